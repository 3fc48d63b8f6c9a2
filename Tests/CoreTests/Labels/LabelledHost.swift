import Testing

@testable import SitusCore

/// A host of which the places are known, because its evidence was made from the grammars.
struct LabelledHost: CustomTestStringConvertible {
  /// Facts for which a label is kept.
  static let facts: [FactKind] = [.edge, .compute, .storage]

  var line: String
  var seen: SeenHost
  /// Country by fact; absent where nothing may speak.
  var truth: [FactKind: PlaceCode]

  var testDescription: String { line }

  /// Every labelled host.
  static let all: [LabelledHost] = [
    labelledNames, labelledHeaders, labelledMail, labelledSilence, labelledRecorded,
  ].flatMap { $0.split(separator: "\n").map { LabelledHost(String($0)) } }

  init(_ line: String) {
    let fields = line.split(separator: "|", omittingEmptySubsequences: false).map {
      $0.trimmingWhitespace
    }
    precondition(fields.count == 7, "\(line)")
    self.line = line
    let headers = fields[2].isEmpty ? [] : String(fields[2]).parts(between: " ;; ")
    seen = SeenHost(
      chain: fields[0].split(separator: " ").map(String.init),
      addresses: fields[1].split(separator: " ").map(String.init),
      headers: headers.map { header in
        let pair = header.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        precondition(pair.count == 2, "\(line)")
        return [String(pair[0]), String(pair[1].trimmingWhitespace)]
      },
      mailExchangers: fields[3].isEmpty ? [] : [String(fields[3])])
    truth = [:]
    for (fact, field) in zip(LabelledHost.facts, fields[4...]) where field != "-" {
      truth[fact] = PlaceCode(String(field))
    }
  }
}

extension String {
  /// The text taken apart at a separator of several characters.
  fileprivate func parts(between separator: String) -> [String] {
    var parts: [String] = []
    var current = ""
    var rest = self[...]
    while let first = rest.first {
      if rest.hasPrefix(separator) {
        parts.append(current)
        current = ""
        rest = rest.dropFirst(separator.count)
      } else {
        current.append(first)
        rest = rest.dropFirst()
      }
    }
    return parts + [current]
  }
}
