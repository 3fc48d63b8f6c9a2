import Foundation
import TestSupport
import Testing

struct ContributingTests {
  private static func page() throws -> String {
    try String(contentsOfFile: Repository.root + "/CONTRIBUTING.md", encoding: .utf8)
  }

  @Test("Every file and folder that the page for contributors names is there")
  func paths() throws {
    let text = try Self.page()
    let tops = ["Sources/", "Tests/", "reference/", "adequacy/", "inventory/", "reports/"]
    let named = text.matches(of: /`([A-Za-z][A-Za-z0-9_.\/-]*)`/).map { String($0.output.1) }
      .filter { name in tops.contains { name.hasPrefix($0) } }
    #expect(named.count > 20)
    for name in Set(named).sorted() {
      #expect(
        FileManager.default.fileExists(atPath: Repository.root + "/" + name), "\(name) is not there"
      )
    }
  }

  @Test("Every make target that the page names is one")
  func targets() throws {
    let makefile = try String(contentsOfFile: Repository.root + "/Makefile", encoding: .utf8)
    let named = Set(try Self.page().matches(of: /`make ([a-z-]+)/).map { String($0.output.1) })
    #expect(named.count > 5)
    for name in named.sorted() {
      #expect(makefile.contains("\n\(name):"), "make \(name)")
    }
  }
}
