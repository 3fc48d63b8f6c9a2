import FoundationEssentials
import SitusGround

/// Reads regions that Azure, Entra and Graph write into answers.
///
/// `x-ms-region` is where a resource runs. The others name the front end that took the call, which is
/// near the client: edge evidence only, heard after a point of presence.
///
/// - SeeAlso: Recorded answers of Azure OpenAI, login.microsoftonline.com, management.azure.com and
///   graph.microsoft.com, 2019 to 2026; read 2026-11-23.
enum HeaderMicrosoft {
  /// Adds the region of the resource and of the front ends.
  static func examine(_ exchange: Exchange, in investigation: inout Investigation) {
    let headers = exchange.headers
    let reference = investigation.reference
    if let value = headers.first("x-ms-region"), let region = region(named: value, reference) {
      investigation.add(
        .azureRegion, place: NamedPlace(region),
        value: "x-ms-region: \(value)", reliability: min(0.97, region.reliability), from: exchange)
    }
    for (name, signal) in [
      ("x-ms-routing-request-id", Signal.azureRouting),
      ("x-ms-correlation-request-id", .azureCorrelation),
    ] {
      guard let value = headers.first(name), let word = routedRegion(value),
        let region = reference.azure[word.lowercased()]
      else { continue }
      addFront(
        signal, name, region.country, region.token, region.source, value, &investigation, exchange)
    }
    if let value = headers.first("x-ms-ests-server"), let token = signInToken(value),
      let front = reference.entraFrontEnds[String(token)], let country = front.country
    {
      addFront(
        .signInServer, "x-ms-ests-server", country, front.code, front.source, value, &investigation,
        exchange)
    }
    if let value = headers.first("x-ms-ags-diagnostic"), let name = gatewayRegion(value),
      let region = region(named: name[...], reference)
    {
      addFront(
        .graphGateway, "x-ms-ags-diagnostic", region.country, region.token, region.source, value,
        &investigation,
        exchange)
    }
  }

  /// The region of a name as shown to people (`UK South`) or as written in the API (`uksouth`).
  static func region(named name: Substring, _ reference: ReferenceData) -> Region? {
    guard name.utf8.count <= 40 else { return nil }
    let word = name.lowercased().replacing(" ", with: "")
    return reference.azureNames[word].flatMap { reference.azure[$0] }
  }

  /// The word in front of `GERMANYWESTCENTRAL:20230602T100733Z:<guid>`.
  static func routedRegion(_ value: Substring) -> Substring? {
    let parts = value.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count >= 4,
      parts[0].allSatisfy({ $0.isCapital || $0.isDigit }), parts[1].count == 16,
      parts[1].hasSuffix("Z"), parts[1].dropFirst(8).first == "T", isGUID(parts[2])
    else { return nil }
    return parts[0]
  }

  /// The token of `2.1.24997.11 - WEULR1 ProdSlices`.
  static func signInToken(_ value: Substring) -> Substring? {
    let words = value.split(separator: " ")
    guard words.count == 4, words[1] == "-", words[3] == "ProdSlices" else { return nil }
    let version = words[0].split(separator: ".", omittingEmptySubsequences: false)
    guard version.count == 4, version[0] == "2", version[1] == "1",
      version.allSatisfy(\.isDigits), words[2].allSatisfy({ $0.isCapital || $0.isDigit })
    else { return nil }
    return words[2]
  }

  private struct Diagnostic: Decodable {
    struct Server: Decodable {
      var DataCenter: String?
    }
    var ServerInfo: Server
  }

  private static func gatewayRegion(_ value: Substring) -> String? {
    guard value.utf8.count <= 2_000 else { return nil }
    let decoded = try? JSONDecoder().decode(Diagnostic.self, from: Data(value.utf8))
    return decoded?.ServerInfo.DataCenter
  }

  private static func isGUID(_ text: Substring) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.count) == [8, 4, 4, 4, 12]
      && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isHexDigit } }
  }

  private static func addFront(
    _ signal: Signal, _ header: String, _ country: PlaceCode?, _ site: String, _ source: String,
    _ value: Substring, _ investigation: inout Investigation, _ exchange: Exchange
  ) {
    investigation.add(
      signal,
      place: NamedPlace(country: country, site: site, source: source), value: "\(header): \(value)",
      reliability: 0.85, from: exchange, rank: .pointer)
  }
}
