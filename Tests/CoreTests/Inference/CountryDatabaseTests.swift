import SitusGround
import Testing

@testable import SitusCore

struct CountryDatabaseTests {
  static let v4 = """
    # Generated: Thu, 25 Jun 2026 04:33:59 GMT
    16777216,16777471,AU
    721420288,721485823,MY
    773849088,773849343,GB
    773849344,773849599,??
    773849600,773849855,EU
    777912320,777977855,DE
    1746403328,1746927615,US
    """
  static let v6 = """
    2001:470::,2001:470:ffff:ffff:ffff:ffff:ffff:ffff,US
    2a01:4f8::,2a01:4f8:ffff:ffff:ffff:ffff:ffff:ffff,DE
    """
  static let reference = EvidenceFixture.load([
    EvidenceFixture.file("geoip", v4), EvidenceFixture.file("geoip6", v6),
  ])

  @Test("Both text forms, the day, and the codes that are no countries")
  func reading() throws {
    let database = try #require(CountryDatabaseTests.reference.addresses.database)
    func country(_ text: String) throws -> PlaceCode? {
      database.country(of: try #require(IPAddress(text)))
    }
    #expect(try country("1.0.0.1") == "AU")
    #expect(try country("1.0.1.0") == nil)
    #expect(try country("46.32.0.1") == "GB")
    #expect(try country("46.32.1.1") == nil)
    #expect(try country("46.32.2.1") == nil)
    #expect(try country("2a01:4f8::1") == "DE")
    #expect(try country("2a01:4f9::1") == nil)
    #expect(database.source.date == EvidenceFixture.day("2026-06-25"))
  }

  @Test("Malformed and unsorted lines are skipped")
  func hostile() throws {
    let database = CountryDatabase(
      v4: Array("x,y,GB\n5,9,FR\n3,4,DE\n99999999999,99999999999,GB\n7\n,,\n10,12,GB".utf8),
      v6: Array("::zz,::1,GB\n1::,1::ffff,FR".utf8))
    #expect(database.country(of: IPAddress(version4: 6)) == "FR")
    #expect(database.country(of: IPAddress(version4: 3)) == nil)
    #expect(database.country(of: IPAddress(version4: 11)) == "GB")
    #expect(database.country(of: IPAddress(version6: UInt128(1) << 112 | 5)) == "FR")
  }
}
