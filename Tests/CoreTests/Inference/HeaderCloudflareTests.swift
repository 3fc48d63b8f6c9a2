import Testing

@testable import SitusCore

struct HeaderCloudflareTests {
  private func edge(_ headers: [[String]], from address: String?) -> LocationInference {
    SeenHost(headers: headers, answeredFrom: address).inferred()
  }

  @Test("A ray from Cloudflare's own address establishes the edge and no country of the network")
  func established() {
    let inference = edge(
      [["server", "cloudflare"], ["CF-Ray", "8cc647f9ec9c4141-LHR"]], from: "104.16.3.4")
    #expect(inference.summary(.edge) == "GB LHR established")
    #expect(inference.network == nil)
    #expect(inference.compute == nil)
    #expect(inference.providers.map(\.name) == ["Cloudflare"])
  }

  @Test("A ray from a name below Cloudflare's suffix establishes the edge")
  func byName() {
    let host = SeenHost(
      chain: ["www.example", "www.example.cdn.cloudflare.net"],
      headers: [["cf-ray", "a3a3a1c19bbba6ab-DXB"]])
    #expect(host.inferred().summary(.edge) == "AE DXB established")
  }

  @Test("Without an address on record a ray indicates and never establishes")
  func indicated() {
    #expect(
      edge([["server", "cloudflare"], ["cf-ray", "920b0be28e0feceb-ALA"]], from: nil)
        .summary(.edge) == "KZ ALA indicated")
    #expect(
      edge([["server", "cloudflare"], ["cf-ray", "920b0be28e0feceb-ALA"]], from: "192.0.2.1")
        .summary(.edge) == "KZ ALA indicated")
  }

  @Test(
    "Look-alikes stay silent",
    arguments: [
      [["cf-ray", "8cc647f9ec9c4141"]], [["cf-ray", "8cc647f9ec9c4141-lhr"]],
      [["cf-ray", "8cc647f9ec9c414-LHR"]], [["cf-ray", "8cc647f9ec9c414g-LHR"]],
      [["cf-ray", "8cc647f9ec9c4141-QQQ"]], [["cf-ray", "8cc647f9ec9c4141-LHRX"]],
      [["x-request-id", "6d6e999f4ecb31fd-LAX"]],
      [["server", "nginx"], ["cf-ray", "8cc647f9ec9c4141-LHR"]],
      [["cf-ray", "8cc647f9ec9c4141-LHR"], ["cf-ray", "8cc647f9ec9c4142-AMS"]],
      [["cf-placement", "nearby-LHR"]], [["cf-placement", "remote-QQQ"]],
    ])
  func silence(headers: [[String]]) {
    let inference = edge(headers, from: nil)
    #expect(inference.edge == nil)
    #expect(inference.compute == nil)
  }

  @Test("From an address of another operator a ray is a claim and a conflict")
  func foreign() {
    let inference = edge(
      [["server", "cloudflare"], ["cf-ray", "8cc647f9ec9c4141-LHR"]], from: "46.4.0.1")
    #expect(inference.edge == nil)
    #expect(inference.conflicts.map(\.fact) == [.edge])
    let fastly = edge([["cf-ray", "8cc647f9ec9c4141-LHR"]], from: "151.101.1.1")
    #expect(fastly.edge == nil)
    #expect(fastly.conflicts.map(\.fact) == [.edge])
  }

  @Test("The placement of a Worker is compute, and may differ from the edge")
  func placement() {
    let inference = edge(
      [
        ["server", "cloudflare"], ["cf-ray", "8cc647f9ec9c4141-LHR"],
        ["cf-placement", "remote-ZRH"],
      ], from: "172.67.1.1")
    #expect(inference.summary(.edge) == "GB LHR established")
    #expect(inference.summary(.compute) == "CH cloudflare:ZRH indicated")
  }
}
