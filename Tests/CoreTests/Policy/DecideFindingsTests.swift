import Foundation
import TestSupport
import Testing

@testable import SitusCore

struct DecideFindingsTests {
  @Test("The worked example gives every finding that it announces, and no other")
  func example() throws {
    let table = try String(
      contentsOfFile: "\(Repository.root)/inventory/EXPECTED.tsv", encoding: .utf8)
    let expected = table.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
      .filter { $0[3] == "declarations" }.map { "\($0[0]) \($0[1]) \($0[2])" }
    let found = try ExampleInventory().decision.findings.map {
      "\($0.rule.rawValue) \($0.service ?? "-") \($0.subject)"
    }
    #expect(Set(expected).subtracting(found).sorted() == [])
    #expect(Set(found).subtracting(expected).sorted() == [])
    #expect(Set(found).count == found.count)
  }
}
