/// Writes small databases in MaxMind's format.
///
/// - SeeAlso: MaxMind DB File Format Specification 2.0.
package struct MaxMindFile {
  /// A value of the data section.
  package indirect enum Value {
    case text(String)
    case map([(String, Value)])
    case number16(UInt16)
    case number32(UInt32)
    case number64(UInt64)
    case flag(Bool)
    case list([Value])
    /// A value that stands at that byte of the data section.
    case pointer(UInt32)
    /// The bytes of a value as they stand.
    case bytes([UInt8])
  }

  private enum Record {
    case empty
    case node(Int)
    case data(Int)
  }

  private var nodes: [[Record]] = [[.empty, .empty]]
  private var data: [UInt8] = []
  package var databaseType: String
  /// Seconds since 1970.
  package var built: UInt64
  /// What it says in the languages of its readers.
  package var description = Value.map([("en", .text("test"))])

  package init(databaseType: String, built: UInt64) {
    self.databaseType = databaseType
    self.built = built
  }

  /// Says a value of every address that begins with those bits; IPv4 lies below `::/96`.
  ///
  /// - Parameters:
  ///   - address: 4 or 16 bytes.
  ///   - length: How many bits count. Shorter prefixes must come first.
  ///   - value: The record.
  package mutating func add(_ address: [UInt8], length: Int, _ value: Value) {
    let bytes = address.count == 4 ? [UInt8](repeating: 0, count: 12) + address : address
    let depth = address.count == 4 ? length + 96 : length
    let record = Record.data(data.count)
    data += MaxMindFile.encoded(value)
    var node = 0
    for position in 0..<depth {
      let bit = Int(bytes[position / 8] >> (7 - position % 8) & 1)
      if position == depth - 1 {
        nodes[node][bit] = record
        return
      }
      if case .node(let next) = nodes[node][bit] {
        node = next
      } else {
        let inherited = nodes[node][bit]
        nodes.append([inherited, inherited])
        nodes[node][bit] = .node(nodes.count - 1)
        node = nodes.count - 1
      }
    }
  }

  /// The whole file, with records of 24 bits.
  package var bytes: [UInt8] {
    var file: [UInt8] = []
    for node in nodes {
      for record in node {
        let value =
          switch record {
          case .empty: nodes.count
          case .node(let number): number
          case .data(let offset): nodes.count + 16 + offset
          }
        file += [UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
      }
    }
    file += [UInt8](repeating: 0, count: 16) + data
    file += [0xAB, 0xCD, 0xEF] + Array("MaxMind.com".utf8)
    file += MaxMindFile.encoded(
      .map([
        ("node_count", .number32(UInt32(nodes.count))), ("record_size", .number16(24)),
        ("ip_version", .number16(6)), ("database_type", .text(databaseType)),
        ("languages", .list([.text("en")])), ("binary_format_major_version", .number16(2)),
        ("binary_format_minor_version", .number16(0)), ("build_epoch", .number64(built)),
        ("description", description),
      ]))
    return file
  }

  private static func encoded(_ value: Value) -> [UInt8] {
    switch value {
    case .text(let text): return control(2, Array(text.utf8).count) + text.utf8
    case .map(let pairs):
      return control(7, pairs.count)
        + pairs.flatMap { encoded(.text($0.0)) + encoded($0.1) }
    case .number16(let number): return control(5, 2) + big(UInt64(number), 2)
    case .number32(let number): return control(6, 4) + big(UInt64(number), 4)
    case .number64(let number): return control(9, 8) + big(number, 8)
    case .flag(let flag): return control(14, flag ? 1 : 0)
    case .pointer(let offset): return [0x38] + big(UInt64(offset), 4)
    case .bytes(let bytes): return bytes
    case .list(let values): return control(11, values.count) + values.flatMap(encoded)
    }
  }

  private static func control(_ type: UInt8, _ size: Int) -> [UInt8] {
    let (short, rest): (UInt8, [UInt8]) =
      size < 29 ? (UInt8(size), []) : (29, [UInt8(size - 29)])
    return type < 8 ? [type << 5 | short] + rest : [short, type - 7] + rest
  }

  private static func big(_ number: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * (count - 1 - $0))) }
  }
}
