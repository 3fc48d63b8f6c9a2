import SitusGround

/// Applies the law of one regime to one transfer on one day.
///
/// The order is: is anything received by somebody else at all, is the place known, is it inside the
/// regime's own territory, does the list approve it, does a document on file carry it, is an
/// exception open. Where several engagements are behind one row, the worst of them decides.
///
/// - Parameters:
///   - transfer: A row of ``mapTransfers(_:inferences:isMember:)``.
///   - inventory: The inventory that it was mapped from.
///   - regime: Whose law is applied, as if the exporter were subject to it.
///   - register: Every adequacy instrument, with its days.
///   - asOf: The day of the question.
/// - Returns: The verdict with every rule that was applied, and with the questions that stand
///   between an undetermined case and a verdict.
/// - SeeAlso: UK GDPR Ch. V; Regulation (EU) 2016/679 Ch. V.
package func assess(
  _ transfer: Transfer, in inventory: Inventory, under regime: Regime,
  register: AdequacyRegister, asOf: Day
) -> Assessment {
  assess(transfer, in: inventory, LegalSetting(regime, register: register, asOf: asOf))
}

/// Applies the law of several regimes to many transfers on one day.
///
/// The same as ``assess(_:in:under:register:asOf:)`` for each, and much faster, because the list is
/// asked once for each place.
///
/// - Returns: For each transfer in its order, an assessment for each regime in its order.
package func assess(
  _ transfers: [Transfer], in inventory: Inventory, under regimes: [Regime],
  register: AdequacyRegister, asOf: Day
) -> [Assessment] {
  let settings = regimes.map { LegalSetting($0, register: register, asOf: asOf) }
  return transfers.flatMap { transfer in
    settings.map { assess(transfer, in: inventory, $0) }
  }
}

/// The same with a setting that the caller keeps, so that what the list said is asked once.
func assess(_ transfer: Transfer, in inventory: Inventory, _ setting: LegalSetting) -> Assessment {
  let cases = TransferCase.all(of: transfer, in: inventory, setting: setting)
  let rulings = cases.map { $0.rule() }
  let ruling = Ruling.worst(of: rulings) ?? TransferCase.unknownParties(transfer)
  return Assessment(
    transfer: transfer.id, regime: setting.regime, asOf: setting.asOf, verdict: ruling.verdict,
    reasons: ruling.reasons.map { $0.citing(setting.citation($0.citation)) },
    questions: ruling.verdict == .undetermined ? ruling.questions : [],
    instrument: ruling.instrument, fragility: ruling.fragility, fallback: ruling.fallback,
    confidence: ruling.confidence)
}

extension Ruling {
  /// The worst verdict; the questions of all undetermined ones when that is the verdict.
  fileprivate static func worst(of rulings: [Ruling]) -> Ruling? {
    guard var worst = rulings.max(by: { $0.isBetter(than: $1) }) else { return nil }
    let alike = rulings.filter { $0.verdict == worst.verdict }
    worst.questions = alike.flatMap(\.questions).withoutRepeats().sorted()
    if rulings.count == 1 { worst.questions = rulings[0].questions }
    worst.confidence = alike.map(\.confidence).reduce(worst.confidence) { $0.and($1) }
    return worst
  }

  /// Better verdict first, then an order of the words, so that no order of input matters.
  private func isBetter(than other: Ruling) -> Bool {
    if verdict != other.verdict { return verdict < other.verdict }
    let mine = reasons.map(\.text)
    let others = other.reasons.map(\.text)
    if mine != others { return mine.lexicographicallyPrecedes(others) }
    return (instrument ?? "") < (other.instrument ?? "")
  }
}

extension RuleOfLaw {
  /// That what is not known is never passed.
  static let unknown = RuleOfLaw(
    id: "unknown", citation: "UK GDPR Art. 5(2); Regulation (EU) 2016/679 Art. 5(2)",
    confidence: .high)
}

extension TransferCase {
  fileprivate static func unknownParties(_ transfer: Transfer) -> Ruling {
    Ruling(
      .undetermined, .unknown,
      "The chain could not be followed to its end: \(transfer.destinationRaw).",
      questions: [
        "Who receives the data after \(transfer.path.dropLast().last ?? transfer.service), and"
          + " where?"
      ])
  }

  /// Applies the rules in their order.
  func rule() -> Ruling {
    let settled =
      sameEntity() ?? dataSubjectItself() ?? transit() ?? returnToController() ?? publicContent()
    if let settled { return settled }
    switch transfer.destination {
    case .unknown, .anywhere: return unknownPlace()
    case .group(let group):
      let tested = adequacy(group)
      if tested.outcome != .domestic,
        let special = lawEnforcement(PlaceCode(group.rawValue))
      {
        return special.after(restriction())
      }
      return decide(tested, place: nil)
    case .place(let place):
      let answer = setting.explain(place)
      if !answer.isDomestic {
        if let pointer = accountedFor() { return pointer }
        if let special = lawEnforcement(place) { return special.after(restriction()) }
      }
      return decide(adequacy(answer), place: place)
    }
  }

  private func unknownPlace() -> Ruling {
    let raw = transfer.destinationRaw
    let text =
      transfer.destination == .anywhere
      ? "“\(raw)” sets no bound to where the data goes."
      : "Where the data goes is not known (\(raw))."
    var ruling = Ruling(.undetermined, .unknown, text, questions: [placeQuestion])
    if transfer.aspect == .entity, let parent = hop.party?.parent {
      ruling.apply(
        .parentJurisdiction(regime), "Its parent \(parent.name) says nothing of where it is.")
    }
    return ruling
  }

