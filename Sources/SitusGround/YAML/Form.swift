/// What is gathered while a document is read by forms.
package protocol FormReading: AnyObject, SendableMetatype {
  /// The file that is being read, as errors name it.
  var file: String { get }

  /// Keeps an error.
  func add(_ error: InputError)
}

extension FormReading {
  /// Keeps an error at a place in the file.
  package func add(
    _ code: InputError.Code, _ mark: YAMLNode.Mark, expected: String, found: String? = nil
  ) {
    add(InputError(code, at: mark.site(in: file), expected: expected, found: found))
  }
}

/// A mapping in a document: its keys, what each may hold, and the value it makes.
///
/// The one `build` closure is both the parser and the table of keys: run on a mapping it reads and
/// checks each key; run on nothing it lists them, which is where the JSON Schema comes from. A key
/// can therefore not be in one and missing from the other. The closure must ask for every key
/// before it returns.
package struct Form<Value, Reading: FormReading>: Sendable {
  /// Its name in the JSON Schema.
  package let name: String
  /// One sentence for whoever fills it in.
  package let summary: String
  let build: @Sendable (inout FormReader<Reading>) -> Value?

  /// A form with a name, a sentence and the closure that asks for its keys.
  package init(
    _ name: String, _ summary: String,
    build: @escaping @Sendable (inout FormReader<Reading>) -> Value?
  ) {
    self.name = name
    self.summary = summary
    self.build = build
  }

  /// Reads a mapping; `nil` when it is none or lacks a required key, which is then among the errors.
  package func read(_ node: YAMLNode, _ reading: Reading) -> Value? {
    guard case .mapping(let entries) = node.content else {
      reading.add(
        .wrongType, node.mark, expected: "a mapping with the keys of \(name)", found: node.shown)
      return nil
    }
    var reader = FormReader<Reading>(entries: entries, mark: node.mark, reading: reading)
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
  package var fields: [FormField] {
    var reader = FormReader<Reading>()
    _ = build(&reader)
    return reader.fields
  }
}

/// A key that a form has.
package struct FormField: Sendable {
  package var key: String
  package var summary: String
  package var isRequired: Bool
  package var schema: @Sendable (inout SchemaDefinitions) -> SchemaValue
}

/// What one key may hold, and how it is read.
package struct FieldType<Value, Reading: FormReading>: Sendable {
  /// Its JSON Schema.
  package let schema: @Sendable (inout SchemaDefinitions) -> SchemaValue
  /// The value, or `nil` after an error was added.
  package let read: @Sendable (YAMLNode, Reading) -> Value?

  /// A kind of value by its schema and its reader.
  package init(
    schema: @escaping @Sendable (inout SchemaDefinitions) -> SchemaValue,
    read: @escaping @Sendable (YAMLNode, Reading) -> Value?
  ) {
    self.schema = schema
    self.read = read
  }
}

/// Hands the values of one mapping to the closure of its form.
package struct FormReader<Reading: FormReading> {
  private enum Source {
    /// No mapping: the form is only asked for its keys.
    case description
    case mapping([YAMLNode.Entry], YAMLNode.Mark, Reading)
  }

  private let source: Source
  /// How many keys of the mapping the form asked for.
  private(set) var asked = 0
  /// Where to look first: keys mostly stand in the order in which the form asks.
  private var next = 0
  private(set) var fields: [FormField] = []

  /// A reader that gathers the keys of a form.
  init() { source = .description }

  init(entries: [YAMLNode.Entry], mark: YAMLNode.Mark, reading: Reading) {
    source = .mapping(entries, mark, reading)
  }

  /// Where the mapping begins.
  package var site: SourceSite {
    switch source {
    case .description: SourceSite(file: "", line: 1, column: 1)
    case .mapping(_, let mark, let reading): mark.site(in: reading.file)
    }
  }

  /// What is gathered, unless the form is only asked for its keys.
  package var reading: Reading? {
    switch source {
    case .description: nil
    case .mapping(_, _, let reading): reading
    }
  }

  /// The value of a key that must be there.
  package mutating func required<Value>(
    _ key: String, _ type: FieldType<Value, Reading>, _ summary: String
  ) -> Value? {
    value(key, type, summary, isRequired: true)
  }

  /// The value of a key that may be missing; a key without a value counts as missing.
  package mutating func optional<Value>(
    _ key: String, _ type: FieldType<Value, Reading>, _ summary: String
  ) -> Value? {
    value(key, type, summary, isRequired: false)
  }

  /// The value of a key that must be there and may say `null`: the value, nothing, or `nil` when the key is
  /// missing or its value is wrong.
  package mutating func stated<Value>(
    _ key: String, _ type: FieldType<Value, Reading>, _ summary: String
  ) -> Value?? {
    if case .mapping(let entries, _, _) = source,
      entries.first(where: { $0.key == key })?.value.isNull == true
    {
      asked += 1
      return .some(nil)
    }
    let nullable = FieldType<Value, Reading>(
      schema: { definitions in
        .object([
          .init(
            "anyOf", .list([type.schema(&definitions), .object([.init("type", .text("null"))])]))
        ])
      }, read: type.read)
    return value(key, nullable, summary, isRequired: true).map { .some($0) }
  }

  /// The position of a key's value, for a check that concerns two keys.
  package func mark(of key: String) -> YAMLNode.Mark? {
    switch source {
    case .description: nil
    case .mapping(let entries, _, _): entries.first { $0.key == key }?.value.mark
    }
  }

  /// Where a key's value is written; `nil` when the key is not there.
  package func site(of key: String) -> SourceSite? {
    guard let mark = mark(of: key), let reading else { return nil }
    return mark.site(in: reading.file)
  }

  private func index(of key: String, in entries: [YAMLNode.Entry]) -> Int? {
    entries[min(next, entries.count)...].firstIndex { $0.key == key }
      ?? entries[..<min(next, entries.count)].firstIndex { $0.key == key }
  }

  private mutating func value<Value>(
    _ key: String, _ type: FieldType<Value, Reading>, _ summary: String, isRequired: Bool
  ) -> Value? {
    switch source {
    case .description:
      fields.append(
        FormField(
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
