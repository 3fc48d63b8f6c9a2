import FoundationEssentials

extension AddressBook {
  /// Largest file of ranges that is read, in bytes.
  static let maximumFileBytes = 256 << 20

  /// Reads every file that holds addresses, told apart by name and shape.
  ///
  /// Files of an operator's own regions come before geofeeds and lists without a place, so that at
  /// equal prefixes the more careful statement counts: edge and anycast over region, region over
  /// geofeed.
  ///
  /// - Parameters:
  ///   - files: All reference files; those without addresses are skipped.
  ///   - tables: The region tables, already read.
  /// - Returns: The book, and what is wrong in the files.
  static func read(_ files: [ReferenceFile], tables: ReferenceData) -> (AddressBook, [InputError]) {
    var builder = AddressBookBuilder()
    var errors: [InputError] = []
    var torV4: [UInt8]?
    var torV6: [UInt8]?
    let readers = files.compactMap { file in RangeFormat(of: file).map { (format: $0, file: file) }
    }
    for (format, file) in readers.sorted(by: { $0.format.order < $1.format.order }) {
      guard file.bytes.count <= maximumFileBytes else {
        errors.append(wrong(file, .tooLarge, "at most \(maximumFileBytes) bytes"))
        continue
      }
      do throws(RangeFormat.Failure) {
        switch format {
        case .torV4: torV4 = file.bytes
        case .torV6: torV6 = file.bytes
        case .aws: try AWSRanges.read(file, tables, into: &builder)
        case .azure: try AzureServiceTags.read(file, tables, into: &builder)
        case .gcp, .google: try GoogleRanges.read(file, tables, into: &builder)
        case .oci: try OracleRanges.read(file, tables, into: &builder)
        case .fastly: try PrefixList.readFastly(file, into: &builder)
        case .cloudflare: try PrefixList.readCloudflare(file, into: &builder)
        case .anycast: try PrefixList.readAnycast(file, into: &builder)
        case .geofeed(let provider): try Geofeed.read(file, provider: provider, into: &builder)
        case .owners: try PrefixList.readOwners(file, into: &builder)
        case .overrides: try PrefixList.readOverrides(file, into: &builder)
        }
      } catch {
        errors.append(
          InputError(
            error.code, at: SourceSite(file: file.name, line: error.line, column: 1),
            expected: error.expected, found: error.found))
      }
    }
    let database =
      torV4 == nil && torV6 == nil ? nil : CountryDatabase(v4: torV4, v6: torV6)
    return (AddressBook(builder, database: database), errors)
  }

  private static func wrong(_ file: ReferenceFile, _ code: InputError.Code, _ expected: String)
    -> InputError
  {
    InputError(code, at: SourceSite(file: file.name, line: 1, column: 1), expected: expected)
  }
}

/// What kind of address file it is.
enum RangeFormat: Hashable {
  case overrides, torV4, torV6
  case geofeed(provider: String)
  case aws, azure, gcp, oci
  /// Everything of Google, of which customers' regions are a part.
  case google
  case fastly, cloudflare, owners, anycast

  /// Why a file could not be read.
  struct Failure: Error {
    var code: InputError.Code
    var line = 1
    var expected: String
    var found: String?
  }

  /// Later files win at equal prefixes.
  var order: Int {
    switch self {
    case .overrides, .torV4, .torV6: 0
    case .geofeed, .google: 1
    case .aws, .azure, .gcp, .oci: 2
    case .fastly, .cloudflare, .owners, .anycast: 3
    }
  }

  /// Tells by the name, and where names vary by the first bytes.
  init?(of file: ReferenceFile) {
    let name = file.name.lowercased()
    let head = String(decoding: file.bytes.prefix(2_048), as: UTF8.self)
    switch name {
    case "geoip": self = .torV4
    case "geoip6": self = .torV6
    case "address-owners.tsv": self = .owners
    case "database-overrides.tsv": self = .overrides
    case _ where name.hasSuffix(".tsv"): return nil
    case _
    where head.contains("\"syncToken\"") && !head.contains("ipv4Prefix")
      && !head.contains("creationTime"):
      self = .aws
    case _ where head.contains("\"changeNumber\"") || name.hasPrefix("servicetags"): self = .azure
    case _ where head.contains("\"creationTime\""):
      self = head.contains("\"scope\"") ? .gcp : .google
    case _ where head.contains("\"last_updated_timestamp\"") && head.contains("\"regions\""):
      self = .oci
    case _ where head.contains("\"ipv6_addresses\""): self = .fastly
    case _
    where name.hasPrefix("ips-v4") || name.hasPrefix("ips-v6") || name.contains("cloudflare"):
      self = .cloudflare
    case _ where name.contains("anycast"): self = .anycast
    case _ where name.contains("digitalocean") || name == "google.csv":
      self = .geofeed(provider: "digitalocean")
    case _ where name.contains("linode"): self = .geofeed(provider: "linode")
    case _ where name.contains("vultr") || name.contains("constant"):
      self = .geofeed(provider: "vultr")
    case _ where name.hasSuffix(".csv") || name.contains("geofeed"):
      self = .geofeed(provider: "")
    default: return nil
    }
  }

  /// The day in a file name: `ServiceTags_Public_20260504.json`, `aws-2026-05-06.json`.
  static func day(inName name: String) -> Day? {
    let digits = name.split(whereSeparator: { !($0.isASCII && $0.isNumber) })
    for part in digits where part.count == 8 {
      if let day = Day(iso: "\(part.prefix(4))-\(part.dropFirst(4).prefix(2))-\(part.suffix(2))") {
        return day
      }
    }
    for index in digits.indices where digits.count - index >= 3 {
      if let day = Day(iso: digits[index..<(index + 3)].joined(separator: "-")) { return day }
    }
    return nil
  }

  /// The day at the beginning of `2026-05-06-17-03-10`, `2026-05-05T10:00:00.1`.
  static func day(inTime text: String?) -> Day? {
    guard let text, text.utf8.count >= 10 else { return nil }
    return Day(iso: text.prefix(10))
  }

  /// Decodes a JSON file.
  static func decode<Value: Decodable>(_ file: ReferenceFile, as type: Value.Type)
    throws(Failure) -> Value
  {
    do {
      return try JSONDecoder().decode(type, from: Data(file.bytes))
    } catch {
      throw Failure(code: .syntax, expected: "a \(file.name) as its operator publishes it")
    }
  }
}
