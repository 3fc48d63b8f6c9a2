import SitusGround

/// Makes changes to what is declared, as if all of them had been done and recorded on the day.
///
/// The same function tries a remedy and tests it. Terms are written where the engagement is, so that
/// other services of the importer keep theirs; what is said of the importer itself is changed for all.
///
/// - Parameters:
///   - changes: In any order; the outcome does not depend on it.
///   - inventory: The inventory, or a part of it that holds the service and the importer.
///   - scope: The service, the importer and the places that they are about.
/// - Returns: The inventory after them.
func applying(_ changes: [TransferChange], to inventory: Inventory, _ scope: ChangeScope)
  -> Inventory
{
  var changed = inventory
  // Documents come before what is said of every document, and entries before what is said in them.
  for change in changes where change.isFirst { changed.apply(change, scope) }
  for change in changes where !change.isFirst { changed.apply(change, scope) }
  return changed
}

extension TransferChange {
  fileprivate var isFirst: Bool {
    switch self {
    case .sign, .agree, .joinFramework, .answer(.frameworkEntry): true
    case .answer, .repair, .assess, .encrypt, .pseudonymise, .keepHome, .claimException, .end:
      false
    }
  }
}

extension Inventory {
  fileprivate mutating func apply(_ change: TransferChange, _ scope: ChangeScope) {
    switch change {
    case .answer(let fact): apply(fact, scope)
    case .repair(let document, let repair):
      changeTerms(scope) { terms in
        for index in terms.mechanisms.indices where document.names(terms.mechanisms[index]) {
          terms.make(repair, at: index, scope)
        }
      }
    case .assess: changeTerms(scope) { $0.assess(on: scope.asOf) }
    case .encrypt:
      changeMeasures(scope) { measures in
        measures.encryption = .beforeSending
        measures.keyHolder = .exporter
        // What is said to be needed in the clear is not made unneeded by encryption.
        measures.plaintextNeeded = measures.plaintextNeeded ?? false
      }
    case .pseudonymise: changeMeasures(scope) { $0.pseudonymised = true }
    case .claimException:
      for index in disclosures.indices where disclosures[index].id == scope.importer {
        disclosures[index].exceptions.append(
          ClaimedException(
            kind: .publicInterest, reference: "recorded", domesticLaw: "recorded",
            isSystematic: false, site: disclosures[index].site))
      }
    case .sign(let document): changeTerms(scope) { $0.sign(document, scope) }
    case .agree: changeTerms(scope) { $0.agree(on: scope.asOf) }
    case .joinFramework:
      let site = organisation.site
      let isHumanResources = services.first { $0.id == scope.service }?.traits?
        .contains(.humanResources)
      changeParty(scope) { party in
        party.dataPrivacyFramework = DataPrivacyFrameworkStatus(
          status: .active,
          ukExtension: scope.regimes.contains(.uk) ? true : party.dataPrivacyFramework?.ukExtension,
          coversHumanResources: isHumanResources == false
            ? party.dataPrivacyFramework?.coversHumanResources : true,
          sensitiveDataFlagged: party.dataPrivacyFramework?.sensitiveDataFlagged,
          checkedOn: scope.asOf,
          site: party.dataPrivacyFramework?.site ?? site)
      }
    case .keepHome(let kinds): keepHome(kinds, scope)
    case .end: end(scope)
    }
  }

  private mutating func apply(_ fact: OpenFact, _ scope: ChangeScope) {
    let home = organisation.country
    switch fact {
    case .country: changeParty(scope) { $0.country = home }
    case .destination:
      changeParty(scope) { $0.country = $0.country.flatMap { $0.meaning.isBounded ? $0 : nil } }
      for index in disclosures.indices
      where disclosures[index].id == scope.importer
        && !disclosures[index].destinations.contains(where: \.meaning.isBounded)
      {
        disclosures[index].destinations = [home]
      }
    case .places(let kinds): keepHome(kinds, scope)
    case .ownBranch: changeParty(scope) { $0.attributes[PartyAttribute.ownBranchAbroad] = true }
    case .exporterLaw:
      for index in processors.indices where scope.exporters.contains(processors[index].id) {
        processors[index].party.notSubjectTo.formUnion(scope.regimes.map(\.nameAmongLaws))
      }
    case .frameworkEntry: lookUpFramework(scope)
    case .subjectTo(let law): changeParty(scope) { $0.subjectTo.insert(law) }
    case .sector(let sector): changeParty(scope) { $0.sector = sector }
    case .attribute(let word): changeParty(scope) { $0.attributes[word] = false }
    case .traits: changeService(scope) { $0.traits = $0.traits ?? [] }
    case .publicPowers: changeService(scope) { $0.exercisesPublicPowers = false }
    case .exception(let kind):
      changeTerms(scope) { terms in
        for index in terms.exceptions.indices where terms.exceptions[index].kind == kind {
          terms.exceptions[index].document()
        }
      }
    }
  }

