import Glibc
import SitusCore
import SitusGround

/// Reads targets from standard input as they come, on a thread of its own.
package actor TargetReader {
  /// Longest line.
  private static let maximumLine = 16_384
  /// Bytes of a line as a rule.
  private static let usualLine = 20

  nonisolated private let loop = EventLoop()
  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    loop.asUnownedSerialExecutor()
  }

  private let descriptor: Int32
  private let path: String
  private var lines = TargetLineReader()
  private var line = 0
  private var unread: [UInt8] = []
  private var isAtEnd = false
  /// Targets that were read.
  package private(set) var count = 0

  /// - Parameters:
  ///   - descriptor: What to read; it is not closed.
  ///   - path: What to call it in errors.
  package init(descriptor: Int32 = STDIN_FILENO, path: String = "-") {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { loop.stop() }

  /// Lines that are yet to be read when the descriptor is a file; `nil` for a pipe and the like.
  package static func linesAhead(of descriptor: Int32 = STDIN_FILENO) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      case var position = lseek(descriptor, 0, SEEK_CUR), position >= 0
    else { return nil }
    var lines = 0
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = pread(descriptor, &buffer, buffer.count, position), count > 0 {
      lines += buffer[..<count].count { $0 == 0x0A }
      position += count
    }
    return lines
  }

  /// The targets of the lines that have come since, at least one; `nil` at the end, and when the
  /// task is cancelled.
  ///
  /// - Throws: `InputErrors` for a line that is no target.
  package func next() async throws(InputErrors) -> [Target]? {
    while !isAtEnd {
      var targets: [Target] = []
      guard fill() else { return nil }
      targets.reserveCapacity(unread.count / TargetReader.usualLine)
      var start = 0
      defer { unread.removeFirst(start) }
      while let end = unread[start...].firstIndex(of: 0x0A) ?? (isAtEnd ? unread.endIndex : nil) {
        line += 1
        do throws(InputError) {
          let target = try lines.read(
            unread[start..<end], at: SourceSite(file: path, line: line, column: 1))
          if let target { targets.append(target) }
        } catch {
          throw InputErrors([error])
        }
        start = min(end + 1, unread.count)
        if end == unread.endIndex { break }
      }
      guard unread.count - start <= TargetReader.maximumLine || isAtEnd else {
        throw InputErrors([
          InputError(
            .tooLarge, at: SourceSite(file: path, line: line + 1, column: 1),
            expected: "at most \(TargetReader.maximumLine) bytes in a line")
        ])
      }
      if !targets.isEmpty {
        count += targets.count
        return targets
      }
    }
    return nil
  }

  /// Waits for bytes and reads them; `false` when the task was cancelled meanwhile.
  private func fill() -> Bool {
    while !Task.isCancelled {
      var descriptors = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
      guard poll(&descriptors, 1, 100) != 0 else { continue }
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      if count <= 0 { isAtEnd = true } else { unread += buffer[..<count] }
      return true
    }
    return false
  }
}
