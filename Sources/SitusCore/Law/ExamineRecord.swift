/// Lists what the record of processing lacks: agreements, retention, the fields of Art. 30, the
/// bases of disclosures, the freshness of listings.
///
/// - Parameters:
///   - inventory: The record.
///   - asOf: The day by which agreements must have begun and not ended.
/// - Returns: Gaps sorted by service, code, subject and field.
package func examineRecord(of inventory: Inventory, asOf: Day) -> [RecordGap] {
  var gaps = Article30.gaps(of: inventory.organisation)
  let walk = ChainWalk(inventory)
  for service in inventory.services {
    gaps += Article30.gaps(of: service)
    gaps += RetentionRule.gaps(of: service, asOf: asOf)
    gaps += Article28.gaps(of: service, chains: walk.chains(of: service), asOf: asOf)
  }
  gaps += DisclosureBasis.gaps(of: inventory)
  gaps += ListingFreshness.gaps(of: inventory, asOf: asOf)
  return gaps.sorted(by: RecordGap.comesFirst)
}
