import SitusGround
import Testing

@testable import SitusCore

struct JudgePlacesTests {
  /// The judgements on one system of the vendor with one endpoint, as `kind/place verdict`.
  private func judge(
    _ kind: PlaceKind, _ declared: DeclaredPlaces?, _ role: EndpointRole,
    _ inferences: LocationInference..., on asOf: String = "2026-11-23"
  ) -> [PlaceJudgement] {
    var scenario = Scenario(in: "GB")
    scenario.service.engagements = []
    scenario.vendor.places = [
      .storage: .nowhere, .backup: .nowhere, .processing: .nowhere, .supportAccess: .nowhere,
    ]
    scenario.vendor.places[kind] = declared ?? .notDeclared
    scenario.service.systems = [
      .make(
        "system", engagement: .make("vendor"),
        endpoints: inferences.map { Endpoint(host: $0.subject, role: role, site: .fixture) })
    ]
    return judgePlaces(
      scenario.inventory, inferences: inferences, asOf: .of(asOf),
      isMember: { place, group in group == .europeanEconomicArea && place.rawValue == "IE" }
    ).filter { $0.kind == kind }
  }

  private func words(_ judgements: [PlaceJudgement]) -> [String] {
    judgements.map {
      "\($0.id.split(separator: "/").dropFirst(3).joined(separator: "/")) \($0.verdict)"
    }
  }

  private static let cases:
    [(PlaceKind, DeclaredPlaces, EndpointRole, LocationInference, [String])] = [
      (.storage, .of("GB"), .storage, .make("h", storage: "GB"), ["GB confirmed"]),
      (.storage, .of("GB"), .storage, .make("h", storage: "US"), ["GB contradicted"]),
      (.storage, .of("GB"), .app, .make("h", storage: "US"), ["GB contradicted"]),
      (.storage, .of("GB"), .app, .make("h", compute: "GB"), ["GB consistent"]),
      (.storage, .of("GB"), .app, .make("h", compute: "US"), ["GB unverifiable"]),
      (.storage, .of("GB"), .app, .make("h", edge: "US"), ["GB unverifiable"]),
      (.storage, .of("GB"), .storage, .make("h", edge: "NL", storage: "GB"), ["GB confirmed"]),
      (.storage, .of("GB"), .storage, .make("h", network: "GB"), ["GB unverifiable"]),
      (
        .storage, .of("GB"), .storage, .make("h", compute: "GB", network: "US"),
        ["GB unverifiable"]
      ),
      (
        .storage, .of("GB"), .storage, .make("h", edge: "US", compute: "GB", network: "US"),
        ["GB consistent"]
      ),
      (.storage, .of("GB"), .website, .make("h", storage: "US"), ["GB unverifiable"]),
      (
        .storage, .of("GB"), .storage, .make("h", storage: "GB", strength: .indicated),
        ["GB consistent"]
      ),
      (
        .storage, .of("GB"), .storage, .make("h", storage: "US", strength: .indicated),
        ["GB unverifiable"]
      ),
      (
        .storage, .of("GB"), .storage, .make("h", storage: "GB", strength: .uncertain),
        ["GB unverifiable"]
      ),
      (.processing, .of("GB"), .app, .make("h", compute: "GB"), ["GB confirmed"]),
      (.processing, .of("GB"), .api, .make("h", compute: "US"), ["GB contradicted"]),
      (.processing, .of("GB"), .login, .make("h", compute: "GB"), ["GB confirmed"]),
      (.processing, .of("GB"), .website, .make("h", compute: "GB"), ["GB confirmed"]),
      (.processing, .of("GB"), .dns, .make("h", compute: "US"), ["GB unverifiable"]),
      (.processing, .of("GB"), .other, .make("h", compute: "US"), ["GB unverifiable"]),
      (.processing, .of("GB"), .app, .make("h", storage: "GB"), ["GB consistent"]),
      (.processing, .of("GB"), .app, .make("h", storage: "US"), ["GB unverifiable"]),
      (.processing, .of("GB"), .app, .make("h", network: "GB"), ["GB unverifiable"]),
      (
        .processing, .of("GB"), .app, .make("h", network: "US", strength: .indicated),
        ["GB unverifiable"]
      ),
      (.backup, .of("GB"), .backup, .make("h", storage: "US"), ["GB contradicted"]),
      (.backup, .of("GB"), .storage, .make("h", storage: "US"), ["GB unverifiable"]),
      (.supportAccess, .of("GB"), .app, .make("h", compute: "US"), ["GB unverifiable"]),
      (.storage, .of("EEA"), .storage, .make("h", storage: "IE"), ["EEA confirmed"]),
      (.storage, .of("EEA"), .storage, .make("h", storage: "US"), ["EEA contradicted"]),
      (
        .storage, .of("anywhere"), .storage, .make("h", storage: "GB"),
        ["anywhere unverifiable", "GB/observed undeclared"]
      ),
      (.storage, .of("unknown"), .storage, .make("h", edge: "GB"), ["unknown unverifiable"]),
      (.storage, .of("GB-NIR"), .storage, .make("h", storage: "GB"), ["GB-NIR consistent"]),
      (.storage, .of("GB"), .storage, .make("h", storage: "GB-NIR"), ["GB confirmed"]),
      (
        .storage, .of("GB", "IE"), .storage, .make("h", storage: "GB"),
        ["GB confirmed", "IE unverifiable"]
      ),
      (
        .storage, .of("GB", "IE"), .storage, .make("h", storage: "US"),
        ["GB contradicted", "IE contradicted"]
      ),
      (.storage, .nowhere, .storage, .make("h", storage: "US"), ["US/observed undeclared"]),
      (
        .storage, .notDeclared, .storage, .make("h", storage: "US"),
        ["US/observed undeclared", "not-declared unverifiable"]
      ),
      (
        .storage, .of("GB"), .storage,
        .make("h", conflicts: [EvidenceConflict(fact: .storage, text: "two rings")]),
        ["GB unverifiable"]
      ),
      (
        .storage, .of("GB"), .storage,
        .make("h", compute: "GB", conflicts: [EvidenceConflict(fact: .storage, text: "two rings")]),
        ["GB unverifiable"]
      ),
    ]

