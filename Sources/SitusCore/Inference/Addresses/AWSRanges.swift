import SitusGround

/// Reads Amazon's list of its addresses.
///
/// - SeeAlso: https://docs.aws.amazon.com/vpc/latest/userguide/aws-ip-syntax.html: `region`,
///   `service` and `network_border_group` of each prefix; read 2026-11-24.
enum AWSRanges {
  private struct Entry {
    var prefix: AddressPrefix?
    var region = ""
    var service = ""
    var group: String?
  }

  /// Services that answer near the client or from many places: their region is no place of theirs.
  private static let edgeServices: Set = ["CLOUDFRONT", "GLOBALACCELERATOR"]

  /// Reads every prefix with the place of its border group.
  static func read(_ file: ReferenceFile, _ tables: ReferenceData) throws(RangeFailure)
    -> RangeList
  {
    var list = RangeList(.aws)
    var created: String?
    try RangeReader(file).read { key, scanner throws(JSONScanner.Failure) in
      switch key {
      case "syncToken": list.edition = RangeFormat.edition(try scanner.optionalString("a token"))
      case "createDate": created = try scanner.optionalString("a time")
      case "prefixes", "ipv6_prefixes":
        try scanner.array { scanner throws(JSONScanner.Failure) in
          let entry = try entry(&scanner)
          guard let prefix = entry.prefix else {
            throw JSONScanner.Failure(
              code: .missingKey, position: scanner.position,
              expected: "the key \"ip_prefix\" or \"ipv6_prefix\"", found: nil)
          }
          add(entry, prefix, tables, to: &list)
          guard list.count <= RangeList.maximumPrefixes else {
            throw RangeReader.tooMany(scanner.position)
          }
        }
      default: try scanner.skipValue()
      }
    }
    guard list.count > 0 else { throw RangeReader.missing("prefixes") }
    list.date = RangeFormat.day(inTime: created) ?? RangeFormat.day(inName: file.name) ?? file.date
    list.complete = ["aws"]
    return list
  }

  private static func entry(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> Entry {
    var entry = Entry()
    try scanner.object { key, scanner throws(JSONScanner.Failure) in
      switch key {
      case "ip_prefix", "ipv6_prefix": entry.prefix = try RangeReader.prefix(&scanner)
      case "region": entry.region = try scanner.string("a region")
      case "service": entry.service = try scanner.string("a service")
      case "network_border_group": entry.group = try scanner.optionalString("a border group")
      default: try scanner.skipValue()
      }
    }
    return entry
  }

  private static func add(
    _ entry: Entry, _ prefix: AddressPrefix, _ tables: ReferenceData, to list: inout RangeList
  ) {
    if edgeServices.contains(entry.service) || entry.region == "GLOBAL" {
      return list.add(prefix, AddressOwner("aws", .edge))
    }
    let group = entry.group ?? entry.region
    // A zone that the table does not know may be in another country than its region.
    let place = tables.awsBorderGroups[group] ?? (group == entry.region ? tables.aws[group] : nil)
    if place == nil { list.unknownRegions.insert(group) }
    var owner = AddressOwner("aws", place == nil ? .held : .region, place)
    // AMAZON is what every range is.
    owner.service = entry.service.isEmpty || entry.service == "AMAZON" ? nil : entry.service
    list.add(prefix, owner)
  }
}
