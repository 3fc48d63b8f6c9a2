import Foundation
import TestSupport
import Testing

struct DecisionTests {
  @Test("Decision records are numbered from 1 without a gap, each number once, as its heading says")
  func numbers() throws {
    let folder = Repository.root + "/Sources/SitusCore/Documentation.docc/Decisions"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    for (index, name) in names.enumerated() {
      #expect(Int(name.prefix(4)) == index + 1, "\(name)")
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      #expect(text.hasPrefix("# \(name.prefix(4)): "), "\(name)")
    }
  }
}
