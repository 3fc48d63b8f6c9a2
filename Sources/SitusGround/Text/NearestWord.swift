/// ` (did you mean “…”?)`, or nothing.
package func suggestion(_ word: String?) -> String {
  word.map { " (did you mean “\($0)”?)" } ?? ""
}

/// The candidate that the word is most probably a misspelling of.
///
/// Case, blanks, hyphens and underscores do not count; beyond that one edit for a word of up to five
/// letters and two for a longer one. Of equally near candidates the first wins.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  guard word.utf8.count <= 64 else { return nil }
  let wanted = bareLetters(word)
  var best: (word: String, edits: Int)?
  for candidate in candidates {
    let bare = bareLetters(candidate)
    let allowed = max(wanted.count, bare.count) <= 5 ? 1 : 2
    guard abs(wanted.count - bare.count) <= allowed else { continue }
    let edits = edits(from: wanted, to: bare)
    if edits <= allowed, edits < best?.edits ?? .max { best = (candidate, edits) }
  }
  return best?.word
}

private func bareLetters(_ word: String) -> [Unicode.Scalar] {
  word.lowercased().unicodeScalars.filter { $0 != "-" && $0 != "_" && $0 != " " }
}

/// How many insertions, deletions, changes and swaps of neighbours turn one word into the other, of each of
/// which the first 64 letters count.
package func editDistance(_ left: String, _ right: String) -> Int {
  edits(
    from: Array(left.unicodeScalars.prefix(64)), to: Array(right.unicodeScalars.prefix(64)))
}

/// Insertions, deletions, changes and swaps of neighbours that turn one word into the other.
///
/// - SeeAlso: the optimal string alignment distance, after Damerau (1964).
private func edits(from left: [Unicode.Scalar], to right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      var cost = min(
        last[column + 1] + 1, current[column] + 1,
        last[column] + (left[row] == right[column] ? 0 : 1))
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
