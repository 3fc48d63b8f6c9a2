import SitusGround
import Testing

@testable import SitusCore

struct DomainNameTests {
  @Test("A suffix fits at a label boundary only")
  func boundaries() throws {
    let name = try #require(DomainName("A.Elb.amazonaws.com."))
    #expect(name.text == "a.elb.amazonaws.com")
    #expect(name.isBelow("amazonaws.com"))
    #expect(name.isBelow("a.elb.amazonaws.com"))
    #expect(!name.isBelow("b.amazonaws.com"))
    let other = try #require(DomainName("a.notamazonaws.com"))
    #expect(!other.isBelow("amazonaws.com"))
    #expect(name.before("amazonaws.com").map(Array.init) == ["a", "elb"])
  }

  @Test("The longest suffix of a table wins")
  func longest() throws {
    let table: [Substring: Int] = ["com": 1, "b.com": 2, "a.b.com": 3]
    #expect(try #require(DomainName("x.a.b.com")).longestSuffix(in: table) == 3)
    #expect(try #require(DomainName("x.b.com")).longestSuffix(in: table) == 2)
    #expect(try #require(DomainName("xb.com")).longestSuffix(in: table) == 1)
    #expect(try #require(DomainName("x.org")).longestSuffix(in: table) == nil)
  }

  @Test(
    "Text that is no host name is refused",
    arguments: [
      "", ".", "a..b", "a b", "ex\u{E4}mple.com", "a/b", String(repeating: "a", count: 64),
    ])
  func refused(text: String) { #expect(DomainName(text) == nil) }
}
