import SitusGround

/// Reads lists of prefixes that say who, or how announced, and never where.
enum PrefixList {
  /// - SeeAlso: https://api.fastly.com/public-ip-list, read 2026-11-24.
  static func readFastly(_ file: ReferenceFile) throws(RangeFailure) -> RangeList {
    var list = RangeList(.fastly)
    let owner = AddressOwner("fastly", .edge)
    try RangeReader(file).read { key, scanner throws(JSONScanner.Failure) in
      guard key == "addresses" || key == "ipv6_addresses" else { return try scanner.skipValue() }
      for prefix in try RangeReader.prefixes(&scanner) { list.add(prefix, owner) }
    }
    guard list.count > 0 else { throw RangeReader.missing("addresses") }
    return finished(list, file, complete: "fastly")
  }

  /// - SeeAlso: https://www.cloudflare.com/ips-v4 and /ips-v6: one prefix a line; the same lists as
  ///   JSON from /client/v4/ips; read 2026-11-24.
  static func readCloudflare(_ file: ReferenceFile) throws(RangeFailure) -> RangeList {
    var list = RangeList(.cloudflare)
    let owner = AddressOwner("cloudflare", .anycast)
    if file.bytes.first(where: { $0 > 0x20 && $0 < 0x80 }) == 0x7B {
      func members(_ key: String, _ scanner: inout JSONScanner) throws(JSONScanner.Failure) {
        switch key {
        case "result":
          try scanner.object { key, scanner throws(JSONScanner.Failure) in
            try members(key, &scanner)
          }
        case "ipv4_cidrs", "ipv6_cidrs", "jdcloud_cidrs":
          for prefix in try RangeReader.prefixes(&scanner) { list.add(prefix, owner) }
        default: try scanner.skipValue()
        }
      }
      try RangeReader(file).read { key, scanner throws(JSONScanner.Failure) in
        try members(key, &scanner)
      }
    } else {
      for prefix in try plain(file) { list.add(prefix, owner) }
    }
    guard list.count > 0 else { throw RangeReader.missing("ipv4_cidrs") }
    // The list comes in two files; which one this is decides only which older one it replaces.
    list.part = list.statements.contains(where: \.prefix.isIPv4) ? "4" : "6"
    return finished(list, file, complete: "cloudflare")
  }

  /// - SeeAlso: https://github.com/bgptools/anycast-prefixes: one prefix a line, in the CSV form with
  ///   an address that answered behind it; read 2026-11-27.
  static func readAnycast(_ file: ReferenceFile) throws(RangeFailure) -> RangeList {
    var list = RangeList(.anycast)
    for prefix in try plain(file) { list.add(anycast: prefix) }
    list.part = list.anycast.contains(where: \.isIPv4) ? "4" : "6"
    return finished(list, file, complete: nil)
  }

  private static func finished(_ list: RangeList, _ file: ReferenceFile, complete: String?)
    -> RangeList
  {
    var list = list
    list.date = RangeFormat.day(inName: file.name) ?? file.date
    if let complete { list.complete = [complete] }
    return list
  }

  /// The prefixes of a text file, one a line, whatever follows a comma.
  private static func plain(_ file: ReferenceFile) throws(RangeFailure) -> [AddressPrefix] {
    var prefixes: [AddressPrefix] = []
    for line in try RangeText(file).lines where !line.content.isEmpty {
      let field = line.content.prefix { $0 != "," }.trimmingWhitespace
      prefixes.append(try prefix(field, line: line.number))
    }
    guard !prefixes.isEmpty else {
      throw RangeFailure(code: .missingKey, expected: "at least one prefix")
    }
    return prefixes
  }

  /// Reads the project's own table of who holds which edge network.
  static func readOwners(_ file: ReferenceFile, into builder: inout AddressBookBuilder)
    throws(RangeFailure)
  {
    let table = TSVTable(file, .addressOwners)
    try check(table)
    var sourceIndex: [String: Int] = [:]
    for row in table.rows {
      let name = "\(file.name): \(table.text("source", row))"
      let source = sourceIndex[name] ?? builder.add(AddressSource(name: name, date: file.date))
      sourceIndex[name] = source
      var owner = AddressOwner(
        table.text("operator", row), table.text("kind", row) == "anycast" ? .anycast : .edge)
      owner.source = source
      builder.add(try prefix(table.text("prefix", row), line: row.line), owner)
      if table.text("confidence", row) == "high" { builder.complete.insert(owner.provider) }
    }
  }

  /// Reads the project's own table of blocks that large clouds use.
  static func readBlocks(_ file: ReferenceFile, into builder: inout AddressBookBuilder)
    throws(RangeFailure)
  {
    let table = TSVTable(file, .cloudBlocks)
    try check(table)
    for row in table.rows {
      builder.add(
        block: try prefix(table.text("prefix", row), line: row.line),
        of: table.text("operator", row))
    }
  }

  private static func check(_ table: TSVTable) throws(RangeFailure) {
    guard let error = table.errors.first else { return }
    throw RangeFailure(
      code: error.code, line: error.site.line, expected: error.expected, found: error.found)
  }

  private static func prefix(_ text: some StringProtocol, line: Int) throws(RangeFailure)
    -> AddressPrefix
  {
    guard let prefix = AddressPrefix(text) else {
      throw RangeFailure(
        code: .badValue, line: line, expected: "an address prefix", found: String(text.prefix(80)))
    }
    return prefix
  }
}
