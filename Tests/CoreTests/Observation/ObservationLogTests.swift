import SitusGround
import Testing

@testable import SitusCore

/// The two examples of the published format, each on one line.
private let dnsLine =
  #"{"schema":"situs.observation/1","kind":"dns","at":"2026-11-23T10:00:00Z","vantage":"lon","#
  + #""subject":"www.a.example","question":{"name":"www.a.example","type":"A"},"#
  + #""resolver":"udp:192.0.2.53:53","outcome":"NOERROR","answers":[{"name":"www.a.example","#
  + #""type":"CNAME","ttl":300,"data":"x.eu-west-2.elb.amazonaws.com"},"#
  + #"{"name":"x.eu-west-2.elb.amazonaws.com","type":"A","ttl":60,"data":"203.0.113.7"}],"#
  + #""elapsed_ms":1.2}"#
private let httpLine =
  #"{"schema":"situs.observation/1","kind":"http","at":"2026-11-23T10:00:00Z","vantage":"lon","#
  + #""subject":"www.a.example","request":{"method":"HEAD","url":"https://www.a.example/"},"#
  + #""outcome":"ok","address":"203.0.113.7","status":200,"http_version":"2","#
  + #""headers":[["server","cloudflare"],["cf-ray","8cc647f9ec9c4141-LHR"]],"redirects":[],"#
  + #""elapsed_ms":{"connect":3.1,"tls":8.0,"total":20.4},"#
  + #""tls":{"version":"TLSv1.3","subject":{"CN":"a.example"},"issuer":{"O":"…"},"#
  + #""names":["a.example"]}}"#

private let dns = DNSObservation(
  at: "2026-11-23T10:00:00Z", vantage: "lon", subject: "www.a.example",
  question: DNSQuestion(name: "www.a.example", type: "A"), resolver: "udp:192.0.2.53:53",
  outcome: .noError,
  answers: [
    DNSRecord(
      name: "www.a.example", type: "CNAME", ttl: 300, data: "x.eu-west-2.elb.amazonaws.com"),
    DNSRecord(name: "x.eu-west-2.elb.amazonaws.com", type: "A", ttl: 60, data: "203.0.113.7"),
  ], elapsedMilliseconds: 1.2)
private let http = HTTPObservation(
  at: "2026-11-23T10:00:00Z", vantage: "lon", subject: "www.a.example",
  request: .init(method: "HEAD", url: "https://www.a.example/"), outcome: .ok,
  address: "203.0.113.7", status: 200, version: "2",
  headers: [["server", "cloudflare"], ["cf-ray", "8cc647f9ec9c4141-LHR"]], redirects: [],
  elapsed: .init(connect: 3.1, tls: 8.0, total: 20.4),
  certificate: .init(
    version: "TLSv1.3", subject: ["CN": "a.example"], issuer: ["O": "…"], names: ["a.example"],
    notBefore: nil, notAfter: nil))

private func read(_ text: String) throws(InputErrors) -> ObservationLog {
  try ObservationLog(jsonLines: Array(text.utf8), path: "run.jsonl")
}

/// The first error of a log that must not be accepted.
private func firstError(_ text: String) -> InputError? {
  do throws(InputErrors) {
    _ = try read(text)
    return nil
  } catch {
    return error.errors.first
  }
}

struct ObservationLogTests {
  @Test("The published examples are written and read byte for byte")
  func examples() throws {
    #expect(Observation.dns(dns).jsonLine == dnsLine)
    #expect(Observation.http(http).jsonLine == httpLine)
    let log = try read(dnsLine + "\n" + httpLine + "\n")
    #expect(log.observations == [.dns(dns), .http(http)])
    #expect(log.tornLines.isEmpty)
    #expect(log.unknownKinds.isEmpty)
  }

  @Test("Every field survives a round trip, and text of any kind does")
  func roundTrip() throws {
    var full = http
    full.headers = [["x-odd", "quote\" slash\\ tab\t nul\u{0} bell\u{7} del\u{7F} c1\u{9B}"]]
    full.redirects = [
      .init(url: "http://a/", status: 301, address: "192.0.2.1", headers: [["location", "/é"]]),
      .init(url: "http://b/", status: 302, address: nil, headers: []),
    ]
    full.certificate?.notBefore = "2026-01-01T00:00:00Z"
    full.certificate?.notAfter = "2027-01-01T00:00:00Z"
    full.certificate?.subject = ["O": "Ünïcode \u{202E}evil", "CN": "😀"]
    full.finalURL = "http://c/"
    full.connectTo = "127.0.0.1:8443"
    full.proxy = "http://192.0.2.9:3128"
    full.attempts = 3
    full.connects = [3.1, 3]
    full.tried = ["2001:db8::1"]
    full.page = .init(
      robots: .allowed, bytes: 9, isIncomplete: true, hosts: ["b.example"], forms: ["c.example"])
    full.elapsed?.firstByte = 19.5
    var failed = full
    failed.outcome = .blocked
    failed.address = nil
    failed.status = nil
    failed.version = nil
    failed.headers = []
    failed.redirects = []
    failed.elapsed = nil
    failed.certificate = nil
    failed.page = .init(robots: .disallowed)
    var answered = dns
    answered.isAuthenticated = true
    answered.elapsedMilliseconds = nil
    answered.answers = []
    let all: [Observation] = [.http(full), .http(failed), .dns(answered)]
    let log = try read(all.map(\.jsonLine).joined(separator: "\n"))
    #expect(log.observations == all)
  }

