import SitusGround
import Testing

@testable import SitusCore

struct BranchTests {
  private func seen(
    _ chain: [String], _ addresses: [String], from vantage: String, resolver: String = "a",
    type: String = "A",
    outcome: DNSOutcome = .noError, at: String = "2026-11-23T10:00:00Z"
  ) -> Observation {
    var records = zip(chain, chain.dropFirst()).map {
      DNSRecord(name: $0, type: "CNAME", ttl: 60, data: $1)
    }
    records += addresses.map {
      DNSRecord(name: chain[chain.count - 1], type: "A", ttl: 60, data: $0)
    }
    return .dns(
      DNSObservation(
        at: at, vantage: vantage, subject: chain[0],
        question: DNSQuestion(name: chain[0], type: type), resolver: resolver, outcome: outcome,
        answers: records, elapsedMilliseconds: nil))
  }

  private func infer(
    _ observations: [Observation], _ reference: ReferenceData = EvidenceFixture.reference
  ) -> LocationInference {
    inferLocations(observations, subjects: [], reference: reference, asOf: EvidenceFixture.day)[0]
  }

  private func judge(_ inference: LocationInference, _ country: String) -> [String] {
    judgeHost(
      DeclaredPlace(
        raw: country, meaning: .place(PlaceCode(country)),
        site: SourceSite(file: "-", line: 1, column: 1)), inference: inference,
      asOf: EvidenceFixture.day, isMember: { _, _ in false }
    ).filter { $0.kind == .processing }.map { "\($0.verdict.rawValue): \($0.reason)" }
  }

  private let london = ["f.example", "x.eu-west-2.elb.amazonaws.com"]
  private let virginia = ["f.example", "x.us-east-1.elb.amazonaws.com"]

  /// Two regions of Amazon, and nobody else’s addresses.
  private static let lists = EvidenceFixture.load([
    EvidenceFixture.file(
      "ip-ranges.json",
      """
      {"createDate": "2026-11-20-00-00-00", "prefixes": [
        {"ip_prefix": "3.80.0.0/12", "region": "us-east-1", "service": "EC2",
         "network_border_group": "us-east-1"},
        {"ip_prefix": "18.130.0.0/16", "region": "eu-west-2", "service": "EC2",
         "network_border_group": "eu-west-2"}
      ]}
      """)
  ])

