// The kinds of value that the forms of the inventory are made of; each with its JSON Schema.
import SitusGround

extension FieldType where Value == String, Reading == InventoryReading {
  /// A duration of ISO 8601 in calendar and clock units.
  ///
  /// - SeeAlso: ISO 8601-1:2019 §5.5.2; weeks stand alone, and each unit at most once.
  static let duration = FieldType(
    schema: { _ in
      .object([
        .init("type", .text("string")),
        .init(
          "pattern",
          .text(
            "^P(?!$)([0-9]+W|([0-9]+Y)?([0-9]+M)?([0-9]+D)?"
              + "(T(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+S)?)?)$")),
        .init("examples", .list([.text("P6Y"), .text("P1Y6M"), .text("P90D")])),
      ])
    },
    read: { node, reading in
      guard let text = plainText(node, reading) else { return nil }
      if isDuration(text) { return text }
      reading.add(
        .badValue, node.mark, expected: "an ISO 8601 duration such as P6Y, P18M or P90D",
        found: node.shown)
      return nil
    })

  static let url = FieldType(
    schema: { _ in
      .object([
        .init("type", .text("string")), .init("pattern", .text("^https?://[^\\s/]+\\S*$")),
      ])
    },
    read: { node, reading in
      guard let text = plainText(node, reading) else { return nil }
      let rest = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }
        .map { text.dropFirst($0.count) }
      if let rest, let first = rest.first, first != "/", !rest.contains(where: \.isWhitespace) {
        return text
      }
      reading.add(
        .badValue, node.mark, expected: "an address that begins with https:// or http://",
        found: node.shown)
      return nil
    })

  /// A host name, or an IP address where one is allowed; lower case, without a final dot.
  static let host = FieldType(
    schema: { _ in
      .object([
        .init("type", .text("string")), .init("pattern", .text("^[^\\s/@*?#]+$")),
        .init("maxLength", .number(254)),
      ])
    },
    read: { node, reading in
      guard let text = plainText(node, reading) else { return nil }
      if let host = hostName(text) ?? IPAddress(text)?.description { return host }
      reading.add(
        .badValue, node.mark,
        expected: "a host name or an IP address, without scheme, port or path", found: node.shown)
      return nil
    })

  static let domain = FieldType(
    schema: { _ in
      .object([
        .init("type", .text("string")), .init("pattern", .text("^[^\\s/:@*?#]+$")),
        .init("maxLength", .number(254)),
      ])
    },
    read: { node, reading in
      guard let text = plainText(node, reading) else { return nil }
      if let host = hostName(text) { return host }
      reading.add(
        .badValue, node.mark, expected: "a domain name such as supplier.example",
        found: node.shown)
      return nil
    })

  /// A name of a law, as adequacy instruments write it.
  static let law = FieldType(
    schema: { _ in
      .object([
        .init("type", .text("string")),
        .init(
          "examples", .list(["PIPEDA", "APPI", "PIPA", "LGPD", "Faroese-DPA"].map { .text($0) })),
      ])
    },
    read: { node, reading in plainText(node, reading) })

  private static let identifierPattern = "^[a-z0-9][a-z0-9._-]{0,99}$"

  private static let identifierSchema: @Sendable (inout SchemaDefinitions) -> SchemaValue = { _ in
    .object([
      .init("type", .text("string")), .init("pattern", .text(identifierPattern)),
    ])
  }

  /// The id by which other entries refer to this one.
  static func identifier(_ kind: InventoryReading.IDKind) -> FieldType {
    FieldType(schema: identifierSchema) { node, reading in
      guard let id = identifierText(node, reading) else { return nil }
      reading.define(id, kind, at: node.mark)
      return id
    }
  }

  /// The id of a thing that must be somewhere in the inventory.
  static func reference(to kind: InventoryReading.IDKind) -> FieldType {
    FieldType(schema: identifierSchema) { node, reading in
      guard let id = identifierText(node, reading) else { return nil }
      reading.refer(to: id, kind, at: node.mark)
      return id
    }
  }
}

extension FieldType where Value == Int, Reading == InventoryReading {
  /// Number of people, at most more than there are.
  static let volume = wholeNumber(from: 0, to: 100_000_000_000, like: "120000")
  static let module = wholeNumber(from: 1, to: 4, like: "2")
}

extension FieldType where Value == Double, Reading == InventoryReading {
  static func degrees(to most: Int) -> FieldType {
    FieldType(
      schema: { _ in
        .object([
          .init("type", .text("number")), .init("minimum", .number(-most)),
          .init("maximum", .number(most)),
        ])
      },
      read: { node, reading in
        if case .scalar(let text, isPlain: true) = node.content,
          text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E }),
          let number = Double(text), abs(number) <= Double(most)
        {
          return number
        }
        reading.add(
          .badValue, node.mark, expected: "degrees from -\(most) to \(most)", found: node.shown)
        return nil
      })
  }
}

private func isDuration(_ text: String) -> Bool {
  var rest = text[...]
  guard rest.popFirst() == "P" else { return false }
  var units = Array("YMD")
  var isClock = false
  var count = 0
  if rest.last == "W" {
    let digits = rest.dropLast()
    return !digits.isEmpty && digits.count <= 9
      && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
  while !rest.isEmpty {
    if rest.first == "T", !isClock {
      rest.removeFirst()
      isClock = true
      units = Array("HMS")
      guard !rest.isEmpty else { return false }
    }
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest = rest.dropFirst(digits.count)
    guard (1...9).contains(digits.count), let unit = rest.popFirst(),
      let index = units.firstIndex(of: unit)
    else { return false }
    units.removeFirst(index + 1)
    count += 1
  }
  return count > 0
}
