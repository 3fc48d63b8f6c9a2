import SitusGround

/// Reads lines of an observation log one after another, sharing the text that repeats in them.
package struct ObservationLineReader {
  /// What one line held.
  package enum Line: Hashable, Sendable {
    case observation(Observation)
    /// Where the vantage of the lines after it stands.
    case position(VantagePosition)
    /// A well-formed line of a kind that this version does not know.
    case unknownKind(String)
    case blank
  }

  /// Most answers, headers, hops or names that one line may hold.
  static let maximumCount = 10_000

  typealias Failure = JSONScanner.Failure

  private var time = RepeatedText()
  private var vantage = RepeatedText()
  private var resolver = RepeatedText()
  private var subject = RepeatedText()

  package init() {}

  /// Reads one line that is given without its line end; `nil` when it is malformed.
  package mutating func read(line: [UInt8]) -> Line? {
    do throws(Failure) {
      return try read(line, from: 0, to: line.count)
    } catch {
      return nil
    }
  }

  mutating func read(_ bytes: [UInt8], from start: Int, to end: Int) throws(Failure) -> Line {
    guard end - start <= ObservationLog.maximumLineBytes else {
      throw Failure(
        code: .tooLarge, position: start,
        expected: "at most \(ObservationLog.maximumLineBytes) bytes in a line", found: nil)
    }
    var scanner = JSONScanner(bytes, from: start, to: end)
    scanner.skipSpace()
    if scanner.position == end { return .blank }
    var fields = ObservationFields()
    try scanner.object { key, scanner throws(Failure) in try fields.read(key, from: &scanner) }
    try scanner.finish()
    fields.at = fields.at.map { time.shared($0) }
    fields.vantage = fields.vantage.map { vantage.shared($0) }
    fields.resolver = fields.resolver.map { resolver.shared($0) }
    fields.subject = fields.subject.map { subject.shared($0) }
    return try fields.line(at: start)
  }
}

/// Gives equal texts that follow each other one storage: most lines repeat the one before.
private struct RepeatedText {
  private var last = ""

  mutating func shared(_ text: String) -> String {
    if text != last { last = text }
    return last
  }
}
