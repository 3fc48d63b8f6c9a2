import Foundation
import SitusCore

/// The directory that holds `adequacy/` and `reference/`, the data that the program ships with.
package struct DataDirectory: Sendable {
  /// Absolute path without a final slash.
  package var path: String

  package var register: String { path + "/adequacy/register.xml" }
  package var registerSchema: String { path + "/adequacy/register.xsd" }
  package var reference: String { path + "/reference" }

  /// Takes the named directory, or finds the one that belongs to this executable.
  ///
  /// Without a name these are tried in order: `SITUS_DATA`; each directory above the executable, so
  /// that a build inside the repository finds the repository; `share/situs` beside the `bin` that
  /// holds the executable.
  ///
  /// - Parameter named: The directory the user named, which is then the only one tried.
  /// - Returns: A directory that holds both parts.
  /// - Throws: `InputErrors` with code `notFound` that names what was looked for.
  package static func find(named: String? = nil) throws(InputErrors) -> DataDirectory {
    let environment = ProcessInfo.processInfo.environment["SITUS_DATA"]
    if let stated = named ?? environment {
      guard holdsData(stated) else { throw missing(in: stated) }
      return DataDirectory(path: stated)
    }
    let executable = executablePath()
    var directory = parent(of: executable)
    while !directory.isEmpty {
      for candidate in [directory, directory + "/share/situs"] where holdsData(candidate) {
        return DataDirectory(path: candidate)
      }
      directory = parent(of: directory)
    }
    throw missing(in: executable)
  }

  private static func holdsData(_ directory: String) -> Bool {
    let files = FileManager.default
    return files.fileExists(atPath: directory + "/adequacy/register.xml")
      && files.fileExists(atPath: directory + "/reference")
  }

  private static func executablePath() -> String {
    let link = "/proc/self/exe"
    if let resolved = try? FileManager.default.destinationOfSymbolicLink(atPath: link) {
      return resolved
    }
    return CommandLine.arguments.first ?? "situs"
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }

  private static func missing(in place: String) -> InputErrors {
    InputErrors([
      InputError(
        .notFound, at: SourceSite(file: place, line: 1, column: 1),
        expected: "a directory with adequacy/register.xml and reference/ (set SITUS_DATA or --data)"
      )
    ])
  }
}
