extension Sequence {
  /// The elements in their order, each that has the same key as an earlier one left out.
  package func withoutRepeats<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}

extension Sequence where Element: Hashable {
  /// The elements in their order, each once.
  package func withoutRepeats() -> [Element] { withoutRepeats { $0 } }
}
