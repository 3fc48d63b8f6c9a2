import Foundation
import TestSupport
import Testing

struct PromisesCommandTests {
  @Test("The notice of the example is judged sentence by sentence")
  func example() throws {
    let run = try Program.run([
      "promises", "inventory", "--offline", "--as-of", "2026-11-24", "--format", "json",
    ])
    #expect(run.status == 0, "\(run.errors)")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let promises = try #require(object["promises"] as? [[String: Any]])
    let verdicts = promises.map { "\($0["id"] ?? "") \($0["verdict"] ?? "")" }
    #expect(
      verdicts == [
        "mostly-uk kept", "leaves-only-for-europe broken", "may-leave broken",
        "never-elsewhere broken", "always-agreement broken", "set-time broken",
        "own-purposes kept",
      ])
  }

  @Test("Without a promise there is nothing to check")
  func nothing() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path + "/a.yaml"
    try Data(
      """
      organisation: {id: o, name: O, country: GB, public_authority: true, regimes: [UK]}
      services: [{id: s, name: S}]

      """.utf8
    ).write(to: URL(filePath: path))
    #expect(try Program.run(["promises", path, "--offline"]).status == 3)
  }
}
