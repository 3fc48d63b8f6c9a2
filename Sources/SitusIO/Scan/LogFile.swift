import Glibc
import SitusCore
import SitusGround

/// A place to which observation lines are appended, whole ones only.
package final class LogFile: Sendable {
  /// The reader of standard output went away.
  package struct Closed: Error {}

  private let descriptor: Int32
  private let path: String
  private let closes: Bool
  /// Whether a part of a line can be taken back.
  private let isRegular: Bool

  private init(descriptor: Int32, path: String, closes: Bool) {
    self.descriptor = descriptor
    self.path = path
    self.closes = closes
    var status = stat()
    isRegular = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  deinit { if closes { close(descriptor) } }

  /// Standard output.
  package static func standardOutput() -> LogFile {
    LogFile(descriptor: STDOUT_FILENO, path: "-", closes: false)
  }

  /// A new file; one that is there and holds something is left alone, because a log is history.
  ///
  /// - Parameters:
  ///   - path: A file, a device or a pipe.
  ///   - permissions: For a file that is not there yet.
  ///   - remedy: What else the user could type for a log that is there.
  /// - Returns: The place, open.
  /// - Throws: `InputErrors` with `badValue` when the file is not empty; `WriteFailure` when it
  ///   cannot be written.
  package static func create(
    _ path: String, permissions: OutputPlace.Permissions = .ownerOnly, remedy: String
  ) throws -> LogFile {
    let descriptor = try open(path, O_WRONLY | O_CREAT | O_APPEND, permissions)
    let file = LogFile(descriptor: descriptor, path: path, closes: true)
    guard !file.isRegular || lseek(descriptor, 0, SEEK_END) == 0 else {
      throw InputErrors(
        .badValue, path, "a new or empty file (\(remedy))", found: "one that holds something")
    }
    return file
  }

  /// Opens a log to go on with it: notes where its lines stand, and drops a last line that was cut off.
  ///
  /// The file is locked until it is closed, so that no two runs continue the same log.
  ///
  /// - Throws: `InputErrors` for each malformed line but the last; `PlaceInUse` while another run
  ///   continues it; `WriteFailure` when it cannot be written.
  package static func resume(
    _ path: String, permissions: OutputPlace.Permissions = .ownerOnly,
    earlier: inout EarlierObservations
  ) throws -> LogFile {
    let descriptor = try open(path, O_RDWR | O_CREAT | O_APPEND, permissions)
    let file = LogFile(descriptor: descriptor, path: path, closes: true)
    guard file.isRegular else {
      throw InputErrors(.unreadable, path, "a log in a file", found: "a device or a pipe")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw PlaceInUse(path: path) }
    var reader = ObservationLineReader()
    var whole: off_t = 0
    var line = 0
    var rest: [UInt8] = []
    var errors: [InputError] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
      var searched = rest.count
      rest += buffer[..<count]
      var start = 0
      while let end = rest.lineEnd(from: searched, to: rest.count) {
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
        searched = start
      }
      rest.removeFirst(start)
      if errors.count >= ObservationLog.maximumErrors { break }
      guard rest.count <= ObservationLog.maximumLineBytes else {
        throw InputErrors(
          .tooLarge, path, "at most \(ObservationLog.maximumLineBytes) bytes in a line")
      }
    }
    if !errors.isEmpty { throw InputErrors(errors) }
    // The last line may be whole and lack only its end.
    if !rest.isEmpty, case .observation(let observation) = reader.read(line: rest) {
      earlier.add(observation, offset: Int64(whole), length: rest.count)
      try file.append(lines: [0x0A])
    } else if !rest.isEmpty, ftruncate(descriptor, whole) != 0 {
      throw WriteFailure(path, errno: errno)
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
  /// - Throws: `Closed` when nobody reads standard output any more; `WriteFailure` when the place is
  ///   full or gone.
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
    let end = isRegular ? lseek(descriptor, 0, SEEK_END) : -1
    let problem = writeAll(bytes, to: descriptor)
    if problem == 0 { return }
    if problem == EPIPE, !closes { throw Closed() }
    // Whole lines only, also when the disk was full in the middle of one.
    if end >= 0, closes { _ = ftruncate(descriptor, end) }
    throw WriteFailure(path == "-" ? "standard output" : path, errno: problem)
  }

  private static func open(
    _ path: String, _ flags: Int32, _ permissions: OutputPlace.Permissions
  ) throws -> Int32 {
    let descriptor =
      switch permissions {
      case .usual: Glibc.open(path, flags | O_CLOEXEC | O_NOCTTY, 0o666)
      case .exactly(let bits): Glibc.open(path, flags | O_CLOEXEC | O_NOCTTY, mode_t(bits))
      }
    guard descriptor >= 0 else { throw WriteFailure(path, errno: errno) }
    return descriptor
  }
}
