import FoundationEssentials
import SitusGround

/// Reads the references that Azure Front Door writes into answers.
///
/// - SeeAlso: Azure Front Door documentation, *X-Azure-Ref*; both grammars decoded from recorded
///   answers of 2019 to 2026; read 2026-11-23.
enum HeaderFrontDoor {
  /// Adds the edge of `x-azure-ref` and `x-msedge-ref`.
  static func examine(_ exchange: Exchange, in investigation: inout Investigation) {
    let headers = exchange.headers
    for value in headers.all("x-azure-ref").prefix(1) {
      guard let code = site(value),
        let pop = investigation.reference.pops.iata(code, network: "msedge", allowsAirports: false)
      else { continue }
      // A cached object may carry the reference of its first fill, so less than other edges.
      investigation.add(
        .frontDoorReference, place: NamedPlace(pop),
        value: "x-azure-ref: \(value)", reliability: min(0.97, pop.reliability), from: exchange)
    }
    for value in headers.all("x-msedge-ref").prefix(1) {
      guard let code = edgeSite(value),
        let pop = investigation.reference.pops.iata(code, network: "msedge", allowsAirports: false)
      else { continue }
      investigation.add(
        .edgeNodeReference, place: NamedPlace(pop),
        value: "x-msedge-ref: \(value)", reliability: min(0.97, pop.reliability), from: exchange)
    }
  }

  /// The metro code of either form of reference.
  static func site(_ value: Substring) -> Substring? {
    newSite(value) ?? oldSite(value)
  }

  /// The three capitals after `hC1` in `20250204T141149Z-r15774cf85dn94vbhC1LONxrx00…`.
  private static func newSite(_ value: Substring) -> Substring? {
    let parts = value.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, isTime(parts[0]) else { return nil }
    let rest = parts[1]
    guard let first = rest.firstIndex(where: { !($0.isSmall || $0.isDigit) }),
      first > rest.startIndex,
      rest[..<first].last == "h", rest[first...].hasPrefix("C1")
    else { return nil }
    let after = rest[first...].dropFirst(2)
    let code = after.prefix(3)
    let tail = after.dropFirst(3)
    guard code.count == 3, code.allSatisfy(\.isCapital), !tail.isEmpty,
      tail.allSatisfy({ $0.isSmall || $0.isDigit })
    else { return nil }
    return code
  }

  private static func isTime(_ text: Substring) -> Bool {
    guard text.count == 16, text.hasSuffix("Z") else { return false }
    let parts = text.dropLast().split(separator: "T", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].count == 8 && parts[0].isDigits && parts[1].count == 6
      && parts[1].isDigits
  }

  /// The site inside the base64 that follows a leading `0`.
  ///
  /// Four bytes of time, twenty more, the edge node's name up to a zero byte, then a GUID. Only
  /// nodes with an IATA code, two digits and `EDGE` name a place.
  private static func oldSite(_ value: Substring) -> Substring? {
    guard value.first == "0", value.utf8.count >= 40, value.utf8.count <= 200,
      let data = Data(base64Encoded: String(value.dropFirst()))
    else { return nil }
    let bytes = [UInt8](data)
    guard bytes.count > 25 else { return nil }
    let node = bytes[24...].prefix { $0 != 0 }
    guard node.count < bytes.count - 24, node.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      return nil
    }
    return nodeSite(Substring(String(decoding: node, as: UTF8.self)))
  }

  /// The IATA code of `LON04EDGE0817`, `LON281181714054` or `VIEr3`; `nil` for the unpublished
  /// three-letter sites.
  ///
  /// Since 2022 nodes also have two digits and ten more in place of `EDGE` and four.
  static func nodeSite(_ node: Substring) -> Substring? {
    let code = node.prefix(3)
    let rest = node.dropFirst(3)
    guard code.count == 3, code.allSatisfy(\.isCapital) else { return nil }
    if rest.first == "r", rest.dropFirst().isDigits { return code }
    if rest.count == 12, rest.isDigits { return code }
    let number = rest.prefix(2)
    let tail = rest.dropFirst(2)
    guard number.count == 2, number.isDigits, tail.hasPrefix("EDGE"), tail.dropFirst(4).isDigits
    else { return nil }
    return code
  }

  /// The node of `Ref A: <32 hex> Ref B: LON04EDGE0817 Ref C: 2024-05-21T00:15:44Z`.
  static func edgeSite(_ value: Substring) -> Substring? {
    let words = value.split(separator: " ")
    guard words.count == 9, words[0] == "Ref", words[1] == "A:", words[3] == "Ref",
      words[4] == "B:", words[6] == "Ref", words[7] == "C:", words[2].count == 32,
      words[2].allSatisfy({ $0.isHexDigit && $0.isASCII }), words[8].hasSuffix("Z"),
      Day(iso: words[8].prefix(10)) != nil
    else { return nil }
    return nodeSite(words[5])
  }
}
