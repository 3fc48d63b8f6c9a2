import SitusGround
import Testing

@testable import SitusCore

struct ScenarioTableTests {
  @Test(
    "Every line of the tables comes out as written",
    arguments: ScenarioTable.lines + CalendarTable.lines + WideReadingTable.lines)
  func line(text: String) throws {
    let words = text.split(separator: " ").map(String.init)
    try #require(words.count == 6, "\(text)")
    let regime = try #require(Regime(rawValue: words[0]))
    let scenario = try Self.scenario(
      in: words[2], recipient: words[3], documents: words[4], on: words[1])
    let assessment = scenario.entity(regime, on: words[1])
    #expect(assessment.verdict.rawValue == words[5], "\(assessment.reasons.map(\.text))")
    #expect(assessment.questions.isEmpty == (assessment.verdict != .undetermined))
  }

  /// The scenario that the words of a line make, under the register that the program ships with.
  static func scenario(
    in place: String, recipient: String, documents: String, on day: String
  ) throws -> Scenario {
    var scenario = Scenario(in: place)
    scenario.register = try ShippedRegister.parsed.get()
    scenario.vendor.agreement = .make("C-vendor", signed: "2010-01-01")
    try #require(apply(recipient: recipient, on: day, to: &scenario), "\(recipient)")
    for document in documents.split(separator: "+") {
      try #require(apply(document: String(document), to: &scenario), "\(document)")
    }
    return scenario
  }

