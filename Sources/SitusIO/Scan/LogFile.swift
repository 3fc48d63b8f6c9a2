import Glibc
import SitusCore

/// A place to which observation lines are appended, whole ones only.
package final class LogFile: Sendable {
  /// The reader of a pipe went away.
  package struct Closed: Error {}

  private let descriptor: Int32
  private let path: String
  private let closes: Bool

  private init(descriptor: Int32, path: String, closes: Bool) {
    self.descriptor = descriptor
    self.path = path
    self.closes = closes
  }

  deinit { if closes { close(descriptor) } }

  /// Standard output.
  package static func standardOutput() -> LogFile {
    LogFile(descriptor: STDOUT_FILENO, path: "-", closes: false)
  }

  /// A new file; one that is there and holds something is left alone, because a log is history.
  ///
  /// - Throws: `InputErrors` with `badValue` when the file is not empty, `unreadable` when it cannot
  ///   be written.
  package static func create(_ path: String) throws(InputErrors) -> LogFile {
    let descriptor = try open(path, O_WRONLY | O_CREAT | O_APPEND)
    let file = LogFile(descriptor: descriptor, path: path, closes: true)
    guard lseek(descriptor, 0, SEEK_END) == 0 else {
      throw failure(.badValue, path, "a new or empty file (--resume continues a log)")
    }
    return file
  }

  /// Opens a log to go on with it: notes where its lines stand, and drops a last line that was cut off.
  ///
  /// The file is locked until it is closed, so that no two runs continue the same log.
  ///
  /// - Throws: `InputErrors` for each malformed line but the last.
  package static func resume(
    _ path: String, earlier: inout EarlierObservations
  ) throws(InputErrors) -> LogFile {
    let descriptor = try open(path, O_RDWR | O_CREAT | O_APPEND)
    let file = LogFile(descriptor: descriptor, path: path, closes: true)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw failure(.unreadable, path, "a log that no other run is writing")
    }
    var reader = ObservationLineReader()
    var whole: off_t = 0
    var line = 0
    var rest: [UInt8] = []
    var errors: [InputError] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
      rest += buffer[..<count]
      var start = 0
      while let end = rest[start...].firstIndex(of: 0x0A) {
        line += 1
        switch reader.read(line: Array(rest[start..<end])) {
        case .observation(let observation):
          earlier.add(observation, offset: Int64(whole), length: end - start)
        case .position, .unknownKind, .blank: break
        case nil:
          errors.append(
            InputError(
              .syntax, at: SourceSite(file: path, line: line, column: 1),
              expected: "an observation"))
        }
        whole += off_t(end - start + 1)
        start = end + 1
      }
      rest.removeFirst(start)
      if errors.count >= ObservationLog.maximumErrors { break }
      guard rest.count <= ObservationLog.maximumLineBytes else {
        throw failure(
          .tooLarge, path, "at most \(ObservationLog.maximumLineBytes) bytes in a line")
      }
    }
    if !errors.isEmpty { throw InputErrors(errors) }
    // The last line may be whole and lack only its end.
    if !rest.isEmpty, case .observation(let observation) = reader.read(line: rest) {
      earlier.add(observation, offset: Int64(whole), length: rest.count)
      write(descriptor, "\n", 1)
    } else if !rest.isEmpty, ftruncate(descriptor, whole) != 0 {
      throw failure(.unreadable, path, "a file that can be written")
    }
    earlier.finish(file)
    return file
  }

  /// The bytes at a place; `nil` when they are not all there.
  func bytes(at offset: Int64, length: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: length)
    return pread(descriptor, &bytes, length, off_t(offset)) == length ? bytes : nil
  }

  /// Appends where the vantage stands.
  ///
  /// - Throws: As for observations.
  package func append(_ position: VantagePosition) throws {
    try append(lines: Array((position.jsonLine + "\n").utf8))
  }

  /// Appends the observations, each as one line, before it returns.
  ///
  /// - Throws: `Closed` when nobody reads any more; `InputErrors` when the place is full.
  package func append(_ observations: [Observation]) throws {
    var encoder = ObservationEncoder()
    for observation in observations { encoder.append(observation) }
    try append(encoder.take())
  }

  /// Appends the lines before it returns.
  ///
  /// - Throws: As for observations.
  package func append(_ lines: EncodedObservations) throws { try append(lines: lines.bytes) }

  private func append(lines bytes: [UInt8]) throws {
    var start = 0
    while start < bytes.count {
      let written = bytes[start...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { throw Closed() }
        throw LogFile.failure(.unreadable, path, "a place that can be written")
      }
      start += written
    }
  }

  private static func open(_ path: String, _ flags: Int32) throws(InputErrors) -> Int32 {
    let descriptor = Glibc.open(path, flags | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(.unreadable, path, "a file that can be written") }
    return descriptor
  }

  private static func failure(
    _ code: InputError.Code, _ path: String, _ expected: String
  ) -> InputErrors {
    InputErrors([
      InputError(code, at: SourceSite(file: path, line: 1, column: 1), expected: expected)
    ])
  }
}
