import SitusGround
import Testing

@testable import SitusCore

struct RecordDemandTests {
  private let contract = RecordDemand(articles: "Art. 28(3)")

  @Test(
    "A demand is cited under each law that binds, and under no other",
    arguments: [
      ([Regime.uk], "2026-11-23", ["UK GDPR Art. 28(3)"]),
      ([.eu], "2026-11-23", ["Regulation (EU) 2016/679 Art. 28(3)"]),
      ([.eu, .uk], "2026-11-23", ["UK GDPR Art. 28(3)", "Regulation (EU) 2016/679 Art. 28(3)"]),
      ([.uk, .eu], "2020-12-30", ["Regulation (EU) 2016/679 Art. 28(3)"]),
      ([.uk], "2020-12-31", ["UK GDPR Art. 28(3)"]),
    ])
  func citations(regimes: [Regime], asOf: String, expected: [String]) {
    #expect(contract.citations(under: regimes, asOf: .of(asOf)) == expected)
  }

  @Test("Guidance of one regulator is cited in its own regime only")
  func guidance() {
    let demand = RecordDemand(articles: "Art. 5(2)", own: [.uk: "ICO accountability framework"])
    let day = Day.of("2026-11-23")
    #expect(
      demand.citations(under: [.uk], asOf: day)
        == ["UK GDPR Art. 5(2); ICO accountability framework"])
    #expect(
      demand.citations(under: [.eu], asOf: day) == ["Regulation (EU) 2016/679 Art. 5(2)"])
    let listing = RecordDemand(own: [.uk: "SI 2023/1028 reg. 3"])
    #expect(listing.citations(under: [.eu], asOf: day).isEmpty)
  }

  @Test("Only what is not of high confidence carries a caution, and it says why")
  func caution() {
    #expect(contract.caution == nil)
    let demand = RecordDemand(
      articles: "Art. 5(2)", confidence: .low, doubt: "It is a rule of ours.")
    #expect(
      demand.caution == "This rests on a rule of low confidence. It is a rule of ours.")
  }

  @Test("Every demand on the record that is not of high confidence says why")
  func doubts() {
    var scenario = Scenario(in: "GB")
    scenario.service.retention?.reviewed = nil
    scenario.service.owner = nil
    scenario.service.lawfulBasis = nil
    scenario.service.purposes = []
    scenario.vendor.agreement = .make(signed: nil, terms: [.audit])
    scenario.vendor.party.dataPrivacyFramework = .make(checkedOn: nil)
    var disclosure = Disclosure.make("police", to: .make("The police", in: "GB"), in: "GB")
    disclosure.statutoryBasis = nil
    var inventory = scenario.inventory
    inventory.disclosures = [disclosure]
    let gaps = examineRecord(of: inventory, binding: [.uk, .eu], asOf: .of("2026-11-23"))
    #expect(gaps.contains { $0.code == .disclosureBasisMissing })
    #expect(Set(gaps.map(\.demand.confidence)) == Set(Confidence.allCases))
    for gap in gaps {
      #expect((gap.demand.confidence == .high) == (gap.demand.doubt == nil), "\(gap.text)")
      #expect(gap.citations.count == 2, "\(gap.text)")
    }
  }
}
