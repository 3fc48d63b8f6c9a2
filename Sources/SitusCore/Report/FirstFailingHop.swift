/// The hop of a chain at which the law first finds nothing that carries the data, or cannot decide.
///
/// What lies behind it cannot be better: a basis further on does not mend a missing one before it.
package struct FailingHop: Hashable, Sendable {
  package var regime: Regime
  /// From the organisation to the importer of the hop.
  package var path: [String]
  /// The worst verdict among its rows.
  package var verdict: TransferVerdict
  /// Ids of the rows that fail, sorted.
  package var transfers: [String]

  /// Whether somebody other than the organisation is the exporter.
  package var isIndirect: Bool { path.count > 2 }
}

/// Finds for each chain of a service the first hop that fails, under each regime.
///
/// - Parameters:
///   - transfers: The rows of one service, in any order.
///   - regimes: Whose law is asked.
/// - Returns: Hops by regime and path; none lies behind another one of the same regime.
package func firstFailingHops(_ transfers: [TransferReport], under regimes: [Regime])
  -> [FailingHop]
{
  regimes.sorted().flatMap { regime -> [FailingHop] in
    var failing: [[String]: [(String, TransferVerdict)]] = [:]
    for row in transfers {
      guard let verdict = row.assessment(regime)?.verdict, verdict >= .undetermined else {
        continue
      }
      failing[row.transfer.path, default: []].append((row.transfer.id, verdict))
    }
    return failing.keys.filter { path in
      !(2..<max(2, path.count)).contains { failing[Array(path.prefix($0))] != nil }
    }.sorted { $0.lexicographicallyPrecedes($1) }.map { path in
      let rows = failing[path] ?? []
      return FailingHop(
        regime: regime, path: path, verdict: rows.map(\.1).max() ?? .undetermined,
        transfers: rows.map(\.0).sorted())
    }
  }
}