  /// Makes the vendor what the word says; false when the word is unknown.
  private static func apply(
    recipient: String, on day: String, to scenario: inout Scenario
  ) -> Bool {
    func list(_ change: (inout DataPrivacyFrameworkStatus) -> Void) {
      var entry = DataPrivacyFrameworkStatus.make(checkedOn: day)
      change(&entry)
      scenario.vendor.party.dataPrivacyFramework = entry
    }
    func subject(to laws: String..., sector: Sector? = .private) {
      scenario.vendor.party.subjectTo = Set(laws)
      scenario.vendor.party.sector = sector
    }
    switch recipient {
    case "plain": break
    case "immigration": scenario.service.traits = [.immigrationControl]
    case "traits-unknown": scenario.service.traits = nil
    case "no-powers": scenario.service.exercisesPublicPowers = false
    case "powers-unknown": scenario.service.exercisesPublicPowers = nil
    case "public": scenario.vendor.party.sector = .public
    case "pipeda": subject(to: "PIPEDA")
    case "not-pipeda": scenario.vendor.party.notSubjectTo = ["PIPEDA"]
    case "appi": subject(to: "APPI")
    case "appi-press", "appi-academic", "appi-religious", "appi-political", "appi-unasked":
      subject(to: "APPI")
      let traits: [String: ServiceTrait] = [
        "appi-press": .journalism, "appi-academic": .academicStudy,
        "appi-religious": .religiousActivity, "appi-political": .politicalActivity,
      ]
      scenario.service.traits = traits[recipient].map { [$0] }
    case "pipa": subject(to: "PIPA")
    case "pipa-missionary", "pipa-nomination":
      subject(to: "PIPA")
      scenario.service.traits = [
        recipient == "pipa-missionary" ? .missionaryWork : .candidateNomination
      ]
    case "not-lgpd": scenario.vendor.party.notSubjectTo = ["LGPD"]
    case "paper": scenario.service.traits = [.manualRecords]
    case "pipa-credit":
      subject(to: "PIPA")
      scenario.service.traits = [.creditInformation]
    case "lgpd": subject(to: "LGPD")
    case "in-israel": scenario.vendor.party.attributes["occupied-territories"] = false
    case "occupied": scenario.vendor.party.attributes["occupied-territories"] = true
    case "in-israel-paper":
      scenario.vendor.party.attributes["occupied-territories"] = false
      scenario.service.traits = [.manualRecords]
    case "faroese":
      subject(to: "Faroese-DPA")
      scenario.vendor.party.attributes["danish-realm-authority"] = false
    case "danish-authority": scenario.vendor.party.attributes["danish-realm-authority"] = true
    case "dpf": list { _ in }
    case "dpf-no-extension": list { $0.ukExtension = false }
    case "dpf-unchecked": list { $0.checkedOn = nil }
    case "dpf-health-unflagged", "dpf-health-unasked", "dpf-health-no-extension":
      scenario.service.dataCategories = [
        DataCategory(name: "Health", sensitivity: .specialCategory)
      ]
      list {
        $0.sensitiveDataFlagged = recipient == "dpf-health-unasked" ? nil : false
        if recipient == "dpf-health-no-extension" { $0.ukExtension = false }
      }
    case "dpf-unlisted-categories":
      scenario.service.dataCategories = []
      list { $0.sensitiveDataFlagged = nil }
    case "private": scenario.vendor.party.sector = .private
    case "nonprofit": scenario.vendor.party.sector = .nonprofit
    case "private-functions", "private-no-functions":
      scenario.vendor.party.sector = .private
      scenario.vendor.party.attributes[PartyAttribute.publicFunctions] =
        recipient == "private-functions"
    case "functions": scenario.vendor.party.attributes[PartyAttribute.publicFunctions] = true
    case "private-exporter", "private-exporter-to-functions":
      scenario.organisationChanges.append { $0.isPublicAuthority = false }
      scenario.vendor.party.sector = recipient == "private-exporter" ? .public : .private
      scenario.vendor.party.attributes[PartyAttribute.publicFunctions] = true
    case "agreement-undated": scenario.vendor.agreement?.signed = nil
    case "agreement-unnamed": scenario.vendor.agreement?.reference = nil
    case "agreement-tomorrow": scenario.vendor.agreement?.signed = .of("2026-11-24")
    case "agreement-ended": scenario.vendor.agreement?.expires = .of("2026-11-22")
    case "no-agreement": scenario.vendor.agreement = nil
    case "as-data-subject": scenario.vendor.party.attributes[PartyAttribute.dataSubject] = true
    case "as-own-controller": scenario.vendor.party.attributes[PartyAttribute.ownController] = true
    case "as-transit": scenario.vendor.party.attributes[PartyAttribute.transitOnly] = true
    case "as-collector": scenario.vendor.party.attributes[PartyAttribute.collectsDirectly] = true
    case "own-branch": scenario.vendor.party.attributes[PartyAttribute.ownBranchAbroad] = true
    case "dpf-extension-unasked": list { $0.ukExtension = nil }
    case "dpf-tomorrow": list { $0.checkedOn = .of("2026-11-24") }
    case "dpf-hr-unasked":
      scenario.service.traits = [.humanResources]
      list { $0.coversHumanResources = nil }
    case "dpf-stale": list { $0.checkedOn = .of("2025-11-22") }
    case "dpf-public":
      scenario.vendor.party.sector = .public
      list { _ in }
    case "dpf-press":
      scenario.service.traits = [.journalism]
      list { _ in }
    case "dpf-inactive": list { $0.status = .inactive }
    case "not-listed": list { $0.status = .notListed }
    case "dpf-hr":
      scenario.service.traits = [.humanResources]
      list { $0.coversHumanResources = true }
    case "dpf-hr-not-covered":
      scenario.service.traits = [.humanResources]
      list { $0.coversHumanResources = false }
    case "dpf-unflagged":
      scenario.service.dataCategories = [
        DataCategory(name: "Offences", sensitivity: .criminalOffence)
      ]
      list { $0.sensitiveDataFlagged = false }
    case "police", "police-guernsey", "police-jersey":
      scenario.service.traits = [.lawEnforcement]
      scenario.organisationChanges.append { $0.isCompetentAuthority = true }
      let laws = [
        "police-guernsey": "Guernsey-Law-Enforcement-Ordinance", "police-jersey": "Jersey-DPL",
      ]
      subject(to: laws[recipient] ?? "", sector: .public)
    case "safe-harbour": subject(to: "Safe-Harbour-Principles")
    case "privacy-shield": subject(to: "Privacy-Shield-Principles")
    case "plain-provider-keys", "plain-own-keys":
      scenario.vendor.measures = ProtectiveMeasures(
        encryption: .beforeSending,
        keyHolder: recipient == "plain-own-keys" ? .exporter : .provider, plaintextNeeded: false,
        pseudonymised: false)
    default: return false
    }
    return true
  }

