import SitusGround

/// Finds the region in names that Google Cloud gives.
///
/// - SeeAlso: Cloud Run, Cloud Functions, App Engine and Artifact Registry documentation for the
///   forms; two-letter codes from GoogleCloudPlatform/gcping of 2026-07-27; read 2026-11-23.
enum NamesGCP {
  /// The region that the name carries, or `nil`.
  static func region(in name: DomainName, _ reference: ReferenceData) -> RegionInName? {
    guard let first = name.labels.first else { return nil }
    // <service>-<hash>-<code>.a.run.app
    if let before = name.before("a.run.app") {
      guard before.count == 1 else { return nil }
      let parts = first.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count >= 3, parts[parts.count - 2].count == 10 else { return nil }
      return byCode(parts[parts.count - 1], "run.app", reference)
    }
    // <service>-<number>.<region>.run.app
    if let before = name.before("run.app"), before.count == 2 {
      return byName(before[before.endIndex - 1], "run.app", reference)
    }
    // <gateway>-<hash>.<code>.gateway.dev
    if let before = name.before("gateway.dev"), before.count == 2 {
      return byCode(before[before.endIndex - 1], "gateway.dev", reference)
    }
    // <project>.<code>.r.appspot.com, also <version>-dot-<service>-dot-<project>
    if let before = name.before("r.appspot.com"), before.count == 2 {
      return byCode(before[before.endIndex - 1], "appspot.com", reference)
    }
    // <region>-<project>.cloudfunctions.net
    if let before = name.before("cloudfunctions.net"), before.count == 1 {
      return atStart(first, "cloudfunctions.net", reference)
    }
    // <region>-docker.pkg.dev
    if let before = name.before("pkg.dev"), before.count == 1, let dash = first.lastIndex(of: "-") {
      return byName(first[..<dash], "pkg.dev", reference)
    }
    // <region>-aiplatform.googleapis.com
    if let before = name.before("googleapis.com"), before.count == 1,
      first.hasSuffix("-aiplatform")
    {
      return byName(first.dropLast("-aiplatform".count), "aiplatform", reference)
    }
    // <service>.<region>.rep.googleapis.com
    if let before = name.before("rep.googleapis.com"), before.count == 2 {
      return byName(before[before.endIndex - 1], "rep.googleapis.com", reference)
    }
    // <database>.<region>.firebasedatabase.app
    if let before = name.before("firebasedatabase.app"), before.count == 2,
      var finding = byName(before[before.endIndex - 1], "firebasedatabase.app", reference)
    {
      finding.holdsData = true
      return finding
    }
    // <id>-dot-<region>.notebooks.googleusercontent.com
    if name.isBelow("googleusercontent.com"), let dot = first.lastPart(after: "-dot-") {
      return byName(dot, "googleusercontent.com", reference)
    }
    return nil
  }

  private static func byCode(_ code: Substring, _ form: String, _ reference: ReferenceData)
    -> RegionInName?
  {
    reference.gcpCodes[String(code)].flatMap { byName($0[...], form, reference) }
  }

  private static func byName(_ name: Substring, _ form: String, _ reference: ReferenceData)
    -> RegionInName?
  {
    guard let region = reference.gcp[String(name)], region.country != nil else { return nil }
    return RegionInName(region: region, holdsData: false, form: form)
  }

  /// The region that a label begins with, followed by a dash and more.
  private static func atStart(_ label: Substring, _ form: String, _ reference: ReferenceData)
    -> RegionInName?
  {
    // Names of regions have exactly one dash before their number: europe-west2, us-central1.
    let parts = label.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[2].isEmpty else { return nil }
    return byName("\(parts[0])-\(parts[1])"[...], form, reference)
  }
}

extension Substring {
  /// What follows the last occurrence of a separator.
  fileprivate func lastPart(after separator: String) -> Substring? {
    var index = endIndex
    while index > startIndex {
      index = self.index(before: index)
      if self[index...].hasPrefix(separator) {
        return self[self.index(index, offsetBy: separator.count)...]
      }
    }
    return nil
  }
}
