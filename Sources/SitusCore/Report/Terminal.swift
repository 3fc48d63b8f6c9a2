import SitusGround

/// The widest line of the terminal format, in characters.
let terminalWidth = 80

/// The summary, the findings by owner and the promises for a screen of 80 columns.
///
/// Outside text loses its control characters. Colour only repeats what the words say.
func renderTerminal(_ report: Report, colour: Bool) -> String {
  var page = TerminalPage(colour: colour)
  page.heading("\(report.organisation.name), as of \(report.run.asOf.iso)")
  for warning in report.run.warnings { page.paragraph(warning) }
  page.paragraph(report.summaryLine)
  for group in report.findingsByOwner {
    page.blank()
    page.heading(group.owner)
    for finding in group.findings {
      page.blank()
      page.badge(
        finding.severity.rawValue, finding.severity.tone,
        "\(finding.rule.rawValue)\(finding.service.map { "  \($0)" } ?? "")")
      page.paragraph(finding.message, indent: 2)
      let changes = finding.remedies.first?.changes ?? []
      for (index, change) in changes.enumerated() {
        let number = changes.count > 1 ? "(\(index + 1)) " : ""
        page.paragraph("> \(number)\(change.action)", indent: 2)
      }
      if let site = finding.site {
        page.line("\(site.file):\(site.line):\(site.column)", indent: 2)
      }
    }
  }
  if !report.promises.isEmpty {
    page.blank()
    page.heading("Promises")
    for promise in report.promises {
      page.blank()
      let verdict = promise.judgement?.verdict
      page.badge(verdict?.rawValue ?? "not judged", verdict?.tone ?? .open, promise.promise.id)
      page.paragraph("“\(promise.promise.quote)”", indent: 2)
      if let judgement = promise.judgement {
        page.paragraph(
          "\(judgement.provenServices.count) shown by evidence, "
            + "\(judgement.declaredServices.count) declared only, "
            + "\(judgement.unknownServices.count) not known, "
            + "\(judgement.breakingServices.count) not so.", indent: 2)
      }
    }
  }
  if !report.waived.isEmpty {
    page.blank()
    page.heading("Waived")
    for waived in report.waived {
      page.blank()
      let finding = waived.finding
      page.badge(
        finding.severity.rawValue, .open,
        "\(finding.rule.rawValue)\(finding.service.map { "  \($0)" } ?? "")")
      page.paragraph(waived.sentence, indent: 2)
    }
  }
  for missing in report.run.missing {
    page.blank()
    page.paragraph(missing)
  }
  if !report.notObserved.isEmpty {
    page.blank()
    page.heading("Not observed")
    for gap in report.notObserved.prefix(TerminalPage.gaps) {
      page.paragraph("\(gap.host): \(gap.words)", indent: 2)
    }
    let more = report.notObserved.count - TerminalPage.gaps
    if more > 0 { page.paragraph("and \(grouped(more)) more; the JSON report has all", indent: 2) }
  }
  return page.text
}

/// Lines that fit the screen.
struct TerminalPage {
  /// How many unanswered questions are listed before they are counted.
  static let gaps = 20

  private(set) var text = ""
  private let colour: Bool

  init(colour: Bool) { self.colour = colour }

  mutating func blank() { text += "\n" }

  mutating func heading(_ words: String) {
    for line in wrapped(words, width: terminalWidth) { text += styled(line, "1") + "\n" }
  }

  /// A word that is coloured by its tone, and what follows it.
  mutating func badge(_ word: String, _ tone: Tone, _ rest: String) {
    let lines = wrapped("\(word)  \(rest)", width: terminalWidth)
    for (index, line) in lines.enumerated() {
      text +=
        (index == 0 && line.hasPrefix(word)
          ? styled(word, "1;\(code(of: tone))") + line.dropFirst(word.count) : "  " + line) + "\n"
    }
  }

  /// Words in lines that begin after `indent`, all but the first `hanging` further in.
  mutating func paragraph(_ words: String, indent: Int = 0, hanging: Int = 0) {
    for (index, line) in wrapped(words, width: terminalWidth - indent - hanging).enumerated() {
      let margin = index == 0 ? indent : indent + hanging
      text += String(repeating: " ", count: margin) + line + "\n"
    }
  }

  /// An item of a list, its further lines set in.
  mutating func bullet(_ words: String, indent: Int = 0) {
    for (index, line) in wrapped(words, width: terminalWidth - indent - 2).enumerated() {
      text += String(repeating: " ", count: indent) + (index == 0 ? "- " : "  ") + line + "\n"
    }
  }

  /// A label, a word that is coloured by its tone, and text that is wrapped beside both; without a
  /// word the text takes its place.
  mutating func entry(_ label: String, _ word: String?, _ tone: Tone, _ words: String) {
    let margin = 2 + Self.labelWidth + (word == nil ? 0 : Self.wordWidth)
    for (index, line) in wrapped(words, width: terminalWidth - margin).enumerated() {
      let start = index == 0 ? "  " + padded(label, Self.labelWidth) : String()
      let middle =
        index == 0 ? word.map { styled(padded($0, Self.wordWidth), "1;\(code(of: tone))") } : nil
      let lead = start.isEmpty ? String(repeating: " ", count: margin) : start + (middle ?? "")
      text += lead + line + "\n"
    }
  }

  private func padded(_ words: String, _ width: Int) -> String {
    words + String(repeating: " ", count: max(1, width - words.count))
  }

  /// Room for the longest label, `support access`, and a gap.
  private static let labelWidth = 16
  /// Room for the longest word, `contradicted` or `unverifiable`, and a gap.
  private static let wordWidth = 14

  /// One line that must stay whole, such as a place in a file that tools pick up.
  mutating func line(_ words: String, indent: Int) {
    text += String(repeating: " ", count: indent) + terminalSafe(words) + "\n"
  }

  private func code(of tone: Tone) -> String {
    switch tone {
    case .good: "32"
    case .fair: "36"
    case .open: "33"
    case .bad: "31"
    }
  }

  private func styled(_ words: some StringProtocol, _ code: String) -> String {
    colour ? "\u{1B}[\(code)m\(words)\u{1B}[0m" : String(words)
  }
}

/// A word as it may stand at the start of a line, where two colons would begin a command.
private func atLineStart(_ word: Substring) -> Substring {
  // Made harmless a second time, a word stays as it is but for its beginning.
  word.utf8.first.map { $0 == 0x3A || $0 > 0x7E } ?? false
    ? Substring(terminalSafe(String(word))) : word
}

/// The words in lines of at most `width` characters, control characters made visible; a longer word
/// is cut.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var length = 0
  let safe = terminalSafe(text)
  let isASCII = safe.utf8.allSatisfy { $0 < 0x80 }
  for bytes in safe.utf8.split(separator: 0x20) {
    var word = Substring(bytes)
    var count = isASCII ? bytes.count : word.count
    if !line.isEmpty, length + 1 + count <= width {
      line += " " + word
      length += 1 + count
      continue
    }
    if !line.isEmpty { lines.append(line) }
    while count > width {
      let start = atLineStart(word)
      let cut = start.prefix(width)
      lines.append(String(cut))
      word = start.dropFirst(width)
      count = word.count
    }
    line = String(atLineStart(word))
    length = line.count
  }
  if !line.isEmpty { lines.append(line) }
  return lines
}
