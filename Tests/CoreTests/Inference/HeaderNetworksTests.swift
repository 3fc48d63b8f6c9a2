import SitusGround
import Testing

@testable import SitusCore

struct HeaderNetworksTests {
  private func infer(_ headers: [[String]], _ chain: [String], at: String = "2026-11-23T10:00:00Z")
    -> LocationInference
  {
    var host = SeenHost(chain: chain, headers: headers)
    host.at = at
    return host.inferred(asOf: EvidenceFixture.day(String(at.prefix(10))))
  }

  @Test(
    "bunny.net's codes by their own table; ambiguous ones stay silent",
    arguments: [
      ("BunnyCDN-UK1-1486", "GB UK established"), ("BunnyCDN-FR1-1349", "FR FR established"),
      ("BunnyCDN-PHX1-1155", "US PHX established"), ("BunnyCDN-LD1-900", "GB LD established"),
      ("BunnyCDN-PH1-1245", "-"), ("BunnyCDN-QQ1-12", "-"), ("BunnyCDN-UK-1486", "-"),
      ("BunnyCDN-UK1", "-"), ("bunnycdn-UK1-1486", "-"),
    ])
  func bunny(server: String, expected: String) {
    #expect(
      infer(
        [["server", server], ["cdn-requestcountrycode", "GB"]], ["x.example", "x.b-cdn.net"]
      ).summary(.edge) == expected)
  }

  @Test(
    "CDN77 writes city and country",
    arguments: [
      ("frankfurtDE", "DE frankfurt established"), ("losangelesUSCA", "US losangeles established"),
      ("sanjoseUSC", "US sanjose established"), ("frankfurt", "-"), ("frankfurtQQ", "-"),
      ("FRANKFURTDE", "-"), ("frankfurtDExx", "-"),
    ])
  func cdn77(value: String, expected: String) {
    #expect(
      infer([["x-77-pop", value]], ["x.example", "x.rsc.cdn77.org"]).summary(.edge) == expected)
  }

  @Test("KeyCDN's location counts only with its server")
  func keyCDN() {
    let chain = ["x.example", "x.kxcdn.com"]
    #expect(
      infer([["server", "keycdn-engine"], ["x-edge-location", "uklo"]], chain).summary(.edge)
        == "GB UKLO established")
    #expect(infer([["x-edge-location", "uklo"]], chain).edge == nil)
    #expect(infer([["server", "keycdn-engine"], ["x-edge-location", "zzlo"]], chain).edge == nil)
  }

  @Test("Edgio speaks by an allow-list and only until it ceased")
  func edgio() {
    let chain = ["x.example", "cs1.wpc.v0cdn.net"]
    #expect(
      infer([["server", "ECS (lhr/45E8)"]], chain, at: "2024-05-01T00:00:00Z").summary(.edge)
        == "GB LHR indicated")
    #expect(infer([["server", "ECS (oxr/45E8)"]], chain, at: "2024-05-01T00:00:00Z").edge == nil)
    #expect(infer([["server", "ECS (lhr/45E8)"]], chain).edge == nil)
  }

  @Test("WordPress.com writes edge and origin")
  func automattic() {
    let chain = ["x.example", "x.wordpress.com"]
    let inference = infer([["x-ac", "3.lhr _dfw"]], chain)
    #expect(inference.summary(.edge) == "GB LHR established")
    #expect(inference.summary(.compute) == "US automattic:DFW indicated")
    #expect(infer([["x-ac", "lhr dfw"]], chain).edge == nil)
  }
}
