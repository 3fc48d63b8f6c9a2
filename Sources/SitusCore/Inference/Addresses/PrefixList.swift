import FoundationEssentials

/// Reads lists of prefixes that say who, or how announced, and never where.
enum PrefixList {
  private struct FastlyFile: Decodable {
    var addresses: [String]
    var ipv6_addresses: [String]
  }

  /// - SeeAlso: https://api.fastly.com/public-ip-list, read 2026-11-24.
  static func readFastly(_ file: ReferenceFile, into builder: inout AddressBookBuilder)
    throws(RangeFormat.Failure)
  {
    let content = try RangeFormat.decode(file, as: FastlyFile.self)
    let source = builder.add(source(file))
    for text in content.addresses + content.ipv6_addresses {
      builder.add(
        try prefix(text, line: 1),
        AddressOwner(provider: "fastly", use: .edge, region: nil, country: nil, source: source))
    }
    builder.complete.insert("fastly")
  }

  /// - SeeAlso: https://www.cloudflare.com/ips-v4 and /ips-v6: one prefix a line; read 2026-11-24.
  static func readCloudflare(_ file: ReferenceFile, into builder: inout AddressBookBuilder)
    throws(RangeFormat.Failure)
  {
    let source = builder.add(source(file))
    for (line, text) in lines(file) {
      builder.add(
        try prefix(text, line: line),
        AddressOwner(
          provider: "cloudflare", use: .anycast, region: nil, country: nil, source: source))
    }
    builder.complete.insert("cloudflare")
  }

  /// - SeeAlso: https://github.com/bgptools/anycast-prefixes: one prefix a line; read 2026-11-24.
  static func readAnycast(_ file: ReferenceFile, into builder: inout AddressBookBuilder)
    throws(RangeFormat.Failure)
  {
    let source = source(file)
    builder.anycastSource = source
    _ = builder.add(source)
    for (line, text) in lines(file) { builder.addAnycast(try prefix(text, line: line)) }
  }

  /// Reads the project's own table of who holds which edge network.
  static func readOwners(_ file: ReferenceFile, into builder: inout AddressBookBuilder)
    throws(RangeFormat.Failure)
  {
    let table = ReferenceTable(
      file.bytes, path: file.name, required: ["prefix", "operator", "kind", "source", "confidence"])
    try check(table)
    var sourceIndex: [String: Int] = [:]
    for row in table.rows {
      let name = "\(file.name): \(table.text("source", row))"
      let source = sourceIndex[name] ?? builder.add(AddressSource(name: name, date: file.date))
      sourceIndex[name] = source
      let provider = table.text("operator", row)
      builder.add(
        try prefix(table.text("prefix", row), line: row.line),
        AddressOwner(
          provider: provider, use: table.text("kind", row) == "anycast" ? .anycast : .edge,
          region: nil, country: nil, source: source))
      if table.text("confidence", row) == "high" { builder.complete.insert(provider) }
    }
  }

  /// Reads the project's own table of errors of the fallback database.
  static func readOverrides(_ file: ReferenceFile, into builder: inout AddressBookBuilder)
    throws(RangeFormat.Failure)
  {
    let table = ReferenceTable(
      file.bytes, path: file.name, required: ["prefix", "database_country", "country", "source"])
    try check(table)
    for row in table.rows {
      builder.addOverride(
        try prefix(table.text("prefix", row), line: row.line),
        .init(
          databaseCountry: PlaceCode(table.text("database_country", row)),
          country: PlaceCode(table.text("country", row)),
          source: "\(file.name): \(table.text("source", row))"))
    }
  }

  private static func check(_ table: ReferenceTable) throws(RangeFormat.Failure) {
    guard let error = table.errors.first else { return }
    throw RangeFormat.Failure(
      code: error.code, line: error.site.line, expected: error.expected, found: error.found)
  }

  private static func source(_ file: ReferenceFile) -> AddressSource {
    AddressSource(name: file.name, date: RangeFormat.day(inName: file.name) ?? file.date)
  }

  private static func prefix(_ text: some StringProtocol, line: Int) throws(RangeFormat.Failure)
    -> AddressPrefix
  {
    guard let prefix = AddressPrefix(text) else {
      throw RangeFormat.Failure(
        code: .badValue, line: line, expected: "an address prefix", found: String(text.prefix(80)))
    }
    return prefix
  }

  /// Lines that are not empty and no comment, with their numbers.
  private static func lines(_ file: ReferenceFile) -> [(Int, Substring)] {
    String(decoding: file.bytes, as: UTF8.self)
      .split(whereSeparator: { $0 == "\n" || $0 == "\r\n" || $0 == "\r" })
      .enumerated()
      .map { ($0.offset + 1, $0.element.prefix { $0 != "#" }.trimmingWhitespace) }
      .filter { !$0.1.isEmpty }
  }
}
