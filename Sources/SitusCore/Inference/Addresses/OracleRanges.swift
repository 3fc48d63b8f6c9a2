import SitusGround

/// Reads Oracle's list of its cloud addresses.
///
/// - SeeAlso: https://docs.oracle.com/iaas/tools/public_ip_ranges.json: `regions[].region` and
///   `cidrs[].cidr`; read 2026-11-24.
enum OracleRanges {
  /// Reads every prefix of every region.
  static func read(_ file: ReferenceFile, _ tables: ReferenceData) throws(RangeFailure)
    -> RangeList
  {
    var list = RangeList(.oci)
    var updated: String?
    try RangeReader(file).read { key, scanner throws(JSONScanner.Failure) in
      switch key {
      case "last_updated_timestamp": updated = try scanner.optionalString("a time")
      case "regions":
        try scanner.array { scanner throws(JSONScanner.Failure) in
          let (region, prefixes) = try region(&scanner)
          let place = tables.oci[region]
          if place == nil, !prefixes.isEmpty { list.unknownRegions.insert(region) }
          let owner = AddressOwner("oracle", place == nil ? .held : .region, place)
          for prefix in prefixes { list.add(prefix, owner) }
          guard list.count <= RangeList.maximumPrefixes else {
            throw RangeReader.tooMany(scanner.position)
          }
        }
      default: try scanner.skipValue()
      }
    }
    guard list.count > 0 else { throw RangeReader.missing("regions") }
    list.edition = RangeFormat.edition(updated?.prefix(19).filter { $0.isASCII && $0.isNumber })
    list.date = RangeFormat.day(inTime: updated) ?? RangeFormat.day(inName: file.name) ?? file.date
    list.complete = ["oracle"]
    return list
  }

  private static func region(_ scanner: inout JSONScanner) throws(JSONScanner.Failure)
    -> (String, [AddressPrefix])
  {
    var region = ""
    var prefixes: [AddressPrefix] = []
    try scanner.object { key, scanner throws(JSONScanner.Failure) in
      switch key {
      case "region": region = try scanner.string("a region").lowercased()
      case "cidrs":
        try scanner.array { scanner throws(JSONScanner.Failure) in
          try scanner.object { key, scanner throws(JSONScanner.Failure) in
            guard key == "cidr" else { return try scanner.skipValue() }
            if let prefix = try RangeReader.prefix(&scanner) { prefixes.append(prefix) }
          }
        }
      default: try scanner.skipValue()
      }
    }
    return (region, prefixes)
  }
}
