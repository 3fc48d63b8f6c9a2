/// That a public authority does not rest its tasks on legitimate interests.
///
/// - SeeAlso: UK GDPR Art. 6(1), closing words on points (ea) and (f), as amended by the Data (Use and
///   Access) Act 2025; Regulation (EU) 2016/679 Art. 6(1), last sentence; read 2026-11-30.
enum Article6 {
  private static let closingWords = RecordDemand(articles: "Art. 6(1), last sentence")

  /// The basis of a service that is closed to the organisation; nothing for others.
  static func gaps(
    of service: Service, of organisation: Organisation, under setting: RecordSetting
  ) -> [RecordGap] {
    guard organisation.isPublicAuthority, service.exercisesPublicPowers == true,
      let basis = service.lawfulBasis, basis.isClosedToPublicTasks
    else { return [] }
    return [
      RecordGap(
        code: .basisUnavailable, service: service.id, subject: service.id, field: "lawful_basis",
        text: "“\(service.name)” exercises public powers, and a public authority may not rest the"
          + " performance of its tasks on \(basis.rawValue.replacingUnderscores()).",
        demand: closingWords, citations: setting.citations(closingWords), owner: service.owner,
        site: service.site)
    ]
  }
}

extension LawfulBasis {
  fileprivate var isClosedToPublicTasks: Bool {
    switch self {
    case .legitimateInterests, .recognisedLegitimateInterests: true
    case .consent, .contract, .legalObligation, .vitalInterests, .publicTask: false
    }
  }
}
