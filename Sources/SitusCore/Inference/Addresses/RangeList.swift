import SitusGround

/// What one file of addresses states, before files are held against each other.
struct RangeList: Sendable {
  /// Most prefixes that are read of one file.
  static let maximumPrefixes = 2_000_000

  var format: RangeFormat
  /// The part of the operator's files that it is, where there are several: the cloud of Azure.
  var part = ""
  /// The day the operator made it; `nil` when neither content nor name says.
  var date: Day?
  /// The operator's own count of its editions, higher for a newer one: Azure's change number, the
  /// second of AWS's and Google's token, the second of Oracle's time; `nil` where it has none.
  var edition: Int?
  /// Whether it is a self-declared geofeed and not an operator's statement of its own regions.
  var isGeofeed = false
  /// Operators whose whole network it holds.
  var complete: Set<String> = []
  /// Who holds the prefixes, each once; `source` is not set yet.
  private(set) var owners: [AddressOwner] = []
  private var ownerIndex: [AddressOwner: Int] = [:]
  /// Prefixes with an index into `owners`.
  private(set) var statements: [(prefix: AddressPrefix, owner: Int)] = []
  /// Prefixes that are the operator's, where nothing more precise speaks.
  private(set) var general: [(prefix: AddressPrefix, owner: Int)] = []
  private(set) var anycast: [AddressPrefix] = []
  /// Names of regions that our tables do not know, whose prefixes have no country.
  var unknownRegions: Set<String> = []

  init(_ format: RangeFormat) { self.format = format }

  /// How many prefixes it states, repeats included.
  var count: Int { statements.count + general.count + anycast.count }

  /// Whether it replaces another list of the same kind: by the operator's own count, else by day.
  func isNewer(than other: RangeList) -> Bool {
    if let edition, let known = other.edition, edition != known { return edition > known }
    guard let date else { return false }
    return other.date.map { date > $0 } ?? true
  }

  mutating func add(_ prefix: AddressPrefix, _ owner: AddressOwner) {
    statements.append((prefix, index(of: owner)))
  }

  mutating func add(general prefix: AddressPrefix, _ owner: AddressOwner) {
    general.append((prefix, index(of: owner)))
  }

  mutating func add(anycast prefix: AddressPrefix) { anycast.append(prefix) }

  private mutating func index(of owner: AddressOwner) -> Int {
    if let known = ownerIndex[owner] { return known }
    owners.append(owner)
    ownerIndex[owner] = owners.count - 1
    return owners.count - 1
  }
}

extension AddressOwner {
  /// An owner whose file is not numbered yet.
  init(_ provider: String, _ use: Use, _ place: Region? = nil) {
    self.init(
      provider: provider, use: use, region: place?.token, country: place?.country, site: nil,
      service: nil, source: 0)
  }
}

/// Why a file of addresses could not be read, and where.
struct RangeFailure: Error {
  var code: InputError.Code
  var line = 1
  var column = 1
  var expected: String
  var found: String?
}

/// Reads the JSON files of operators with errors that say where.
struct RangeReader {
  typealias Failure = JSONScanner.Failure

  private let file: ReferenceFile

  init(_ file: ReferenceFile) { self.file = file }

  /// Reads the file's one object; `member` is called with each key and must read one value.
  func read(
    _ member: (_ key: String, _ scanner: inout JSONScanner) throws(Failure) -> Void
  ) throws(RangeFailure) {
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var scanner = JSONScanner(
      file.bytes, from: start, to: file.bytes.count, lineEndsAreSpace: true)
    do throws(Failure) {
      try scanner.object(member)
      try scanner.finish()
    } catch {
      let before = file.bytes[..<min(error.position, file.bytes.count)]
      let line = before.count { $0 == 0x0A } + 1
      let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      throw RangeFailure(
        code: error.code, line: line, column: error.position - lineStart + 1,
        expected: error.expected, found: error.found)
    }
  }

  /// Reads a prefix; `nil` for `null`.
  static func prefix(_ scanner: inout JSONScanner) throws(Failure) -> AddressPrefix? {
    scanner.skipSpace()
    let position = scanner.position
    guard let text = try scanner.optionalString("an address prefix") else { return nil }
    guard let prefix = AddressPrefix(text) else {
      throw Failure(
        code: .badValue, position: position, expected: "an address prefix",
        found: String(text.prefix(80)))
    }
    return prefix
  }

  /// Reads a list of prefixes; none for `null`.
  static func prefixes(_ scanner: inout JSONScanner) throws(Failure) -> [AddressPrefix] {
    if try scanner.null() { return [] }
    var prefixes: [AddressPrefix] = []
    try scanner.array { scanner throws(Failure) in
      if let prefix = try prefix(&scanner) { prefixes.append(prefix) }
      guard prefixes.count <= RangeList.maximumPrefixes else {
        throw tooMany(scanner.position)
      }
    }
    return prefixes
  }

  static func tooMany(_ position: Int) -> Failure {
    Failure(
      code: .tooLarge, position: position,
      expected: "at most \(RangeList.maximumPrefixes) prefixes", found: nil)
  }

  static func missing(_ key: String) -> RangeFailure {
    RangeFailure(code: .missingKey, expected: "the key \"\(key)\" with at least one prefix")
  }
}
