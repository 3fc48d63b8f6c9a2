import SitusGround

extension InventoryReading {
  /// Adds an error for each role that a party cannot have, or that is said of it in general.
  ///
  /// A role takes a transfer out of the law, so that it is held to one activity and to what the same
  /// inventory says beside it.
  func checkRoles(_ parts: InventoryPart) {
    let usage = ProcessorUsage(parts)
    for processor in parts.processors {
      let services = { usage.services(of: processor.id) }
      check(
        processor.party.attributes, at: processor.party.attributesSite ?? processor.site,
        spansServices: { services().count > 1 })
      for engagement in processor.subProcessors {
        check(
          engagement.attributes, at: engagement.site, spansServices: { services().count > 1 })
      }
    }
    let processors = keyed(parts.processors) { $0.id }
    for service in parts.services {
      let engaged =
        service.systems.compactMap { system in system.engagement.map { (system, $0) } }
        + service.engagements.map { (nil as System?, $0) }
      for (system, engagement) in engaged {
        check(engagement.attributes, at: engagement.site, spansServices: { false })
        guard let processor = processors[engagement.processor] else { continue }
        checkCarrier(processor, engagement, system, home: parts.organisation?.country.meaning)
      }
    }
    let users = Dictionary(
      parts.services.flatMap { service in service.disclosures.map { ($0, 1) } },
      uniquingKeysWith: +)
    for disclosure in parts.disclosures {
      check(disclosure, users: users[disclosure.id] ?? 0)
    }
  }

  /// What is said of a processor.
  private func check(
    _ attributes: [String: Bool], at site: SourceSite, spansServices: () -> Bool
  ) {
    let roles = PartyAttribute.roles.filter { attributes[$0] == true }
    for role in roles {
      switch role {
      case PartyAttribute.dataSubject:
        addRole(role, at: site, "a processor, which is never the person whom the data is about")
      case PartyAttribute.ownController:
        addRole(role, at: site, "a processor, which is never the controller that it works for")
      case _ where spansServices():
        addRole(
          role, at: site,
          "this on the engagement in the one service of which it is true, because the party serves"
            + " several")
      case _: break
      }
    }
  }

  /// Transit is said of processing alone: who stores data abroad, or sees it from there, does more
  /// than to carry it.
  private func checkCarrier(
    _ processor: Processor, _ engagement: Engagement, _ system: System?, home: PlaceMeaning?
  ) {
    let own = engagement.attributes[PartyAttribute.transitOnly]
    guard own ?? processor.party.attributes[PartyAttribute.transitOnly] == true else { return }
    for kind in [PlaceKind.storage, .backup, .supportAccess] {
      let declared =
        [system?.places[kind], engagement.places[kind], processor.places[kind]]
        .compactMap { $0 }.first
      guard let place = declared?.named.first(where: { $0.meaning != home && $0.meaning.isBounded })
      else { continue }
      addRole(
        PartyAttribute.transitOnly,
        at: own == true ? engagement.site : processor.party.attributesSite ?? processor.site,
        "a party that only carries data through; this one has \(kind.rawValue) in “\(place.raw)”")
      return
    }
  }

  private func check(_ disclosure: Disclosure, users: Int) {
    let party = disclosure.recipient
    let site = party.attributesSite ?? disclosure.site
    let roles = PartyAttribute.roles.filter { party.attributes[$0] == true }
    for role in roles {
      switch role {
      case PartyAttribute.dataSubject
      where party.sector != nil || party.parent != nil || party.dataPrivacyFramework != nil
        || !party.subjectTo.isEmpty:
        addRole(
          role, at: site,
          "a person, who has no sector, parent company, listing or law of recipients")
      case PartyAttribute.transitOnly:
        addRole(
          role, at: site, "a processor; who has data for purposes of its own does not only carry it"
        )
      case _ where users > 1:
        addRole(
          role, at: site,
          "a disclosure of one service, because what the recipient is there it need not be elsewhere"
        )
      case _: break
      }
    }
    let exclusive = roles.filter { $0 != PartyAttribute.ownBranchAbroad }
    if exclusive.count > 1 {
      addRole(exclusive.joined(separator: " and "), at: site, "one role for one recipient")
    }
  }

  private func addRole(_ role: String, at site: SourceSite, _ expected: String) {
    add(InputError(.badValue, at: site, expected: expected, found: role))
  }
}

/// Which services use a processor, directly or through others.
private final class ProcessorUsage {
  private let parts: InventoryPart
  private lazy var users = makeUsers()

  init(_ parts: InventoryPart) { self.parts = parts }

  private struct Users {
    var services: [String: Set<String>] = [:]
    var processors: [String: Set<String>] = [:]
  }

  private func makeUsers() -> Users {
    var users = Users()
    for service in parts.services {
      for engagement in service.systems.compactMap(\.engagement) + service.engagements {
        users.services[engagement.processor, default: []].insert(service.id)
      }
    }
    for processor in parts.processors {
      for engagement in processor.subProcessors {
        users.processors[engagement.processor, default: []].insert(processor.id)
      }
    }
    return users
  }

  func services(of processor: String) -> Set<String> {
    var found: Set<String> = []
    var seen: Set<String> = [processor]
    var waiting = [processor]
    while let next = waiting.popLast() {
      found.formUnion(users.services[next] ?? [])
      waiting += (users.processors[next] ?? []).filter { seen.insert($0).inserted }
    }
    return found
  }
}