  @Test("Each kind of evidence says what it may and no more", arguments: cases)
  func verdict(
    kind: PlaceKind, declared: DeclaredPlaces, role: EndpointRole, inference: LocationInference,
    expected: [String]
  ) {
    #expect(words(judge(kind, declared, role, inference)).sorted() == expected.sorted())
  }

  @Test("One host as declared and one elsewhere: the place holds, and another is undeclared")
  func twoHosts() {
    let judgements = judge(
      .storage, .of("GB"), .storage, .make("a", storage: "GB"), .make("b", storage: "US"))
    #expect(words(judgements) == ["GB confirmed", "US/observed undeclared"])
    #expect(judgements[1].observed == PlaceCode("US"))
    #expect(judgements[1].declared == nil)
  }

  @Test("A judgement carries its evidence, what was looked for, and its last day")
  func carried() {
    let judgement = judge(.storage, .of("GB"), .storage, .make("h", storage: "US"))[0]
    #expect(judgement.id == "service/vendor@system/storage/GB")
    #expect(judgement.holder == "vendor")
    #expect(judgement.system == "system")
    #expect(judgement.observed == PlaceCode("US"))
    #expect(judgement.hosts == ["h"])
    #expect(judgement.evidence.map(\.fact) == [.storage])
    #expect(judgement.evidence.map(\.stagedBySupplier) == [true])
    #expect(judgement.lookedFor == ["the region of a bucket"])
    #expect(judgement.staleAfter == .of("2027-01-01"))
    #expect(judgement.reason == "Established storage evidence shows US, which was not declared.")
  }

  @Test("Evidence speaks to its last day, and decays after it")
  func stale() {
    let inference = LocationInference.make("h", storage: "GB", staleAfter: "2026-11-23")
    #expect(words(judge(.storage, .of("GB"), .storage, inference)) == ["GB confirmed"])
    let later = judge(.storage, .of("GB"), .storage, inference, on: "2026-11-24")
    #expect(words(later) == ["GB unverifiable"])
    #expect(later[0].reason == "The evidence went stale after 2026-11-23.")
  }

  @Test("Hosts of the processor at large do not contradict a narrower place it also has")
  func processorAtLarge() {
    var scenario = Scenario(in: "GB")
    scenario.vendor.places[.storage] = .of("GB", "US")
    scenario.vendor.endpoints = [Endpoint(host: "h", role: .storage, site: .fixture)]
    scenario.service.engagements = [.make("vendor", places: [.storage: .of("GB")])]
    func verdicts(_ country: String) -> [PlaceVerdict] {
      judgePlaces(
        scenario.inventory, inferences: [.make("h", storage: country)],
        asOf: .of("2026-11-23"), isMember: { _, _ in false }
      ).filter { $0.kind == .storage }.map(\.verdict)
    }
    #expect(verdicts("GB") == [.confirmed])
    #expect(verdicts("US") == [.unverifiable])
    #expect(verdicts("IN") == [.contradicted])
  }

  @Test("Silence has its reasons")
  func reasons() {
    #expect(
      judge(.supportAccess, .of("GB"), .app, .make("h"))[0].reason
        == "Who has access from where cannot be seen from outside; only the supplier can say.")
    #expect(
      judge(.backup, .of("GB"), .app, .make("h"))[0].reason
        == "No endpoint is known that may speak for it.")
    #expect(
      judge(.storage, .of("GB"), .app, .make("h", wasObserved: false))[0].reason
        == "None of the endpoints that may speak for it answered.")
    #expect(
      judge(.storage, .of("GB"), .app, .make("h"))[0].reason
        == "Nothing that was observed may speak for it.")
  }

  @Test("Sub-processors are judged by their own hosts, and disclosures not at all")
  func holders() {
    var scenario = Scenario(in: "GB")
    scenario.vendor.subProcessors = [.make("sub")]
    scenario.others = [.make("sub")]
    scenario.others[0].endpoints = [Endpoint(host: "h", role: .storage, site: .fixture)]
    let judgements = judgePlaces(
      scenario.inventory, inferences: [.make("h", storage: "GB")], asOf: .of("2026-11-23"),
      isMember: { _, _ in false })
    #expect(judgements.map(\.id) == judgements.map(\.id).sorted())
    #expect(
      judgements.filter { $0.kind == .storage }.map { "\($0.holder) \($0.verdict)" }
        == ["sub confirmed", "vendor unverifiable"])
  }
}
