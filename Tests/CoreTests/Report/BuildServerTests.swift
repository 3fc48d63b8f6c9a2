import SitusGround
import Testing

@testable import SitusCore

/// What a build server makes of the lines that it is shown.
///
/// - SeeAlso: actions/runner `ActionCommand.cs`, which looks for `##[` anywhere in a line and for `::`
///   at its start after blanks, by the culture's comparison; azure-pipelines-agent `Command.cs`,
///   which looks for `##vso[` anywhere; read 2026-11-30.
enum BuildServer {
  /// The lines that a server would act on, or could.
  static func commands(in text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init).filter { line in
      // Comparison by culture passes over what has no weight.
      let seen = String(
        String.UnicodeScalarView(
          line.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }))
      let start = seen.drop { $0.isWhitespace }
      return seen.contains("##[") || seen.lowercased().contains("##vso") || start.hasPrefix("::")
    }
  }
}

struct BuildServerTests {
  private static let payloads = [
    "::stop-commands::x", "  ::add-mask::x", "\u{A0}::error::x", "##[error]x",
    "##vso[task.setvariable variable=x]y", "a\n::set-env name=x::y", "a\r::debug::y",
    "\u{85}::debug::y", "\u{2028}::debug::y", "#\u{AD}#[error]", "#\u{200D}#vso[x]",
    "\u{AD}::x::", ":\u{200D}:x::", "aaa ##[x] ::b:: \(String(repeating: "x ", count: 60)) ::c::d",
    String(repeating: "::x ", count: 60), "## [x]\n::x", "#",
  ]

  @Test("No text from outside becomes a command of a build server, in any form of the report")
  func report() {
    for payload in Self.payloads {
      for format in ReportFormat.allCases {
        var lines = BuildServer.commands(in: render(Sample.hostileReport(payload), as: format))
        // Its own commands are those of findings, and no others.
        if format == .github {
          lines.removeAll { $0.hasPrefix("::error file=") || $0.hasPrefix("::notice file=") }
        }
        #expect(lines == [], "\(format): \(payload.debugDescription)")
      }
    }
  }

  @Test("Nor in what other commands print of a report")
  func others() throws {
    for payload in Self.payloads {
      let report = Sample.hostileReport(payload)
      for format in PromiseFormat.allCases {
        #expect(BuildServer.commands(in: renderPromises(report, as: format)) == [], "\(format)")
      }
      let json = Array(render(report, as: .json).utf8)
      var later = report
      later.findings = []
      later.services = []
      let drift = compareScans(
        try RecordedReport(json: json, path: "a.json"),
        try RecordedReport(json: Array(render(later, as: .json).utf8), path: "b.json"))
      for format in ChangeFormat.allCases {
        #expect(BuildServer.commands(in: renderDrift(drift, as: format)) == [], "\(format)")
      }
      let error = InputError(
        .badValue, at: SourceSite(file: payload, line: 1, column: 1), expected: payload,
        found: payload)
      #expect(BuildServer.commands(in: inputErrorsJSON([error])) == [])
      let commands = BuildServer.commands(in: inputErrorsGitHub([error]))
      #expect(commands.allSatisfy { $0.hasPrefix("::error file=") } && commands.count == 1)
    }
  }

  @Test("This test knows a command when it sees one")
  func knows() {
    for payload in Self.payloads where payload != "#" {
      #expect(!BuildServer.commands(in: payload).isEmpty, "\(payload.debugDescription)")
    }
  }
}
