/// How the services, and the people whose data they hold, divide over one promise.
struct PromiseShares {
  /// On what the promise rests for some of the services.
  enum Footing: String, CaseIterable {
    case evidence, declaration, unknown, breaking

    /// `shown by evidence`, `not so`.
    var words: String {
      switch self {
      case .evidence: "shown by evidence"
      case .declaration: "declared only"
      case .unknown: "not known"
      case .breaking: "not so"
      }
    }

    /// The name of the colour of its part of the bar.
    var tone: String {
      switch self {
      case .evidence: "proven"
      case .declaration: "declared"
      case .unknown, .breaking: rawValue
      }
    }
  }

  struct Share {
    var footing: Footing
    /// Ids, sorted.
    var services: [String]
    /// Of all services; 0 when there are none.
    var percent: Double
    /// People whose data these services hold, where the number is recorded.
    var people: Int
    /// Services whose number of people is not recorded.
    var uncounted: Int
  }

  /// In the order of the footings, empty ones too.
  let shares: [Share]

  init(_ judgement: PromiseJudgement, services: [ServiceReport]) {
    let volumes = Dictionary(
      services.map { ($0.service.id, $0.service.volume) }, uniquingKeysWith: { first, _ in first })
    shares = Footing.allCases.map { footing in
      let ids = judgement.services(footing)
      let counted = ids.compactMap { volumes[$0] ?? nil }
      return Share(
        footing: footing, services: ids,
        percent: services.isEmpty ? 0 : Double(ids.count) * 100 / Double(services.count),
        // People may be counted once in each service that holds their data.
        people: counted.reduce(0, +),
        uncounted: ids.count - counted.count)
    }
  }
}

extension PromiseJudgement {
  fileprivate func services(_ footing: PromiseShares.Footing) -> [String] {
    switch footing {
    case .evidence: provenServices
    case .declaration: declaredServices
    case .unknown: unknownServices
    case .breaking: breakingServices
    }
  }
}

/// A share of a hundred in whole numbers: `56%`; what is more than nothing is never `0%`, and what
/// is less than all is never `100%`.
func percentage(_ percent: Double) -> String {
  let whole = Int(percent.rounded())
  if whole == 0, percent > 0 { return "<1%" }
  if whole == 100, percent < 100 { return ">99%" }
  return "\(whole)%"
}
