import SitusGround

/// Reads where the software of a service runs, as its maker writes it.
///
/// - SeeAlso: Recorded answers of Shopify (`x-dc: gcp-europe-west1,gcp-…`) and Zendesk
///   (`x-zendesk-origin-server: app18.pod5.iad1.zdsys.com`); read 2026-11-23.
enum HeaderApplications {
  /// Adds the compute region.
  static func examine(_ exchange: Exchange, in investigation: inout Investigation) {
    let headers = exchange.headers
    let pods = headers.list("x-dc")
    if let value = pods.first, isShopify(headers) || isOfPods(pods, headers),
      let region = shopifyRegion(value, investigation.reference)
    {
      investigation.add(
        .shopifyPod, place: NamedPlace(region),
        value: "x-dc: \(value)", reliability: min(0.97, region.reliability), from: exchange)
    }
    if isShopify(headers), headers.first("cf-ray") == nil,
      let code = headers.list("server-timing").lazy.compactMap(shopifyEdge).first,
      let pop = investigation.reference.pops.iata(code, network: "cloudflare")
    {
      // Shopify repeats the code of Cloudflare's data centre in front of it.
      investigation.add(
        .shopifyEdge, place: NamedPlace(pop),
        value: "server-timing: edge;desc=\"\(code)\"", reliability: 0.90, from: exchange)
    }
    if let value = headers.first("x-zendesk-origin-server"), let code = zendeskSite(value),
      let pop = investigation.reference.pops.iata(code, network: "zendesk")
    {
      investigation.add(
        .zendeskOrigin,
        place: NamedPlace(
          country: pop.country, region: "zendesk:" + pop.code, site: pop.code, source: pop.source),
        value: "x-zendesk-origin-server: \(value)", reliability: 0.95, from: exchange)
    }
  }

  /// `x-dc` is a free name; without another of Shopify's headers it must be a list of pods, or stand
  /// beside Shopify's timing of its edge.
  private static func isOfPods(_ pods: [Substring], _ headers: Headers) -> Bool {
    guard pods.allSatisfy({ $0.hasPrefix("gcp-") }) else { return false }
    return pods.count > 1 || headers.list("server-timing").contains { shopifyEdge($0) != nil }
  }

  private static func isShopify(_ headers: Headers) -> Bool {
    headers.first("x-shopid") != nil || headers.first("x-sorting-hat-podid") != nil
      || headers.first("powered-by")?.lowercased() == "shopify"
      || headers.first("x-shopify-stage") != nil
      || headers.first("x-storefront-renderer-rendered") != nil
  }

  /// The Google Cloud region of `gcp-us-central1`, the pod that rendered the page.
  static func shopifyRegion(_ value: Substring, _ reference: ReferenceData) -> Region? {
    guard value.hasPrefix("gcp-"), let region = reference.gcp[String(value.dropFirst(4))],
      region.country != nil
    else { return nil }
    return region
  }

  /// The airport of `edge;desc="DFW"`.
  static func shopifyEdge(_ value: Substring) -> Substring? {
    let start = "edge;desc=\""
    guard value.hasPrefix(start), value.hasSuffix("\"") else { return nil }
    let code = value.dropFirst(start.count).dropLast()
    return code.count == 3 && code.allSatisfy(\.isCapital) ? code : nil
  }

  /// The airport of `app18.pod5.iad1.zdsys.com`; newer values name no site.
  static func zendeskSite(_ value: Substring) -> Substring? {
    guard let host = DomainName(String(value)), let before = host.before("zdsys.com"),
      before.count == 3, let site = before.last, before[before.startIndex + 1].hasPrefix("pod")
    else { return nil }
    let code = site.withoutTrailingDigits
    return code.count == 3 && code.count < site.count ? code : nil
  }
}
