import SitusGround

/// That a Data Privacy Framework listing is looked at as often as it must be renewed.
///
/// - SeeAlso: Decision (EU) 2023/1795 Annex I s.III.6: participants re-certify each year.
enum ListingFreshness {
  /// Longest time between looks, in years.
  static let checkYears = 1

  private static let look = RecordDemand(
    own: [
      .uk: "SI 2023/1028 reg. 3; Decision (EU) 2023/1795 Annex I",
      .eu: "Decision (EU) 2023/1795 Annex I",
    ], confidence: .medium,
    doubt: "Participants renew each year; that exporters look as often is a rule of Situs.")

  static func gaps(of inventory: Inventory, under setting: RecordSetting) -> [RecordGap] {
    let asOf = setting.asOf
    let parties =
      inventory.processors.map { ($0.id, $0.party) }
      + inventory.disclosures.map { ($0.id, $0.recipient) }
    return parties.compactMap { id, party in
      guard let entry = party.dataPrivacyFramework, entry.status == .active else { return nil }
      func gap(_ text: String) -> RecordGap {
        RecordGap(
          code: .certificationStale, service: nil, subject: id, field: "dpf.checked_on", text: text,
          demand: look, citations: setting.citations(look), owner: nil, site: entry.site)
      }
      guard let checked = entry.checkedOn, checked <= asOf else {
        return gap(
          "No day before \(asOf.iso) is recorded on which \(party.legalEntity) was looked up on the"
            + " Data Privacy Framework List.")
      }
      guard checked.isMoreThan(years: checkYears, before: asOf) else { return nil }
      return gap(
        "\(party.legalEntity) was last looked up on the Data Privacy Framework List on"
          + " \(checked.iso), more than a year ago.")
    }
  }
}
