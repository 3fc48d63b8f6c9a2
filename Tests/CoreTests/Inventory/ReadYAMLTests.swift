import SitusGround
import Testing

@testable import SitusCore

struct ReadYAMLTests {
  /// Errors as `line:column code: expected | found`, and the root as text.
  private func read(_ bytes: [UInt8]) -> (root: String?, errors: [String]) {
    var errors: [InputError] = []
    let root = readYAML(bytes, path: "a.yaml", errors: &errors)
    return (
      root.map(ReadYAMLTests.text),
      errors.map {
        "\($0.site.line):\($0.site.column) \($0.code.rawValue): \($0.expected)"
          + ($0.found.map { " | \($0)" } ?? "")
      }
    )
  }

  private func read(_ text: String) -> (root: String?, errors: [String]) { read(Array(text.utf8)) }

  private static func text(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, let isPlain): isPlain ? text : "\"\(text)\""
    case .list(let nodes): "[" + nodes.map(text).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key): \(text($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  @Test("Values come with line and column, columns counted in characters")
  func marks() throws {
    var errors: [InputError] = []
    let root = readYAML(
      Array("a: 1\n\"ä€𝄞\": {b: [x,\n    y]}\n".utf8), path: "", errors: &errors)
    guard case .mapping(let entries) = root?.content else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.map(\.key) == ["a", "ä€𝄞"])
    #expect(entries[1].keyMark == YAMLNode.Mark(line: 2, column: 1))
    #expect(entries[1].value.mark == YAMLNode.Mark(line: 2, column: 8))
    guard case .mapping(let inner) = entries[1].value.content,
      case .list(let items) = inner[0].value.content
    else {
      Issue.record("no list")
      return
    }
    #expect(items[1].mark == YAMLNode.Mark(line: 3, column: 5))
    #expect(errors.isEmpty)
  }

  @Test("Quoted, folded and literal text, comments and flow style are read")
  func styles() {
    let result = read(
      "a: 'it''s'\nb: \"\\u00e9\"\nc: |\n  x\n  y\nd: >-\n  x\n  y\n# end\ne: {f: [1, ~]}\n")
    #expect(result.root == "{a: \"it's\", b: \"é\", c: \"x\ny\n\", d: \"x y\", e: {f: [1, ~]}}")
    #expect(result.errors == [])
  }

  @Test("An empty file, or one with comments alone, has no root and no error")
  func empty() {
    for text in ["", "\n\n", "# only words\n", "---\n# nothing\n", "\u{FEFF}"] {
      let result = read(text)
      #expect(result.root == nil || result.root == "", "\(text.debugDescription)")
      #expect(result.errors == [], "\(text.debugDescription)")
    }
  }

  @Test("UTF-8 and UTF-16 byte order marks are understood")
  func byteOrderMarks() {
    #expect(read([0xEF, 0xBB, 0xBF] + Array("a: é".utf8)).root == "{a: é}")
    let units = Array("a: é𝄞\n".utf16)
    let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(read(little).root == "{a: é𝄞}")
    #expect(read(big).root == "{a: é𝄞}")
  }

  @Test("Bytes that are not text are an error at their place")
  func encodings() {
    #expect(
      read(Array("a: b\nc: caf".utf8) + [0xE9, 0x0A]).errors == [
        "2:7 encoding: text in UTF-8 | the byte 0xE9"
      ])
    #expect(
      read(Array("é: x".utf8) + [0xC3]).errors == ["1:5 encoding: text in UTF-8 | the byte 0xC3"])
    #expect(
      read([0xED, 0xA0, 0x80]).errors == ["1:1 encoding: text in UTF-8 | the byte 0xED"])
    #expect(
      read("a: b\n\u{0}").errors == [
        "2:1 encoding: printable text in UTF-8 | the character U+0000 "
          + "(is it UTF-16 without a byte order mark?)"
      ])
    #expect(
      read("a: \u{1B}[31m").errors == [
        "1:4 encoding: printable text in UTF-8 | the character U+001B"
      ])
    #expect(
      read("a: b\u{FEFF}").errors == [
        "1:5 encoding: printable text in UTF-8 | the character U+FEFF"
      ])
    #expect(
      read([0xFF, 0xFE, 0x61, 0x00, 0x3A]).errors == [
        "1:2 encoding: whole UTF-16 characters after its byte order mark | an odd number of bytes"
      ])
    #expect(
      read([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8]).errors == [
        "1:2 encoding: whole UTF-16 characters after its byte order mark | half a surrogate pair"
      ])
    #expect(read([0, 0, 0xFE, 0xFF]).errors == ["1:1 encoding: text in UTF-8 | UTF-32"])
  }

  @Test("A tab in the indentation is called one")
  func tabs() {
    #expect(
      read("a:\n\tb: c\n").errors == [
        "2:1 syntax: spaces, not a tab, for indentation | a tab"
      ])
    #expect(read("a:\tb\n").root == "{a: b}")
  }

  @Test("Text that is not YAML is one error where reading stopped")
  func syntax() {
    #expect(
      read("a: [1, 2\nb: 3\n").errors == [
        "2:2 syntax: well-formed YAML | did not find expected ',' or ']' while parsing a flow "
          + "sequence begun on line 1"
      ])
    #expect(
      read("a: \"x\n").errors == [
        "2:1 syntax: well-formed YAML | found unexpected end of stream while scanning a quoted "
          + "scalar begun on line 1"
      ])
    #expect(
      read("a: b: c").errors == [
        "1:5 syntax: well-formed YAML | mapping values are not allowed in this context"
      ])
  }

  @Test("A second document is an error")
  func documents() {
    #expect(
      read("a: b\n---\nc: d\n").errors == [
        "2:1 syntax: one document in a file | another document"
      ])
    #expect(read("---\na: b\n...\n").errors == [])
  }

  @Test("All duplicate keys are reported, the first of each kept")
  func duplicateKeys() {
    let result = read("a: 1\nb: 2\na: 3\n\"b\": {c: 1, c: 2}\na: 4\n")
    #expect(result.root == "{a: 1, b: 2}")
    #expect(
      result.errors == [
        "3:1 duplicate_key: a key once in its mapping; it stands on line 1 already | a",
        "4:13 duplicate_key: a key once in its mapping; it stands on line 4 already | c",
        "4:1 duplicate_key: a key once in its mapping; it stands on line 2 already | b",
        "5:1 duplicate_key: a key once in its mapping; it stands on line 1 already | a",
      ])
  }

  @Test("Keys that are not text, merge keys, tags and lost aliases are errors, the rest is read")
  func oddities() {
    let result = read(
      "? [x]\n: 1\n? {y: z}\n: 2\n~: 3\nbase: &b {k: v}\nuse: {<<: *b, l: m}\nt: !!binary aa==\n"
        + "s: !!str 5\nr: *lost\n\"<<\": q\n")
    #expect(
      result.root
        == "{base: {k: v}, use: {l: m}, t: \"aa==\", s: \"5\", r: , <<: \"q\"}".replacing(
          "\"q\"", with: "q"))
    #expect(
      result.errors == [
        "1:3 wrong_type: text as a key | a list", "3:3 wrong_type: text as a key | a mapping",
        "5:1 wrong_type: text as a key | nothing",
        "7:7 unknown_key: keys written out: merge keys are not read | <<",
        "8:4 bad_value: a value without a tag | tag:yaml.org,2002:binary",
        "10:4 dangling_reference: an anchor defined above | *lost",
      ])
  }

  @Test("An alias repeats its value, and cannot stand inside itself")
  func aliases() {
    #expect(read("a: &x [1, 2]\nb: *x\n").root == "{a: [1, 2], b: [1, 2]}")
    #expect(
      read("a: &x [*x]\n").errors == ["1:8 dangling_reference: an anchor defined above | *x"])
  }

  @Test("Aliases that multiply stop at the cap on values")
  func manyAliases() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    let result = read(text)
    #expect(result.root == nil)
    #expect(
      result.errors == ["7:20 too_large: at most 4000000 values, aliases repeated | more"])
    // As keys, where comparing them would cost as much.
    #expect(read(text.replacing("a9: ", with: "? *a8\n: ")).root == nil)
  }

  @Test("Too many keys in a mapping or anchors in a file end the reading there")
  func manyKeys() {
    let numbers = 0..<(YAMLLimits.keys + 5)
    for (text, words) in [
      (numbers.map { "k\($0): 1\n" }.joined(), "at most 10000 keys in a mapping"),
      ("- {" + numbers.map { "k\($0): 1" }.joined(separator: ",") + "}\n", "keys in a mapping"),
      (numbers.map { "- &a\($0) x\n" }.joined(), "at most 10000 anchors in a file"),
    ] {
      var errors: [InputError] = []
      _ = readYAML(Array(text.utf8), path: "a.yaml", errors: &errors)
      #expect(errors.map(\.code) == [.tooLarge])
      #expect(errors.first?.expected.contains(words) == true)
    }
  }

  @Test("Nesting stops at its cap, in flow and in block style")
  func nesting() {
    let deep = String(repeating: "[", count: 39) + String(repeating: "]", count: 39)
    #expect(read("a: " + deep).errors == [])
    #expect(
      read("a: [" + deep + "]").errors == [
        "1:43 too_large: at most 40 levels of nesting | another level"
      ])
    #expect(read(String(repeating: "[", count: 200_000)).errors.count == 1)
    #expect(read(String(repeating: "- ", count: 50_000) + "x").errors.count == 1)
    #expect(read(String(repeating: "{a: ", count: 50_000)).errors.count == 1)
  }

  @Test("A file beyond the cap is not looked at")
  func size() {
    #expect(
      read([UInt8](repeating: 0x20, count: 33_554_433)).errors == [
        "1:1 too_large: at most 33554432 bytes in a file | 33554433 bytes"
      ])
  }

  @Test("Errors of one file stop at their cap")
  func errorCap() {
    let result = read(String(repeating: "a: 1\n", count: 300))
    #expect(result.errors.count == 201)
    #expect(
      result.errors.last
        == "202:1 too_large: at most 200 errors in a file | more; reading stopped here")
  }
}
