import SitusGround

/// One sentence of the published privacy notice, with the test that would show it false.
package struct Promise: Hashable, Sendable {
  package enum Quantifier: String, Hashable, Sendable, Codable, CaseIterable {
    /// More than half.
    case most
    case all, always, never
  }
  package enum Subject: String, Hashable, Sendable, Codable, CaseIterable {
    /// Where data rests.
    case stored
    /// Where data is sent or seen from.
    case sent
    /// That an agreement is in place with whoever holds it for us.
    case agreement
    /// That each service keeps it for a set time.
    case retention
    /// That each service says what it uses it for.
    case purpose
  }
  /// An occasion on which the sentence itself lets data go elsewhere: "except when …".
  package enum Occasion: String, Hashable, Sendable, Codable, CaseIterable {
    /// It reaches another organisation: the company is there, or a disclosure is made to it.
    case recipient
    case storage, backup, processing
    case supportAccess = "support_access"
  }
  package enum Reading: String, Hashable, Sendable, Codable, CaseIterable {
    /// One of the regimes calling a place adequate is enough.
    case any
    /// Every regime must.
    case all
  }
  package var id: String
  package var quote: String
  package var quantifier: Quantifier
  package var subject: Subject
  package var reading: Reading
  /// Places the sentence names ("in the UK"); empty when it names none.
  package var places: [DeclaredPlace]
  package var site: SourceSite
  /// Occasions that the sentence excepts; only a sentence about sending has any.
  package var unless: Set<Occasion> = []
}