  /// What has to be asked while the place is not known.
  var placeQuestion: String {
    switch transfer.aspect {
    case .entity: "In which country is \(importerName) established?"
    case .disclosure: "In which country does \(importerName) receive the data?"
    case .place(let kind): kind.question(of: importerName)
    }
  }

  /// What has to be asked of a place abroad of a company at home; `nil` where nothing is open.
  var branchQuestion: String? {
    switch transfer.destination {
    case .place(let place): setting.explain(place).isDomestic ? nil : branchAbroad(place)?.question
    case .group(let group): setting.explain(group).isDomestic ? nil : branchAbroad(nil)?.question
    case .anywhere, .unknown: nil
    }
  }

  /// The place is that of a declared sub-processor, whose own row decides.
  func accountedFor() -> Ruling? {
    guard transfer.basis == .declared, let onward = onward.first else { return nil }
    return Ruling(
      .notRestricted, .subProcessorHop(regime),
      "\(importerName) is there through its sub-processor \(onward.party.legalEntity), whose own row"
        + " decides.")
  }

  /// Goes from the list to safeguards and exceptions, and to what is still open.
  private func decide(_ tested: AdequacyTest, place: PlaceCode?) -> Ruling {
    let branch = tested.outcome == .domestic ? nil : branchAbroad(place)
    if let branch, branch.isSame {
      return Ruling(.notRestricted, .sameEntity(regime), branch.text)
    }
    switch tested.outcome {
    case .domestic:
      var ruling = tested.ruling(for: self)
      if let exposure = parentJurisdiction() { ruling.apply(exposure.rule, exposure.text) }
      return ruling
    case .approved:
      var ruling = tested.ruling(for: self).after(restriction())
      ruling.fallback = fallback()
      return ruling
    case .notCovered, .open: break
    }
    let earlier = restriction() + tested.findings
    let safeguards = self.safeguards()
    if let carrier = safeguards.carrier {
      return Ruling(.safeguarded, confidence: tested.confidence, instrument: carrier.label)
        .after(earlier + safeguards.findings)
    }
    let exceptions = self.exceptions()
    if let open = exceptions.open {
      return Ruling(
        .exception, confidence: tested.confidence, instrument: "Art. 49: \(open.kind.words)"
      )
      .after(earlier + safeguards.findings + exceptions.findings)
    }
    var questions = tested.questions + safeguards.questions + exceptions.questions
    var findings = earlier + safeguards.findings + exceptions.findings
    if let branch {
      findings.append(AppliedRule(rule: .sameEntity(regime), text: branch.text))
      questions += branch.question.map { [$0] } ?? []
    }
    questions += [collectionQuestion, carriageQuestion].compactMap { $0 }
    if let onward = onwardExport() {
      if let carried = onward.outcome { return carried }
      findings.append(onward.finding)
      questions.append(onward.question)
    }
    let verdict: TransferVerdict = questions.isEmpty ? .noBasis : .undetermined
    return Ruling(verdict, questions: questions.withoutRepeats(), confidence: tested.confidence)
      .after(findings)
  }

  /// What on file would carry the transfer if the list no longer did.
  private func fallback() -> String? {
    if let carrier = safeguards().carrier { return carrier.label }
    return exceptions().open.map { "Art. 49: \($0.kind.words)" }
  }

  private struct Branch {
    var isSame: Bool
    var text: String
    var question: String?
  }

  /// A company inside the territory has a place abroad: its own branch, or somebody else's?
  ///
  /// `nil` where the question does not arise: the importer is itself abroad, or the row is not about
  /// a place.
  private func branchAbroad(_ place: PlaceCode?) -> Branch? {
    // An international organisation is nobody's branch.
    guard case .place(let kind) = transfer.aspect, place?.isOrganisation != true else {
      return nil
    }
    let site = destinationName
    let home = hop.party == nil ? organisation.country.meaning : hop.party?.country?.meaning
    guard isDomestic(home) != false else { return nil }
    switch hop.says(PartyAttribute.ownBranchAbroad) {
    case .some(true) where transfer.basis == .declared && isDomestic(home) == true:
      return Branch(
        isSame: true, text: "\(importerName) is in \(site) itself, with its own branch or staff.")
    case .some(false):
      return Branch(
        isSame: false, text: "A separate entity acts for \(importerName) in \(site).")
    case .some(true), .none:
      return Branch(
        isSame: false,
        text: "Whether \(importerName) itself or a separate entity is in \(site) is not known.",
        question: "Which legal entity has the data in \(site) for \(importerName)"
          + " (\(kind.words)): its own branch, or a separate company that is its sub-processor?")
    }
  }
}

extension PlaceKind {
  /// The kind as a person would name it.
  package var words: String {
    switch self {
    case .storage: "storage"
    case .backup: "backup"
    case .processing: "processing"
    case .supportAccess: "support access"
    }
  }

  fileprivate func question(of holder: String) -> String {
    switch self {
    case .storage: "In which country does \(holder) store the data?"
    case .backup: "In which country does \(holder) keep backups, if any?"
    case .processing: "In which country does \(holder) process the data?"
    case .supportAccess:
      "From which countries can support or administration staff of \(holder), or of its"
        + " subcontractors, see the data?"
    }
  }
}
