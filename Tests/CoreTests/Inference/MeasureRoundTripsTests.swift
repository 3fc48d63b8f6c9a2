import SitusGround
import Testing

@testable import SitusCore

struct MeasureRoundTripsTests {
  /// One request that was timed.
  private func timed(
    _ host: String, _ address: String, connect: Double? = nil, tls: Double? = nil,
    connects: [Double] = [], vantage: String = "lon", at: String = "2026-11-23T10:00:00Z",
    proxy: String? = nil, connectTo: String? = nil, headers: [[String]] = []
  ) -> Observation {
    .http(
      HTTPObservation(
        at: at, vantage: vantage, subject: host,
        request: .init(method: "HEAD", url: "https://\(host)/"), outcome: .ok, address: address,
        status: 200, version: "2", headers: headers, redirects: [],
        elapsed: .init(connect: connect, tls: tls, total: 50), certificate: nil,
        connectTo: connectTo, proxy: proxy, connects: connects))
  }

  private func infer(
    _ observations: [Observation], positions: [VantagePosition] = [],
    _ reference: ReferenceData = EvidenceFixture.reference
  ) -> [LocationInference] {
    inferLocations(
      observations, positions: positions, subjects: [], reference: reference,
      asOf: EvidenceFixture.day)
  }

  private let geoip = EvidenceFixture.file(
    "geoip", "# Generated: Thu, 25 Jun 2026 04:33:59 GMT\n3238002688,3254779903,US\n")

