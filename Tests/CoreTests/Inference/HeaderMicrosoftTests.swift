import Testing

@testable import SitusCore

struct HeaderMicrosoftTests {
  private func infer(_ name: String, _ value: String, _ chain: String = "x.openai.azure.com")
    -> LocationInference
  { SeenHost(chain: ["ai.example", chain], headers: [[name, value]]).inferred() }

  @Test("x-ms-region is where a resource runs, by display name or name")
  func resourceRegion() {
    #expect(infer("x-ms-region", "UK South").summary(.compute) == "GB azure:uksouth established")
    #expect(infer("x-ms-region", "East US 2").summary(.compute) == "US azure:eastus2 established")
    #expect(
      infer("x-ms-region", "swedencentral").summary(.compute)
        == "SE azure:swedencentral established")
    #expect(infer("x-ms-region", "UK South").storage == nil)
    #expect(infer("x-ms-region", "Atlantis").compute == nil)
    #expect(infer("x-ms-region", "Global").compute == nil)
  }

  @Test("The front end that took a call is edge evidence and never compute")
  func frontEnds() {
    let routed = infer(
      "x-ms-routing-request-id",
      "GERMANYWESTCENTRAL:20230602T100733Z:722fa8db-1111-2222-3333-444455556666")
    #expect(routed.summary(.edge) == "DE azure:germanywestcentral indicated")
    #expect(routed.compute == nil)
    let signIn = infer(
      "x-ms-ests-server", "2.1.24997.11 - WEULR1 ProdSlices", "login.microsoftonline.com")
    #expect(signIn.summary(.edge) == "NL WEULR1 indicated")
    #expect(signIn.compute == nil)
    let graph = infer(
      "x-ms-ags-diagnostic",
      #"{"ServerInfo":{"DataCenter":"UK South","Slice":"E","Ring":"3","ScaleUnit":"002"}}"#,
      "graph.microsoft.com")
    #expect(graph.summary(.edge) == "GB azure:uksouth indicated")
    #expect(graph.compute == nil)
  }

  @Test(
    "Other values stay silent",
    arguments: [
      ("x-ms-routing-request-id", "722fa8db-1111-2222-3333-444455556666"),
      ("x-ms-routing-request-id", "UKSOUTH:20230602T100733Z:nonsense"),
      ("x-ms-routing-request-id", "uksouth:20230602T100733Z:722fa8db-1111-2222-3333-444455556666"),
      ("x-ms-ests-server", "2.1.24997.11"), ("x-ms-ests-server", "2.1.24997.11 - PR1 ProdSlices"),
      ("x-ms-ests-server", "2.1.24997.11 - SIN ProdSlices"),
      ("x-ms-gateway-service-instanceid", "ESTSFE_IN_53"), ("x-ms-ags-diagnostic", "UK South"),
      ("x-ms-ags-diagnostic", #"{"ServerInfo":{"DataCenter":"Nowhere"}}"#),
    ])
  func silence(name: String, value: String) {
    let inference = infer(name, value)
    #expect(inference.edge == nil)
    #expect(inference.compute == nil)
  }

  @Test("A point of presence is heard before a front end")
  func pointOfPresenceFirst() {
    let host = SeenHost(
      chain: ["x.example", "login.microsoftonline.com"],
      headers: [
        ["x-ms-ests-server", "2.1.24997.11 - WEULR1 ProdSlices"],
        [
          "x-msedge-ref",
          "Ref A: 0123456789ABCDEF0123456789ABCDEF Ref B: LON04EDGE0817 Ref C: 2024-05-21T00:15:44Z",
        ],
      ])
    #expect(host.inferred().summary(.edge) == "GB LON established")
  }
}
