/// The draft of one assessment of a transfer: what the records say is filled in, and what a person has
/// to judge is left blank.
///
/// - SeeAlso: UK GDPR Art. 46(1A), (6), (7), in force 2026-02-05; ICO, transfer risk assessments; EDPB
///   Recommendations 01/2020 v2.0; CJEU C-311/18.
package struct AssessmentDraft: Hashable, Sendable {
  /// Name for a file, without its ending; different for different drafts of one inventory.
  package var name: String
  package var regime: Regime
  package var service: String
  /// Ids of the transfers that it is about, sorted.
  package var transfers: [String]
  var title: String
  /// From whom to whom, in one line.
  var subject: String
  /// One paragraph each.
  var lead: [String]
  var sections: [Section]
  var colophon: String

  /// One question or step.
  struct Section: Hashable, Sendable {
    var title: String
    /// What it asks, in one sentence.
    var asks: String
    var items: [Item]
  }

  enum Item: Hashable, Sendable {
    /// What the records say; no value means that they say nothing.
    case fact(String, [String])
    /// Something that only a person can answer, with room for that many lines.
    case blank(String, lines: Int)
  }

  /// What the law calls it.
  static func words(_ regime: Regime) -> (name: String, short: String) {
    switch regime {
    case .uk: ("Transfer risk assessment", "tra")
    case .eu: ("Transfer impact assessment", "tia")
    }
  }
}

/// Which drafts are wanted.
package struct DraftSelection: Hashable, Sendable {
  /// Id of a service; `nil` for every one.
  package var service: String?
  /// Id of a transfer; the draft that it belongs to.
  package var transfer: String?
  /// `nil` for the regimes that bind the organisation.
  package var regime: Regime?

  package init(service: String? = nil, transfer: String? = nil, regime: Regime? = nil) {
    self.service = service
    self.transfer = transfer
    self.regime = regime
  }

  /// Whether a row is asked for.
  func holds(_ row: TransferReport) -> Bool {
    (service.map { $0 == row.transfer.service } ?? true)
      && (transfer.map { $0 == row.transfer.id } ?? true)
  }
}

extension Assessment {
  /// Whether the law asks for an assessment of the exporter's own.
  ///
  /// It does where a document carries the transfer or would have to. Adequacy and exceptions need
  /// none. Where a question is open, a document may yet be what carries it.
  package func asksForAssessment(of transfer: Transfer) -> Bool {
    switch verdict {
    case .safeguarded, .noBasis: true
    case .undetermined:
      switch transfer.destination {
      case .place, .group: true
      case .anywhere, .unknown: false
      }
    case .notRestricted, .approved, .exception: false
    }
  }
}

/// Drafts an assessment for each transfer that needs one: one for each service, chain of parties,
/// destination and regime.
///
/// - Parameters:
///   - input: What the report was made from.
///   - report: The analysis of it.
///   - selection: Which are wanted.
/// - Returns: Drafts by service, chain, destination and regime.
package func draftAssessments(
  _ input: AnalysisInput, report: Report, selection: DraftSelection = DraftSelection()
) -> [AssessmentDraft] {
  struct Key: Hashable {
    var path: [String]
    var destination: PlaceMeaning
  }
  let regimes = selection.regime.map { [$0] } ?? report.bindingRegimes
  var drafts: [AssessmentDraft] = []
  var taken: Set<String> = []
  for service in report.services {
    var order: [Key] = []
    var rows: [Key: [TransferReport]] = [:]
    for row in service.transfers {
      let key = Key(path: row.transfer.path, destination: row.transfer.destination)
      if rows[key] == nil { order.append(key) }
      rows[key, default: []].append(row)
    }
    for key in order {
      for regime in regimes {
        let asking = (rows[key] ?? []).filter {
          $0.assessment(regime)?.asksForAssessment(of: $0.transfer) ?? false
        }
        guard !asking.isEmpty, asking.contains(where: selection.holds) else { continue }
        let facts = DraftFacts(
          input: input, report: report, service: service, rows: asking, regime: regime)
        var draft = facts.draft
        var number = 2
        while !taken.insert(draft.name).inserted {
          draft.name = "\(facts.draft.name)-\(number)"
          number += 1
        }
        drafts.append(draft)
      }
    }
  }
  return drafts
}
