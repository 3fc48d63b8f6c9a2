import SitusGround

/// Cases with the verdict that a careful lawyer would write down, one a line: regime, day, places,
/// recipient, document on file, verdict. Places that a comma joins are a case each.
///
/// Recipients and documents are the words of `ScenarioTableTests`. The days are those on which the
/// law changed, and the day before.
enum ScenarioTable {
  static let lines = lines(of: text)

  /// The cases of a table, without its headings.
  static func lines(of text: String) -> [String] {
    text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }.flatMap { line in
      let words = line.split(separator: " ")
      return words[2].split(separator: ",").map { place in
        (words[..<2] + [place] + words[3...]).joined(separator: " ")
      }
    }
  }

  private static let text = """
    # At home and in the neighbourhood
    UK 2026-11-23 GB plain none not_restricted
    UK 2026-11-23 GB-NIR plain none not_restricted
    UK 2020-12-30 GB plain none not_restricted
    UK 2015-01-01 GB plain none not_restricted
    EU 2026-11-23 DE plain none not_restricted
    EU 2026-11-23 IS plain none not_restricted
    EU 2026-11-23 LI plain none not_restricted
    EU 2026-11-23 NO plain none not_restricted
    EU 2026-11-23 RE plain none not_restricted
    EU 2026-11-23 AX plain none not_restricted
    EU 2026-11-23 ES-CN plain none not_restricted
    EU 2026-11-23 PT-20 plain none not_restricted
    UK 2026-11-23 DE plain none approved
    UK 2026-11-23 IE plain none approved
    UK 2026-11-23 HR plain none approved
    UK 2026-11-23 IS plain none approved
    UK 2026-11-23 LI plain none approved
    UK 2026-11-23 NO plain none approved
    UK 2026-11-23 RE plain none approved
    UK 2026-11-23 GP plain none approved
    UK 2026-11-23 MF plain none approved
    UK 2026-11-23 AX plain none approved
    UK 2026-11-23 ES-CN plain none approved
    UK 2026-11-23 EU plain none approved
    UK 2026-11-23 EEA plain none approved
    EU 2026-11-23 EU plain none not_restricted
    EU 2026-11-23 EEA plain none not_restricted
    UK 2020-12-30 DE plain none not_restricted
    UK 2020-12-31 DE plain none approved
    # The EU on the United Kingdom
    EU 2020-12-30 GB plain none not_restricted
    EU 2021-06-28 GB plain none approved
    EU 2025-12-18 GB plain none approved
    EU 2025-12-18 GB immigration none no_basis
    EU 2025-12-19 GB immigration none approved
    EU 2026-11-23 GB plain none approved
    EU 2031-12-27 GB plain none approved
    EU 2031-12-28 GB plain none no_basis
    EU 2031-12-28 GB plain scc2 safeguarded
    EU 2026-11-23 GB-NIR plain none approved
    # Places without conditions
    UK 2026-11-23 CH plain none approved
    EU 2026-11-23 CH plain none approved
    UK 2026-11-23 AR plain none approved
    EU 2026-11-23 AR plain none approved
    UK 2026-11-23 NZ plain none approved
    EU 2026-11-23 NZ plain none approved
    UK 2026-11-23 AD plain none approved
    EU 2026-11-23 AD plain none approved
    UK 2026-11-23 JE plain none approved
    EU 2026-11-23 JE plain none approved
    UK 2026-11-23 GG plain none approved
    EU 2026-11-23 GG plain none approved
    UK 2026-11-23 IM plain none approved
    EU 2026-11-23 IM plain none approved
    UK 2026-11-23 GI plain none approved
    EU 2026-11-23 GI plain none no_basis
    UK 2026-11-23 org:EU plain none approved
    UK 2026-11-23 org:EPO plain none no_basis
    EU 2025-07-17 org:EPO plain none no_basis
    EU 2025-07-18 org:EPO plain none approved
    # Places that only look covered
    UK 2026-11-23 MC plain none no_basis
    UK 2026-11-23 SM plain none no_basis
    UK 2026-11-23 VA plain none no_basis
    EU 2026-11-23 MC plain none no_basis
    EU 2026-11-23 SM plain none no_basis
    UK 2026-11-23 GL plain none no_basis
    EU 2026-11-23 GL plain none no_basis
    UK 2026-11-23 XK plain none no_basis
    UK 2026-11-23 BM plain none no_basis
    UK 2026-11-23 KY plain none no_basis
    UK 2026-11-23 VG plain none no_basis
    UK 2026-11-23 FK plain none no_basis
    UK 2026-11-23 IO plain none no_basis
    EU 2026-11-23 KY plain none no_basis
    UK 2026-11-23 CN plain none no_basis
    UK 2026-11-23 HK plain none no_basis
    UK 2026-11-23 MO plain none no_basis
    UK 2026-11-23 TW plain none no_basis
    UK 2026-11-23 AE plain none no_basis
    UK 2026-11-23 IN plain none no_basis
    EU 2026-11-23 IN plain none no_basis
    UK 2026-11-23 KP plain none no_basis
    UK 2026-11-23 PS plain none no_basis
    UK 2026-11-23 KE plain none no_basis
    UK 2026-11-23 SG plain none no_basis
    UK 2026-11-23 ZZ plain none no_basis
    # Places that a person must decide on
    UK 2026-11-23 NC plain none no_basis
    EU 2026-11-23 NC plain none no_basis
    UK 2026-11-23 PF plain none no_basis
    UK 2026-11-23 AW plain none no_basis
    EU 2026-11-23 CW plain none no_basis
    UK 2026-11-23 SJ plain none undetermined
    EU 2026-11-23 SJ plain none undetermined
    UK 2026-11-23 PR dpf none undetermined
    EU 2026-11-23 GU dpf none undetermined
    UK 2026-11-23 area:akrotiri-dhekelia plain none no_basis
    UK 2026-11-23 area:northern-cyprus plain none undetermined
    UK 2026-11-23 NC plain idta safeguarded
    UK 2026-11-23 anywhere plain none undetermined
    UK 2026-11-23 unknown plain none undetermined
    UK 2026-11-23 anywhere plain idta undetermined
    UK 2026-11-23 unknown dpf idta undetermined
    # Canada
    UK 2026-11-23 CA plain none undetermined
    UK 2026-11-23 CA pipeda none approved
    UK 2026-11-23 CA not-pipeda none no_basis
    UK 2026-11-23 CA public none no_basis
    EU 2026-11-23 CA pipeda none approved
    EU 2026-11-23 CA public none no_basis
    UK 2026-11-23 CA public idta safeguarded
    UK 2026-11-23 CA public public-instrument safeguarded
    UK 2026-11-23 CA not-pipeda public-instrument undetermined
    EU 2002-01-03 CA pipeda none no_basis
    EU 2002-01-04 CA pipeda none approved
    # Japan
    UK 2026-11-23 JP plain none undetermined
    UK 2026-11-23 JP appi none approved
    UK 2026-11-23 JP public none no_basis
    EU 2026-11-23 JP appi none approved
    EU 2026-11-23 JP public none no_basis
    EU 2019-01-22 JP appi none no_basis
    EU 2019-01-23 JP appi none approved
    # Korea
    UK 2026-11-23 KR plain none undetermined
    UK 2026-11-23 KR pipa none approved
    UK 2022-12-18 KR pipa none no_basis
    UK 2022-12-19 KR pipa none approved
    UK 2026-11-23 KR pipa-credit none approved
    EU 2026-11-23 KR pipa none approved
    EU 2026-11-23 KR pipa-credit none no_basis
    EU 2026-11-23 KR pipa-credit scc2 safeguarded
    EU 2021-12-16 KR pipa none no_basis
    EU 2021-12-17 KR pipa none approved
    # Israel, Uruguay, the Faroes
    UK 2026-11-23 IL plain none undetermined
    UK 2026-11-23 IL in-israel none approved
    UK 2026-11-23 IL occupied none no_basis
    UK 2026-11-23 IL in-israel-paper none no_basis
    EU 2026-11-23 IL in-israel none approved
    UK 2026-11-23 UY plain none approved
    UK 2026-11-23 UY traits-unknown none undetermined
    UK 2026-11-23 FO plain none undetermined
    UK 2026-11-23 FO faroese none approved
    UK 2026-11-23 FO danish-authority none no_basis
    # Brazil: the EU only
    UK 2026-11-23 BR lgpd none no_basis
    UK 2026-11-23 BR lgpd idta safeguarded
    EU 2026-01-25 BR lgpd none no_basis
    EU 2026-01-26 BR lgpd none approved
    EU 2026-11-23 BR plain none undetermined
    # The United States
    UK 2026-11-23 US plain none undetermined
    UK 2026-11-23 US dpf none approved
    UK 2026-11-23 US dpf-no-extension none no_basis
    UK 2026-11-23 US dpf-unchecked none undetermined
    UK 2026-11-23 US dpf-inactive none no_basis
    UK 2026-11-23 US not-listed none no_basis
    UK 2026-11-23 US dpf-hr none approved
    UK 2026-11-23 US dpf-hr-not-covered none no_basis
    UK 2026-11-23 US dpf-unflagged none approved
    UK 2026-11-23 US public none no_basis
    UK 2026-11-23 US dpf idta approved
    UK 2026-11-23 US not-listed idta safeguarded
    UK 2026-11-23 US plain idta safeguarded
    UK 2026-11-23 US plain scc2 undetermined
    UK 2026-11-23 US not-listed scc2 no_basis
    UK 2026-11-23 US not-listed privacy-shield no_basis
    UK 2023-10-11 US dpf none no_basis
    UK 2023-10-12 US dpf none approved
    EU 2023-07-09 US dpf none no_basis
    EU 2023-07-10 US dpf none approved
    EU 2026-11-23 US dpf-no-extension none approved
    EU 2026-11-23 US not-listed none no_basis
    EU 2026-11-23 US not-listed scc2 safeguarded
    EU 2015-10-05 US safe-harbour none approved
    EU 2015-10-06 US safe-harbour none no_basis
    EU 2000-07-25 US safe-harbour none no_basis
    UK 2015-10-05 US safe-harbour none approved
    EU 2016-07-11 US privacy-shield none no_basis
    EU 2016-07-12 US privacy-shield none approved
    EU 2020-07-15 US privacy-shield none approved
    EU 2020-07-16 US privacy-shield none no_basis
    UK 2020-07-15 US privacy-shield none approved
    UK 2020-12-31 US privacy-shield none no_basis
    # Documents, United Kingdom
    UK 2026-11-23 IN plain idta safeguarded
    UK 2026-11-23 IN plain idta-2022 safeguarded
    UK 2022-03-20 IN plain idta-2022 no_basis
    UK 2026-11-23 IN plain idta-unsigned undetermined
    UK 2026-11-23 IN plain idta-future no_basis
    UK 2026-11-23 IN plain idta-expired no_basis
    UK 2026-11-23 IN plain idta-us-only no_basis
    UK 2026-11-23 IN plain idta-no-tra undetermined
    UK 2026-11-23 IN plain idta-old-tra safeguarded
    UK 2026-11-23 IN plain idta-tra-insufficient no_basis
    UK 2026-11-23 IN plain idta-tra-measures undetermined
    UK 2026-11-23 IN plain-provider-keys idta-tra-measures no_basis
    UK 2026-11-23 IN plain-own-keys idta-tra-measures safeguarded
    UK 2026-11-23 IN plain idta-unlinked undetermined
    UK 2026-11-23 IN plain addendum2 safeguarded
    UK 2026-11-23 IN plain addendum1 no_basis
    UK 2026-11-23 IN plain addendum3 no_basis
    UK 2026-11-23 IN plain addendum undetermined
    UK 2026-11-23 IN plain scc2 no_basis
    UK 2026-11-23 IN plain scc2+addendum2 safeguarded
    UK 2024-03-20 IN plain legacy-2019 safeguarded
    UK 2024-03-21 IN plain legacy-2019 no_basis
    UK 2026-11-23 IN plain uk-bcr-p safeguarded
    UK 2026-11-23 IN plain uk-bcr-c no_basis
    UK 2026-11-23 IN plain eu-bcr-p no_basis
    UK 2026-11-23 IN plain privacy-shield no_basis
    UK 2026-11-23 IN public public-instrument safeguarded
    UK 2026-11-23 IN plain public-instrument undetermined
    # Documents, European Union
    EU 2026-11-23 IN plain idta no_basis
    EU 2026-11-23 IN plain addendum2 no_basis
    EU 2026-11-23 IN plain scc2 safeguarded
    EU 2026-11-23 IN plain scc1 no_basis
    EU 2026-11-23 IN plain scc3 no_basis
    EU 2026-11-23 IN plain scc undetermined
    EU 2026-11-23 IN plain scc2-no-tra undetermined
    EU 2022-12-26 IN plain legacy-2019 safeguarded
    EU 2022-12-27 IN plain legacy-2019 no_basis
    EU 2026-11-23 IN plain eu-bcr-p safeguarded
    EU 2026-11-23 IN plain uk-bcr-p no_basis
    # Exceptions, for a council exercising public powers
    UK 2026-11-23 IN plain consent no_basis
    UK 2026-11-23 IN plain contract no_basis
    UK 2026-11-23 IN plain compelling no_basis
    UK 2026-11-23 IN plain legal-claims exception
    UK 2026-11-23 IN plain legal-claims-always no_basis
    UK 2026-11-23 IN plain public-interest exception
    UK 2026-11-23 IN plain public-interest-lawless undetermined
    UK 2026-11-23 IN no-powers consent exception
    UK 2026-11-23 IN powers-unknown consent undetermined
    UK 2018-05-24 IN plain consent exception
    UK 2018-05-25 IN plain consent no_basis
    EU 2026-11-23 IN plain consent no_basis
    EU 2026-11-23 IN plain vital-interests exception
    UK 2026-11-23 IN plain public-register exception
    UK 2026-11-23 IN plain contract-in-interest no_basis
    UK 2026-11-23 IN no-powers contract exception
    UK 2026-11-23 IN no-powers contract-in-interest exception
    UK 2026-11-23 IN no-powers compelling exception
    EU 2026-11-23 IN no-powers compelling exception
    UK 2026-11-23 IN powers-unknown compelling undetermined
    UK 2026-11-23 IN powers-unknown legal-claims exception
    UK 2026-11-23 IN plain legal-claims-perhaps undetermined
    # Every member of the EEA, and its territories with a code of their own
    UK 2026-11-23 AT,BE,BG,CY,CZ,DK,EE,ES,FI,FR,GR,HU,IT,LT,LU,LV,MT,NL,PL,PT,RO,SE,SI,SK plain none approved
    EU 2026-11-23 AT,BE,BG,CY,CZ,DK,EE,ES,FI,FR,GR,HR,HU,IE,IT,LT,LU,LV,MT,NL,PL,PT,RO,SE,SI,SK plain none not_restricted
    UK 2026-11-23 MQ,GF,YT,ES-CE,ES-ML,PT-20,PT-30,org:EEA plain none approved
    EU 2026-11-23 GP,MQ,GF,YT,MF,ES-CE,ES-ML,PT-30,org:EU plain none not_restricted
    # Places that no list names
    UK 2026-11-23 AI,AU,CG,CD,CL,CO,EG,FJ,GE,GH,GN,GQ,GS,GW,ID,KW,LK,MA,MD,MX,MS,MY,NG,PE,PG,PH,PK,PN plain none no_basis
    UK 2026-11-23 QA,RS,RU,SA,SH,TC,TH,TN,TR,UA,VN,ZA plain none no_basis
    EU 2026-11-23 AE,AI,AU,BM,CG,CD,CN,CO,FK,GE,GN,HK,IO,KE,KP,MO,MS,MX,MY,PH,PN,PS,SG,SH,TC,TR,TW plain none no_basis
    EU 2026-11-23 UA,VA,VG,XK,ZA,ZZ plain none no_basis
    # Places that no instrument names, on a reading that says what it rests on
    UK 2026-11-23 WF,TF,PM,BL,CW,SX,BQ plain none no_basis
    EU 2026-11-23 PF,WF,TF,PM,BL,AW,SX,BQ,area:akrotiri-dhekelia plain none no_basis
    UK 2026-11-23 CK,NU,TK plain none undetermined
    EU 2026-11-23 CK,NU,TK,area:northern-cyprus plain none undetermined
    UK 2026-11-23 area:occupied-by-israel plain none no_basis
    EU 2026-11-23 GI,NC plain scc2 safeguarded
    # Territories of the United States: the List first, then a person
    UK 2026-11-23 GU,VI,AS,MP,UM dpf none undetermined
    EU 2026-11-23 PR,VI,AS,MP,UM dpf none undetermined
    UK 2026-11-23 PR,GU,VI,AS,MP,UM not-listed none no_basis
    EU 2026-11-23 PR,GU,VI,AS,MP,UM not-listed none no_basis
    # The first and the last days of the older decisions, in the EU and in the UK of that time
    EU 2000-08-24 CH plain none no_basis
    EU 2000-08-25 CH plain none approved
    EU 2003-07-04 AR plain none no_basis
    EU 2003-07-05 AR plain none approved
    EU 2003-11-20 GG plain none no_basis
    EU 2003-11-21 GG plain none approved
    EU 2004-04-29 IM plain none no_basis
    EU 2004-04-30 IM plain none approved
    EU 2008-05-25 JE plain none no_basis
    EU 2008-05-26 JE plain none approved
    EU 2010-03-08 FO faroese none no_basis
    EU 2010-03-09 FO faroese none approved
    EU 2010-10-20 AD plain none no_basis
    EU 2010-10-21 AD plain none approved
    EU 2011-01-31 IL in-israel none no_basis
    EU 2011-02-01 IL in-israel none approved
    EU 2012-08-21 UY plain none no_basis
    EU 2012-08-22 UY plain none approved
    EU 2013-01-29 NZ plain none no_basis
    EU 2013-01-30 NZ plain none approved
    UK 2019-01-22 JP appi none no_basis
    UK 2019-01-23 JP appi none approved
    UK 2020-12-30 CH,AR,GG,IM,JE,AD,NZ,UY plain none approved
    UK 2020-12-31 CH,AR,GG,IM,JE,AD,NZ,UY,GI plain none approved
    UK 2026-02-04 CH,AR,GG,IM,JE,AD,NZ,UY,GI,FR plain none approved
    UK 2026-02-05 CH,AR,GG,IM,JE,AD,NZ,UY,GI,FR plain none approved
    # Scope
    EU 2026-11-23 UY plain none approved
    UK 2026-11-23 UY paper none no_basis
    EU 2026-11-23 UY paper none no_basis
    EU 2026-11-23 IL in-israel-paper none no_basis
    EU 2026-11-23 IL occupied none no_basis
    UK 2026-11-23 JP appi-press none no_basis
    EU 2026-11-23 JP appi-academic none no_basis
    UK 2026-11-23 JP appi-religious none no_basis
    EU 2026-11-23 JP appi-political none no_basis
    UK 2026-11-23 JP appi-unasked none undetermined
    UK 2026-11-23 KR pipa-missionary none approved
    EU 2026-11-23 KR pipa-missionary none no_basis
    EU 2026-11-23 KR pipa-nomination none no_basis
    EU 2026-11-23 KR plain none undetermined
    EU 2026-11-23 FO danish-authority none no_basis
    EU 2026-11-23 FO faroese none approved
    EU 2026-11-23 BR not-lgpd none no_basis
    UK 2026-11-23 US dpf-stale none undetermined
    EU 2026-11-23 US dpf-stale none undetermined
    UK 2026-11-23 US dpf-public none undetermined
    EU 2026-11-23 US dpf-unflagged none approved
    UK 2026-11-23 US dpf-press none no_basis
    # Approvals, commitments, and what an Addendum is attached to
    UK 2026-11-23 IN plain bespoke safeguarded
    UK 2026-11-23 IN plain bespoke-refused no_basis
    EU 2026-11-23 IN plain bespoke-uk no_basis
    UK 2026-11-23 IN plain bespoke-uk safeguarded
    UK 2026-11-23 IN plain bespoke-unasked undetermined
    UK 2026-11-23 IN plain code safeguarded
    EU 2026-11-23 IN plain certification safeguarded
    UK 2026-11-23 IN plain code-uncommitted no_basis
    UK 2026-11-23 IN public arrangement safeguarded
    UK 2026-11-23 IN plain addendum+scc2 safeguarded
    UK 2026-11-23 IN plain addendum+scc1 undetermined
    UK 2026-11-23 IN plain uk-bcr-addendum undetermined
    UK 2026-11-23 IN plain uk-bcr-addendum+eu-bcr-p safeguarded
    UK 2026-11-23 IN plain idta-early no_basis
    UK 2026-11-23 IN plain idta-stranger no_basis
    """
}
