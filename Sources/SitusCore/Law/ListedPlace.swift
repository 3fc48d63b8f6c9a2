import SitusGround

/// What one regime's list says of the place of a transfer for its recipient, whoever sends and on
/// whatever document.
///
/// What was said to people about a place asks the list, and not whether Chapter V applies, nor what
/// was signed: a safeguard makes no country a listed one.
enum Listing: Hashable, Sendable {
  /// At home, or inside the scope of an instrument, every condition of which is met on file.
  case inScope
  /// The country is listed, and the recipient or the data is outside the scope: why.
  case outsideScope([String])
  /// The country is listed, or its status is in doubt, and something has to be asked first.
  case open([String])
  /// No instrument names the place, or only one for recipients that a list names, and nothing on file
  /// shows this one among them: why, if there is more to say.
  case notListed([String])
  /// Where the data is is not known.
  case unknownPlace
}

/// What the regime's list says of a transfer: the worst over the engagements that are behind it.
///
/// - Parameters:
///   - transfer: A row of ``mapTransfers(_:inferences:isMember:)``.
///   - inventory: The inventory that it was mapped from.
///   - setting: The regime and the day.
/// - Returns: What a promise about countries seen as safe asks for.
func listing(of transfer: Transfer, in inventory: Inventory, _ setting: LegalSetting) -> Listing {
  let answers = TransferCase.all(of: transfer, in: inventory, setting: setting).map(\.listing)
  return answers.max { $0.rank < $1.rank } ?? .unknownPlace
}

extension Listing {
  /// From the best to what shows a sentence false.
  fileprivate var rank: Int {
    switch self {
    case .inScope: 0
    case .outsideScope: 1
    case .open: 2
    case .unknownPlace: 3
    case .notListed: 4
    }
  }
}

extension TransferCase {
  fileprivate var listing: Listing {
    let found: Listing
    switch transfer.destination {
    case .anywhere, .unknown: return .unknownPlace
    case .group(let group):
      let tested = adequacy(group)
      switch tested.outcome {
      case .domestic: found = .inScope
      case .approved: found = forLawEnforcement(PlaceCode(group.rawValue), .inScope)
      case .notCovered: found = .notListed([])
      case .open: found = .open(tested.questions)
      }
    case .place(let place):
      let answer = setting.explain(place)
      if !answer.isDomestic, accountedFor() != nil { return .inScope }
      found = forLawEnforcement(place, listing(answer))
    }
    guard case .notListed = found, let question = receiptQuestion else { return found }
    return .open([question])
  }

  private func listing(_ answer: AdequacyAnswer) -> Listing {
    let tested = adequacy(answer)
    switch tested.outcome {
    case .domestic, .approved: return .inScope
    case .notCovered, .open: break
    }
    guard !answer.instruments.isEmpty else {
      return tested.outcome == .open ? .open(tested.questions) : .notListed([])
    }
    var unlisted: [String] = []
    var outside: [String] = []
    var isOpen = false
    var asked: [String] = []
    for instrument in answer.instruments {
      let scope = AdequacyScope(self)
      if let why = scope.whyNotReached(by: instrument) {
        unlisted += why
        continue
      }
      switch scope.test(instrument) {
      case .met: isOpen = true
      case .failed(let whys):
        if instrument.isForListedRecipients { unlisted += whys } else { outside += whys }
      case .open(let questions):
        isOpen = true
        asked += questions
      }
    }
    if isOpen { return .open((asked.isEmpty ? tested.questions : asked).withoutRepeats()) }
    return outside.isEmpty
      ? .notListed(unlisted.withoutRepeats()) : .outsideScope(outside.withoutRepeats())
  }

  /// The general list does not speak of law-enforcement processing, which has a list of its own.
  private func forLawEnforcement(_ place: PlaceCode, _ general: Listing) -> Listing {
    guard processing != .general, !setting.explain(place).isDomestic else { return general }
    switch general {
    case .notListed, .unknownPlace: return general
    case .inScope, .outsideScope, .open: break
    }
    guard processing == .lawEnforcement else {
      return .open([
        "Is “\(hop.service.name)” processing by a competent authority for law enforcement, for which"
          + " the general list does not count?"
      ])
    }
    if case .approved = adequacy(setting.explain(place, processing: .lawEnforcement)).outcome {
      return .inScope
    }
    return .outsideScope(["the general list does not count for law-enforcement processing"])
  }

  /// What has to be asked where the law sees nobody receive the data in a place that is not listed.
  private var receiptQuestion: String? {
    if dataSubjectItself() != nil {
      return
        "Does the sentence speak of data that goes to, or comes straight from, the person whom it"
        + " is about?"
    }
    if transit() != nil {
      return "Does the sentence speak of data that only passes through a place?"
    }
    if publicContent() != nil {
      return "Does personal data of visitors go to the place that was seen behind a public site?"
    }
    return nil
  }
}

extension AdequacyInstrument {
  /// Whether it reaches those alone whom a list names or who certified themselves, so that it does
  /// not list a country.
  var isForListedRecipients: Bool { conditions.contains(where: \.asksForAListing) }
}

extension AdequacyCondition {
  fileprivate var asksForAListing: Bool {
    switch self {
    case .dataPrivacyFrameworkActive, .dataPrivacyFrameworkUKExtension: true
    case .recipientSubjectTo(let law): law.hasSuffix("-Principles")
    case .recipientSector, .recipientIsNot, .humanResourcesCovered, .sensitiveDataFlagged,
      .automatedProcessing, .territoryIsNot, .serviceLacks, .exporterIsCompetentAuthority:
      false
    }
  }

  fileprivate var bounds: Bool {
    switch self {
    case .territoryIsNot: true
    case .dataPrivacyFrameworkActive, .dataPrivacyFrameworkUKExtension, .recipientSubjectTo,
      .recipientSector, .recipientIsNot, .humanResourcesCovered, .sensitiveDataFlagged,
      .automatedProcessing, .serviceLacks, .exporterIsCompetentAuthority:
      false
    }
  }
}

extension AdequacyScope {
  /// Why an instrument does not list this recipient, or not the territory: nothing shows the recipient on
  /// the list that it refers to, or the data is in a part that it leaves out.
  fileprivate func whyNotReached(by instrument: AdequacyInstrument) -> [String]? {
    let whys = instrument.conditions.flatMap { condition -> [String] in
      guard condition.asksForAListing || condition.bounds else { return [] }
      switch test(condition, of: instrument.regime) {
      case .met: return []
      case .failed(let failures): return failures
      case .open:
        // Such an instrument lists recipients and no country, so that who is not shown is not listed.
        return condition.asksForAListing && saysNothing(of: condition)
          ? ["nothing on file shows \(name) on the list that it is for"] : []
      }
    }
    return whys.isEmpty ? nil : whys.withoutRepeats()
  }
}
