/// Cases of rules that are easily read wider or narrower than they are, in the form of
/// ``ScenarioTable``. They were written from the provisions named in their headings.
enum WideReadingTable {
  static let lines = ScenarioTable.lines(of: text)

  private static let text = """
    # SI 2023/1028 reg. 3(2) has two limbs, and a mark is neither
    UK 2026-11-23 US dpf-health-unflagged none approved
    UK 2026-11-23 US dpf-health-unasked none approved
    UK 2026-11-23 US dpf-unlisted-categories none approved
    UK 2026-11-23 US dpf-health-no-extension none no_basis
    EU 2026-11-23 US dpf-health-unflagged none approved
    UK 2026-11-23 US dpf-extension-unasked none undetermined
    UK 2026-11-23 US dpf-tomorrow none undetermined
    EU 2026-11-23 US dpf-tomorrow none undetermined
    UK 2026-11-23 US dpf-hr-unasked none undetermined
    # Art. 46(2)(a), (3)(b), (8)(b): another relevant person, in the UK, from 5 February 2026
    UK 2026-02-04 IN private public-instrument no_basis
    UK 2026-02-05 IN private public-instrument undetermined
    UK 2026-11-23 IN nonprofit public-instrument undetermined
    UK 2026-02-04 IN private-functions public-instrument no_basis
    UK 2026-02-05 IN private-functions public-instrument safeguarded
    UK 2026-11-23 IN private-no-functions public-instrument no_basis
    UK 2026-11-23 IN functions public-instrument safeguarded
    EU 2026-11-23 IN private public-instrument no_basis
    EU 2026-11-23 IN private-functions public-instrument no_basis
    EU 2026-11-23 IN public public-instrument safeguarded
    UK 2026-02-04 IN private arrangement no_basis
    UK 2026-02-05 IN private arrangement undetermined
    UK 2026-11-23 IN private-functions arrangement safeguarded
    EU 2026-11-23 IN private-functions arrangement no_basis
    UK 2026-11-23 IN private-exporter public-instrument undetermined
    UK 2026-11-23 IN private-exporter-to-functions public-instrument undetermined
    # The review of an assessment is said and decides nothing
    EU 2026-11-23 IN plain scc2-old-tra safeguarded
    UK 2026-11-23 IN plain addendum-old-tra safeguarded
    UK 2031-01-01 IN plain idta-unreviewed safeguarded
    UK 2026-11-23 IN plain idta-future-tra undetermined
    UK 2026-11-23 IN plain idta-undated-tra undetermined
    UK 2026-11-23 IN plain idta-no-outcome undetermined
    # Exceptions: what goes on is disputed under (d) and closed under the others
    UK 2026-11-23 IN plain public-interest-always undetermined
    EU 2026-11-23 IN plain public-interest-always undetermined
    UK 2026-11-23 IN plain vital-interests-always no_basis
    UK 2026-11-23 IN no-powers consent-always no_basis
    UK 2026-11-23 IN plain vital-interests exception
    UK 2026-11-23 IN plain public-interest-tbc undetermined
    UK 2026-11-23 IN no-powers compelling-undocumented undetermined
    UK 2026-11-23 IN no-powers compelling-tbc undetermined
    UK 2018-05-24 IN plain compelling no_basis
    EU 2026-11-23 IN plain public-interest exception
    EU 2026-11-23 IN plain legal-claims exception
    # The agreement that an IDTA is linked to
    UK 2026-11-23 IN agreement-undated idta undetermined
    UK 2026-11-23 IN agreement-unnamed idta undetermined
    UK 2026-11-23 IN agreement-tomorrow idta undetermined
    UK 2026-11-23 IN agreement-ended idta undetermined
    UK 2026-11-23 IN no-agreement idta undetermined
    UK 2026-11-23 IN no-agreement addendum2 safeguarded
    UK 2026-11-23 IN agreement-undated addendum2 safeguarded
    EU 2026-11-23 IN no-agreement scc2 safeguarded
    # A processor is neither the person nor the controller; it carries only what it does not keep
    UK 2026-11-23 CN as-data-subject none no_basis
    EU 2026-11-23 CN as-data-subject none no_basis
    UK 2026-11-23 CN as-own-controller none no_basis
    UK 2026-11-23 CN as-transit none no_basis
    UK 2026-11-23 CN as-collector none undetermined
    EU 2026-11-23 CN as-collector none undetermined
    UK 2026-11-23 CN as-collector idta safeguarded
    UK 2026-11-23 CH as-collector none approved
    UK 2026-11-23 CN own-branch none no_basis
    UK 2026-11-23 unknown own-branch idta undetermined
    # Law enforcement: the transitional list has not been read
    UK 2026-11-23 IE,FR,NO,GI,EEA police none undetermined
    UK 2026-11-23 IN police idta undetermined
    """
}
