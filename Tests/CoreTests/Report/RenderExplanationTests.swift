import TestSupport
import Testing

@testable import SitusCore

struct RenderExplanationTests {
  /// A log of one host and the chain that explains it.
  private func explained(_ host: SeenHost) throws -> (log: [String], chain: Explanation) {
    let log = host.observations.map(\.jsonLine)
    let inference = host.inferred()
    let names = try ExampleInventory.judged().places
    let lines = ObservationLines(
      jsonLines: Array(log.joined(separator: "\n").utf8), path: "day.jsonl",
      wanted: Set(inference.evidence.flatMap(\.basis)))
    return (
      log, explainHost(inference, lines: lines, placeName: { names.name(of: $0) })
    )
  }

  @Test("From a host the chain reaches the very bytes of the log, with file and line")
  func host() throws {
    let (log, chain) = try explained(CheckSample.hidden)
    let text = renderExplanation(chain)
    #expect(text.contains("Conclusion: edge: United Kingdom, LHR (established)"))
    #expect(text.contains("Observation: day.jsonl:2\n"))
    #expect(text.contains("\n" + String(repeating: " ", count: 8) + log[1] + "\n"))
    #expect(text.contains("HEAD https://app.vendor.example/ from 13.32.1.2: ok, from lon at"))
    #expect(text.contains("Conclusion: storage: nothing may speak for it"))
    #expect(chain.observations > 0)
  }

  @Test("Every piece of evidence ends in an observation of the log")
  func complete() throws {
    func leaves(_ step: Explanation) -> [Explanation] {
      step.steps.isEmpty ? [step] : step.steps.flatMap(leaves)
    }
    for host in CheckSample.all {
      let (log, chain) = try explained(host)
      for conclusion in chain.steps {
        for evidence in conclusion.steps {
          for leaf in leaves(evidence) {
            #expect(leaf.kind == Explanation.observation)
            #expect(leaf.verbatim.allSatisfy(log.contains))
            #expect(!leaf.verbatim.isEmpty)
          }
        }
      }
    }
  }

  @Test("An observation that the log does not have is said to be missing")
  func missing() throws {
    let inference = CheckSample.bucket.inferred()
    let chain = explainHost(
      inference, lines: ObservationLines(jsonLines: [], path: "x", wanted: []),
      placeName: { $0.rawValue })
    #expect(renderExplanation(chain).contains("not in this log"))
  }

  @Test("A line of the log cannot steer the terminal, and a very long one is cut and says so")
  func hostile() throws {
    var host = CheckSample.balanced
    host.headers = [["x-a", "\u{1B}[2J" + String(repeating: "a", count: 9_000)]]
    host.headers.append(["x-amz-bucket-region", "eu-west-2"])
    let text = renderExplanation(try explained(host).chain)
    #expect(!text.contains("\u{1B}"))
    #expect(text.contains("longer than what is shown"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count < 4_100 })
  }
}
