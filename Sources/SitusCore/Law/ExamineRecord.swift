import SitusGround

/// Lists what the record of processing lacks: agreements, retention, the fields of Art. 30, a lawful
/// basis that is open, the bases of disclosures, the freshness of listings.
///
/// - Parameters:
///   - inventory: The record.
///   - binding: The regimes whose law binds the organisation; what is missing is cited under each.
///   - asOf: The day by which agreements must have begun and not ended.
/// - Returns: Gaps sorted by service, code, subject and field.
package func examineRecord(
  of inventory: Inventory, binding: [Regime], asOf: Day
) -> [RecordGap] {
  let setting = RecordSetting(regimes: binding, asOf: asOf)
  var gaps = Article30.gaps(of: inventory.organisation, under: setting)
  let walk = ChainWalk(inventory)
  for service in inventory.services {
    gaps += Article30.gaps(of: service, under: setting)
    gaps += Article6.gaps(of: service, of: inventory.organisation, under: setting)
    gaps += RetentionRule.gaps(of: service, under: setting)
    gaps += Article28.gaps(of: service, chains: walk.chains(of: service), under: setting)
  }
  gaps += DisclosureBasis.gaps(of: inventory, under: setting)
  gaps += ListingFreshness.gaps(of: inventory, under: setting)
  return gaps.sorted(by: RecordGap.comesFirst)
}
