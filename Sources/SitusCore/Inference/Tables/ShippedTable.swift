import SitusGround

/// A table of the program's own, without any of which it would judge less without a word.
///
/// This is the one list of them: their files, the columns that each must have, and, in
/// ``ReferenceData``, how each is read.
package enum ShippedTable: String, Hashable, Sendable, CaseIterable {
  case addressOwners = "address-owners.tsv"
  case airports = "airports.tsv"
  case awsBorderGroups = "aws-border-groups.tsv"
  case awsRegions = "aws-regions.tsv"
  case azureRegions = "azure-regions.tsv"
  case azureShortCodes = "azure-short-codes.tsv"
  case azureStorageStamps = "azure-storage-stamps.tsv"
  case cloudBlocks = "cloud-blocks.tsv"
  case countryOutlines = "country-outlines.tsv"
  case dkimSelectors = "dkim-selectors.tsv"
  case entraFrontEnds = "entra-front-ends.tsv"
  case exchangeDatacentres = "exchange-datacentres.tsv"
  case exchangeForests = "exchange-forests.tsv"
  case gcpRegions = "gcp-regions.tsv"
  case headerProviders = "header-providers.tsv"
  case hostForms = "host-forms.tsv"
  case mailProviders = "mail-providers.tsv"
  case ociRegions = "oci-regions.tsv"
  case otherRegions = "other-regions.tsv"
  case placeWords = "place-words.tsv"
  case places = "places.tsv"
  case popOddities = "pop-oddities.tsv"
  case pops = "pops.tsv"
  case providerSuffixes = "provider-suffixes.tsv"
  case rangeSources = "range-sources.tsv"
  case towns = "towns.tsv"
  case vantageCodes = "vantage-codes.tsv"

  /// Name of the file below `reference/`.
  package var file: String { rawValue }

  /// Every column that it must have.
  package var columns: [String] {
    switch self {
    case .addressOwners:
      ["prefix", "operator", "kind", "confidence", "source"]
    case .airports:
      ["code", "city", "country", "confidence", "source"]
    case .awsBorderGroups:
      ["border_group", "region", "kind", "city", "country", "confidence", "source"]
    case .awsRegions:
      ["region", "city", "country", "partition", "confidence", "source", "note"]
    case .azureRegions:
      [
        "region", "display", "service_tag", "city", "country", "stamps", "stamp_confidence",
        "confidence", "source", "note",
      ]
    case .azureShortCodes:
      ["code", "region", "confidence", "source"]
    case .azureStorageStamps:
      ["code", "region", "country", "confidence", "source"]
    case .cloudBlocks:
      ["prefix", "operator", "source"]
    case .countryOutlines:
      ["country", "ring"]
    case .dkimSelectors:
      ["selector", "service", "source"]
    case .entraFrontEnds:
      ["token", "region", "country", "confidence", "source"]
    case .exchangeDatacentres:
      ["prefix", "city", "country", "forests", "confidence", "source"]
    case .exchangeForests:
      ["code", "country", "meaning", "confidence", "source", "seen_as"]
    case .gcpRegions:
      ["region", "city", "country", "code", "code_confidence", "confidence", "source", "note"]
    case .headerProviders:
      ["header", "begins", "operator", "role", "confidence", "source"]
    case .hostForms:
      ["pattern", "provider", "facts", "token", "confidence", "source"]
    case .mailProviders:
      [
        "kind", "form", "provider", "legal_entity", "country", "purpose", "region_rule",
        "confidence", "source", "note",
      ]
    case .ociRegions:
      ["region", "key", "city", "country", "realm", "realm_domain", "confidence", "source", "note"]
    case .otherRegions:
      ["provider", "name", "legal_country", "token", "city", "country", "confidence", "source"]
    case .places:
      ["code", "alpha3", "name", "aliases", "kind", "source", "confidence", "note", "within"]
    case .placeWords:
      ["kind", "key", "words", "note"]
    case .popOddities:
      ["network", "code", "city", "country", "confidence", "source"]
    case .pops:
      ["code", "city", "country", "used_by", "confidence", "source"]
    case .providerSuffixes:
      [
        "suffix", "operator", "provider", "legal_entity", "country", "parent_country", "role",
        "purpose", "region_hint", "confidence", "source",
      ]
    case .rangeSources:
      ["source", "operator", "file", "url", "least", "stale_days", "names"]
    case .towns:
      ["name", "code", "part", "bare", "source"]
    case .vantageCodes:
      ["code", "latitude", "longitude", "uncertainty_km", "city", "country", "source"]
    }
  }

  /// What is wrong with the file: a column that is missing, no row at all, or fewer rows than the table
  /// ships with.
  ///
  /// Whoever keeps a shorter table of his own says so in it, by a line `# rows: 12` above the header.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: For the error.
  /// - Returns: `nil` when the table is whole.
  package func problem(in bytes: [UInt8], path: String) -> InputError? {
    func error(
      _ line: Int, _ code: InputError.Code, _ expected: String, _ found: String?
    ) -> InputError {
      InputError(
        code, at: SourceSite(file: path, line: line, column: 1), expected: expected, found: found)
    }
    var hasHeader = false
    var stated: Int?
    var number = 0
    var rows = 0
    var start = 0
    while start < bytes.count {
      let end = bytes.lineEnd(from: start, to: bytes.count) ?? bytes.count
      defer { start = end + 1 }
      number += 1
      if end == start || (end == start + 1 && bytes[start] == 0x0D) { continue }
      if hasHeader {
        rows += 1
        continue
      }
      let line = String(decoding: bytes[start..<end], as: UTF8.self).filter { $0 != "\r" }
      if line.hasPrefix("#") {
        if line.hasPrefix(Self.rowsMark) { stated = Int(line.dropFirst(Self.rowsMark.count)) }
        continue
      }
      let names = line.split(separator: "\t", omittingEmptySubsequences: false)
      if let missing = columns.first(where: { !names.contains(Substring($0)) }) {
        return error(number, .missingKey, "a column named \(missing)", String(line.prefix(80)))
      }
      hasHeader = true
    }
    guard rows > 0 else {
      return error(
        max(1, number), .missingKey,
        "a header with the columns \(columns.joined(separator: ", ")), and a row", nil)
    }
    let isShort = stated.map { rows != $0 } ?? (rows < shippedRows)
    guard isShort || bytes.last != 0x0A else { return nil }
    let count = stated.map(String.init) ?? "\(shippedRows) or more"
    return error(
      number, .missingKey,
      "the whole table, \(count) rows, each with its line end (take the one that Situs ships with; a"
        + " table of your own says “\(Self.rowsMark)\(rows)” above its header)",
      bytes.last == 0x0A ? "\(rows) rows" : "\(rows) rows, the last one cut off")
  }

  /// How a table of one's own says how many rows it has.
  private static let rowsMark = "# rows: "
}
