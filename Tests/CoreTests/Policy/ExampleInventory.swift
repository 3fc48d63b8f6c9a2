import Foundation
import SitusGround
import TestSupport
import Testing

@testable import SitusCore

/// The worked example of this repository, judged from what it declares and nothing else.
struct ExampleInventory {
  let inventory: Inventory
  let register: AdequacyRegister
  let places: PlaceNames
  let transfers: [Transfer]
  let assessments: [Assessment]
  let judgements: [PlaceJudgement]
  let promises: [PromiseJudgement]
  let decision: Decision
  let asOf = Sample.day("2026-11-24")

  /// Judged once for all tests.
  private static let shared = Result { try ExampleInventory() }

  static func judged() throws -> ExampleInventory { try shared.get() }

  init(waivers: [Waiver] = []) throws {
    let root = Repository.root
    func bytes(_ path: String) throws -> [UInt8] {
      [UInt8](try Data(contentsOf: URL(filePath: "\(root)/\(path)")))
    }
    let names = try PlaceNamesTests.published()
    places = names
    let found = FileManager.default.enumerator(atPath: "\(root)/inventory")
    var files: [InventoryFile] = []
    while let path = found?.nextObject() as? String {
      guard path.hasSuffix(".yaml"), path != "waivers.yaml" else { continue }
      files.append(InventoryFile(path: "inventory/\(path)", bytes: try bytes("inventory/\(path)")))
    }
    let inventory = try parseInventory(files.sorted { $0.path < $1.path }, places: names)
    let register = try parseAdequacy(
      bytes("adequacy/register.xml"), path: "adequacy/register.xml",
      schema: bytes("adequacy/register.xsd"), schemaPath: "adequacy/register.xsd")
    let asOf = self.asOf
    let isMember: (PlaceCode, PlaceGroup) -> Bool = { register.isMember($0, of: $1, on: asOf) }
    self.inventory = inventory
    self.register = register
    let transfers = mapTransfers(inventory, inferences: [], isMember: isMember)
    let assessments = transfers.flatMap { transfer in
      Regime.allCases.map {
        assess(transfer, in: inventory, under: $0, register: register, asOf: asOf)
      }
    }
    let judgements = judgePlaces(inventory, inferences: [], asOf: asOf, isMember: isMember)
    let promises = judgePromises(
      inventory, places: judgements, transfers: transfers, register: register, asOf: asOf,
      isMember: isMember)
    self.transfers = transfers
    self.assessments = assessments
    self.judgements = judgements
    self.promises = promises
    decision = decideFindings(
      DecisionInput(
        inventory: inventory, register: register, transfers: transfers, assessments: assessments,
        places: judgements, inferences: [], promises: promises, waivers: waivers, asOf: asOf))
  }

  var report: Report {
    makeReport(
      ReportInput(
        run: ReportRun(
          asOf: asOf, vantage: nil, resolvers: [], offline: true, allowPrivate: false,
          data: [
            DataVersion(
              name: "adequacy register", version: register.version.iso, date: register.readOn)
          ]), digest: InventoryDigest(path: "inventory", sha256: nil), inventory: inventory,
        bindingRegimes: bindingRegimes(inventory.organisation, register: register, asOf: asOf),
        places: judgements, transfers: transfers, assessments: assessments, risks: [],
        promises: promises, decision: decision, notObserved: []), placeName: places.name(of:))
  }
}