  @Test("Nothing that moves a terminal's cursor or hides text is written as itself")
  func escapes() {
    var odd = dns
    odd.answers[0].data = "\u{1B}[2J\u{9B}\u{202E}\u{2028}\u{FEFF}\u{200B}\n\u{7F}"
    let line = Observation.dns(odd).jsonLine
    #expect(line.contains(#"\u001b[2J\u009b\u202e\u2028\ufeff\u200b\n\u007f"#))
  }

  @Test("Unknown keys and kinds are skipped and the kinds counted")
  func unknown() throws {
    let later = dnsLine.replacing(#""outcome":"#, with: #""new":[{"a":[1,null,true]}],"outcome":"#)
    let other = #"{"schema":"situs.observation/1","kind":"smtp","at":7,"subject":{}}"#
    let log = try read([later, other, other, "", "  "].joined(separator: "\n"))
    #expect(log.observations == [.dns(dns)])
    #expect(log.unknownKinds == ["smtp": 2])
    #expect(!log.isWhole)
    #expect(
      log.losses == [
        "2 lines of the log are of a kind that this version does not know, so nothing here rests on what"
          + " they say: “smtp” 2."
      ])
    #expect(log.warnings(asOf: try #require(Day(iso: "2020-01-01"))).count == 2)
  }

