import SitusGround

/// The conditions of adequacy instruments, tested against the recipient and the service.
///
/// - SeeAlso: DPA 2018 Sch. 21 para. 5(3): where a decision covers only described transfers, only
///   those may rely on it.
struct AdequacyScope {
  /// What one condition, or all of an instrument's, came to.
  enum Result: Hashable, Sendable {
    case met
    /// Why not, one clause each.
    case failed([String])
    /// What has to be asked.
    case open([String])
  }

  private let transferCase: TransferCase

  init(_ transferCase: TransferCase) { self.transferCase = transferCase }

  func test(_ instrument: AdequacyInstrument) -> Result {
    var failures: [String] = []
    var questions: [String] = []
    for condition in instrument.conditions {
      switch test(condition, of: instrument.regime) {
      case .met: break
      case .failed(let whys): failures += whys
      case .open(let asked): questions += asked
      }
    }
    if !failures.isEmpty { return .failed(failures) }
    return questions.isEmpty ? .met : .open(questions.withoutRepeats())
  }

  /// What the supervisory authority asks of whoever relies on the instrument and is not known to be
  /// so, one sentence each; none of it decides.
  func asked(by instrument: AdequacyInstrument) -> [String] {
    instrument.guidance.compactMap { condition in
      switch test(condition, of: instrument.regime) {
      case .met: nil
      case .failed: "Not done, and asked for by the supervisory authority: \(condition.words)"
      case .open: "Not on record, and asked for by the supervisory authority: \(condition.words)"
      }
    }
  }

  /// Whether nobody wrote anything down about the recipient that the condition asks for.
  func saysNothing(of condition: AdequacyCondition) -> Bool {
    let party = transferCase.hop.party
    switch condition {
    case .dataPrivacyFrameworkActive, .dataPrivacyFrameworkUKExtension:
      return party?.dataPrivacyFramework == nil
    case .recipientSubjectTo(let law):
      return party?.subjectTo.contains(law) != true && party?.notSubjectTo.contains(law) != true
    case .recipientSector: return party?.sector == nil
    case .recipientIsNot(let word), .territoryIsNot(let word):
      return party?.attributes[word] == nil
    case .humanResourcesCovered, .sensitiveDataFlagged, .automatedProcessing, .serviceLacks,
      .exporterIsCompetentAuthority:
      return false
    }
  }

  var name: String { transferCase.importerName }
  private var service: Service { transferCase.hop.service }
  private var list: String { "the Data Privacy Framework List" }

  func test(_ condition: AdequacyCondition, of regime: Regime) -> Result {
    switch condition {
    case .recipientSubjectTo(let law): subject(to: law)
    case .recipientSector(let sector): self.sector(sector)
    case .recipientIsNot(let word):
      attribute(
        word, question: "Is \(name) a \(word.spaced)?", failure: "\(name) is a \(word.spaced)")
    case .territoryIsNot(let word):
      attribute(
        word,
        question: "Is any of the data received in territory that is excluded (\(word.spaced))?",
        failure: "the data is received in excluded territory (\(word.spaced))")
    case .dataPrivacyFrameworkActive: frameworkActive()
    case .dataPrivacyFrameworkUKExtension: frameworkExtension()
    case .humanResourcesCovered: humanResources()
    case .sensitiveDataFlagged: sensitiveData()
    case .automatedProcessing:
      lacks(
        .manualRecords, failure: "records that are never processed by automated means are sent",
        question: "Are all records of “\(service.name)” processed by automated means?")
    case .serviceLacks(let trait):
      lacks(
        trait, failure: "the service involves \(trait.rawValue.spaced)",
        question: "Does “\(service.name)” involve \(trait.rawValue.spaced)?")
    case .exporterIsCompetentAuthority: competentAuthority()
    }
  }

  private func subject(to law: String) -> Result {
    let question = "Is \(name) subject to \(law) for this data?"
    guard let party = transferCase.hop.party else { return .open([question]) }
    let isSubject = party.subjectTo.contains(law)
    let isNotSubject = party.notSubjectTo.contains(law)
    if isSubject, isNotSubject {
      return .open(["\(question) The inventory says both yes and no."])
    }
    if isNotSubject { return .failed(["\(name) is not subject to \(law)"]) }
    // PIPEDA reaches private organisations in commercial activity; public bodies have other laws.
    if law == "PIPEDA", party.sector == .public {
      return isSubject
        ? .open(["\(question) It is declared a public body, which PIPEDA does not reach."])
        : .failed(["\(name) is a public body, which PIPEDA does not reach"])
    }
    return isSubject ? .met : .open([question])
  }

  private func sector(_ wanted: Sector) -> Result {
    guard let sector = transferCase.hop.party?.sector else {
      return .open(["Is \(name) a \(wanted.words)?"])
    }
    return sector == wanted ? .met : .failed(["\(name) is a \(sector.words)"])
  }

  private func attribute(_ word: String, question: String, failure: String) -> Result {
    switch transferCase.hop.party?.attributes[word] {
    case .some(true): .failed([failure])
    case .some(false): .met
    case .none: .open([question])
    }
  }

