import Foundation

extension Program {
  /// A program that is not installed.
  package struct Missing: Error, CustomStringConvertible {
    package var description: String
  }

  /// Full path of a program on the usual paths.
  ///
  /// - Parameters:
  ///   - name: The program.
  ///   - package: The Debian package that brings it, for the message.
  /// - Returns: The path.
  /// - Throws: `Missing` when it is nowhere; a test must then fail, not be skipped.
  package static func find(_ name: String, package: String) throws -> String {
    for directory in ["/usr/sbin", "/usr/bin", "/sbin", "/bin"] {
      let path = "\(directory)/\(name)"
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    throw Missing(description: "\(name) is missing: install the Debian package \(package)")
  }
}
