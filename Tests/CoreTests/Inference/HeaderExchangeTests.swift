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

  @Test("A front end's letters are an edge, the last one first, and only where they mean one city")
  func frontEndServers() {
    func edge(_ servers: [String]) -> String {
      infer(
        [["X-CalculatedBETarget", "PAXPR07MB8842.eurprd07.PROD.OUTLOOK.COM"]]
          + servers.map { ["X-FEServer", $0] }
      ).summary(.edge)
    }
    #expect(edge(["DUZPR01CA0311"]).hasPrefix("IE"))
    #expect(edge(["DUZPR01CA0311"]).hasSuffix("indicated"))
    #expect(edge(["SN6PR16CA0066", "LO2P265CA0186"]).hasPrefix("GB"))
    #expect(edge(["EXCH01"]) == "-")
    #expect(edge(["QQZPR01CA0311"]) == "-")
    #expect(edge(["PAXPR07MB8842"]) == "-")
    let own = SeenHost(headers: [["X-FEServer", "LO2P265CA0186"], ["X-OWA-Version", "15.2"]])
    #expect(own.inferred().edge == nil)
  }

  @Test("Exchange's reporting address repeats the front end")
  func reporting() {
    let group = #"{"group":"NelOfficeUpload1","endpoints":[{"url":"#
    let url = "https://exo.nel.measure.office.net/api/report?TenantId=&FrontEnd=Cafe"
    #expect(
      HeaderExchange.reportedSite("\(group)\"\(url)&DestinationEndpoint=PHX\"}]}") == "PHX")
    #expect(HeaderExchange.reportedSite("\(group)\"\(url)\"}]}") == nil)
    #expect(
      HeaderExchange.reportedSite("\"https://evil.example/?FrontEnd=Cafe&DestinationEndpoint=PHX\"")
        == nil)
    let inference = infer([
      ["X-CalculatedBETarget", "SN4PR17MB5799.namprd17.prod.outlook.com"],
      ["Report-To", "\(group)\"\(url)&DestinationEndpoint=PHX\"}]}"],
    ])
    #expect(inference.summary(.edge) == "US PHX established")
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
