import SitusGround

/// What becomes of "we never send your information to a country that is not seen as safe", a case a
/// line: regimes, reading, day, places, recipient, document on file, verdict.
///
/// The verdicts were written from the instruments: held where the recipient is in scope on file, broken
/// where no instrument names the place or the recipient is known not to be on the list of one for listed
/// recipients, and unproven where the country is listed and the recipient may be outside, or whether
/// it is on such a list is not known. Documents are there to change nothing. Recipients and documents are the words of `ScenarioTableTests`.
enum PromiseTable {
  static let lines = text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }

  private static let text = """
    # On no list, whatever was signed or claimed
    UK+EU any 2026-11-23 IN plain none broken
    UK+EU any 2026-11-23 IN plain idta broken
    UK+EU any 2026-11-23 IN plain idta-no-tra broken
    UK+EU any 2026-11-23 IN plain idta-unsigned broken
    UK+EU any 2026-11-23 IN plain idta-old-tra broken
    UK+EU all 2026-11-23 IN plain idta broken
    UK+EU any 2026-11-23 CN plain scc2+addendum2 broken
    UK+EU any 2026-11-23 CN plain scc2 broken
    UK+EU any 2026-11-23 IN plain legal-claims broken
    UK+EU any 2026-11-23 KE no-powers consent broken
    UK+EU any 2026-11-23 IN public public-instrument broken
    UK any 2026-11-23 HK plain none broken
    UK+EU any 2026-11-23 GL plain none broken
    UK+EU any 2026-11-23 MC plain none broken
    UK+EU any 2026-11-23 NC plain none broken
    # One of the two lists
    UK+EU any 2026-11-23 GI plain none kept
    UK+EU all 2026-11-23 GI plain none broken
    EU any 2026-11-23 GI plain none broken
    UK+EU any 2026-11-23 BR lgpd none kept
    UK+EU all 2026-11-23 BR lgpd none broken
    UK any 2026-11-23 BR lgpd none broken
    UK+EU any 2026-11-23 BR plain none unproven
    UK+EU all 2026-11-23 BR plain none broken
    UK+EU any 2026-11-23 BR not-lgpd none unproven
    UK+EU any 2026-01-25 BR lgpd none broken
    UK+EU any 2026-11-23 org:EPO plain none kept
    UK any 2026-11-23 org:EPO plain none broken
    UK+EU all 2026-11-23 org:EPO plain none broken
    UK+EU all 2026-11-23 org:EU plain none kept
    # At home and without conditions
    UK+EU all 2026-11-23 GB plain none kept
    UK+EU all 2026-11-23 DE plain none kept
    UK+EU all 2026-11-23 CH plain none kept
    UK+EU all 2026-11-23 NZ plain none kept
    UK+EU all 2026-11-23 EEA plain none kept
    UK+EU all 2026-11-23 EU plain none kept
    UK+EU any 2031-12-28 GB plain none kept
    UK+EU all 2031-12-28 GB plain none broken
    # Nobody knows
    UK+EU any 2026-11-23 anywhere plain none unproven
    UK+EU any 2026-11-23 anywhere plain idta unproven
    UK+EU any 2026-11-23 unknown dpf idta unproven
    UK+EU any 2026-11-23 SJ plain none unproven
    UK+EU any 2026-11-23 area:northern-cyprus plain none unproven
    # The United States: recipients on a list, on the day, for the data
    UK+EU any 2026-11-23 US plain none broken
    UK+EU any 2026-11-23 US plain idta broken
    UK+EU any 2026-11-23 US public none broken
    UK+EU any 2026-11-23 US not-listed scc2+addendum2 broken
    UK+EU any 2026-11-23 US dpf none kept
    UK+EU all 2026-11-23 US dpf none kept
    UK+EU any 2026-11-23 US dpf-no-extension none kept
    UK+EU all 2026-11-23 US dpf-no-extension none broken
    UK any 2026-11-23 US dpf-no-extension none broken
    UK any 2026-11-23 US dpf-extension-unasked none unproven
    UK+EU any 2026-11-23 US dpf-inactive none broken
    UK+EU any 2026-11-23 US dpf-unchecked none unproven
    UK+EU any 2026-11-23 US dpf-stale none unproven
    UK+EU any 2026-11-23 US dpf-tomorrow none unproven
    UK+EU all 2026-11-23 US dpf-stale none unproven
    UK+EU all 2026-11-23 US dpf-unchecked idta unproven
    UK+EU any 2026-11-23 US dpf-public none unproven
    UK+EU any 2026-11-23 US dpf-hr none kept
    UK+EU any 2026-11-23 US dpf-hr-not-covered none broken
    UK+EU any 2026-11-23 US dpf-hr-unasked none unproven
    UK+EU all 2026-11-23 US dpf-unflagged none kept
    UK any 2026-11-23 US dpf-press none broken
    UK+EU any 2026-11-23 PR dpf none unproven
    UK+EU any 2026-11-23 PR not-listed none broken
    UK+EU any 2023-07-09 US dpf none broken
    UK any 2023-10-11 US dpf none broken
    UK any 2023-10-12 US dpf none kept
    EU any 2020-07-15 US privacy-shield none kept
    EU any 2020-07-15 US plain none broken
    EU any 2020-07-16 US privacy-shield none broken
    EU any 2015-10-06 US safe-harbour none broken
    # Listed countries and recipients outside the scope
    UK+EU any 2026-11-23 CA plain none unproven
    UK+EU any 2026-11-23 CA pipeda none kept
    UK+EU any 2026-11-23 CA not-pipeda none unproven
    UK+EU any 2026-11-23 CA public none unproven
    UK+EU all 2026-11-23 CA public idta unproven
    UK+EU any 2026-11-23 JP plain none unproven
    UK+EU any 2026-11-23 JP appi none kept
    UK+EU any 2026-11-23 JP public none unproven
    UK+EU any 2026-11-23 JP appi-press none unproven
    UK+EU any 2026-11-23 KR plain none unproven
    UK+EU all 2026-11-23 KR pipa none kept
    UK+EU any 2026-11-23 KR pipa-credit none kept
    UK+EU all 2026-11-23 KR pipa-credit none unproven
    UK any 2022-12-18 KR pipa none broken
    UK any 2022-12-19 KR pipa none kept
    UK+EU any 2026-11-23 IL in-israel none kept
    UK+EU any 2026-11-23 IL plain none unproven
    UK+EU any 2026-11-23 IL in-israel-paper none unproven
    UK+EU any 2026-11-23 IL occupied none broken
    UK+EU any 2026-11-23 UY plain none kept
    UK+EU any 2026-11-23 UY paper none unproven
    UK+EU any 2026-11-23 UY traits-unknown none unproven
    UK+EU any 2026-11-23 FO faroese none kept
    UK+EU any 2026-11-23 FO danish-authority none unproven
    # Law enforcement has a list of its own
    UK any 2026-11-23 DE police none unproven
    UK any 2026-11-23 EEA police none unproven
    UK+EU any 2026-11-23 EEA police none kept
    UK any 2026-11-23 GG police-guernsey none kept
    UK any 2026-11-23 IN police none broken
    UK any 2026-11-23 GB police none kept
    """
}
