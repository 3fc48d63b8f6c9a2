extension PlaceCode {
  /// Whether the text has the shape of a code, whether or not any place has it.
  ///
  /// - SeeAlso: type `place` of `adequacy/register.xsd`, which says the same.
  package static func hasShape(of text: String) -> Bool {
    func isUpper(_ character: Character) -> Bool { ("A"..."Z").contains(character) }
    if text.hasPrefix("org:") {
      let name = text.dropFirst(4)
      return (2...12).contains(name.count) && name.allSatisfy(isUpper)
    }
    if text.hasPrefix("area:") {
      let words = text.dropFirst(5).split(separator: "-", omittingEmptySubsequences: false)
      return words.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("a"..."z").contains($0) } }
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let country = parts.first, country.count == 2, country.allSatisfy(isUpper),
      parts.count <= 2
    else { return false }
    guard parts.count == 2 else { return true }
    return (1...3).contains(parts[1].count)
      && parts[1].allSatisfy { isUpper($0) || ("0"..."9").contains($0) }
  }
}
