import Testing

@testable import SitusCore

struct LocationLineTests {
  @Test("One line with every key of the format, null for silence")
  func line() {
    let host = SeenHost(
      chain: ["a.example"],
      headers: [["server", "cloudflare"], ["cf-ray", "8cc647f9ec9c4141-LHR"]],
      answeredFrom: "104.16.3.4")
    var inference = host.inferred()
    inference.evidence = inference.evidence.filter { $0.fact == .edge }
    inference.thirdParties = [
      ThirdParty(
        host: "b.example", contacts: [.loads, .allows], provider: "B", country: PlaceCode("IE"),
        parentCountry: PlaceCode("US")),
      ThirdParty(host: "*.c.example", contacts: [.reports]),
    ]
    inference.lookedFor = ["a \"quoted\"\u{1}\n thing"]
    #expect(
      inference.jsonLine
        == #"{"schema":"situs.location/1","subject":"a.example","#
        + #""providers":[{"name":"Cloudflare","role":"edge","country":"US"}],"#
        + #""edge":{"country":"GB","place":"LHR","strength":"established","stale_after":"2026-12-28"},"#
        + #""compute":null,"storage":null,"network":null,"registration":null,"#
        + #""legal":{"country":"US","strength":"established","stale_after":"2027-12-28"},"#
        + #""conflicts":[],"evidence":[{"kind":"header.cf-ray","fact":"edge","country":"GB","#
        + #""place":"LHR","provider":"cloudflare","value":"cf-ray: 8cc647f9ec9c4141-LHR","#
        + #""source":"pops.tsv: Netrvin/cloudflare-colo-list 2026-08-07 (Cloudflare /locations)","#
        + #""reliability":0.995,"level":"reaches","#
        + #""because":"the address is one of Cloudflare’s for it","staged_by_supplier":true,"observed_on":"2026-11-23","#
        + #""stale_after":"2026-12-28","basis":["http|HEAD|https://a.example/|lon|2026-11-23T10:00:00Z"]}],"#
        + #""third_parties":[{"host":"b.example","contacts":["loads","allows"],"provider":"B","#
        + #""country":"IE","parent_country":"US"},{"host":"*.c.example","contacts":["reports"],"#
        + #""provider":null,"country":null}],"#
        + #""bounds":[],"looked_for":["a \"quoted\"\u0001\n thing"],"observed":true}"#)
  }
}
