import SitusGround

/// One step of the chain from a conclusion to what was observed, and the steps that it rests on.
package struct Explanation: Hashable, Sendable {
  /// What the step is: `Finding`, `Verdict`, `Evidence`, `Observation`.
  package var kind: String
  package var title: String
  /// Sentences, each a paragraph.
  package var details: [String]
  /// Text that must stay as it is, such as a line of the log.
  package var verbatim: [String]
  package var steps: [Explanation]

  init(
    _ kind: String, _ title: String, details: [String] = [], verbatim: [String] = [],
    steps: [Explanation] = []
  ) {
    self.kind = kind
    self.title = title
    self.details = details
    self.verbatim = verbatim
    self.steps = steps
  }

  /// Every observation that the chain ends in.
  package var observations: Int {
    (kind == Self.observation ? 1 : 0) + steps.reduce(0) { $0 + $1.observations }
  }

  static let observation = "Observation"
}

/// Finds the observations that pieces of evidence were computed from.
struct EvidenceTrail {
  let lines: ObservationLines
  let placeName: (PlaceCode) -> String

  /// Longest line of a log that is printed, in characters.
  static let longestLine = 4_000

  /// The evidence as a step with its observations below it.
  func step(_ evidence: Evidence) -> Explanation {
    let place = ([evidence.country.map(placeName), evidence.region, evidence.site] as [String?])
      .compactMap { $0 }.joined(separator: ", ")
    return Explanation(
      "Evidence", "\(evidence.fact.rawValue), \(evidence.kind): \(evidence.value)",
      details: [
        "It names \(place.isEmpty ? "no place" : place); right in "
          + "\(percent(evidence.reliability)) of the cases in which it speaks.",
        "Its meaning: \(evidence.source).",
        "Observed on \(evidence.observedOn.iso), speaks until \(evidence.staleAfter.iso). The "
          + "supplier \(evidence.stagedBySupplier ? "could" : "could not") have staged it.",
      ],
      steps: evidence.basis.flatMap(step))
  }

  private func step(_ id: Observation.ID) -> [Explanation] {
    let found = lines.of(id)
    guard !found.isEmpty else {
      return [Explanation(Explanation.observation, "\(id): not in this log")]
    }
    return found.map { line in
      let asked: String
      switch line.observation {
      case .dns(let dns):
        asked =
          "\(dns.question.type) \(dns.question.name) asked of \(dns.resolver): "
          + dns.outcome.rawValue
      case .http(let http):
        let from = http.address.map { " from \($0)" } ?? ""
        asked = "\(http.request.method) \(http.request.url)\(from): \(http.outcome.rawValue)"
      }
      let isLong = line.text.count > Self.longestLine
      return Explanation(
        Explanation.observation, "\(line.site.file):\(line.site.line)",
        details: [
          "\(asked), from \(line.observation.vantage) at \(line.observation.at)."
            + (isLong ? " The line is longer than what is shown." : "")
        ], verbatim: [isLong ? line.text.prefix(Self.longestLine) + "…" : line.text])
    }
  }

  /// `97 %`, `99.5 %`.
  private func percent(_ share: Double) -> String {
    let tenths = Int((share * 1_000).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
  }
}
