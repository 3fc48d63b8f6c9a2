/// Reads Oracle's list of its cloud addresses.
///
/// - SeeAlso: https://docs.oracle.com/iaas/tools/public_ip_ranges.json: `regions[].region` and
///   `cidrs[].cidr`; read 2026-11-24.
enum OracleRanges {
  private struct File: Decodable {
    struct Region: Decodable {
      struct Block: Decodable { var cidr: String }
      var region: String
      var cidrs: [Block]
    }
    var last_updated_timestamp: String?
    var regions: [Region]
  }

  /// Adds every prefix of every region.
  static func read(
    _ file: ReferenceFile, _ tables: ReferenceData, into builder: inout AddressBookBuilder
  ) throws(RangeFormat.Failure) {
    let content = try RangeFormat.decode(file, as: File.self)
    let date =
      RangeFormat.day(inTime: content.last_updated_timestamp) ?? RangeFormat.day(inName: file.name)
    let source = builder.add(AddressSource(name: file.name, date: date ?? file.date))
    for region in content.regions {
      let place = tables.oci[region.region]
      let owner = AddressOwner(
        provider: "oracle", use: place == nil ? .held : .region, region: place?.token,
        country: place?.country, source: source)
      for block in region.cidrs {
        guard let prefix = AddressPrefix(block.cidr) else {
          throw RangeFormat.Failure(
            code: .badValue, expected: "an address prefix", found: block.cidr)
        }
        builder.add(prefix, owner)
      }
    }
    builder.complete.insert("oracle")
  }
}
