import SitusGround
import SitusXML
import Testing

@testable import SitusCore

/// Each condition that a register can state, from its element to what the law makes of it.
struct ConditionRegistryTests {
  typealias Change = @Sendable (inout Scenario) -> Void

  /// How a test makes a condition met, failed, and unknown.
  struct Row: Sendable {
    var met: Change
    var failed: Change
    var unknown: Change
  }

  private static func attribute(_ word: String) -> Row {
    Row(
      met: { $0.vendor.party.attributes[word] = false },
      failed: { $0.vendor.party.attributes[word] = true }, unknown: { _ in })
  }

  private static func listing(
    _ met: DataPrivacyFrameworkStatus, _ failed: DataPrivacyFrameworkStatus,
    unknown: DataPrivacyFrameworkStatus?, _ change: @escaping Change = { _ in }
  ) -> Row {
    func entry(_ status: DataPrivacyFrameworkStatus?) -> Change {
      {
        $0.vendor.party.country = .of("US")
        $0.vendor.party.dataPrivacyFramework = status
        change(&$0)
      }
    }
    return Row(met: entry(met), failed: entry(failed), unknown: entry(unknown))
  }

  private static func lacks(_ trait: ServiceTrait) -> Row {
    Row(
      met: { $0.service.traits = [] }, failed: { $0.service.traits = [trait] },
      unknown: { $0.service.traits = nil })
  }

  /// A row for each kind of condition; for closed lists the row of the word.
  private static func row(_ condition: AdequacyCondition) -> Row {
    switch condition {
    case .recipientSubjectTo(let law):
      return Row(
        met: { $0.vendor.party.subjectTo = [law] },
        failed: { $0.vendor.party.notSubjectTo = [law] }, unknown: { _ in })
    case .recipientSector(let sector):
      let other = Sector.allCases.first { $0 != sector }
      return Row(
        met: { $0.vendor.party.sector = sector }, failed: { $0.vendor.party.sector = other },
        unknown: { $0.vendor.party.sector = nil })
    case .recipientIsNot(let word), .territoryIsNot(let word): return attribute(word)
    case .dataPrivacyFrameworkActive: return listing(.make(), .make(.notListed), unknown: nil)
    case .dataPrivacyFrameworkUKExtension:
      return listing(.make(), .make(ukExtension: false), unknown: .make(ukExtension: nil))
    case .humanResourcesCovered:
      return listing(
        .make(humanResources: true), .make(humanResources: false),
        unknown: .make(humanResources: nil)
      ) { $0.service.traits = [.humanResources] }
    case .sensitiveDataFlagged:
      return listing(.make(flagged: true), .make(flagged: false), unknown: .make(flagged: nil)) {
        $0.service.dataCategories = [DataCategory(name: "Genes", sensitivity: .specialCategory)]
      }
    case .automatedProcessing: return lacks(.manualRecords)
    case .serviceLacks(let trait): return lacks(trait)
    case .exporterIsCompetentAuthority:
      return Row(
        met: {
          $0.service.traits = [.lawEnforcement]
          $0.organisationChanges = [{ $0.isCompetentAuthority = true }]
        }, failed: { $0.service.traits = [] },
        unknown: {
          $0.service.traits = nil
          $0.organisationChanges = [{ $0.isCompetentAuthority = true }]
        })
    }
  }

  /// What the law makes of a condition in a scenario: `met`, `failed` or `open`.
  private func outcome(_ condition: AdequacyCondition, _ change: Change) throws -> String {
    var scenario = Scenario(in: "QQ")
    change(&scenario)
    let setting = LegalSetting(.uk, register: .fixture, asOf: .of("2026-11-23"))
    let transfer = try #require(
      scenario.transfers.first { $0.id.hasPrefix("service/council>vendor/entity") })
    let transferCase = try #require(
      TransferCase.all(of: transfer, in: scenario.inventory, setting: setting).first)
    switch AdequacyScope(transferCase).test(condition, of: .uk) {
    case .met: return "met"
    case .failed(let whys): return whys.isEmpty ? "failed without a reason" : "failed"
    case .open(let questions): return questions.isEmpty ? "open without a question" : "open"
    }
  }

  /// Every element that the published schema allows among conditions, with every word of its lists.
  private func statements() throws -> [String] {
    let schema = try XMLDocument(
      parsing: ShippedRegister.bytes(of: ShippedRegister.schemaPath)
    ).root
    func all(_ name: String, in element: XMLElement) -> [XMLElement] {
      element.elements(named: name) + element.elements.flatMap { all(name, in: $0) }
    }
    let choice = try #require(schema.elements.first { $0.attribute("name") == "conditions" })
    return all("element", in: choice).flatMap { element -> [String] in
      let name = element.attribute("name") ?? ""
      guard let attribute = all("attribute", in: element).first?.attribute("name") else {
        return ["<\(name)/>"]
      }
      let words = all("enumeration", in: element).compactMap { $0.attribute("value") }
      return (words.isEmpty ? ["any-word"] : words).map { "<\(name) \(attribute)=\"\($0)\"/>" }
    }
  }

  @Test(
    "Each condition that a register can state is read, and met, failed and unknown are told apart")
  func everyCondition() throws {
    let statements = try statements()
    #expect(statements.count == 11 - 2 + Sector.allCases.count + ServiceTrait.allCases.count)
    var seen: Set<AdequacyCondition> = []
    for statement in statements {
      let text = ParseAdequacyTests.lines
        .replacing("<recipient-sector is=\"private\"/>", with: statement)
        .replacing("<recipient-subject-to law=\"APPI\"/>", with: "")
      let register = try parseAdequacy(
        Array(text.utf8), path: "r.xml",
        schema: ShippedRegister.bytes(of: ShippedRegister.schemaPath), schemaPath: "r.xsd")
      let conditions = register.instruments[0].conditions
      #expect(conditions.count == 1, "\(statement)")
      let condition = try #require(conditions.first)
      #expect(seen.insert(condition).inserted, "\(statement) is read as another one")
      let row = Self.row(condition)
      #expect(try outcome(condition, row.met) == "met", "\(statement)")
      #expect(try outcome(condition, row.failed) == "failed", "\(statement)")
      #expect(try outcome(condition, row.unknown) == "open", "\(statement)")
    }
  }
}
