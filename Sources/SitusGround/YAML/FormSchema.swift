/// A piece of a JSON Schema; the keys of an object keep their order.
package indirect enum SchemaValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([SchemaValue])
  case object([Member])

  /// A key of an object with its value.
  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: SchemaValue

    /// A key with its value.
    package init(_ key: String, _ value: SchemaValue) {
      self.key = key
      self.value = value
    }
  }

  /// The JSON text, indented by two spaces a level, without a final newline.
  package func json(indent: Int = 0) -> String {
    let inner = String(repeating: " ", count: indent + 2)
    let outer = String(repeating: " ", count: indent)
    switch self {
    case .text(let text): return jsonString(text)
    case .number(let number): return String(number)
    case .flag(let flag): return String(flag)
    case .list(let items):
      if items.isEmpty { return "[]" }
      let lines = items.map { inner + $0.json(indent: indent + 2) }
      return "[\n" + lines.joined(separator: ",\n") + "\n" + outer + "]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      let lines = members.map {
        inner + jsonString($0.key) + ": " + $0.value.json(indent: indent + 2)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + outer + "}"
    }
  }
}

/// The `$defs` of the JSON Schema, in the order in which they were first needed.
package struct SchemaDefinitions {
  private(set) var members: [SchemaValue.Member] = []
  private var names: Set<String> = []

  /// A reference to the form's definition, which is added when it is new.
  package mutating func reference<Value, Reading>(to form: Form<Value, Reading>) -> SchemaValue {
    if names.insert(form.name).inserted {
      let index = members.count
      members.append(SchemaValue.Member(form.name, .object([])))
      members[index].value = object(of: form)
    }
    return .object([.init("$ref", .text("#/$defs/" + form.name))])
  }

  /// The schema of a form itself.
  mutating func object<Value, Reading>(of form: Form<Value, Reading>) -> SchemaValue {
    let fields = form.fields
    var properties: [SchemaValue.Member] = []
    for field in fields {
      // Keywords beside `$ref` are allowed since draft 2019-09.
      guard case .object(let members) = field.schema(&self) else { continue }
      properties.append(
        .init(field.key, .object([.init("description", .text(field.summary))] + members)))
    }
    var members: [SchemaValue.Member] = [
      .init("description", .text(form.summary)), .init("type", .text("object")),
      .init("properties", .object(properties)),
    ]
    let required = fields.filter(\.isRequired).map { SchemaValue.text($0.key) }
    if !required.isEmpty { members.append(.init("required", .list(required))) }
    members.append(.init("additionalProperties", .flag(false)))
    return .object(members)
  }
}

extension Form {
  /// The JSON Schema of a document that the form reads, as text with a final newline.
  ///
  /// It has the same keys and words as the form. It cannot say what needs other files or a calendar: that
  /// ids are unique, that references lead somewhere, that a place is known, that a date exists.
  ///
  /// - Parameter title: What the document is.
  /// - Returns: The schema with a definition for each form in it.
  /// - SeeAlso: JSON Schema draft 2020-12, core and validation, read 2026-11-24.
  package func schema(title: String) -> String {
    var definitions = SchemaDefinitions()
    guard case .object(let root) = definitions.object(of: self) else {
      preconditionFailure("a form is an object")
    }
    let schema = SchemaValue.object(
      [
        .init("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
        .init("title", .text(title)),
      ] + root + [.init("$defs", .object(definitions.members))])
    return schema.json() + "\n"
  }
}
