import Testing

@testable import SitusCore

struct HeaderOracleTests {
  @Test("A region key in front of the request id, and nothing else")
  func keys() {
    func compute(_ value: String) -> String {
      SeenHost(
        chain: ["x.example", "x.customer-oci.com"], headers: [["opc-request-id", value]]
      ).inferred().summary(.compute)
    }
    #expect(compute("lhr-1:VDy5x22RabcdEFGH") == "GB oci:uk-london-1 indicated")
    #expect(compute("iad-1:VDy5x22RabcdEFGH") == "US oci:us-ashburn-1 indicated")
    #expect(compute("/7812ABCD/E20D/ABCD") == "-")
    #expect(compute("qqq-1:VDy5x22RabcdEFGH") == "-")
    #expect(compute("LHR-1:VDy5x22RabcdEFGH") == "-")
    #expect(compute("lhr:VDy5x22RabcdEFGH") == "-")
  }
}
