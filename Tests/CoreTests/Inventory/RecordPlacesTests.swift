import Testing

@testable import SitusCore

/// What a record says of places and transfers is open until somebody decides it.
struct RecordPlacesTests {
  private func record(_ cell: String, under heading: String) throws -> ImportedRecord {
    let quoted = "\"" + cell.replacing("\"", with: "\"\"") + "\""
    return try importRecord(
      Array("Purpose,\(heading)\nPayroll,\(quoted)\n".utf8), path: "r.csv",
      places: PlaceNamesTests.published())
  }

  @Test(
    "A record that names a transfer gives a recipient that a scan asks about",
    arguments: [
      ("United States", ["\"United States\""]), ("USA, CAN", ["\"USA\"", "\"CAN\""]),
      ("India; Kenya", ["\"India\"", "\"Kenya\""]), ("India\nKenya", ["\"India\"", "\"Kenya\""]),
      ("Worldwide", ["unknown"]), ("EEA", ["unknown"]), ("Yes", ["unknown"]), ("TBC", ["unknown"]),
      ("?", ["unknown"]), ("depends on hosting", ["unknown"]), ("#REF!", ["unknown"]),
      ("None directly, may transit the US under SCCs", ["unknown"]),
      ("India; somewhere else", ["\"India\"", "unknown"]),
      ("None", []), ("N/A", []), ("no", []), ("  ", []), ("-", []),
    ])
  func transfers(cell: String, countries: [String]) throws {
    let result = try record(cell, under: "Third countries")
    #expect(result.errors == [])
    let found = result.yaml.split(separator: "\n").filter { $0.hasPrefix("    country: ") }
    #expect(found.map { $0.dropFirst(13) }.map(String.init) == countries)
    let inventory = try parsed(anOrganisation, result.yaml)
    #expect(inventory.services.first?.engagements.count == countries.count)
    #expect(result.notes.count == countries.count)
  }

  @Test("Words that name no place are kept in full, and asked about")
  func unreadable() throws {
    let words = "wherever “Cloudy” keeps it: \\ # - &x"
    let result = try record(words, under: "Location of personal data")
    let inventory = try parsed(anOrganisation, result.yaml)
    let holder = try #require(inventory.processors.first)
    #expect(holder.name == plainLine(words))
    #expect(holder.places[.storage]?.isUnknown ?? false)
    #expect(result.notes.contains { $0.contains("say who runs") })
  }

  @Test("A safeguard without a country is a transfer, too")
  func safeguardAlone() throws {
    let result = try record("IDTA signed", under: "Transfer safeguards")
    let inventory = try parsed(anOrganisation, result.yaml)
    #expect(inventory.services.first?.engagements.count == 1)
    #expect(result.notes.contains { $0.contains("no country") })
    #expect(result.yaml.contains("\"IDTA signed\""))
  }
}

extension DeclaredPlaces {
  fileprivate var isUnknown: Bool {
    if case .places(let places) = self { places.map(\.meaning) == [.unknown] } else { false }
  }
}
