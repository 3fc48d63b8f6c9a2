import Testing

@testable import SitusCore

struct MapTransfersTests {
  private func ids(_ scenario: Scenario) -> [String] { scenario.transfers.map(\.id) }

  @Test("A processor gives a row for its entity and one for each place, sorted by id")
  func rows() {
    var scenario = Scenario(in: "GB")
    scenario.vendor.places = [
      .storage: .of("GB", "IE"), .backup: .nowhere, .supportAccess: .of("EEA"),
    ]
    #expect(
      ids(scenario) == [
        "service/council>vendor/entity/GB",
        "service/council>vendor/processing/unknown",
        "service/council>vendor/storage/GB",
        "service/council>vendor/storage/IE",
        "service/council>vendor/support_access/EEA",
      ])
    #expect(scenario.transfers.allSatisfy { !$0.isIndirect && $0.basis == .declared })
    #expect(scenario.transfers[1].destinationRaw == "not declared")
  }

  @Test(
    "Silence about any kind of place is a row, and nowhere is none", arguments: PlaceKind.allCases)
  func silence(kind: PlaceKind) {
    var scenario = Scenario(in: "GB")
    scenario.vendor.places = [:]
    for other in PlaceKind.allCases where other != kind { scenario.vendor.places[other] = .nowhere }
    let silent = [
      "service/council>vendor/entity/GB", "service/council>vendor/\(kind.rawValue)/unknown",
    ]
    #expect(ids(scenario) == silent.sorted())
    scenario.vendor.places[kind] = .places([])
    #expect(ids(scenario).count == 2)
    scenario.vendor.places[kind] = .nowhere
    #expect(ids(scenario) == ["service/council>vendor/entity/GB"])
  }

  @Test("The engagement's places stand before the processor's, and the system's before both")
  func overrides() {
    var scenario = Scenario(in: "GB")
    scenario.service.engagements = []
    scenario.service.systems = [
      .make(
        "system", engagement: .make("vendor", places: [.storage: .of("IE"), .backup: .of("DE")]),
        places: [.storage: .of("FR")])
    ]
    #expect(
      ids(scenario) == [
        "service/council>vendor/backup/DE", "service/council>vendor/entity/GB",
        "service/council>vendor/processing/GB", "service/council>vendor/storage/FR",
      ])
  }

  @Test("Two systems of one processor share the rows that they have in common")
  func sharedRows() {
    var scenario = Scenario(in: "GB")
    scenario.service.engagements = []
    scenario.service.systems = [
      .make("a", engagement: .make("vendor")),
      .make("b", engagement: .make("vendor"), places: [.storage: .of("IE")]),
    ]
    #expect(
      ids(scenario) == [
        "service/council>vendor/entity/GB", "service/council>vendor/processing/GB",
        "service/council>vendor/storage/GB", "service/council>vendor/storage/IE",
      ])
  }

  @Test("Chains go to any depth, and end before a party that they already hold")
  func chains() {
    var scenario = Scenario(in: "GB")
    scenario.vendor.subProcessors = [.make("a")]
    scenario.others = [
      .make("a", subProcessors: [.make("b")]),
      .make("b", subProcessors: [.make("vendor"), .make("a"), .make("c")]), .make("c"),
    ]
    let entities = scenario.transfers.filter { $0.aspect == .entity }
    #expect(
      entities.map { $0.path.joined(separator: ">") } == [
        "council>vendor", "council>vendor>a", "council>vendor>a>b", "council>vendor>a>b>c",
      ])
    #expect(entities.map(\.isIndirect) == [false, true, true, true])
  }

  @Test("A dense web of sub-processors is cut, and the cut is a row of its own")
  func dense() {
    var scenario = Scenario(in: "GB")
    let ids = (10..<30).map { "p\($0)" }
    scenario.others = ids.map { id in
      .make(id, subProcessors: ids.filter { $0 != id }.map { .make($0) })
    }
    scenario.vendor.subProcessors = ids.map { .make($0) }
    let cut = scenario.transfers.filter { $0.destinationRaw.hasPrefix("more than") }
    #expect(!cut.isEmpty)
    #expect(cut.allSatisfy { $0.destination == .unknown && $0.aspect == .entity })
    let paths = Set(scenario.transfers.map(\.path))
    #expect(paths.count <= Chain.maximumPerService + cut.count)
    #expect(paths.allSatisfy { $0.count <= Chain.maximumParties + 1 })
  }

  @Test("A system that the organisation runs itself has the organisation at both ends")
  func ownSystem() {
    var scenario = Scenario(in: "GB")
    scenario.service.engagements = []
    scenario.service.systems = [.make("own", places: [.storage: .of("GB"), .backup: .of("IE")])]
    #expect(
      ids(scenario) == [
        "service/council>council/backup/IE", "service/council>council/storage/GB",
      ])
  }

  @Test("A disclosure goes to its destination, and to its recipient's country where that differs")
  func disclosures() {
    func ids(_ country: String?, _ destination: String?) -> [String] {
      let disclosure = Disclosure.make("d", to: .make("R", in: country), in: destination)
      return mapTransfers(
        .make(services: [.make(disclosures: ["d"])], disclosures: [disclosure]), inferences: []
      ).map(\.id)
    }
    #expect(ids("GB", "GB") == ["service/council>d/disclosure/GB"])
    #expect(
      ids("US", "GB") == ["service/council>d/disclosure/GB", "service/council>d/disclosure/US"])
    #expect(ids("US", nil) == ["service/council>d/disclosure/US"])
    #expect(ids(nil, nil) == ["service/council>d/disclosure/unknown"])
  }

  @Test("What is not in the inventory is a row that says so")
  func dangling() {
    let inventory = Inventory.make(
      services: [.make(engagements: [.make("nobody")], disclosures: ["nothing"])])
    let transfers = mapTransfers(inventory, inferences: [])
    #expect(
      transfers.map(\.id) == [
        "service/council>nobody/entity/unknown", "service/council>nothing/entity/unknown",
      ])
    #expect(transfers.allSatisfy { $0.destinationRaw == "not in the inventory" })
  }

  private func observed(
    _ role: EndpointRole, _ inference: LocationInference, declared: DeclaredPlaces?,
    isMember: (PlaceCode, PlaceGroup) -> Bool = { _, _ in false }
  ) -> [String] {
    var scenario = Scenario(in: "GB")
    scenario.service.engagements = []
    scenario.vendor.places = [
      .storage: .nowhere, .backup: .nowhere, .processing: .nowhere, .supportAccess: .nowhere,
    ]
    if let declared {
      scenario.vendor.places[.storage] = declared
      scenario.vendor.places[.processing] = declared
    }
    scenario.service.systems = [
      .make(
        "s", engagement: .make("vendor"),
        endpoints: [Endpoint(host: "h.example", role: role, site: .fixture)])
    ]
    return mapTransfers(scenario.inventory, inferences: [inference], isMember: isMember)
      .filter { $0.basis == .observed }.map(\.id)
  }

  @Test("An established place that nobody declared is a row of its own")
  func observedPlaces() {
    let compute = LocationInference.make("h.example", compute: "US")
    #expect(
      observed(.app, compute, declared: .of("GB"))
        == ["service/council>vendor/processing/US/observed"])
    #expect(observed(.app, compute, declared: .of("GB", "US")).isEmpty)
    #expect(observed(.app, compute, declared: nil).count == 1)
    #expect(observed(.app, compute, declared: .of("anywhere")).count == 1)
    let storage = LocationInference.make("h.example", storage: "IE")
    #expect(
      observed(.storage, storage, declared: .of("GB"))
        == ["service/council>vendor/storage/IE/observed"])
    #expect(
      observed(
        .storage, storage, declared: .of("EEA"),
        isMember: { $0.rawValue == "IE" && $1 == .europeanEconomicArea }
      )
      .isEmpty)
  }

  @Test("Weaker evidence, edges, networks and conflicts make no row")
  func notEstablished() {
    let gb = DeclaredPlaces.of("GB")
    #expect(
      observed(.app, .make("h.example", compute: "US", strength: .indicated), declared: gb).isEmpty)
    #expect(observed(.app, .make("h.example", edge: "US"), declared: gb).isEmpty)
    #expect(observed(.app, .make("h.example", network: "US"), declared: gb).isEmpty)
    #expect(observed(.dns, .make("h.example", compute: "US"), declared: gb).isEmpty)
    #expect(
      observed(.app, .make("h.example", compute: "US", wasObserved: false), declared: gb).isEmpty)
  }
}
