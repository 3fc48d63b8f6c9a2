import SitusGround

/// Lists every sending or making available of personal data that the inventory declares or the
/// evidence establishes, service by service and hop by hop.
///
/// Each importer gives a row for the country in which it is established and a row for each place
/// that it uses. A kind of place about which nothing was said gives a row with an unknown
/// destination, so that silence never passes; one that is said to be nowhere gives none. All four
/// kinds are asked for: a backup is a copy like any other.
///
/// - Parameters:
///   - inventory: What the organisation declares.
///   - inferences: What the evidence says of the hosts that the inventory names.
///   - isMember: Whether a place belongs to a group of countries, so that evidence for one of its
///     members is not taken for an undeclared place.
/// - Returns: Rows sorted by id, each id once.
package func mapTransfers(
  _ inventory: Inventory, inferences: [LocationInference],
  isMember: (PlaceCode, PlaceGroup) -> Bool = { _, _ in false }
) -> [Transfer] {
  let walk = ChainWalk(inventory)
  let byHost = keyed(inferences) { $0.subject }
  var rows: [Transfer] = []
  for service in inventory.services {
    var table = TransferTable(service: service)
    for chain in walk.chains(of: service) {
      table.add(chain, organisation: inventory.organisation)
      for hop in chain.hops {
        table.addObserved(hop, path: chain.path, inferences: byHost, isMember: isMember)
      }
    }
    rows += table.rows
  }
  return rows.sorted { $0.id < $1.id }
}

/// Maps the declared rows of one importer of one service again, after the inventory changed.
///
/// The same rows as ``mapTransfers(_:inferences:isMember:)`` has for those paths, without a walk
/// through everything that the service uses.
///
/// - Parameters:
///   - inventory: The inventory after the change; it may hold less than it did.
///   - rows: Rows of the importer as they were, which give the paths.
/// - Returns: Rows sorted by id; none for a path whose last step is no longer there.
func mapTransfers(_ inventory: Inventory, along rows: [Transfer]) -> [Transfer] {
  guard let first = rows.first, let service = inventory.service(first.service) else { return [] }
  var table = TransferTable(service: service)
  var seen: Set<[String]> = []
  for row in rows where seen.insert(row.path).inserted {
    var step = row
    if row.aspect == .disclosure {
      guard service.disclosures.contains(row.path.last ?? "") else { continue }
    } else {
      step.aspect = .entity
    }
    let hops = inventory.hops(of: step)
    if !hops.isEmpty {
      table.add(Chain(path: row.path, hops: hops), organisation: inventory.organisation)
    }
  }
  return table.rows.sorted { $0.id < $1.id }
}

/// The rows of one service while they are collected.
private struct TransferTable {
  let service: Service
  private var byID: [String: Transfer] = [:]

  var rows: some Collection<Transfer> { byID.values }

  init(service: Service) { self.service = service }

  mutating func add(_ chain: Chain, organisation: Organisation) {
    if let cut = chain.cut {
      insert(chain.path, .entity, .unknown, raw: cut, site: service.site)
      return
    }
    for hop in chain.hops {
      switch hop.importer {
      case .organisation:
        for kind in PlaceKind.allCases { addNamed(hop, kind: kind, path: chain.path) }
      case .processor(let processor):
        if let country = processor.party.country {
          insert(chain.path, .entity, country.meaning, raw: country.raw, site: country.site)
        } else {
          insert(chain.path, .entity, .unknown, raw: "not declared", site: processor.site)
        }
        for kind in PlaceKind.allCases {
          if hop.places(kind) == .notDeclared {
            insert(
              chain.path, .place(kind), .unknown, raw: "not declared", site: processor.site)
          } else {
            addNamed(hop, kind: kind, path: chain.path)
          }
        }
      case .disclosure(let disclosure):
        let named = disclosure.destinations + [disclosure.recipient.country].compactMap { $0 }
        for place in named {
          insert(chain.path, .disclosure, place.meaning, raw: place.raw, site: place.site)
        }
        // Where it is sent does not tell whose hands it comes into.
        if disclosure.recipient.country == nil {
          insert(
            chain.path, .disclosure, .unknown,
            raw: named.isEmpty ? "not declared" : "the recipient’s own country is not declared",
            site: disclosure.site)
        }
      }
    }
  }

  /// Adds places that the evidence establishes and nobody declared.
  mutating func addObserved(
    _ hop: Hop, path: [String], inferences: [String: LocationInference],
    isMember: (PlaceCode, PlaceGroup) -> Bool
  ) {
    for kind in PlaceKind.allCases {
      let testimonies = Testimonies(for: kind, of: hop, inferences: inferences)
      for testimony in testimonies.spoken {
        guard let country = testimony.establishedCountry,
          !hop.declares(country, kind: kind, testimony: testimony, isMember: isMember)
        else { continue }
        insert(
          path, .place(kind), .place(country), raw: country.rawValue,
          site: hop.system?.site ?? hop.processor?.site ?? service.site, basis: .observed)
      }
    }
  }

  private mutating func addNamed(_ hop: Hop, kind: PlaceKind, path: [String]) {
    for place in hop.places(kind).named {
      insert(path, .place(kind), place.meaning, raw: place.raw, site: place.site)
    }
  }

  private mutating func insert(
    _ path: [String], _ aspect: Transfer.Aspect, _ destination: PlaceMeaning, raw: String,
    site: SourceSite, basis: Transfer.Basis = .declared
  ) {
    let route = path.joined(separator: ">")
    var id = "\(service.id)/\(route)/\(aspect.token)/\(destination.token)"
    if basis == .observed { id += "/observed" }
    // Two systems may name the same place; the one that is written first stands for both.
    if let earlier = byID[id], earlier.site <= site { return }
    byID[id] = Transfer(
      id: id, service: service.id, path: path, aspect: aspect, basis: basis,
      destination: destination, destinationRaw: raw, isIndirect: path.count > 2, site: site)
  }
}

extension Hop {
  /// Whether a place that evidence establishes is one that was declared.
  ///
  /// A host of the processor at large may serve other customers: what it shows is not held against
  /// a narrower declaration as long as the processor's own entry holds it.
  func declares(
    _ country: PlaceCode, kind: PlaceKind, testimony: Testimony,
    isMember: (PlaceCode, PlaceGroup) -> Bool
  ) -> Bool {
    if places(kind).named.contains(where: { $0.meaning.holds(country, isMember: isMember) }) {
      return true
    }
    guard !testimony.isOfSystem, narrowerPlaces(kind) != nil else { return false }
    let own = processor?.places[kind] ?? .notDeclared
    return own.named.contains { $0.meaning.holds(country, isMember: isMember) }
  }
}
