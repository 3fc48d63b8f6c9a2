import SitusGround

/// What kind of address file it is.
enum RangeFormat: Hashable, Sendable {
  case blocks, torV4, torV6
  case geofeed(provider: String)
  case aws, azure, gcp, oci
  /// Everything of Google, of which customers' regions are a part.
  case google
  case fastly, cloudflare, owners, anycast

  /// Tells by the shape of the content, and by the name where shapes are alike.
  ///
  /// - Parameter file: Its name may have folders before it, which count: `linode/geofeed.csv`.
  init?(of file: ReferenceFile) {
    let name = file.name.lowercased()
    switch name {
    case "geoip": self = .torV4
    case "geoip6": self = .torV6
    case "address-owners.tsv": self = .owners
    case "cloud-blocks.tsv": self = .blocks
    case _ where name.hasSuffix(".tsv"): return nil
    default:
      let content =
        file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? file.bytes[3...] : file.bytes[...]
      let first = content.first { $0 > 0x20 }
      guard let format = first == 0x7B ? Self.json(file.bytes, name) : Self.text(file, name) else {
        return nil
      }
      self = format
    }
  }

  /// Tells the JSON files apart by keys that stand near the beginning or the end.
  private static func json(_ bytes: [UInt8], _ name: String) -> RangeFormat? {
    let ends =
      String(decoding: bytes.prefix(8_192), as: UTF8.self)
      + String(decoding: bytes.suffix(8_192), as: UTF8.self)
    func has(_ key: String) -> Bool { ends.contains("\"\(key)\"") }
    if has("addressPrefixes") || has("changeNumber") { return .azure }
    if has("alpha2code") || (has("subnets") && has("ip_prefix")) {
      return .geofeed(provider: geofeedProvider(name, ends))
    }
    if has("ip_prefix") || has("ipv6_prefix") || has("createDate") { return .aws }
    if has("ipv4Prefix") || has("ipv6Prefix") {
      if has("scope") { return .gcp }
      // Crawlers' lists of many companies have the same shape without a token.
      return has("syncToken") ? .google : nil
    }
    if has("cidrs"), has("regions") { return .oci }
    if has("ipv4_cidrs") || has("ipv6_cidrs") { return .cloudflare }
    if has("addresses"), has("ipv6_addresses") { return .fastly }
    // An operator's own file that is broken must be an error, not a stranger.
    if name.contains("servicetags") { return .azure }
    if has("syncToken") { return .aws }
    return nil
  }

  /// Tells text files by their first lines.
  private static func text(_ file: ReferenceFile, _ name: String) -> RangeFormat? {
    let mark = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let head = String(decoding: file.bytes[mark...].prefix(8_192), as: UTF8.self)
    let lines = head.split(whereSeparator: \.isNewline).map(\.trimmingWhitespace)
    let content = lines.filter { !$0.isEmpty && !$0.hasPrefix("#") }
    let rows = content.prefix(5).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmingWhitespace)
    }
    let hasPrefixes = rows.contains { AddressPrefix($0[0].trimmingQuotes) != nil }
    if name.contains("anycast") || name.contains("anycatch") { return .anycast }
    let last = name.split(separator: "/").last.map(String.init) ?? name
    if last.hasPrefix("ips-v4") || last.hasPrefix("ips-v6") || name.contains("cloudflare") {
      return .cloudflare
    }
    if hasPrefixes, rows.allSatisfy({ $0.count == 1 }) {
      // Lists without a word of explanation are told by a prefix that only they begin with.
      let prefixes = Set(rows.map { String($0[0]) })
      let own = ["173.245.48.0/20", "2400:cb00::/32"]
      return prefixes.isDisjoint(with: own) ? nil : .cloudflare
    }
    let isFeed = rows.contains { row in
      row.count > 1 && AddressPrefix(row[0].trimmingQuotes) != nil
        && (row[1].isEmpty || row[1].trimmingQuotes.utf8.count == 2)
    }
    if isFeed || named(name) != nil || name.contains("geofeed") {
      return .geofeed(provider: geofeedProvider(name, head))
    }
    return last.hasSuffix(".csv") && hasPrefixes ? .geofeed(provider: "") : nil
  }

  /// The operator that a geofeed's name or content tells; empty when neither does.
  private static func geofeedProvider(_ name: String, _ content: String) -> String {
    if let known = named(name) { return known }
    return content.contains("Constant.com") || content.contains("vultr") ? "vultr" : ""
  }

  private static func named(_ name: String) -> String? {
    if name.contains("digitalocean") || name.split(separator: "/").last == "google.csv" {
      return "digitalocean"
    }
    if name.contains("linode") { return "linode" }
    if name.contains("vultr") || name.contains("constant.com") { return "vultr" }
    return nil
  }

  /// Short name of the operator whose regions the file states; `nil` for any other file.
  var cloud: String? {
    switch self {
    case .aws: "aws"
    case .azure: "microsoft"
    case .gcp: "google"
    case .oci: "oracle"
    case .blocks, .torV4, .torV6, .geofeed, .google, .fastly, .cloudflare, .owners, .anycast:
      nil
    }
  }

  /// Whether of two files with different days only the newer counts.
  var isReplaced: Bool {
    switch self {
    case .aws, .azure, .gcp, .oci, .fastly, .cloudflare, .anycast: true
    case .geofeed(let provider): !provider.isEmpty
    case .blocks, .torV4, .torV6, .google, .owners: false
    }
  }

  // MARK: Days

  /// A token that operators count their editions with: digits alone.
  static func edition(_ token: String?) -> Int? {
    token.flatMap { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil }
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

  /// The day of `# Last modified: 2024-04-13 10:00:04`; `nil` for a comment about anything else.
  static func day(inComment text: some StringProtocol) -> Day? {
    let lower = text.lowercased()
    let words = ["last", "updated", "generated", "modified", "date"]
    guard words.contains(where: { lower.contains($0) }) else { return nil }
    return day(inName: lower)
  }
}
