/// Reads what CloudFront and S3 write into answers.
///
/// - SeeAlso: Amazon S3 API reference, HeadBucket (`x-amz-bucket-region`); CloudFront developer
///   guide (`x-amz-cf-pop`, `x-amz-cf-id`); read 2026-11-23.
enum HeaderAmazon {
  /// Adds the edge of `x-amz-cf-pop` and the region of a bucket.
  static func examine(_ exchange: Exchange, in investigation: inout Investigation) {
    let headers = exchange.headers
    // Two hops are written as a list; the last is nearest the client.
    let hops = headers.list("x-amz-cf-pop")
    if let last = hops.last, hops.allSatisfy({ site($0) != nil }), let code = site(last),
      let pop = investigation.reference.pops.iata(code, network: "cloudfront")
    {
      investigation.addHeader(
        .edge, "header.x-amz-cf-pop", provider: "aws",
        place: NamedPlace(
          country: pop.country, site: pop.code, source: pop.source),
        value: "x-amz-cf-pop: \(hops.joined(separator: ", "))", reliability: pop.reliability,
        from: exchange)
    }
    let buckets = Set(headers.all("x-amz-bucket-region"))
    if buckets.count == 1, let name = buckets.first,
      let region = investigation.reference.aws[String(name)], !isForeignStore(investigation),
      isAmazonStore(exchange, investigation)
    {
      for fact in [FactKind.storage, .compute] {
        investigation.addHeader(
          fact, "header.x-amz-bucket-region", provider: "aws", place: NamedPlace(region),
          value: "x-amz-bucket-region: \(name)", reliability: min(0.97, region.reliability),
          from: exchange)
      }
    }
  }

  /// The airport of `LHR61-C2`.
  ///
  /// Three capitals, one to three digits, a dash, `C` or `P` and digits.
  static func site(_ value: Substring) -> Substring? {
    let parts = value.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let code = parts[0].prefix(3)
    let number = parts[0].dropFirst(3)
    guard code.count == 3, code.allSatisfy(\.isCapital), (1...3).contains(number.count),
      number.isDigits, let kind = parts[1].first, kind == "C" || kind == "P",
      parts[1].dropFirst().isDigits
    else { return nil }
    return code
  }

  /// Software that speaks S3 sends the same header with the region of its choice, mostly
  /// `us-east-1`; only where nothing proves Amazon does its `server` tell.
  private static func isAmazonStore(_ exchange: Exchange, _ investigation: Investigation) -> Bool {
    investigation.standing(of: "aws", for: .storage, in: exchange) == .confirmed
      || !EdgeHeaders.contradicts(exchange.headers, allowed: ["amazons3", "cloudfront"])
  }

  /// Whether the host is an S3-compatible store of somebody else, whose regions have other meanings.
  private static func isForeignStore(_ investigation: Investigation) -> Bool {
    let stores: Set = [
      "wasabi", "outscale", "scaleway", "ovh", "digitalocean", "linode", "backblaze", "exoscale",
      "ibm", "alibaba", "tencent", "upcloud", "vultr", "hetzner", "civo",
    ]
    return investigation.chainProviders.contains { stores.contains($0.provider.key) }
  }
}
