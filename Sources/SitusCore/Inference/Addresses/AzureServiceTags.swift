/// Reads Microsoft's list of Azure addresses.
///
/// - SeeAlso: Azure IP Ranges and Service Tags, download 56519: `values[].properties` with `region`,
///   `systemService` and `addressPrefixes`; read 2026-11-24. Region names are those of service tags
///   (`germanywc`), which differ from the names of the resource manager (`germanywestcentral`).
enum AzureServiceTags {
  private struct File: Decodable {
    struct Value: Decodable {
      struct Properties: Decodable {
        var region: String?
        var systemService: String?
        var addressPrefixes: [String]
      }
      var name: String
      var properties: Properties
    }
    var values: [Value]
  }

  /// Adds the regional prefixes, then Front Door's, which have no place.
  static func read(
    _ file: ReferenceFile, _ tables: ReferenceData, into builder: inout AddressBookBuilder
  ) throws(RangeFormat.Failure) {
    let content = try RangeFormat.decode(file, as: File.self)
    let source = builder.add(
      AddressSource(name: file.name, date: RangeFormat.day(inName: file.name) ?? file.date))
    var held: [String] = []
    var regional: [(Region?, [String])] = []
    var anycast: [String] = []
    for value in content.values {
      let name = value.name.lowercased()
      if name == "azurecloud" {
        held += value.properties.addressPrefixes
      } else if name.hasPrefix("azurecloud.") {
        let tag = value.properties.region.flatMap { $0.isEmpty ? nil : $0.lowercased() }
        let word = tag ?? String(name.dropFirst("azurecloud.".count))
        let place = tables.azureNames[word].flatMap { tables.azure[$0] }
        regional.append((place, value.properties.addressPrefixes))
      } else if name == "azurefrontdoor.frontend" || name == "azurefrontdoor.firstparty"
        || name == "azurefrontdoor.microsoftsecurity"
      {
        anycast += value.properties.addressPrefixes
      }
    }
    func add(_ prefixes: [String], _ use: AddressOwner.Use, _ place: Region?)
      throws(RangeFormat.Failure)
    {
      let owner = AddressOwner(
        provider: "microsoft", use: use, region: place?.token, country: place?.country,
        source: source)
      for text in prefixes {
        guard let prefix = AddressPrefix(text) else {
          throw RangeFormat.Failure(code: .badValue, expected: "an address prefix", found: text)
        }
        builder.add(prefix, owner)
      }
    }
    try add(held, .held, nil)
    for (place, prefixes) in regional { try add(prefixes, place == nil ? .held : .region, place) }
    try add(anycast, .anycast, nil)
  }
}
