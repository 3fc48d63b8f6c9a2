import Foundation
import TestSupport
import Testing

@testable import SitusCore

struct RiskTableTests {
  /// Every cell: verdict, then stakes by support by exposure, in the order of the cases. One letter
  /// a cell: low, moderate, high, severe.
  private static let cells: [(TransferVerdict, [String])] = [
    (.notRestricted, ["ll ll mm", "lm lm hh", "lm mm hh"]),
    (.approved, ["ll ll mm", "lm lm hh", "mm mm hh"]),
    (.safeguarded, ["lm lm hh", "mm mm hh", "mh mh ss"]),
    (.exception, ["mm mm hh", "mh mh hh", "hh hh ss"]),
    (.undetermined, ["mm mm hh", "mh mh hh", "hh hh ss"]),
    (.noBasis, ["hh hh ss", "hs hs ss", "ss ss ss"]),
  ]

  @Test("Every cell of the table is as published", arguments: cells)
  func cell(verdict: TransferVerdict, rows: [String]) {
    for (stakes, row) in zip(RiskFactors.Stakes.allCases, rows) {
      let expected = row.filter { $0 != " " }
      var found = ""
      for support in RiskFactors.Support.allCases {
        for exposure in RiskFactors.Exposure.allCases {
          let factors = RiskFactors(
            verdict: verdict, stakes: stakes, support: support, exposure: exposure)
          found += String(RiskTable.row(for: factors).level.rawValue.prefix(1))
        }
      }
      #expect(found == expected, "\(verdict) \(stakes)")
    }
  }

  @Test("Nothing that gets worse lowers the risk")
  func monotone() {
    for verdict in TransferVerdict.allCases {
      for stakes in RiskFactors.Stakes.allCases {
        for support in RiskFactors.Support.allCases {
          for exposure in RiskFactors.Exposure.allCases {
            let level = RiskTable.row(
              for: RiskFactors(
                verdict: verdict, stakes: stakes, support: support, exposure: exposure)
            ).level
            for worse in TransferVerdict.allCases where worse > verdict {
              let other = RiskFactors(
                verdict: worse, stakes: stakes, support: support, exposure: exposure)
              #expect(RiskTable.row(for: other).level >= level, "\(verdict) to \(worse)")
            }
            for worse in RiskFactors.Stakes.allCases where worse > stakes {
              let other = RiskFactors(
                verdict: verdict, stakes: worse, support: support, exposure: exposure)
              #expect(RiskTable.row(for: other).level >= level)
            }
            let opposed = RiskFactors(
              verdict: verdict, stakes: stakes, support: .opposed, exposure: exposure)
            #expect(RiskTable.row(for: opposed).level >= level)
            let exposed = RiskFactors(
              verdict: verdict, stakes: stakes, support: support, exposure: .exposed)
            #expect(RiskTable.row(for: exposed).level >= level)
          }
        }
      }
    }
  }

  @Test("Each row is used, and ids are in order")
  func rows() {
    var used: Set<String> = []
    for verdict in TransferVerdict.allCases {
      for stakes in RiskFactors.Stakes.allCases {
        for support in RiskFactors.Support.allCases {
          for exposure in RiskFactors.Exposure.allCases {
            used.insert(
              RiskTable.row(
                for: RiskFactors(
                  verdict: verdict, stakes: stakes, support: support, exposure: exposure)
              ).id)
          }
        }
      }
    }
    #expect(RiskTable.rows.map(\.id) == RiskTable.rows.map(\.id).sorted())
    #expect(used == Set(RiskTable.rows.map(\.id)))
  }

  @Test("The documentation holds the table as it is")
  func published() throws {
    let path = Repository.root + "/Sources/SitusCore/Documentation.docc/RiskTable.md"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("Version \(RiskTable.version)."))
    #expect(text.contains(RiskTable.markdown))
    let rows = RiskTable.markdown.split(separator: "\n").dropFirst(2)
    #expect(rows.map { $0.prefix(6) } == RiskTable.rows.map { "| \($0.id) " })
  }
}
