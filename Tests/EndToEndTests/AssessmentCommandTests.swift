import Foundation
import TestSupport
import Testing

struct AssessmentCommandTests {
  @Test("Drafts go to a folder, one file each; one goes to standard output")
  func drafts() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let common = [
      "tra", "inventory", "--offline", "--as-of", "2026-11-24", "--service", "adult-learning",
    ]
    let run = try Program.run(common + ["--format", "fodt", "--output", folder.path + "/drafts"])
    #expect(run.status == 0, "\(run.errors)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/drafts")
    #expect(files == ["tra-adult-learning-vidya-learning-IN.fodt"])
    let page = try Program.run(common)
    #expect(page.status == 0)
    #expect(page.output.hasPrefix("<!DOCTYPE html>"))
  }

  @Test(
    "A service that is not there is an error; one that needs no assessment is nothing to check",
    arguments: [("nowhere", Int32(2)), ("civic-events", 3)])
  func nothing(service: String, status: Int32) throws {
    let run = try Program.run([
      "tra", "inventory", "--offline", "--as-of", "2026-11-24", "--service", service,
    ])
    #expect(run.status == status, "\(run.errors)")
  }
}
