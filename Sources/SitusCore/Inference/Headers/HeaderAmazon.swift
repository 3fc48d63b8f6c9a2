import SitusGround

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
    let isCloudFront = headers.first("x-amz-cf-id") != nil
    let sites = hops.map { site($0) ?? (isCloudFront ? bareSite($0) : nil) }
    if sites.allSatisfy({ $0 != nil }), let code = sites.last ?? nil,
      let pop = investigation.reference.pops.iata(code, network: "cloudfront")
    {
      investigation.add(
        .cloudFrontSite,
        place: NamedPlace(
          country: pop.country, site: pop.code, source: pop.source),
        value: "x-amz-cf-pop: \(hops.joined(separator: ", "))", reliability: pop.reliability,
        from: exchange)
    }
    if let name = headers.first("x-amz-bucket-region"),
      let region = investigation.reference.aws[String(name)], !isForeignStore(investigation)
    {
      investigation.add(
        .bucketRegion, place: NamedPlace(region), value: "x-amz-bucket-region: \(name)",
        reliability: min(0.97, region.reliability), from: exchange)
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

  /// The airport of `BOM52`, which only counts beside another of CloudFront's headers.
  static func bareSite(_ value: Substring) -> Substring? {
    let number = value.dropFirst(3)
    guard value.prefix(3).allSatisfy(\.isCapital), (1...3).contains(number.count), number.isDigits
    else { return nil }
    return value.prefix(3)
  }

  /// Beginnings of headers that other software which speaks S3 adds.
  private static let otherStores = [
    "x-minio-", "x-rgw-", "x-wasabi-", "x-obs-", "x-emc-", "x-scal-", "x-ntap-", "x-bz-",
    "x-cos-", "x-oss-", "x-goog-", "x-clv-", "ibm-", "opc-",
  ]

  /// Whether the answer has the marks of a store that is not Amazon's: software that speaks S3 sends
  /// the same header with the region of its choice, mostly `us-east-1`.
  ///
  /// MinIO writes its second id in hexadecimal where Amazon writes base64; Ceph begins the id of a
  /// request with `tx`.
  static func isOtherStore(_ headers: Headers) -> Bool {
    let stores = ["minio", "wasabi", "ceph", "garage"]
    if headers.list("server").contains(where: { server in
      stores.contains { server.lowercased().hasPrefix($0) }
    }) {
      return true
    }
    if headers.pairs.contains(where: { pair in otherStores.contains { pair.name.hasPrefix($0) } }) {
      return true
    }
    if let second = headers.first("x-amz-id-2"), second.count >= 32,
      second.allSatisfy({ $0.isASCII && $0.isHexDigit })
    {
      return true
    }
    return headers.first("x-amz-request-id")?.hasPrefix("tx") == true
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
