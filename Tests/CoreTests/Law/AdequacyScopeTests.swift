import SitusGround
import Testing

@testable import SitusCore

struct AdequacyScopeTests {
  typealias Change = @Sendable (inout Scenario) -> Void

  private static let listing = "Is vendor Limited on the Data Privacy Framework List as Active?"
  private static let listed: Change = { $0.vendor.party.dataPrivacyFramework = .make() }

  private static let unmet: [(String, Change, TransferVerdict)] = [
    ("CA", { $0.vendor.party.notSubjectTo = ["PIPEDA"] }, .noBasis),
    ("CA", { $0.vendor.party.subjectTo = ["PIPEDA"] }, .approved),
    ("CA", { $0.vendor.party.sector = .public }, .noBasis),
    ("JP", { $0.vendor.party.sector = .public }, .noBasis),
    (
      "JP",
      {
        $0.vendor.party.sector = .private
        $0.vendor.party.subjectTo = ["APPI"]
      }, .approved
    ),
    ("FO", { $0.vendor.party.attributes["danish-realm-authority"] = true }, .noBasis),
    (
      "FO",
      {
        $0.vendor.party.attributes["danish-realm-authority"] = false
        $0.vendor.party.subjectTo = ["Faroese-DPA"]
      }, .approved
    ),
    ("IL", { $0.vendor.party.attributes["occupied-territories"] = false }, .approved),
    ("IL", { $0.vendor.party.attributes["occupied-territories"] = true }, .noBasis),
    (
      "IL",
      {
        $0.vendor.party.attributes["occupied-territories"] = false
        $0.service.traits = [.manualRecords]
      }, .noBasis
    ),
    ("KR", { $0.vendor.party.subjectTo = ["PIPA"] }, .approved),
    ("US", listed, .approved),
    ("US", { $0.vendor.party.dataPrivacyFramework = .make(.inactive) }, .noBasis),
    ("US", { $0.vendor.party.dataPrivacyFramework = .make(.notListed) }, .noBasis),
    ("US", { $0.vendor.party.dataPrivacyFramework = .make(ukExtension: false) }, .noBasis),
    ("US", { $0.vendor.party.sector = .public }, .noBasis),
    (
      "US",
      {
        $0.vendor.party.dataPrivacyFramework = .make()
        $0.service.traits = [.journalism]
      }, .noBasis
    ),
    (
      "US",
      {
        $0.vendor.party.dataPrivacyFramework = .make(humanResources: false)
        $0.service.traits = [.humanResources]
      }, .noBasis
    ),
    (
      "US",
      {
        $0.vendor.party.dataPrivacyFramework = .make(humanResources: true)
        $0.service.traits = [.humanResources]
      }, .approved
    ),
    (
      "US",
      {
        $0.vendor.party.dataPrivacyFramework = .make(flagged: false)
        $0.service.dataCategories = [
          DataCategory(name: "Offences", sensitivity: .criminalOffence)
        ]
      }, .approved
    ),
    (
      "US",
      {
        $0.vendor.party.dataPrivacyFramework = .make(flagged: true)
        $0.service.dataCategories = [
          DataCategory(name: "Offences", sensitivity: .criminalOffence)
        ]
      }, .approved
    ),
    ("US", { $0.vendor.party.dataPrivacyFramework = .make(flagged: nil) }, .approved),
    ("US", { $0.vendor.party.dataPrivacyFramework = .make(checkedOn: "2026-11-23") }, .approved),
  ]

  @Test("Conditions that are answered decide", arguments: unmet)
  func answered(country: String, change: Change, verdict: TransferVerdict) {
    var scenario = Scenario(in: country)
    change(&scenario)
    #expect(scenario.entity().verdict == verdict)
    #expect(scenario.entity().questions.isEmpty)
  }

