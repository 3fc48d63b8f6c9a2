import SitusGround

/// Data given to somebody who uses it for purposes of their own: a court, the police, a data
/// matching exercise, another public body, a charity.
package struct Disclosure: Hashable, Sendable {
  package var id: String
  package var name: String
  package var recipient: Party
  /// Where the data is sent, each a transfer of its own; empty where nothing is said.
  package var destinations: [DeclaredPlace]
  /// The law or gateway under which it is disclosed.
  package var statutoryBasis: String?
  package var agreement: Agreement?
  package var mechanisms: [TransferMechanism]
  package var exceptions: [ClaimedException]
  package var site: SourceSite
}
