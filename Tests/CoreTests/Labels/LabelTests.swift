import Foundation
import TestSupport
import Testing

@testable import SitusCore

/// How often inference was right, silent or wrong for one kind of fact.
struct ConfusionMatrix {
  /// Answers by true country, then by answered country; `-` is silence.
  private(set) var answers: [String: [String: Int]] = [:]

  mutating func add(truth: PlaceCode?, answer: PlaceCode?) {
    answers[truth?.rawValue ?? "-", default: [:]][answer?.rawValue ?? "-", default: 0] += 1
  }

  private func sum(_ counts: (String, String) -> Bool) -> Int {
    answers.reduce(0) { total, row in
      total + row.value.filter { counts(row.key, $0.key) }.map(\.value).reduce(0, +)
    }
  }

  var right: Int { sum { $0 != "-" && $0 == $1 } }
  var missed: Int { sum { $0 != "-" && $1 == "-" } }
  var wrong: Int { sum { $1 != "-" && $0 != $1 } }
  var rightlySilent: Int { sum { $0 == "-" && $1 == "-" } }

  /// Share of the places that evidence names which were answered rightly.
  var recall: Double {
    let named = sum { truth, _ in truth != "-" }
    return named == 0 ? 1 : Double(right) / Double(named)
  }

  func totals(_ title: String) -> String {
    "\(title): \(right) right, \(missed) missed, \(wrong) wrong, "
      + "\(rightlySilent) rightly silent, recall \(String(format: "%.3f", recall))"
  }

  /// One line of totals, then one line for each true country.
  func text(_ title: String) -> String {
    var lines = [totals(title)]
    for (truth, row) in answers.sorted(by: { $0.key < $1.key }) {
      let cells = row.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      lines.append("  \(truth)  ->  \(cells.joined(separator: "  "))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The text as a block of code in Markdown.
  func block(_ title: String) -> String {
    text(title).split(separator: "\n").map { "    \($0)\n" }.joined()
  }
}

struct LabelTests {
  private static let matrices: [FactKind: ConfusionMatrix] = {
    var matrices: [FactKind: ConfusionMatrix] = [:]
    for host in LabelledHost.all {
      let inference = host.seen.inferred()
      for fact in LabelledHost.facts {
        matrices[fact, default: ConfusionMatrix()].add(
          truth: host.truth[fact], answer: inference.place(fact)?.country)
      }
    }
    return matrices
  }()

  @Test("No label is wrong or missed", arguments: LabelledHost.all)
  func label(host: LabelledHost) {
    let inference = host.seen.inferred()
    for fact in LabelledHost.facts {
      #expect(inference.place(fact)?.country == host.truth[fact], "\(fact): \(host.line)")
      // A country is never shown on evidence that is only uncertain.
      if inference.place(fact)?.country != nil {
        #expect((inference.place(fact)?.strength ?? .unknown) >= .indicated)
      }
    }
  }

  /// The gate of quality: it may only be raised.
  @Test("Several hundred labels, no wrong country, 95 % of the named places, and the page is true")
  func quality() throws {
    let path = Repository.root + "/Sources/SitusCore/Documentation.docc/Quality.md"
    let page = try String(contentsOfFile: path, encoding: .utf8)
    let blocks = LabelledHost.facts.map {
      (LabelTests.matrices[$0] ?? ConfusionMatrix()).block($0.rawValue)
    }
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1",
      let start = page.range(of: "    edge: ")?.lowerBound,
      let end = page.range(of: "\n\n`make quality`")?.lowerBound
    {
      let recorded = page[..<start] + blocks.joined(separator: "\n").dropLast() + page[end...]
      try String(recorded).write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(LabelledHost.all.count >= 850)
    #expect(page.contains(blocks.joined(separator: "\n")), "RECORD_GOLDENS=1 rewrites the page")
    for fact in LabelledHost.facts {
      let matrix = LabelTests.matrices[fact] ?? ConfusionMatrix()
      #expect(matrix.wrong == 0, "\(fact)")
      #expect(matrix.recall >= 0.95, "\(fact)")
      #expect(matrix.right > 50, "\(fact)")
      if ProcessInfo.processInfo.environment["SITUS_QUALITY"] == "1" {
        print(matrix.text(fact.rawValue))
      }
    }
  }
}
