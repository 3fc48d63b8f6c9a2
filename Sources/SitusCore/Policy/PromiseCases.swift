import SitusGround

/// On what the answer rests that one service gives to one promise.
enum PromiseFooting: Hashable, Comparable {
  /// It holds, and evidence shows it.
  case proven
  /// It holds by what the inventory says alone.
  case declared
  /// Nobody can say.
  case unknown
  /// It does not hold.
  case breaking
}

/// One thing that a promise is tested on, with the sentence that says how it came out.
struct PromiseCase {
  var footing: PromiseFooting
  /// Without the service, so that services with the same case are listed together.
  var cause: String
  /// Which part of it, in words; parts of one cause are listed together.
  var aspect: String? = nil
}

/// Finds, for each service, every case that a promise is tested on.
struct PromiseCases {
  private struct PlaceKey: Hashable {
    var service: String
    var holder: String
    var kind: PlaceKind
    var meaning: PlaceMeaning
  }

  let inventory: Inventory
  let asOf: Day
  let isMember: (PlaceCode, PlaceGroup) -> Bool
  private let processors: [String: Processor]
  private let names: [String: String]
  private let places: [String: [PlaceJudgement]]
  private let transfers: [String: [Transfer]]
  /// What each regime of the organisation says of each transfer; empty where no promise asks.
  let listings: [String: [Regime: Listing]]
  private let confirmed: Set<PlaceKey>

  init(
    _ inventory: Inventory, places: [PlaceJudgement], transfers: [Transfer],
    register: AdequacyRegister, asOf: Day, isMember: @escaping (PlaceCode, PlaceGroup) -> Bool
  ) {
    self.inventory = inventory
    self.asOf = asOf
    self.isMember = isMember
    processors = keyed(inventory.processors) { $0.id }
    var names = processors.mapValues(\.name)
    for disclosure in inventory.disclosures {
      names[disclosure.id] = disclosure.recipient.legalEntity
    }
    names[inventory.organisation.id] = inventory.organisation.name
    self.names = names
    self.places = Dictionary(grouping: places, by: \.service)
    self.transfers = Dictionary(grouping: transfers, by: \.service)
    listings = Self.listings(of: transfers, in: inventory, register: register, asOf: asOf)
    confirmed = Set(
      places.compactMap { place in
        guard place.verdict == .confirmed, let declared = place.declared else { return nil }
        return PlaceKey(
          service: place.service, holder: place.holder, kind: place.kind,
          meaning: declared.meaning)
      })
  }

  func name(_ id: String) -> String { names[id] ?? id }

  /// Every case of one service; a service that the record says nothing about has one, unknown.
  func cases(of service: Service, for promise: Promise, reading: Promise.Reading) -> [PromiseCase] {
    let found: [PromiseCase]
    switch promise.subject {
    case .stored: found = stored(service, promise, reading)
    case .sent: found = sent(service, promise, reading)
    case .agreement: found = agreements(service)
    case .retention: found = [retention(service)]
    case .purpose: found = [purpose(service)]
    }
    guard found.isEmpty else { return found }
    // That nothing was found shows that nothing is written down, and no more.
    switch promise.subject {
    case .stored, .sent, .retention, .purpose:
      return [PromiseCase(footing: .unknown, cause: "The record does not say where its data is")]
    case .agreement:
      return service.systems.isEmpty
        ? [PromiseCase(footing: .unknown, cause: "The record names nobody that holds its data")]
        : [PromiseCase(footing: .declared, cause: "The organisation holds the data itself")]
    }
  }

  // MARK: Where data rests

