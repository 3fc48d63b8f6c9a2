/// Makes answer packets, right ones and wrong ones.
package struct DNSPacket {
  package var bytes: [UInt8]

  /// An answer to the question, with its identifier and its question section and nothing else.
  package init(answering question: [UInt8], flags: UInt16 = 0x8180) {
    var end = 12
    while question[end] != 0 { end += Int(question[end]) + 1 }
    bytes = Array(question[..<(end + 5)])
    bytes[2] = UInt8(flags >> 8)
    bytes[3] = UInt8(flags & 0xFF)
    for index in 6..<12 { bytes[index] = 0 }
  }

  /// Appends an answer whose owner is the question's name.
  package mutating func append(type: UInt16, ttl: UInt32 = 60, data: [UInt8]) {
    append(name: [0xC0, 0x0C], type: type, ttl: ttl, data: data)
  }

  /// Appends an answer.
  package mutating func append(name: [UInt8], type: UInt16, ttl: UInt32 = 60, data: [UInt8]) {
    bytes[7] += 1
    bytes += name
    bytes += [UInt8(type >> 8), UInt8(type & 0xFF), 0, 1]
    bytes += [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: ttl >> $0) }
    bytes += [UInt8(data.count >> 8), UInt8(data.count & 0xFF)] + data
  }

  /// A name on the wire.
  package static func name(_ text: String) -> [UInt8] {
    text.split(separator: ".").flatMap { [UInt8($0.utf8.count)] + $0.utf8 } + [0]
  }

  /// The type that a question packet asks for.
  package static func type(of question: [UInt8]) -> UInt16 {
    var end = 12
    while question[end] != 0 { end += Int(question[end]) + 1 }
    return UInt16(question[end + 1]) << 8 | UInt16(question[end + 2])
  }
}
