import SitusGround

/// Finds the region in names of all other providers, by the forms of `host-forms.tsv`.
///
/// A token is looked up among those of the provider whose form the name has, so `eu-west-2` is Paris
/// below `outscale.com` and `wasabisys.com`.
enum NamesOther {
  /// What the name states, or `nil`.
  static func statement(about name: DomainName, _ reference: ReferenceData)
    -> NameEvidence.Statement?
  {
    guard let (form, region) = reference.region(byFormOf: name) else { return nil }
    let confidence = form.confidence.and(region.confidence)
    let reliability: Double? =
      switch confidence {
      case .high: 0.98
      case .medium: 0.92
      // A guess; it may not name a country.
      case .low: nil
      }
    guard let reliability else { return nil }
    return NameEvidence.Statement(
      family: form.provider, provider: form.provider, region: region,
      facts: form.facts, form: form.suffix, reliability: reliability)
  }
}
