import Foundation
import SitusGround
import TestSupport
import Testing

@testable import SitusCore

struct RenderConsequencesTests {
  private func consequences() throws -> Consequences {
    let example = try ExampleInventory.judged()
    let input = AnalysisInput(
      inventory: example.inventory, digest: InventoryDigest(path: "inventory", sha256: nil),
      log: ObservationLog(observations: []), reference: EvidenceFixture.reference,
      register: example.register, waivers: [], placeNames: example.places, asOf: example.asOf)
    return suppose([try instruments(named: "UK:SI 2023/1028", in: example.register)], of: input)
  }

  @Test("The text form fits 80 columns and tells verdicts, people and what carries it instead")
  func text() throws {
    let text = renderConsequences(try consequences(), as: .text)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    for words in [
      "what if UK:SI-2023/1028 and", "under UK law, which binds", "Services affected",
      "Approved -> No basis on file", "nothing on file carries it",
      "Findings that appear", "118,000 people",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("The Markdown form has one row for each law that comes out differently")
  func markdown() throws {
    let text = renderConsequences(try consequences(), as: .markdown)
    #expect(text.contains("| service | transfer | law | before | after | instead |"))
    #expect(text.contains("| Approved | No basis on file | nothing on file carries it instead |"))
  }

  @Test("The JSON form names its schema and every change")
  func json() throws {
    let result = try consequences()
    let text = renderConsequences(result, as: .json)
    #expect(try SchemaValidator(published: "whatif-1.0").problems(in: text) == [])
    let data = Data(text.utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["schema"] as? String == "situs.whatif/1")
    #expect(object["nothing_changes"] as? Bool == false)
    let transfers = try #require(object["transfers"] as? [[String: Any]])
    #expect(transfers.count == result.transfers.count)
    let change = try #require((transfers[0]["changes"] as? [[String: Any]])?.first)
    #expect(change["old_verdict"] as? String == "approved")
    #expect(change["old_instrument"] as? String == "UK:SI-2023/1028")
    #expect(change["binding"] as? Bool == true)
    #expect((object["services"] as? [[String: Any]])?.count == result.services.count)
  }
}
