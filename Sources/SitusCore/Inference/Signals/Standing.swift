import SitusGround

/// How the place that a signal came from stands to the service that sets it: who could have sent it
/// without being there.
///
/// No evidence is made without one, and only ``Investigation/standing(of:in:)`` makes them.
package struct Standing: Hashable, Sendable {
  /// The three answers.
  package enum Level: String, Hashable, Sendable, CaseIterable {
    /// The names or the address reach the very service that sets the signal.
    case reaches
    /// It may have come from the service, and the way there is not seen.
    case hidden
    /// A name, the address or another header shows that it did not come from the service.
    case elsewhere
  }

  package let level: Level
  /// What shows it, as the end of a sentence: `the address belongs to Cloudflare`.
  package let reason: String
  /// What evidence may be worth at most.
  let ceiling: Double
  /// Whether an edge stands before whatever sent it.
  let isBehindEdge: Bool

  fileprivate init(
    _ level: Level, _ reason: String, ceiling: Double, isBehindEdge: Bool = false
  ) {
    self.level = level
    self.reason = reason
    self.ceiling = ceiling
    self.isBehindEdge = isBehindEdge
  }

  /// That of statements which are not the supplier's: measurements, registries, databases.
  static let ofOthers = Standing(.reaches, "it is not the supplier’s word", ceiling: 1)

  /// What a signal may reach at most when nothing says who answered.
  static let unplacedCeiling = 0.90
  /// What a signal may reach at most from an address that no list knows: anybody can send it, so it
  /// is not even an indication.
  static let unknownAddressCeiling = 0.60
  /// What a signal may reach at most when it came through an edge, whoever’s.
  static let behindCeiling = 0.85
}

/// What is seen of a signal.
enum Sighting {
  case name(DomainName)
  case address(AddressOwner)
  /// A reverse name of an address; whether the zone of the name leads back to the address.
  case reverseName(address: String, leadsBack: Bool)
  case answer(Exchange)
  /// A record or a statement that leads nowhere by itself.
  case statement
}

extension Investigation {
  /// Judges one sighting of a signal.
  func standing(of signal: Signal, in sighting: Sighting) -> Standing {
    let reach = signal.declaration.reach
    let found: Standing
    switch (reach, sighting) {
    // A name is right whenever its end is reached, so that it indicates where that is not seen.
    case (.chain, .name(let name)): return standing(ofName: name)
    case (.list, .address): found = Standing(.reaches, "its operator lists the address", ceiling: 1)
    case (.reverseName, .reverseName(let address, let leadsBack)):
      found = standing(ofReverseName: signal, address, leadsBack: leadsBack)
    case (.service(let service), .answer(let exchange)):
      found = standing(of: service, isEdge: signal.declaration.facts == [.edge], in: exchange)
    case (.others, _): return .ofOthers
    case (.word, _), (.chain, _), (.list, _), (.reverseName, _), (.service, _):
      found = Standing(
        .hidden, "whoever writes it need not live up to it", ceiling: Standing.unplacedCeiling)
    }
    guard found.level == .hidden, !signal.declaration.indicatesUnseen else { return found }
    return Standing(
      .hidden, found.reason, ceiling: min(found.ceiling, Standing.unknownAddressCeiling),
      isBehindEdge: found.isBehindEdge)
  }

  // MARK: Names

  /// Clouds whose own names lead to nothing but their own addresses.
  private static let clouds: Set<String> = ["aws", "microsoft", "google", "oracle"]

  private func standing(ofName name: DomainName) -> Standing {
    // Anybody may write an alias to any name; that it leads somewhere shows in an address.
    if !record.hasAddress {
      return Standing(.hidden, "no address is on record", ceiling: Standing.unplacedCeiling)
    }
    let holder = chainProviders.first { $0.name.value == name }?.provider.key
    if let holder, Investigation.clouds.contains(holder) {
      let owners = holders.compactMap(\.owner).filter { !$0.provider.isEmpty }
      if let other = owners.first, owners.allSatisfy({ $0.provider != holder }) {
        return Standing(
          .elsewhere, "the address belongs to \(providerName(other.provider))", ceiling: 0)
      }
      // No zone of a cloud hands a name on to a customer's; what lies behind that one is not seen.
      if let last = record.names.last, last.value != name,
        chainProviders.last(where: { $0.name.value == last.value })?.provider.key != holder,
        !owners.contains(where: { $0.provider == holder })
      {
        return Standing(
          .hidden, "the chain of aliases leads on to \(last.value.text)",
          ceiling: Standing.unplacedCeiling)
      }
      // Customers may bring addresses of their own, so it is not shown to be elsewhere.
      if !holders.isEmpty, owners.isEmpty, reference.addresses.complete.contains(holder) {
        return Standing(
          .reaches,
          "the chain of aliases holds the name, but the address is not on the list of "
            + providerName(holder), ceiling: Standing.unplacedCeiling)
      }
    }
    return Standing(.reaches, "the chain of aliases holds the name", ceiling: 1)
  }

