/// Cases of days other than today, in the form of ``ScenarioTable``: the first and the last day of each
/// instrument and of each document, the day before and the day after.
///
/// They were written from the instruments and not from the register, so that the two can disagree.
/// `kind@day` is a document of that kind that was signed, and assessed, on that day.
enum CalendarTable {
  static let lines = ScenarioTable.lines(of: approvals + documents)

  private static let approvals = """
    # Safe Harbour: 26 July 2000 until the judgment of 6 October 2015
    EU 2000-07-25 US safe-harbour none no_basis
    EU 2000-07-26 US safe-harbour none approved
    EU 2000-07-27 US safe-harbour none approved
    EU 2015-10-05 US safe-harbour none approved
    EU 2015-10-06 US safe-harbour none no_basis
    EU 2015-10-07 US safe-harbour none no_basis
    UK 2015-10-05 US safe-harbour none approved
    UK 2015-10-06 US safe-harbour none no_basis
    EU 2010-01-01 US plain none undetermined
    EU 2010-01-01 US privacy-shield none undetermined
    # Nobody's time
    EU 2016-01-01 US safe-harbour none no_basis
    EU 2016-01-01 US privacy-shield none no_basis
    EU 2016-07-11 US privacy-shield none no_basis
    # Privacy Shield: 12 July 2016 until the judgment of 16 July 2020
    EU 2016-07-12 US privacy-shield none approved
    EU 2016-07-13 US privacy-shield none approved
    EU 2017-01-01 US safe-harbour none undetermined
    EU 2020-07-15 US privacy-shield none approved
    EU 2020-07-16 US privacy-shield none no_basis
    EU 2020-07-17 US privacy-shield none no_basis
    UK 2016-07-11 US privacy-shield none no_basis
    UK 2016-07-12 US privacy-shield none approved
    UK 2020-07-15 US privacy-shield none approved
    UK 2020-07-16 US privacy-shield none no_basis
    UK 2020-12-30 US privacy-shield none no_basis
    UK 2020-12-31 US privacy-shield none no_basis
    EU 2020-07-15 US plain privacy-shield undetermined
    EU 2020-07-16 US plain privacy-shield no_basis
    # Data Privacy Framework: the EU from 10 July 2023, the UK Extension from 12 October 2023
    EU 2023-07-09 US dpf none no_basis
    EU 2023-07-10 US dpf none approved
    EU 2023-07-11 US dpf none approved
    EU 2023-07-10 US dpf-no-extension none approved
    EU 2023-07-10 US dpf-inactive none no_basis
    EU 2023-07-10 US privacy-shield none undetermined
    UK 2023-07-10 US dpf none no_basis
    UK 2023-10-11 US dpf none no_basis
    UK 2023-10-12 US dpf none approved
    UK 2023-10-13 US dpf none approved
    UK 2023-10-12 US dpf-no-extension none no_basis
    UK 2023-10-12 US dpf-hr-not-covered none no_basis
    UK 2023-10-11 US plain none no_basis
    UK 2023-10-12 US plain none undetermined
    # The EU on the United Kingdom: member, bridge, decision, extension, renewal
    EU 2020-12-30 GB plain none not_restricted
    EU 2020-12-31 GB plain none not_restricted
    EU 2021-01-01 GB plain none approved
    EU 2021-01-02 GB plain none approved
    EU 2021-06-27 GB plain none approved
    EU 2021-06-28 GB plain none approved
    EU 2021-06-29 GB plain none approved
    EU 2021-06-27 GB immigration none approved
    EU 2021-06-28 GB immigration none no_basis
    EU 2025-06-27 GB plain none approved
    EU 2025-06-28 GB plain none approved
    EU 2025-12-18 GB immigration none no_basis
    EU 2025-12-19 GB immigration none approved
    EU 2025-12-27 GB plain none approved
    EU 2025-12-28 GB plain none approved
    EU 2031-12-26 GB plain none approved
    EU 2031-12-27 GB plain none approved
    EU 2031-12-28 GB plain none no_basis
    EU 2031-12-29 GB plain none no_basis
    # The United Kingdom on the EU and on Gibraltar
    UK 2020-12-30 DE,IE,IS,GI plain none not_restricted
    UK 2020-12-31 DE,IE,IS,GI plain none approved
    UK 2021-01-01 DE,IE,IS,GI plain none approved
    EU 2020-12-30 GI plain none not_restricted
    EU 2021-01-01 GI plain none no_basis
    # Decisions under the Directive, from the day of the Official Journal; the UK has them from it
    EU 2000-08-24 CH plain none no_basis
    EU 2000-08-25 CH plain none approved
    EU 2000-08-26 CH plain none approved
    EU 2002-01-03 CA pipeda none no_basis
    EU 2002-01-04 CA pipeda none approved
    EU 2002-01-05 CA pipeda none approved
    EU 2002-01-04 CA not-pipeda none no_basis
    EU 2003-07-04 AR plain none no_basis
    EU 2003-07-05 AR plain none approved
    EU 2003-07-06 AR plain none approved
    EU 2003-11-20 GG plain none no_basis
    EU 2003-11-21 GG plain none approved
    EU 2003-11-22 GG plain none approved
    EU 2004-04-29 IM plain none no_basis
    EU 2004-04-30 IM plain none approved
    EU 2004-05-01 IM plain none approved
    EU 2008-05-25 JE plain none no_basis
    EU 2008-05-26 JE plain none approved
    EU 2008-05-27 JE plain none approved
    EU 2010-03-08 FO faroese none no_basis
    EU 2010-03-09 FO faroese none approved
    EU 2010-03-10 FO faroese none approved
    EU 2010-10-20 AD plain none no_basis
    EU 2010-10-21 AD plain none approved
    EU 2010-10-22 AD plain none approved
    EU 2011-01-31 IL in-israel none no_basis
    EU 2011-02-01 IL in-israel none approved
    EU 2011-02-02 IL in-israel none approved
    EU 2011-02-01 IL occupied none no_basis
    EU 2012-08-21 UY plain none no_basis
    EU 2012-08-22 UY plain none approved
    EU 2012-08-23 UY plain none approved
    EU 2013-01-29 NZ plain none no_basis
    EU 2013-01-30 NZ plain none approved
    EU 2013-01-31 NZ plain none approved
    EU 2018-05-24 CH,AR,GG,IM,JE,AD,NZ plain none approved
    EU 2018-05-25 CH,AR,GG,IM,JE,AD,NZ plain none approved
    UK 2020-12-30 CH,AR,GG,IM,JE,AD,NZ,UY plain none approved
    UK 2020-12-31 CH,AR,GG,IM,JE,AD,NZ,UY plain none approved
    UK 2021-01-01 CH,AR,GG,IM,JE,AD,NZ,UY plain none approved
    UK 2020-12-30 CA pipeda none approved
    UK 2020-12-31 CA pipeda none approved
    UK 2020-12-31 IL in-israel none approved
    UK 2020-12-31 FO faroese none approved
    # Japan, the Republic of Korea, the European Patent Organisation, Brazil
    EU 2019-01-22 JP appi none no_basis
    EU 2019-01-23 JP appi none approved
    EU 2019-01-24 JP appi none approved
    UK 2019-01-22 JP appi none no_basis
    UK 2019-01-23 JP appi none approved
    UK 2020-12-31 JP appi none approved
    EU 2021-12-16 KR pipa none no_basis
    EU 2021-12-17 KR pipa none approved
    EU 2021-12-18 KR pipa none approved
    EU 2021-12-17 KR pipa-credit none no_basis
    UK 2021-12-17 KR pipa none no_basis
    UK 2022-12-18 KR pipa none no_basis
    UK 2022-12-19 KR pipa none approved
    UK 2022-12-20 KR pipa none approved
    UK 2022-12-19 KR pipa-credit none approved
    UK 2022-12-18 KR plain none no_basis
    UK 2022-12-19 KR plain none undetermined
    EU 2025-07-17 org:EPO plain none no_basis
    EU 2025-07-18 org:EPO plain none approved
    EU 2025-07-19 org:EPO plain none approved
    UK 2025-07-18 org:EPO plain none no_basis
    EU 2026-01-25 BR lgpd none no_basis
    EU 2026-01-26 BR lgpd none approved
    EU 2026-01-27 BR lgpd none approved
    EU 2026-01-26 BR plain none undetermined
    UK 2026-01-26 BR lgpd none no_basis
    # For law enforcement: Guernsey from 28 July 2023, Jersey from 13 December 2023. Where no list of
    # that law names the place, its own safeguards may carry it, and they are not on file
    UK 2023-07-27 GG police-guernsey none undetermined
    UK 2023-07-28 GG police-guernsey none approved
    UK 2023-07-29 GG police-guernsey none approved
    UK 2023-12-12 JE police-jersey none undetermined
    UK 2023-12-13 JE police-jersey none approved
    UK 2023-12-14 JE police-jersey none approved
    UK 2026-11-23 IM police none undetermined
    EU 2021-06-28 GB police none approved
    EU 2025-12-18 GB police none approved
    EU 2025-12-19 GB police none approved
    EU 2031-12-27 GB police none approved
    EU 2031-12-28 GB police none undetermined

    """

