import Testing
import TestSupport
import Foundation

@testable import SitusCore

struct HTMLEncodingTests {
  @Test(
    "Signs of markup are encoded one scalar at a time",
    arguments: [
      ("<a href='x'>&\"`", "&lt;a href=&#39;x&#39;&gt;&amp;&quot;&#96;"),
      ("\"\u{301}", "&quot;\u{301}"), ("<\u{338}", "&lt;\u{338}"), ("a\nb\tc", "a b c"),
      ("\u{0}\u{85}\u{202E}\u{2028}", "\\u{0}\\u{85}\\u{202E}\\u{2028}"), ("é€😀", "é€😀"), ("", ""),
      ("##[x] ##vso[x]", "#&#35;[x] #&#35;vso[x]"), (" ::x::", " :&#58;x::"),
      ("\u{61C}\u{E0041}\u{FFF9}\u{FEFF}", "\\u{61C}\\u{E0041}\\u{FFF9}\\u{FEFF}"),
    ])
  func encoding(raw: String, encoded: String) {
    #expect(HTMLEncoding.encode(raw) == encoded)
    #expect(HTMLTemplate("{{.a}}").render(["a": raw]) == encoded)
  }

  @Test("An anchor is safe in an id and a fragment, and differs where the text differs")
  func anchors() {
    #expect(HTMLEncoding.anchor("service", "council-tax") == "service-council-tax")
    #expect(HTMLEncoding.anchor("f", "a/b c\"") == "f-a_2fb_20c_22")
    #expect(HTMLEncoding.anchor("f", "_2f") == "f-_5f2f")
    #expect(HTMLEncoding.anchor("f", "é") == "f-_c3_a9")
    #expect(HTMLEncoding.anchor("f", "\u{1}1") != HTMLEncoding.anchor("f", "\u{11}"))
  }

  @Test("No template goes round the encoding")
  func templates() throws {
    let text = try String(
      contentsOfFile: "\(Repository.root)/Sources/SitusCore/Report/HTMLTemplates.swift",
      encoding: .utf8)
    #expect(!text.contains("{{{"))
    #expect(!text.contains("{{&"))
    #expect(!text.contains("{{>"), "a partial would lose our encoding")
  }
}
