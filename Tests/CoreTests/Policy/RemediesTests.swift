import SitusGround
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

  // MARK: Transfers

  /// The findings of one importer of one service about its transfers.
  private func transferFindings(_ inventory: Inventory, _ pair: TransferPair) throws -> Set<String>
  {
    Set(
      try findings(inventory).filter {
        $0.service == pair.service && $0.subject == pair.importer
          && ($0.rule.rawValue.hasPrefix("transfer.") || $0.rule.rawValue.hasPrefix("mechanism."))
      }.map(\.id))
  }

  /// Every part of a set but the whole and nothing.
  private func parts(_ changes: [TransferChange]) -> [[TransferChange]] {
    guard changes.count > 1 else { return [] }
    return (1..<((1 << changes.count) - 1)).map { bits in
      changes.indices.filter { bits >> $0 & 1 == 1 }.map { changes[$0] }
    }
  }

  @Test("Each remedy of a transfer clears its finding in a new analysis, and no part of it does")
  func transfers() throws {
    let example = try ExampleInventory.judged()
    let bench = RemedyBench(example.inventory, example.register, asOf: Self.asOf)
    #expect(bench.problems.keys.count >= 20)
    for key in bench.problems.keys {
      let id = findingID(key.rule, service: key.service, subject: key.importer)
      let printed = try #require(example.decision.findings.first { $0.id == id })
      let solutions = try bench.solutions(key.rule, key.service, key.importer)
      #expect(printed.remedies == solutions.map { $0.words.remedy($0.changes) })
      #expect(solutions.last?.changes == [.end])
      var inventory = example.inventory
      inventory.promises = []
      inventory.services.removeAll { $0.id != key.service }
      let before = try transferFindings(inventory, key.pair)
      #expect(before.contains(id))
      for solution in solutions {
        func left(_ changes: [TransferChange]) throws -> Set<String> {
          try transferFindings(
            applying(changes, to: inventory, solution.words.scope), key.pair)
        }
        let after = try left(solution.changes)
        #expect(!after.contains(id), "\(id): \(solution.changes)")
        #expect(after.isSubset(of: before), "\(id): \(solution.changes) makes \(after)")
        for part in parts(solution.changes) {
          let rest = try left(part)
          #expect(
            rest.contains(id) || !rest.isSubset(of: before), "\(id): \(part) would be enough")
        }
      }
    }
  }

  // MARK: Records

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
        finding.remedies.flatMap(\.changes).allSatisfy { change in
          !change.owner.isEmpty && [".", "?", "”"].contains { change.action.hasSuffix($0) }
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
