import Glibc
import SitusCore

/// A place that a result goes to, tried before the work whose result it is.
///
/// A regular file is replaced whole, by a new one beside it that takes its name, mode and owner; a
/// symbolic link stays one and what it leads to is replaced. A device, a pipe or a socket is written
/// to as it is: a name put over it would take it away from everybody else.
package struct OutputPlace: Sendable {
  /// Who may read a file that was not there before.
  package enum Permissions: Sendable, Hashable {
    /// Exactly these bits: results name people and suppliers, so the owner alone unless others are
    /// asked for.
    case exactly(UInt32)
    /// What the process gives every file, for files that are made to be shared.
    case usual

    /// The owner alone.
    package static let ownerOnly = Permissions.exactly(0o600)
  }

  package let path: String
  private let permissions: Permissions

  /// Names a place and tries whether it can be written.
  ///
  /// - Parameters:
  ///   - path: A file or a device; what is there stays as it is.
  ///   - permissions: For a file that is not there yet.
  /// - Throws: `WriteFailure` when it is a folder, or nothing can be written there.
  package init(_ path: String, permissions: Permissions = .ownerOnly) throws(WriteFailure) {
    self.path = path
    self.permissions = permissions
    switch try resolve() {
    case .through(let path): try permit(path)
    case .replacing(let path, _):
      try permit(path)
      try removeDraft(try openDraft(beside: path))
    case .new(let path): try removeDraft(try openDraft(beside: path))
    }
  }

  /// Puts the text there, whole or not at all where that is possible.
  ///
  /// - Throws: `WriteFailure`; a regular file then still has what it had.
  package func write(_ text: String) throws(WriteFailure) {
    let bytes = Array(text.utf8)
    switch try resolve() {
    case .through(let path):
      let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOCTTY)
      guard descriptor >= 0 else { throw failure(errno) }
      let problem = writeAll(bytes, to: descriptor)
      let closing = close(descriptor) == 0 ? 0 : errno
      guard problem == 0, closing == 0 else { throw failure(problem != 0 ? problem : closing) }
    case .replacing(let path, let status): try replace(path, by: bytes, like: status)
    case .new(let path): try replace(path, by: bytes, like: nil)
    }
  }

  // MARK: What is there

  private enum Target {
    /// A regular file, links resolved.
    case replacing(String, stat)
    case new(String)
    case through(String)
  }

  /// Most links that lead on to one another; Linux follows no more either.
  private static let maximumLinks = 40

  private func resolve() throws(WriteFailure) -> Target {
    var place = path
    for _ in 0..<Self.maximumLinks {
      var status = stat()
      guard lstat(place, &status) == 0 else {
        guard errno == ENOENT, !place.hasSuffix("/") else { throw failure(errno) }
        return .new(place)
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: return .replacing(place, status)
      case S_IFDIR: throw WriteFailure(path, "it is a folder; name a file in it")
      case S_IFLNK:
        let folder = Self.folder(of: place)
        guard let real = Self.realPath(folder) else { throw failure(errno) }
        // Links there stand for what a process has open, and what they say is no path.
        if real == "/proc" || real.hasPrefix("/proc/") { return .through(place) }
        guard let next = Self.target(ofLink: place, in: real) else { throw failure(errno) }
        place = next
      default: return .through(place)
      }
    }
    throw failure(ELOOP)
  }

  /// Where a symbolic link leads; `nil` for what is none.
  private static func target(ofLink place: String, in folder: String) -> String? {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink(place, &target, target.count)
    guard length > 0 else { return nil }
    let text = String(decoding: target[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.hasPrefix("/") ? text : folder + "/" + text
  }

  /// The path at the end of the links from here, whether or not anything is there yet.
  static func landing(of path: String) -> String {
    var place = path
    for _ in 0..<maximumLinks {
      guard let real = realPath(folder(of: place)), let next = target(ofLink: place, in: real)
      else { break }
      place = next
    }
    return place
  }

  private func permit(_ place: String) throws(WriteFailure) {
    if access(place, W_OK) != 0 { throw failure(errno) }
  }

  // MARK: The new file beside the old one

  private struct Draft {
    var path: String
    var descriptor: Int32
  }

  private func openDraft(beside place: String) throws(WriteFailure) -> Draft {
    let name = place.split(separator: "/").last.map(String.init) ?? place
    let mode: mode_t = permissions == .usual ? 0o666 : 0o600
    // A name is cut, so that the longest that a folder takes does not grow too long.
    for number in 0..<100 {
      let draft =
        Self.folder(of: place) + "/.\(name.prefix(60)).\(getpid())-\(number).new"
      let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
      if descriptor >= 0 {
        Drafts.add(draft)
        return Draft(path: draft, descriptor: descriptor)
      }
      guard errno == EEXIST else { throw failure(errno) }
    }
    throw failure(EEXIST)
  }

  private func removeDraft(_ draft: Draft) throws(WriteFailure) {
    close(draft.descriptor)
    unlink(draft.path)
    Drafts.remove(draft.path)
  }

  private func replace(
    _ place: String, by bytes: [UInt8], like status: stat?
  ) throws(WriteFailure) {
    let draft = try openDraft(beside: place)
    var problem = writeAll(bytes, to: draft.descriptor)
    if problem == 0 { problem = setMode(draft.descriptor, like: status) }
    if problem == 0, fsync(draft.descriptor) != 0 { problem = errno }
    if close(draft.descriptor) != 0, problem == 0 { problem = errno }
    if problem == 0, rename(draft.path, place) != 0 { problem = errno }
    if problem != 0 { unlink(draft.path) }
    Drafts.remove(draft.path)
    guard problem == 0 else { throw failure(problem) }
  }

  /// Gives the new file the mode and, where this process may, the owner of the old one.
  private func setMode(_ descriptor: Int32, like status: stat?) -> Int32 {
    if let status {
      // One who may not give files away keeps the file and its mode.
      if fchown(descriptor, status.st_uid, status.st_gid) != 0 {
        _ = fchown(descriptor, uid_t.max, status.st_gid)
      }
      return fchmod(descriptor, status.st_mode & 0o7777) == 0 ? 0 : errno
    }
    guard case .exactly(let bits) = permissions else { return 0 }
    return fchmod(descriptor, mode_t(bits)) == 0 ? 0 : errno
  }

  private func failure(_ code: Int32) -> WriteFailure { WriteFailure(path, errno: code) }

  static func folder(of place: String) -> String {
    guard let slash = place.lastIndex(of: "/") else { return "." }
    return slash == place.startIndex ? "/" : String(place[..<slash])
  }

  /// The path with every link resolved; `nil` when there is none.
  package static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
