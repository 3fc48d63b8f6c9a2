import SitusGround

/// Finds the region in names that Oracle Cloud Infrastructure gives.
///
/// - SeeAlso: OCI documentation, *Regions and availability domains*, and each service's endpoints;
///   realm domains from the oci Python SDK 2.189.0; read 2026-11-23.
enum NamesOCI {
  /// Labels that may stand between the region and the realm's domain.
  private static let inner: Set<Substring> = ["oci", "ocs", "ocp", "clusters", "adb"]

  /// Domains that every realm shares.
  static let shared = ["customer-oci.com", "oraclecloudapps.com"]

  /// The region that the name carries, or `nil`.
  static func region(in name: DomainName, _ reference: ReferenceData) -> RegionInName? {
    guard name.labels.count >= 3 else { return nil }
    // The name of a region must stand before its own realm's domain.
    for (position, label) in name.labels.enumerated().reversed().dropFirst() {
      guard let region = reference.oci[String(label)],
        let domain = reference.ociDomains[String(label)]
      else { continue }
      for suffix in [domain] + shared {
        guard let before = name.before(suffix), position < before.endIndex, position > 0,
          before[(position + 1)...].allSatisfy(inner.contains)
        else { continue }
        let front = before[..<position]
        let isStore = front.last == "objectstorage" && front.count >= 2
        let isDatabase = suffix == "oraclecloudapps.com" && front.last == "adb"
        return RegionInName(
          region: region, holdsData: isStore || isDatabase, form: suffix)
      }
    }
    return nil
  }
}
