import SitusGround

/// Says what nobody outside can know of a host, by what was seen of it.
///
/// - Parameters:
///   - check: The host with its facts.
///   - name: The English name of a place.
/// - Returns: One sentence each, the most telling first; never empty.
func limitsOfSight(_ check: HostCheck, name: (PlaceCode) -> String) -> [String] {
  let inference = check.inference
  guard inference.wasObserved else {
    return ["Anything at all: no question about the host was answered."]
  }
  var limits: [String] = []
  let edges = inference.providerNames(.edge)
  let hosts = inference.providerNames(.hosting)
  if inference.branches.contains(where: { $0.compute?.country != nil }) {
    limits.append(
      "Further ways: those that were seen are listed; who asks elsewhere may see others.")
  } else if inference.compute?.country == nil {
    if !edges.isEmpty {
      limits.append(
        "Where the service runs: \(listed(edges)) in front of it hides the origin.")
    } else if !hosts.isEmpty {
      limits.append(
        "Where the service runs: \(listed(hosts)) shows as host, and nothing shows which region.")
    } else {
      limits.append("Where the service runs: nothing that was seen may speak for it.")
    }
  } else {
    limits.append(
      "Other regions: the one that was seen answers; where it fails over to does not show.")
    if !edges.isEmpty {
      limits.append("What \(listed(edges)) keeps or decrypts on the way.")
    }
  }
  if let edge = inference.edge?.country {
    limits.append(
      "Edges elsewhere: the one in \(name(edge)) answers this vantage; others answer other people.")
  }
  if inference.storage?.country == nil {
    limits.append(
      inference.compute?.country == nil
        ? "Where data rests: no store shows."
        : "Where data rests: no store shows, and it need not rest where the service runs.")
  } else {
    limits.append("Other copies: replicas of the store that was seen, in whatever region.")
  }
  if inference.evidence.contains(where: { $0.kind.hasPrefix("database.") }) {
    limits.append(
      "The country of the address: a database of addresses indicates one and is often wrong,"
        + " mostly when it says GB.")
  }
  if !inference.providerNames(.mail).isEmpty {
    limits.append(
      "Where mailboxes are: \(listed(inference.providerNames(.mail))) takes mail in for them.")
  }
  limits.append(
    "Backups, who gives support from where, sub-processors, telemetry: none of it shows.")
  return limits
}

extension LocationInference {
  /// Names of the providers in one role, sorted, each once; those that only headers name left out.
  func providerNames(_ role: ObservedProvider.Role) -> [String] {
    Set(providers.filter { $0.role == role && !$0.isClaimed }.map(\.name)).sorted()
  }
}