  @Test("Keys may stand in any order and white space anywhere")
  func order() throws {
    let text = #"""
      { "outcome" : "NXDOMAIN", "question":{"type":"A","name":"a"}, "answers" : [ ],
      """#.replacing("\n", with: " ") + #"""
        "kind":"dns","schema":"situs.observation/1","subject":"a","vantage":"v","resolver":"r",\#
        "at":"2026-11-23T10:00:00Z" }
        """#
    let log = try read(text)
    #expect(
      log.observations == [
        .dns(
          DNSObservation(
            at: "2026-11-23T10:00:00Z", vantage: "v", subject: "a",
            question: DNSQuestion(name: "a", type: "A"), resolver: "r", outcome: .nameError,
            answers: [], elapsedMilliseconds: nil))
      ])
  }

  @Test("What a log need not say may be absent, and the kind may stand last")
  func optional() throws {
    let sorted =
      #"{"answers":[{"data":"b.example.","name":"A.Example.","type":"CNAME"}],"at":"#
      + #""2026-11-23T10:00:00.123456+00:00","elapsed_ms":3,"kind":"dns","outcome":"NOERROR","#
      + #""question":{"name":"A.Example.","type":"A"},"schema":"situs.observation/1","#
      + #""subject":"A.Example."}"#
    let web =
      #"{"at":"2026-11-23T10:00:00.5Z","elapsed_ms":{"total":2},"headers":[["Server","x"]],"#
      + #""kind":"http","outcome":"ok","request":{"method":"GET","url":"https://a.example/"},"#
      + #""schema":"situs.observation/1","subject":"a.example"}"#
    let number = web.replacing(#"{"total":2}"#, with: "2")
    let log = try read([sorted, web, number].joined(separator: "\n"))
    #expect(log.observations.count == 3)
    #expect(Set(log.observations.map(\.subject)) == ["a.example"])
    #expect(Set(log.observations.map(\.at)) == ["2026-11-23T10:00:00Z"])
    #expect(Set(log.observations.map(\.vantage)) == [Observation.notStated])
    guard case .dns(let dns) = log.observations[0], case .http(let http) = log.observations[1],
      case .http(let other) = log.observations[2]
    else {
      Issue.record("not read")
      return
    }
    #expect(dns.resolver == Observation.notStated)
    #expect(dns.answers[0].ttl == nil)
    #expect(dns.elapsedMilliseconds == 3)
    #expect(http.elapsed?.total == 2)
    #expect(other.elapsed == http.elapsed)
  }

  @Test("A last line that was cut off at any byte is reported and not an error")
  func torn() throws {
    let bytes = Array(httpLine.utf8)
    for length in 1..<bytes.count {
      let log = try ObservationLog(
        jsonLines: Array(dnsLine.utf8) + [0x0A] + bytes[..<length], path: "run.jsonl")
      #expect(log.observations == [.dns(dns)])
      #expect(log.tornLines == [SourceSite(file: "run.jsonl", line: 2, column: 1)])
    }
  }

  @Test("A cut line that is not the last is an error")
  func tornInside() {
    let error = firstError(#"{"schema":"situs.obs"# + "\n" + dnsLine + "\n")
    #expect(error?.code == .syntax)
    #expect(error?.site == SourceSite(file: "run.jsonl", line: 1, column: 21))
  }

  @Test(
    "A malformed line is named with its column",
    arguments: [
      (#""at":"2026-11-23T10:00:00Z""#, #""at":"2026-13-23T10:00:00Z""#, "bad_date", 51),
      (#""at":"2026-11-23T10:00:00Z""#, #""at":"2026-11-23T24:00:00Z""#, "bad_date", 51),
      (#""at":"2026-11-23T10:00:00Z""#, #""at":"2026-11-23T10:00:00+""#, "bad_date", 51),
      (#""at":"2026-11-23T10:00:00Z","#, "", "missing_key", 1),
      (#""ttl":300"#, #""ttl":"300""#, "wrong_type", 270),
      (#""ttl":300"#, #""ttl":300.5"#, "wrong_type", 270),
      (#""ttl":300"#, #""ttl":03"#, "syntax", 271),
      (#""ttl":300"#, #""ttl":300,"ttl":1"#, "duplicate_key", 280),
      (#""elapsed_ms":1.2"#, #""elapsed_ms":1e999"#, "bad_value", 410),
      (#""elapsed_ms":1.2"#, #""elapsed_ms":-1"#, "bad_value", 410),
      ("situs.observation/1", "situs.observation/2", "bad_value", 11),
      (#"[{"name""#, #"["name""#, "wrong_type", 225),
      (#""kind":"dns""#, #""kind":tru"#, "wrong_type", 40),
      (#""lon""#, #""\ud800""#, "encoding", 87),
      (#""lon""#, #""\x""#, "syntax", 86),
    ])
  func malformed(find: String, replacement: String, code: String, column: Int) {
    let line = dnsLine.replacing(find, with: replacement, maxReplacements: 1)
    #expect(line != dnsLine)
    let error = firstError(dnsLine + "\n" + line + "\n")
    #expect(error?.code.rawValue == code)
    #expect(error?.site.line == 2)
    #expect(error?.site.column == column)
  }

  @Test("Bytes that are no UTF-8 are an error of encoding")
  func encoding() {
    var bytes = Array(dnsLine.utf8)
    bytes[85] = 0xFF
    do throws(InputErrors) {
      _ = try ObservationLog(jsonLines: bytes + [0x0A], path: "x")
      Issue.record("accepted")
    } catch {
      #expect(error.errors.map(\.code) == [.encoding])
    }
  }

  @Test("Nesting without end and errors without end stop at their caps")
  func caps() {
    let deep = #"{"a":"# + String(repeating: "[", count: 100_000)
    #expect(firstError(deep + "\n")?.code == .tooLarge)
    do throws(InputErrors) {
      _ = try read(String(repeating: "x\n", count: 1000))
    } catch {
      #expect(error.errors.count == ObservationLog.maximumErrors)
    }
  }

  @Test("Surrogate pairs and every escape of JSON are read")
  func escapesRead() throws {
    let line = dnsLine.replacing("udp:192.0.2.53:53", with: #"\ud83d\ude00\"\\\/\b\f\n\r\t\u00E9"#)
    let log = try read(line)
    guard case .dns(let read) = log.observations.first else {
      Issue.record("not read")
      return
    }
    #expect(read.resolver == "😀\"\\/\u{8}\u{C}\n\r\té")
  }

  @Test("A line that is too long ends the reading: its end is not looked for")
  func endless() {
    let long = String(repeating: "x", count: ObservationLog.maximumLineBytes + 1)
    do throws(InputErrors) {
      _ = try read(dnsLine + "\n" + long + "\nnot read\n")
      Issue.record("accepted")
    } catch {
      #expect(error.errors.map(\.code) == [.tooLarge])
      #expect(error.errors.first?.site.line == 2)
    }
  }

  @Test("The end of a line is found wherever it stands, and not past the place to look to")
  func lineEnds() {
    for place in 0..<20 {
      var bytes = [UInt8](repeating: 0x0B, count: 24)
      bytes[place] = 0x0A
      for start in 0...place {
        #expect(bytes.lineEnd(from: start, to: 24) == place)
        #expect(bytes.lineEnd(from: start, to: place) == nil)
      }
      #expect(bytes.lineEnd(from: place + 1, to: 24) == nil)
    }
  }
}
