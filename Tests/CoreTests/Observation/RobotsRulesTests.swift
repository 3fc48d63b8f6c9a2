import Testing

@testable import SitusCore

private func rules(_ text: String) -> RobotsRules {
  RobotsRules(Array(text.utf8), agent: "situs")
}

struct RobotsRulesTests {
  @Test(
    "The longest rule that matches decides; of two as long the one that allows",
    arguments: [
      ("/", true), ("/private", false), ("/private/open", true), ("/private/open/x", true),
      ("/same", true), ("/a.pdf", false), ("/a.pdf?x", true), ("/x/y/z", false), ("/x/z", true),
      ("/robots.txt", true), ("/p%7Eq", false), ("/p~q/r", false), ("/caf%C3%A9", false),
      ("/caf%c3%a9", false), ("/café", false),
    ])
  func longest(path: String, isAllowed: Bool) {
    let rules = rules(
      """
      User-agent: *
      Disallow: /private   # not this
      Allow: /private/open
      Disallow: /same
      Allow: /same
      Disallow: /*.pdf$
      Disallow: /x/*/z
      Disallow: /p~q
      Disallow: /café
      Disallow: /robots.txt
      Disallow:
      Crawl-delay: 10
      nonsense
      """)
    #expect(rules.allows(path: path) == isAllowed)
  }

  @Test("A group of one's own counts instead of the one for all, wherever it stands")
  func ownGroup() {
    let text = """
      \u{FEFF}user-agent: other
      User-Agent: *
      disallow: /
      USER-AGENT: Situs/1.0
      Disallow: /a
      User-agent: third
      Disallow: /b
      user-agent: SITUS
      Disallow: /c
      """
    #expect(rules(text).allows(path: "/") == true)
    #expect(rules(text).allows(path: "/a") == false)
    #expect(rules(text).allows(path: "/b") == true)
    #expect(rules(text).allows(path: "/c") == false)
    #expect(rules("user-agent: *\r\ndisallow: /\r\n").allows(path: "/") == false)
    #expect(rules("user-agent: *\ndisallow: /\nuser-agent: situs\n").allows(path: "/") == true)
    #expect(rules("user-agent: a\nuser-agent: situs\ndisallow: /").allows(path: "/") == false)
  }

  @Test("What is no such file allows everything", arguments: ["", "<html>", "disallow: /", "%:%"])
  func nothing(text: String) {
    #expect(rules(text).allows(path: "/x") == true)
  }

  @Test("Rules that are all wildcards end")
  func hostile() {
    let text = "user-agent: *\ndisallow: /" + String(repeating: "*a", count: 100_000) + "$"
    #expect(rules(text).allows(path: "/" + String(repeating: "a", count: 8_000)) == true)
  }

  @Test("Rules that would take minutes to apply are no permission")
  func endless() {
    let pattern = "/*" + String(repeating: "a", count: 200) + "b*"
    let text = "user-agent: *\n" + String(repeating: "allow: \(pattern)\n", count: 2_000)
    #expect(rules(text).allows(path: "/" + String(repeating: "a", count: 8_000)) == nil)
    #expect(rules(text).allows(path: "/about") == true)
  }
}
