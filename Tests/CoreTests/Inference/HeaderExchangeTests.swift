import Testing

@testable import SitusCore

struct HeaderExchangeTests {
  private func infer(_ headers: [[String]]) -> LocationInference {
    SeenHost(chain: ["autodiscover.example", "autodiscover.outlook.com"], headers: headers)
      .inferred()
  }

  @Test(
    "The forest of one country, else the letters of the data centre, place a mailbox",
    arguments: [
      ("LO2P265MB1234.GBRP265.PROD.OUTLOOK.COM", "GB m365:GBR established"),
      ("CWXP265MB4826.GBRP265.PROD.OUTLOOK.COM", "GB m365:GBR established"),
      ("PAXPR07MB8842.eurprd07.PROD.OUTLOOK.COM", "FR m365:EUR indicated"),
      ("DB4PR04MB394.eurprd04.prod.outlook.com", "IE m365:EUR indicated"),
      ("BY2PR06MB549.namprd06.prod.outlook.com", "US m365:NAM established"),
    ])
  func mailboxes(value: String, expected: String) {
    #expect(infer([["X-CalculatedBETarget", value]]).summary(.compute) == expected)
  }

  @Test("The front end of the mailbox's site is compute, the first hop is the edge")
  func frontEnds() {
    let inference = infer([
      ["X-CalculatedBETarget", "PAXPR07MB8842.eurprd07.PROD.OUTLOOK.COM"],
      ["X-FEEFZInfo", "CDG"], ["X-FirstHopCafeEFZ", "DUB"],
    ])
    #expect(inference.compute?.country == "FR")
    #expect(inference.compute?.strength == .established)
    #expect(inference.summary(.edge) == "IE DUB established")
  }

  @Test("Letters that mean no certain city give way to the front end")
  func uncertainLetters() {
    let inference = infer([
      ["X-CalculatedBETarget", "PUZPR06MB4716.apcprd06.prod.outlook.com"],
      ["X-CalculatedFETarget", "PS2PR02CU002.internal.outlook.com"], ["X-FEEFZInfo", "SIN"],
      ["X-FEProxyInfo", "SI2PR06CA0016.APCPRD06.PROD.OUTLOOK.COM"],
    ])
    #expect(inference.summary(.compute) == "SG m365:SIN established")
    #expect(inference.conflicts.isEmpty)
  }

  @Test(
    "Exchange on one's own premises and at other hosts stays silent",
    arguments: [
      [["X-FEServer", "EXCH01"], ["X-FEEFZInfo", "CDG"]],
      [["X-CalculatedBETarget", "exch01.corp.example"], ["X-FEEFZInfo", "LHR"]],
      [["X-CalculatedBETarget", "mbx05.mlsrvr.com"], ["X-FEServer", "FE01"]],
      [
        ["X-CalculatedBETarget", "LO2P265MB1234.GBRP265.PROD.OUTLOOK.COM"],
        ["X-FEProxyInfo", "exch01.corp.example"], ["X-FEEFZInfo", "LHR"],
      ],
      [["X-CalculatedBETarget", "LO2P265MB1234.GBRP265.PROD.OUTLOOK.COM.evil.example"]],
      [["X-CalculatedBETarget", "LO2P265MB1234.XXXP265.PROD.OUTLOOK.COM"]],
      [["X-CalculatedBETarget", "GVXPR01MB1.eurprd01.PROD.OUTLOOK.COM"]],
      [["X-FEEFZInfo", "LHR"]], [["X-OWA-Version", "15.2.1118.7"]],
    ])
  func silence(headers: [[String]]) {
    let inference = infer(headers)
    #expect(inference.compute == nil)
    #expect(inference.edge == nil)
  }
}

extension PlaceCode: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}
