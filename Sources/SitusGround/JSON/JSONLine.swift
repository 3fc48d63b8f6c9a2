/// Writes one JSON text on one line, from front to back, members in the order in which they come.
///
/// - SeeAlso: RFC 8259 §7 for what must be escaped.
package struct JSONLine {
  private var bytes: [UInt8] = []
  private var needsComma = false

  /// Has nothing yet.
  package init() { bytes.reserveCapacity(4_096) }

  /// What was written.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// An object; `members` writes its members.
  package mutating func object(_ members: (inout JSONLine) -> Void) {
    bytes += "{".utf8
    needsComma = false
    members(&self)
    bytes += "}".utf8
    needsComma = true
  }

  /// The key of a member whose value is written next.
  package mutating func key(_ name: String) {
    if needsComma { bytes += ",".utf8 }
    string(name)
    bytes += ":".utf8
    needsComma = false
  }

  /// A member; `null` without a value.
  package mutating func member(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
    needsComma = true
  }

  /// Leaves the member out when there is no value.
  package mutating func optional(_ name: String, _ value: String?) {
    if let value { member(name, value) }
  }

  /// A member that is true or false.
  package mutating func flag(_ name: String, _ value: Bool) {
    key(name)
    bytes += (value ? "true" : "false").utf8
    needsComma = true
  }

  /// A member that is a whole number.
  package mutating func number(_ name: String, _ value: Int) {
    key(name)
    bytes += String(value).utf8
    needsComma = true
  }

  /// A member that is a number.
  package mutating func number(_ name: String, _ value: Double) {
    key(name)
    bytes += String(value).utf8
    needsComma = true
  }

  /// A value that is not known.
  package mutating func null() {
    bytes += "null".utf8
    needsComma = true
  }

  /// A member that is an array; `write` writes each element.
  package mutating func list<Element>(
    _ name: String, _ elements: [Element], _ write: (inout JSONLine, Element) -> Void
  ) {
    key(name)
    bytes += "[".utf8
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes += ",".utf8 }
      write(&self, element)
    }
    bytes += "]".utf8
    needsComma = true
  }

  /// A string.
  package mutating func string(_ value: String) {
    bytes.append(0x22)
    bytes += value.utf8.isPlainInJSON ? value.utf8 : jsonEscaped(value).utf8
    bytes.append(0x22)
  }
}
