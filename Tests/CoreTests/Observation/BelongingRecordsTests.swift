import Testing

@testable import SitusCore

private func record(_ name: String, _ type: String, _ data: String) -> DNSRecord {
  DNSRecord(name: name, type: type, ttl: 60, data: data)
}

/// Which of the records answer the question for `a.example`, by their data.
private func kept(_ records: [DNSRecord], _ outcome: DNSOutcome = .noError) -> [String] {
  let belongs = belonging(records, to: "a.example", outcome: outcome)
  return (belongs.map { zip(records, $0).filter(\.1).map(\.0) } ?? records).map(\.data)
}

struct BelongingRecordsTests {
  @Test("A record of a name that is neither the question's nor of its aliases is left out")
  func others() {
    #expect(kept([record("bank.example", "A", "192.0.2.1")]) == [])
    #expect(
      kept([record("a.example", "A", "192.0.2.2"), record("bank.example", "A", "192.0.2.1")])
        == ["192.0.2.2"])
    #expect(
      kept([record("b.example", "CNAME", "a.example"), record("b.example", "A", "192.0.2.1")]) == []
    )
  }

  @Test("A chain of aliases belongs in whatever order it comes")
  func chains() {
    let chain = [
      record("a.example", "CNAME", "b.example"), record("b.example", "CNAME", "c.example"),
      record("c.example", "A", "192.0.2.3"),
    ]
    #expect(kept(chain) == ["b.example", "c.example", "192.0.2.3"])
    #expect(kept(chain.reversed()) == ["192.0.2.3", "c.example", "b.example"])
    let renamed = [
      record("example", "DNAME", "test"), record("a.example", "CNAME", "a.test"),
      record("a.test", "A", "192.0.2.4"), record("other", "DNAME", "test"),
    ]
    #expect(kept(renamed) == ["test", "a.test", "192.0.2.4"])
  }

  @Test(
    "Beside a code that says that there is no answer, aliases alone belong",
    arguments: [DNSOutcome.nameError, .serverFailure, .refused])
  func failures(outcome: DNSOutcome) {
    let records = [
      record("a.example", "CNAME", "b.example"), record("b.example", "A", "192.0.2.5"),
      record("a.example", "A", "192.0.2.6"),
    ]
    #expect(kept(records, outcome) == ["b.example"])
  }
}
