import SitusGround

/// What two parties have agreed, wherever the inventory says it.
struct TransferTerms {
  var agreement: Agreement?
  var mechanisms: [TransferMechanism]
  var exceptions: [ClaimedException]
  private let roles: RolePair
  private let isProcessor: Bool
  private let site: SourceSite

  /// The reference of an agreement that is still to be signed.
  private static let newReference = "new"

  /// The terms of an engagement, which are those of the importer's own entry where it has none.
  init(_ engagement: Engagement, importer: Processor, _ roles: RolePair) {
    agreement = engagement.agreement ?? importer.agreement
    mechanisms = engagement.mechanisms ?? importer.mechanisms
    exceptions = engagement.exceptions ?? importer.exceptions
    self.roles = roles
    isProcessor = true
    site = engagement.site
  }

  init(_ disclosure: Disclosure) {
    agreement = disclosure.agreement
    mechanisms = disclosure.mechanisms
    exceptions = disclosure.exceptions
    let isReturn = disclosure.recipient.attributes[PartyAttribute.ownController] == true
    roles = isReturn ? .processorToController : .controllerToController
    isProcessor = false
    site = disclosure.site
  }

  mutating func agree(on day: Day) {
    agreement = Agreement(
      reference: agreement?.reference ?? Self.newReference, signed: day, expires: nil,
      terms: Set(AgreementTerm.allCases), site: agreement?.site ?? site)
  }

  mutating func sign(_ document: NewDocument, _ scope: ChangeScope) {
    switch document {
    case .idta:
      add(.idta, scope)
      if isProcessor, let last = mechanisms.indices.last {
        mechanisms[last].linkedAgreement = agreement?.reference ?? Self.newReference
      }
    case .euClauses: add(.euSCC, module: roles.rawValue, scope)
    case .euClausesWithAddendum:
      add(.euSCC, module: roles.rawValue, scope)
      add(.addendum, module: roles.rawValue, scope)
    case .addendum: add(.addendum, scope)
    case .publicInstrument: add(.publicInstrument, scope)
    }
  }

  private mutating func add(_ kind: MechanismKind, module: Int? = nil, _ scope: ChangeScope) {
    mechanisms.append(
      TransferMechanism(
        kind: kind, version: kind.presentVersion, module: module, signed: scope.asOf, expires: nil,
        covers: scope.destinations, linkedAgreement: nil, reference: nil, assessment: nil,
        site: site))
  }

  /// Assesses every document on the day.
  ///
  /// Where an earlier assessment found the protection insufficient, or sufficient with measures only,
  /// a new one cannot find more than that by itself.
  mutating func assess(on day: Day) {
    let needsMeasures = mechanisms.contains {
      switch $0.assessment?.outcome {
      case .insufficient, .sufficientWithMeasures: true
      case .sufficient, .none: false
      }
    }
    for index in mechanisms.indices {
      let earlier = mechanisms[index].assessment
      mechanisms[index].assessment = TransferRiskAssessment(
        date: day, outcome: needsMeasures ? .sufficientWithMeasures : .sufficient,
        review: Day(year: day.year + 1, month: day.month, day: min(day.day, 28)),
        reference: earlier?.reference, site: earlier?.site ?? mechanisms[index].site)
    }
  }

  mutating func make(_ repair: Repair, at index: Int, _ scope: ChangeScope) {
    switch repair {
    case .version: mechanisms[index].version = mechanisms[index].kind.presentVersion
    case .module: mechanisms[index].module = roles.rawValue
    case .otherModule:
      mechanisms[index].module = roles.rawValue
      mechanisms[index].signed = scope.asOf
    case .signature: mechanisms[index].signed = scope.asOf
    case .renewal:
      mechanisms[index].signed = scope.asOf
      mechanisms[index].expires = nil
    case .signatories:
      mechanisms[index].exporter = nil
      mechanisms[index].importer = nil
    case .coverage: mechanisms[index].covers += scope.destinations
    case .link:
      mechanisms[index].linkedAgreement = agreement?.reference ?? Self.newReference
    case .authorisation:
      mechanisms[index].authorisedBy = (mechanisms[index].authorisedBy ?? []).union(scope.regimes)
    case .commitments: mechanisms[index].hasCommitments = true
    case .underlying: recordUnderlying(of: mechanisms[index].kind, at: index, scope)
    }
  }

  /// An Addendum that names its module names its clauses; corporate rules stand on their own.
  private mutating func recordUnderlying(
    of kind: MechanismKind, at index: Int, _ scope: ChangeScope
  ) {
    if kind == .addendum {
      mechanisms[index].module = roles.rawValue
    } else {
      add(isProcessor ? .euBCRProcessor : .euBCRController, scope)
    }
  }
}

extension ClaimedException {
  /// Records what an exception asks for, where nothing is recorded.
  mutating func document() {
    isSystematic = isSystematic ?? false
    domesticLaw = domesticLaw ?? "recorded"
    reference = reference ?? "recorded"
  }
}

extension MechanismKind {
  /// The version in use of those that have versions.
  fileprivate var presentVersion: String? {
    switch self {
    case .idta: "A1.0"
    case .addendum: "B1.0"
    case .euSCC: "2021/914"
    case .ukBCRController, .ukBCRProcessor, .ukBCRAddendum, .legacySCC, .euBCRController,
      .euBCRProcessor, .publicInstrument, .administrativeArrangement, .codeOfConduct,
      .certification, .bespokeClauses, .privacyShield:
      nil
    }
  }
}