  /// Puts the document on file; false when the word is unknown.
  private static func apply(document: String, to scenario: inout Scenario) -> Bool {
    func file(
      _ kind: MechanismKind, signed: String? = "2024-04-01",
      _ change: (inout TransferMechanism) -> Void = { _ in }
    ) {
      var mechanism = TransferMechanism.make(kind, signed: signed)
      change(&mechanism)
      scenario.vendor.mechanisms.append(mechanism)
    }
    let words = document.split(separator: "@").map(String.init)
    if words.count == 2 {
      let kinds: [String: MechanismKind] = [
        "idta": .idta, "addendum": .addendum, "scc": .euSCC, "legacy": .legacySCC,
      ]
      guard let kind = kinds[words[0]] else { return false }
      file(kind, signed: words[1]) { $0.assessment = .make(on: words[1], review: nil) }
      return true
    }
    switch document {
    case "none": break
    case "idta": file(.idta)
    case "idta-2022":
      file(.idta, signed: "2022-03-21") { $0.assessment = .make(on: "2022-01-01") }
    case "idta-unsigned": file(.idta, signed: nil)
    case "idta-future": file(.idta, signed: "2026-11-24")
    case "idta-expired": file(.idta) { $0.expires = .of("2026-11-22") }
    case "idta-us-only": file(.idta) { $0.covers = [.of("US")] }
    case "idta-no-tra": file(.idta) { $0.assessment = nil }
    case "idta-old-tra": file(.idta) { $0.assessment = .make(review: "2026-11-22") }
    case "idta-tra-insufficient": file(.idta) { $0.assessment = .make(.insufficient) }
    case "idta-tra-measures": file(.idta) { $0.assessment = .make(.sufficientWithMeasures) }
    case "addendum-old-tra": file(.addendum) { $0.assessment = .make(review: "2026-11-22") }
    case "scc2-old-tra": file(.euSCC) { $0.assessment = .make(review: "2026-11-22") }
    case "idta-unreviewed": file(.idta) { $0.assessment = .make(review: nil) }
    case "idta-future-tra": file(.idta) { $0.assessment = .make(on: "2026-11-24") }
    case "idta-undated-tra": file(.idta) { $0.assessment = .make(on: nil) }
    case "idta-no-outcome": file(.idta) { $0.assessment = .make(nil) }
    case "idta-unlinked": file(.idta) { $0.linkedAgreement = nil }
    case "addendum", "addendum1", "addendum2", "addendum3":
      file(.addendum) { $0.module = document.last?.wholeNumberValue }
    case "scc", "scc1", "scc2", "scc3":
      file(.euSCC) {
        $0.module = document.last?.wholeNumberValue
        $0.assessment = .make(review: nil)
      }
    case "scc2-no-tra": file(.euSCC) { $0.assessment = nil }
    case "legacy-2019":
      file(.legacySCC, signed: "2019-06-01") { $0.assessment = .make(on: "2021-01-01") }
    case "uk-bcr-p": file(.ukBCRProcessor)
    case "uk-bcr-c": file(.ukBCRController)
    case "eu-bcr-p": file(.euBCRProcessor)
    case "public-instrument": file(.publicInstrument)
    case "bespoke": file(.bespokeClauses)
    case "bespoke-uk": file(.bespokeClauses) { $0.authorisedBy = [.uk] }
    case "bespoke-refused": file(.bespokeClauses) { $0.authorisedBy = [] }
    case "bespoke-unasked": file(.bespokeClauses) { $0.authorisedBy = nil }
    case "code": file(.codeOfConduct)
    case "code-uncommitted": file(.codeOfConduct) { $0.hasCommitments = false }
    case "certification": file(.certification)
    case "arrangement": file(.administrativeArrangement)
    case "uk-bcr-addendum": file(.ukBCRAddendum)
    case "idta-early": file(.idta, signed: "2022-03-20")
    case "idta-stranger": file(.idta) { $0.importer = "Somebody Else Limited" }
    case "privacy-shield": file(.privacyShield)
    case "consent": scenario.vendor.exceptions = [.make(.consent)]
    case "contract": scenario.vendor.exceptions = [.make(.contract)]
    case "compelling": scenario.vendor.exceptions = [.make(.compellingInterests)]
    case "legal-claims": scenario.vendor.exceptions = [.make(.legalClaims)]
    case "contract-in-interest": scenario.vendor.exceptions = [.make(.contractInInterest)]
    case "public-register": scenario.vendor.exceptions = [.make(.publicRegister)]
    case "legal-claims-perhaps":
      scenario.vendor.exceptions = [.make(.legalClaims, systematic: nil)]
    case "legal-claims-always":
      scenario.vendor.exceptions = [.make(.legalClaims, systematic: true)]
    case "public-interest": scenario.vendor.exceptions = [.make(.publicInterest)]
    case "public-interest-lawless":
      scenario.vendor.exceptions = [.make(.publicInterest, domesticLaw: nil)]
    case "public-interest-always":
      scenario.vendor.exceptions = [.make(.publicInterest, systematic: true)]
    case "public-interest-tbc":
      scenario.vendor.exceptions = [.make(.publicInterest, domesticLaw: "TBC")]
    case "vital-interests-always":
      scenario.vendor.exceptions = [.make(.vitalInterests, systematic: true)]
    case "consent-always": scenario.vendor.exceptions = [.make(.consent, systematic: true)]
    case "compelling-undocumented":
      scenario.vendor.exceptions = [.make(.compellingInterests, reference: nil)]
    case "compelling-tbc":
      scenario.vendor.exceptions = [.make(.compellingInterests, reference: "to be confirmed")]
    case "vital-interests": scenario.vendor.exceptions = [.make(.vitalInterests)]
    default: return false
    }
    return true
  }
}
