import ArgumentParser
import SitusCore
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
      https://www.legislation.gov.uk/uksi/2023/744/made/data.xml
      https://www.legislation.gov.uk/uksi/2023/1221/made/data.xml
      from files, or from https addresses themselves.
      Ends with 1 when something is not as the register has it.
      """)

  @OptionGroup var register: RegisterOptions
  @Option(
    name: .customLong("clml"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "The documents to read, files or https addresses.", valueName: "file-or-url"))
  var files: [String]
  @Option(help: ArgumentHelp("The day, YYYY-MM-DD; today without it.", valueName: "date"))
  var asOf: Day?
  @OptionGroup(title: "Fetching") var fetching: FetchArguments

  func run() throws {
    let register = try register.read()
    let folder = try self.register.folder()
    let path = folder + "/provisions.xml"
    let schema = folder + "/register.xsd"
    let limit = RegisterOptions.largestRegister
    let provisions = try parseProvisions(
      readFile(path, limit: limit), path: path, schema: readFile(schema, limit: limit),
      schemaPath: schema, register: register)
    var isDifferent = false
    for file in files {
      let check = try checkProvisions(
        fetching.read(file, limit: limit), path: file, against: provisions, register: register,
        asOf: asOf ?? .today)
      let count = check.differences.count
      isDifferent = isDifferent || count > 0
      Console.result(
        terminalSafe("\(file): \(check.document): \(check.unchanged) lines unchanged, ")
          + "\(count) \(count == 1 ? "difference" : "differences")\n")
      for remark in check.remarks { Console.result(terminalSafe("  \(remark)") + "\n") }
      for difference in check.differences { Console.result(difference.line + "\n") }
    }
    if isDifferent { throw ExitStatus.findings.code }
  }
}
