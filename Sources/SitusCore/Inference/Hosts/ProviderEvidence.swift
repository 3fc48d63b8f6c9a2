import SitusGround

/// Adds who serves the host, and whose law those companies answer to.
enum ProviderEvidence {
  /// Adds evidence of the legal kind and returns the providers.
  ///
  /// - Returns: Sorted by role, then name; each once.
  static func examine(_ investigation: inout Investigation) -> [ObservedProvider] {
    var found: Set<ObservedProvider> = []
    for (name, provider) in investigation.chainProviders where !name.basis.isEmpty {
      found.insert(observed(provider, provider.role))
      addLegal(provider, provider.role, name.value.text, name.basis, name.day, &investigation)
    }
    for holder in investigation.holders {
      guard let owner = holder.owner else { continue }
      let role: ObservedProvider.Role =
        owner.use == .edge || owner.use == .anycast ? .edge : .hosting
      guard let provider = investigation.reference.provider(owner.provider, as: role) else {
        continue
      }
      found.insert(observed(provider, role))
      addLegal(
        provider, role, holder.seen.value, holder.seen.basis, holder.seen.day, &investigation)
    }
    let confirmed = Set(investigation.chainProviders.map(\.provider.key))
      .union(investigation.holders.compactMap(\.owner?.provider))
    for header in investigation.headerProviders {
      guard let provider = investigation.reference.provider(header.provider, as: header.role)
      else { continue }
      var claimed = observed(provider, header.role)
      if found.contains(claimed) { continue }
      claimed.isClaimed = !confirmed.contains(provider.key)
      found.insert(claimed)
    }
    for target in investigation.record.mailExchangers {
      guard let mail = mailProvider(target.value, investigation.reference) else { continue }
      found.insert(ObservedProvider(name: mail.name, role: .mail, country: mail.country))
    }
    for server in investigation.record.nameServers {
      guard let provider = investigation.reference.provider(of: server.value) else { continue }
      found.insert(observed(provider, .dns))
    }
    for name in investigation.record.autodiscovery where name.value.isBelow("outlook.com") {
      guard let provider = investigation.reference.provider(of: name.value) else { continue }
      found.insert(observed(provider, .mail))
    }
    return found.sorted()
  }

  /// Who receives mail at an exchanger, by its name's form, else by its suffix.
  static func mailProvider(_ name: DomainName, _ reference: ReferenceData)
    -> (name: String, country: PlaceCode?)?
  {
    if let form = name.longestSuffix(in: reference.mailForms)?.first(where: {
      $0.kind == .exchanger && $0.fits(name)
    }) {
      return (form.provider, form.country)
    }
    return reference.provider(of: name).map { ($0.name, $0.country) }
  }

  private static func observed(_ provider: Provider, _ role: ObservedProvider.Role)
    -> ObservedProvider
  {
    ObservedProvider(
      name: provider.name, role: role, country: provider.country,
      legalEntity: provider.legalEntity, parentCountry: provider.parentCountry)
  }

  /// The ultimate parent decides whose orders reach the data; both it and the entity are kept.
  private static func addLegal(
    _ provider: Provider, _ role: ObservedProvider.Role, _ value: String, _ basis: [Observation.ID],
    _ day: Day, _ investigation: inout Investigation
  ) {
    let reliability = provider.confidence == .high ? 0.98 : 0.90
    let stated: [(Signal, PlaceCode?, Clue.Rank)] = [
      (.parentCompany, provider.parentCountry ?? provider.country, .name),
      (.legalEntity, provider.country, .claim),
    ]
    for (signal, country, rank) in stated {
      guard let country else { continue }
      investigation.add(
        signal, in: .statement, detail: role.rawValue,
        place: NamedPlace(country: country, source: provider.source), provider: provider.key,
        value: "\(value): \(provider.legalEntity)", reliability: reliability, rank: rank,
        isStaged: false, shelfLife: ShelfLife.provider,
        trace: Investigation.Trace(basis: basis, day: day, vantage: nil))
    }
  }
}
