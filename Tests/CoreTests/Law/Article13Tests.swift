import SitusGround
import Testing

@testable import SitusCore

struct Article13Tests {
  private func gaps(
    _ scenario: Scenario, stated: [String]?, binding: [Regime] = Regime.allCases
  ) -> [RecordGap] {
    var inventory = scenario.inventory
    inventory.organisation.notice = stated.map {
      PrivacyNotice(url: nil, readOn: nil, transfersStated: $0.map(DeclaredPlace.of))
    }
    let transfers = mapTransfers(inventory, inferences: [])
    let assessments = transfers.flatMap { transfer in
      Regime.allCases.map {
        assess(
          transfer, in: inventory, under: $0, register: .fixture, asOf: .of("2026-11-23"))
      }
    }
    return examineNotice(
      of: inventory, transfers: transfers, assessments: assessments, binding: binding,
      register: .fixture,
      asOf: .of("2026-11-23"))
  }

  @Test("Every restricted destination is named in the notice, by itself, its group or all")
  func silent() {
    let scenario = Scenario(in: "IE")
    #expect(gaps(scenario, stated: []).map(\.subject) == ["IE"])
    #expect(gaps(scenario, stated: ["IN"]).map(\.subject) == ["IE"])
    #expect(gaps(scenario, stated: ["IE"]).isEmpty)
    #expect(gaps(scenario, stated: ["EEA"]).isEmpty)
    #expect(gaps(scenario, stated: ["anywhere"]).isEmpty)
    #expect(gaps(scenario, stated: []).map(\.code) == [.noticeSilent])
  }

  @Test("A notice that is not recorded is missed once, whatever it would have to speak of")
  func noNotice() {
    var scenario = Scenario(in: "IE")
    scenario.vendor.places[.supportAccess] = .of("IN", "US")
    scenario.service.disclosures = ["police"]
    scenario.disclosures = [.make("police", to: .make("The police", in: "CN"), in: "CN")]
    let found = gaps(scenario, stated: nil)
    #expect(found.map(\.subject) == ["privacy-notice"])
    #expect(found.map(\.service) == [nil])
    #expect(
      found.map(\.text) == [
        "The privacy notice is not recorded, so that nothing shows that people are told where the data of"
          + " 1 service goes: CN, IE, IN, US."
      ])
    #expect(gaps(Scenario(in: "GB"), stated: nil).isEmpty)
  }

  @Test("What stays in the organisation's own country needs no word, though abroad for a regime")
  func home() {
    #expect(gaps(Scenario(in: "GB"), stated: []).isEmpty)
  }

  @Test("A regime that is only compared with asks for nothing")
  func comparedOnly() {
    let scenario = Scenario(in: "IE")
    #expect(gaps(scenario, stated: [], binding: [.eu]).isEmpty)
    #expect(gaps(scenario, stated: [], binding: [.uk]).map(\.subject) == ["IE"])
  }

  @Test("A place is cited under the laws that bind and for which it is abroad")
  func citations() {
    let uk = "UK GDPR Arts 13(1)(f), 14(1)(f)"
    let eu = "Regulation (EU) 2016/679 Arts 13(1)(f), 14(1)(f)"
    #expect(gaps(Scenario(in: "IN"), stated: []).map(\.citations) == [[uk, eu]])
    #expect(gaps(Scenario(in: "IN"), stated: [], binding: [.eu]).map(\.citations) == [[eu]])
    #expect(gaps(Scenario(in: "IE"), stated: []).map(\.citations) == [[uk]])
  }

  @Test("An unknown place cannot be looked up")
  func unknown() {
    #expect(gaps(Scenario(in: "anywhere"), stated: []).isEmpty)
  }
}
