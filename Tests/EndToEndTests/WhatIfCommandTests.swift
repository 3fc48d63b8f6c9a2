import Foundation
import TestSupport
import Testing

struct WhatIfCommandTests {
  @Test("Without the UK regulations, named as people name them, the example has findings more")
  func withoutRegulations() throws {
    let run = try Program.run([
      "whatif", "inventory", "--offline", "--as-of", "2026-11-24", "--without", "UK:SI 2023/1028",
      "--format", "json",
    ])
    #expect(run.status == 0, "\(run.errors)")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect((object["findings_appear"] as? [Any])?.isEmpty == false)
    #expect(object["before_as_of"] as? String == "2026-11-24")
    #expect(object["after_as_of"] as? String == "2026-11-24")
  }

  @Test(
    "A name that nothing bears is an error with near names, and so is no supposition at all",
    arguments: [
      (["--without", "EU:2023/1796"], "EU:2023/1795"),
      (["--without-processor", "vidya-lerning"], "vidya-learning"),
      (["--without-region", "aws:eu-west-99"], "neither a known region"), ([], "suppose something"),
    ])
  func unknownNames(arguments: [String], message: String) throws {
    let run = try Program.run(["whatif", "inventory", "--offline"] + arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test("Another day alone is compared with the day that is named, or with today")
  func otherDay() throws {
    let run = try Program.run([
      "whatif", "inventory", "--offline", "--since", "2026-11-24", "--as-of", "2031-12-28",
    ])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Before: as of 2026-11-24. After: as of 2031-12-28."))
  }
}
