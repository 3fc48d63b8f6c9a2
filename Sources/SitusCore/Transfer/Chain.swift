import SitusGround

/// The parties through whose hands a service's data goes, from the organisation to one importer.
struct Chain: Hashable, Sendable {
  /// Ids: the organisation, then processors, or a disclosure.
  var path: [String]
  /// Every engagement that makes the last step, one for each system that uses the same processor;
  /// never empty unless `isCut`.
  var hops: [Hop]
  /// Why the chain was not followed to this importer; `nil` when it was.
  var cut: String?

  /// Longest chain that is followed, in parties; real ones have fewer than ten.
  static let maximumParties = 16
  /// Most chains that are followed for one service; a dense web of sub-processors has
  /// exponentially many.
  static let maximumPerService = 512
}

/// Walks the chains of an inventory's services.
struct ChainWalk: Sendable {
  private let organisation: String
  private let processors: [String: Processor]
  private let disclosures: [String: Disclosure]

  init(_ inventory: Inventory) {
    organisation = inventory.organisation.id
    processors = keyed(inventory.processors) { $0.id }
    disclosures = keyed(inventory.disclosures) { $0.id }
  }

  /// Every chain of the service: the systems it runs itself, its processors and theirs to any depth,
  /// its disclosures.
  ///
  /// A chain ends before a party that it already holds. One that is longer than
  /// ``Chain/maximumParties``, or comes after ``Chain/maximumPerService`` others, ends in a chain
  /// that says that it was cut.
  func chains(of service: Service) -> [Chain] {
    var chains: [Chain] = []
    let own = service.systems.filter { $0.engagement == nil }
    if !own.isEmpty {
      chains.append(
        Chain(
          path: [organisation, organisation],
          hops: own.map { Hop(service: service, system: $0, importer: .organisation) }))
    }
    let engaged: [(System?, Engagement)] =
      service.systems.compactMap { system in system.engagement.map { (system, $0) } }
      + service.engagements.map { (nil, $0) }
    follow(engaged, from: nil, path: [organisation], service: service, into: &chains)
    for id in service.disclosures {
      let path = [organisation, id]
      if let disclosure = disclosures[id] {
        chains.append(
          Chain(path: path, hops: [Hop(service: service, importer: .disclosure(disclosure))]))
      } else {
        chains.append(Chain(path: path, hops: [], cut: "not in the inventory"))
      }
    }
    return chains
  }

  private func follow(
    _ engagements: [(System?, Engagement)], from exporter: Processor?, path: [String],
    service: Service, into chains: inout [Chain]
  ) {
    let groups = Dictionary(grouping: engagements, by: \.1.processor)
    for id in groups.keys.sorted() where !path.contains(id) {
      let next = path + [id]
      guard chains.count < Chain.maximumPerService else {
        chains.append(
          Chain(path: next, hops: [], cut: "more than \(Chain.maximumPerService) chains"))
        return
      }
      guard next.count <= Chain.maximumParties else {
        chains.append(
          Chain(path: next, hops: [], cut: "more than \(Chain.maximumParties) parties"))
        return
      }
      guard let processor = processors[id] else {
        chains.append(Chain(path: next, hops: [], cut: "not in the inventory"))
        continue
      }
      let hops = (groups[id] ?? []).map { system, engagement in
        Hop(
          service: service, system: system, engagement: engagement, exporter: exporter,
          importer: .processor(processor))
      }
      chains.append(Chain(path: next, hops: hops))
      follow(
        processor.subProcessors.map { (nil, $0) }, from: processor, path: next, service: service,
        into: &chains)
    }
  }
}