  /// "Most" speaks of where the data itself rests; the other quantifiers also of its copies.
  private func stored(
    _ service: Service, _ promise: Promise, _ reading: Promise.Reading
  ) -> [PromiseCase] {
    let kinds: Set<PlaceKind> = promise.quantifier == .most ? [.storage] : [.storage, .backup]
    guard !promise.places.isEmpty else {
      let rows = (transfers[service.id] ?? []).filter {
        if case .place(let kind) = $0.aspect { return kinds.contains(kind) }
        return false
      }
      let found = rows.map { adequacy(of: $0, reading: reading) } + ownPlacesUnknown(service, kinds)
      guard rows.contains(where: { $0.aspect == .place(.storage) }) else {
        return found + [
          PromiseCase(footing: .unknown, cause: "The record does not say where it is stored")
        ]
      }
      return found
    }
    let area = PromisedPlaces(promise.places, isMember: isMember)
    let judgements = (places[service.id] ?? []).filter { kinds.contains($0.kind) }
    guard judgements.contains(where: { $0.kind == .storage }) else {
      return [PromiseCase(footing: .unknown, cause: "The record does not say where it is stored")]
    }
    return judgements.map { judgement in
      let holder = name(judgement.holder)
      let kind = judgement.kind == .backup ? "keeps backups" : "stores it"
      func make(_ footing: PromiseFooting, _ text: String) -> PromiseCase {
        PromiseCase(footing: footing, cause: "\(holder) \(text)")
      }
      switch judgement.verdict {
      case .contradicted, .undeclared:
        guard let observed = judgement.observed else { return make(.unknown, "\(kind) elsewhere") }
        let text =
          "was seen to have its \(judgement.kind.words) in \(inventory.naming.phrase(observed))"
        switch holds(.place(observed), area, promise) {
        case .some(false): return make(.breaking, text)
        case .none: return make(.unknown, "\(text), which does not settle it")
        case .some(true):
          guard let declared = judgement.declared else { return make(.proven, text) }
          // What was seen fits the promise and the record does not: neither can carry it.
          return holds(declared.meaning, area, promise) == true
            ? make(.proven, text) : make(.unknown, "\(text), against the record")
        }
      case .confirmed, .consistent, .unverifiable:
        guard let declared = judgement.declared else {
          return make(
            .unknown,
            "does not say where it \(judgement.kind == .backup ? "keeps backups" : "stores it")")
        }
        let place = "\(kind) in “\(declared.raw)”"
        return switch holds(declared.meaning, area, promise) {
        case .some(false): make(.breaking, place)
        case .some(true): make(judgement.verdict == .confirmed ? .proven : .declared, place)
        case .none: make(.unknown, "\(place), which does not settle it")
        }
      }
    }
  }

  // MARK: Where data goes

  private func sent(
    _ service: Service, _ promise: Promise, _ reading: Promise.Reading
  ) -> [PromiseCase] {
    let area = PromisedPlaces(promise.places, isMember: isMember)
    let rows = transfers[service.id] ?? []
    var cases = rows.map { transfer in
      guard !area.isEmpty else {
        return excepted(transfer, promise) ?? adequacy(of: transfer, reading: reading)
      }
      let text = describe(transfer)
      return switch holds(transfer.destination, area, promise) {
      case .some(false):
        excepted(transfer, promise)
          ?? PromiseCase(footing: .breaking, cause: text, aspect: aspect(of: transfer))
      case .some(true): PromiseCase(footing: footing(of: transfer), cause: text)
      case .none:
        PromiseCase(
          footing: .unknown, cause: "\(text), which does not settle it",
          aspect: aspect(of: transfer))
      }
    }
    cases += ownPlacesUnknown(service, Set(PlaceKind.allCases))
    let isHeldSomewhere = rows.contains { if case .place = $0.aspect { true } else { false } }
    guard isHeldSomewhere || !cases.isEmpty && rows.isEmpty else {
      return cases + [
        PromiseCase(footing: .unknown, cause: "The record does not say where its data is")
      ]
    }
    return cases
  }

  /// A sending that the sentence itself allows; `nil` when it does not.
  private func excepted(_ transfer: Transfer, _ promise: Promise) -> PromiseCase? {
    let occasion: Promise.Occasion =
      switch transfer.aspect {
      case .entity, .disclosure: .recipient
      case .place(.storage): .storage
      case .place(.backup): .backup
      case .place(.processing): .processing
      case .place(.supportAccess): .supportAccess
      }
    guard promise.unless.contains(occasion), transfer.destination.isBounded else { return nil }
    return PromiseCase(footing: footing(of: transfer), cause: describe(transfer))
  }

