/// The questions of an assessment, in the order of the regulator's method.
extension DraftFacts {
  /// The six questions of the ICO's method, and the conclusion that the data protection test asks for.
  ///
  /// - SeeAlso: ICO, transfer risk assessments, six questions; UK GDPR Arts 45B, 46(1A), (6), (7).
  var ukQuestions: [AssessmentDraft.Section] {
    [
      AssessmentDraft.Section(
        title: "1. Circumstances of the transfer",
        asks: "Who sends what to whom, about whom, why, how, where to, and on which ground?",
        items: parties + data + protection + places + law + mechanisms
          + [.blank("What is not on record above and matters", lines: 4)]),
      AssessmentDraft.Section(
        title: "2. Risk that lies in the data",
        asks: "How much harm could come to people from this data, were it misused?",
        items: [
          risk, .blank("Level of risk for each category of data: low, moderate or high", lines: 4),
          .blank("Why, and what makes it higher or lower", lines: 5),
        ]),
      AssessmentDraft.Section(
        title: "3. How far to investigate",
        asks: "What depth of enquiry is reasonable and proportionate, given that risk, the volume "
          + "and the kind of organisation?",
        items: [
          subProcessorList,
          .blank("Depth of enquiry that was chosen, and why", lines: 3),
          .blank("What was read and who was asked, with dates", lines: 6),
        ]),
      AssessmentDraft.Section(
        title: "4. Human rights at the destination",
        asks: "Does sending it there significantly increase the risk that people’s rights are "
          + "breached, by the state or by others?",
        items: [
          .blank("Law and practice on access by public authorities", lines: 6),
          .blank("Rule of law, independent regulator and redress for people", lines: 5),
          .blank("Whether the risk is significantly higher, for which data, and why", lines: 5),
        ]),
      AssessmentDraft.Section(
        title: "5. Whether the document can be enforced",
        asks:
          "Can the exporter, and the people, enforce the document against the importer, here or "
          + "at the destination?",
        items: [
          .blank("Enforcement in the United Kingdom", lines: 4),
          .blank("Enforcement at the destination, if it may be needed", lines: 4),
          .blank("Extra measures and protections, contractual, technical or in practice", lines: 5),
        ]),
      AssessmentDraft.Section(
        title: "6. Exceptions",
        asks:
          "If the answers above leave a significant risk, does an exception of Art. 49 cover the "
          + "data that it concerns?",
        items: [
          exceptions, .fact("Limits for public authorities", publicAuthorityLimits),
          .blank("Exception relied on, for which data, and why it fits", lines: 4),
        ]),
      AssessmentDraft.Section(
        title: "Conclusion",
        asks: "Acting reasonably and proportionately, is the standard of protection after the "
          + "transfer not materially lower than under UK law (Arts 45B, 46(6))?",
        items: conclusion("Not materially lower: yes, yes with the measures named, or no")),
    ]
  }

  /// The six steps of the European Data Protection Board.
  ///
  /// - SeeAlso: EDPB Recommendations 01/2020 v2.0, 18 June 2021.
  var euSteps: [AssessmentDraft.Section] {
    [
      AssessmentDraft.Section(
        title: "1. Know the transfer",
        asks:
          "Who sends what to whom, about whom, why, how and where to, onward transfers included?",
        items: parties + data + places + [.blank("What is not on record above", lines: 4)]),
      AssessmentDraft.Section(
        title: "2. Name the tool it rests on",
        asks: "Which instrument of Chapter V carries the transfer?",
        items: law + mechanisms + [exceptions, .blank("Tool relied on, and why it fits", lines: 3)]),
      AssessmentDraft.Section(
        title: "3. Law and practice at the destination",
        asks: "Does anything in the law or practice there keep the tool from working for this "
          + "transfer?",
        items: [
          risk, .blank("Laws on access by public authorities, and how they are applied", lines: 6),
          .blank("Whether the importer falls under them, and its own experience", lines: 4),
          .blank("Redress for people, and an independent regulator", lines: 4),
          .blank("What was read and who was asked, with dates", lines: 5),
        ]),
      AssessmentDraft.Section(
        title: "4. Supplementary measures",
        asks: "Which measures bring the protection to a level that is essentially equivalent?",
        items: protection + [
          .fact("What the Board says of plain text", plaintextRemark),
          .blank("Technical, contractual and organisational measures chosen", lines: 6),
        ]),
      AssessmentDraft.Section(
        title: "5. Formal steps",
        asks: "What has to be signed, told or authorised for the measures to count?",
        items: [.blank("Steps, with who takes them and by when", lines: 4)]),
      AssessmentDraft.Section(
        title: "6. Look again",
        asks: "When is this looked at again, and what would bring that day forward?",
        items: conclusion("Essentially equivalent: yes, yes with the measures named, or no")),
    ]
  }

  private func conclusion(_ question: String) -> [AssessmentDraft.Item] {
    [
      .blank(question, lines: 2), .blank("Reasons", lines: 6),
      .blank("Written by (post)", lines: 1), .blank("Date", lines: 1),
      .blank("Advice of the data protection officer", lines: 3),
      .blank("Approved by (post), date", lines: 1), .blank("Next review", lines: 1),
    ]
  }

  private var publicAuthorityLimits: [String] {
    guard report.organisation.isPublicAuthority else {
      return ["The organisation is not a public authority on record."]
    }
    return [
      "In the exercise of public powers consent, the two contract exceptions and compelling "
        + "interests are closed (Art. 49(3)). Public powers in this service: "
        + service.service.exercisesPublicPowers.words + "."
    ]
  }

  private var plaintextRemark: [String] {
    [
      "No effective technical measure is known to the Board where the importer needs the data in "
        + "plain text (use cases 6 and 7); keys that only the exporter holds can be one (use case 1)."
    ]
  }
}
