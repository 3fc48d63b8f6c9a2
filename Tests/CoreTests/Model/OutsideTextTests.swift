import SitusGround
import Testing

@testable import SitusCore

struct OutsideTextTests {
  @Test(
    "What hides, moves or commands is shown as an escape, and all else stays",
    arguments: [
      ("plain", "plain"), ("a\u{1B}[2J", #"a\u{1B}[2J"#), ("a\tb\nc", "a b c"),
      ("\u{61C}\u{200E}\u{202E}\u{2066}", #"\u{61C}\u{200E}\u{202E}\u{2066}"#),
      ("\u{2028}\u{2029}\u{FEFF}\u{200B}", #"\u{2028}\u{2029}\u{FEFF}\u{200B}"#),
      ("\u{E0001}\u{E0041}\u{E007F}", #"\u{E0001}\u{E0041}\u{E007F}"#),
      ("\u{FFF9}\u{FFFA}\u{FFFB}\u{AD}", #"\u{FFF9}\u{FFFA}\u{FFFB}\u{AD}"#),
      ("##[error]", #"#\u{23}[error]"#), ("a ##vso[x]", #"a #\u{23}vso[x]"#),
      ("#\u{200D}#[x]", "#\u{200D}\\u{23}[x]"), ("###", #"#\u{23}\u{23}"#),
      ("C# and #1", "C# and #1"),
      ("::x", #":\u{3A}x"#), (" \u{A0}::x", " \u{A0}:\\u{3A}x"), ("\n::x", #" :\u{3A}x"#),
      ("\u{200C}::x", "\u{200C}:\\u{3A}x"), (":\u{FE0F}:x", ":\u{FE0F}\\u{3A}x"),
      ("a ::x", "a ::x"), (":x:", ":x:"), ("2001:db8::1", "2001:db8::1"),
      ("क्‍ष 👩‍💻 é", "क्‍ष 👩‍💻 é"), ("", ""),
    ])
  func terminal(raw: String, shown: String) {
    #expect(terminalSafe(raw) == shown)
  }

  @Test("A finished JSON text keeps its meaning")
  func finishedJSON() {
    #expect(
      visibleJSON("{\n  \"a\" : \"##[é\u{202E}::\"\n}\n")
        == "{\n  \"a\" : \"#\\u0023[é\\u202e::\"\n}\n")
  }
}
