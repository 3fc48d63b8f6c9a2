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

  var meaning: String {
    switch self {
    case .pass: "pass"
    case .findings: "findings at or above --fail-on"
    case .inputError: "usage or input error"
    case .nothingToCheck: "nothing to check"
    case .incomplete: "incomplete: something could not be observed or decided"
    case .internalError: "an error of Situs itself"
    }
  }

  var code: ExitCode { ExitCode(rawValue) }
}