  private static let open: [(String, Change, [String])] = [
    ("CA", { _ in }, ["Is vendor Limited subject to PIPEDA for this data?"]),
    (
      "CA",
      {
        $0.vendor.party.subjectTo = ["PIPEDA"]
        $0.vendor.party.notSubjectTo = ["PIPEDA"]
      },
      [
        "Is vendor Limited subject to PIPEDA for this data? The inventory says both yes and no."
      ]
    ),
    (
      "CA",
      {
        $0.vendor.party.subjectTo = ["PIPEDA"]
        $0.vendor.party.sector = .public
      },
      [
        "Is vendor Limited subject to PIPEDA for this data? It is declared a public body, which"
          + " PIPEDA does not reach."
      ]
    ),
    (
      "JP", { _ in },
      [
        "Is vendor Limited a private-sector body?",
        "Is vendor Limited subject to APPI for this data?",
      ]
    ),
    (
      "FO", { $0.vendor.party.subjectTo = ["Faroese-DPA"] },
      ["Is vendor Limited a danish realm authority?"]
    ),
    (
      "IL", { $0.service.traits = nil },
      [
        "Are all records of “Service” processed by automated means?",
        "Is any of the data received in territory that is excluded (occupied territories)?",
      ]
    ),
    (
      "US", { _ in },
      [listing, "Does the Data Privacy Framework List mark vendor Limited for the UK Extension?"]
    ),
    (
      "US", { $0.vendor.party.dataPrivacyFramework = .make(ukExtension: nil) },
      ["Does the Data Privacy Framework List mark vendor Limited for the UK Extension?"]
    ),
    (
      "US", { $0.vendor.party.dataPrivacyFramework = .make(checkedOn: nil) },
      [
        "\(listing) On which day was the List looked at?",
        "Does the Data Privacy Framework List mark vendor Limited for the UK Extension? On which day"
          + " was the List looked at?",
      ]
    ),
    (
      "US", { $0.vendor.party.dataPrivacyFramework = .make(checkedOn: "2026-11-24") },
      [
        "\(listing) The List was looked at on 2026-11-24, after 2026-11-23.",
        "Does the Data Privacy Framework List mark vendor Limited for the UK Extension? The List was"
          + " looked at on 2026-11-24, after 2026-11-23.",
      ]
    ),
    (
      "US",
      {
        $0.vendor.party.dataPrivacyFramework = .make(humanResources: nil)
        $0.service.traits = nil
      },
      [
        "Does “Service” hold human-resources data, of the exporter’s own staff?",
        "Does “Service” involve journalism?",
      ]
    ),
    (
      "US",
      {
        $0.vendor.party.dataPrivacyFramework = .make(humanResources: nil)
        $0.service.traits = [.humanResources]
      },
      [
        "Does the entry of vendor Limited on the Data Privacy Framework List cover human-resources"
          + " data?"
      ]
    ),
  ]

  @Test("Conditions that are not answered are asked, each in its words", arguments: open)
  func unanswered(country: String, change: Change, questions: [String]) {
    var scenario = Scenario(in: country)
    change(&scenario)
    #expect(scenario.entity().verdict == .undetermined)
    #expect(scenario.entity().questions == questions)
  }

  @Test("The same credit data is inside the UK instrument on Korea and outside the EU decision")
  func creditInformation() {
    var scenario = Scenario(in: "KR")
    scenario.vendor.party.subjectTo = ["PIPA"]
    scenario.service.traits = [.creditInformation]
    #expect(scenario.entity(.uk).verdict == .approved)
    #expect(scenario.entity(.eu).verdict == .noBasis)
    #expect(scenario.entity(.uk, on: "2022-12-18").verdict == .noBasis)
    #expect(scenario.entity(.uk, on: "2022-12-19").verdict == .approved)
  }

  @Test("The EU asks no UK Extension")
  func euFramework() {
    var scenario = Scenario(in: "US")
    scenario.vendor.party.dataPrivacyFramework = .make(ukExtension: false)
    #expect(scenario.entity(.eu).verdict == .approved)
    #expect(scenario.entity(.uk).verdict == .noBasis)
  }

  @Test("A listing counts for the day it was seen and after, not before")
  func listingDay() {
    var scenario = Scenario(in: "US")
    scenario.vendor.party.dataPrivacyFramework = .make(checkedOn: "2024-01-10")
    #expect(scenario.entity(on: "2024-01-09").verdict == .undetermined)
    #expect(scenario.entity(on: "2024-01-10").verdict == .approved)
    #expect(scenario.entity(on: "2023-10-11").verdict == .noBasis)
  }

  @Test("Immigration control was outside the first EU decision on the UK, and is inside the second")
  func immigration() {
    var scenario = Scenario(in: "GB")
    scenario.service.traits = [.immigrationControl]
    #expect(scenario.entity(.eu, on: "2025-12-18").verdict == .noBasis)
    #expect(scenario.entity(.eu, on: "2025-12-19").verdict == .approved)
    scenario.service.traits = nil
    #expect(
      scenario.entity(.eu, on: "2025-12-18").questions
        == ["Does “Service” involve immigration control?"])
  }

  @Test(
    "An entry on the List is believed of companies in the United States alone",
    arguments: [("IN", false), (nil, false), ("EEA", false), ("US", true), ("PR", true)])
  func frameworkAbroad(country: String?, isApproved: Bool) {
    var scenario = Scenario(in: "US")
    scenario.vendor.party.country = country.map(DeclaredPlace.of)
    scenario.vendor.party.dataPrivacyFramework = .make()
    let row = scenario.assessment(of: "service/council>vendor/storage/US")
    #expect(row.verdict == (isApproved ? .approved : .undetermined))
    #expect(row.questions.contains { $0.hasPrefix(Self.listing) } == !isApproved)
  }
}
