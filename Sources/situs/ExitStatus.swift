import ArgumentParser

/// How the program ends; the numbers are stable and documented in the README.
enum ExitStatus: Int32, CaseIterable {
  case pass = 0
  /// Findings at or above `--fail-on`.
  case findings = 1
  /// Wrong arguments, or a file that is wrong.
  case inputError = 2
  case nothingToCheck = 3
  /// Something could not be observed or decided, and completeness was asked for.
  case incomplete = 4
  /// An error of this program.
  case internalError = 70
  /// Results did not get out, whatever they say.
  case unwritable = 74
  /// Something else has to end first.
  case tryAgain = 75
  /// SIGINT; 128 and its number, as shells have it.
  case interrupted = 130
  /// SIGTERM.
  case terminated = 143

  /// The status after a signal.
  init(signal number: Int32) { self = ExitStatus(rawValue: 128 + number) ?? .terminated }

  var meaning: String {
    switch self {
    case .pass: "pass"
    case .findings: "findings at or above --fail-on"
    case .inputError: "usage or input error"
    case .nothingToCheck: "nothing to check"
    case .incomplete: "incomplete: something could not be observed or decided"
    case .internalError: "an error of Situs itself"
    case .unwritable: "a result could not be written"
    case .tryAgain: "try again later: another run is writing the same place"
    case .interrupted: "interrupted by SIGINT (Ctrl-C)"
    case .terminated: "interrupted by SIGTERM"
    }
  }

  /// Whether a result that did not get out matters more: these speak of the result.
  var speaksOfResult: Bool {
    switch self {
    case .pass, .findings, .inputError, .nothingToCheck, .incomplete: true
    case .internalError, .unwritable, .tryAgain, .interrupted, .terminated: false
    }
  }

  var code: ExitCode { ExitCode(rawValue) }
}
