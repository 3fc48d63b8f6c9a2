import SitusGround
import Testing

@testable import SitusCore

struct CountryOutlinesTests {
  private let outlines = EvidenceFixture.reference.outlines

  @Test("The shipped table is read without an error and has every country of the EEA")
  func shipped() throws {
    let file = try #require(EvidenceFixture.reference.outlineFile)
    var errors: [InputError] = []
    let read = CountryOutlines(file, errors: &errors)
    #expect(errors.isEmpty)
    let members =
      "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO"
    for code in members.split(separator: " ") {
      #expect(read.has(PlaceCode(String(code))), "\(code)")
    }
    for code in ["GB", "US", "JE", "GG", "IM", "SG", "HK", "XK", "GF", "RE"] {
      #expect(read.has(PlaceCode(code)), "\(code)")
    }
  }

  @Test(
    "From London, each country is at most as far as its nearest land really is",
    arguments: [("FR", 60.0, 150.0), ("NL", 140, 260), ("IE", 300, 430), ("US", 4_200, 4_950)])
  func london(country: String, least: Double, most: Double) throws {
    let distances = outlines.distances(latitude: 51.5074, longitude: -0.1278)
    let distance = try #require(distances[PlaceCode(country)])
    #expect(distance >= least && distance <= most, "\(distance)")
    #expect(distances["GB"] == 0)
  }

  @Test("Deep inside a large country the distance is none, and overseas parts are apart")
  func inside() throws {
    let kansas = outlines.distances(latitude: 38.5, longitude: -98.4)
    #expect(kansas["US"] == 0)
    #expect(try #require(kansas["CA"]) > 900)
    let cayenne = outlines.distances(latitude: 4.92, longitude: -52.31)
    #expect(cayenne["GF"] == 0)
    #expect(try #require(cayenne["FR"]) > 6_000)
    // Fiji and Russia lie on both sides of the 180th meridian.
    let suva = outlines.distances(latitude: -18.1, longitude: 178.4)
    #expect(suva["FJ"] == 0)
  }

  @Test("A country without an outline has no distance, and a malformed ring is an error")
  func errors() {
    var errors: [InputError] = []
    let text = "country\tring\nGB\t0,0 1,0 1,1 0,0\nFR\t0,0 1,0 1,1\nDE\t0,0 1,x 1,1 0,0\n"
    let read = CountryOutlines(EvidenceFixture.file("o.tsv", text), errors: &errors)
    #expect(errors.map(\.site.line) == [3, 4])
    #expect(read.distances(latitude: 0.3, longitude: 0.6)["GB"] == 0)
    #expect(read.distances(latitude: 0, longitude: 0)["FR"] == nil)
  }
}
