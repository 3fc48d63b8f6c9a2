import SitusGround

/// Names what was looked for and not found, so that silence is never read as an answer.
enum LookedFor {
  /// What the host did not show, as noun phrases, sorted.
  static func notFound(
    _ record: HostRecord, _ inference: LocationInference, stale: [Evidence],
    discarded: Set<String>
  ) -> [String] {
    var phrases: Set<String> = []
    if !record.wasObserved { phrases.insert("any answer about the host") }
    func speaks(_ fact: FactKind, _ prefix: String) -> Bool {
      inference.evidence.contains { $0.fact == fact && $0.kind.hasPrefix(prefix) }
    }
    if !speaks(.compute, "hostname.") {
      phrases.insert("a region in the names of the chain of aliases")
    }
    if !speaks(.compute, "range.") {
      phrases.insert("the address in an operator's list of regional ranges")
    }
    if !speaks(.compute, "header.") { phrases.insert("a header that names a region") }
    if inference.storage == nil {
      phrases.insert("the region of a bucket")
      phrases.insert("a storage cluster or database ring in the names")
    }
    if inference.edge == nil { phrases.insert("a header that names a point of presence") }
    if inference.network == nil { phrases.insert("a unicast address with a known country") }
    if inference.registration == nil {
      phrases.insert("the registration of the address and of the name")
    }
    for evidence in stale {
      phrases.insert(
        "\(evidence.kind) observed after \(evidence.observedOn.iso): older evidence went stale on "
          + evidence.staleAfter.iso)
    }
    for reason in discarded { phrases.insert("a round trip to rely on: \(reason)") }
    return phrases.sorted()
  }
}
