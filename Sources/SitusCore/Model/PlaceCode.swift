import SitusGround

/// The code of one place as the law distinguishes places.
///
/// One of: an ISO 3166-1 alpha-2 code (`GB`, `RE`, also the user-assigned `XK`); an ISO 3166-2 code
/// where a part of a country differs or is often named (`GB-NIR`, `ES-CN`); `org:` and a short name
/// for an international organisation, which has no country (`org:EPO`, `org:EU`, `org:EEA`);
/// `area:` and a name for an area without an ISO code (`area:akrotiri-dhekelia`,
/// `area:northern-cyprus`, `area:occupied-by-israel`).
package struct PlaceCode: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  package let rawValue: String

  /// Takes the code as it is; callers that read outside text go through `PlaceNames`.
  package init(_ rawValue: String) { self.rawValue = rawValue }

  package var description: String { rawValue }

  /// The country that a subdivision belongs to (`GB` for `GB-NIR`); the code itself otherwise.
  package var country: PlaceCode {
    let bytes = rawValue.utf8
    guard let dash = bytes.firstIndex(of: UInt8(ascii: "-")),
      !bytes.contains(UInt8(ascii: ":"))
    else { return self }
    return PlaceCode(String(rawValue[..<dash]))
  }

  /// Whether it stands for an international organisation, which is in no country.
  ///
  /// - SeeAlso: UK GDPR Art. 4(26), Art. 44; Regulation (EU) 2016/679 Art. 4(26), Art. 44.
  package var isOrganisation: Bool { rawValue.hasPrefix("org:") }

  package static func < (left: PlaceCode, right: PlaceCode) -> Bool {
    left.rawValue < right.rawValue
  }

  package init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

/// A set of countries that people write as if it were one place.
package enum PlaceGroup: String, Hashable, Sendable, Codable, CaseIterable {
  /// The member states of the European Union.
  case europeanUnion = "EU"
  /// The European Economic Area: EU member states, Iceland, Liechtenstein and Norway.
  case europeanEconomicArea = "EEA"
}

/// What a declared place means once its words are understood.
package enum PlaceMeaning: Hashable, Sendable {
  case place(PlaceCode)
  /// Somewhere in the group; which member is not said.
  case group(PlaceGroup)
  /// "Worldwide", "varies": no bound at all.
  case anywhere
  /// The words say that nobody knows ("unknown", "to be confirmed").
  case unknown

  /// Whether it names a place or a set of them, so that a document can cover it.
  var isBounded: Bool {
    switch self {
    case .place, .group: true
    case .anywhere, .unknown: false
    }
  }
}

/// A place as somebody wrote it, with what it was understood to mean.
package struct DeclaredPlace: Hashable, Sendable {
  /// The words of the inventory, kept as they are.
  package var raw: String
  package var meaning: PlaceMeaning
  package var site: SourceSite
  /// Why the words are not understood; the meaning is then `unknown`.
  package var problem: PlaceProblem?
  /// Whether the words say that it is on the organisation's own sites; the meaning is `unknown` until
  /// they are given.
  package var isOnOwnPremises: Bool

  package init(
    raw: String, meaning: PlaceMeaning, site: SourceSite, problem: PlaceProblem? = nil,
    isOnOwnPremises: Bool = false
  ) {
    self.raw = raw
    self.meaning = meaning
    self.site = site
    self.problem = problem
    self.isOnOwnPremises = isOnOwnPremises
  }
}

/// What the inventory says of one kind of place.
package enum DeclaredPlaces: Hashable, Sendable {
  /// Nothing was said; this is not the same as "nowhere".
  case notDeclared
  /// Said to happen nowhere at all (no backups, no outside support).
  case nowhere
  case places([DeclaredPlace])

  /// The places that were named; empty when nothing was declared or it is nowhere.
  package var named: [DeclaredPlace] {
    switch self {
    case .notDeclared, .nowhere: []
    case .places(let places): places
    }
  }
}
