/// Writes indented JSON whose keys are in ascending order, so that equal values give equal bytes.
///
/// The caller writes members in order; a debug build traps on a key that is out of order.
/// - SeeAlso: RFC 8259.
package struct JSONWriter {
  /// Bytes gathered before they are handed on.
  private static let chunk = 1 << 18

  private var bytes: [UInt8] = []
  private let sink: ([UInt8]) -> Void
  private var depth = 0
  private var isFirst = true
  /// Whether what is written now stays on its line.
  private var isInline = false
  /// The last key of each open object; only kept in debug builds.
  private var lastKeys: [String] = []

  /// Hands every chunk of the text to `sink`, in order.
  package init(sink: @escaping ([UInt8]) -> Void) {
    self.sink = sink
    bytes.reserveCapacity(Self.chunk + 4096)
  }

  /// Hands over what is left, after a final newline.
  package mutating func finish() {
    bytes.append(0x0A)
    sink(bytes)
    bytes = []
  }

  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(0x7B, body, close: 0x7D)
  }

  /// An object on one line, for the small ones that a report holds by the million.
  package mutating func row(_ body: (inout JSONWriter) -> Void) {
    let outer = isInline
    isInline = true
    open(0x7B, body, close: 0x7D)
    isInline = outer
  }

  package mutating func array<Items: Sequence>(
    _ items: Items, _ body: (inout JSONWriter, Items.Element) -> Void
  ) {
    open(
      0x5B,
      { writer in
        for item in items {
          writer.separate()
          body(&writer, item)
        }
      }, close: 0x5D)
  }

  package mutating func member(_ key: String, _ body: (inout JSONWriter) -> Void) {
    assert(key > (lastKeys.last ?? ""), "\(key) is out of order")
    assert(setLastKey(key))
    separate()
    string(key)
    bytes.append(0x3A)
    bytes.append(0x20)
    body(&self)
  }

  package mutating func member(_ key: String, _ text: String?) { member(key) { $0.value(text) } }

  package mutating func member(_ key: String, _ number: Int?) {
    member(key) { writer in
      guard let number else { return writer.null() }
      writer.bytes += String(number).utf8
    }
  }

  package mutating func member(_ key: String, _ number: Double) {
    member(key) { writer in
      guard number.isFinite else { return writer.null() }
      writer.bytes += "\(number)".utf8
    }
  }

  package mutating func member(_ key: String, _ truth: Bool?) {
    member(key) { writer in
      guard let truth else { return writer.null() }
      writer.bytes += (truth ? "true" : "false").utf8
    }
  }

  package mutating func member(_ key: String, _ day: Day?) { member(key, day?.iso) }

  package mutating func member(_ key: String, _ texts: [String]) {
    member(key) { $0.array(texts) { $0.string($1) } }
  }

  package mutating func value(_ text: String?) {
    guard let text else { return null() }
    string(text)
  }

  package mutating func null() { bytes += "null".utf8 }

  /// Writes a string; what could act in another context is escaped: controls, what hides or
  /// reorders text, and number signs that a build server would take for a command.
  package mutating func string(_ text: String) {
    bytes.append(0x22)
    let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { buffer in
      // Nearly every string needs no escape and is copied whole.
      if buffer.isPlainInJSON {
        bytes += buffer
      } else {
        escape(text)
      }
    }
    if isWritten == nil { escape(text) }
    bytes.append(0x22)
  }

  private mutating func escape(_ text: String) { bytes += jsonEscaped(text).utf8 }

  private mutating func open(
    _ opening: UInt8, _ body: (inout JSONWriter) -> Void, close closing: UInt8
  ) {
    bytes.append(opening)
    depth += 1
    isFirst = true
    assert(pushKeys())
    body(&self)
    assert(popKeys())
    depth -= 1
    if !isFirst, !isInline { newline() }
    isFirst = false
    bytes.append(closing)
    if bytes.count >= Self.chunk {
      sink(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
  }

  private mutating func separate() {
    let opensLine = isFirst
    if !isFirst { bytes.append(0x2C) }
    isFirst = false
    if !isInline {
      newline()
    } else if !opensLine {
      bytes.append(0x20)
    }
  }

  private mutating func newline() {
    bytes.append(0x0A)
    for _ in 0..<depth {
      bytes.append(0x20)
      bytes.append(0x20)
    }
  }

  private mutating func setLastKey(_ key: String) -> Bool {
    lastKeys[lastKeys.count - 1] = key
    return true
  }

  private mutating func pushKeys() -> Bool {
    lastKeys.append("")
    return true
  }

  private mutating func popKeys() -> Bool {
    lastKeys.removeLast()
    return true
  }
}
