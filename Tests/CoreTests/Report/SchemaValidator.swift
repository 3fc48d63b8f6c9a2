import Foundation

/// The part of JSON Schema 2020-12 that our schemas use; stricter in that it refuses unknown keys.
struct SchemaValidator {
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
