/// What the words of one entry say of places.
package enum PlaceReading: Hashable, Sendable {
  /// One place or more, all of which hold; never empty, each once.
  case places([PlaceStatement])
  case unreadable(PlaceProblem)
}

/// One place that an entry names.
package struct PlaceStatement: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    case means(PlaceMeaning)
    /// The organisation's own sites, which it gives once.
    case ownPremises
  }

  /// The part of the entry that names it, as it was written.
  package var words: String
  package var place: Place
}

/// Why an entry names no place for certain.
package struct PlaceProblem: Hashable, Sendable {
  /// The words that were not understood, as they were written; never empty.
  package var words: [String]
  /// What to write instead.
  package var hint: String

  /// The words in quotation marks, then the hint.
  package var sentence: String {
    words.map { "“\($0)”" }.joined(separator: ", ") + ": " + hint
  }
}
