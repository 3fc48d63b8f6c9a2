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
  }

  /// Short name of the operator: `aws`. Empty in a geofeed without a known holder.
  var provider: String
  var use: Use
  /// `aws:eu-west-2`; `nil` unless the use is a region of an operator that names its regions.
  var region: String?
  var country: PlaceCode?
  /// City of a geofeed.
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

  /// A place where the fallback database is known to be wrong.
  struct DatabaseOverride: Hashable, Sendable {
    var databaseCountry: PlaceCode
    var country: PlaceCode
    var source: String
  }

  /// Who holds the address, by the longest prefix of all operators' files.
  func owner(of address: InternetAddress) -> AddressOwner? {
    let value =
      switch address {
      case .v4(let key): ownersV4.value(at: key)
      case .v6(let key): ownersV6.value(at: key)
      }
    return value == 0 ? nil : owners[Int(value) - 1]
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

/// Collects ranges before they are flattened.
struct AddressBookBuilder {
  /// Most ranges that are read from all files together.
  static let maximumRanges = 10_000_000

  private(set) var sources: [AddressSource] = []
  private var ownerIndex: [AddressOwner: UInt32] = [:]
  private(set) var owners: [AddressOwner] = []
  private(set) var v4: [AddressTable<UInt32>.Range] = []
  private(set) var v6: [AddressTable<UInt128>.Range] = []
  private(set) var anycastV4: [AddressTable<UInt32>.Range] = []
  private(set) var anycastV6: [AddressTable<UInt128>.Range] = []
  private(set) var overridesV4: [AddressTable<UInt32>.Range] = []
  private(set) var overrides: [AddressBook.DatabaseOverride] = []
  var anycastSource: AddressSource?
  var complete: Set<String> = []

  /// Notes a file and returns its index.
  mutating func add(_ source: AddressSource) -> Int {
    sources.append(source)
    return sources.count - 1
  }

  /// Adds a range of an operator; where the same prefix is stated twice the later one counts.
  mutating func add(_ prefix: AddressPrefix, _ owner: AddressOwner) {
    guard v4.count + v6.count < AddressBookBuilder.maximumRanges else { return }
    let value: UInt32
    if let known = ownerIndex[owner] {
      value = known
    } else {
      owners.append(owner)
      value = UInt32(owners.count)
      ownerIndex[owner] = value
    }
    switch prefix {
    case .v4(let lower, let upper): v4.append(.init(lower: lower, upper: upper, value: value))
    case .v6(let lower, let upper): v6.append(.init(lower: lower, upper: upper, value: value))
    }
  }

  mutating func addAnycast(_ prefix: AddressPrefix) {
    switch prefix {
    case .v4(let lower, let upper): anycastV4.append(.init(lower: lower, upper: upper, value: 1))
    case .v6(let lower, let upper): anycastV6.append(.init(lower: lower, upper: upper, value: 1))
    }
  }

  mutating func addOverride(_ prefix: AddressPrefix, _ override: AddressBook.DatabaseOverride) {
    guard case .v4(let lower, let upper) = prefix else { return }
    overrides.append(override)
    overridesV4.append(.init(lower: lower, upper: upper, value: UInt32(overrides.count)))
  }
}

extension AddressBook {
  /// Flattens what was collected.
  init(_ builder: AddressBookBuilder, database: CountryDatabase?) {
    ownersV4 = AddressTable(builder.v4)
    ownersV6 = AddressTable(builder.v6)
    anycastV4 = AddressTable(builder.anycastV4)
    anycastV6 = AddressTable(builder.anycastV6)
    overridesV4 = AddressTable(builder.overridesV4)
    owners = builder.owners
    overrides = builder.overrides
    sources = builder.sources
    anycastSource = builder.anycastSource
    complete = builder.complete
    self.database = database
  }
}
