import SitusGround
import Testing

@testable import SitusCore

struct TSVTableTests {
  private func errors(_ name: String, _ text: String) -> [InputError] {
    do {
      _ = try ReferenceData([EvidenceFixture.file(name, text)])
      return []
    } catch {
      return error.errors
    }
  }

  @Test("Comments stand before the header; a row has as many fields as the header")
  func shape() {
    let table = TSVTable(
      Array("# c\na\tb\n1\t2\n#x\t3\n".utf8), path: "t.tsv", required: ["a", "b"])
    #expect(table.errors.isEmpty)
    #expect(table.rows.map { table.text("a", $0) } == ["1", "#x"])
    let short = TSVTable(Array("a\tb\n1\n".utf8), path: "t.tsv", required: [])
    #expect(short.errors.map(\.site) == [SourceSite(file: "t.tsv", line: 2, column: 1)])
  }

  @Test("Wrong values are reported with line and column, all of them")
  func values() {
    let found = errors(
      "aws-regions.tsv",
      "region\tcountry\tpartition\tconfidence\tsource\tcity\tnote\nx-1\tgb\taws\thigh\ts\t\t\ny-1\tGB\taws\tsure\ts\t\t\n"
    )
    #expect(found.map(\.code) == [.badValue, .badValue])
    #expect(found.map(\.site.line) == [2, 3])
    #expect(found.map(\.site.column) == [5, 12])
    #expect(found.map(\.found) == ["gb", "sure"])
  }

  @Test("Missing columns, empty files and bytes that are no text are errors")
  func broken() {
    #expect(errors("aws-regions.tsv", "region\tcity\n").map(\.code).contains(.missingKey))
    #expect(Set(errors("aws-regions.tsv", "").map(\.code)) == [.missingKey])
    let table = TSVTable([0x61, 0xFF, 0x0A], path: "t.tsv", required: [])
    #expect(table.errors.map(\.code) == [.encoding])
    #expect(
      errors(
        "host-forms.tsv",
        "pattern\tprovider\tfacts\ttoken\tconfidence\tsource\nx.*y\tp\tcompute\t\thigh\ts\n"
      )
      .map(\.code) == [.badValue])
    #expect(
      errors(
        "host-forms.tsv",
        "pattern\tprovider\tfacts\ttoken\tconfidence\tsource\nx.y\tp\tweather\tt\thigh\ts\n"
      )
      .map(\.found) == ["weather"])
  }
}