  private func standing(ofReverseName signal: Signal, _ address: String, leadsBack: Bool)
    -> Standing
  {
    let owner = holders.first { $0.seen.value == address }?.owner
    if let owner, !owner.provider.isEmpty {
      if signal.declaration.providers.contains(owner.provider) {
        return Standing(.reaches, "its operator lists the address", ceiling: 1)
      }
      return Standing(
        .elsewhere, "the address belongs to \(providerName(owner.provider))", ceiling: 0)
    }
    if leadsBack {
      return Standing(.reaches, "the operator’s zone leads back to the address", ceiling: 1)
    }
    return Standing(
      .hidden, "whoever holds an address writes its reverse name",
      ceiling: Standing.unknownAddressCeiling)
  }

  // MARK: Headers and certificates

  private func standing(of service: ServiceReach, isEdge: Bool, in exchange: Exchange) -> Standing {
    let found = path(to: service, isEdge: isEdge, in: exchange)
    // A way that is seen needs no software to tell; one that is not is ruled out by it.
    guard found.level == .hidden, let other = service.contradiction(in: exchange.headers) else {
      return found
    }
    return Standing(.elsewhere, other, ceiling: 0)
  }

  private func path(to service: ServiceReach, isEdge: Bool, in exchange: Exchange) -> Standing {
    let named = exchange.address.flatMap { IPAddress($0)?.answering }
    let relevant = holders.filter { named == nil || $0.address == named }
    let owners = relevant.compactMap(\.owner).filter { !$0.provider.isEmpty }
    let reached = reachedName(service)
    let others = owners.filter { !service.holds($0) }
    if let own = owners.first, others.isEmpty {
      return Standing(
        .reaches, "the address is one of \(providerName(own.provider))’s for it", ceiling: 1)
    }
    if let reached, owners.allSatisfy({ $0.provider == service.provider }) {
      return Standing(.reaches, "the chain reaches \(reached)", ceiling: 1)
    }
    let platforms = chainProviders.filter { !Investigation.isSteering($0.name.value) }
    if service.isWrittenByTenants,
      owners.contains(where: { $0.provider == service.provider })
        || platforms.contains(where: { $0.provider.key == service.provider })
    {
      return behind(providerName(service.provider) + ", whose tenants write headers of their own")
    }
    if let rented = record.names.last(where: { RentedNames.holds($0.value) })?.value {
      return tenants(rented)
    }
    let last = platforms.last { $0.provider.role == .edge || $0.provider.role == .hosting }
    if !isEdge, let last, last.provider.role == .hosting { return tenants(last.name.value) }
    if let other = others.first { return standing(at: other, of: service, isEdge: isEdge) }
    if let last, last.provider.role == .edge { return behind(last.provider.name) }
    if relevant.isEmpty {
      return Standing(.hidden, "no address is on record", ceiling: Standing.unplacedCeiling)
    }
    if reference.addresses.complete.contains(service.provider) {
      return Standing(
        .elsewhere, "the address is not on the list of \(providerName(service.provider))",
        ceiling: 0)
    }
    return Standing(
      .hidden, "no list says whose the address is", ceiling: Standing.unknownAddressCeiling)
  }

  /// At an address at which not only the service answers.
  private func standing(at other: AddressOwner, of service: ServiceReach, isEdge: Bool)
    -> Standing
  {
    let name = providerName(other.provider)
    let isOwn = other.provider == service.provider
    if other.use == .edge || other.use == .anycast {
      // Platforms answer at addresses of that kind too, with what their tenants write.
      let isPlatform =
        !reference.edgeOperators.contains(other.provider)
        && reference.providerByKey[other.provider]?.role == .hosting
      if isEdge || !isPlatform { return behind(name) }
    } else if isOwn, isEdge, other.use == .held {
      return behind(name)
    }
    return Standing(
      .elsewhere,
      isOwn
        ? "the address is one of \(name)’s for whatever its tenants run"
        : "the address belongs to \(name)", ceiling: 0)
  }

  private func tenants(_ name: DomainName) -> Standing {
    Standing(
      .elsewhere, "the chain leads to \(name.text), where tenants answer with what they like",
      ceiling: 0)
  }

  private func behind(_ name: String) -> Standing {
    Standing(
      .hidden, "it came through \(name)", ceiling: Standing.behindCeiling, isBehindEdge: true)
  }

  /// The name of the chain at which only the service answers: where it leads on, the service leads it.
  private func reachedName(_ service: ServiceReach) -> String? {
    record.names.last {
      !Investigation.isSteering($0.value)
        && service.holds($0.value, of: reference.provider(of: $0.value))
    }?.value.text
  }

  /// Names that only choose among other names, as their tenant says.
  private static func isSteering(_ name: DomainName) -> Bool { name.isBelow("trafficmanager.net") }

  func providerName(_ key: String) -> String { reference.providerByKey[key]?.name ?? key }
}
