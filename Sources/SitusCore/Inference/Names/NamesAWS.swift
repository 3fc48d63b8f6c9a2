import SitusGround

/// Finds the region in names that Amazon gives.
///
/// - SeeAlso: AWS General Reference, *Service endpoints*; user guides of each service for the forms
///   of host names; read 2026-11-23.
enum NamesAWS {
  /// Suffixes directly below which the region stands after a service or a customer's label.
  static let regionalSuffixes = [
    "elasticbeanstalk.com", "awsapprunner.com", "amazoncognito.com", "amazonses.com", "on.aws",
    "api.aws", "sagemaker.aws", "awstrack.me", "quicksight.aws.amazon.com",
    "console.aws.amazon.com", "signin.aws.amazon.com",
  ]

  /// Services that stand between the region and the suffix: `<x>.<region>.elb.amazonaws.com`.
  private static let outerServices: Set<Substring> = [
    "elb", "compute", "rds", "es", "aoss", "vpce", "eks", "redshift", "docdb", "neptune", "cache",
    "opensearch", "redshift-serverless", "dax", "elasticbeanstalk", "elasticache",
  ]

  /// Services whose names lead to where data rests.
  private static let dataServices: Set<Substring> = [
    "rds", "docdb", "neptune", "redshift", "redshift-serverless", "efs", "fsx",
  ]

  /// The region that the name carries, or `nil`.
  static func region(in name: DomainName, _ reference: ReferenceData) -> RegionInName? {
    for domain in ["amazonaws.com", "amazonaws.com.cn", "amazonaws.eu"] {
      if let before = name.before(domain) {
        let finding = endpoint(Array(before), reference)
        return finding.flatMap { belongs($0.region, to: domain) ? $0 : nil }
      }
    }
    for suffix in regionalSuffixes {
      guard let before = name.before(suffix), let label = before.last,
        let region = reference.aws[String(label)]
      else { continue }
      let needsMore = !suffix.hasSuffix("aws.amazon.com")
      if needsMore, before.count < 2 { return nil }
      return RegionInName(region: region, holdsData: false, form: suffix)
    }
    return nil
  }

  /// Reads the labels before `amazonaws.com`.
  private static func endpoint(_ labels: [Substring], _ reference: ReferenceData) -> RegionInName? {
    guard let last = labels.last else { return nil }
    if last == "compute-1" { return finding("us-east-1", false, "ec2", reference) }
    // <service>.<region>.amazonaws.com: everything left of the region is Amazon's or below it.
    if let region = reference.aws[String(last)] {
      guard labels.count >= 2 else { return nil }
      let service = labels[labels.count - 2]
      if service == "s3-outposts" { return nil }
      return RegionInName(
        region: region, holdsData: holdsData(labels.dropLast(), service), form: String(service))
    }
    // <x>.<region>.<service>.amazonaws.com
    if outerServices.contains(last), labels.count >= 2 {
      let label = labels[labels.count - 2]
      let name =
        reference.aws[String(label)] != nil
        ? String(label)
        : last == "cache" || last == "dax" ? reference.awsShortNames[String(label)] : nil
      guard let name, let region = reference.aws[name] else { return nil }
      return RegionInName(
        region: region, holdsData: dataServices.contains(last) && labels.count >= 3,
        form: String(last))
    }
    // <bucket>.s3-<region>.amazonaws.com and <bucket>.s3-website-<region>.amazonaws.com
    for prefix in ["s3-website-", "s3-fips-", "s3-"] where last.hasPrefix(prefix) {
      let token = String(last.dropFirst(prefix.count))
      guard let region = reference.aws[token] else { continue }
      return RegionInName(region: region, holdsData: labels.count >= 2, form: "s3")
    }
    return nil
  }

  /// Whether only Amazon S3 answers at the name.
  ///
  /// - SeeAlso: Amazon S3 user guide, *Request endpoints* and *Website endpoints*; read 2026-11-30.
  static func isStore(_ name: DomainName) -> Bool {
    for domain in ["amazonaws.com", "amazonaws.com.cn", "amazonaws.eu"] {
      guard let before = name.before(domain) else { continue }
      // <bucket>.s3, <bucket>.s3-<region>, <bucket>.s3.<region>, <bucket>.s3.dualstack.<region>; the
      // customer's own labels stand further left.
      var labels = before
      guard let last = labels.popLast() else { return false }
      if isStoreService(last) { return true }
      guard var service = labels.popLast() else { return false }
      if service == "dualstack" {
        guard let before = labels.popLast() else { return false }
        service = before
      }
      return isStoreService(service)
    }
    return false
  }

  /// Names of Amazon S3 at which not one region's store answers: access points over several regions, a
  /// customer's own code, racks at the customer's, and the management of buckets.
  ///
  /// - SeeAlso: Amazon S3 user guide, *Multi-Region Access Points*, *Object Lambda*, *S3 on Outposts*;
  ///   read 2026-12-01.
  private static let otherThanStores: Set<Substring> = [
    "s3-global", "s3-object-lambda", "s3-outposts", "s3-control", "s3express-control",
  ]

  private static func isStoreService(_ label: Substring) -> Bool {
    if otherThanStores.contains(label) { return false }
    return label == "s3" || label.hasPrefix("s3-") || label.hasPrefix("s3express-")
  }

  private static func finding(
    _ name: String, _ holdsData: Bool, _ form: String, _ reference: ReferenceData
  ) -> RegionInName? {
    reference.aws[name].map { RegionInName(region: $0, holdsData: holdsData, form: form) }
  }

  /// Whether a name in front of the region belongs to one bucket or file system.
  private static func holdsData(_ labels: ArraySlice<Substring>, _ service: Substring) -> Bool {
    if dataServices.contains(service) { return labels.count >= 2 }
    switch service {
    case "s3", "s3-fips", "s3-website", "s3-accesspoint", "s3-accesspoint-fips":
      return labels.count >= 2
    case "dualstack":
      return labels.count >= 3 && ["s3", "s3-fips"].contains(labels.dropLast().last)
    // <bucket--zone--x-s3>.s3express-<zone>.<region>, a directory bucket of one zone.
    case _ where service.hasPrefix("s3express-") && service != "s3express-control":
      return labels.count >= 2
    // What <bucket>.s3.amazonaws.com is an alias of; DNS knows where the bucket is.
    case "s3-w", "s3-r-w": return true
    default: return false
    }
  }

  /// A region is only served below its own partition's domain.
  private static func belongs(_ region: Region, to domain: String) -> Bool {
    let name = region.token.dropFirst("aws:".count)
    switch domain {
    case "amazonaws.com.cn": return name.hasPrefix("cn-")
    case "amazonaws.eu": return name.hasPrefix("eusc-")
    default: return !name.hasPrefix("cn-") && !name.hasPrefix("eusc-")
    }
  }
}