  @Test("The shortest round trip bounds how far the address is, and says so")
  func bound() throws {
    let inference = try #require(
      infer([timed("a.example", "193.0.6.1", connect: 9, tls: 15, connects: [3.5, 3, 8])]).first)
    let bound = try #require(inference.bounds.first)
    #expect(bound.milliseconds == 3)
    #expect(abs(bound.radius - (3 * 99.93 + bound.vantage.uncertainty)) < 0.001)
    #expect(bound.vantage.basis.contains("London"))
    #expect(bound.excludes("US") && bound.excludes("AU") && !bound.excludes("FR"))
    #expect(!bound.excludes("ZZ"), "a country without an outline is never excluded")
    #expect(inference.evidence.map(\.kind).contains("timing.round-trip"))
    #expect(inference.network == nil)
    #expect(inference.jsonLine.contains(#""bounds":[{"vantage":"lon","address":"193.0.6.1""#))
  }

  @Test("A stated position comes before the name, and a name that is no code has no place")
  func positions() throws {
    let seen = [timed("a.example", "193.0.6.1", connect: 3, vantage: "office")]
    #expect(infer(seen).first?.bounds.isEmpty == true)
    let sydney = try #require(
      VantagePosition(
        at: "2026-11-23T09:00:00Z", vantage: "office", latitude: -33.9, longitude: 151.2))
    let bound = try #require(infer(seen, positions: [sydney]).first?.bounds.first)
    #expect(bound.excludes("GB") && !bound.excludes("AU"))
    #expect(bound.vantage.uncertainty == 0)
  }

  @Test("Proxies, mappings and edges have no bound")
  func void() {
    for observation in [
      timed("a.example", "193.0.6.1", connect: 3, proxy: "http://192.0.2.1:3128"),
      timed("a.example", "193.0.6.1", connect: 3, connectTo: "192.0.2.1:443"),
      timed("a.example", "104.16.3.4", connect: 3),
      timed("a.example", "193.0.6.1", connect: 3, at: "2026-08-01T10:00:00Z"),
      timed("a.example", "10.0.0.1", connect: 3),
    ] {
      #expect(infer([observation]).first?.bounds.isEmpty ?? true)
    }
  }

  @Test("A database's country that is too far away is a conflict, and nothing takes its place")
  func database() throws {
    let reference = EvidenceFixture.load([geoip])
    let far = SeenHost(chain: ["a.example"], addresses: ["193.0.6.1"]).observations
    #expect(infer(far, reference).first?.summary(.network) == "US - uncertain")
    let near = try #require(
      infer(far + [timed("a.example", "193.0.6.1", connect: 3)], reference).first)
    #expect(near.summary(.network) == "? - uncertain")
    #expect(near.conflicts.map(\.fact) == [.network])
    let slow = try #require(
      infer(far + [timed("a.example", "193.0.6.1", connect: 90)], reference).first)
    #expect(slow.summary(.network) == "US - uncertain")
  }

  @Test("A known region that answers faster than light takes all trust from its vantage")
  func calibration() throws {
    let aws = EvidenceFixture.file(
      "ip-ranges.json",
      """
      {"syncToken":"1","createDate":"2026-11-20-1","prefixes":[
      {"ip_prefix":"13.236.0.0/14","region":"ap-southeast-2","service":"EC2"}]}
      """)
    let reference = EvidenceFixture.load([geoip, aws])
    let suspect = timed("a.example", "193.0.6.1", connect: 3)
    let other = timed("a.example", "193.0.6.1", connect: 70, vantage: "fra")
    let impossible = timed("b.example", "13.236.1.1", connect: 4)
    let inferences = infer([suspect, other, impossible], reference)
    #expect(inferences.allSatisfy { $0.bounds.allSatisfy { $0.vantage.name == "fra" } })
    #expect(inferences[0].bounds.count == 1)
    #expect(inferences[0].lookedFor.contains { $0.contains("less time than light needs") })
    #expect(inferences[1].compute?.country == "AU")
    // The same region by a documented name, without any list.
    let named = SeenHost(
      chain: ["b.example", "x.ap-southeast-2.elb.amazonaws.com"], addresses: ["13.236.1.1"])
    let byName = infer(named.observations + [suspect, impossible])
    #expect(byName.allSatisfy { $0.bounds.isEmpty })
    // In the time that it needs, nothing is wrong.
    let possible = timed("b.example", "13.236.1.1", connect: 270)
    #expect(infer([suspect, possible], reference).allSatisfy { $0.bounds.count == 1 })
  }

  @Test("A listed place that answers from nearer is disputed, says so, and confirms nothing")
  func outrun() throws {
    let aws = EvidenceFixture.file(
      "ip-ranges.json",
      """
      {"syncToken":"1","createDate":"2026-11-20-1","prefixes":[
      {"ip_prefix":"13.236.0.0/14","region":"ap-southeast-2","service":"EC2"}]}
      """)
    let reference = EvidenceFixture.load([aws])
    let seen = SeenHost(chain: ["b.example"], addresses: ["13.236.1.1"]).observations
    func judge(_ milliseconds: Double) throws -> (LocationInference, PlaceJudgement) {
      let inference = try #require(
        infer(seen + [timed("b.example", "13.236.1.1", connect: milliseconds)], reference).first)
      let judgements = judgeHost(
        DeclaredPlace(raw: "Australia", meaning: .place("AU"), site: .fixture),
        inference: inference, asOf: EvidenceFixture.day, naming: reference.naming,
        isMember: { _, _ in false })
      return (inference, try #require(judgements.first { $0.kind == .processing }))
    }
    let (possible, confirmed) = try judge(270)
    #expect(possible.conflicts == [] && confirmed.verdict == .confirmed)
    let (inference, judgement) = try judge(4)
    #expect(inference.compute?.country == "AU" && inference.bounds.isEmpty)
    #expect(judgement.verdict == .consistent)
    for text in [judgement.reason] + inference.conflicts.map(\.text) {
      #expect(text.contains("13.236.1.1") && text.contains("ip-ranges.json"))
      #expect(text.contains("in Australia") && text.contains("4.0 ms from lon"))
    }
    #expect(Set(inference.conflicts.map(\.fact)) == [.compute, .network])
  }

  @Test("A TLS session that takes far longer than its connection was opened by something nearer")
  func split() {
    let inference = infer([timed("a.example", "193.0.6.1", connect: 1, tls: 95)])[0]
    #expect(inference.bounds.isEmpty)
    #expect(inference.lookedFor.contains { $0.contains("TLS") })
    #expect(infer([timed("a.example", "193.0.6.1", connect: 1, tls: 20)])[0].bounds.count == 1)
  }

  @Test("Two vantages whose discs do not meet prove anycast, and the address loses its country")
  func anycast() throws {
    let reference = EvidenceFixture.load([geoip])
    let host = SeenHost(chain: ["a.example"], addresses: ["193.0.6.1"]).observations
    let both = [
      timed("a.example", "193.0.6.1", connect: 2),
      timed("a.example", "193.0.6.1", connect: 2, vantage: "syd"),
    ]
    let inference = try #require(infer(host + both, reference).first)
    #expect(inference.network == nil)
    #expect(inference.bounds.isEmpty)
    #expect(inference.evidence.map(\.kind).contains("timing.anycast"))
    let meeting = [
      timed("a.example", "193.0.6.1", connect: 160),
      timed("a.example", "193.0.6.1", connect: 160, vantage: "syd"),
    ]
    #expect(infer(host + meeting, reference).first?.bounds.count == 2)
  }

  @Test("The order of observations does not matter")
  func order() {
    let all = [
      timed("a.example", "193.0.6.1", connect: 9), timed("a.example", "193.0.6.1", connect: 3),
      timed("b.example", "193.0.6.1", connect: 5, vantage: "fra"),
    ]
    #expect(infer(all) == infer(all.reversed()))
  }
}
