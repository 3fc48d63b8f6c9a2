import Foundation
import SitusCore
import SitusGround

/// The directory in which fetched lists of addresses are kept, each replaced whole or not at all.
package struct RangeStore: Sendable {
  package let path: String

  package init(_ path: String) { self.path = path }

  private var directory: KeptDirectory { KeptDirectory(path: path) }

  private var indexPath: String { path + "/" + RangeIndex.fileName }

  /// What is kept; empty before the first update.
  ///
  /// - Throws: `InputErrors` when the index is there and cannot be read.
  package func index() throws(InputErrors) -> RangeIndex {
    guard FileManager.default.fileExists(atPath: indexPath) else { return RangeIndex() }
    return try RangeIndex(
      readFile(indexPath, limit: RangeIndex.maximumBytes), path: indexPath)
  }

  /// Whether the file of that entry is there with the bytes that the index says.
  package func isWhole(_ entry: RangeIndex.Entry) -> Bool {
    guard let bytes = try? readFile(path + "/" + entry.file, limit: FileFetcher.maximumBytes) else {
      return false
    }
    return sha256(bytes) == entry.sha256
  }

  /// Makes the directory and keeps every other update out until the returned lock goes away.
  func lock() throws -> DirectoryLock { try directory.lock() }

  /// Puts a list and then the index in their places; a kill at any instant leaves for each the old
  /// file or the new one.
  func keep(_ bytes: [UInt8], _ entry: RangeIndex.Entry, in index: inout RangeIndex)
    throws(WriteFailure)
  {
    try directory.replace(entry.file, bytes)
    index.replace(entry)
    try directory.replace(RangeIndex.fileName, Array(index.json.utf8))
  }
}
