import SitusGround

/// Headers that have one value by their meaning and were sent with several: whoever added one did not
/// take the other away, and nothing tells which is the service's.
///
/// - SeeAlso: RFC 9110 section 5.3, read 2026-12-01: a sender must not repeat a field that is no list,
///   and a recipient may put repeated lines together with commas.
enum ContestedHeaders {
  /// Headers of signals that every proxy on the way adds to, so that several values are ordinary.
  private static let lists: Set<String> = [
    "cf-ray", "report-to", "server-timing", "via", "x-amz-cf-pop", "x-cache", "x-dc", "x-feserver",
    "x-served-by", "x-vercel-id",
  ]

  /// Names of headers that have one value and say where something is.
  static let names: [String] = {
    let start = "header."
    let named = Signal.allCases.map(\.declaration.kind).filter { $0.hasPrefix(start) }
    return Set(named.map { String($0.dropFirst(start.count)) }).subtracting(lists).sorted()
  }()

  /// Takes out of an answer what was sent with several values of which one would speak, with a conflict
  /// for each kind of fact that it would speak of.
  ///
  /// - Parameters:
  ///   - exchange: The answer.
  ///   - investigation: Takes the conflicts.
  ///   - read: Reads what the headers of an answer say.
  /// - Returns: The answer with what is left.
  static func remove(
    from exchange: Exchange, in investigation: inout Investigation,
    reading read: (Exchange, inout Investigation) -> Void
  ) -> Exchange {
    var exchange = exchange
    let present = Set(exchange.headers.pairs.map(\.name))
    for name in names where present.contains(name) {
      let lines = Set(exchange.headers.all(name).map(String.init))
      // A proxy may have put the lines together.
      let values = lines.count > 1 ? lines : Set(exchange.headers.list(name).map(String.init))
      guard values.count > 1 else { continue }
      func facts(of value: String) -> [FactKind] {
        var alone = exchange
        alone.headers = exchange.headers.with(name, only: value)
        return investigation.said(by: "header.\(name)") { read(alone, &$0) }
      }
      let facts = Set(values.flatMap(facts))
      guard !facts.isEmpty else { continue }
      for fact in facts {
        investigation.conflict(
          fact,
          "\(name) was sent with several values ("
            + values.map { Investigation.shortened($0) }.sorted().joined(separator: "; ")
            + "), so that none of them counts")
      }
      // Together they still tell what software answers.
      exchange.headers = exchange.headers.with(
        name, only: name == "server" ? values.sorted().joined(separator: ", ") : nil)
    }
    return exchange
  }
}
