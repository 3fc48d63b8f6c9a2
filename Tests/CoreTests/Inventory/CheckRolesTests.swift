import SitusGround
import Testing

@testable import SitusCore

/// Roles that take a transfer out of the law, and what may not be said beside them.
struct CheckRolesTests {
  /// What the parser says of an inventory with one supplier, by role.
  private func errors(
    _ attributes: String, places: String = "storage: CN, backup: CN, processing: CN",
    services: Int = 1, engagement: String? = nil, recipient: String = ""
  ) throws -> [InputError] {
    var text = """
      organisation: {id: o, name: Org, country: GB, public_authority: true, regimes: [UK]}
      processors:
        - {id: p, legal_entity: Carrier, country: CN, attributes: {\(attributes)}, places: {\(places)}}
      disclosures:
        - id: d
          name: A disclosure
          recipient: {legal_entity: Somebody, country: CN, attributes: {\(recipient)}}
      services:

      """
    for number in 1...services {
      let engaged = engagement.map { "{processor: p, attributes: {\($0)}}" } ?? "p"
      text += "  - {id: s\(number), name: S\(number), processors: [\(engaged)], disclosures: [d]}\n"
    }
    do {
      _ = try parseInventory(
        [InventoryFile(path: "inventory.yaml", bytes: Array(text.utf8))],
        places: PlaceNamesTests.published())
      return []
    } catch let errors as InputErrors {
      return errors.errors
    }
  }

  @Test(
    "A processor is neither the person nor the controller that it works for",
    arguments: ["data-subject", "own-controller"])
  func neverOfAProcessor(role: String) throws {
    let found = try errors("\(role): true")
    #expect(found.map(\.code) == [.badValue])
    #expect(found.map(\.found) == [role])
    #expect(found.map(\.site.line) == [3])
    #expect(try errors("\(role): false").isEmpty)
    #expect(try errors("", engagement: "\(role): true").map(\.found) == [role])
  }

  @Test("Who stores data abroad or sees it from there does more than to carry it")
  func carrier() throws {
    #expect(try errors("transit-only: true").map(\.found) == ["transit-only"])
    for kind in ["storage", "backup", "support_access"] {
      #expect(try errors("transit-only: true", places: "\(kind): CN, processing: CN").count == 1)
    }
    #expect(try errors("transit-only: true", places: "storage: none, processing: CN").isEmpty)
    #expect(try errors("transit-only: true", places: "storage: GB, processing: CN").isEmpty)
    #expect(try errors("", engagement: "transit-only: true").map(\.found) == ["transit-only"])
  }

  @Test(
    "A role is said of one service, and of a party of several on the engagement",
    arguments: ["own-branch-abroad", "collects-directly"])
  func oneService(role: String) throws {
    #expect(try errors("\(role): true").isEmpty)
    #expect(try errors("\(role): true", services: 2).map(\.found) == [role])
    #expect(try errors("\(role): false", services: 2).isEmpty)
    #expect(try errors("", services: 2, engagement: "\(role): true").isEmpty)
  }

  @Test("An engagement has roles and no other attributes")
  func otherWords() throws {
    #expect(
      try errors("", engagement: "occupied-territories: false").map(\.found)
        == ["occupied-territories"])
  }

  @Test("A recipient that is the person itself has nothing that only bodies have")
  func recipients() throws {
    #expect(try errors("", recipient: "data-subject: true").isEmpty)
    #expect(
      try errors("", recipient: "data-subject: true}, sector: public, x: {").map(\.code).contains(
        .badValue))
    #expect(try errors("", recipient: "transit-only: true").map(\.found) == ["transit-only"])
    #expect(
      try errors("", services: 2, recipient: "own-controller: true").map(\.found)
        == ["own-controller"])
    #expect(
      try errors("", recipient: "own-controller: true, collects-directly: true").map(\.found)
        == ["collects-directly and own-controller"])
  }
}
