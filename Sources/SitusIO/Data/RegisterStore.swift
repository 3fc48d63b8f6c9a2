import Foundation
import SitusCore
import SitusGround

/// A register's file with the words of its provisions.
package struct RegisterFiles: Sendable {
  package var register: [UInt8]
  package var provisions: [UInt8]

  package init(register: [UInt8], provisions: [UInt8]) {
    self.register = register
    self.provisions = provisions
  }
}

/// The directory in which registers are kept that took the place of the one shipped.
package struct RegisterStore: Sendable {
  package let path: String
  private var directory: KeptDirectory { KeptDirectory(path: path) }

  /// Bytes of one file, forty times what it has.
  package static let largestFile = 4 << 20

  package init(_ path: String) { self.path = path }

  /// That of this user: `situs/adequacy` beside the lists of addresses.
  package static var standard: RegisterStore {
    RegisterStore(UserDirectory.standard + "/adequacy")
  }

  private var indexPath: String { path + "/" + KeptRegisters.fileName }

  /// What is kept; empty before the first update.
  ///
  /// - Throws: `InputErrors` when the index is there and cannot be read.
  package func index() throws(InputErrors) -> KeptRegisters {
    guard FileManager.default.fileExists(atPath: indexPath) else { return KeptRegisters() }
    return try KeptRegisters(
      readFile(indexPath, limit: KeptRegisters.maximumBytes), path: indexPath)
  }

  /// The files of a register that was kept.
  ///
  /// - Throws: `InputErrors` when one is gone, or has other bytes than it had: falling back to an older
  ///   register in silence could bring back an approval that has ended.
  package func files(of entry: KeptRegisters.Entry) throws(InputErrors) -> RegisterFiles {
    RegisterFiles(
      register: try bytes(of: entry.register), provisions: try bytes(of: entry.provisions))
  }

  private func bytes(of kept: KeptRegisters.Kept) throws(InputErrors) -> [UInt8] {
    let file = path + "/" + kept.file
    let bytes = try readFile(file, limit: Self.largestFile)
    guard sha256(bytes) == kept.sha256 else {
      throw InputErrors([
        InputError(
          .unreadable, at: SourceSite(file: file, line: 1, column: 1),
          expected: "the file that situs adequacy update kept (run it again, or with --undo)",
          found: "other bytes")
      ])
    }
    return bytes
  }

  /// Keeps a register that was found to be right, and puts it in use.
  ///
  /// The files come first under names of their own and the index last, so that a kill at any instant
  /// leaves the register in use whole.
  ///
  /// - Parameters:
  ///   - files: What is kept.
  ///   - register: The register that they hold.
  ///   - origin: Where they came from.
  /// - Returns: The entry in the index.
  /// - Throws: `WriteFailure` when the directory cannot be written; `PlaceInUse` while it is being written;
  ///   `InputErrors` when its index cannot be read.
  package func keep(
    _ files: RegisterFiles, _ register: AdequacyRegister, from origin: String
  ) throws -> KeptRegisters.Entry {
    let lock = try directory.lock()
    defer { withExtendedLifetime(lock) {} }
    var index = try index()
    func name(_ kind: String, _ digest: String) -> String {
      "\(kind)-\(register.version.iso)-\(digest.prefix(12)).xml"
    }
    let digests = (register: sha256(files.register), provisions: sha256(files.provisions))
    let entry = KeptRegisters.Entry(
      version: register.version, readOn: register.readOn,
      register: .init(file: name("register", digests.register), sha256: digests.register),
      provisions: .init(file: name("provisions", digests.provisions), sha256: digests.provisions),
      origin: origin, kept: now())
    try directory.replace(entry.register.file, files.register)
    try directory.replace(entry.provisions.file, files.provisions)
    index.keep(entry)
    try directory.replace(KeptRegisters.fileName, Array(index.json.utf8))
    return entry
  }

  /// Goes back to the register before the one in use; every file stays.
  ///
  /// - Returns: The entry that was in use; `nil` when none was.
  /// - Throws: `WriteFailure` when the directory cannot be written; `PlaceInUse` while it is being written;
  ///   `InputErrors` when its index cannot be read.
  package func undo() throws -> KeptRegisters.Entry? {
    guard try index().current != nil else { return nil }
    let lock = try directory.lock()
    defer { withExtendedLifetime(lock) {} }
    var index = try index()
    let last = index.current
    index.undo(at: now())
    try directory.replace(KeptRegisters.fileName, Array(index.json.utf8))
    return last
  }

  private func now() -> String {
    var clock = WallClock()
    return clock.now()
  }
}
