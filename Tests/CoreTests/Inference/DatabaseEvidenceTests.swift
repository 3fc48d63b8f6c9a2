import Testing

@testable import SitusCore

struct DatabaseEvidenceTests {
  /// A database that says the same of every address.
  private struct Constant: CountrySource {
    var country: String?
    var registered: String?
    var kind: String { "database.mmdb" }
    var label: String { "test of 2026-11-01" }

    func answer(for address: InternetAddress) -> CountryAnswer? {
      CountryAnswer(
        country: country.map { PlaceCode($0) }, registered: registered.map { PlaceCode($0) })
    }
  }

  private func reference(_ sources: Constant...) throws -> ReferenceData {
    try ReferenceData([], databases: sources)
  }

  private let host = SeenHost(addresses: ["193.0.6.1"])

  @Test("One database indicates, two that agree indicate a little more, and never establish")
  func agreement() throws {
    let one = host.inferred(try reference(Constant(country: "NL")))
    #expect(one.summary(.network) == "NL - indicated")
    let two = host.inferred(try reference(Constant(country: "NL"), Constant(country: "NL")))
    #expect(two.summary(.network) == "NL - indicated")
    #expect(two.evidence.filter { $0.fact == .network }.allSatisfy { $0.reliability == 0.87 })
    #expect(two.compute == nil)
  }

  @Test("Databases that disagree leave it uncertain, and the conflict is shown")
  func disagreement() throws {
    let inference = host.inferred(try reference(Constant(country: "NL"), Constant(country: "DE")))
    #expect(inference.summary(.network) == "? - uncertain")
    #expect(inference.conflicts.map(\.fact) == [.network])
  }

  @Test("However many say GB, it is no indication")
  func unitedKingdom() throws {
    let sources = [Constant(country: "GB"), Constant(country: "GB"), Constant(country: "GB")]
    let inference = host.inferred(try ReferenceData([], databases: sources))
    #expect(inference.network?.strength == .uncertain)
  }

  @Test("A country of registration is registration and nothing else")
  func registration() throws {
    let inference = host.inferred(try reference(Constant(registered: "GB")))
    #expect(inference.network == nil)
    #expect(inference.summary(.registration) == "GB - indicated")
    #expect(!inference.lookedFor.contains("the registration of the address and of the name"))
    let apart = host.inferred(try reference(Constant(country: "NL", registered: "US")))
    #expect(apart.summary(.network) == "NL - indicated")
    #expect(apart.summary(.registration) == "US - indicated")
  }

  @Test("Blocks of Microsoft that are registered in GB are not shown as GB")
  func microsoft() throws {
    let seen = SeenHost(
      addresses: ["48.216.1.1"], headers: [["x-ms-request-id", "1"], ["server", "x"]])
    #expect(seen.inferred(try reference(Constant(country: "GB"))).network == nil)
    #expect(seen.inferred(try reference(Constant(country: "US"))).network?.country == "US")
  }
}
