/// Which kind of body a party is, as adequacy instruments ask.
package enum Sector: String, Hashable, Sendable, Codable, CaseIterable {
  case `private`, `public`, nonprofit
}
