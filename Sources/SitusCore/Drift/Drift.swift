/// What differs between two reports of one organisation, each difference with its causes.
package struct Drift: Hashable, Sendable {
  package var old: RecordedReport
  package var new: RecordedReport
  /// Every recorded input that differs, in a fixed order.
  package var inputs: [InputDifference]
  /// Places, transfers, promises, findings, each sorted by id.
  package var changes: [DriftChange]
}

/// One input of the two runs that is not the same.
package struct InputDifference: Hashable, Sendable {
  package var name: String
  /// `not recorded` where the report does not say.
  package var old: String
  package var new: String
  /// What the difference can cause.
  package var cause: DriftCause
}

/// Why something came out differently; cases run from the world to the paper.
package enum DriftCause: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// Evidence names another country than before.
  case placeMoved = "place_moved"
  /// Evidence that was not there before.
  case evidenceGained = "evidence_gained"
  /// Evidence is gone, or no longer settles it.
  case evidenceWeakened = "evidence_weakened"
  /// Evidence is older than its shelf life.
  case evidenceStale = "evidence_stale"
  /// The inventory says something else.
  case declarationEdited = "declaration_edited"
  /// The register says something else, or another law was in force on the day.
  case lawChanged = "law_changed"
  /// A date on file came: a document or agreement began or ran out, a review fell due.
  case datePassed = "date_passed"
  /// Address lists or tables give the same observation another meaning.
  case listUpdated = "list_updated"
  /// A waiver, or the rules of the program.
  case policyChanged = "policy_changed"

  package static func < (left: DriftCause, right: DriftCause) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }

  /// The cause in words.
  package var words: String {
    switch self {
    case .placeMoved: "place moved"
    case .evidenceGained: "evidence gained"
    case .evidenceWeakened: "evidence weakened"
    case .evidenceStale: "evidence went stale"
    case .declarationEdited: "declaration edited"
    case .lawChanged: "law changed"
    case .datePassed: "a date on file passed"
    case .listUpdated: "list updated"
    case .policyChanged: "policy changed"
    }
  }
}

/// One thing that came out differently.
package struct DriftChange: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case place, transfer, promise, finding
  }
  package var kind: Kind
  /// Id of the place, transfer, promise or finding.
  package var id: String
  package var service: String?
  /// `nil` for something that is no place's or transfer's.
  package var regime: String?
  /// What it was and what it is; `nil` where it is not there.
  package var old: String?
  package var new: String?
  /// One clause, without the causes.
  package var text: String
  /// Sorted; more than one when the recorded inputs leave more than one possible. Never empty.
  package var causes: [DriftCause]
}
