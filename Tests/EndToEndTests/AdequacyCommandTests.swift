import Foundation
import TestSupport
import Testing

/// The adequacy commands as somebody types them.
struct AdequacyCommandTests {
  private func situs(_ arguments: String..., input: String = "") throws -> Program.Result {
    try Program.run(["adequacy"] + arguments, input: input)
  }

  private var register: String {
    get throws {
      try String(contentsOfFile: Repository.root + "/adequacy/register.xml", encoding: .utf8)
    }
  }

  @Test("explain prints one JSON object and nothing else")
  func explain() throws {
    let run = try situs(
      "explain", "Isle of Man", "--regime", "EU", "--as-of", "2026-11-23", "--format", "json")
    #expect(run.status == 0)
    #expect(run.errors == "")
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(object["place"] as? String == "IM")
    #expect(object["status"] as? String == "adequate")
    #expect(object["instrument"] as? String == "EU:2004/411")
    #expect(object["domestic"] as? Bool == false)
    #expect(object["effective_until"] is NSNull)
    #expect(object["review_by"] as? String == "2028-01-15")
    #expect(
      Set(object.keys).isSuperset(of: [
        "place", "regime", "as_of", "status", "domestic", "conditions", "instrument",
        "instruments", "effective_from", "effective_until", "review_by", "source", "notes",
        "confidence", "needs_review",
      ]))
  }

  @Test(
    "Organisations, groups, and codes without a row are answered",
    arguments: [
      ("EPO", "UK", "European Patent Organisation (org:EPO), UK list, 2026-11-23: none"),
      ("EEA", "UK", "European Economic Area (EEA), UK list, 2026-11-23: adequate"),
      ("ZZ", "EU", "ZZ, EU list, 2026-11-23: none"),
      ("uk", "UK", "United Kingdom (GB), UK list, 2026-11-23: adequate (domestic"),
    ])
  func places(place: String, regime: String, start: String) throws {
    let run = try situs("explain", place, "--regime", regime, "--as-of", "2026-11-23")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix(start))
  }

  @Test(
    "Wrong arguments end with 2 and print no result",
    arguments: [
      ["explain", "Korea", "--regime", "UK"], ["explain", "JP"],
      ["explain", "JP", "--regime", "FR"], ["explain", "Worldwide", "--regime", "UK"],
      ["explain", "JP", "--regime", "UK", "--as-of", "2026-02-30"],
      ["list", "--format", "xml"], ["validate", "no-such-file.xml"],
      ["list", "--adequacy", "no-such-folder"], ["check", "--clml", "adequacy/register.xml"],
    ])
  func wrongArguments(arguments: [String]) throws {
    let run = try Program.run(["adequacy"] + arguments)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors != "")
  }

  @Test("validate tells every error with its line, and nothing on standard output")
  func validate() throws {
    let good = try situs("validate")
    #expect(good.status == 0)
    #expect(
      good.output.contains("register.xml (shipped): valid, version 2026-11-30, 44 instruments"))
    let text = try register.replacingOccurrences(of: "ended=\"annulled\"", with: "ended=\"void\"")
    let bad = try situs("validate", "-", input: text)
    #expect(bad.status == 2)
    #expect(bad.output == "")
    let lines = bad.errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.hasPrefix("-:") && $0.hasSuffix("[schema]") })
  }

  @Test("explain prints what the law says of approvals on the day when it is asked to")
  func law() throws {
    func answer(_ day: String, _ more: String...) throws -> String {
      try Program.run(
        ["adequacy", "explain", "CH", "--regime", "UK", "--as-of", day] + more
      ).output
    }
    #expect(try !answer("2026-02-05").contains("not materially lower"))
    let now = try answer("2026-02-05", "--law")
    #expect(now.contains("    UK GDPR Art. 45B: The data protection test"))
    #expect(now.contains("    Data (Use and Access) Act 2025 Sch. 9 para. 27: A transfer under"))
    let before = try answer("2026-02-04", "--law")
    #expect(before.contains("reviews each approval every four years"))
    #expect(!before.contains("Art. 45B"))
    #expect(try answer("2026-02-05", "--format", "json").contains(#""at": "UK GDPR Art. 45C""#))
  }

  @Test("list prints what is in force, or everything")
  func list() throws {
    let now = try situs("list", "--regime", "UK", "--as-of", "2023-10-11", "--format", "csv")
    #expect(now.status == 0)
    #expect(!now.output.contains("UK:SI-2023/1028,"))
    #expect(now.output.contains("UK:SI-2022/1213,"))
    let all = try situs("list", "--all", "--as-of", "2026-11-23")
    #expect(all.output.split(separator: "\n").count == 46)
    #expect(all.output.contains("annulled"))
  }

  @Test("diff tells what a change of law means, check finds a line that is not known")
  func changes() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let newer = folder.path + "/newer.xml"
    try register.replacingOccurrences(
      of: "until=\"2031-12-27\" review-by", with: "until=\"2027-12-27\" review-by"
    ).write(toFile: newer, atomically: true, encoding: .utf8)
    let diff = try situs(
      "diff", Repository.root + "/adequacy/register.xml", newer, "--as-of", "2026-11-23")
    #expect(diff.status == 0)
    #expect(
      diff.output.contains(
        "    Cut short: its last day is 2027-12-27, not 2031-12-27.\n"))
    #expect(
      diff.output.contains(
        "  EU list, United Kingdom (GB), from 2027-12-28 to 2031-12-27: not covered, where"))
    let law = folder.path + "/law.xml"
    try """
    <Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation"
        IdURI="http://www.legislation.gov.uk/id/ukpga/2018/12">
      <P3 id="schedule-21-paragraph-5-1-b"><P3para><Text>Gibraltar;</Text></P3para></P3>
      <P3 id="schedule-21-paragraph-5-1-ba"><P3para><Text>Atlantis;</Text></P3para></P3>
    </Legislation>
    """.write(toFile: law, atomically: true, encoding: .utf8)
    let check = try situs("check", "--clml", law, "--as-of", "2026-11-23")
    #expect(check.status == 1)
    #expect(check.output.contains("\(law):4:3: error: expected no provision "))
    #expect(check.output.contains("found Atlantis; [unknown_key]"))
  }
}
