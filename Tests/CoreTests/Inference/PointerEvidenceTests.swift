import SitusGround
import Testing

@testable import SitusCore

struct PointerEvidenceTests {
  @Test("Amazon's own reverse name, if it names this very address")
  func ec2() {
    let host = SeenHost(
      addresses: ["52.56.1.2"],
      pointers: ["52.56.1.2": "ec2-52-56-1-2.eu-west-2.compute.amazonaws.com"])
    // Nobody asked whether Amazon's zone leads back.
    #expect(host.inferred().summary(.compute) == "? - uncertain")
    #expect(host.inferred().summary(.network) == "? - uncertain")
    let other = SeenHost(
      addresses: ["52.56.1.2"],
      pointers: ["52.56.1.2": "ec2-9-9-9-9.eu-west-2.compute.amazonaws.com"])
    #expect(other.inferred().compute == nil)
  }

  @Test("A reverse name that does not lead back to the address says nothing")
  func forward() {
    let name = "ec2-52-56-1-2.eu-west-2.compute.amazonaws.com"
    let host = SeenHost(addresses: ["52.56.1.2"], pointers: ["52.56.1.2": name])
    func summary(_ addresses: [String]) -> String {
      let forward = host.dns(
        name, "A", addresses.map { DNSRecord(name: name, type: "A", ttl: 60, data: $0) })
      return inferLocations(
        host.observations + [forward], subjects: [], reference: EvidenceFixture.reference,
        asOf: EvidenceFixture.day)[0].summary(.compute)
    }
    #expect(summary(["52.56.1.9", "52.56.1.2"]) == "GB aws:eu-west-2 indicated")
    #expect(summary(["52.56.1.9"]) == "-")
    #expect(summary([]) == "-")
  }

  @Test("Fronts of Google and CloudFront are edges")
  func edges() {
    let google = SeenHost(
      addresses: ["142.250.1.1"], pointers: ["142.250.1.1": "lhr25s33-in-f14.1e100.net"])
    #expect(google.inferred().summary(.edge) == "GB LHR indicated")
    #expect(google.inferred().compute == nil)
    let cloudFront = SeenHost(
      addresses: ["13.32.1.2"], pointers: ["13.32.1.2": "server-13-32-1-2.lhr50.r.cloudfront.net"])
    #expect(cloudFront.inferred().summary(.edge) == "GB LHR indicated")
  }

  @Test(
    "No letters are looked up in other names",
    arguments: [
      "ash.carrier.example", "lhr25s33-in-f14.1e100.net.evil.example", "ae1.lon1.he.net",
      "static.4.3.2.1.clients.your-server.de", "lhr.1e100.net", "lhr25s33.1e100.net",
      "server-9-9-9-9.lhr50.r.cloudfront.net", "fra1-bit21.example",
    ])
  func silence(name: String) {
    let host = SeenHost(addresses: ["46.4.0.1"], pointers: ["46.4.0.1": name])
    #expect(host.inferred().evidence.allSatisfy { $0.fact == .legal })
    #expect(host.inferred().edge == nil)
  }
}
