import SitusGround

extension PromiseCases {
  /// What the regimes say of the places of transfers, where a promise asks for a country that is
  /// seen as safe.
  static func listings(
    of transfers: [Transfer], in inventory: Inventory, register: AdequacyRegister, asOf: Day
  ) -> [String: [Regime: Listing]] {
    let isAsked = inventory.promises.contains { promise in
      switch promise.subject {
      case .stored, .sent: promise.places.isEmpty
      case .agreement, .retention, .purpose: false
      }
    }
    guard isAsked else { return [:] }
    let settings = Set(inventory.organisation.regimes).map {
      LegalSetting($0, register: register, asOf: asOf)
    }
    var listings: [String: [Regime: Listing]] = [:]
    for transfer in transfers {
      for setting in settings {
        listings[transfer.id, default: [:]][setting.regime] = listing(
          of: transfer, in: inventory, setting)
      }
    }
    return listings
  }

  /// Whether the regimes see the country as safe for the recipient, by their lists alone.
  ///
  /// The sentence holds where the recipient is in scope on file. It does not where no instrument
  /// names the place, or only one for recipients on a list on which nothing shows this one. It
  /// is undecided where the country is listed and the recipient may be outside the scope, because the
  /// sentence does not say whether it means countries or recipients; where a condition of the
  /// instrument is open; and where the place is not known.
  func adequacy(of transfer: Transfer, reading: Promise.Reading) -> PromiseCase {
    let regimes = Set(inventory.organisation.regimes).sorted()
    let answers = regimes.map { (regime: $0, listing: listings[transfer.id]?[$0] ?? .unknownPlace) }
    let calling = answers.filter { $0.listing == .inScope }
    let refusing = answers.filter { if case .notListed = $0.listing { true } else { false } }
    let isHeld = reading == .any ? !calling.isEmpty : calling.count == answers.count
    let isBroken = reading == .any ? refusing.count == answers.count : !refusing.isEmpty
    if isHeld { return PromiseCase(footing: footing(of: transfer), cause: describe(transfer)) }
    let text =
      isBroken
      ? "\(describe(transfer)), which \(refusal(refusing, of: regimes))"
      : "\(describe(transfer))\(doubt(answers, of: transfer))"
    return PromiseCase(
      footing: isBroken ? .breaking : .unknown, cause: text, aspect: aspect(of: transfer))
  }

  private typealias Answer = (regime: Regime, listing: Listing)

  private func refusal(_ refusing: [Answer], of regimes: [Regime]) -> String {
    let names = refusing.map(\.regime.rawValue)
    let whys = refusing.flatMap { answer -> [String] in
      if case .notListed(let whys) = answer.listing { whys } else { [] }
    }.withoutRepeats()
    let because = whys.isEmpty ? "" : " for this recipient: \(whys.joined(separator: "; "))"
    if names.count == 1 { return "the \(names[0]) does not call adequate\(because)" }
    return "neither the \(names.joined(separator: " nor the ")) calls adequate\(because)"
  }

  /// Why it cannot be said; nothing where the place itself is what is not known.
  private func doubt(_ answers: [Answer], of transfer: Transfer) -> String {
    var outside: [String] = []
    var whys: [String] = []
    var open: [String] = []
    var questions: [String] = []
    for answer in answers {
      switch answer.listing {
      case .outsideScope(let reasons):
        outside.append(answer.regime.rawValue)
        whys += reasons
      case .open(let asked):
        open.append(answer.regime.rawValue)
        questions += asked
      case .inScope, .notListed, .unknownPlace: break
      }
    }
    var clauses: [String] = []
    if !outside.isEmpty {
      clauses.append(
        "which \(lists(outside)) as a country and not for this recipient"
          + " (\(whys.withoutRepeats().joined(separator: "; "))): whether the sentence means countries"
          + " or recipients has to be decided")
    }
    if !open.isEmpty {
      let asked = questions.withoutRepeats().joined(separator: " ")
      clauses.append("and whether \(lists(open)) it for this recipient is open (\(asked))")
    }
    return clauses.isEmpty ? "" : ", " + clauses.joined(separator: ", ")
  }

  private func lists(_ regimes: [String]) -> String {
    "the \(regimes.joined(separator: " and the ")) \(regimes.count == 1 ? "lists" : "list")"
  }
}