  /// What is known to be otherwise stays as it is; only what is missing turns out well.
  private mutating func lookUpFramework(_ scope: ChangeScope) {
    let site = organisation.site
    changeParty(scope) { party in
      var entry =
        party.dataPrivacyFramework
        ?? DataPrivacyFrameworkStatus(
          status: .active, ukExtension: nil, coversHumanResources: nil, sensitiveDataFlagged: nil,
          checkedOn: nil, site: site)
      entry.ukExtension = entry.ukExtension ?? true
      entry.coversHumanResources = entry.coversHumanResources ?? true
      entry.checkedOn = scope.asOf
      party.dataPrivacyFramework = entry
    }
  }

  // MARK: Places and endings

  /// Gives up the places that fail; where none is left, the kind is at home.
  private mutating func keepHome(_ kinds: [PlaceKind], _ scope: ChangeScope) {
    let home = organisation.country
    let organisation = organisation.id
    let own = processor(scope.importer)?.places ?? [:]
    func keep(_ places: inout [PlaceKind: DeclaredPlaces]) {
      for kind in kinds {
        // What is left to a wider declaration stays so, unless that one fails.
        let declared = places[kind] ?? own[kind] ?? .notDeclared
        guard declared != .nowhere else { continue }
        let rest = declared.named.filter { !(scope.failing[kind] ?? []).contains($0.meaning) }
        places[kind] = .places(rest.isEmpty ? [home] : rest)
      }
    }
    changeService(scope) { service in
      for index in service.systems.indices {
        let holder = service.systems[index].engagement?.processor ?? organisation
        guard holder == scope.importer else { continue }
        let wider = service.systems[index].engagement?.places ?? [:]
        service.systems[index].places.merge(wider) { narrower, _ in narrower }
        keep(&service.systems[index].places)
      }
    }
    changeEngagements(scope) { engagement, _ in keep(&engagement.places) }
  }

  private mutating func end(_ scope: ChangeScope) {
    let isDirect = scope.exporters.contains(organisation.id)
    let isOwn = scope.importer == organisation.id
    changeService(scope) { service in
      service.disclosures.removeAll { $0 == scope.importer }
      guard isDirect else { return }
      service.systems.removeAll {
        $0.engagement.map { $0.processor == scope.importer } ?? isOwn
      }
      service.engagements.removeAll { $0.processor == scope.importer }
    }
    for index in processors.indices where scope.exporters.contains(processors[index].id) {
      processors[index].subProcessors.removeAll { $0.processor == scope.importer }
    }
  }

  // MARK: Where things are written

  private mutating func changeService(_ scope: ChangeScope, _ change: (inout Service) -> Void) {
    for index in services.indices where services[index].id == scope.service {
      change(&services[index])
    }
  }

  private mutating func changeParty(_ scope: ChangeScope, _ change: (inout Party) -> Void) {
    for index in processors.indices where processors[index].id == scope.importer {
      change(&processors[index].party)
    }
    for index in disclosures.indices where disclosures[index].id == scope.importer {
      change(&disclosures[index].recipient)
    }
  }

  private mutating func changeMeasures(
    _ scope: ChangeScope, _ change: (inout ProtectiveMeasures) -> Void
  ) {
    for index in processors.indices where processors[index].id == scope.importer {
      var measures =
        processors[index].measures
        ?? ProtectiveMeasures(
          encryption: nil, keyHolder: nil, plaintextNeeded: nil, pseudonymised: nil)
      change(&measures)
      processors[index].measures = measures
    }
  }

  /// Every engagement by which the importer gets the service's data.
  private mutating func changeEngagements(
    _ scope: ChangeScope, _ change: (inout Engagement, RolePair) -> Void
  ) {
    func changeOne(_ engagement: inout Engagement, _ roles: RolePair) {
      if engagement.processor == scope.importer { change(&engagement, roles) }
    }
    if scope.exporters.contains(organisation.id) {
      changeService(scope) { service in
        for index in service.systems.indices {
          guard var engagement = service.systems[index].engagement else { continue }
          changeOne(&engagement, .controllerToProcessor)
          service.systems[index].engagement = engagement
        }
        for index in service.engagements.indices {
          changeOne(&service.engagements[index], .controllerToProcessor)
        }
      }
    }
    for index in processors.indices where scope.exporters.contains(processors[index].id) {
      for number in processors[index].subProcessors.indices {
        changeOne(&processors[index].subProcessors[number], .processorToProcessor)
      }
    }
  }

  private mutating func changeTerms(_ scope: ChangeScope, _ change: (inout TransferTerms) -> Void) {
    let importer = processor(scope.importer)
    changeEngagements(scope) { engagement, roles in
      guard let importer else { return }
      var terms = TransferTerms(engagement, importer: importer, roles)
      change(&terms)
      engagement.agreement = terms.agreement
      engagement.mechanisms = terms.mechanisms
      engagement.exceptions = terms.exceptions
    }
    for index in disclosures.indices where disclosures[index].id == scope.importer {
      var terms = TransferTerms(disclosures[index])
      change(&terms)
      disclosures[index].agreement = terms.agreement
      disclosures[index].mechanisms = terms.mechanisms
      disclosures[index].exceptions = terms.exceptions
    }
  }
}
