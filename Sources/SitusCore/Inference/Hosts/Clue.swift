import SitusGround

/// One piece of evidence together with what decides how it may be used.
struct Clue: Hashable, Sendable {
  /// Classes of evidence for one fact, strongest first: the first class that speaks is heard.
  enum Rank: Int, Comparable, Sendable {
    /// A region token in a documented form of name.
    case name
    /// The operator's own list of addresses.
    case range
    /// A header of an operator that the address or a name confirms.
    case header
    /// A reverse name by the operator's own rule.
    case pointer
    /// A database of addresses that others compile.
    case database
    /// Something that only claims to come from the operator.
    case claim

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  var evidence: Evidence
  var rank: Rank
  /// Where it was seen from; edges are compared only within one vantage.
  var vantage: String?
}

/// How long evidence of each kind may speak after it was observed, in days.
///
/// Chosen so that a monthly scan keeps edges and addresses alive and a quarterly one keeps names
/// alive, each with a few days to spare.
enum ShelfLife {
  static let edge = 35
  static let address = 35
  static let header = 65
  static let name = 95
  static let provider = 400
}

extension Day {
  /// The day that many days later; capped at the last day that can be written.
  ///
  /// - SeeAlso: Howard Hinnant, *chrono-Compatible Low-Level Date Algorithms*, `civil_from_days`.
  func adding(days: Int) -> Day {
    let shifted = ordinal + days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let civilMonth = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0)
    return Day(year: year, month: civilMonth, day: day) ?? self
  }
}
