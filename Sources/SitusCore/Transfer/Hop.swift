/// One party giving personal data to the next, with everything the inventory says about the pair.
struct Hop: Hashable, Sendable {
  /// Who receives the data.
  enum Importer: Hashable, Sendable {
    /// The organisation itself, in a system that it runs on its own.
    case organisation
    case processor(Processor)
    case disclosure(Disclosure)
  }

  var service: Service
  /// The system whose engagement this is; `nil` for an engagement or a disclosure without one.
  var system: System?
  var engagement: Engagement?
  /// `nil` when the organisation is the exporter.
  var exporter: Processor?
  var importer: Importer

  /// The receiving legal entity; `nil` when it is the organisation itself.
  var party: Party? {
    switch importer {
    case .organisation: nil
    case .processor(let processor): processor.party
    case .disclosure(let disclosure): disclosure.recipient
    }
  }

  var processor: Processor? {
    switch importer {
    case .processor(let processor): processor
    case .organisation, .disclosure: nil
    }
  }

  /// The terms between the two: those of the engagement, else those of the importer's own entry.
  var agreement: Agreement? {
    switch importer {
    case .organisation: nil
    case .processor(let processor): engagement?.agreement ?? processor.agreement
    case .disclosure(let disclosure): disclosure.agreement
    }
  }

  var mechanisms: [TransferMechanism] {
    switch importer {
    case .organisation: []
    case .processor(let processor): engagement?.mechanisms ?? processor.mechanisms
    case .disclosure(let disclosure): disclosure.mechanisms
    }
  }

  var exceptions: [ClaimedException] {
    switch importer {
    case .organisation: []
    case .processor(let processor): engagement?.exceptions ?? processor.exceptions
    case .disclosure(let disclosure): disclosure.exceptions
    }
  }

  /// What the receiver is said to be in this activity: by the engagement, else by its own entry.
  func says(_ attribute: String) -> Bool? {
    engagement?.attributes[attribute] ?? party?.attributes[attribute]
  }

  /// What is declared of one kind of place: by the system, else by the engagement, else by the
  /// processor.
  func places(_ kind: PlaceKind) -> DeclaredPlaces {
    if let narrower = narrowerPlaces(kind) { return narrower }
    return processor?.places[kind].declaredOnly ?? .notDeclared
  }

  /// What the system or the engagement declares in place of the processor's own entry.
  func narrowerPlaces(_ kind: PlaceKind) -> DeclaredPlaces? {
    system?.places[kind].declaredOnly ?? engagement?.places[kind].declaredOnly
  }
}

extension DeclaredPlaces? {
  /// The declaration, or `nil` where nothing was said.
  fileprivate var declaredOnly: DeclaredPlaces? {
    switch self {
    case .none, .some(.notDeclared), .some(.places([])): nil
    case .some(.nowhere): .nowhere
    case .some(.places(let places)): .places(places)
    }
  }
}
