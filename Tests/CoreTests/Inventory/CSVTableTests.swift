import SitusGround
import Testing

@testable import SitusCore

struct CSVTableTests {
  private func rows(_ text: String) throws -> [[String]] {
    try CSVTable(text: Array(text.utf8), path: "a.csv").rows.map(\.cells)
  }

  @Test("Quoted cells hold separators, line breaks and quotation marks")
  func quoting() throws {
    let table = try CSVTable(
      text: Array("a,\"b,1\",\"c\n\"\"d\"\"\"\r\n\"\",x\r\ny".utf8), path: "a.csv")
    #expect(table.rows.map(\.cells) == [["a", "b,1", "c\n\"d\""], ["", "x"], ["y"]])
    #expect(table.rows.map(\.line) == [1, 3, 4])
  }

  @Test("The separator is the one under which rows have as many cells, not the most frequent sign")
  func separators() throws {
    #expect(try rows("a;b,c;d\n1;2;3\n") == [["a", "b,c", "d"], ["1", "2", "3"]])
    #expect(try rows("a\tb\n") == [["a", "b"]])
    #expect(try rows("alone\n") == [["alone"]])
    #expect(try rows("a,\"x;y;z\"\n") == [["a", "x;y;z"]])
  }

  @Test("Empty text has no rows, an empty line has one empty cell")
  func empty() throws {
    #expect(try rows("") == [])
    #expect(try rows("\n,\n") == [[""], ["", ""]])
  }

  @Test("What is not CSV is an error at its line")
  func errors() {
    func error(_ bytes: [UInt8]) -> String? {
      do {
        _ = try CSVTable(text: bytes, path: "a.csv")
        return nil
      } catch {
        return "\(error.site.line) \(error.code.rawValue)"
      }
    }
    #expect(error(Array("a\n\"b".utf8)) == "2 syntax")
    #expect(error(Array("a\n\"b\"c\n".utf8)) == "2 syntax")
    #expect(error(Array(String(repeating: ",", count: 501).utf8)) == "1 too_large")
    #expect(error(Array(String(repeating: "\n", count: 100_001).utf8)) == "100001 too_large")
  }
}
