import SitusGround
import TestSupport
import Testing

@testable import SitusCore

/// Places whose words are not understood: refused where an inventory is checked, kept and said where
/// it is judged.
struct UnreadablePlacesTests {
  private static let organisation = """
    organisation:
      id: o
      name: O
      country: GB
      public_authority: false
      regimes: [UK, EU]
      contact: x
    services:
      - {id: s, name: S, systems: [{id: y, name: Y, processor: p}]}

    """

  private func kept(_ texts: String...) throws -> Inventory {
    let files = zip("abcdefgh", texts).map { name, text in
      InventoryFile(path: "\(name).yaml", bytes: Array(text.utf8))
    }
    return try parseInventory(
      files, places: PlaceNamesTests.published(), unreadablePlaces: .kept)
  }

  private func judged(_ inventory: Inventory) throws -> (Decision, [Assessment]) {
    let register = try ExampleInventory.judged().register
    let transfers = mapTransfers(inventory, inferences: [])
    let assessments = assess(
      transfers, in: inventory, under: [.uk, .eu], register: register, asOf: Sample.asOf)
    let places = judgePlaces(
      inventory, inferences: [], asOf: Sample.asOf, isMember: { _, _ in false })
    let decision = decideFindings(
      DecisionInput(
        inventory: inventory, register: register, transfers: transfers, assessments: assessments,
        places: places, inferences: [], promises: [], waivers: [], asOf: Sample.asOf))
    return (decision, assessments)
  }

  @Test("One bad cell leaves the row undetermined, is an error that quotes it, and hides no other")
  func oneCell() throws {
    let inventory = try kept(
      Self.organisation,
      """
      processor:
        id: p
        name: Permitco
        legal_entity: P
        country: UK
        places: {storage: "UK (backup: USA)", backup: India, processing: UK, support_access: none}
      """)
    let (decision, assessments) = try judged(inventory)
    let findings = decision.findings.filter { $0.rule == .placeUnreadable }
    #expect(findings.map(\.severity) == [.error])
    let finding = try #require(findings.first)
    #expect(finding.message.contains("“UK (backup: USA)”, stated as storage of Permitco,"))
    #expect(finding.reasons.first?.contains("“backup”") == true)
    #expect(finding.site == SourceSite(file: "b.yaml", line: 6, column: 21))
    let storage = assessments.filter { $0.transfer.contains("/storage/") }
    #expect(storage.count == 2 && storage.allSatisfy { $0.verdict == .undetermined })
    #expect(decision.findings.contains { $0.message.contains("India") })
    #expect(Set(decision.findings.map(\.id)).count == decision.findings.count)
  }

