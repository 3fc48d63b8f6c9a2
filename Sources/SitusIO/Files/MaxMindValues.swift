/// Walks the values of a section of a file in MaxMind's format, so far and no further.
///
/// libmaxminddb follows a file wherever it leads: a few hundred bytes whose pointers fan out fill any
/// memory, and values nested without end overrun the stack. What passes here is small enough for it.
///
/// - SeeAlso: MaxMind DB File Format Specification 2.0, *Output Data Section*; read 2026-12-01.
struct MaxMindValues {
  /// Most values of one record, pointed ones each time; real ones have a few hundred.
  static let maximumValues = 10_000
  /// How deep they may be nested, a pointer being a level.
  static let maximumDepth = 32

  /// What is wrong, as it is found.
  struct Problem: Error {
    var words: String
  }

  private let bytes: UnsafeRawBufferPointer
  private var values = 0

  private init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// What is wrong with the value at `offset`; `nil` when nothing is.
  static func problem(in bytes: UnsafeRawBufferPointer, at offset: Int) -> String? {
    var walk = MaxMindValues(bytes)
    do throws(Problem) {
      _ = try walk.pass(offset, depth: 0)
      return nil
    } catch {
      return error.words
    }
  }

  /// Passes over one value and everything in it or behind its pointers; returns where the next begins.
  private mutating func pass(_ start: Int, depth: Int) throws(Problem) -> Int {
    values += 1
    guard values <= MaxMindValues.maximumValues else {
      throw Problem(words: "more than \(MaxMindValues.maximumValues) values in one record")
    }
    guard depth <= MaxMindValues.maximumDepth else {
      throw Problem(words: "values more than \(MaxMindValues.maximumDepth) levels deep")
    }
    let control = try number(at: start, bytes: 1)
    var offset = start + 1
    var type = control >> 5
    if type == 1 { return try passPointer(control, offset, depth) }
    if type == 0 {
      type = try number(at: offset, bytes: 1) + 7
      offset += 1
    }
    var size = control & 0x1F
    if size > 28 {
      let more = size - 28
      size = [29, 285, 65_821][more - 1] + (try number(at: offset, bytes: more))
      offset += more
    }
    switch type {
    case 7, 11:
      let count = type == 7 ? 2 * size : size
      for _ in 0..<min(count, MaxMindValues.maximumValues + 1) {
        offset = try pass(offset, depth: depth + 1)
      }
      return offset
    // Of a flag the size is the value.
    case 14: return offset
    case 2...6, 8...10, 15:
      guard size <= bytes.count - offset else { throw Problem(words: "a value outside the file") }
      return offset + size
    default: throw Problem(words: "a value of the unknown type \(type)")
    }
  }

  private mutating func passPointer(_ control: Int, _ offset: Int, _ depth: Int) throws(Problem)
    -> Int
  {
    let length = (control >> 3 & 3) + 1
    let high = length < 4 ? (control & 7) << (8 * length) : 0
    let target = try number(at: offset, bytes: length) + high + [0, 2_048, 526_336, 0][length - 1]
    _ = try pass(target, depth: depth + 1)
    return offset + length
  }

  private func number(at offset: Int, bytes count: Int) throws(Problem) -> Int {
    guard offset <= bytes.count - count else { throw Problem(words: "a value outside the file") }
    return (offset..<(offset + count)).reduce(0) { $0 << 8 | Int(bytes[$1]) }
  }
}
