/// Inferences as a table for people: one host a line, one kind of fact a column.
package enum LocationTable {
  /// The whole table with a header line and a line end after every line.
  ///
  /// - Parameter inferences: In the order in which they are to stand.
  /// - Returns: Columns with two spaces between them; control characters are shown as `?`.
  package static func text(_ inferences: [LocationInference]) -> String {
    let facts: [FactKind] = [.edge, .compute, .storage, .network, .legal]
    var rows = [["HOST"] + facts.map { $0.rawValue.uppercased() } + ["CONFLICTS"]]
    for inference in inferences {
      rows.append(
        [inference.subject.printable] + facts.map { cell(inference.place($0)) }
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
    return (parts.compactMap { $0?.printable } + [place.strength.rawValue]).joined(separator: " ")
  }
}

extension String {
  /// The text with control characters replaced, so that a name cannot steer a terminal.
  fileprivate var printable: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? "?" : $0 }))
  }
}
