import SitusGround

/// That data is given to others for their own purposes only under some law or gateway.
///
/// - SeeAlso: UK GDPR Arts 5(1)(a), 6, 30(1)(d).
enum DisclosureBasis {
  private static let gateway = RecordDemand(
    articles: "Arts 5(1)(a), 6(1)", confidence: .medium,
    doubt: "The law asks for a lawful basis of every disclosure; that the record names the law or"
      + " gateway for each is how a public body shows it.")

  /// Who is no public authority needs a lawful basis, and no statute that opens a gateway.
  private static let ground = RecordDemand(
    articles: "Arts 5(1)(a), 6(1)", confidence: .medium,
    doubt:
      "The law asks for a lawful basis of every disclosure, and does not ask a private body for a"
      + " law or gateway; that the record names the ground is how it is shown.")

  /// Disclosures without a basis, once for each service that makes them.
  static func gaps(of inventory: Inventory, under setting: RecordSetting) -> [RecordGap] {
    let isPublic = inventory.organisation.isPublicAuthority
    let baseless = inventory.disclosures.filter { $0.statutoryBasis?.saysSomething != true }
    return baseless.flatMap { disclosure in
      let users = inventory.services.filter { $0.disclosures.contains(disclosure.id) }
      let owners: [Service?] = users.isEmpty ? [nil] : users
      return owners.map { service in
        RecordGap(
          code: .disclosureBasisMissing, service: service?.id, subject: disclosure.id,
          field: "statutory_basis",
          text: text(disclosure, isPublic: isPublic),
          demand: isPublic ? gateway : ground, citations: setting.citations(gateway),
          owner: service?.owner, site: disclosure.site, isAdvice: !isPublic)
      }
    }
  }

  private static func text(_ disclosure: Disclosure, isPublic: Bool) -> String {
    let what = isPublic ? "law or gateway" : "ground"
    guard let raw = disclosure.statutoryBasis, !raw.isEmpty else {
      return "No \(what) is recorded for the disclosure “\(disclosure.name)”."
    }
    return "What is recorded as the \(what) for the disclosure “\(disclosure.name)” says nothing:"
      + " “\(YAMLNode.shortened(raw))”."
  }
}
