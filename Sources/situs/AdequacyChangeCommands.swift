import ArgumentParser
import SitusCore
import SitusGround
import SitusIO

struct AdequacyDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Tells in words what changed between two registers.",
    discussion: """
      Changes of law, corrections of the register, and changes of our reading are told apart. \
      Answers are compared from the day given: on that day, and on each later day on which an \
      instrument that changed begins or no longer counts.
      """)

  @OptionGroup var register: RegisterOptions
  @Argument(help: "The earlier register.")
  var old: String
  @Argument(help: "The later register; the one in use without it.")
  var new: String?
  @Option(help: ArgumentHelp("The day, YYYY-MM-DD; today without it.", valueName: "date"))
  var asOf: Day?
  @Option(help: "text or json.")
  var format = AdequacyExplain.AnswerFormat.text

  func run() throws {
    let names = try readPlaceNames(DataDirectory.find(named: register.data))
    let comparison = compareRegisters(
      try register.read(old), try register.read(new), asOf: asOf ?? .today,
      name: { names.name(of: $0) })
    Console.result(
      renderAdequacy(
        comparison, name: { names.name(of: $0) }, as: format == .json ? .json : .text))
  }
}

struct AdequacyCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Holds the register against the text of the law; any line not known is a finding.",
    discussion: """
      Reads Crown Legislation Markup Language, as at
      https://www.legislation.gov.uk/ukpga/2018/12/schedule/21/data.xml
      https://www.legislation.gov.uk/uksi/2022/1213/data.xml
      https://www.legislation.gov.uk/uksi/2023/1028/data.xml
      https://www.legislation.gov.uk/uksi/2023/744/data.xml
      https://www.legislation.gov.uk/uksi/2023/1221/data.xml
      from files, or from https addresses themselves. Give all of them: what is on file and is in none \
      of the texts was not compared, and ends the command with 1, as any difference does. Regulations \
      that the register does not know are reported the same way. A file that is no such text, or is \
      cut off, ends it with 2, after the others were compared.
      """)

  @OptionGroup var register: RegisterOptions
  @Option(
    name: .customLong("clml"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "The documents to read, files or https addresses.", valueName: "file-or-url"))
  var files: [String]
  @Flag(help: "Documents and whole provisions may be missing; they are named and are no finding.")
  var partial = false
  @Option(help: ArgumentHelp("The day, YYYY-MM-DD; today without it.", valueName: "date"))
  var asOf: Day?
  @OptionGroup(title: "Fetching") var fetching: FetchArguments

  /// Bytes; the longest act of Parliament is not larger.
  private static let largestText = 32 << 20

  func run() throws {
    let inUse = try register.inUse()
    let register = inUse.register
    let provisions = try self.register.provisions(of: inUse)
    var texts: [LegislationText] = []
    var unreadable: [InputError] = []
    for file in files {
      do throws(InputErrors) {
        let bytes = try fetching.read(file, limit: Self.largestText)
        texts.append(try readLegislation(bytes, path: file))
      } catch {
        unreadable += error.errors
      }
    }
    // Nothing was compared at all.
    if texts.isEmpty, !unreadable.isEmpty { throw InputErrors(unreadable) }
    let checks = checkProvisions(
      texts, against: provisions, register: register, asOf: asOf ?? .today, isPartial: partial)
    for check in checks { print(check) }
    let compared = checks.reduce(0) { $0 + $1.unchanged }
    let differences = checks.reduce(0) { $0 + $1.differences.count }
    let others = register.instruments.filter {
      $0.regime == .eu && $0.isInForce(on: asOf ?? .today)
    }
    Console.result(
      "\(compared) of \(checks.reduce(0) { $0 + $1.lines }) lines as they were read,"
        + " \(counted(differences, "difference")); not compared: \(others.count) instruments of the"
        + " EU list, for which there is no text in this form\n")
    if !unreadable.isEmpty { throw InputErrors(unreadable) }
    if differences > 0 { throw ExitStatus.findings.code }
  }

  private func print(_ check: ProvisionCheck) {
    Console.result(
      terminalSafe(
        "\(check.document) (\(check.id)): \(check.unchanged) of \(check.lines) lines as they were read,"
          + " \(counted(check.differences.count, "difference"))") + "\n")
    for row in check.coverage {
      Console.result(
        terminalSafe(
          "  \(row.instrument): \(row.compared) of \(row.lines) lines compared"
            + (row.compared < row.lines ? ", \(row.lines - row.compared) not compared" : "")) + "\n"
      )
    }
    for remark in check.remarks { Console.result(terminalSafe("  \(remark)") + "\n") }
    for difference in check.differences { Console.result(difference.line + "\n") }
  }
}
