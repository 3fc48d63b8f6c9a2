import SitusCore
import TestSupport
import Testing

struct LocateMailTests {
  @Test("Who may send in a domain's name and who is told about it shows in its location")
  func mail() throws {
    let server = try NameServer(
      zone: "",
      records: """
        a.example. A 8.8.8.8
        a.example. MX 10 a-example.mail.protection.outlook.com.
        a.example. TXT "v=spf1 include:spf.protection.outlook.com -all"
        spf.protection.outlook.com. TXT "v=spf1 ip4:192.0.2.0/24 -all"
        _dmarc.a.example. TXT "v=DMARC1; p=reject; rua=mailto:a@rua.agari.com,mailto:b@c.example"
        a.example._report._dmarc.rua.agari.com. TXT "v=DMARC1"
        rua.agari.com. MX 10 mx.agari.com.
        selector1._domainkey.a.example. CNAME selector1-a._domainkey.a.onmicrosoft.com.
        selector1-a._domainkey.a.onmicrosoft.com. TXT "v=DKIM1; p=AAAA"
        """)
    let log = try Program.run([
      "observe", "--resolver", server.place, "--timeout", "60", "--rate", "0",
      "--types", "A,AAAA,MX,TXT,CNAME", "a.example\tmail",
    ])
    #expect(log.status == 0, "\(log.errors)")
    let located = try Program.run(["locate", "--from", "-"], input: log.output)
    #expect(located.status == 0, "\(located.errors)")
    for text in [
      #""spf":{"result":"valid","record":"v=spf1 include:spf.protection.outlook.com -all","#,
      #""lookups":1,"void_lookups":0,"domains":[{"name":"spf.protection.outlook.com","#,
      #""dmarc":{"domain":"a.example","policy":"reject","#,
      #""dkim":{"wildcard":false,"selectors":[{"selector":"selector1","#,
      #""uri":"mailto:a@rua.agari.com","domain":"rua.agari.com","published_by":"a.example","#
        + #""authorisation":"given""#,
      #""uri":"mailto:b@c.example","domain":"c.example","published_by":"a.example","#
        + #""authorisation":"missing""#,
    ] { #expect(located.output.contains(text), "\(text) in \(located.output)") }
  }

  @Test("Which resolver said what is a conflict when they disagree")
  func disagreement() throws {
    let one = try NameServer(zone: "a.example", records: "@ A 8.8.8.8")
    let other = try NameServer(zone: "a.example", records: "@ A 9.9.9.9")
    let log = try Program.run([
      "observe", "--resolver", one.place, "--resolver", other.place, "--timeout", "60",
      "--types", "A", "a.example\tdns",
    ])
    let located = try Program.run(["locate", "--from", "-"], input: log.output)
    let sentences = [(one.place, "8.8.8.8"), (other.place, "9.9.9.9")].map {
      "udp:\($0) says \($1)"
    }.sorted()
    #expect(
      located.output.contains("A a.example: " + sentences.joined(separator: "; ")),
      "\(located.output)")
  }
}
