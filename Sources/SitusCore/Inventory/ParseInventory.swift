import SitusGround

/// Reads the files of one inventory.
///
/// What Art. 30 or the law asks for and a real register may lack is optional here: its absence is a
/// finding of a later stage, not an error of input.
///
/// - Parameters:
///   - files: In the order in which a repeated id is an error of the later file.
///   - places: What the words for places mean.
///   - unreadablePlaces: What becomes of a place whose words are not understood.
/// - Returns: The inventory, its lists sorted by id, promises in the order of the files.
/// - Throws: Every error of every file: syntax, keys, types, words, dates, places, ids, references.
package func parseInventory(
  _ files: [InventoryFile], places: PlaceNames, unreadablePlaces: UnreadablePlaces = .refused
) throws(InputErrors) -> Inventory {
  let reading = InventoryReading(places: places, unreadablePlaces: unreadablePlaces)
  var parts = InventoryPart()
  var isUnreadable = false
  for file in files {
    reading.file = file.path
    var errors: [InputError] = []
    let root = readYAML(file.bytes, path: file.path, errors: &errors)
    errors.forEach(reading.add)
    isUnreadable = isUnreadable || (root == nil && !errors.isEmpty)
    guard let root, !root.isNull, let part = InventoryForm<InventoryPart>.file.read(root, reading)
    else {
      continue
    }
    if let site = part.organisationSite {
      if let first = parts.organisationSite {
        reading.add(
          InputError(
            .duplicateKey, at: site,
            expected: "one organisation in all files; the first is at "
              + "\(first.file):\(first.line):\(first.column)",
            found: part.organisation?.id ?? "another"))
      } else {
        parts.organisationSite = site
        parts.organisation = part.organisation
      }
    }
    parts.promises += part.promises
    parts.services += part.services
    parts.processors += part.processors
    parts.disclosures += part.disclosures
  }
  // A file that could not be read may define what seems to be missing.
  if !isUnreadable {
    reading.checkReferences()
    reading.checkRoles(parts)
    if parts.organisation == nil, parts.organisationSite == nil || reading.errors.isEmpty {
      let start = SourceSite(file: files.first?.path ?? "inventory", line: 1, column: 1)
      let site = parts.organisationSite ?? start
      reading.add(
        InputError(.missingKey, at: site, expected: "the key “organisation” in one of the files"))
    }
  }
  guard reading.errors.isEmpty, let organisation = parts.organisation else {
    throw InputErrors(reading.errors)
  }
  let inventory = Inventory(
    organisation: organisation, services: parts.services.sorted { $0.id < $1.id },
    processors: parts.processors.sorted { $0.id < $1.id },
    disclosures: parts.disclosures.sorted { $0.id < $1.id }, promises: parts.promises,
    unreadablePlaces: reading.kept, naming: places.naming)
  return inventory.onOwnPremises()
}

/// What becomes of a place whose words are not understood.
package enum UnreadablePlaces: Sendable {
  /// It is an error of the input.
  case refused
  /// It counts as unknown, and is a finding of a later stage.
  case kept
}
