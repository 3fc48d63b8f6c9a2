import Foundation
import TestSupport
import Testing

/// What the commands print for machines, held against the schemas that the project publishes.
struct PublishedFormatsTests {
  private static let example = ["inventory", "--offline", "--format", "json"]
  private static let day = ["--as-of", "2026-11-24"]

  @Test(
    "The answer of a command about the example follows the published schema",
    arguments: [
      ("promises-1.0", ["promises"] + example + day),
      ("whatif-1.0", ["whatif"] + example + day + ["--without", "EU:2021/1772"]),
      ("whatif-1.0", ["whatif"] + example + day + ["--without-processor", "vidya-learning"]),
      ("whatif-1.0", ["whatif"] + example + ["--since", "2026-11-24", "--as-of", "2031-12-28"]),
    ])
  func answers(schema: String, arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try SchemaValidator(published: schema).problems(in: run.output) == [])
  }

  @Test("A report and the comparison of two follow their schemas, and neither that of the other")
  func reportAndDrift() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    func scan(_ day: String) throws -> String {
      let path = "\(folder.path)/\(day).json"
      let run = try Program.run(["scan"] + Self.example + ["--as-of", day, "--output", path])
      #expect(run.status == 0, "\(run.errors)")
      return path
    }
    let old = try scan("2031-12-27")
    let drift = try Program.run(["diff", old, try scan("2031-12-28"), "--format", "json"]).output
    let report = try String(contentsOfFile: old, encoding: .utf8)
    let driftSchema = try SchemaValidator(published: "drift-1.0")
    let reportSchema = try SchemaValidator(published: "report-latest")
    #expect(try driftSchema.problems(in: drift) == [])
    #expect(try reportSchema.problems(in: report) == [])
    #expect(try driftSchema.problems(in: report).contains("$.schema: not situs.drift/1"))
    #expect(try reportSchema.problems(in: drift).contains("$.schema: not situs.report/1"))
  }

  @Test("Each line that observe writes follows the schema of the log, where it stands included")
  func log() throws {
    let nobody = try ClosedPort()
    let run = try Program.run(
      ["observe", "--resolver", "127.0.0.1:\(nobody.number)", "--retries", "0"]
        + ["--vantage", "lon", "--vantage-at", "51.5,-0.12"],
      input: "192.0.2.1\na.example\n")
    let schema = try SchemaValidator(published: "observation-1.1")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.contains(#""kind":"vantage""#) }, "\(run.errors)")
    #expect(lines.contains { $0.contains(#""kind":"dns""#) }, "\(run.errors)")
    #expect(lines.contains { $0.contains(#""outcome":"blocked""#) }, "\(run.errors)")
    for line in lines { #expect(try schema.problems(in: line) == [], "\(line)") }
  }
}
