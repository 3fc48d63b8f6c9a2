import SitusGround

/// Everything that a report is a function of.
package struct AnalysisInput: Sendable {
  package var inventory: Inventory
  package var digest: InventoryDigest
  package var log: ObservationLog
  package var reference: ReferenceData
  package var register: AdequacyRegister
  package var waivers: [Waiver]
  package var placeNames: PlaceNames
  package var asOf: Day
  /// Whether this run sent questions, even when none was answered or noted.
  package var hasAsked: Bool
  /// What ended the asking before its time.
  package var cutShort: CutShort?

  /// Gathers what one analysis needs.
  package init(
    inventory: Inventory, digest: InventoryDigest, log: ObservationLog, reference: ReferenceData,
    register: AdequacyRegister, waivers: [Waiver], placeNames: PlaceNames, asOf: Day,
    hasAsked: Bool = false, cutShort: CutShort? = nil
  ) {
    self.inventory = inventory
    self.digest = digest
    self.log = log
    self.reference = reference
    self.register = register
    self.waivers = waivers
    self.placeNames = placeNames
    self.asOf = asOf
    self.hasAsked = hasAsked
    self.cutShort = cutShort
  }
}

/// Runs every stage from the observation log to the report.
///
/// - Parameter input: What was declared, what was observed, and the law.
/// - Returns: The report; equal inputs give an equal report, whatever the order of the log.
package func analyse(_ input: AnalysisInput) -> Report {
  analyse(input, inferences: inferPlaces(input))
}

/// What the evidence says of every host that the inventory names, and of those of the log.
func inferPlaces(_ input: AnalysisInput) -> [LocationInference] {
  inferLocations(
    input.log, subjects: planTargets(input.inventory).map(\.host), reference: input.reference,
    asOf: input.asOf)
}

/// Runs every stage after inference.
func analyse(_ input: AnalysisInput, inferences: [LocationInference]) -> Report {
  let inventory = input.inventory
  let asOf = input.asOf
  let targets = planTargets(inventory)
  let isMember = { place, group in input.register.isMember(place, of: group, on: asOf) }
  let transfers = mapTransfers(inventory, inferences: inferences, isMember: isMember)
  let places = judgePlaces(inventory, inferences: inferences, asOf: asOf, isMember: isMember)
  let binding = bindingRegimes(inventory.organisation, register: input.register, asOf: asOf)
  let regimes = Set(inventory.organisation.regimes).union(binding).sorted()
  let placesOf = Dictionary(grouping: places, by: \.service)
  let assessments = assess(
    transfers, in: inventory, under: regimes, register: input.register, asOf: asOf)
  let transferByID = keyed(transfers) { $0.id }
  let risks = assessments.compactMap { assessment in
    transferByID[assessment.transfer].map {
      rateRisk(
        $0, assessment: assessment, inventory: inventory, places: placesOf[$0.service] ?? [])
    }
  }
  let promises = judgePromises(
    inventory, places: places, transfers: transfers, register: input.register, asOf: asOf,
    isMember: isMember)
  return makeReport(
    ReportInput(
      run: describeRun(input), digest: input.digest, inventory: inventory,
      bindingRegimes: binding, places: places, transfers: transfers, assessments: assessments,
      risks: risks, promises: promises,
      decision: decideFindings(
        DecisionInput(
          inventory: inventory, register: input.register, transfers: transfers,
          assessments: assessments, places: places, inferences: inferences, promises: promises,
          waivers: input.waivers, asOf: asOf)),
      notObserved: listNotObserved(targets, log: input.log)),
    placeName: { input.placeNames.name(of: $0) })
}

/// What the log itself says of how it was made, so that a replay describes the same run.
private func describeRun(_ input: AnalysisInput) -> ReportRun {
  var vantages: Set<String> = []
  var resolvers: Set<String> = []
  for observation in input.log.observations {
    vantages.insert(observation.vantage)
    if case .dns(let dns) = observation { resolvers.insert(dns.resolver) }
  }
  return ReportRun(
    asOf: input.asOf, vantage: vantages.isEmpty ? nil : vantages.sorted().joined(separator: ", "),
    resolvers: resolvers.sorted(), offline: input.log.observations.isEmpty && !input.hasAsked,
    allowPrivate: input.log.observations.contains(where: reachedClosedAddress),
    data: dataVersions(input.reference, input.register),
    missingLists: input.reference.missingLists, missingDatabase: input.reference.missingDatabase,
    cutShort: input.cutShort,
    logIsWhole: input.log.isWhole, logWarnings: input.log.warnings(asOf: input.asOf))
}

/// The data that an analysis rests on: operators' lists, those that are missing, the database, every
/// table of the program's own with its digest, and the register.
func dataVersions(_ reference: ReferenceData, _ register: AdequacyRegister) -> [DataVersion] {
  let addresses = reference.addresses
  let files =
    addresses.sources + [addresses.anycastSource, addresses.database?.source].compactMap { $0 }
  let undated = Set(addresses.undated)
  var versions = files.map { file in
    DataVersion(
      name: file.name, version: undated.contains(file.name) ? DataVersion.ageUnknown : nil,
      date: file.date)
  }
  for cloud in AddressBook.listedClouds where !addresses.clouds.contains(cloud.key) {
    versions.append(
      DataVersion(name: "addresses of \(cloud.name)", version: DataVersion.missing, date: nil))
  }
  if reference.countrySources.isEmpty {
    versions.append(
      DataVersion(name: "database of countries", version: DataVersion.missing, date: nil))
  }
  for table in reference.tables {
    versions.append(
      DataVersion(name: table.name, version: table.sha256.map { "sha256:" + $0 }, date: nil))
  }
  versions.append(
    DataVersion(
      name: "adequacy register", version: register.edition, date: register.readOn))
  return versions
}

/// Whether a connection was made to an address that is closed unless the user opens it.
private func reachedClosedAddress(_ observation: Observation) -> Bool {
  guard case .http(let http) = observation, http.outcome != .blocked,
    let text = http.address, let address = IPAddress(text)
  else { return false }
  return AddressGuard().reasonClosed(address) != nil
}
