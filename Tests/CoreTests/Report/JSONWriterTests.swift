import SitusGround
import Testing

@testable import SitusCore

struct JSONWriterTests {
  private func json(_ body: (inout JSONWriter) -> Void) -> String {
    var text: [UInt8] = []
    var writer = JSONWriter { text.append(contentsOf: $0) }
    body(&writer)
    writer.finish()
    return String(decoding: text, as: UTF8.self)
  }

  @Test("Objects and arrays are indented, empty ones stay on one line")
  func layout() {
    let text = json { json in
      json.object { json in
        json.member("a", [])
        json.member("b", ["x", "y"])
        json.member("c") { $0.object { _ in } }
        json.member("d", 7)
        json.member("e", nil as Bool?)
        json.member("f", 0.5)
      }
    }
    #expect(
      text == """
        {
          "a": [],
          "b": [
            "x",
            "y"
          ],
          "c": {},
          "d": 7,
          "e": null,
          "f": 0.5
        }

        """)
  }

  @Test("What hides, reorders or commands is escaped in strings, and means the same")
  func outsideText() {
    #expect(
      json { $0.string("é\u{202E}\u{E0041}\u{2028}##[x]##vso[y]::z") }
        == #""é\u202e\udb40\udc41\u2028#\u0023[x]#\u0023vso[y]::z""# + "\n")
  }

  @Test("A row stays on its line with all that it holds, and what follows does not")
  func rows() {
    let text = json { json in
      json.object { json in
        json.member("a") { json in
          json.row { json in
            json.member("b", 1)
            json.member("c") { $0.row { $0.member("d", ["x", "y"]) } }
            json.member("e") { $0.row { _ in } }
          }
        }
        json.member("f", true)
      }
    }
    #expect(
      text == """
        {
          "a": {"b": 1, "c": {"d": ["x", "y"]}, "e": {}},
          "f": true
        }

        """)
  }

  @Test("Quotes, backslashes and control characters are escaped, other text is kept")
  func escapes() {
    #expect(
      json { $0.string("a\"b\\c\n\u{1}\u{7F}é€") } == #""a\"b\\c\n\u0001\u007fé€""# + "\n")
  }

  @Test("A number that JSON cannot hold becomes null")
  func notANumber() {
    #expect(json { $0.object { $0.member("a", Double.nan) } } == "{\n  \"a\": null\n}\n")
  }
}