  @Test("Each way that a name leads is a place of its own, with who saw it")
  func byVantage() {
    let inference = infer([
      seen(london, ["18.130.1.2"], from: "lon"), seen(virginia, ["3.80.1.2"], from: "iad"),
    ])
    #expect(inference.summary(.compute) == "? - uncertain")
    #expect(
      inference.branches.map { $0.compute?.summary } == [
        "GB aws:eu-west-2 established", "US aws:us-east-1 established",
      ])
    #expect(inference.branches.map(\.seenBy) == [["lon, through a"], ["iad, through a"]])
    #expect(inference.conflicts.isEmpty)
    let verdicts = judge(inference, "GB")
    #expect(verdicts.count == 2)
    #expect(verdicts.first == "confirmed: Established compute evidence agrees.")
    #expect(verdicts.last?.hasPrefix("undeclared: Established compute evidence shows US") == true)
    #expect(verdicts.last?.contains("iad, through a") == true)
  }

  @Test("What two resolvers say at one vantage are two ways, also some seconds apart")
  func byResolver() {
    let inference = infer([
      seen(london, ["18.130.1.2"], from: "lon", resolver: "a"),
      seen(virginia, ["3.80.1.2"], from: "lon", resolver: "b", at: "2026-11-23T10:00:09Z"),
    ])
    #expect(inference.branches.count == 2)
  }

  @Test("What another resolver said last week is no way of today")
  func oldResolver() {
    let inference = infer([
      seen(virginia, ["3.80.1.2"], from: "lon", resolver: "b", at: "2026-11-16T10:00:00Z"),
      seen(london, ["18.130.1.2"], from: "lon", resolver: "a"),
    ])
    #expect(inference.branches.isEmpty)
    #expect(inference.summary(.compute) == "GB aws:eu-west-2 established")
  }

  @Test("An address beside an alias is a way of its own, though no name may have both")
  func aliasBesideAddress() {
    let inference = infer([
      seen(london, ["18.130.1.2"], from: "lon"), seen(["f.example"], ["3.80.1.2"], from: "lon"),
    ])
    #expect(inference.branches.count == 2)
    #expect(judge(inference, "GB").contains { $0.hasPrefix("confirmed") } == false)
  }

  @Test("An address that no list places beside one that a list does takes the confirmation away")
  func unlistedBesideListed() {
    let alone = infer([seen(["f.example"], ["18.130.1.2"], from: "lon")], Self.lists)
    #expect(judge(alone, "GB").map { String($0.prefix(10)) } == ["confirmed:"])
    let beside = infer(
      [seen(["f.example"], ["18.130.1.2", "45.33.32.156"], from: "lon")], Self.lists)
    #expect(beside.branches.count == 2)
    #expect(judge(beside, "GB").map { String($0.prefix(12)) } == ["unverifiable"])
  }

  @Test("The same way seen by many is one")
  func same() {
    let inference = infer([
      seen(london, ["18.130.1.2"], from: "lon"), seen(london, ["18.130.1.9"], from: "iad"),
    ])
    #expect(inference.branches.isEmpty)
    #expect(inference.summary(.compute) == "GB aws:eu-west-2 established")
  }

  @Test("Another way of which nothing is known takes the confirmation away")
  func openWay() {
    let inference = infer([
      seen(london, ["18.130.1.2"], from: "lon"),
      seen(["f.example", "elsewhere.example"], ["46.4.0.1"], from: "iad"),
    ])
    #expect(inference.summary(.compute) == "GB aws:eu-west-2 indicated")
    #expect(judge(inference, "GB").map { String($0.prefix(12)) } == ["unverifiable"])
  }

  @Test("Addresses that lists put into different countries are different ways")
  func byAddress() {
    let inference = infer(
      [seen(["f.example"], ["18.130.1.2", "3.80.1.2"], from: "lon")], Self.lists)
    #expect(inference.branches.map { $0.compute?.country?.rawValue } == ["GB", "US"])
    #expect(judge(inference, "GB").map { String($0.prefix(10)) } == ["confirmed:", "undeclared"])
    #expect(judge(inference, "IE").map { String($0.prefix(12)) } == ["contradicted"])
  }

  @Test("An alias to a name that does not exist gives no place, and is said")
  func dangling() {
    let inference = infer([
      seen(
        ["f.example", "oldvm.uksouth.cloudapp.azure.com"], [], from: "lon", outcome: .nameError)
    ])
    #expect(inference.compute == nil)
    #expect(inference.dangling.map(\.target) == ["oldvm.uksouth.cloudapp.azure.com"])
    let verdicts = judge(inference, "GB")
    #expect(verdicts.count == 1)
    #expect(verdicts[0].hasPrefix("unverifiable: f.example: The alias leads to oldvm.uksouth"))
  }

  @Test("Nothing runs at the end of an alias that has no address, as in a loop")
  func withoutAddress() {
    for chain in [london, london + ["f.example"]] {
      let inference = infer([
        seen(chain, [], from: "lon"), seen(chain, [], from: "lon", type: "AAAA"),
      ])
      #expect(inference.compute == nil)
      #expect(inference.conflicts.contains { $0.text.contains("which has no address") })
      #expect(judge(inference, "GB").map { String($0.prefix(12)) } == ["unverifiable"])
    }
    let answered = infer([
      seen(london, ["18.130.1.2"], from: "lon"), seen(london, [], from: "lon", type: "AAAA"),
    ])
    #expect(answered.summary(.compute) == "GB aws:eu-west-2 established")
  }

  @Test("A bucket's name that does not exist holds no data")
  func danglingBucket() {
    let inference = infer([
      seen(["f.example", "b.s3.eu-west-2.amazonaws.com"], [], from: "lon", outcome: .nameError)
    ])
    #expect(inference.storage == nil)
    #expect(inference.dangling.count == 1)
  }

  @Test(
    "A name that one resolver finds is not dangling, and a host that does not exist has no alias")
  func found() {
    let both = infer([
      seen(london, [], from: "lon", outcome: .nameError), seen(london, ["18.130.1.2"], from: "iad"),
    ])
    #expect(both.dangling.isEmpty)
    #expect(both.summary(.compute) == "GB aws:eu-west-2 indicated")
    #expect(judge(both, "GB").map { String($0.prefix(12)) } == ["unverifiable"])
    #expect(both.conflicts.contains { $0.text.contains("does not exist by one answer") })
    let none = infer([
      seen(["oldvm.uksouth.cloudapp.azure.com"], [], from: "lon", outcome: .nameError)
    ])
    #expect(none.dangling.isEmpty)
    #expect(none.compute == nil)
  }

  @Test("An address beside “does not exist” is none of the host's")
  func addressBesideNothing() {
    let inference = infer([
      seen(["f.example"], ["18.130.1.2"], from: "lon", outcome: .nameError)
    ])
    #expect(inference.network == nil)
    #expect(inference.compute == nil)
  }

  @Test("A name that has an address of one kind and does not exist for the other is in doubt")
  func doubt() {
    let inference = infer([
      seen(london, ["18.130.1.2"], from: "lon"),
      seen(london, [], from: "lon", type: "AAAA", outcome: .nameError),
    ])
    #expect(inference.summary(.compute) == "GB aws:eu-west-2 indicated")
    #expect(judge(inference, "GB").map { String($0.prefix(12)) } == ["unverifiable"])
  }

  private func answer(
    _ host: String, at address: String?, headers: [[String]] = [], from vantage: String = "lon"
  ) -> Observation {
    .http(
      HTTPObservation(
        at: "2026-11-23T10:00:00Z", vantage: vantage, subject: host,
        request: .init(method: "HEAD", url: "https://\(host)/"), outcome: .ok, address: address,
        status: 200, version: "2", headers: headers, redirects: [], elapsed: nil, certificate: nil))
  }

  @Test("An answer from an address that DNS does not give is a way of its own")
  func unreached() {
    let dns = seen(london, ["18.130.1.2"], from: "lon")
    let elsewhere = infer([dns, answer("f.example", at: "3.80.1.2")], Self.lists)
    #expect(elsewhere.branches.map { $0.compute?.country?.rawValue } == ["GB", "US"])
    #expect(judge(elsewhere, "GB").contains { $0.hasPrefix("undeclared") })
    let unlisted = infer([dns, answer("f.example", at: "45.33.32.156")], Self.lists)
    #expect(judge(unlisted, "GB").map { String($0.prefix(12)) } == ["unverifiable"])
    // Names with many addresses answer with some of them at a time.
    for address in ["18.130.1.2", "18.130.200.7", nil] {
      let same = infer([dns, answer("f.example", at: address)], Self.lists)
      #expect(judge(same, "GB").map { String($0.prefix(10)) } == ["confirmed:"])
    }
  }

  @Test("An answer under a name that does not exist confirms nothing")
  func answerOfNothing() {
    let inference = infer(
      [
        seen(["f.example"], [], from: "lon", outcome: .nameError),
        answer("f.example", at: "18.130.1.2"),
      ], Self.lists)
    #expect(judge(inference, "GB").map { String($0.prefix(12)) } == ["unverifiable"])
    #expect(inference.conflicts.contains { $0.text.contains("DNS leads to no address of it") })
    let database = "d.abc.eu-west-2.rds.amazonaws.com"
    let gone = infer([seen([database], [], from: "lon", outcome: .nameError)])
    #expect(gone.storage == nil)
  }

  @Test("A cloud's name at an address that its complete list does not hold confirms nothing")
  func unlistedCloud() {
    let inference = infer([seen(london, ["45.33.32.156"], from: "lon")], Self.lists)
    #expect(inference.summary(.compute) == "GB aws:eu-west-2 indicated")
    #expect(judge(inference, "GB").map { String($0.prefix(10)) } == ["consistent"])
  }

  private func binding(_ data: String, more: [DNSRecord] = []) -> Observation {
    .dns(
      DNSObservation(
        at: "2026-11-23T10:00:00Z", vantage: "lon", subject: "f.example",
        question: DNSQuestion(name: "f.example", type: "HTTPS"), resolver: "a", outcome: .noError,
        answers: [DNSRecord(name: "f.example", type: "HTTPS", ttl: 60, data: data)] + more,
        elapsedMilliseconds: nil))
  }

  @Test("A cloud’s name that leads on to somebody else’s confirms nothing")
  func leadsOn() {
    let inference = infer([
      seen(london + ["eu.vendor.example"], ["45.33.32.156"], from: "lon")
    ])
    #expect(judge(inference, "GB").map { String($0.prefix(10)) } == ["consistent"])
    let listed = infer(
      [seen(london + ["eu.vendor.example"], ["18.130.1.2"], from: "lon")], Self.lists)
    #expect(judge(listed, "GB").map { String($0.prefix(10)) } == ["confirmed:"])
  }

  @Test("A way that has no address agrees with nothing while another shows no place")
  func addressless() {
    let bare = seen(["f.example"], ["45.33.32.156"], from: "lon")
    let decoy = "bucket.s3.eu-west-2.amazonaws.com"
    let decoys = [
      binding("0 \(decoy)"), binding("1 \(decoy) alpn=h2"),
      seen(["f.example", decoy], [], from: "lon", type: "TXT"),
      seen(["f.example", decoy], [], from: "lon", type: "CNAME"),
      seen(["f.example", decoy], [], from: "iad"),
    ]
    for (index, way) in decoys.enumerated() {
      let inference = infer([bare, way], Self.lists)
      #expect(
        judge(inference, "GB").map { String($0.prefix(12)) } == ["unverifiable"], "\(index)")
    }
    let alone = infer([seen(["f.example", decoy], [], from: "lon")], Self.lists)
    #expect(judge(alone, "GB").map { String($0.prefix(10)) } == ["consistent"])
    #expect(alone.storage?.strength == .indicated)
  }

  @Test(
    "Two resolvers of which one leads to a listed place and one to a bare address prove nothing")
  func bareByOneResolver() {
    let inference = infer(
      [
        seen(london, ["18.130.1.2"], from: "lon"),
        seen(["f.example"], ["45.33.32.156"], from: "lon", resolver: "b"),
      ], Self.lists)
    #expect(judge(inference, "GB").map { String($0.prefix(12)) } == ["unverifiable"])
  }

  @Test(
    "Two answers of one day are two ways, and another resolver’s older answer is said with its day")
  func earlierAnswers() {
    let sameDay = infer(
      [
        seen(virginia, ["3.80.1.2"], from: "lon", at: "2026-11-23T09:00:00Z"),
        seen(london, ["18.130.1.2"], from: "lon", at: "2026-11-23T10:00:00Z"),
      ], Self.lists)
    #expect(sameDay.branches.map { $0.compute?.country?.rawValue } == ["GB", "US"])
    let older = infer(
      [
        seen(virginia, ["3.80.1.2"], from: "lon", at: "2026-11-20T09:00:00Z"),
        seen(london, ["18.130.1.2"], from: "lon", resolver: "b"),
      ], Self.lists)
    #expect(older.branches.isEmpty)
    #expect(
      older.conflicts.contains {
        $0.text.contains("3.80.1.2") && $0.text.contains(" on 2026-11-20; b says 18.130.1.2")
      })
    let same = infer(
      [
        seen(virginia, ["3.80.1.2"], from: "lon", at: "2026-11-20T09:00:00Z"),
        seen(london, ["18.130.1.2"], from: "lon"),
      ], Self.lists)
    #expect(same.conflicts.isEmpty && same.summary(.compute) == "GB aws:eu-west-2 established")
  }

  @Test("A host that sends its visitors on to a machine elsewhere confirms nothing")
  func redirected() {
    func answer(by host: String, at address: String) -> Observation {
      .http(
        HTTPObservation(
          at: "2026-11-23T10:00:00Z", vantage: "lon", subject: "f.example",
          request: .init(method: "HEAD", url: "https://f.example/"), outcome: .ok, address: address,
          status: 200, version: "2", headers: [["server", "x"]],
          redirects: [
            .init(
              url: "https://f.example/", status: 302, address: "18.130.1.2",
              headers: [["location", "https://\(host)/"]])
          ], elapsed: nil, certificate: nil, finalURL: "https://\(host)/"))
    }
    let dns = seen(london, ["18.130.1.2"], from: "lon")
    let abroad = infer([dns, answer(by: "app.other.example", at: "3.80.1.2")], Self.lists)
    let words = judge(abroad, "GB")
    #expect(words.count == 1 && words[0].hasPrefix("consistent"), "\(words)")
    #expect(words.first?.contains("app.other.example") == true, "\(words)")
    let near = infer([dns, answer(by: "app.other.example", at: "18.130.9.9")], Self.lists)
    #expect(judge(near, "GB").map { String($0.prefix(10)) } == ["confirmed:"])
    let unknown = infer([dns, answer(by: "app.other.example", at: "45.33.32.156")], Self.lists)
    #expect(judge(unknown, "GB").map { String($0.prefix(10)) } == ["confirmed:"])
  }

  @Test("Where a service binding sends browsers is a way of its own")
  func serviceBinding() {
    let dns = seen(["f.example"], ["18.130.1.2"], from: "lon")
    for data in [
      "0 x.us-east-1.elb.amazonaws.com", "1 x.us-east-1.elb.amazonaws.com alpn=h2",
      "1 . alpn=h2,h3 ipv4hint=3.80.1.2", "1 elsewhere.example ipv4hint=3.80.1.2",
    ] {
      let address = DNSRecord(
        name: "x.us-east-1.elb.amazonaws.com", type: "A", ttl: 60, data: "3.80.1.2")
      let inference = infer([dns, binding(data, more: [address])], Self.lists)
      #expect(inference.branches.count == 2, "\(data)")
      #expect(judge(inference, "GB").contains { $0.hasPrefix("undeclared") }, "\(data)")
    }
    for data in [
      "1 . IPv4Hint=3.80.1.2", "1 . ipv4hint=\"3.80.1.2,3.80.1.3\"", "1 . key4=\\003P\\001\\002",
    ] {
      #expect(infer([dns, binding(data)], Self.lists).branches.count == 2, "\(data)")
    }
    for data in ["1 . alpn=h2 ipv4hint=18.130.1.2", "1 .", "0 .", "1 f.example", "x y", "1"] {
      let inference = infer([dns, binding(data)], Self.lists)
      #expect(inference.branches.isEmpty, "\(data)")
      #expect(judge(inference, "GB").map { String($0.prefix(10)) } == ["confirmed:"], "\(data)")
    }
    let unknown = infer([dns, binding("0 elsewhere.example")], Self.lists)
    #expect(judge(unknown, "GB").map { String($0.prefix(12)) } == ["unverifiable"])
  }
}
