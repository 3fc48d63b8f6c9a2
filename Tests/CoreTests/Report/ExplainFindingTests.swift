import SitusGround
import Testing

@testable import SitusCore

struct ExplainFindingTests {
  private static let explainer = Result {
    let example = try ExampleInventory.judged()
    return FindingExplainer(
      AnalysisInput(
        inventory: example.inventory, digest: InventoryDigest(path: "inventory", sha256: nil),
        log: ObservationLog(observations: observed(example.inventory)),
        reference: EvidenceFixture.reference, register: example.register, waivers: [],
        placeNames: example.places, asOf: example.asOf))
  }

  /// Every host of the inventory seen as an alias of a bucket in Virginia.
  private static func observed(_ inventory: Inventory) -> [Observation] {
    planTargets(inventory).flatMap { target in
      SeenHost(
        chain: [target.host, "bucket.s3.us-east-1.amazonaws.com"], addresses: ["198.51.100.8"]
      ).observations
    }
  }

  private func explained(_ id: String) throws -> Explanation? {
    let example = try ExampleInventory.judged()
    let explainer = try Self.explainer.get()
    let log = Self.observed(example.inventory).map(\.jsonLine).joined(separator: "\n")
    return explainer.explain(
      id,
      lines: ObservationLines(
        jsonLines: Array(log.utf8), path: "day.jsonl", wanted: explainer.basis(of: id)))
  }

  @Test("Every finding is explained, from its rule on")
  func all() throws {
    let explainer = try Self.explainer.get()
    #expect(explainer.ids.count > 50)
    for id in explainer.ids {
      let chain = try #require(
        explainer.explain(id, lines: ObservationLines(jsonLines: [], path: "x", wanted: [])))
      #expect(chain.title == id)
      #expect(chain.steps.first?.kind == "Rule")
      #expect(
        chain.steps.contains { $0.kind != "Rule" && $0.kind != "Remedies" },
        "\(id) has a rule and nothing else")
    }
  }

  @Test("A contradicted place leads to the verdict, the evidence and the line of the log")
  func place() throws {
    let ids = try Self.explainer.get().ids.filter { $0.hasPrefix("place.contradicted/") }
    let id = try #require(ids.first)
    let chain = try #require(try explained(id))
    let text = renderExplanation(chain)
    for part in ["Finding: ", "Rule: place.contradicted", "Verdict: ", "Evidence: ", "day.jsonl:"] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(text.contains("\"data\":\"bucket.s3.us-east-1.amazonaws.com\""))
    #expect(chain.observations > 0)
  }

  @Test("A transfer without a basis leads to the assessment and each provision that was applied")
  func transfer() throws {
    let ids = try Self.explainer.get().ids.filter { $0.hasPrefix("transfer.no-basis/") }
    let id = try #require(ids.first)
    let explanation = try explained(id)
    let chain = try #require(explanation)
    let text = renderExplanation(chain)
    #expect(text.contains("Transfer: "))
    #expect(text.contains("Assessment: UK law: no_basis"))
    #expect(text.contains("UK GDPR Art."))
    #expect(chain.steps.last?.kind == "Remedies")
    #expect(chain.steps.last?.details.last?.hasPrefix("End what is sent to ") == true)
  }

  @Test("An unknown id has no chain, and its neighbours are named")
  func unknown() throws {
    let explainer = try Self.explainer.get()
    let known = try #require(explainer.ids.first { $0.hasPrefix("place.contradicted/") })
    #expect(
      explainer.explain(known + "x", lines: .init(jsonLines: [], path: "", wanted: [])) == nil)
    #expect(explainer.near(known + "x").contains(known))
    #expect(explainer.near("").count <= 8)
  }
}
