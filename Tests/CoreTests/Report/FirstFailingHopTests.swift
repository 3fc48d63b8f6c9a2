import SitusGround
import Testing

@testable import SitusCore

struct FirstFailingHopTests {
  private func row(
    _ via: [String], _ importer: String, _ verdict: TransferVerdict,
    _ aspect: Transfer.Aspect = .entity
  ) -> TransferReport {
    let transfer = Sample.transfer("s", to: importer, aspect, via: via)
    return TransferReport(
      transfer: transfer, assessments: [Sample.assessment(transfer, .uk, verdict)], risks: [])
  }

  @Test("A hop behind one that fails is not the first; a chain beside it has its own")
  func first() {
    let rows = [
      row([], "a", .approved), row(["a"], "b", .noBasis), row(["a", "b"], "c", .noBasis),
      row(["a"], "d", .undetermined), row([], "e", .safeguarded),
    ]
    let hops = firstFailingHops(rows, under: [.uk, .eu])
    #expect(hops.map(\.path) == [["northmere", "a", "b"], ["northmere", "a", "d"]])
    #expect(hops.map(\.verdict) == [.noBasis, .undetermined])
    #expect(hops.allSatisfy { $0.isIndirect })
    #expect(firstFailingHops(rows.reversed(), under: [.uk]) == hops)
  }

  @Test("The rows of one hop are one, with the worst verdict")
  func worst() {
    let rows = [
      row([], "a", .undetermined), row([], "a", .noBasis, .place(.storage)),
      row([], "a", .approved, .place(.backup)),
    ]
    let hops = firstFailingHops(rows, under: [.uk])
    #expect(hops.count == 1)
    #expect(hops[0].verdict == .noBasis)
    #expect(hops[0].transfers.count == 2)
    #expect(!hops[0].isIndirect)
  }

  @Test("Suppliers that use one another are followed once round and no further")
  func cycle() throws {
    let report = try analysedCycle()
    let paths = report.services[0].failing.map(\.path)
    #expect(paths == [["o", "a"]])
    #expect(
      report.services[0].transfers.allSatisfy {
        Set($0.transfer.path).count == $0.transfer.path.count
      })
  }

  private func analysedCycle() throws -> Report {
    let example = try ExampleInventory.judged()
    let places = "places: {storage: India, backup: none, processing: none, support_access: none}"
    return analyse(
      AnalysisInput(
        inventory: try parsed(
          """
          organisation: {id: o, name: O, country: GB, public_authority: true, regimes: [UK]}
          services: [{id: s, name: S, processors: [a]}]
          processors:
          - {id: a, name: A, legal_entity: A Ltd, country: IN, \(places), sub_processors: [b]}
          - {id: b, name: B, legal_entity: B Ltd, country: IN, \(places), sub_processors: [a]}

          """), digest: InventoryDigest(path: "i", sha256: nil),
        log: ObservationLog(observations: []), reference: EvidenceFixture.reference,
        register: example.register, waivers: [], placeNames: example.places, asOf: example.asOf))
  }
}
