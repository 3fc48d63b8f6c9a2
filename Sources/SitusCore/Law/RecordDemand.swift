import SitusGround

/// Something that the law, or a rule of Situs beside it, asks the record to hold.
package struct RecordDemand: Hashable, Sendable {
  /// The articles of the regulation, which both regimes number alike: `Art. 28(3)`.
  ///
  /// `nil` where each regime has a source of its own.
  var articles: String?
  /// What one regime has beside or instead of them: its instrument, its regulator's guidance.
  var own: [Regime: String] = [:]
  var confidence: Confidence = .high
  /// Why the confidence is not high, in one sentence; `nil` when it is.
  var doubt: String?

  /// Where it stands, once for each law that binds, in the order of the regimes.
  ///
  /// - Parameters:
  ///   - regimes: The regimes whose law binds the organisation.
  ///   - asOf: The day of the question: until the UK list began, the UK's law was the EU's.
  /// - Returns: One citation a law; none where the law that binds has no source for it.
  func citations(under regimes: [Regime], asOf: Day) -> [String] {
    regimes.sorted().map { regime in
      let regulation = LegalCalendar.regulation(of: regime, on: asOf)
      let citation = [articles.map { "\(regulation) \($0)" }, own[regime]].compactMap { $0 }
        .joined(separator: "; ")
      return CitedDocument.citation(citation, on: asOf)
    }.filter { !$0.isEmpty }.withoutRepeats()
  }

  /// How sure the demand is, as a reason to print beside a finding; `nil` when it is high.
  var caution: String? {
    switch confidence {
    case .high: nil
    case .medium, .low:
      "This rests on a rule of \(confidence.rawValue) confidence."
        + (doubt.map { " \($0)" } ?? "")
    }
  }
}

/// Whose law the record is held to, and on what day.
struct RecordSetting: Hashable, Sendable {
  /// The regimes that bind the organisation.
  var regimes: [Regime]
  /// The day by which agreements must have begun and not ended.
  var asOf: Day

  /// Where a demand stands in the laws that bind.
  func citations(_ demand: RecordDemand) -> [String] {
    demand.citations(under: regimes, asOf: asOf)
  }
}
