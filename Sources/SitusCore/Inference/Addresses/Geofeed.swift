import SitusGround

/// Reads a self-published geolocation feed.
///
/// - SeeAlso: RFC 8805 §2.1, read 2026-11-24: `prefix,country,region,city,postal` with comments after
///   `#`; and the JSON form that Vultr publishes.
enum Geofeed {
  /// Reads every prefix with a country; a prefix without one is only held.
  static func read(_ file: ReferenceFile, provider: String) throws(RangeFailure) -> RangeList {
    var list = RangeList(.geofeed(provider: provider))
    list.isGeofeed = true
    if file.bytes.first(where: { $0 > 0x20 && $0 < 0x80 }) == 0x7B {
      try readJSON(file, provider, into: &list)
    } else {
      try readText(file, provider, into: &list)
    }
    guard list.count > 0 else {
      throw RangeFailure(code: .missingKey, expected: "at least one prefix")
    }
    list.date = list.date ?? RangeFormat.day(inName: file.name) ?? file.date
    return list
  }

  private static func readJSON(
    _ file: ReferenceFile, _ provider: String, into list: inout RangeList
  ) throws(RangeFailure) {
    try RangeReader(file).read { key, scanner throws(JSONScanner.Failure) in
      switch key {
      case "updated": list.date = RangeFormat.day(inTime: try scanner.optionalString("a time"))
      case "subnets":
        try scanner.array { scanner throws(JSONScanner.Failure) in
          var prefix: AddressPrefix?
          var country = ""
          var city = ""
          try scanner.object { key, scanner throws(JSONScanner.Failure) in
            switch key {
            case "ip_prefix": prefix = try RangeReader.prefix(&scanner)
            case "alpha2code": country = try scanner.optionalString("a country") ?? ""
            case "city": city = try scanner.optionalString("a city") ?? ""
            default: try scanner.skipValue()
            }
          }
          guard let prefix else {
            throw JSONScanner.Failure(
              code: .missingKey, position: scanner.position, expected: "the key \"ip_prefix\"",
              found: nil)
          }
          add(prefix, country, city, provider, &list)
          guard list.count <= RangeList.maximumPrefixes else {
            throw RangeReader.tooMany(scanner.position)
          }
        }
      default: try scanner.skipValue()
      }
    }
  }

  private static func readText(
    _ file: ReferenceFile, _ provider: String, into list: inout RangeList
  ) throws(RangeFailure) {
    for line in try RangeText(file).lines {
      if let day = line.comment.flatMap({ RangeFormat.day(inComment: $0) }) {
        list.date = list.date ?? day
      }
      if line.content.isEmpty { continue }
      let fields = line.content.split(separator: ",", omittingEmptySubsequences: false).map {
        $0.trimmingWhitespace.trimmingQuotes
      }
      guard let prefix = AddressPrefix(fields[0]) else {
        // Some feeds begin with the names of their columns.
        if list.count == 0, line.isFirst { continue }
        throw RangeFailure(
          code: .badValue, line: line.number, expected: "an address prefix",
          found: String(fields[0].prefix(80)))
      }
      add(
        prefix, fields.count > 1 ? String(fields[1]) : "",
        fields.count > 3 ? String(fields[3]) : "", provider, &list)
    }
  }

  private static func add(
    _ prefix: AddressPrefix, _ country: String, _ city: String, _ provider: String,
    _ list: inout RangeList
  ) {
    let code = country.uppercased()
    let isCode = code.utf8.count == 2 && code.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    // ZZ is what RFC 8805 feeds write for no country.
    let isPlace = isCode && code != "ZZ"
    var owner = AddressOwner(provider, isPlace ? .region : .held)
    owner.country = isPlace ? PlaceCode(code) : nil
    owner.site = city.isEmpty ? nil : city
    list.add(prefix, owner)
  }
}
