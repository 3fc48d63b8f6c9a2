/// What is known about who holds an address and where it is.
struct AddressOwner: Hashable, Sendable {
  /// What kind of use the range has.
  enum Use: Hashable, Sendable {
    /// One region of an operator; the only use that has a place.
    case region
    /// Points of presence near the client: no place without a header that names one.
    case edge
    /// Announced from many places at once.
    case anycast
    /// Held by the operator, with no statement of where.
    case held
    /// Stated for two places at once, so that neither can be believed.
    case disputed
  }

  /// Short name of the operator: `aws`. Empty in a geofeed without a known holder.
  var provider: String
  var use: Use
  /// `aws:eu-west-2`; `nil` unless the use is a region of an operator that names its regions.
  var region: String?
  var country: PlaceCode?
  /// City of a geofeed; the places between which a disputed range lies.
  var site: String?
  /// Index into `AddressBook.sources`.
  var source: Int
}

/// A file of address ranges that was read.
struct AddressSource: Hashable, Sendable {
  var name: String
  /// The day the operator made it; `nil` when nothing says.
  var date: Day?
  /// Whether the file states the holder's own regions (`true`) or a self-declared geofeed.
  var isGeofeed = false
}

/// Every table of addresses: operators' ranges, the anycast list, the fallback database.
struct AddressBook: Sendable {
  private var ownersV4 = AddressTable<UInt32>([])
  private var ownersV6 = AddressTable<UInt128>([])
  private var generalV4 = AddressTable<UInt32>([])
  private var generalV6 = AddressTable<UInt128>([])
  private var anycastV4 = AddressTable<UInt32>([])
  private var anycastV6 = AddressTable<UInt128>([])
  private var overridesV4 = AddressTable<UInt32>([])
  private var owners: [AddressOwner] = []
  private var overrides: [DatabaseOverride] = []
  private(set) var sources: [AddressSource] = []
  /// The anycast list that was read; `nil` without one.
  private(set) var anycastSource: AddressSource?
  var database: CountryDatabase?
  /// Operators whose whole edge network is in the tables, so that an address outside is not theirs.
  private(set) var complete: Set<String> = []

  /// Clouds whose list of regions was read: `aws`, `microsoft`, `google`, `oracle`.
  private(set) var clouds: Set<String> = []
  /// Regions that a list names and no table of ours knows, as `aws:xx-new-1`; sorted.
  private(set) var unknownRegions: [String] = []
  /// Files that were not told to be lists of addresses.
  private(set) var unrecognised: [String] = []
  /// Files that a newer one of the same operator replaces.
  private(set) var replaced: [String] = []

  /// A place where the fallback database is known to be wrong.
  struct DatabaseOverride: Hashable, Sendable {
    var databaseCountry: PlaceCode
    var country: PlaceCode
    var source: String
  }

  /// Who holds the address, by the longest prefix of all operators' files; where none says more,
  /// whose it is at all.
  func owner(of address: InternetAddress) -> AddressOwner? {
    var value: UInt32
    switch address {
    case .v4(let key):
      value = ownersV4.value(at: key)
      if value == 0 { value = generalV4.value(at: key) }
    case .v6(let key):
      value = ownersV6.value(at: key)
      if value == 0 { value = generalV6.value(at: key) }
    }
    return value == 0 ? nil : owners[Int(value) - 1]
  }

  /// Widest gap between two ranges of one cloud that is taken for that cloud's own: a quarter of a
  /// million addresses of IPv4, one allocation of a registry of IPv6.
  private static let widestGap: (v4: UInt32, v6: UInt128) = (1 << 18, 1 << 96)

  /// The cloud between whose listed ranges an unlisted address lies, as blocks do that the cloud
  /// took into use after its list was made.
  ///
  /// It says only that a guess by registration is worthless there, never whose the address is.
  func cloud(around address: InternetAddress) -> String? {
    let neighbours: (before: UInt32, after: UInt32)? =
      switch address {
      case .v4(let key): ownersV4.gap(at: key, upTo: AddressBook.widestGap.v4)
      case .v6(let key): ownersV6.gap(at: key, upTo: AddressBook.widestGap.v6)
      }
    guard let neighbours else { return nil }
    let provider = owners[Int(neighbours.before) - 1].provider
    guard clouds.contains(provider), owners[Int(neighbours.after) - 1].provider == provider else {
      return nil
    }
    return provider
  }

  /// Whether the anycast list holds the address.
  func isAnycast(_ address: InternetAddress) -> Bool {
    switch address {
    case .v4(let key): anycastV4.value(at: key) != 0
    case .v6(let key): anycastV6.value(at: key) != 0
    }
  }

  /// A known error of the database at that address.
  func databaseOverride(at address: InternetAddress) -> DatabaseOverride? {
    guard case .v4(let key) = address else { return nil }
    let value = overridesV4.value(at: key)
    return value == 0 ? nil : overrides[Int(value) - 1]
  }
}

extension AddressBook {
  /// Flattens what was collected.
  init(_ builder: AddressBookBuilder, database: CountryDatabase?) {
    let tables = builder.tables()
    (ownersV4, ownersV6) = tables.placed
    (generalV4, generalV6) = tables.general
    anycastV4 = AddressTable(builder.anycastV4)
    anycastV6 = AddressTable(builder.anycastV6)
    overridesV4 = AddressTable(builder.overridesV4)
    owners = builder.owners
    overrides = builder.overrides
    sources = builder.sources
    anycastSource = builder.anycastSource
    complete = builder.complete
    clouds = builder.clouds
    unknownRegions = builder.unknownRegions.sorted()
    unrecognised = builder.unrecognised
    replaced = builder.replaced
    self.database = database
  }
}
