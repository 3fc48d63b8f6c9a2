import SitusGround

/// What can be said of hosts before anything is bought: one answer a host, with what stays open.
///
/// - SeeAlso: `reports/schema/check-1.1.json`, the published schema of the JSON form.
package struct CheckReport: Hashable, Sendable {
  /// Name of the JSON form; additive within the major number.
  package static let schema = "situs.check/1"

  package var asOf: Day
  /// From where it was observed, sorted; empty when nothing was.
  package var vantages: [String]
  package var resolvers: [String]
  /// Sorted by name.
  package var data: [DataVersion]
  /// Which clouds' lists of addresses are missing and what mends it; `nil` when none is.
  package var missingLists: String?
  /// That no database of countries is there; `nil` when one is.
  package var missingDatabase: String?
  /// Whether every line of the log was read and understood.
  package var logIsWhole: Bool
  /// What of the log the check does not rest on, one sentence each.
  package var logWarnings: [String]
  /// Where the supplier says that the hosts are; `nil` when nothing was said.
  package var declared: DeclaredPlace?
  /// In the order in which they were asked for.
  package var hosts: [HostCheck]
  /// English names of every place code that occurs.
  package var placeNames: [PlaceCode: String]

  /// What was missing to look up addresses, a sentence each.
  var missing: [String] { [missingLists, missingDatabase].compactMap { $0 } }

  /// Whether every log was whole and every question about every host was answered.
  package var isComplete: Bool { logIsWhole && hosts.allSatisfy(\.notObserved.isEmpty) }

  /// The English name of a place; its code when no name is known.
  func name(of place: PlaceCode) -> String { placeNames[place] ?? place.rawValue }
}

/// Everything that one screen says of one host.
package struct HostCheck: Hashable, Sendable {
  package var host: String
  package var inference: LocationInference
  /// In the order edge, compute, storage, network.
  package var facts: [CheckedFact]
  /// One for each kind of place; empty when nothing was declared.
  package var verdicts: [PlaceJudgement]
  /// What the lists say of every country that occurs, in the order of ``CheckedLaw/Occurrence``.
  package var laws: [CheckedLaw]
  /// What nobody outside can know of this host, one sentence each.
  package var limits: [String]
  /// What to ask the supplier, most telling first.
  package var questions: [String]
  package var notObserved: [NotObserved]

  /// The verdict that decides whether a run fails: on storage or processing, whichever is worse;
  /// backups and support never show.
  package var decidingVerdict: PlaceVerdict? {
    let order: [PlaceVerdict] = [
      .contradicted, .undeclared, .unverifiable, .consistent, .confirmed,
    ]
    let seen = Set(
      verdicts.filter { $0.kind == .storage || $0.kind == .processing }.map(\.verdict))
    return order.first(where: seen.contains)
  }
}

/// One kind of fact about a host and the line of evidence that decided it.
package struct CheckedFact: Hashable, Sendable {
  package var fact: FactKind
  /// `nil` when nothing may speak for it.
  package var place: InferredPlace?
  /// The most reliable evidence that names the place; `nil` when there is no place.
  package var evidence: Evidence?
}

/// What both lists say of one country.
package struct CheckedLaw: Hashable, Sendable {
  /// In which capacity the country occurs.
  package enum Occurrence: String, Hashable, Sendable, CaseIterable, Comparable {
    case storage, compute, declared, entity, parent

    package static func < (left: Occurrence, right: Occurrence) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  package var place: PlaceCode
  /// Sorted.
  package var occurrences: [Occurrence]
  /// UK, then EU.
  package var answers: [AdequacyAnswer]
}
