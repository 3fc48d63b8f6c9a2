import SitusGround
import Testing

@testable import SitusCore

struct Article30Tests {
  private static let blanks: [(String, @Sendable (inout Service) -> Void)] = [
    ("purposes", { $0.purposes = [] }),
    ("data_subjects", { $0.dataSubjects = [] }),
    ("data_categories", { $0.dataCategories = [] }),
    ("security_measures", { $0.securityMeasures = [] }),
    ("lawful_basis", { $0.lawfulBasis = nil }),
    ("owner", { $0.owner = nil }),
    (
      "condition",
      { $0.dataCategories = [DataCategory(name: "Health", sensitivity: .specialCategory)] }
    ),
    (
      "recipients",
      {
        $0.recipients = []
        $0.engagements = []
        $0.systems = [
          System(id: "y", name: "Y", engagement: nil, places: [:], endpoints: [], site: .fixture)
        ]
      }
    ),
  ]

  @Test("Each empty field of a service is named", arguments: blanks)
  func service(field: String, blank: @Sendable (inout Service) -> Void) {
    var scenario = Scenario(in: "GB")
    blank(&scenario.service)
    let gaps = examineRecord(of: scenario.inventory, binding: [.uk], asOf: .of("2026-11-23"))
    #expect(gaps.map(\.field) == [field])
    #expect(gaps.map(\.code) == [.recordIncomplete])
  }

  @Test("Processors are recipients, and a condition is asked for protected data only")
  func filled() {
    var scenario = Scenario(in: "GB")
    scenario.service.recipients = []
    scenario.service.condition = nil
    #expect(examineRecord(of: scenario.inventory, binding: [.uk], asOf: .of("2026-11-23")).isEmpty)
  }

  @Test("The organisation gives its contact, and a public authority its officer")
  func organisation() {
    var inventory = Scenario(in: "GB").inventory
    inventory.organisation.contact = nil
    inventory.organisation.dataProtectionOfficer = nil
    let gaps = examineRecord(of: inventory, binding: [.uk], asOf: .of("2026-11-23"))
    #expect(gaps.map(\.field) == ["contact", "data_protection_officer"])
    inventory.organisation.isPublicAuthority = false
    #expect(
      examineRecord(of: inventory, binding: [.uk], asOf: .of("2026-11-23")).map(\.field) == [
        "contact"
      ])
  }
}
