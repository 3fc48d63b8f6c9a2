import SitusGround
import TestSupport
import Testing

@testable import SitusCore

struct InferLocationsTests {
  /// Hosts of many kinds, some with evidence that disagrees.
  static let hosts: [SeenHost] = [
    SeenHost(
      chain: ["a.example", "x.eu-west-2.elb.amazonaws.com"], addresses: ["52.56.1.2"],
      headers: [["server", "awselb/2.0"]]),
    SeenHost(
      chain: ["b.example", "b.example.cdn.cloudflare.net"], addresses: ["104.16.3.4"],
      headers: [["server", "cloudflare"], ["cf-ray", "8cc647f9ec9c4141-LHR"]]),
    SeenHost(
      chain: ["c.example", "tenant.uk.auth0.com", "x.eu-west-1.elb.amazonaws.com"],
      addresses: ["46.94.0.1"]),
    SeenHost(
      chain: ["d.example", "d111111abcdef8.cloudfront.net"],
      headers: [["x-amz-cf-pop", "LHR61-C2"], ["x-amz-bucket-region", "eu-west-2"]]),
    SeenHost(
      chain: ["e.example"], addresses: ["46.94.0.1"],
      headers: [["server", "cloudflare"], ["cf-ray", "8cc647f9ec9c4141-AMS"]]),
    SeenHost(
      chain: ["f.example", "blob.lon26prdstr09c.store.core.windows.net"],
      addresses: ["46.32.0.1", "46.94.0.1"], mailExchangers: ["x.mail.protection.outlook.com"]),
    SeenHost(
      chain: ["g.example"], addresses: ["52.56.1.2"],
      pointers: ["52.56.1.2": "ec2-52-56-1-2.eu-west-2.compute.amazonaws.com"]),
  ]

  static let reference = EvidenceFixture.load([
    EvidenceFixture.file("geoip", CountryDatabaseTests.v4)
  ])

  private func infer(_ observations: [Observation]) -> [LocationInference] {
    inferLocations(
      observations, subjects: [], reference: InferLocationsTests.reference,
      asOf: EvidenceFixture.day)
  }

  @Test("Every subject appears once, sorted, observed or not")
  func accounted() {
    let all = inferLocations(
      InferLocationsTests.hosts.flatMap(\.observations), subjects: ["z.example", "a.example"],
      reference: EvidenceFixture.reference, asOf: EvidenceFixture.day)
    #expect(
      all.map(\.subject) == [
        "a.example", "b.example", "c.example", "d.example", "e.example", "f.example", "g.example",
        "z.example",
      ])
    #expect(all.map(\.wasObserved).filter { !$0 }.count == 1)
  }

  @Test("The order of observations is irrelevant", arguments: UInt64(0)..<40)
  func orderIsIrrelevant(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let observations = InferLocationsTests.hosts.flatMap(\.observations)
    let expected = infer(observations).map(\.jsonLine)
    var shuffled = observations
    for index in shuffled.indices.dropLast() {
      shuffled.swapAt(index, index + random.next(below: shuffled.count - index))
    }
    #expect(infer(shuffled).map(\.jsonLine) == expected, "seed \(seed)")
  }

  /// Losing an observation can only end a conflict or end knowledge; where nothing conflicts it
  /// cannot make a conclusion stronger, nor change the country that is claimed.
  @Test("Where nothing conflicts, losing an observation never strengthens a conclusion")
  func lossNeverStrengthens() {
    for host in InferLocationsTests.hosts {
      let observations = host.observations
      let whole = infer(observations)[0]
      guard whole.conflicts.isEmpty else { continue }
      for index in observations.indices {
        var fewer = observations
        fewer.remove(at: index)
        guard let poorer = infer(fewer).first else { continue }
        for fact in FactKind.allCases {
          let before = whole.place(fact)
          let after = poorer.place(fact)
          #expect(
            (after?.strength ?? .unknown) <= (before?.strength ?? .unknown),
            "\(host.subject) \(fact) without \(index)")
          if let after = after?.country { #expect(after == before?.country) }
        }
      }
    }
  }

  @Test("A forged header alone never establishes anything", arguments: InferLocationsTests.forged)
  func forgedHeaders(headers: [[String]]) {
    for address in [nil, "192.0.2.1", "46.94.0.1"] {
      let inference = SeenHost(headers: headers, answeredFrom: address).inferred()
      for fact in [FactKind.edge, .compute, .storage] {
        #expect((inference.place(fact)?.strength ?? .unknown) < .established)
      }
    }
  }

  static let forged: [[[String]]] = [
    [
      ["server", "cloudflare"], ["cf-ray", "8cc647f9ec9c4141-LHR"], ["cf-placement", "remote-LHR"],
    ],
    [["x-amz-cf-pop", "LHR61-C2"], ["x-amz-bucket-region", "eu-west-2"]],
    [["x-served-by", "cache-lcy-eglc8600067-LCY"]],
    [["server", "Vercel"], ["x-vercel-id", "lhr1::lhr1::t6v4n-1775537686847-b522cb1c636d"]],
    [["x-azure-ref", "20250204T141149Z-r15774cf85dn94vbhC1LONxrx000000002d00000000017pf"]],
    [["x-ms-region", "UK South"]],
    [
      ["x-calculatedbetarget", "LO2P265MB1234.GBRP265.PROD.OUTLOOK.COM"], ["x-feefzinfo", "LHR"],
      ["x-firsthopcafeefz", "LHR"],
    ],
    [["fly-request-id", "01KGMFMD9REBG32CY2EWEPDRHG-lhr"]],
    [["x-shopid", "1"], ["x-dc", "gcp-europe-west2"]],
    [["opc-request-id", "lhr-1:VDy5x22RabcdEFGH"]], [["server", "BunnyCDN-UK1-1486"]],
    [["x-77-pop", "londonGB"]], [["server", "mw1264.eqiad.wmnet"], ["x-cache", "cp3064 hit"]],
  ]

  @Test("Compute never scores storage, and an edge never has a network country")
  func factsStayApart() {
    let elb = SeenHost(
      chain: ["a.example", "x.eu-west-2.elb.amazonaws.com"], addresses: ["52.56.1.2"])
    #expect(elb.inferred().storage == nil)
    let edge = SeenHost(
      headers: [["server", "cloudflare"], ["cf-ray", "8cc647f9ec9c4141-LHR"]],
      answeredFrom: "104.16.3.4")
    #expect(edge.inferred(InferLocationsTests.reference).network == nil)
    #expect(edge.inferred(InferLocationsTests.reference).compute == nil)
  }

  @Test("Evidence ends with its shelf life, the day itself included")
  func shelfLife() {
    let host = SeenHost(chain: ["a.example", "x.eu-west-2.elb.amazonaws.com"])
    #expect(host.inferred(asOf: EvidenceFixture.day("2027-02-26")).compute?.country == "GB")
    #expect(host.inferred(asOf: EvidenceFixture.day("2027-02-27")).compute == nil)
  }

  @Test("A log and its observations give the same answer")
  func log() {
    let observations = InferLocationsTests.hosts.flatMap(\.observations)
    let byLog = inferLocations(
      ObservationLog(observations: observations), subjects: [],
      reference: InferLocationsTests.reference, asOf: EvidenceFixture.day)
    #expect(byLog == infer(observations))
  }
}
