import SitusGround

/// The processor that a user means by its id.
///
/// - Throws: ``UnknownName`` when the inventory has no such processor.
package func processor(named id: String, in inventory: Inventory) throws(UnknownName) -> Hypothesis
{
  let ids = inventory.processors.map(\.id)
  if ids.contains(id) { return .withoutProcessor(id) }
  let named = inventory.processors.filter {
    $0.name.lowercased() == id.lowercased() || $0.party.legalEntity.lowercased() == id.lowercased()
  }
  if named.count == 1 { return .withoutProcessor(named[0].id) }
  throw UnknownName(
    message: "the inventory has no processor “\(id)”" + suggestion(nearest(to: id, among: ids)))
}

/// The region of a provider, or the place, that a user means.
///
/// A region is a provider's word and its token with a colon between them, as evidence prints it;
/// anything else is read as an inventory's places are.
///
/// - Throws: ``UnknownName`` when the tables know neither a region nor a place of that name.
package func region(
  named name: String, places: PlaceNames, reference: ReferenceData
) throws(UnknownName) -> Hypothesis {
  let parts = name.split(separator: ":", maxSplits: 1)
  if parts.count == 2,
    let region = reference.region(cloud: parts[0].lowercased(), token: parts[1].lowercased())
  {
    return .withoutRegion(region.token)
  }
  if case .place(let place) = places.meaning(of: name) { return .withoutPlace(place) }
  let hint = places.hint(for: name).map { "; write \($0), or a region such as aws:eu-west-2" }
  throw UnknownName(message: "“\(name)” is neither a known region nor one place" + (hint ?? ""))
}
