import Testing

@testable import SitusCore

struct HypothesisTests {
  private func ids(_ name: String) throws -> [String] {
    let register = try ExampleInventory.judged().register
    guard case .withoutInstruments(_, let ids) = try instruments(named: name, in: register) else {
      return []
    }
    return ids
  }

  @Test(
    "An instrument is found under each way of writing its number",
    arguments: [
      "EU:2023/1795", "2023/1795", "EU:32023D1795", "32023d1795", "eu: 2023/1795", "(EU) 2023/1795",
    ])
  func decision(name: String) throws {
    #expect(try ids(name) == ["EU:2023/1795", "EU:2023/1795/territories"])
  }

  @Test(
    "So is a statutory instrument",
    arguments: ["UK:SI 2023/1028", "UK:SI-2023/1028", "uk:2023/1028", "2023/1028", "SI 2023/1028"])
  func statutoryInstrument(name: String) throws {
    #expect(try ids(name) == ["UK:SI-2023/1028", "UK:SI-2023/1028/territories"])
  }

  @Test("An amended decision goes with all its versions, an amending one alone")
  func amended() throws {
    #expect(try ids("2021/1772") == ["EU:2021/1772", "EU:2021/1772@2025/2574"])
    #expect(try ids("EU:2025/2574") == ["EU:2021/1772@2025/2574"])
    #expect(try ids("2010/146/EU") == ["EU:2010/146"])
    #expect(try ids("UK:Sch21/5(2)(b)") == ["UK:Sch21/5(2)(b)"])
    #expect(try ids("EU:2023/1795/territories") == ["EU:2023/1795/territories"])
  }

  @Test("Every id of the register names itself")
  func everyID() throws {
    for instrument in try ExampleInventory.judged().register.instruments {
      #expect(try ids(instrument.id).contains(instrument.id))
    }
  }

  @Test("The regime counts, and a name that nothing bears comes back with near ones")
  func unknown() throws {
    let register = try ExampleInventory.judged().register
    func message(_ name: String) -> String {
      do throws(UnknownName) {
        _ = try instruments(named: name, in: register)
        return ""
      } catch {
        return error.message
      }
    }
    #expect(message("UK:2023/1795").hasPrefix("no instrument is called “UK:2023/1795”"))
    #expect(message("EU:2023/1796").contains("near names: EU:2023/1795,"))
    #expect(
      message("Schrems")
        == "no instrument is called “Schrems”; situs adequacy list --all prints every one")
  }

  @Test("A processor is named by id, name or legal entity; a region by provider and token")
  func others() throws {
    let example = try ExampleInventory.judged()
    #expect(
      try processor(named: "vidya-learning", in: example.inventory)
        == .withoutProcessor("vidya-learning"))
    #expect(
      try processor(named: "Vidya", in: example.inventory) == .withoutProcessor("vidya-learning"))
    #expect(throws: UnknownName.self) { try processor(named: "nobody", in: example.inventory) }
    let reference = EvidenceFixture.reference
    #expect(
      try region(named: "AWS:eu-west-2", places: example.places, reference: reference)
        == .withoutRegion("aws:eu-west-2"))
    #expect(
      try region(named: "Ireland", places: example.places, reference: reference)
        == .withoutPlace(PlaceCode("IE")))
    #expect(throws: UnknownName.self) {
      try region(named: "aws:eu-west-99", places: example.places, reference: reference)
    }
    #expect(throws: UnknownName.self) {
      try region(named: "EEA", places: example.places, reference: reference)
    }
  }
}
