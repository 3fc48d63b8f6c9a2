import Foundation
import TestSupport
import Testing

@testable import SitusCore

struct InventorySchemaTests {
  private func definitions() throws -> [String: [String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(inventorySchema().utf8))
    let root = try #require(object as? [String: Any])
    var definitions = try #require(root["$defs"] as? [String: [String: Any]])
    definitions["inventory"] = root
    return definitions
  }

  @Test("The published schema is the one that the parser makes")
  func publishedCopy() throws {
    let path = Repository.root + "/inventory/inventory.schema.json"
    #expect(
      try String(contentsOfFile: path, encoding: .utf8) == inventorySchema(),
      "run: situs inventory schema --output inventory/inventory.schema.json")
  }

  @Test("Each mapping lists its keys, describes them and allows no other")
  func definitionsAreClosed() throws {
    let definitions = try definitions()
    #expect(
      definitions.keys.sorted() == [
        "agreement", "data_category", "data_subjects", "disclosure", "dpf", "endpoint",
        "engagement", "exception", "inventory", "measures", "mechanism", "notice", "organisation",
        "parent", "places", "processor", "promise", "published_list", "recipient", "retention",
        "service", "system", "tra", "vantage",
      ])
    for (name, definition) in definitions {
      #expect(definition["additionalProperties"] as? Bool == false, "\(name)")
      let properties = try #require(definition["properties"] as? [String: [String: Any]])
      for (key, property) in properties {
        let text = try #require(property["description"] as? String)
        #expect(text.hasSuffix("."), "\(name).\(key): \(text)")
        #expect(property.count > 1, "\(name).\(key) says nothing but its description")
      }
    }
  }

  @Test("Required keys are those without which the parser refuses the entry")
  func requiredKeys() throws {
    let definitions = try definitions()
    func required(_ name: String) -> [String] {
      (definitions[name]?["required"] as? [String] ?? []).sorted()
    }
    #expect(
      required("organisation") == ["country", "id", "name", "public_authority", "regimes"])
    #expect(required("service") == ["id", "name"])
    #expect(required("processor") == ["id", "legal_entity"])
    #expect(required("disclosure") == ["id", "name", "recipient"])
    #expect(required("promise") == ["id", "quantifier", "quote", "subject"])
    #expect(required("agreement") == [])
    #expect(required("inventory") == [])
  }

  @Test("The words of an enumeration are those of the model")
  func words() throws {
    let definitions = try definitions()
    func words(_ form: String, _ key: String) -> [String]? {
      let properties = definitions[form]?["properties"] as? [String: [String: Any]]
      let items = properties?[key]?["items"] as? [String: Any]
      return (properties?[key]?["enum"] ?? items?["enum"]) as? [String]
    }
    #expect(words("mechanism", "kind") == MechanismKind.allCases.map(\.rawValue))
    #expect(words("exception", "kind") == ClaimedException.Kind.allCases.map(\.rawValue))
    #expect(words("service", "lawful_basis") == LawfulBasis.allCases.map(\.rawValue))
    #expect(words("service", "traits") == ServiceTrait.allCases.map(\.rawValue))
    #expect(words("agreement", "terms") == AgreementTerm.allCases.map(\.rawValue))
    #expect(words("endpoint", "role") == EndpointRole.allCases.map(\.rawValue))
    #expect(words("organisation", "regimes") == ["UK", "EU"])
    #expect(words("data_category", "class") == Sensitivity.allCases.map(\.rawValue))
  }

  @Test("Every key of the schema is read by the parser, and every key it reads is in the schema")
  func sameKeys() throws {
    // The parser names the keys that it would have read when it meets one that it does not know.
    let samples: [(form: String, text: String)] = [
      ("organisation", "organisation: {QQ: 1}"), ("notice", "organisation: {notice: {QQ: 1}}"),
      ("vantage", "organisation: {vantage: {QQ: 1}}"), ("promise", "promises: [{QQ: 1}]"),
      ("service", "services: [{QQ: 1}]"), ("service", "service: {QQ: 1}"),
      ("data_category", "service: {data_categories: [{QQ: 1}]}"),
      ("data_subjects", "service: {data_subjects: [{QQ: 1}]}"),
      ("retention", "service: {retention: {QQ: 1}}"),
      ("system", "service: {systems: [{QQ: 1}]}"),
      ("endpoint", "service: {systems: [{endpoints: [{QQ: 1}]}]}"),
      ("engagement", "service: {processors: [{QQ: 1}]}"),
      ("processor", "processor: {QQ: 1}"), ("parent", "processor: {parent: {QQ: 1}}"),
      ("dpf", "processor: {dpf: {QQ: 1}}"), ("places", "processor: {places: {QQ: 1}}"),
      ("agreement", "processor: {agreement: {QQ: 1}}"),
      ("mechanism", "processor: {mechanisms: [{QQ: 1}]}"),
      ("tra", "processor: {mechanisms: [{tra: {QQ: 1}}]}"),
      ("exception", "processor: {exceptions: [{QQ: 1}]}"),
      ("measures", "processor: {measures: {QQ: 1}}"),
      ("published_list", "processor: {sub_processor_list: {QQ: 1}}"),
      ("disclosure", "disclosures: [{QQ: 1}]"),
      ("recipient", "disclosures: [{recipient: {QQ: 1}}]"), ("inventory", "QQ: 1"),
    ]
    let definitions = try definitions()
    #expect(Set(samples.map(\.form)) == Set(definitions.keys))
    for sample in samples {
      let line = try #require(
        try errorLines(sample.text).first { $0.contains("unknown_key") }, "\(sample.text)")
      let keys = try #require(definitions[sample.form]?["properties"] as? [String: Any]).keys
      #expect(
        line.hasSuffix("one of the keys \(keys.sorted().joined(separator: ", ")) | QQ"),
        "\(sample.text): \(line)")
    }
  }
}
