extension Inventory {
  /// The inventory with the organisation's own sites in the places that are said to be there.
  ///
  /// Without them such a place stays unknown: where they are is never guessed from where the
  /// organisation is established.
  func onOwnPremises() -> Inventory {
    guard !organisation.ownPremises.isEmpty else { return self }
    var inventory = self
    let sites = organisation.ownPremises
    for index in inventory.services.indices {
      for system in inventory.services[index].systems.indices {
        inventory.services[index].systems[system].places.put(sites)
        inventory.services[index].systems[system].engagement?.places.put(sites)
      }
      for engagement in inventory.services[index].engagements.indices {
        inventory.services[index].engagements[engagement].places.put(sites)
      }
    }
    for index in inventory.processors.indices {
      inventory.processors[index].places.put(sites)
      for engagement in inventory.processors[index].subProcessors.indices {
        inventory.processors[index].subProcessors[engagement].places.put(sites)
      }
    }
    return inventory
  }
}

extension [PlaceKind: DeclaredPlaces] {
  fileprivate mutating func put(_ sites: [DeclaredPlace]) {
    guard values.contains(where: { $0.named.contains(where: \.isOnOwnPremises) }) else { return }
    self = mapValues { declared in
      switch declared {
      case .notDeclared, .nowhere: declared
      case .places(let places):
        .places(
          places.flatMap { place in
            guard place.isOnOwnPremises else { return [place] }
            return sites.map { site in
              var own = place
              own.meaning = site.meaning
              return own
            }
          })
      }
    }
  }
}
