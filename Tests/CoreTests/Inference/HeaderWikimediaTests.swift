import Testing

@testable import SitusCore

struct HeaderWikimediaTests {
  @Test("Server names the origin, the last cache the edge")
  func sites() {
    let host = SeenHost(
      chain: ["en.wikipedia.org", "dyna.wikimedia.org"],
      headers: [["server", "mw1264.eqiad.wmnet"], ["x-cache", "cp3064 hit, cp3060 hit/2"]])
    #expect(host.inferred().summary(.compute) == "US wikimedia:eqiad established")
    #expect(host.inferred().summary(.edge) == "NL CP3 established")
  }

  @Test("The cache in server-timing, where no x-cache is")
  func timing() {
    #expect(HeaderWikimedia.timedSite(#"host;desc="cp3072""#) == "cp3")
    #expect(HeaderWikimedia.timedSite(#"host;desc="cp30""#) == nil)
    #expect(HeaderWikimedia.timedSite(#"cache;desc="hit-front""#) == nil)
    let host = SeenHost(
      chain: ["en.wikipedia.org", "dyna.wikimedia.org"],
      headers: [["server-timing", #"cache;desc="hit-front", host;desc="cp5023""#]])
    #expect(host.inferred().summary(.edge) == "SG CP5 established")
  }

  @Test("Caches of others stay silent")
  func silence() {
    for headers in [
      [["x-cache", "HIT"]], [["x-cache", "cp9064 hit"]], [["x-cache", "cp306 hit"]],
      [["server", "mw1264.eqiad.wmnet.example"]], [["server", "nginx"]],
    ] {
      let host = SeenHost(chain: ["x.wikimedia.org"], headers: headers)
      #expect(host.inferred().edge == nil)
      #expect(host.inferred().compute == nil)
    }
  }
}
