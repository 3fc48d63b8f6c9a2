import SitusGround

/// A mapping of the inventory: its keys, what each may hold, and the value it makes.
///
/// The one `build` closure is both the parser and the table of keys: run on a mapping it reads and
/// checks each key; run on nothing it lists them, which is where the JSON Schema comes from. A key
/// can therefore not be in one and missing from the other. The closure must ask for every key
/// before it returns.
struct InventoryForm<Value>: Sendable {
  /// Its name in the JSON Schema.
  let name: String
  /// One sentence for whoever fills it in.
  let summary: String
  let build: @Sendable (inout FormReader) -> Value?

  init(
    _ name: String, _ summary: String, build: @escaping @Sendable (inout FormReader) -> Value?
  ) {
    self.name = name
    self.summary = summary
    self.build = build
  }

  /// Reads a mapping; `nil` when it is none or lacks a required key, which is then among the errors.
  func read(_ node: YAMLNode, _ reading: InventoryReading) -> Value? {
    guard case .mapping(let entries) = node.content else {
      reading.add(
        .wrongType, node.mark, expected: "a mapping with the keys of \(name)", found: node.shown)
      return nil
    }
    var reader = FormReader(entries: entries, mark: node.mark, reading: reading)
    let value = build(&reader)
    if reader.asked != entries.count {
      let keys = fields.map(\.key).sorted()
      for entry in entries where !keys.contains(entry.key) {
        reading.add(
          .unknownKey, entry.keyMark,
          expected: "one of the keys \(keys.joined(separator: ", "))"
            + suggestion(nearest(to: entry.key, among: keys)),
          found: YAMLNode.shortened(entry.key))
      }
    }
    return value
  }

  /// Its keys in the order of the form.
  var fields: [InventoryField] {
    var reader = FormReader()
    _ = build(&reader)
    return reader.fields
  }
}

/// A key that a form has.
struct InventoryField: Sendable {
  var key: String
  var summary: String
  var isRequired: Bool
  var schema: @Sendable (inout SchemaDefinitions) -> SchemaValue
}

/// What one key may hold, and how it is read.
struct InventoryType<Value>: Sendable {
  /// Its JSON Schema.
  let schema: @Sendable (inout SchemaDefinitions) -> SchemaValue
  /// The value, or `nil` after an error was added.
  let read: @Sendable (YAMLNode, InventoryReading) -> Value?

  init(
    schema: @escaping @Sendable (inout SchemaDefinitions) -> SchemaValue,
    read: @escaping @Sendable (YAMLNode, InventoryReading) -> Value?
  ) {
    self.schema = schema
    self.read = read
  }
}

/// Hands the values of one mapping to the closure of its form.
struct FormReader {
  private enum Source {
    /// No mapping: the form is only asked for its keys.
    case description
    case mapping([YAMLNode.Entry], YAMLNode.Mark, InventoryReading)
  }

  private let source: Source
  /// How many keys of the mapping the form asked for.
  private(set) var asked = 0
  /// Where to look first: keys mostly stand in the order in which the form asks.
  private var next = 0
  private(set) var fields: [InventoryField] = []

  /// A reader that gathers the keys of a form.
  init() { source = .description }

  init(entries: [YAMLNode.Entry], mark: YAMLNode.Mark, reading: InventoryReading) {
    source = .mapping(entries, mark, reading)
  }

  /// Where the mapping begins.
  var site: SourceSite {
    switch source {
    case .description: SourceSite(file: "", line: 1, column: 1)
    case .mapping(_, let mark, let reading): mark.site(in: reading.file)
    }
  }

  /// What is gathered, unless the form is only asked for its keys.
  var reading: InventoryReading? {
    switch source {
    case .description: nil
    case .mapping(_, _, let reading): reading
    }
  }

  /// The value of a key that must be there.
  mutating func required<Value>(
    _ key: String, _ type: InventoryType<Value>, _ summary: String
  ) -> Value? {
    value(key, type, summary, isRequired: true)
  }

  /// The value of a key that may be missing; a key without a value counts as missing.
  mutating func optional<Value>(
    _ key: String, _ type: InventoryType<Value>, _ summary: String
  ) -> Value? {
    value(key, type, summary, isRequired: false)
  }

  /// The position of a key's value, for a check that concerns two keys.
  func mark(of key: String) -> YAMLNode.Mark? {
    switch source {
    case .description: nil
    case .mapping(let entries, _, _): entries.first { $0.key == key }?.value.mark
    }
  }

  /// Where a key's value is written; `nil` when the key is not there.
  func site(of key: String) -> SourceSite? {
    guard let mark = mark(of: key), let reading else { return nil }
    return mark.site(in: reading.file)
  }

  private func index(of key: String, in entries: [YAMLNode.Entry]) -> Int? {
    entries[min(next, entries.count)...].firstIndex { $0.key == key }
      ?? entries[..<min(next, entries.count)].firstIndex { $0.key == key }
  }

  private mutating func value<Value>(
    _ key: String, _ type: InventoryType<Value>, _ summary: String, isRequired: Bool
  ) -> Value? {
    switch source {
    case .description:
      fields.append(
        InventoryField(
          key: key, summary: summary, isRequired: isRequired, schema: type.schema))
      return nil
    case .mapping(let entries, let mark, let reading):
      guard let index = index(of: key, in: entries) else {
        if isRequired { reading.add(.missingKey, mark, expected: "the key “\(key)”") }
        return nil
      }
      let entry = entries[index]
      asked += 1
      next = index + 1
      if entry.value.isNull {
        if isRequired {
          reading.add(
            .missingKey, entry.keyMark, expected: "a value for “\(key)”", found: "nothing")
        }
        return nil
      }
      return type.read(entry.value, reading)
    }
  }
}
