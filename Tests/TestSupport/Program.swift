import Foundation

/// Runs programs and keeps what they print.
package enum Program {
  /// How a run ended and what it printed.
  package struct Result: Sendable {
    package var status: Int32
    package var output: String
    package var errors: String

    /// Standard error without the notices that no list of addresses and no database is kept.
    package var complaints: String {
      let notices = [
        "situs: No list of the addresses of ", "situs: No database of countries is kept",
      ]
      return errors.split(separator: "\n").filter { line in
        !notices.contains { line.hasPrefix($0) }
      }
      .joined(separator: "\n")
    }
  }

  /// Absolute path of the `situs` that was built together with the tests.
  package static let situs: String = {
    let test = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return (test as NSString).deletingLastPathComponent + "/situs"
  }()

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments, without its own name.
  ///   - program: Absolute path of the program; `situs` without it.
  ///   - directory: Where it runs; the repository's root without it.
  ///   - input: What it reads on standard input.
  ///   - environment: Variables added to those of the test.
  /// - Returns: Exit status and both streams, as text.
  /// - Throws: When the program cannot be started.
  package static func run(
    _ arguments: [String], program: String = situs, in directory: String = Repository.root,
    input: String = "", environment: [String: String] = [:]
  ) throws -> Result {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let outputPath = folder.path + "/output"
    let errorsPath = folder.path + "/errors"
    let inputPath = folder.path + "/input"
    for (file, text) in [(outputPath, ""), (errorsPath, ""), (inputPath, input)] {
      try Data(text.utf8).write(to: URL(filePath: file))
    }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: directory)
    // Lists that the user of this machine keeps must not change what a test sees.
    let own = ["XDG_DATA_HOME": folder.path + "/data"]
    process.environment = ProcessInfo.processInfo.environment.merging(own) { $1 }
      .merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: inputPath))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: outputPath))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errorsPath))
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: try String(contentsOfFile: outputPath, encoding: .utf8),
      errors: try String(contentsOfFile: errorsPath, encoding: .utf8))
  }
}
