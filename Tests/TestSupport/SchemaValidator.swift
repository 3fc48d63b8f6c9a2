import Foundation

/// The part of JSON Schema 2020-12 that our schemas use; stricter in that it refuses unknown keys.
///
/// A keyword that it does not know is a problem, so that a schema cannot ask in vain.
package struct SchemaValidator {
  package let root: [String: Any]

  private static let keywords: Set<String> = [
    "$defs", "$id", "$ref", "$schema", "additionalProperties", "anyOf", "const", "description",
    "enum", "format", "items", "maxItems", "maximum", "minItems", "minimum", "pattern",
    "properties", "propertyNames", "required", "title", "type",
  ]

  package init(root: [String: Any]) { self.root = root }

  /// Reads one of the schemas in `reports/schema`.
  ///
  /// - Parameter name: Format and version: `report-1.1`, `check-latest`.
  /// - Throws: When there is none of that name, or it is no JSON object.
  package init(published name: String) throws {
    let path = "\(Repository.root)/reports/schema/\(name).json"
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path)))
    guard let root = json as? [String: Any] else { throw CocoaError(.fileReadCorruptFile) }
    self.init(root: root)
  }

  /// What is wrong with a text that should be one JSON value of the format.
  ///
  /// - Throws: When the text is no JSON.
  package func problems(in json: String) throws -> [String] {
    problems(try JSONSerialization.jsonObject(with: Data(json.utf8)), root, at: "$")
  }

  /// What is wrong with a value, each with the path of keys to it.
  package func problems(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    let unknown = schema.keys.filter { !Self.keywords.contains($0) }.sorted()
    guard unknown.isEmpty else { return ["\(path): the schema says \(unknown)"] }
    if let reference = schema["$ref"] as? String {
      let name = String(reference.dropFirst("#/$defs/".count))
      guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
        return ["\(path): no \(reference)"]
      }
      return problems(value, target, at: path)
    }
    if let alternatives = schema["anyOf"] as? [[String: Any]] {
      let results = alternatives.map { problems(value, $0, at: path) }
      return results.min { $0.count < $1.count } ?? []
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
    if let text = value as? String { return problems(text, schema, at: path) }
    if let items = value as? [Any] { return problems(items, schema, at: path) }
    if let object = value as? [String: Any] { return problems(object, schema, at: path) }
    return (value as? Double).map { problems($0, schema, at: path) } ?? []
  }

  private func problems(_ text: String, _ schema: [String: Any], at path: String) -> [String] {
    guard let pattern = schema["pattern"] as? String else { return [] }
    let matches = text.range(of: pattern, options: .regularExpression) != nil
    return matches ? [] : ["\(path): does not match \(pattern)"]
  }

  private func problems(_ number: Double, _ schema: [String: Any], at path: String) -> [String] {
    let isTooSmall = (schema["minimum"] as? Double).map { number < $0 } ?? false
    let isTooLarge = (schema["maximum"] as? Double).map { number > $0 } ?? false
    return isTooSmall || isTooLarge ? ["\(path): out of range"] : []
  }

  private func problems(_ items: [Any], _ schema: [String: Any], at path: String) -> [String] {
    let isTooShort = (schema["minItems"] as? Int).map { items.count < $0 } ?? false
    let isTooLong = (schema["maxItems"] as? Int).map { items.count > $0 } ?? false
    var found = isTooShort || isTooLong ? ["\(path): \(items.count) items"] : []
    guard let itemSchema = schema["items"] as? [String: Any] else { return found }
    for (number, item) in items.enumerated() {
      found += problems(item, itemSchema, at: "\(path)[\(number)]")
    }
    return found
  }

  private func problems(
    _ object: [String: Any], _ schema: [String: Any], at path: String
  ) -> [String] {
    let known = schema["properties"] as? [String: Any] ?? [:]
    var found = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }.map {
      "\(path): lacks \($0)"
    }
    for (key, member) in object.sorted(by: { $0.key < $1.key }) {
      if let names = schema["propertyNames"] as? [String: Any] {
        found += problems(key, names, at: "\(path).\(key), the key")
      }
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