  /// A system that the organisation runs itself gives no transfer row until its place is known.
  private func ownPlacesUnknown(_ service: Service, _ kinds: Set<PlaceKind>) -> [PromiseCase] {
    (places[service.id] ?? []).filter {
      kinds.contains($0.kind) && $0.holder == inventory.organisation.id && $0.declared == nil
        && $0.verdict == .unverifiable
    }.map {
      PromiseCase(
        footing: .unknown, cause: "\(name($0.holder)) does not say where its \($0.kind.words) is")
    }
  }

  func footing(of transfer: Transfer) -> PromiseFooting {
    if transfer.basis == .observed { return .proven }
    guard case .place(let kind) = transfer.aspect, let holder = transfer.path.last else {
      return .declared
    }
    let key = PlaceKey(
      service: transfer.service, holder: holder, kind: kind, meaning: transfer.destination)
    return confirmed.contains(key) ? .proven : .declared
  }

  func describe(_ transfer: Transfer) -> String {
    let importer = name(transfer.path.last ?? "")
    let seen = transfer.basis == .observed ? "was seen" : "is"
    switch transfer.destination {
    case .place, .group:
      return "\(importer) \(seen) in \(inventory.naming.phrase(transfer.destination))"
    case .anywhere: return "\(importer) may be anywhere (“\(transfer.destinationRaw)”)"
    case .unknown: return "\(importer) is in a place that is not known"
    }
  }

  func aspect(of transfer: Transfer) -> String {
    switch transfer.aspect {
    case .entity: "the company"
    case .disclosure: "as a recipient"
    case .place(let kind): kind.words
    }
  }

  /// Whether a place is as the promise says: inside its area, or outside it for "never".
  private func holds(_ place: PlaceMeaning, _ area: PromisedPlaces, _ promise: Promise) -> Bool? {
    let inside = area.contains(place)
    return promise.quantifier == .never ? inside.map { !$0 } : inside
  }

  // MARK: On paper

  /// The organisation's own agreements; those between a processor and its sub-processors are the
  /// processor's (UK GDPR Art. 28(4)).
  private func agreements(_ service: Service) -> [PromiseCase] {
    let engagements = service.systems.compactMap(\.engagement) + service.engagements
    return engagements.map { engagement in
      let name = name(engagement.processor)
      let agreement = engagement.agreement ?? processors[engagement.processor]?.agreement
      guard let agreement else {
        if processors[engagement.processor]?.isIdentified == false {
          return PromiseCase(
            footing: .unknown, cause: "Who “\(name)” is and for whom it acts is not known")
        }
        return PromiseCase(footing: .breaking, cause: "No agreement with \(name) is on file")
      }
      if let expires = agreement.expires, expires < asOf {
        return PromiseCase(
          footing: .breaking, cause: "The agreement with \(name) ended on \(expires.iso)")
      }
      guard let signed = agreement.signed else {
        return PromiseCase(
          footing: .unknown, cause: "When the agreement with \(name) was signed is not on file")
      }
      return signed > asOf
        ? PromiseCase(
          footing: .breaking, cause: "The agreement with \(name) was signed only on \(signed.iso)")
        : PromiseCase(footing: .declared, cause: "An agreement with \(name) is on file")
    }
  }

  private func retention(_ service: Service) -> PromiseCase {
    guard let retention = service.retention, retention.isSet else {
      return PromiseCase(footing: .breaking, cause: "No set time is on file")
    }
    return retention.isWithoutEnd
      ? PromiseCase(footing: .breaking, cause: "What is on file is that there is no end")
      : PromiseCase(footing: .declared, cause: "A set time is on file")
  }

  private func purpose(_ service: Service) -> PromiseCase {
    service.purposes.contains(where: \.saysSomething)
      ? PromiseCase(footing: .declared, cause: "A purpose is on file")
      : PromiseCase(footing: .breaking, cause: "No purpose is on file")
  }
}
