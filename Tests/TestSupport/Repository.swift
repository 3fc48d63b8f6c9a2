/// Finds files of this repository from a test.
package enum Repository {
  /// Absolute path of the directory that holds `Package.swift`, without a final slash.
  package static let root: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()
}
