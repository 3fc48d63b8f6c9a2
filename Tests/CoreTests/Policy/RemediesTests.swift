import Testing

@testable import SitusCore

/// A remedy is only worth printing when doing it clears the finding: each kind is done to the record, and
/// the record is judged again.
struct RemediesTests {
  private static let asOf = Sample.day("2026-11-24")

  /// The findings of one service alone, so that many of them can be judged.
  private func findings(_ inventory: Inventory) throws -> [Finding] {
    let example = try ExampleInventory.judged()
    return analyse(
      AnalysisInput(
        inventory: inventory, digest: InventoryDigest(path: "i", sha256: nil),
        log: ObservationLog(observations: []), reference: EvidenceFixture.reference,
        register: example.register, waivers: [], placeNames: example.places, asOf: Self.asOf)
    ).findings
  }

  /// Findings of the example under the rule that offer a remedy with these words.
  private func offered(_ rule: FindingRule, _ words: String) throws -> [Finding] {
    try ExampleInventory.judged().decision.findings.filter { finding in
      finding.rule == rule && finding.remedies.contains { $0.action.contains(words) }
    }
  }

  /// The example with nothing but the finding's service, after the change.
  private func after(_ finding: Finding, _ change: (inout Inventory) -> Void) throws -> [Finding] {
    var inventory = try ExampleInventory.judged().inventory
    inventory.promises = []
    if let service = finding.service { inventory.services.removeAll { $0.id != service } }
    #expect(try findings(inventory).contains { $0.id == finding.id }, "\(finding.id) was not there")
    change(&inventory)
    return try findings(inventory)
  }

  private func idta(_ agreement: String?) -> TransferMechanism {
    .make(
      .idta, signed: "2026-10-01",
      assessment: .make(.sufficient, on: "2026-10-01", review: "2027-10-01"), linked: agreement)
  }

  @Test("Signing an IDTA with its risk assessment clears a missing basis")
  func signs() throws {
    let offered = try offered(.transferNoBasis, "IDTA")
    #expect(offered.count >= 5)
    for finding in offered {
      let left = try after(finding) { inventory in
        inventory.changeEngagements(of: finding.subject) { engagement, processor in
          let agreement = engagement.agreement ?? processor?.agreement
          let link = agreement?.reference ?? "NEW"
          if agreement?.reference == nil {
            engagement.agreement = .make("NEW", signed: "2026-10-01")
          }
          engagement.mechanisms =
            (engagement.mechanisms ?? processor?.mechanisms ?? []) + [idta(link)]
        }
        inventory.changeDisclosure(finding.subject) { $0.mechanisms.append(idta(nil)) }
      }
      #expect(!left.contains { $0.id == finding.id }, "\(finding.id)")
    }
  }

  @Test("Keeping to places that need no basis clears a missing one")
  func moves() throws {
    let offered = try offered(.transferNoBasis, "keep to places that need no basis")
    for finding in offered {
      let left = try after(finding) { inventory in
        let home = DeclaredPlaces.places([inventory.organisation.country])
        let all = Dictionary(uniqueKeysWithValues: PlaceKind.allCases.map { ($0, home) })
        inventory.changeEngagements(of: finding.subject) { engagement, _ in engagement.places = all
        }
        for index in inventory.services[0].systems.indices
        where inventory.services[0].systems[index].engagement?.processor == finding.subject {
          inventory.services[0].systems[index].places = all
        }
      }
      #expect(!left.contains { $0.id == finding.id }, "\(finding.id)")
    }
  }

  @Test("Ending what is sent clears whatever was said of the transfer")
  func ends() throws {
    for finding in try offered(.transferNoBasis, "End what is sent") {
      let left = try after(finding) { inventory in
        inventory.services[0].systems.removeAll { $0.engagement?.processor == finding.subject }
        inventory.services[0].engagements.removeAll { $0.processor == finding.subject }
        inventory.services[0].disclosures.removeAll { $0 == finding.subject }
        for index in inventory.processors.indices {
          inventory.processors[index].subProcessors.removeAll { $0.processor == finding.subject }
        }
      }
      #expect(!left.contains { $0.subject == finding.subject && $0.rule == finding.rule })
    }
  }

