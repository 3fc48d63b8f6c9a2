extension Inventory {
  /// The engagements behind a transfer: those of its last hop that put data in its destination.
  ///
  /// Empty when the inventory does not hold the service or one of the parties.
  func hops(of transfer: Transfer) -> [Hop] {
    guard let service = service(transfer.service), let importer = transfer.path.last,
      let exporter = transfer.path.dropLast().last
    else { return [] }
    var hops: [Hop] = []
    if transfer.aspect == .disclosure {
      if let disclosure = disclosure(importer) {
        hops = [Hop(service: service, importer: .disclosure(disclosure))]
      }
    } else if transfer.path.count == 2, importer == organisation.id {
      hops = service.systems.filter { $0.engagement == nil }.map {
        Hop(service: service, system: $0, importer: .organisation)
      }
    } else if let processor = find(importer) {
      if transfer.path.count == 2 {
        hops = service.systems.compactMap { system in
          guard let engagement = system.engagement, engagement.processor == importer else {
            return nil
          }
          return Hop(
            service: service, system: system, engagement: engagement,
            importer: .processor(processor))
        }
        hops += service.engagements.filter { $0.processor == importer }.map {
          Hop(service: service, engagement: $0, importer: .processor(processor))
        }
      } else if let exporter = find(exporter) {
        hops = exporter.subProcessors.filter { $0.processor == importer }.map {
          Hop(
            service: service, engagement: $0, exporter: exporter, importer: .processor(processor))
        }
      }
    }
    guard hops.count > 1, transfer.basis == .declared, case .place(let kind) = transfer.aspect
    else { return hops }
    let placing = hops.filter { hop in
      switch hop.places(kind) {
      case .notDeclared: transfer.destination == .unknown
      case .nowhere: false
      case .places(let places): places.contains { $0.meaning == transfer.destination }
      }
    }
    return placing.isEmpty ? hops : placing
  }

  /// The importer's own sub-processors, to any depth, that account for the place of the transfer:
  /// they declare it for that kind, or declare none of that kind and are established there.
  func onwardProcessors(of transfer: Transfer, hop: Hop) -> [Processor] {
    guard case .place(let kind) = transfer.aspect, let importer = hop.processor else { return [] }
    guard case .place = transfer.destination else { return [] }
    var found: [Processor] = []
    var seen = Set(transfer.path)
    var waiting = importer.subProcessors
    while let engagement = waiting.popLast(), seen.count < Chain.maximumPerService {
      guard seen.insert(engagement.processor).inserted, let next = find(engagement.processor) else {
        continue
      }
      let onward = Hop(
        service: hop.service, engagement: engagement, exporter: importer,
        importer: .processor(next))
      let accounts =
        switch onward.places(kind) {
        case .nowhere: false
        case .notDeclared: next.party.country?.meaning == transfer.destination
        case .places(let places): places.contains { $0.meaning == transfer.destination }
        }
      if accounts { found.append(next) }
      waiting += next.subProcessors
    }
    return found.sorted { $0.id < $1.id }
  }

  /// The service with that id.
  func service(_ id: String) -> Service? {
    services.sorted(holding: id) { $0.id } ?? services.first { $0.id == id }
  }

  private func disclosure(_ id: String) -> Disclosure? {
    disclosures.sorted(holding: id) { $0.id } ?? disclosures.first { $0.id == id }
  }

  private func find(_ id: String) -> Processor? {
    processors.sorted(holding: id) { $0.id } ?? processor(id)
  }
}

extension Array {
  /// The element with that id in an array sorted by id; `nil` also where the array is not sorted.
  fileprivate func sorted(holding id: String, by key: (Element) -> String) -> Element? {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      let candidate = key(self[middle])
      if candidate == id { return self[middle] }
      if candidate < id { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