  private static let documents = """
    # Clauses before 2021: closed on 27 September 2021, ended on 27 December 2022 in the EU
    EU 2021-09-26 IN plain legacy@2019-06-01 safeguarded
    EU 2021-09-27 IN plain legacy@2019-06-01 safeguarded
    EU 2022-12-26 IN plain legacy@2019-06-01 safeguarded
    EU 2022-12-27 IN plain legacy@2019-06-01 no_basis
    EU 2022-12-28 IN plain legacy@2019-06-01 no_basis
    EU 2022-12-26 IN plain legacy@2021-09-26 safeguarded
    EU 2022-12-26 IN plain legacy@2021-09-27 no_basis
    # and in the UK closed after 21 September 2022, ended on 21 March 2024
    UK 2022-12-27 IN plain legacy@2019-06-01 safeguarded
    UK 2024-03-20 IN plain legacy@2019-06-01 safeguarded
    UK 2024-03-21 IN plain legacy@2019-06-01 no_basis
    UK 2024-03-22 IN plain legacy@2019-06-01 no_basis
    UK 2022-09-20 IN plain legacy@2022-09-20 safeguarded
    UK 2022-09-21 IN plain legacy@2022-09-21 safeguarded
    UK 2023-01-01 IN plain legacy@2022-09-21 safeguarded
    UK 2023-01-01 IN plain legacy@2022-09-22 no_basis
    # The IDTA and the Addendum: 21 March 2022
    UK 2022-03-20 IN plain idta@2022-03-20 no_basis
    UK 2022-03-20 IN plain idta@2022-03-21 no_basis
    UK 2022-03-21 IN plain idta@2022-03-21 safeguarded
    UK 2022-03-22 IN plain idta@2022-03-21 safeguarded
    UK 2022-03-20 IN plain addendum@2022-03-21 no_basis
    UK 2022-03-21 IN plain addendum@2022-03-21 safeguarded
    UK 2022-03-22 IN plain addendum@2022-03-21 safeguarded
    EU 2022-03-21 IN plain idta@2022-03-21 no_basis
    # The EU's clauses of 2021 are no document of UK law
    EU 2021-09-27 IN plain scc@2021-09-27 safeguarded
    EU 2021-06-03 IN plain scc@2021-06-03 no_basis
    UK 2021-09-27 IN plain scc@2021-09-27 no_basis
    UK 2022-03-21 IN plain scc@2021-09-27 no_basis
    UK 2024-03-21 IN plain scc@2024-03-21 no_basis
    # When an approval falls, the document carries on
    EU 2015-10-05 US plain legacy@2012-01-01 safeguarded
    EU 2015-10-06 US safe-harbour legacy@2012-01-01 safeguarded
    EU 2020-07-16 US privacy-shield legacy@2019-06-01 safeguarded
    EU 2031-12-28 GB plain scc@2030-01-01 safeguarded
    EU 2020-12-31 IN plain legacy@2020-12-31 safeguarded
    UK 2020-12-31 IN plain legacy@2020-12-31 safeguarded
    # The Act of 2025, in force on 5 February 2026: what was arranged before and lawful then stays so
    UK 2026-02-04 IN plain idta@2025-06-01 safeguarded
    UK 2026-02-05 IN plain idta@2025-06-01 safeguarded
    UK 2026-02-06 IN plain idta@2025-06-01 safeguarded
    UK 2026-02-05 IN plain idta@2026-02-04 safeguarded
    UK 2026-02-05 IN plain idta@2026-02-05 safeguarded
    UK 2026-02-04 IN plain idta@2026-02-05 no_basis
    UK 2026-02-04 IN plain idta-no-tra undetermined
    UK 2026-02-05 IN plain idta-no-tra undetermined
    UK 2026-02-05 IN plain legacy@2020-01-01 no_basis
    UK 2026-02-04 US dpf none approved
    UK 2026-02-05 US dpf none approved
    UK 2026-02-04 KR pipa none approved
    UK 2026-02-05 KR pipa none approved
    """
}
