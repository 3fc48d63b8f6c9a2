import FoundationEssentials

/// Reads a self-published geolocation feed.
///
/// - SeeAlso: RFC 8805 §2.1, read 2026-11-24: `prefix,country,region,city,postal` with comments after
///   `#`; and the JSON form that Vultr publishes.
enum Geofeed {
  private struct File: Decodable {
    struct Subnet: Decodable {
      var ip_prefix: String
      var alpha2code: String?
      var city: String?
    }
    var subnets: [Subnet]
    var updated: String?
  }

  /// Adds every prefix with a country; a prefix without one is only held.
  static func read(
    _ file: ReferenceFile, provider: String, into builder: inout AddressBookBuilder
  ) throws(RangeFormat.Failure) {
    if file.bytes.first(where: { $0 > 0x20 }) == 0x7B {
      let content = try RangeFormat.decode(file, as: File.self)
      let date = RangeFormat.day(inTime: content.updated) ?? RangeFormat.day(inName: file.name)
      let source = builder.add(
        AddressSource(name: file.name, date: date ?? file.date, isGeofeed: true))
      for subnet in content.subnets {
        guard let prefix = AddressPrefix(subnet.ip_prefix) else {
          throw RangeFormat.Failure(
            code: .badValue, expected: "an address prefix", found: subnet.ip_prefix)
        }
        add(prefix, subnet.alpha2code ?? "", subnet.city ?? "", provider, source, &builder)
      }
      return
    }
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      throw RangeFormat.Failure(code: .encoding, expected: "UTF-8")
    }
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let modified = lines.lazy.prefix(20).first { $0.hasPrefix("# Last") }
    let date = modified.flatMap { RangeFormat.day(inName: String($0)) }
    let source = builder.add(
      AddressSource(
        name: file.name, date: date ?? RangeFormat.day(inName: file.name) ?? file.date,
        isGeofeed: true))
    if let first = lines.first, first.hasPrefix("\u{FEFF}") { lines[0] = first.dropFirst() }
    for (index, line) in lines.enumerated() {
      let content = line.prefix { $0 != "#" && $0 != "\r" }
      if content.allSatisfy(\.isWhitespace) { continue }
      let fields = content.split(separator: ",", omittingEmptySubsequences: false).map {
        $0.trimmingWhitespace
      }
      guard let prefix = AddressPrefix(fields[0]) else {
        throw RangeFormat.Failure(
          code: .badValue, line: index + 1, expected: "an address prefix",
          found: String(fields[0].prefix(80)))
      }
      add(
        prefix, fields.count > 1 ? String(fields[1]) : "",
        fields.count > 3 ? String(fields[3]) : "",
        provider, source, &builder)
    }
  }

  private static func add(
    _ prefix: AddressPrefix, _ country: String, _ city: String, _ provider: String, _ source: Int,
    _ builder: inout AddressBookBuilder
  ) {
    let code = country.uppercased()
    let isCode = code.utf8.count == 2 && code.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    builder.add(
      prefix,
      AddressOwner(
        provider: provider, use: isCode ? .region : .held, region: nil,
        country: isCode ? PlaceCode(code) : nil, site: city.isEmpty ? nil : city, source: source))
  }
}

extension Substring {
  /// The text without spaces and tabs at both ends.
  var trimmingWhitespace: Substring {
    var rest = self
    while let first = rest.first, first == " " || first == "\t" { rest = rest.dropFirst() }
    while let last = rest.last, last == " " || last == "\t" { rest = rest.dropLast() }
    return rest
  }
}
