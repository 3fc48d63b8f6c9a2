import Foundation
import SitusGround
import TestSupport
import Testing

@testable import SitusCore

struct SignalTests {
  @Test("Each signal has words of its own, a fact, a source and the day it was read")
  func declared() {
    for signal in Signal.allCases {
      let declaration = signal.declaration
      #expect(!declaration.facts.isEmpty, "\(signal)")
      #expect(declaration.senders.hasSuffix("."), "\(signal)")
      #expect(declaration.source.count > 8, "\(signal)")
      #expect(
        signal.rawValue.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }, "\(signal)")
    }
  }

  @Test("No two signals make evidence of one kind about one fact for one operator")
  func distinct() {
    var seen: Set<String> = []
    for signal in Signal.allCases {
      for fact in signal.declaration.facts {
        let key =
          "\(signal.declaration.kind) \(fact) \(signal.declaration.providers.joined(separator: ","))"
        #expect(seen.insert(key).inserted, "\(key)")
      }
    }
  }

  @Test("The page of signals is what the program declares")
  func page() throws {
    let path = Repository.root + "/Sources/SitusCore/Documentation.docc/Signals.md"
    let page = try String(contentsOfFile: path, encoding: .utf8)
    let table = Signal.allCases.map(row).joined()
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1",
      let start = page.range(of: "| --- | --- | --- | --- | --- | --- |\n")?.upperBound
    {
      try (page[..<start] + table).write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(page.hasSuffix("| --- |\n" + table), "RECORD_GOLDENS=1 rewrites the page")
  }

  private func row(_ signal: Signal) -> String {
    let declaration = signal.declaration
    let cells = [
      "`\(declaration.kind)`" + (declaration.providers.first.map { " of \($0)" } ?? ""),
      declaration.facts.map(\.rawValue).joined(separator: ", "), declaration.senders,
      declaration.reach.words,
      declaration.bestLevel == .hidden || declaration.indicatesUnseen
        ? "\(declaration.bestLevel.rawValue)\(declaration.indicatesUnseen ? ", hidden indicates" : "")"
        : declaration.bestLevel.rawValue,
      "\(declaration.source); read \(declaration.read.iso)",
    ]
    return "| " + cells.joined(separator: " | ") + " |\n"
  }

  /// The gate of what may be indicated where the way is not seen.
  @Test("Where the way is not seen a signal indicates only what recorded hosts bear out")
  func recorded() {
    var right: [Signal: (right: Int, all: Int)] = [:]
    for line in labelledRecorded.split(separator: "\n") {
      let host = LabelledHost(String(line))
      let inference = host.seen.inferred()
      var counted: Set<Signal> = []
      for evidence in inference.evidence
      where evidence.standing.level == .hidden && counted.insert(evidence.signal).inserted {
        guard let country = evidence.country, let answer = inference.place(evidence.fact)?.country,
          answer == country
        else { continue }
        right[evidence.signal, default: (0, 0)].all += 1
        if host.truth[evidence.fact] == country {
          right[evidence.signal, default: (0, 0)].right += 1
        }
      }
    }
    for signal in Signal.allCases where signal.declaration.indicatesUnseen {
      if signal == .geofeed { continue }  // A feed has no header to record; 0.95 by its own kind.
      let count = right[signal] ?? (0, 0)
      #expect(count.all > 0, "no recorded host shows \(signal)")
      #expect(Double(count.right) >= 0.8 * Double(count.all), "\(signal): \(count)")
    }
  }
}

extension SignalReach {
  /// What has to be seen, in words.
  fileprivate var words: String {
    switch self {
    case .chain: "a name of the chain of aliases"
    case .list: "an address in the operator’s list"
    case .reverseName: "the operator’s list or zone holds the address"
    case .word: "nothing: it is a word"
    case .others: "nothing: it is not the supplier’s"
    case .service(let service):
      [service.names.words(service.provider), service.addresses.words(service.provider)]
        .compactMap { $0 }.joined(separator: ", or ").nonEmpty ?? "nothing: tenants write it too"
    }
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

extension ServiceReach.Names {
  fileprivate func words(_ provider: String) -> String? {
    switch self {
    case .none: nil
    case .ofOperator: "a name of \(provider) that is not for rent"
    case .below(let suffixes): "a name below " + suffixes.joined(separator: ", ")
    case .s3: "a name of Amazon S3"
    }
  }
}

extension ServiceReach.Addresses {
  fileprivate func words(_ provider: String) -> String? {
    switch self {
    case .none: nil
    case .edge: "an edge address of \(provider)"
    case .service(let name): "an address that \(provider) lists for \(name)"
    }
  }
}
