import SitusGround

/// Collects ranges before they are flattened.
struct AddressBookBuilder {
  /// Most ranges that are read from all files together.
  static let maximumRanges = 10_000_000

  private(set) var sources: [AddressSource] = []
  private var ownerIndex: [AddressOwner: UInt32] = [:]
  private(set) var owners: [AddressOwner] = []
  /// Numbers of owners from 1, by prefix.
  private(set) var placed: [AddressPrefix: UInt32] = [:]
  private(set) var general: [AddressPrefix: UInt32] = [:]
  private(set) var anycast: [AddressPrefix] = []
  private(set) var blocks: [(prefix: AddressPrefix, value: UInt32)] = []
  /// Clouds of the blocks, by the number that stands in the tables, less one.
  private(set) var blockClouds: [String] = []
  var anycastSource: AddressSource?
  var complete: Set<String> = []
  var clouds: Set<String> = []
  var unknownRegions: Set<String> = []
  var unrecognised: [String] = []
  var replaced: [String] = []
  var undated: [String] = []

  /// Notes a file and returns its index.
  mutating func add(_ source: AddressSource) -> Int {
    sources.append(source)
    return sources.count - 1
  }

  /// Adds a range of an operator, weighed against what was stated for the same prefix before.
  mutating func add(_ prefix: AddressPrefix, _ owner: AddressOwner) {
    guard placed.count + general.count < AddressBookBuilder.maximumRanges else { return }
    guard let known = placed[prefix] else {
      placed[prefix] = index(of: owner)
      return
    }
    let before = owners[Int(known) - 1]
    guard before != owner else { return }
    var (old, new) = (before, owner)
    if old.provider == new.provider, old.use == new.use {
      old.service = both(before.service, owner.service)
      new.service = old.service
    }
    placed[prefix] = index(of: old == new ? old : settled(old, new))
  }

  /// Adds a range of which only is known whose it is.
  mutating func add(general prefix: AddressPrefix, _ owner: AddressOwner) {
    guard placed.count + general.count < AddressBookBuilder.maximumRanges else { return }
    guard let known = general[prefix] else {
      general[prefix] = index(of: owner)
      return
    }
    var before = owners[Int(known) - 1]
    guard before.provider == owner.provider, before.service != owner.service else { return }
    before.service = both(before.service, owner.service)
    general[prefix] = index(of: before)
  }

  mutating func addAnycast(_ prefix: AddressPrefix) { anycast.append(prefix) }

  /// Adds a block in which a cloud uses addresses in many countries.
  mutating func add(block prefix: AddressPrefix, of cloud: String) {
    let known = blockClouds.firstIndex(of: cloud)
    if known == nil { blockClouds.append(cloud) }
    blocks.append((prefix, UInt32(known.map { $0 + 1 } ?? blockClouds.count)))
  }

  private mutating func index(of owner: AddressOwner) -> UInt32 {
    if let known = ownerIndex[owner] { return known }
    owners.append(owner)
    ownerIndex[owner] = UInt32(owners.count)
    return UInt32(owners.count)
  }

  // MARK: Two statements of one prefix

  /// The services of both statements, each once.
  private func both(_ first: String?, _ second: String?) -> String? {
    guard let first, let second else { return first ?? second }
    return Set([first, second].flatMap { $0.split(separator: "+") }).sorted()
      .joined(separator: "+")
  }

  /// Edge over region, an operator's region over a geofeed, a named holder's geofeed over any other.
  private func weight(_ owner: AddressOwner) -> Int {
    switch owner.use {
    case .edge, .anycast: 3
    case .region, .held, .disputed:
      sources[owner.source].isGeofeed ? (owner.provider.isEmpty ? 0 : 1) : 2
    }
  }

  /// What holds when both are stated for one prefix.
  private func settled(_ before: AddressOwner, _ owner: AddressOwner) -> AddressOwner {
    let (old, new) = (weight(before), weight(owner))
    if old != new { return old > new ? before : owner }
    // The operator's own file comes after the project's table and is newer.
    if old == 3 { return owner }
    if before.use == .disputed { return before }
    // A region that no table knows may be anywhere.
    if before.use == .held { return before }
    if owner.use == .held { return owner }
    guard before.country == owner.country else {
      var disputed = before
      disputed.use = .disputed
      disputed.region = nil
      disputed.country = nil
      disputed.site = [before, owner].map { $0.region ?? $0.country?.rawValue ?? "" }.sorted()
        .joined(separator: " and ")
      return disputed
    }
    guard before.provider == owner.provider, let first = before.region, let second = owner.region
    else { return before }
    if first.hasPrefix(second) { return before }
    if second.hasPrefix(first) { return owner }
    var common = before
    common.region = nil
    return common
  }
}
