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
    let schema = try object(schema("report-1.1"))
    let report = try object(Data(render(Sample.smallReport(), as: .json).utf8))
    let validator = SchemaValidator(root: schema)
    #expect(validator.problems(report, schema, at: "$") == [])
  }

  @Test("The validator of this test notices a missing key, an unknown key and a wrong word")
  func validatorNotices() throws {
    let schema = try object(schema("report-1.1"))
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
    #expect(try schema("report-latest") == schema("report-1.1"))
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
            "data": [
              {"date": "2026-10-07", "name": "adequacy register", "version": "2026-10-07"}
            ],
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
}

/// The part of JSON Schema 2020-12 that our schemas use; stricter in that it refuses unknown keys.
private struct SchemaValidator {
  let root: [String: Any]

  func problems(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = String(reference.dropFirst("#/$defs/".count))
      guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
        return ["\(path): no \(reference)"]
      }
      return problems(value, target, at: path)
    }
    if let alternatives = schema["anyOf"] as? [[String: Any]] {
      let results = alternatives.map { problems(value, $0, at: path) }
      return results.contains([]) ? [] : results.first ?? []
    }
    if let constant = schema["const"] as? String, value as? String != constant {
      return ["\(path): not \(constant)"]
    }
    if let allowed = schema["enum"] as? [Any] {
      let matches = allowed.contains {
        ($0 as? String).map { $0 == value as? String } ?? ($0 is NSNull && value is NSNull)
      }
      return matches ? [] : ["\(path): not an allowed value"]
    }
    if let type = schema["type"] {
      let types = type as? [String] ?? [type as? String ?? ""]
      guard types.contains(where: { isOfType(value, $0) }) else {
        return ["\(path): not of type \(types.joined(separator: " or "))"]
      }
    }
    if let items = value as? [Any], let itemSchema = schema["items"] as? [String: Any] {
      return items.enumerated().flatMap {
        problems($0.element, itemSchema, at: "\(path)[\($0.offset)]")
      }
    }
    guard let object = value as? [String: Any] else { return [] }
    let known = schema["properties"] as? [String: Any] ?? [:]
    var found = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }.map {
      "\(path): lacks \($0)"
    }
    for (key, member) in object.sorted(by: { $0.key < $1.key }) {
      if let memberSchema = (known[key] ?? schema["additionalProperties"]) as? [String: Any] {
        found += problems(member, memberSchema, at: "\(path).\(key)")
      } else {
        found.append("\(path).\(key): not in the schema")
      }
    }
    return found
  }

  private func isOfType(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "null": value is NSNull
    case "string": value is String
    case "array": value is [Any]
    case "object": value is [String: Any]
    case "boolean": value is Bool
    case "integer": value is Int
    case "number": value is Double
    default: false
    }
  }
}
