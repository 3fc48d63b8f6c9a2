import SitusGround

/// Reads Microsoft's list of Azure addresses.
///
/// - SeeAlso: Azure IP Ranges and Service Tags, downloads 56519 (public), 57063 (US government) and
///   57062 (China): `values[].properties` with `region`, `systemService` and `addressPrefixes`; read
///   2026-11-24. Region names are those of service tags (`germanywc`), which differ from the names
///   of the resource manager (`germanywestcentral`).
enum AzureServiceTags {
  private struct Tag {
    var name = ""
    var region = ""
    var service = ""
    var prefixes: [AddressPrefix] = []
  }

  /// Reads the regional prefixes, those of Front Door, which have no place, and of every other tag,
  /// which only say whose the address is.
  static func read(_ file: ReferenceFile, _ tables: ReferenceData) throws(RangeFailure)
    -> RangeList
  {
    var list = RangeList(.azure)
    try RangeReader(file).read { key, scanner throws(JSONScanner.Failure) in
      switch key {
      case "changeNumber":
        list.edition = try scanner.null() ? nil : try scanner.integer("a number")
      case "cloud": list.part = try scanner.optionalString("a cloud") ?? ""
      case "values":
        try scanner.array { scanner throws(JSONScanner.Failure) in
          add(try tag(&scanner), tables, to: &list)
          guard list.count <= RangeList.maximumPrefixes else {
            throw RangeReader.tooMany(scanner.position)
          }
        }
      default: try scanner.skipValue()
      }
    }
    guard list.count > 0 else { throw RangeReader.missing("values") }
    list.date = RangeFormat.day(inName: file.name) ?? file.date
    return list
  }

  private static func tag(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> Tag {
    var tag = Tag()
    try scanner.object { key, scanner throws(JSONScanner.Failure) in
      switch key {
      case "name": tag.name = try scanner.string("a name").lowercased()
      case "properties":
        try scanner.object { key, scanner throws(JSONScanner.Failure) in
          switch key {
          case "region": tag.region = try scanner.optionalString("a region")?.lowercased() ?? ""
          case "systemService": tag.service = try scanner.optionalString("a service") ?? ""
          case "addressPrefixes": tag.prefixes = try RangeReader.prefixes(&scanner)
          default: try scanner.skipValue()
          }
        }
      default: try scanner.skipValue()
      }
    }
    return tag
  }

  private static func add(_ tag: Tag, _ tables: ReferenceData, to list: inout RangeList) {
    let cloud = "azurecloud."
    if tag.name.hasPrefix(cloud) {
      let word = tag.region.isEmpty ? String(tag.name.dropFirst(cloud.count)) : tag.region
      let place = tables.azureNames[word].flatMap { tables.azure[$0] }
      if place == nil { list.unknownRegions.insert(word) }
      let owner = AddressOwner("microsoft", place == nil ? .held : .region, place)
      for prefix in tag.prefixes { list.add(prefix, owner) }
    } else if tag.name.hasPrefix("azurefrontdoor"), !tag.name.hasPrefix("azurefrontdoor.backend") {
      let owner = AddressOwner("microsoft", .anycast)
      for prefix in tag.prefixes { list.add(prefix, owner) }
    } else {
      var owner = AddressOwner("microsoft", .held)
      owner.service = tag.service.isEmpty ? nil : tag.service
      for prefix in tag.prefixes { list.add(general: prefix, owner) }
    }
  }
}
