import Foundation

/// A folder of its own for one test, which goes away with its last reference.
package final class TemporaryFolder: Sendable {
  package let path: String

  /// Makes an empty folder with a name that nobody else has.
  package init() throws {
    path = NSTemporaryDirectory() + "situs-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { remove() }

  /// Removes the folder and everything in it, before its time.
  package func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file below the folder, with the folders that it needs.
  ///
  /// - Parameters:
  ///   - text: The content.
  ///   - name: The path below the folder.
  /// - Throws: When it cannot be written.
  package func write(_ text: String, to name: String) throws {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}