  @Test("Wherever a place may stand, words that are not understood are a finding of their own")
  func everywhere() throws {
    var line = 0
    func bad() -> String {
      line += 1
      return "Xanadu \(line)x"
    }
    let organisation = """
      organisation:
        id: o
        name: O
        country: GB
        own_premises: ["\(bad())"]
        public_authority: false
        regimes: [UK]
        contact: x
        notice: {transfers_stated: ["\(bad())"]}
      promises:
        - {id: q, quote: Q, quantifier: all, subject: stored, places: ["\(bad())"]}
      """
    let services = """
      service:
        id: s
        name: S
        systems:
          - id: y
            name: Y
            processor: p
            places: {storage: "\(bad())"}
        processors:
          - processor: p
            places: {backup: ["\(bad())"]}
            mechanisms: [{kind: idta, covers: ["\(bad())"]}]
        disclosures: [d]
      """
    let parties = """
      processors:
        - id: p
          legal_entity: P
          country: "\(bad())"
          parent: {name: N, country: "\(bad())"}
          places: {storage: "\(bad())", backup: "\(bad())", processing: "\(bad())", support_access: "\(bad())"}
          mechanisms: [{kind: idta, covers: ["\(bad())"]}]
          sub_processors:
            - processor: r
              places: {storage: "\(bad())"}
              mechanisms: [{kind: idta, covers: ["\(bad())"]}]
        - {id: r, legal_entity: R}
      disclosures:
        - id: d
          name: D
          recipient: {legal_entity: C, country: "\(bad())"}
          destination: "\(bad())"
          mechanisms: [{kind: idta, covers: ["\(bad())"]}]
      """
    let inventory = try kept(organisation, services, parties)
    #expect(inventory.unreadablePlaces.count == line)
    let (decision, _) = try judged(inventory)
    let findings = decision.findings.filter { $0.rule == .placeUnreadable }
    #expect(findings.count == line)
    for finding in findings {
      #expect(finding.message.contains(", stated as "), "\(finding.message)")
    }
    do {
      _ = try parsed(organisation, services, parties)
      Issue.record("accepted")
    } catch let errors as InputErrors {
      #expect(errors.errors.count == line)
      #expect(
        errors.errors.allSatisfy { $0.code == .unknownPlace && $0.expected.contains("“Xanadu”") })
    }
  }

  @Test("Several places in one cell are judged each, and evidence for one of them contradicts none")
  func several() throws {
    let inventory = try kept(
      Self.organisation,
      """
      processor:
        id: p
        legal_entity: P
        country: UK
        places: {storage: "UK, China", backup: "London / Dublin", processing: [UK], support_access: none}
      """)
    let transfers = mapTransfers(inventory, inferences: []).map(\.id)
    #expect(transfers.contains("s/o>p/storage/CN") && transfers.contains("s/o>p/storage/GB"))
    #expect(transfers.contains("s/o>p/backup/GB") && transfers.contains("s/o>p/backup/IE"))
    let (decision, _) = try judged(inventory)
    #expect(decision.findings.contains { $0.message.contains("China") })
  }

  @Test("Own premises are the sites that the organisation gives, and asked for when it gives none")
  func ownPremises() throws {
    let processor = """
      processor:
        id: p
        legal_entity: P
        country: UK
        places: {storage: On premise, backup: in house, processing: UK, support_access: none}
      """
    let given = Self.organisation.replacing(
      "  country: GB\n", with: "  country: GB\n  own_premises: [\"Wokingham, UK\", Jersey]\n")
    let transfers = mapTransfers(try kept(given, processor), inferences: []).map(\.id)
    #expect(transfers.contains("s/o>p/storage/GB") && transfers.contains("s/o>p/storage/JE"))
    #expect(!transfers.contains { $0.hasSuffix("unknown") })
    let silent = try kept(Self.organisation, processor)
    #expect(mapTransfers(silent, inferences: []).contains { $0.id == "s/o>p/storage/unknown" })
    let (decision, _) = try judged(silent)
    let asked = decision.findings.filter { $0.rule == .ownPremisesUnlocated }
    #expect(asked.count == 1)
    #expect(asked.first?.remedies.first?.action.contains("own_premises") == true)
  }

  @Test("An international organisation is judged as one: no list covers it, whatever its seat")
  func organisations() throws {
    func verdicts(_ place: String) throws -> [TransferVerdict] {
      let inventory = try kept(
        Self.organisation,
        """
        processor:
          id: p
          legal_entity: P
          country: UK
          attributes: {own-branch-abroad: false}
          places: {storage: "\(place)", backup: none, processing: none, support_access: none}
        """)
      return try judged(inventory).1.filter { $0.transfer.contains("/storage/") }.map(\.verdict)
    }
    for seat in ["WHO, Geneva, Switzerland", "Interpol, Lyon, France", "UN", "Council of Europe"] {
      #expect(try verdicts(seat) == [.noBasis, .noBasis], "\(seat)")
    }
    #expect(try verdicts("Switzerland") == [.approved, .approved])
    for body in ["ECB", "EDPS, Brussels, Belgium", "Frontex, Warsaw, Poland"] {
      #expect(try verdicts(body) == [.approved, .notRestricted], "\(body)")
    }
  }

  @Test("A service that names neither a system nor a processor is a gap, not a pass")
  func noHolder() throws {
    let inventory = try kept(
      """
      organisation: {id: o, name: O, country: GB, public_authority: false, regimes: [UK], contact: x}
      service: {id: s, name: S}
      """)
    let (decision, _) = try judged(inventory)
    let gap = try #require(decision.findings.first { $0.rule == .holderMissing })
    #expect(gap.severity == .warning && gap.rule.isGap)
    #expect(gap.message.contains("neither a system nor a processor"))
  }
}
