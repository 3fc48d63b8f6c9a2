import Foundation
import SitusCore

/// The two streams of the program: results on standard output, everything else on standard error.
enum Console {
  /// Writes a result; a closed pipe ends the program quietly.
  static func result(_ text: String) {
    write(text, to: .standardOutput)
  }

  /// Writes lines for people, with control characters other than the newline made visible.
  static func message(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      write(terminalSafe(String(line)) + "\n", to: .standardError)
    }
  }

  /// Prints every error as `file:line:column: error: …`.
  static func report(_ errors: InputErrors) {
    for error in errors.errors {
      message(error.line)
    }
  }

  /// Whether standard output is a terminal that wants colour.
  static var wantsColour: Bool {
    isatty(STDOUT_FILENO) == 1
      && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
      && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  private static func write(_ text: String, to handle: FileHandle) {
    do {
      try handle.write(contentsOf: Data(text.utf8))
    } catch {
      // The reader went away; there is nobody left to tell.
      exit(ExitStatus.pass.rawValue)
    }
  }
}

extension InputError {
  /// `file:line:column: error: expected …, found … [code]`.
  var line: String {
    let place = "\(site.file):\(site.line):\(site.column)"
    let found = found.map { ", found \($0)" } ?? ""
    return terminalSafe("\(place): error: expected \(expected)\(found) [\(code.rawValue)]")
  }
}
