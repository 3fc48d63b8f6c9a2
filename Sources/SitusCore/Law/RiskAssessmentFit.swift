import SitusGround

extension MechanismExamination {
  /// Whether the exporter considered, for this transfer and by that day, that the protection is
  /// sufficient.
  ///
  /// - SeeAlso: UK GDPR Art. 46(1A), (6), (7), inserted by DUAA 2025 Sch. 7; EDPB Recommendations
  ///   01/2020.
  func assessmentProblems() -> [MechanismProblem] {
    guard let citation = transferCase.words.assessment else { return [] }
    let name = transferCase.words.assessmentName
    let importer = transferCase.importerName
    func missing(_ text: String, _ question: String) -> [MechanismProblem] {
      [problem(.assessmentMissing, text, citation: citation, asking: question)]
    }
    let question =
      "Is there a \(name) for sending the data of “\(transferCase.hop.service.name)” to"
      + " \(importer)?"
    guard let assessment = mechanism.assessment else {
      return missing("no \(name) is recorded.", question)
    }
    guard let day = assessment.date else {
      return missing(
        "the \(name) has no date.", "On which day was the \(name) for \(importer) made?")
    }
    guard day <= asOf else {
      return missing("the \(name) was made on \(day.iso), after \(asOf.iso).", question)
    }
    if let doubt = ageDoubt(of: day) {
      return missing(
        doubt,
        "Which \(name) was made for sending the data under \(mechanism.label), and on which day?")
    }
    var problems: [MechanismProblem] = []
    switch assessment.outcome {
    case .none:
      problems += missing(
        "the outcome of the \(name) is not recorded.",
        "What did the \(name) of \(day.iso) for \(importer) conclude?")
    case .some(.sufficient): break
    case .some(.sufficientWithMeasures): problems += measureProblems(citation: citation)
    case .some(.insufficient):
      problems.append(
        problem(
          .assessmentInsufficient, "the \(name) of \(day.iso) finds the protection insufficient.",
          citation: citation))
    }
    return problems
  }

  /// Why an assessment of that day is about something else: it was made long before there were documents
  /// of the kind; `nil` when nothing says so.
  private func ageDoubt(of day: Day) -> String? {
    let start: Day
    switch mechanism.kind {
    case .idta, .addendum: start = LegalCalendar.ukStandardDocuments
    case .ukBCRAddendum: start = LegalCalendar.ukBCRAddendum
    case .euSCC: start = LegalCalendar.standardClauses
    case .ukBCRController, .ukBCRProcessor, .euBCRController, .euBCRProcessor, .legacySCC,
      .publicInstrument, .administrativeArrangement, .codeOfConduct, .certification,
      .bespokeClauses, .privacyShield:
      return nil
    }
    guard day.isMoreThan(years: 1, before: start) else { return nil }
    return
      "the \(transferCase.words.assessmentName) of \(day.iso) was made over a year before there were"
      + " documents of that kind, on \(start.iso)."
  }

  /// What is to be said of an assessment that counts: its review is due, or was never set.
  ///
  /// The law asks that the exporter considers the test met and names no time after which the answer
  /// lapses; so that this is said, and decides nothing.
  func reviewProblems() -> [MechanismProblem] {
    guard let citation = transferCase.words.assessment, let assessment = mechanism.assessment,
      let day = assessment.date
    else { return [] }
    let name = transferCase.words.assessmentName
    guard let review = assessment.review else {
      return [
        problem(
          .assessmentUnreviewed, "the \(name) of \(day.iso) has no day of review.",
          citation: citation)
      ]
    }
    guard review < asOf else { return [] }
    return [
      problem(
        .assessmentOutdated, "the review of the \(name) of \(day.iso) was due on \(review.iso).",
        citation: citation)
    ]
  }

  private func measureProblems(citation: String) -> [MechanismProblem] {
    switch SupplementaryMeasures(transferCase.hop.processor?.measures).effect {
    case .effective: []
    case .ineffective(let why):
      [
        problem(
          .measuresInsufficient, "the assessment rests on measures, and \(why).",
          citation: "\(citation); EDPB Recommendations 01/2020 Annex 2")
      ]
    case .open(let asked):
      [
        problem(
          .measuresInsufficient, "the measures that the assessment rests on are not recorded.",
          citation: "\(citation); EDPB Recommendations 01/2020 Annex 2",
          asking: "\(asked) (\(transferCase.importerName))")
      ]
    }
  }
}
