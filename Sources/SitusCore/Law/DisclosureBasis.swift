/// That data is given to others for their own purposes only under some law or gateway.
///
/// - SeeAlso: UK GDPR Arts 5(1)(a), 6, 30(1)(d).
enum DisclosureBasis {
  private static let gateway = RecordDemand(
    articles: "Arts 5(1)(a), 6(1)", confidence: .medium,
    doubt: "The law asks for a lawful basis of every disclosure; that the record names the law or"
      + " gateway for each is how a public body shows it.")

  /// Disclosures without a basis, once for each service that makes them.
  static func gaps(of inventory: Inventory, under setting: RecordSetting) -> [RecordGap] {
    let baseless = inventory.disclosures.filter { $0.statutoryBasis?.isEmpty ?? true }
    return baseless.flatMap { disclosure in
      let users = inventory.services.filter { $0.disclosures.contains(disclosure.id) }
      let owners: [Service?] = users.isEmpty ? [nil] : users
      return owners.map { service in
        RecordGap(
          code: .disclosureBasisMissing, service: service?.id, subject: disclosure.id,
          field: "statutory_basis",
          text: "No law or gateway is recorded for the disclosure “\(disclosure.name)”.",
          demand: gateway, citations: setting.citations(gateway), owner: service?.owner,
          site: disclosure.site)
      }
    }
  }
}
