import SitusGround

/// Reads Google's lists of addresses.
///
/// - SeeAlso: https://www.gstatic.com/ipranges/cloud.json (customers, with a region as `scope`) and
///   goog.json (everything of Google, without one); read 2026-11-24.
enum GoogleRanges {
  /// Reads every prefix; scope `global` is announced everywhere.
  ///
  /// The list of everything says only whose an address is; whether customers' regions are known
  /// besides decides what that means, so it is settled where both lists are at hand.
  static func read(_ file: ReferenceFile, _ format: RangeFormat, _ tables: ReferenceData)
    throws(RangeFailure) -> RangeList
  {
    var list = RangeList(format)
    var created: String?
    try RangeReader(file).read { key, scanner throws(JSONScanner.Failure) in
      switch key {
      case "syncToken": list.edition = RangeFormat.edition(try scanner.optionalString("a token"))
      case "creationTime": created = try scanner.optionalString("a time")
      case "prefixes":
        try scanner.array { scanner throws(JSONScanner.Failure) in
          var prefix: AddressPrefix?
          var scope: String?
          try scanner.object { key, scanner throws(JSONScanner.Failure) in
            switch key {
            case "ipv4Prefix", "ipv6Prefix": prefix = try RangeReader.prefix(&scanner)
            case "scope": scope = try scanner.optionalString("a scope")
            default: try scanner.skipValue()
            }
          }
          guard let prefix else {
            throw JSONScanner.Failure(
              code: .missingKey, position: scanner.position,
              expected: "the key \"ipv4Prefix\" or \"ipv6Prefix\"", found: nil)
          }
          add(prefix, scope: scope, tables, to: &list)
          guard list.count <= RangeList.maximumPrefixes else {
            throw RangeReader.tooMany(scanner.position)
          }
        }
      default: try scanner.skipValue()
      }
    }
    guard list.count > 0 else { throw RangeReader.missing("prefixes") }
    list.date = RangeFormat.day(inTime: created) ?? RangeFormat.day(inName: file.name) ?? file.date
    return list
  }

  private static func add(
    _ prefix: AddressPrefix, scope: String?, _ tables: ReferenceData, to list: inout RangeList
  ) {
    guard list.format == .gcp else {
      return list.add(general: prefix, AddressOwner("google", .edge))
    }
    if scope == "global" { return list.add(prefix, AddressOwner("google", .anycast)) }
    let place = scope.flatMap { tables.gcp[$0] }
    // A region that is announced and not open yet has no country in the table.
    guard let place, place.country != nil else {
      if let scope, place == nil { list.unknownRegions.insert(scope) }
      return list.add(prefix, AddressOwner("google", .held))
    }
    list.add(prefix, AddressOwner("google", .region, place))
  }
}
