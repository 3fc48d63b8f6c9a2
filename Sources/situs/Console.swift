import Foundation
import SitusCore
import SitusGround
import SitusIO

/// The two streams of the program: results on standard output, everything else on standard error.
enum Console {
  /// Writes a result; how that went decides at the end of the run.
  static func result(_ text: String) {
    StandardStreams.write(text)
  }

  /// Writes lines for people, with control characters other than the newline made visible.
  static func message(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      StandardStreams.complain(terminalSafe(String(line)) + "\n")
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
}

extension InputError {
  /// `file:line:column: error: expected …, found … [code]`.
  var line: String {
    let place = "\(site.file):\(site.line):\(site.column)"
    let found = found.map { ", found \($0)" } ?? ""
    return terminalSafe("\(place): error: expected \(expected)\(found) [\(code.rawValue)]")
  }
}
