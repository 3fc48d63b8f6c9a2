import SitusGround

/// A piece of a JSON Schema; the keys of an object keep their order.
indirect enum SchemaValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([SchemaValue])
  case object([Member])

  /// A key of an object with its value.
  struct Member: Hashable, Sendable {
    var key: String
    var value: SchemaValue

    init(_ key: String, _ value: SchemaValue) {
      self.key = key
      self.value = value
    }
  }

  /// The JSON text, indented by two spaces a level, without a final newline.
  func json(indent: Int = 0) -> String {
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
struct SchemaDefinitions {
  private(set) var members: [SchemaValue.Member] = []
  private var names: Set<String> = []

  /// A reference to the form's definition, which is added when it is new.
  mutating func reference<Value>(to form: InventoryForm<Value>) -> SchemaValue {
    if names.insert(form.name).inserted {
      let index = members.count
      members.append(SchemaValue.Member(form.name, .object([])))
      members[index].value = object(of: form)
    }
    return .object([.init("$ref", .text("#/$defs/" + form.name))])
  }

  /// The schema of a form itself.
  mutating func object<Value>(of form: InventoryForm<Value>) -> SchemaValue {
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
