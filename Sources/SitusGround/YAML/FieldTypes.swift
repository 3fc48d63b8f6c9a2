// The kinds of value that forms are made of; each with its JSON Schema.

extension FieldType where Value == String {
  /// Text that is not empty, without blanks at its ends and without control characters.
  package static var text: FieldType {
    FieldType(
      schema: { _ in
        .object([
          .init("type", .list([.text("string"), .text("number")])), .init("minLength", .number(1)),
        ])
      },
      read: { node, reading in plainText(node, reading) })
  }
}

extension FieldType where Value == Bool {
  package static var flag: FieldType {
    FieldType(
      schema: { _ in .object([.init("type", .text("boolean"))]) },
      read: { node, reading in
        if case .scalar(let text, isPlain: true) = node.content {
          switch text {
          case "true", "True", "TRUE": return true
          case "false", "False", "FALSE": return false
          default: break
          }
        }
        reading.add(.wrongType, node.mark, expected: "true or false", found: node.shown)
        return nil
      })
  }
}

extension FieldType where Value == Int {
  /// A number without a fraction between two others, with an example for whoever got it wrong.
  package static func wholeNumber(
    from least: Int, to most: Int, like example: String
  ) -> FieldType {
    FieldType(
      schema: { _ in
        .object([
          .init("type", .text("integer")), .init("minimum", .number(least)),
          .init("maximum", .number(most)),
        ])
      },
      read: { node, reading in
        if case .scalar(let text, isPlain: true) = node.content,
          text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
          (least...most).contains(number)
        {
          return number
        }
        reading.add(
          .badValue, node.mark,
          expected: "a whole number from \(least) to \(most), such as \(example)",
          found: node.shown)
        return nil
      })
  }
}

extension FieldType where Value == Day {
  package static var day: FieldType {
    FieldType(
      schema: { _ in
        .object([
          .init("type", .text("string")), .init("format", .text("date")),
          .init("pattern", .text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
        ])
      },
      read: { node, reading in
        guard case .scalar(let text, _) = node.content, let day = Day(iso: text) else {
          reading.add(
            .badDate, node.mark,
            expected: "a date that exists, as YYYY-MM-DD, of the years \(Day.years.lowerBound) to"
              + " \(Day.years.upperBound); where there is no end, leave it out",
            found: node.shown)
          return nil
        }
        return day
      })
  }
}

extension FieldType
where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
  /// One of the words of an enumeration, exactly as it is written there.
  package static var word: FieldType {
    FieldType(
      schema: { _ in
        .object([.init("enum", .list(Value.allCases.map { .text($0.rawValue) }))])
      },
      read: { node, reading in
        guard let text = plainText(node, reading) else { return nil }
        if let value = Value(rawValue: text) { return value }
        let words = Value.allCases.map(\.rawValue)
        let list = words.joined(separator: ", ")
        reading.add(
          .badValue, node.mark,
          expected: words.count == 1
            ? list : "one of \(list)" + suggestion(nearest(to: text, among: words)),
          found: node.shown)
        return nil
      })
  }
}

extension FieldType {
  /// A mapping.
  package static func form(_ form: Form<Value, Reading>) -> FieldType {
    FieldType(
      schema: { definitions in definitions.reference(to: form) },
      read: { node, reading in form.read(node, reading) })
  }

  /// A list; items with errors are left out.
  package static func list<Item>(of item: FieldType<Item, Reading>) -> FieldType
  where Value == [Item] {
    FieldType(
      schema: { definitions in
        .object([.init("type", .text("array")), .init("items", item.schema(&definitions))])
      },
      read: { node, reading in
        guard case .list(let nodes) = node.content else {
          reading.add(.wrongType, node.mark, expected: "a list", found: node.shown)
          return nil
        }
        return nodes.compactMap { item.read($0, reading) }
      })
  }

  /// A list in which nothing stands twice.
  package static func set<Item: Hashable & Sendable>(of item: FieldType<Item, Reading>) -> FieldType
  where Value == [Item] {
    FieldType(
      schema: { definitions in
        .object([
          .init("type", .text("array")), .init("items", item.schema(&definitions)),
          .init("uniqueItems", .flag(true)),
        ])
      },
      read: { node, reading in
        guard case .list(let nodes) = node.content else {
          reading.add(.wrongType, node.mark, expected: "a list", found: node.shown)
          return nil
        }
        var seen: Set<Item> = []
        return nodes.compactMap { node in
          guard let value = item.read(node, reading) else { return nil }
          guard seen.insert(value).inserted else {
            reading.add(
              .badValue, node.mark, expected: "each entry once in the list", found: node.shown)
            return nil
          }
          return value
        }
      })
  }
}
