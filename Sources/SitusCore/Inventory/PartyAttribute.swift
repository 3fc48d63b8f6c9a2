/// Answers about a party that rules of law ask for by name, beside those that adequacy instruments ask
/// for.
///
/// Roles belong to one activity: what a party is in one service it need not be in the next.
enum PartyAttribute {
  /// The party's own staff or branch, not another company, works in its places abroad.
  static let ownBranchAbroad = "own-branch-abroad"
  /// The party is the very person whom the data is about.
  static let dataSubject = "data-subject"
  /// The party collects from the person directly; the exporter never holds the data.
  static let collectsDirectly = "collects-directly"
  /// Data only passes through; nobody there is meant to see it.
  static let transitOnly = "transit-only"
  /// The party is the controller for whom the exporter processes.
  static let ownController = "own-controller"

  /// The party exercises functions of a public nature, whether or not it is a public body.
  ///
  /// - SeeAlso: UK GDPR Art. 46(8)(b), in force from 2026-02-05.
  static let publicFunctions = "public-functions"

  /// Those that say what the party is in one service, sorted.
  static let roles = [collectsDirectly, dataSubject, ownBranchAbroad, ownController, transitOnly]
}
