import Foundation
import TestSupport
import Testing

@testable import SitusCore

struct ReportJSONTests {
  private func schema(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: "\(Repository.root)/reports/schema/\(name).json"))
  }

  private func object(_ data: Data) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test("A report follows the published schema, and the schema knows every key of it")
  func followsItsSchema() throws {
    let schema = try object(schema("report-1.3"))
    let report = try object(Data(render(Sample.smallReport(), as: .json).utf8))
    let validator = SchemaValidator(root: schema)
    #expect(validator.problems(report, schema, at: "$") == [])
  }

  @Test("The validator of this test notices a missing key, an unknown key and a wrong word")
  func validatorNotices() throws {
    let schema = try object(schema("report-1.3"))
    var report = try object(Data(render(Sample.smallReport(), as: .json).utf8))
    report["promises"] = nil
    report["extra"] = 1
    report["regimes"] = ["US"]
    let problems = SchemaValidator(root: schema).problems(report, schema, at: "$")
    #expect(
      problems == [
        "$: lacks promises", "$.extra: not in the schema", "$.regimes[0]: not an allowed value",
      ])
  }

  @Test("The latest schema is the newest frozen one")
  func latestIsNewest() throws {
    #expect(try schema("report-latest") == schema("report-1.3"))
  }

  @Test("The head of a report has exactly this form")
  func golden() {
    let report = Sample.report(inventory: Sample.inventory())
    #expect(
      render(report, as: .json) == """
        {
          "binding_regimes": [
            "UK"
          ],
          "disclosures": [],
          "findings": [],
          "inventory": {"path": "inventory", "sha256": "\(String(repeating: "a", count: 64))"},
          "not_observed": [],
          "organisation": {
            "competent_authority": false,
            "contact": "Town Hall",
            "country": {"meaning": {"code": "GB", "kind": "place"}, "raw": "GB"},
            "data_protection_officer": "Data Protection Officer",
            "id": "northmere",
            "joint_controllers": [],
            "name": "Northmere Borough Council",
            "notice": {
              "read_on": "2026-10-01",
              "transfers_stated": [
                {"meaning": {"code": "US", "kind": "place"}, "raw": "US"},
                {"meaning": {"code": "IN", "kind": "place"}, "raw": "IN"}
              ],
              "url": "https://www.northmere.example/privacy"
            },
            "public_authority": true,
            "representative": null
          },
          "place_names": {
            "GB": "United Kingdom",
            "IN": "India",
            "US": "United States"
          },
          "processors": [],
          "promises": [],
          "regimes": [
            "UK"
          ],
          "run": {
            "allow_private": false,
            "as_of": "2026-11-23",
            "cut_short": null,
            "data": [
              {"date": "2026-10-07", "name": "adequacy register", "version": "2026-10-07"}
            ],
            "log_warnings": [],
            "offline": false,
            "resolvers": [
              "udp:192.0.2.53:53"
            ],
            "vantage": "lon"
          },
          "schema": "situs.report/1",
          "services": [],
          "summary": {
            "findings": {
              "error": 0,
              "note": 0,
              "warning": 0
            },
            "hosts_not_observed": 0,
            "places": {
              "confirmed": 0,
              "consistent": 0,
              "contradicted": 0,
              "undeclared": 0,
              "unverifiable": 0
            },
            "processors": 0,
            "promises": {
              "broken": 0,
              "kept": 0,
              "unproven": 0
            },
            "services": 0,
            "transfers": 0,
            "verdicts": {
              "UK": {
                "approved": 0,
                "exception": 0,
                "no_basis": 0,
                "not_restricted": 0,
                "safeguarded": 0,
                "undetermined": 0
              }
            },
            "waived": 0
          },
          "tool": {"name": "situs", "version": "\(Version.text)"},
          "waived": []
        }

        """)
  }

  @Test("A run that ended early says so in every form, and is not one that asked nothing")
  func cutShort() throws {
    var report = Sample.smallReport()
    report.run.cutShort = CutShort(cause: .interrupted, hostsDone: 2, hosts: 9)
    let schema = try object(schema("report-1.3"))
    let json = try object(Data(render(report, as: .json).utf8))
    #expect(SchemaValidator(root: schema).problems(json, schema, at: "$") == [])
    let run = try #require(json["run"] as? [String: Any])
    let cutShort = try #require(run["cut_short"] as? [String: Any])
    #expect(cutShort["cause"] as? String == "interrupted")
    #expect(cutShort["hosts_done"] as? Int == 2 && cutShort["hosts"] as? Int == 9)
    for format in [ReportFormat.html, .markdown, .terminal, .github, .sarif] {
      let text = render(report, as: format)
      #expect(text.contains("interrupted after 2 of 9 hosts"), "\(format)")
    }
  }
}
