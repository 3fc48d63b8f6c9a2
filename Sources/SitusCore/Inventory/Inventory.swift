import SitusGround

/// Everything an organisation declares: what the observations are held against.
package struct Inventory: Hashable, Sendable {
  package var organisation: Organisation
  /// Sorted by `id`.
  package var services: [Service]
  /// Processors and sub-processors alike, sorted by `id`; which of the two one is depends on the
  /// activity.
  package var processors: [Processor]
  /// Sorted by `id`.
  package var disclosures: [Disclosure]
  /// In the order of the notice.
  package var promises: [Promise]
  /// Places whose words are not understood, which count as unknown, in the order of the files.
  package var unreadablePlaces: [DeclaredPlace] = []
  /// What the places that its words name, and others, are called in sentences.
  var naming = PlaceNaming.codes

  /// The processor with that id, which validation has made sure exists for every reference.
  package func processor(_ id: String) -> Processor? {
    processors.first { $0.id == id }
  }
}

/// The controller whose inventory this is.
package struct Organisation: Hashable, Sendable {
  package var id: String
  package var name: String
  /// Where the legal entity is established.
  package var country: DeclaredPlace
  /// Its own sites; empty when it does not say where they are.
  package var ownPremises: [DeclaredPlace] = []
  /// Whether it is a public authority (UK GDPR Art. 4(7); DPA 2018 s.7).
  package var isPublicAuthority: Bool
  /// Whether it is a competent authority under DPA 2018 Part 3.
  package var isCompetentAuthority: Bool
  /// In whose law the transfers are to be judged; never empty.
  package var regimes: [Regime]
  /// Those of `regimes` that are declared to bind it beside the law of its own territory, never
  /// empty; `nil` when nothing is declared.
  package var boundBy: [Regime]?
  package var contact: String?
  package var dataProtectionOfficer: String?
  package var representative: String?
  package var jointControllers: [String]
  package var notice: PrivacyNotice?
  package var vantage: Vantage?
  package var site: SourceSite
}

/// The published text in which the organisation makes its promises.
package struct PrivacyNotice: Hashable, Sendable {
  package var url: String?
  /// The day the text was read.
  package var readOn: Day?
  /// Whether it states that data is transferred abroad, to where, and on what basis: the places
  /// that it names (UK GDPR Art. 13(1)(f)).
  package var transfersStated: [DeclaredPlace]
}

/// Where the scanner stands.
package struct Vantage: Hashable, Sendable {
  package var name: String
  package var latitude: Double?
  package var longitude: Double?
}
