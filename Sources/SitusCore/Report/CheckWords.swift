import SitusGround

/// The words that every form of a check prints.
extension FactKind {
  /// What the fact tells, as a verb.
  var verb: String {
    switch self {
    case .edge: "answers"
    case .compute: "runs"
    case .storage: "rests"
    case .network: "network"
    case .registration: "registered"
    case .legal: "law"
    }
  }
}

extension Strength {
  /// How a strength is to be taken.
  var tone: Tone {
    switch self {
    case .established: .good
    case .indicated: .fair
    case .uncertain, .unknown: .open
    }
  }
}

extension CheckedLaw.Occurrence {
  /// In which capacity, in words.
  var words: String {
    switch self {
    case .storage: "data rests there"
    case .compute: "it runs there"
    case .declared: "declared"
    case .entity: "a provider’s seat"
    case .parent: "a provider’s owner"
    }
  }
}

extension CheckedFact {
  /// `United Kingdom, aws:eu-west-2`; says when nothing shows.
  func words(_ report: CheckReport, _ inference: LocationInference) -> String {
    if inference.branches.count > 1, place != nil, place?.country == nil {
      return "\(inference.branches.count) ways lead to different places"
    }
    guard let place else { return "nothing shows" }
    guard let country = place.country else { return "the evidence disagrees or names no country" }
    return ([report.name(of: country), place.region ?? place.site] as [String?])
      .compactMap { $0 }.joined(separator: ", ")
  }

  /// What was seen and as which kind of evidence, with a star when it could have been staged.
  var reason: String? {
    evidence.map { "\($0.value) [\($0.kind)]\($0.stagedBySupplier ? "*" : "")" }
  }
}

extension CheckReport {
  /// Where a way to a host leads, who saw it, and where that is.
  func words(_ branch: InferredBranch) -> String {
    let places = [FactKind.compute, .storage, .network].compactMap { fact -> String? in
      guard let place = branch.place(fact), let country = place.country else { return nil }
      let words = [name(of: country), place.region].compactMap { $0 }.joined(separator: ", ")
      return "\(fact.verb) in \(words) (\(place.strength.rawValue))"
    }
    let nothing =
      branch.isContested ? "what was seen there disagrees, as said beside it" : "no place shows"
    return "\(branch.words): \(places.isEmpty ? nothing : listed(places))"
  }

  /// Whose law reaches the host: each company once, with all that it does there, as in
  /// `Cloudflare (edge): Cloudflare, Inc., United States`, and its owner's country if another.
  func lawful(_ check: HostCheck) -> [String] {
    var names: [String: [String]] = [:]
    var order: [String] = []
    for provider in check.relevantProviders where !provider.isClaimed {
      let seat = provider.country.map { name(of: $0) }
      let owner = provider.parentCountry.flatMap {
        $0 == provider.country ? nil : "owner in \(name(of: $0))"
      }
      let entity = ([provider.legalEntity, seat, owner] as [String?]).compactMap { $0 }
        .joined(separator: ", ")
      let company = entity.isEmpty ? provider.name : entity
      if names[company] == nil { order.append(company) }
      names[company, default: []].append("\(provider.name) (\(provider.role.rawValue))")
    }
    let companies = order.map { company in
      let roles = listed(names[company] ?? [])
      return company.isEmpty ? roles : "\(roles): \(company)"
    }
    let claimed = Set(check.relevantProviders.filter(\.isClaimed).map(\.name)).sorted()
    return claimed.isEmpty
      ? companies : companies + ["headers claim \(listed(claimed)); nothing confirms it"]
  }
}

extension AdequacyAnswer {
  /// What the list says in one phrase: `adequate (EU:2021/1772, review by 2029-12-19)`.
  ///
  /// - Parameter isShort: Whether conditions are only counted.
  /// - Returns: A phrase without a final full stop.
  func phrase(isShort: Bool = false) -> String {
    let doubt = needsReview ? "; a person must decide" : ""
    if isDomestic { return "domestic" + doubt }
    guard let best = instruments.first else { return "not on the list" + doubt }
    let dates = [
      best.effectiveUntil.map { "until \($0.iso)" }, best.reviewBy.map { "review by \($0.iso)" },
    ].compactMap { $0 }
    let named = ([best.id] + dates).joined(separator: ", ")
    switch status {
    case .adequate: return "adequate (\(named))" + doubt
    case .partial:
      let conditions = best.conditions
      if isShort {
        let count = conditions.isEmpty ? "" : "; \(counted(conditions.count, "condition"))"
        return "partial (\(named)\(count))" + doubt
      }
      let words = conditions.map { String($0.words.dropLast()) }.joined(separator: "; ")
      return "partial (\(named))" + (words.isEmpty ? "" : ", only if: \(words)") + doubt
    case .none: return "not on the list" + doubt
    }
  }
}

extension HostCheck {
  /// Until when each kind of evidence holds: `edge until 2026-12-28`.
  var shelfLives: [String] {
    facts.compactMap { fact in
      fact.place?.staleAfter.map { "\(fact.fact.rawValue) until \($0.iso)" }
    }
  }

  /// The providers whose law matters, name servers left out.
  var relevantProviders: [ObservedProvider] {
    inference.providers.filter { $0.role != .dns }
  }
}

extension CheckedLaw {
  /// In which capacities the country occurs, in words.
  var capacities: String { occurrences.map(\.words).joined(separator: ", ") }
}

extension CheckReport {
  /// What is said of a host at which no provider shows.
  var noProvider: String {
    missingLists == nil
      ? "no provider shows" : "no name or header shows a provider; addresses were not looked up"
  }

  /// What a star behind evidence means.
  static let starred = "* Whoever runs the host could have staged it."

  /// From where and on what data, in one line.
  var circumstances: String {
    let place = vantages.isEmpty ? "nothing observed" : "observed from \(listed(vantages))"
    return "as of \(asOf.iso), \(place)"
  }
}
