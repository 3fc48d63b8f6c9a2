import SitusGround

/// Inferences as a table for people: one host a line, one kind of fact a column.
package enum LocationTable {
  /// The whole table with a header line and a line end after every line.
  ///
  /// - Parameter inferences: In the order in which they are to stand.
  /// - Returns: Columns with two spaces between them; what could hide or act is shown as an escape.
  package static func text(_ inferences: [LocationInference]) -> String {
    let facts: [FactKind] = [.edge, .compute, .storage, .network, .legal]
    var rows = [["HOST"] + facts.map { $0.rawValue.uppercased() } + ["CONFLICTS"]]
    for inference in inferences {
      rows.append(
        [terminalSafe(inference.subject)] + facts.map { cell(inference.place($0)) }
          + [String(inference.conflicts.count)])
    }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let padded = zip(row, widths).map { text, width in
        text + String(repeating: " ", count: width - text.count)
      }
      var line = padded.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// Country, region or site, and how strongly: `GB aws:eu-west-2 established`; `-` for silence.
  private static func cell(_ place: InferredPlace?) -> String {
    guard let place else { return "-" }
    let parts = [place.country?.rawValue ?? "?", place.region ?? place.site]
    return (parts.compactMap { $0.map(terminalSafe) } + [place.strength.rawValue]).joined(
      separator: " ")
  }
}
