import SitusGround
import Testing

@testable import SitusCore

struct HostFormTests {
  private func token(_ pattern: String, _ name: String) throws -> String? {
    let form = try #require(
      HostForm(
        pattern: pattern, provider: "p", token: "", facts: [.compute], confidence: .high,
        source: ""))
    return form.token(in: try #require(DomainName(name))).map(String.init)
  }

  @Test("Stars, digits and place holders match whole labels and their parts")
  func matching() throws {
    #expect(try token("**.{region}.x.example", "a.b.lon.x.example") == "lon")
    #expect(try token("**.{region}.x.example", "lon.x.example") == "lon")
    #expect(try token("*.{region}.x.example", "lon.x.example") == nil)
    #expect(try token("**.{region}-#.x.example", "eu-west-1.x.example") == "eu-west")
    #expect(try token("**.{region}-#.x.example", "eu-west.x.example") == nil)
    #expect(try token("{region#}.x.example", "gbr01.x.example") == "gbr")
    #expect(try token("{region#}.x.example", "a.gbr01.x.example") == nil)
    #expect(try token("sos-{region}.x.example", "sos-ch-1.x.example") == "ch-1")
    #expect(try token("sos-{region}.x.example", "ch-1.x.example") == nil)
    #expect(try token("**.{region}.x.example", "a.lon.xx.example") == nil)
  }

  @Test(
    "Malformed patterns are refused",
    arguments: ["", "**", "*", "{region}", "a.{nonsense}.b", "a{region.b", "a.{region}.{aws}.b"])
  func refused(pattern: String) {
    #expect(
      HostForm(
        pattern: pattern, provider: "p", token: "", facts: [], confidence: .high, source: "")
        == nil)
  }

  @Test("A pattern without a place holder needs its token")
  func fixed() {
    func form(_ token: String) -> HostForm? {
      HostForm(
        pattern: "**.x.example", provider: "p", token: token, facts: [], confidence: .high,
        source: "")
    }
    #expect(form("") == nil)
    #expect(form("x")?.vocabulary == .fixed("x"))
  }
}
