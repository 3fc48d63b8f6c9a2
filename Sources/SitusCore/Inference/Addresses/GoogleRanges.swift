/// Reads Google's lists of addresses.
///
/// - SeeAlso: https://www.gstatic.com/ipranges/cloud.json (customers, with a region as `scope`) and
///   goog.json (everything of Google, without one); read 2026-11-24.
enum GoogleRanges {
  private struct File: Decodable {
    struct Prefix: Decodable {
      var ipv4Prefix: String?
      var ipv6Prefix: String?
      var scope: String?
    }
    var creationTime: String?
    var prefixes: [Prefix]
  }

  /// Adds every prefix; scope `global` is announced everywhere.
  static func read(
    _ file: ReferenceFile, _ tables: ReferenceData, into builder: inout AddressBookBuilder
  ) throws(RangeFormat.Failure) {
    let content = try RangeFormat.decode(file, as: File.self)
    let date = RangeFormat.day(inTime: content.creationTime) ?? RangeFormat.day(inName: file.name)
    let source = builder.add(AddressSource(name: file.name, date: date ?? file.date))
    let isCustomers = content.prefixes.contains { $0.scope != nil }
    for entry in content.prefixes {
      guard let text = entry.ipv4Prefix ?? entry.ipv6Prefix, let prefix = AddressPrefix(text) else {
        throw RangeFormat.Failure(
          code: .badValue, expected: "an address prefix", found: entry.ipv4Prefix)
      }
      let place = entry.scope.flatMap { tables.gcp[$0] }
      let use: AddressOwner.Use =
        if entry.scope == "global" {
          .anycast
        } else if isCustomers {
          place?.country == nil ? .held : .region
        } else {
          // Google's own services answer from fronts near the client.
          .edge
        }
      builder.add(
        prefix,
        AddressOwner(
          provider: "google", use: use, region: use == .region ? place?.token : nil,
          country: use == .region ? place?.country : nil, source: source))
    }
  }
}
