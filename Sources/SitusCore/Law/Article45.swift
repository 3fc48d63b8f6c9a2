import SitusGround

extension RuleOfLaw {
  /// That a place may be approved by regulations (UK) or decision (EU), within their scope.
  static func adequacy(
    _ words: LegalWords, carriedBy law: String? = nil, confidence: Confidence
  ) -> RuleOfLaw {
    RuleOfLaw(id: "adequacy", citation: law ?? words.adequacy, confidence: confidence)
  }
}

/// What the list says of one transfer once its recipient was looked at.
struct AdequacyTest: Hashable, Sendable {
  enum Outcome: Hashable, Sendable {
    case domestic
    /// Every condition of the instrument is met.
    case approved(AdequacyInstrument)
    /// Nothing in force covers the transfer.
    case notCovered
    /// A condition is open, or the law of the place is.
    case open
  }

  var outcome: Outcome
  /// What was found on the way, in the order of the instruments.
  var findings: [AppliedRule]
  /// What must be answered while the outcome is open.
  var questions: [String]
  var confidence: Confidence

  /// The verdict that follows when the outcome is `domestic` or `approved`; open or uncovered
  /// outcomes are left to whoever looks at safeguards next.
  func ruling(for transferCase: TransferCase) -> Ruling {
    switch outcome {
    case .domestic:
      return transferCase.setting.domestic
    case .approved(let instrument):
      var ruling = Ruling(.approved, confidence: confidence, instrument: instrument.id)
      ruling.fragility = instrument.fragility
      return ruling.after(findings)
    case .notCovered:
      return Ruling(.noBasis, confidence: confidence).after(findings)
    case .open:
      return Ruling(.undetermined, questions: questions, confidence: confidence).after(findings)
    }
  }
}

extension TransferCase {
  /// Tests the list's answer for a place against the recipient and the service.
  ///
  /// An instrument approves when all of its conditions are met, and does not when one fails; it is
  /// open while one is unknown and none fails. A place whose law a person must decide is open
  /// unless an instrument that is beyond doubt approves.
  func adequacy(_ answer: AdequacyAnswer) -> AdequacyTest {
    let words = self.words
    let place = naming.phrase(answer.place)
    func rule(_ confidence: Confidence) -> RuleOfLaw { .adequacy(words, confidence: confidence) }
    func rule(_ instrument: AdequacyInstrument) -> RuleOfLaw {
      .adequacy(words, carriedBy: instrument.law(on: asOf), confidence: instrument.confidence)
    }
    if answer.isDomestic {
      return AdequacyTest(
        outcome: .domestic, findings: [], questions: [], confidence: answer.confidence)
    }
    var findings: [AppliedRule] = []
    var questions: [String] = []
    var isOpen = false
    // That no instrument names the place is known; only a doubt about that, too, leaves it open.
    var isDoubtful =
      answer.placeNeedsReview && (answer.confidence == .low || !answer.instruments.isEmpty)
    var confidence = answer.confidence
    for instrument in answer.instruments {
      let result = AdequacyScope(self).test(instrument)
      switch result {
      case .met:
        let text = "\(instrument.title) (\(instrument.id)) approves \(place)."
        guard !instrument.needsReview, !answer.needsReview else {
          isOpen = true
          isDoubtful = true
          findings.append(
            AppliedRule(
              rule: rule(instrument),
              text: "Whether \(instrument.id) reaches \(place) is in doubt."))
          continue
        }
        return AdequacyTest(
          outcome: .approved(instrument),
          findings: [
            AppliedRule(
              rule: rule(instrument),
              text: ([text + whenRead(answer)] + AdequacyScope(self).asked(by: instrument))
                .joined(separator: " "))
          ],
          questions: [], confidence: answer.confidence.and(instrument.confidence))
      case .failed(let whys):
        findings.append(
          AppliedRule(
            rule: rule(instrument),
            text: "\(instrument.title) (\(instrument.id)) does not cover this transfer: "
              + whys.joined(separator: "; ") + "."))
        confidence = confidence.and(instrument.confidence)
      case .open(let asked):
        isOpen = true
        isDoubtful = isDoubtful || instrument.needsReview
        questions += asked
        findings.append(
          AppliedRule(
            rule: rule(instrument),
            text: "\(instrument.title) (\(instrument.id)) covers this transfer only under"
              + " conditions that are not known to be met."))
        confidence = confidence.and(instrument.confidence)
      }
    }
    if isDoubtful {
      isOpen = true
      questions.append(
        "What is the data protection law of \(place) for the \(regime.rawValue) on"
          + " \(asOf.iso)? A person must decide: \(answer.notes.first ?? "its status is in doubt.")"
      )
      findings.append(
        AppliedRule(
          rule: rule(answer.confidence),
          text: "The list does not settle the status of \(place)."))
    }
    if isOpen {
      return AdequacyTest(
        outcome: .open, findings: findings, questions: questions.withoutRepeats(),
        confidence: confidence)
    }
    if answer.instruments.isEmpty {
      var text = "No \(regime.rawValue) instrument in force on \(asOf.iso) covers \(place)"
      text += whenRead(answer, after: ".")
      // A reading that is less than certain says so, and what it rests on.
      if answer.needsReview || answer.confidence != .high, let note = answer.notes.first {
        text += " \(note)"
      }
      findings.append(AppliedRule(rule: rule(answer.confidence), text: text))
    }
    return AdequacyTest(
      outcome: .notCovered, findings: findings, questions: [], confidence: confidence)
  }

  /// Tests a group of countries: it passes when all of its members pass.
  func adequacy(_ group: PlaceGroup) -> AdequacyTest {
    let answer = setting.explain(group)
    let rule = RuleOfLaw.adequacy(words, confidence: answer.confidence)
    func test(
      _ outcome: AdequacyTest.Outcome, _ text: String, asking questions: [String] = [],
      under rule: RuleOfLaw = rule
    ) -> AdequacyTest {
      AdequacyTest(
        outcome: outcome, findings: [AppliedRule(rule: rule, text: text)], questions: questions,
        confidence: answer.confidence)
    }
    if answer.isDomestic { return adequacy(answer) }
    switch answer.status {
    case .adequate where !answer.needsReview:
      guard let instrument = answer.instruments.first else { return adequacy(answer) }
      return test(
        .approved(instrument),
        "\(instrument.title) (\(instrument.id)) approves every member of \(naming.phrase(.group(group)))."
          + whenRead(answer),
        under: .adequacy(
          words, carriedBy: instrument.law(on: asOf), confidence: answer.confidence))
    case .adequate, .partial, .none:
      // Where no member is covered it does not matter which one it is.
      if answer.instruments.isEmpty, !answer.needsReview { return adequacy(answer) }
      return test(
        .open, "Not every member of \(naming.phrase(.group(group))) is covered alike.",
        asking: ["Which member of \(naming.phrase(.group(group))) is it?"])
    }
  }

  /// A warning where the list was read before the day of the question.
  private func whenRead(_ answer: AdequacyAnswer, after stop: String = "") -> String {
    guard let read = answer.listReadOn, read < asOf else { return stop }
    return "\(stop) The list was read on \(read.iso)."
  }
}
