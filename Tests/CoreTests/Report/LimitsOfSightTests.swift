import Testing

@testable import SitusCore

struct LimitsOfSightTests {
  private func limits(_ host: SeenHost) throws -> [String] {
    try CheckSample.report([host]).hosts[0].limits
  }

  @Test("What stays hidden depends on what was seen")
  func limits() throws {
    #expect(
      try limits(CheckSample.hidden)[0]
        == "Where the service runs: Amazon CloudFront in front of it hides the origin.")
    #expect(try limits(CheckSample.hidden).contains { $0.hasPrefix("Edges elsewhere") })
    #expect(try limits(CheckSample.balanced)[0].hasPrefix("Other regions"))
    #expect(try limits(CheckSample.balanced).contains { $0.contains("need not rest where") })
    #expect(try limits(CheckSample.bucket).contains { $0.hasPrefix("Other copies") })
    #expect(
      try limits(CheckSample.unseen)
        == ["Anything at all: no question about the host was answered."])
  }

  @Test("Backups, support and sub-processors are never left out")
  func always() throws {
    for host in [CheckSample.hidden, CheckSample.balanced, CheckSample.bucket] {
      #expect(try limits(host).last?.hasPrefix("Backups") == true)
    }
  }
}
