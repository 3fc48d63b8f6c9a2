import SitusGround
import Testing

@testable import SitusCore

struct PhysicalBoundTests {
  /// The verdicts on what is declared of a system with one endpoint that answered London that fast.
  private func judge(
    _ kind: PlaceKind, _ declared: String..., role: EndpointRole, milliseconds: Double,
    on asOf: String = "2026-11-23", compute: String? = nil
  ) -> [PlaceJudgement] {
    var inference = LocationInference.make("h", compute: compute)
    let vantage = VantagePoint(
      name: "lon", latitude: 51.5, longitude: -0.12, uncertainty: 0, basis: "test",
      outlines: EvidenceFixture.reference.outlines)
    inference.bounds = [
      RoundTripBound(
        vantage: vantage, address: "193.0.6.1", milliseconds: milliseconds,
        observedOn: .of("2026-11-20"), basis: ["http|1"])
    ]
    var scenario = Scenario(in: "GB")
    scenario.service.engagements = []
    scenario.vendor.places = [
      .storage: .nowhere, .backup: .nowhere, .processing: .nowhere, .supportAccess: .nowhere,
    ]
    let places = declared.map { code -> DeclaredPlace in
      let meaning: PlaceMeaning =
        code == "EEA" ? .group(.europeanEconomicArea) : .place(PlaceCode(code))
      return DeclaredPlace(raw: code, meaning: meaning, site: .fixture)
    }
    scenario.vendor.places[kind] = .places(places)
    scenario.service.systems = [
      .make(
        "system", engagement: .make("vendor"),
        endpoints: [Endpoint(host: "h", role: role, site: .fixture)])
    ]
    return judgePlaces(
      scenario.inventory, inferences: [inference], asOf: .of(asOf),
      isMember: { place, _ in ["IE", "DE", "FR", "GR"].contains(place.rawValue) }
    ).filter { $0.kind == kind }
  }

  @Test("A declared place of processing that light cannot have reached is contradicted")
  func contradicted() {
    let judgement = judge(.processing, "AU", role: .app, milliseconds: 12)[0]
    #expect(judgement.verdict == .contradicted)
    #expect(judgement.reason.contains("physical bound"))
    #expect(judgement.evidence.map(\.kind) == ["timing.round-trip"])
    #expect(judge(.processing, "AU", role: .app, milliseconds: 200)[0].verdict == .unverifiable)
    #expect(judge(.processing, "FR", role: .app, milliseconds: 12)[0].verdict == .unverifiable)
  }

  @Test("It bears nothing out, and it opposes only where nothing that was declared is near")
  func careful() {
    #expect(judge(.processing, "GB", role: .app, milliseconds: 1)[0].verdict == .unverifiable)
    let both = judge(.processing, "AU", "GB", role: .app, milliseconds: 1)
    #expect(both.allSatisfy { $0.verdict == .unverifiable })
    #expect(judge(.processing, "EEA", role: .app, milliseconds: 12)[0].verdict == .unverifiable)
    #expect(judge(.processing, "EEA", role: .app, milliseconds: 0.2)[0].verdict == .contradicted)
  }

  @Test("A front end says nothing of storage; a storage endpoint itself does")
  func storage() {
    #expect(judge(.storage, "AU", role: .app, milliseconds: 12)[0].verdict == .unverifiable)
    #expect(judge(.storage, "AU", role: .storage, milliseconds: 12)[0].verdict == .contradicted)
    #expect(judge(.storage, "AU", role: .database, milliseconds: 12)[0].verdict == .contradicted)
  }

  @Test("A stale measure says nothing")
  func stale() {
    let judgement = judge(
      .processing, "AU", role: .app, milliseconds: 12, on: "2027-03-01")[0]
    #expect(judgement.verdict == .unverifiable)
  }
}
