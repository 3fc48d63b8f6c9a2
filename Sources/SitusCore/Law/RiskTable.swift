/// What the risk of a transfer depends on.
struct RiskFactors: Hashable, Sendable {
  /// How much the data matters to people.
  enum Stakes: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Ordinary data of few people, none of them children or vulnerable.
    case ordinary
    /// Protected data, or people in need of protection, or many people.
    case elevated
    /// Protected data or people in need of protection, and many of them.
    case high

    static func < (left: Stakes, right: Stakes) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  /// What the place of the transfer rests on.
  enum Support: String, Hashable, Sendable, CaseIterable {
    /// Evidence bears the declaration out.
    case evidence
    /// Nothing but the declaration.
    case declaration
    /// Evidence speaks against the declaration, or nothing was declared.
    case opposed
  }

  /// Whether somebody under foreign law can read the data.
  enum Exposure: String, Hashable, Sendable, CaseIterable {
    /// Importer and parent are at home, or the data cannot be read.
    case shielded
    case exposed
  }

  var verdict: TransferVerdict
  var stakes: Stakes
  var support: Support
  var exposure: Exposure
}

/// The published table from which the risk of a transfer is read.
///
/// The first row that fits gives the level. It is a table and not a sum, so that everybody can see
/// why a transfer has its level, and dispute one row.
package enum RiskTable {
  /// Rises when a row changes: the second number when levels do, the first when factors do.
  package static let version = "1.0"

  /// From how many people on a service's volume counts as many.
  static let manyPeople = 10_000

  /// One line of the table.
  struct Row: Hashable, Sendable {
    var id: String
    var verdicts: [TransferVerdict]
    var stakes: [RiskFactors.Stakes]
    var support: [RiskFactors.Support]
    var exposure: [RiskFactors.Exposure]
    var level: RiskLevel

    func fits(_ factors: RiskFactors) -> Bool {
      verdicts.contains(factors.verdict) && stakes.contains(factors.stakes)
        && support.contains(factors.support) && exposure.contains(factors.exposure)
    }
  }

  static func row(for factors: RiskFactors) -> Row {
    rows.first { $0.fits(factors) } ?? last
  }

  private static let unopposed: [RiskFactors.Support] = [.evidence, .declaration]
  private static let any = RiskFactors.Exposure.allCases

  /// Read from top to bottom.
  static let rows: [Row] = [
    Row(
      id: "R01", verdicts: [.notRestricted], stakes: [.ordinary], support: unopposed,
      exposure: any, level: .low),
    Row(
      id: "R02", verdicts: [.notRestricted], stakes: [.elevated], support: unopposed,
      exposure: [.shielded], level: .low),
    Row(
      id: "R03", verdicts: [.notRestricted], stakes: [.high], support: [.evidence],
      exposure: [.shielded], level: .low),
    Row(
      id: "R04", verdicts: [.notRestricted], stakes: [.elevated, .high], support: unopposed,
      exposure: any, level: .moderate),
    Row(
      id: "R05", verdicts: [.notRestricted, .approved], stakes: [.ordinary],
      support: [.opposed], exposure: any, level: .moderate),
    Row(
      id: "R06", verdicts: [.notRestricted, .approved], stakes: [.elevated, .high],
      support: [.opposed], exposure: any, level: .high),
    Row(
      id: "R07", verdicts: [.approved], stakes: [.ordinary], support: unopposed, exposure: any,
      level: .low),
    Row(
      id: "R08", verdicts: [.approved], stakes: [.elevated], support: unopposed,
      exposure: [.shielded], level: .low),
    Row(
      id: "R09", verdicts: [.approved], stakes: [.elevated, .high], support: unopposed,
      exposure: any, level: .moderate),
    Row(
      id: "R10", verdicts: [.safeguarded], stakes: [.ordinary], support: unopposed,
      exposure: [.shielded], level: .low),
    Row(
      id: "R11", verdicts: [.safeguarded], stakes: [.ordinary, .elevated], support: unopposed,
      exposure: any, level: .moderate),
    Row(
      id: "R12", verdicts: [.safeguarded], stakes: [.high], support: unopposed,
      exposure: [.shielded], level: .moderate),
    Row(
      id: "R13", verdicts: [.safeguarded], stakes: [.high], support: unopposed,
      exposure: [.exposed], level: .high),
    Row(
      id: "R14", verdicts: [.exception, .undetermined], stakes: [.ordinary], support: unopposed,
      exposure: any, level: .moderate),
    Row(
      id: "R15", verdicts: [.exception, .undetermined], stakes: [.elevated], support: unopposed,
      exposure: [.shielded], level: .moderate),
    Row(
      id: "R16", verdicts: [.exception, .undetermined], stakes: [.elevated, .high],
      support: unopposed, exposure: any, level: .high),
    Row(
      id: "R17", verdicts: [.safeguarded, .exception, .undetermined],
      stakes: [.ordinary, .elevated], support: [.opposed], exposure: any, level: .high),
    Row(
      id: "R18", verdicts: [.safeguarded, .exception, .undetermined], stakes: [.high],
      support: [.opposed], exposure: any, level: .severe),
    Row(
      id: "R19", verdicts: [.noBasis], stakes: [.ordinary], support: unopposed, exposure: any,
      level: .high),
    Row(
      id: "R20", verdicts: [.noBasis], stakes: [.elevated], support: unopposed,
      exposure: [.shielded], level: .high),
    last,
  ]

  private static let last = Row(
    id: "R21", verdicts: TransferVerdict.allCases, stakes: RiskFactors.Stakes.allCases,
    support: RiskFactors.Support.allCases, exposure: any, level: .severe)

  /// The table as it is published, in Markdown.
  package static var markdown: String {
    func cell<Value: Equatable>(_ values: [Value], of all: [Value], _ word: (Value) -> String)
      -> String
    {
      values == all ? "any" : values.map(word).joined(separator: " or ")
    }
    var lines = [
      "| Row | Verdict | Stakes | Support | Exposure | Risk |", "|---|---|---|---|---|---|",
    ]
    for row in rows {
      let cells = [
        row.id, cell(row.verdicts, of: TransferVerdict.allCases) { $0.rawValue },
        cell(row.stakes, of: RiskFactors.Stakes.allCases) { $0.rawValue },
        cell(row.support, of: RiskFactors.Support.allCases) { $0.rawValue },
        cell(row.exposure, of: RiskFactors.Exposure.allCases) { $0.rawValue },
        row.level.rawValue,
      ]
      lines.append("| " + cells.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
