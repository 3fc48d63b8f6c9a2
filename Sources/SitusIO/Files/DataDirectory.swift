import Foundation
import SitusCore
import SitusGround

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
  /// - Returns: A directory that holds both parts, and every table of the program's own in it.
  /// - Throws: `InputErrors` that name what was looked for, or every file that is missing, empty, cut
  ///   off or without a column.
  package static func find(named: String? = nil) throws(InputErrors) -> DataDirectory {
    let environment = ProcessInfo.processInfo.environment["SITUS_DATA"]
    if let stated = named ?? environment {
      guard holdsData(stated) else { throw missing(in: stated) }
      return try whole(DataDirectory(path: stated))
    }
    let executable = executablePath()
    var directory = parent(of: executable)
    while !directory.isEmpty {
      for candidate in [directory, directory + "/share/situs"] where holdsData(candidate) {
        return try whole(DataDirectory(path: candidate))
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

  /// The directory, unless something that the program cannot do without is missing in it.
  private static func whole(_ data: DataDirectory) throws(InputErrors) -> DataDirectory {
    var errors: [InputError] = []
    for name in lawFiles {
      let path = data.path + "/adequacy/" + name
      let bytes = (try? readFile(path, limit: RegisterStore.largestFile)) ?? []
      if bytes.isEmpty {
        errors +=
          InputErrors(.notFound, path, "the file \(name) that Situs ships with, not empty").errors
      }
    }
    for table in ShippedTable.allCases {
      let path = data.reference + "/" + table.file
      if let bytes = try? readFile(path, limit: maximumReferenceBytes) {
        if let problem = table.problem(in: bytes, path: path) { errors.append(problem) }
      } else {
        errors +=
          InputErrors(
            .notFound, path,
            "the table \(table.file) that Situs ships with, with the columns "
              + table.columns.joined(separator: ", ")
          ).errors
      }
    }
    if !errors.isEmpty { throw InputErrors(errors) }
    return data
  }

  /// The files of the law, without which nothing can be judged.
  private static let lawFiles = ["register.xml", "register.xsd", "provisions.xml"]

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
