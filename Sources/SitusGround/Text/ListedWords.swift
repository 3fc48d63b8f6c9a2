/// The first few names and how many more there are.
package func shortList(_ names: [String], limit: Int = 8) -> String {
  guard names.count > limit else { return names.joined(separator: ", ") }
  return names.prefix(limit).joined(separator: ", ") + " and \(names.count - limit) more"
}

/// `a`, `a and b`, `a, b and c`.
package func listed(_ items: [String], conjunction: String = "and") -> String {
  guard let last = items.last else { return "" }
  let before = items.dropLast()
  return before.isEmpty ? last : before.joined(separator: ", ") + " \(conjunction) " + last
}
