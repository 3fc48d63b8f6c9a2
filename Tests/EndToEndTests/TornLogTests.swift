import Foundation
import TestSupport
import Testing

/// A log whose last line was cut off, as a killed run or a full disk leaves it, or of which a line has a
/// kind that the program does not know.
struct TornLogTests {
  private static let line = """
    {"schema":"situs.observation/1","kind":"dns","at":"2026-11-23T10:00:00Z","vantage":"lon",\
    "subject":"www.a.example","question":{"name":"www.a.example","type":"A"},\
    "resolver":"udp:192.0.2.53:53","outcome":"NOERROR",\
    "answers":[{"name":"www.a.example","type":"A","ttl":60,"data":"203.0.113.7"}]}

    """
  private static let torn = line + line.prefix(90)
  /// The line with an answer to every question that a scan asks of a host.
  private static let whole =
    line
    + ["AAAA", "HTTPS"].map { type in
      line.replacing(
        "\"name\":\"www.a.example\",\"type\":\"A\"}",
        with: "\"name\":\"www.a.example\",\"type\":\"\(type)\"}"
      )
      .replacing(/"answers":.*]/, with: "\"answers\":[]")
    }.joined()
      + """
      {"schema":"situs.observation/1","kind":"http","at":"2026-11-23T10:00:00Z","vantage":"lon",\
      "subject":"www.a.example","request":{"method":"HEAD","url":"https://www.a.example/"},\
      "outcome":"ok","status":200}

      """

  @Test(
    "A check of a log that breaks off says so in every format, and is not complete",
    arguments: [["text"], ["json"], ["md"], ["html"], ["text", "--compare"], ["md", "--compare"]])
  func check(format: [String]) throws {
    let command = ["check", "--from", "-", "--require-complete", "--format"] + format
    let whole = try Program.run(command, input: Self.whole)
    #expect(whole.status == 0 && !whole.output.contains("breaks off"), "\(whole.errors)")
    let torn = try Program.run(command, input: Self.whole + Self.line.prefix(90))
    #expect(torn.status == 4)
    #expect(torn.output.contains("breaks off"), "\(torn.output.prefix(400))")
    #expect(torn.errors.contains("The log on standard input breaks off in the middle of line 5"))
    let odd = Self.line.replacing("\"dns\"", with: "\"DNS\"")
    let unknown = try Program.run(command, input: Self.whole + odd)
    #expect(unknown.status == 4)
    #expect(
      unknown.output.contains("1 line of the log is of a kind"), "\(unknown.output.prefix(400))")
    #expect(unknown.errors.contains("“DNS” 1"))
  }

  @Test(
    "A report on a log that breaks off says so at its head in every format",
    arguments: ["json", "md", "html", "sarif", "github", ""])
  func scan(format: String) throws {
    let command =
      ["scan", EndsOfRun.folder + "/inventory", "--from", "-", "--as-of", "2026-11-24"]
      + (format.isEmpty ? [] : ["--format", format])
    let whole = try Program.run(command, input: Self.line)
    #expect(whole.status == 0 && !whole.output.contains("breaks off"), "\(whole.errors)")
    let torn = try Program.run(command, input: Self.torn)
    #expect(torn.status == 0)
    #expect(torn.output.contains("breaks off"), "\(torn.output.prefix(400))")
  }

  @Test("Of several logs each that breaks off is named, by what explains and locates, too")
  func several() throws {
    let folder = try TemporaryFolder()
    for name in ["one", "two"] { try folder.write(Self.torn, to: name) }
    let logs = ["one", "two"].flatMap { ["--from", "\(folder.path)/\($0)"] }
    let check = try Program.run(["check", "--format", "md"] + logs)
    for name in ["one", "two"] {
      #expect(check.output.contains("\(folder.path)/\(name) breaks off"), "\(check.output)")
    }
    let locate = try Program.run(["locate"] + logs)
    #expect(locate.errors.contains("/two breaks off"))
    let explain = try Program.run(["explain", "www.a.example"] + logs.prefix(2))
    #expect(explain.status == 0 && explain.errors.contains("/one breaks off"))
  }
}
