/// Reads Amazon's list of its addresses.
///
/// - SeeAlso: https://docs.aws.amazon.com/vpc/latest/userguide/aws-ip-syntax.html: `region`,
///   `service` and `network_border_group` of each prefix; read 2026-11-24.
enum AWSRanges {
  private struct File: Decodable {
    struct Prefix: Decodable {
      var ip_prefix: String?
      var ipv6_prefix: String?
      var region: String
      var service: String
      var network_border_group: String?
    }
    var createDate: String?
    var prefixes: [Prefix]
    var ipv6_prefixes: [Prefix]?
  }

  /// Services that answer near the client or from many places: their region is no place of theirs.
  private static let edgeServices: Set = ["CLOUDFRONT", "GLOBALACCELERATOR"]

  /// Adds every prefix with the place of its border group.
  static func read(
    _ file: ReferenceFile, _ tables: ReferenceData, into builder: inout AddressBookBuilder
  ) throws(RangeFormat.Failure) {
    let content = try RangeFormat.decode(file, as: File.self)
    let date = RangeFormat.day(inTime: content.createDate) ?? RangeFormat.day(inName: file.name)
    let source = builder.add(AddressSource(name: file.name, date: date ?? file.date))
    var edges: [AddressPrefix] = []
    for entry in content.prefixes + (content.ipv6_prefixes ?? []) {
      guard let text = entry.ip_prefix ?? entry.ipv6_prefix, let prefix = AddressPrefix(text) else {
        throw RangeFormat.Failure(
          code: .badValue, expected: "an address prefix", found: entry.ip_prefix)
      }
      if edgeServices.contains(entry.service) || entry.region == "GLOBAL" {
        // The same prefix also stands under AMAZON; the edge must come last to count.
        if edgeServices.contains(entry.service) {
          edges.append(prefix)
        } else {
          builder.add(prefix, owner(.held, nil, source))
        }
        continue
      }
      let group = entry.network_border_group ?? entry.region
      let place = tables.awsBorderGroups[group] ?? (group == entry.region ? tables.aws[group] : nil)
      if let place {
        builder.add(prefix, owner(.region, place, source))
      } else if group == entry.region {
        // A region newer than the table: Amazon's, somewhere.
        builder.add(prefix, owner(.held, nil, source))
      } else {
        // A zone newer than the table may be in another country than its region.
        builder.add(prefix, owner(.held, nil, source))
      }
    }
    for prefix in edges { builder.add(prefix, owner(.edge, nil, source)) }
    builder.complete.insert("aws")
  }

  private static func owner(_ use: AddressOwner.Use, _ place: Region?, _ source: Int)
    -> AddressOwner
  {
    AddressOwner(
      provider: "aws", use: use, region: place?.token, country: place?.country, source: source)
  }
}
