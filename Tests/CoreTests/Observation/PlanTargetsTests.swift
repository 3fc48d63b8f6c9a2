import SitusGround
import Testing

@testable import SitusCore

private let site = SourceSite(file: "inventory.yaml", line: 1, column: 1)

private func endpoint(_ host: String, _ role: EndpointRole) -> Endpoint {
  Endpoint(host: host, role: role, site: site)
}

private func system(_ endpoints: [Endpoint]) -> System {
  System(id: "s", name: "S", engagement: nil, places: [:], endpoints: endpoints, site: site)
}

private func service(_ id: String, _ systems: [System]) -> Service {
  Service(
    id: id, name: id, owner: nil, purposes: [], lawfulBasis: nil, condition: nil,
    exercisesPublicPowers: nil, dataCategories: [], dataSubjects: [], volume: nil, recipients: [],
    retention: nil, securityMeasures: [], traits: nil, systems: systems, engagements: [],
    disclosures: [], site: site)
}

private func processor(
  _ id: String, endpoints: [Endpoint] = [], domains: [String] = []
) -> Processor {
  Processor(
    id: id, name: id,
    party: Party(
      legalEntity: id, country: nil, parent: nil, sector: nil, subjectTo: [], notSubjectTo: [],
      attributes: [:], dataPrivacyFramework: nil),
    places: [:], endpoints: endpoints, domains: domains, agreement: nil, mechanisms: [],
    exceptions: [], measures: nil, certifications: [], subProcessors: [], subProcessorList: nil,
    site: site)
}

struct PlanTargetsTests {
  @Test("Each host of systems, processors and domains is planned once with every role")
  func plan() {
    let inventory = Inventory(
      organisation: Organisation(
        id: "o", name: "O",
        country: DeclaredPlace(raw: "GB", meaning: .place(PlaceCode("GB")), site: site),
        isPublicAuthority: true, isCompetentAuthority: false, regimes: [.uk], contact: nil,
        dataProtectionOfficer: nil, representative: nil, jointControllers: [], notice: nil,
        vantage: nil, site: site),
      services: [
        service("a", [system([endpoint("www.b.example", .website), endpoint("db.a", .database)])]),
        service("b", [system([endpoint("www.b.example", .login)])]),
      ],
      processors: [
        processor(
          "p", endpoints: [endpoint("www.b.example", .api)], domains: ["b.example", "db.a"])
      ],
      disclosures: [], promises: [])
    #expect(
      planTargets(inventory) == [
        Target(host: "b.example", roles: []),
        Target(host: "db.a", roles: [.database]),
        Target(host: "www.b.example", roles: [.api, .login, .website]),
      ])
  }
}
