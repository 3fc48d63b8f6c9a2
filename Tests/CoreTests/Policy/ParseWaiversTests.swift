import Foundation
import SitusGround
import TestSupport
import Testing

@testable import SitusCore

struct ParseWaiversTests {
  private func parse(_ text: String, asOf: String = "2026-11-24") throws -> [Waiver] {
    try parseWaivers(
      InventoryFile(path: "inventory/waivers.yaml", bytes: Array(text.utf8)),
      asOf: Sample.day(asOf))
  }

  private func errors(_ text: String) -> [String] {
    do {
      _ = try parse(text)
      return []
    } catch let errors as InputErrors {
      return errors.errors.map {
        "\($0.site.line):\($0.site.column) \($0.code.rawValue) \($0.expected)"
      }
    } catch {
      return ["another error"]
    }
  }

  private let good = """
    waivers:
      - rule: transfer.no-basis
        service: waste
        subject: kaveri-office
        reason: The addendum is being signed
        owner: Head of Environment
        expires: 2027-01-31
      - {rule: promise.broken, service: null, subject: mostly-uk, reason: r, owner: o, expires: 2027-02-01}

    """

  @Test("A waiver has six facts, and a finding of no service has none")
  func reads() throws {
    let waivers = try parse(good)
    #expect(waivers.count == 2)
    #expect(waivers[0].rule == .transferNoBasis)
    #expect(waivers[0].service == "waste")
    #expect(waivers[0].subject == "kaveri-office")
    #expect(waivers[0].reason == "The addendum is being signed")
    #expect(waivers[0].owner == "Head of Environment")
    #expect(waivers[0].expires == Sample.day("2027-01-31"))
    #expect(
      waivers[0].site == SourceSite(file: "inventory/waivers.yaml", line: 2, column: 5))
    #expect(waivers[1].service == nil)
  }

  @Test(
    "An empty file, and an empty list, hold no waivers",
    arguments: ["", "waivers:\n", "waivers: []\n"])
  func empty(text: String) throws {
    #expect(try parse(text) == [])
  }

  @Test(
    "Each of the six facts must be there",
    arguments: ["rule", "service", "subject", "reason", "owner", "expires"])
  func missing(key: String) {
    let lines = good.split(separator: "\n").prefix(7).filter { !$0.contains("\(key):") }
    let text = lines.joined(separator: "\n").replacing("    service", with: "  - service")
    let repaired = key == "rule" ? text : lines.joined(separator: "\n")
    #expect(errors(repaired).contains { $0.contains("missing_key the key “\(key)”") })
  }

  @Test("Every error is told with its place")
  func allErrors() {
    #expect(
      errors(
        """
        waivers:
          - rule: no.such-rule
            service: tax
            subject: [a]
            reason: "  "
            owner: o
            expires: 2027-02-30
            until: 2027-01-01
        other: 1
        """) == [
          "2:11 bad_value the id of a rule that can be waived", "4:14 wrong_type text",
          "5:13 bad_value text that is not empty",
          "7:14 bad_date a date that exists, as YYYY-MM-DD, of the years 1900 to 2200; where there is no"
            + " end, leave it out",
          "8:5 unknown_key one of the keys approved, expires, owner, reason, rule, service, subject",
          "9:1 unknown_key one of the keys waivers",
        ])
  }

  @Test("The schema of waivers has their keys, the rules to waive, and null for no service")
  func schema() {
    let text = waiverSchema()
    for part in [
      "\"title\": \"Situs waivers\"", "\"approved\"", "\"transfer.no-basis\"",
      "\"type\": \"null\"",
      "\"additionalProperties\": false",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("waiver.unused"))
  }

  @Test("The published schema of waivers is the one that the parser makes")
  func publishedSchema() throws {
    let path = Repository.root + "/inventory/waivers.schema.json"
    #expect(
      try String(contentsOfFile: path, encoding: .utf8) == waiverSchema(),
      "run: situs inventory schema --waivers --output inventory/waivers.schema.json")
  }

  @Test("A misspelt key or rule is told what it may have been meant for")
  func suggestions() {
    #expect(
      errors(good.replacing("expires: 2027-01-31", with: "expire: 2027-01-31")).contains {
        $0.contains("(did you mean “expires”?)")
      })
    #expect(
      errors(good.replacing("transfer.no-basis", with: "transfer.no-bases")).first?
        .hasSuffix("(did you mean “transfer.no-basis”?)") == true)
  }

  @Test(
    "A finding about a waiver cannot be waived", arguments: ["waiver.unused", "waiver.invalid"])
  func waiverOfWaiver(rule: String) {
    #expect(
      errors(good.replacing("transfer.no-basis", with: rule)).first?
        .contains("bad_value the id of a rule that can be waived") == true)
  }

  @Test(
    "A waiver holds for half a year at most, from the day of acceptance or the day asked about",
    arguments: [
      ("expires: 2027-05-23", true), ("expires: 2027-05-24", false), ("expires: 2099-12-31", false),
      ("approved: 2026-10-01, expires: 2027-03-30", true),
      ("approved: 2026-10-01, expires: 2027-03-31", false),
      ("approved: 2099-01-01, expires: 2099-02-01", true),
      ("approved: 2026-10-01, expires: 2026-09-30", false),
      ("approved: yesterday, expires: 2026-12-01", false),
      ("expires: 2020-01-01", true),
    ])
  func term(dates: String, isGood: Bool) {
    let found = errors(
      "waivers: [{rule: promise.broken, service: null, subject: p, reason: r, owner: o, \(dates)}]")
    #expect(found.isEmpty == isGood, "\(found)")
    #expect(found.allSatisfy { $0.contains("bad_date") })
    if dates.contains("2099-12-31") {
      #expect(found.first?.contains("180 days") == true, "\(found)")
      #expect(found.first?.contains("so not after 2027-05-23; accept it again") == true, "\(found)")
    }
  }

  @Test("A waiver for a service that the inventory does not have is a mistake")
  func unknownService() throws {
    let waivers = try parse(good)
    let inventory = Sample.inventory(services: [Sample.service("tax")])
    #expect(waivers.map { $0.mistake(in: inventory)?.found } == ["waste", nil])
    #expect(
      waivers.compactMap { $0.mistake(in: Sample.inventory(services: [Sample.service("waste")])) }
        == [])
  }

  @Test("Other shapes are refused", arguments: ["- a\n", "waivers: a\n", "waivers: [a]\n"])
  func shapes(text: String) {
    #expect(errors(text).count == 1)
    #expect(errors(text).first?.contains("wrong_type") == true)
  }
}