  private func frameworkActive() -> Result {
    let question = "Is \(name) on \(list) as Active?"
    guard let entry = transferCase.hop.party?.dataPrivacyFramework else {
      if transferCase.hop.party?.sector == .public {
        return .failed(["\(name) is a public body, which cannot join the Data Privacy Framework"])
      }
      return .open([question])
    }
    if entry.status == .active, let home = homeOutsideFramework {
      return .open(["\(question) \(home)"])
    }
    switch entry.status {
    case .active where transferCase.hop.party?.sector == .public:
      return .open([
        "\(question) It is declared a public body, which cannot join the Data Privacy Framework."
      ])
    case .active: return checked(entry, question)
    case .inactive: return .failed(["\(name) is Inactive on \(list)"])
    case .notListed: return .failed(["\(name) is not on \(list)"])
    }
  }

  /// The United States and the territories under its federal law.
  private static let unitedStates = Set(
    ["US", "PR", "GU", "VI", "AS", "MP", "UM"].map(PlaceCode.init))

  /// What speaks against an entry of the recipient: only organisations under United States law can join.
  ///
  /// - SeeAlso: Data Privacy Framework, *Eligibility*: the jurisdiction of the Federal Trade Commission or
  ///   the Department of Transportation; Decision (EU) 2023/1795 recital 9.
  private var homeOutsideFramework: String? {
    switch transferCase.hop.party?.country?.meaning {
    case .place(let place) where AdequacyScope.unitedStates.contains(place.country): nil
    case .place, .group:
      "It is declared to be established in"
        + " \(transferCase.naming.phrase(transferCase.hop.party?.country?.meaning ?? .unknown)), and only"
        + " organisations under the law of the United States can join."
    case .anywhere, .unknown, .none: "In which country it is established is not declared."
    }
  }

  private func frameworkExtension() -> Result {
    let question = "Does \(list) mark \(name) for the UK Extension?"
    guard let entry = transferCase.hop.party?.dataPrivacyFramework else {
      return .open([question])
    }
    switch entry.ukExtension {
    case .some(true): return checked(entry, question)
    case .some(false): return .failed(["\(name) is not marked for the UK Extension"])
    case .none: return .open([question])
    }
  }

  private func humanResources() -> Result {
    let entry = transferCase.hop.party?.dataPrivacyFramework
    switch (service.traits?.contains(.humanResources), entry?.coversHumanResources) {
    case (.some(false), _), (.some(true), .some(true)), (.none, .some(true)): return .met
    case (.some(true), .some(false)):
      return .failed(["the entry of \(name) on \(list) does not cover human-resources data"])
    case (.some(true), .none):
      return .open(["Does the entry of \(name) on \(list) cover human-resources data?"])
    case (.none, .some(false)), (.none, .none):
      return .open([
        "Does “\(service.name)” hold human-resources data, of the exporter’s own staff?"
      ])
    }
  }

  /// Genetic, biometric, sexual-orientation and criminal-offence data must be marked; the inventory
  /// knows classes only, so every special category is asked about.
  private func sensitiveData() -> Result {
    let isFlagged = transferCase.hop.party?.dataPrivacyFramework?.sensitiveDataFlagged
    if isFlagged == true { return .met }
    if service.dataCategories.isEmpty {
      return .open(["Which categories of data does “\(service.name)” send to \(name)?"])
    }
    guard service.dataCategories.contains(where: { $0.sensitivity != .ordinary }) else {
      return .met
    }
    if isFlagged == false {
      return .failed(["sensitive data is not marked as such when it is sent to \(name)"])
    }
    return .open(["Is sensitive data marked as such when it is sent to \(name)?"])
  }

  private func lacks(_ trait: ServiceTrait, failure: String, question: String) -> Result {
    guard let traits = service.traits else { return .open([question]) }
    return traits.contains(trait) ? .failed([failure]) : .met
  }

  private func competentAuthority() -> Result {
    switch transferCase.processing {
    case .some(.lawEnforcement): .met
    case .some(.general):
      .failed(["the exporter is not a competent authority processing for law enforcement"])
    case .none:
      .open(["Is “\(service.name)” processing by a competent authority for law enforcement?"])
    }
  }

  /// A statement about the List counts from the day on which somebody looked, for as long as an
  /// entry lasts without being renewed.
  private func checked(_ entry: DataPrivacyFrameworkStatus, _ question: String) -> Result {
    guard let day = entry.checkedOn else {
      return .open(["\(question) On which day was the List looked at?"])
    }
    guard day <= transferCase.asOf else {
      return .open([
        "\(question) The List was looked at on \(day.iso), after \(transferCase.asOf.iso)."
      ])
    }
    guard !day.isMoreThan(years: ListingFreshness.checkYears, before: transferCase.asOf) else {
      return .open([
        "\(question) The List was last looked at on \(day.iso), and entries end after a year."
      ])
    }
    return .met
  }
}

extension Sector {
  fileprivate var words: String {
    switch self {
    case .private: "private-sector body"
    case .public: "public body"
    case .nonprofit: "non-profit body"
    }
  }
}

extension String {
  /// A stable word with its hyphens and underscores as spaces.
  fileprivate var spaced: String {
    String(map { $0 == "-" || $0 == "_" ? " " : $0 })
  }
}