  @Test("An agreement with every term clears a missing, ended or incomplete one")
  func agreements() throws {
    for rule in [FindingRule.agreementMissing, .agreementExpired, .agreementIncomplete] {
      let offered = try offered(rule, "agreement")
      #expect(!offered.isEmpty, "\(rule)")
      for finding in offered {
        let left = try after(finding) { inventory in
          inventory.changeEngagements(of: finding.subject) { engagement, _ in
            engagement.agreement = .make("NEW", signed: "2026-10-01", expires: "2028-10-01")
          }
        }
        #expect(!left.contains { $0.id == finding.id }, "\(finding.id)")
      }
    }
  }

  @Test("A period with the day of its review clears what is said of retention")
  func retention() throws {
    for rule in [FindingRule.retentionMissing, .retentionNotReviewed] {
      let offered = try offered(rule, "")
      for finding in offered
        + (try ExampleInventory.judged().decision.findings.filter { $0.rule == rule })
      {
        let left = try after(finding) { inventory in
          inventory.services[0].retention = Retention(
            period: "P6Y", rule: "after closure", reviewed: Sample.day("2026-11-01"),
            site: .fixture)
        }
        #expect(!left.contains { $0.id == finding.id }, "\(finding.id)")
      }
    }
  }

  @Test("Naming the place in the notice clears its silence")
  func notice() throws {
    let offered = try offered(.noticeSilent, "in the notice")
    #expect(!offered.isEmpty)
    for finding in offered {
      let left = try after(finding) { inventory in
        inventory.organisation.notice?.transfersStated.append(.of(finding.subject))
      }
      #expect(!left.contains { $0.id == finding.id }, "\(finding.id)")
    }
  }

  @Test("A law on record clears a disclosure without one")
  func disclosures() throws {
    let offered = try offered(.disclosureBasisMissing, "Record the law")
    #expect(!offered.isEmpty)
    for finding in offered {
      let left = try after(finding) { inventory in
        inventory.changeDisclosure(finding.subject) { $0.statutoryBasis = "Some Act s.1" }
      }
      #expect(!left.contains { $0.id == finding.id }, "\(finding.id)")
    }
  }

  @Test("Looking at the list again clears a stale certification")
  func certification() throws {
    let findings = try ExampleInventory.judged().decision.findings.filter {
      $0.rule == .certificationStale
    }
    for finding in findings {
      let left = try after(finding) { inventory in
        for index in inventory.processors.indices
        where inventory.processors[index].id == finding.subject {
          inventory.processors[index].party.dataPrivacyFramework?.checkedOn = Self.asOf
        }
      }
      #expect(!left.contains { $0.id == finding.id }, "\(finding.id)")
    }
  }

  @Test("Every finding says what would clear it, and who can do it")
  func everyFindingHasOne() throws {
    for finding in try ExampleInventory.judged().decision.findings {
      #expect(!finding.remedies.isEmpty, "\(finding.id)")
      #expect(
        finding.remedies.allSatisfy { remedy in
          !remedy.owner.isEmpty && [".", "?", "”"].contains { remedy.action.hasSuffix($0) }
        }, "\(finding.remedies)")
    }
  }
}

extension Inventory {
  /// Changes every engagement of a processor, wherever it stands.
  fileprivate mutating func changeEngagements(
    of id: String, _ change: (inout Engagement, Processor?) -> Void
  ) {
    let processor = processor(id)
    for service in services.indices {
      for index in services[service].systems.indices
      where services[service].systems[index].engagement?.processor == id {
        if var engagement = services[service].systems[index].engagement {
          change(&engagement, processor)
          services[service].systems[index].engagement = engagement
        }
      }
      for index in services[service].engagements.indices
      where services[service].engagements[index].processor == id {
        change(&services[service].engagements[index], processor)
      }
    }
    for index in processors.indices {
      for number in processors[index].subProcessors.indices
      where processors[index].subProcessors[number].processor == id {
        change(&processors[index].subProcessors[number], processor)
      }
    }
  }

  fileprivate mutating func changeDisclosure(_ id: String, _ change: (inout Disclosure) -> Void) {
    for index in disclosures.indices where disclosures[index].id == id {
      change(&disclosures[index])
    }
  }
}

extension TransferMechanism {
  fileprivate static func make(
    _ kind: MechanismKind, signed: String, assessment: TransferRiskAssessment, linked: String?
  ) -> TransferMechanism {
    TransferMechanism(
      kind: kind, version: "A1.0", module: nil, signed: .of(signed), expires: nil, covers: [],
      linkedAgreement: linked, reference: "NEW-IDTA", assessment: assessment, site: .fixture)
  }
}
