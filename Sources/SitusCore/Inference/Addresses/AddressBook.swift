import SitusGround

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
  /// The operator's service that the list states for the range and for no other: `S3`, `AzureStorage`;
  /// several with `+`, `EC2+S3`; `nil` where it states none.
  var service: String?
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
  private var placed = AddressTables([])
  private var general = AddressTables([])
  private var anycast = AddressTables([])
  private var blocks = AddressTables([])
  private var blockClouds: [String] = []
  private var owners: [AddressOwner] = []
  private(set) var sources: [AddressSource] = []
  /// The anycast list that was read; `nil` without one.
  private(set) var anycastSource: AddressSource?
  var database: CountryDatabase?
  /// Operators whose whole edge network is in the tables, so that an address outside is not theirs.
  private(set) var complete: Set<String> = []

  /// Every cloud whose list of regions can be read.
  static let listedClouds = [
    (key: "aws", name: "AWS"), (key: "microsoft", name: "Azure"),
    (key: "google", name: "Google Cloud"),
    (key: "oracle", name: "Oracle Cloud"),
  ]
  /// Clouds whose list of regions was read: `aws`, `microsoft`, `google`, `oracle`.
  private(set) var clouds: Set<String> = []
  /// Regions that a list names and no table of ours knows, as `aws:xx-new-1`; sorted.
  private(set) var unknownRegions: [String] = []
  /// Files that were not told to be lists of addresses.
  private(set) var unrecognised: [String] = []
  /// Files that a newer one of the same operator replaces.
  private(set) var replaced: [String] = []
  /// Operators' lists in use that do not say of which day they are.
  private(set) var undated: [String] = []

  /// Who holds the address, by the longest prefix of all operators' files; where none says more,
  /// whose it is at all.
  func owner(of address: IPAddress) -> AddressOwner? {
    var value = placed.value(at: address)
    let general = self.general.value(at: address)
    if value == 0 { value = general }
    guard value != 0 else { return nil }
    var owner = owners[Int(value) - 1]
    // Azure states region and service in different tags.
    if owner.service == nil, general != 0 {
      let stated = owners[Int(general) - 1]
      if stated.provider == owner.provider { owner.service = stated.service }
    }
    return owner
  }

  /// Widest gap between two ranges of one cloud that is taken for that cloud's own: a quarter of a
  /// million addresses of IPv4, one allocation of a registry of IPv6.
  private static let widestGap: AddressTables.Widths = (1 << 18, 1 << 96)

  /// The large cloud in whose blocks the address lies, or between whose blocks or listed ranges, as
  /// those do that a cloud took into use after the tables were made.
  ///
  /// It says only that a guess by registration is worthless there, never whose the address is.
  func cloud(around address: IPAddress) -> String? {
    let held = blocks.value(at: address)
    if held != 0 { return blockClouds[Int(held) - 1] }
    if let near = blocks.gap(at: address, upTo: AddressBook.widestGap), near.before == near.after {
      return blockClouds[Int(near.before) - 1]
    }
    guard let near = placed.gap(at: address, upTo: AddressBook.widestGap) else { return nil }
    let provider = owners[Int(near.before) - 1].provider
    let isCloud = clouds.contains(provider) && owners[Int(near.after) - 1].provider == provider
    return isCloud ? provider : nil
  }

  /// Whether the anycast list holds the address.
  func isAnycast(_ address: IPAddress) -> Bool { anycast.value(at: address) != 0 }
}

extension AddressBook {
  /// Flattens what was collected.
  init(_ builder: AddressBookBuilder, database: CountryDatabase?) {
    placed = AddressTables(builder.placed.map { ($0.key, $0.value) })
    general = AddressTables(builder.general.map { ($0.key, $0.value) })
    anycast = AddressTables(builder.anycast.map { ($0, 1) })
    blocks = AddressTables(builder.blocks)
    blockClouds = builder.blockClouds
    owners = builder.owners
    sources = builder.sources
    anycastSource = builder.anycastSource
    complete = builder.complete
    clouds = builder.clouds
    unknownRegions = builder.unknownRegions.sorted()
    unrecognised = builder.unrecognised
    replaced = builder.replaced
    undated = builder.undated
    self.database = database
  }
}
