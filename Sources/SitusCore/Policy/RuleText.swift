import SitusGround

/// What is always the same about a rule: printed beside every finding, never mixed with its facts.
package struct RuleText: Hashable, Sendable {
  /// A noun phrase for headings.
  package var title: String
  /// Why it matters, in one or two plain sentences.
  package var why: String
  /// Where the rule comes from.
  package var citation: String
  /// How to clear it.
  package var clear: String
  /// The severity unless a policy says otherwise.
  package var severity: Finding.Severity
}

extension FindingRule {
  /// The fixed text of the rule.
  package var text: RuleText {
    switch self {
    case .transferNoBasis:
      RuleText(
        title: "Transfer with no basis on file",
        why:
          "Personal data goes abroad, and neither an adequacy instrument, nor a document on file, "
          + "nor an exception that is open to this organisation carries it.",
        citation: "UK GDPR Art. 44A; Regulation (EU) 2016/679 Art. 44",
        clear: "Put a transfer mechanism that fits in place, keep the data in a place that needs "
          + "none, or end the transfer.", severity: .error)
    case .transferUndetermined:
      RuleText(
        title: "Transfer that cannot be decided yet",
        why: "Something that the law asks about is not known. What is not known never passes.",
        citation: "UK GDPR Art. 5(2), Art. 44A; Regulation (EU) 2016/679 Art. 5(2), Art. 44",
        clear: "Answer the questions that are listed and write the answers into the record.",
        severity: .warning)
    case .exceptionBarred:
      RuleText(
        title: "Exception that is closed to this organisation",
        why: "A public authority that exercises its public powers may not rely on consent, a "
          + "contract or compelling interests to send data abroad.",
        citation: "UK GDPR Art. 49(3); Regulation (EU) 2016/679 Art. 49(3)",
        clear: "Rest the transfer on a mechanism, or on an exception that is open.",
        severity: .error)
    case .mechanismUnfit:
      RuleText(
        title: "Transfer document that does not fit",
        why: "A document on file is claimed for the transfer and does not carry it: it belongs to "
          + "another law, another pair of roles, or another time.",
        citation: "UK GDPR Art. 46; Regulation (EU) 2016/679 Art. 46",
        clear: "Replace the document by one that fits, or record what shows that it does.",
        severity: .warning)
    case .assessmentMissing:
      RuleText(
        title: "Transfer risk assessment missing or out of date",
        why: "A transfer document counts only together with the exporter's own assessment of the "
          + "protection at the destination.",
        citation: "UK GDPR Art. 46(1A), (6), (7); CJEU C-311/18; EDPB Recommendations 01/2020",
        clear: "Make or review the assessment and record its date, outcome and next review.",
        severity: .warning)
    case .assessmentUnreviewed:
      RuleText(
        title: "Transfer risk assessment without a day of review",
        why:
          "The law and the practice of a place change. An assessment that nobody means to look at "
          + "again says less every year.",
        citation: "UK GDPR Art. 5(2), Art. 46(1A); EDPB Recommendations 01/2020, step 6",
        clear: "Decide when the assessment is looked at again, and record the day.",
        severity: .note)
    case .placeContradicted:
      RuleText(
        title: "Declared place contradicted by evidence",
        why: "What was seen from outside cannot be squared with what the record says. Everything "
          + "that rests on the declared place rests on nothing until somebody has asked.",
        citation: "UK GDPR Art. 5(1)(d), Art. 30(1)(e); Regulation (EU) 2016/679 Art. 30(1)(e)",
        clear: "Ask the supplier in writing where the data is, then correct the record or the "
          + "configuration.", severity: .error)
    case .placeUndeclared:
      RuleText(
        title: "Place seen and not declared",
        why: "Evidence shows a country that the record does not name, so nobody has assessed it.",
        citation: "UK GDPR Art. 30(1)(e), Art. 28(3)(a); Regulation (EU) 2016/679 Art. 30(1)(e)",
        clear: "Ask the supplier what happens there, and declare it or have it stopped.",
        severity: .warning)
    case .placeNotDeclared:
      RuleText(
        title: "Place that nobody declared",
        why: "The record does not say where this happens. Silence is not the same as nowhere.",
        citation: "UK GDPR Art. 30(1)(e), Art. 28(3)(a); NCSC cloud security principle 2",
        clear: "Find out and declare the place, or declare that it happens nowhere.",
        severity: .warning)
    case .placeUnreadable:
      RuleText(
        title: "Words for a place that are not understood",
        why: "Some of the words are no place that is known, or leave one out or open. What they "
          + "mean is not guessed, and the place counts as unknown.",
        citation: "UK GDPR Art. 5(1)(d), Art. 30(1)(e); Regulation (EU) 2016/679 Art. 30(1)(e)",
        clear: "Write the places one by one, each as a country, a town with its country, or a "
          + "group of countries.", severity: .error)
    case .ownPremisesUnlocated:
      RuleText(
        title: "Own premises that are nowhere said to be",
        why: "The record says that something happens on the organisation's own premises, and not "
          + "where those are. That is never guessed from where the organisation is established.",
        citation: "UK GDPR Art. 5(2), Art. 30(1); Regulation (EU) 2016/679 Art. 5(2), Art. 30(1)",
        clear: "Write where the organisation's own sites are, once, under own_premises.",
        severity: .warning)
    case .holderMissing:
      RuleText(
        title: "Service with nothing that holds its data",
        why: "The record names neither a system nor a processor for the service, so nothing can be "
          + "said of where its data is or who has it.",
        citation: "UK GDPR Art. 5(2), Art. 30(1); Regulation (EU) 2016/679 Art. 5(2), Art. 30(1)",
        clear: "Record the systems in which the data is kept, or who processes it.",
        severity: .warning)
    case .evidenceConflict:
      RuleText(
        title: "Evidence that disagrees with itself",
        why:
          "Two observations of the same host cannot both be true. One of them is a claim and not "
          + "a fact.",
        citation: "UK GDPR Art. 5(2)",
        clear: "Find out which is right, and look again from another place.", severity: .note)
    case .aliasDangling:
      RuleText(
        title: "Alias that leads to what nobody holds",
        why:
          "Nothing runs where the name leads. Whoever registers that label at its provider answers in "
          + "the name of the service, with a certificate that browsers trust.",
        citation: "UK GDPR Art. 5(1)(f), Art. 32(1); Regulation (EU) 2016/679 Art. 32(1)",
        clear: "Remove the alias, or take the name it leads to again.", severity: .error)
    case .recipientUnidentified:
      RuleText(
        title: "Recipient that the record does not identify",
        why:
          "Somebody has the data. Whoever acts for the organisation needs a contract that binds them, "
          + "and whoever has purposes of their own a ground for being given it; the record says "
          + "neither who it is nor which of the two.",
        citation: "UK GDPR Arts 28(3), 30(1)(d); Regulation (EU) 2016/679 Arts 28(3), 30(1)(d)",
        clear:
          "Find out who it is. If it acts for the organisation, write its name, what was agreed "
          + "and leave out “identified”; otherwise make it a disclosure.", severity: .error)
    case .agreementMissing:
      RuleText(
        title: "No agreement with a processor on file",
        why: "Whoever processes personal data for the organisation may do so only under a contract "
          + "that binds them.",
        citation: "UK GDPR Art. 28(3), (9); Regulation (EU) 2016/679 Art. 28(3), (9)",
        clear: "Sign an agreement, or record the one there is.", severity: .error)
    case .agreementExpired:
      RuleText(
        title: "Agreement with a processor has ended",
        why: "The contract that binds the processor is over, and the processing goes on.",
        citation: "UK GDPR Art. 28(3); Regulation (EU) 2016/679 Art. 28(3)",
        clear: "Renew the agreement, record its extension, or end the processing.",
        severity: .error)
    case .agreementIncomplete:
      RuleText(
        title: "Agreement without terms that the law asks for",
        why: "The contract with a processor has a list of terms that it must contain.",
        citation: "UK GDPR Art. 28(3); Regulation (EU) 2016/679 Art. 28(3)",
        clear: "Add the terms by a variation, or record where the contract has them.",
        severity: .note)
    case .retentionMissing:
      RuleText(
        title: "No retention period",
        why: "Data that has no end is kept for longer than anybody decided.",
        citation: "UK GDPR Art. 5(1)(e), Art. 30(1)(f); Regulation (EU) 2016/679 Art. 5(1)(e), "
          + "Art. 30(1)(f)",
        clear: "Decide on a period or a rule and record it with its date.", severity: .warning)
    case .retentionNotReviewed:
      RuleText(
        title: "Retention period not reviewed",
        why: "A period that nobody looks at drifts away from the need that set it.",
        citation:
          "UK GDPR Art. 5(1)(e); Code of Practice under s.46 Freedom of Information Act 2000",
        clear: "Review the period and record the day.", severity: .warning)
    case .recordIncomplete:
      RuleText(
        title: "Record of processing incomplete",
        why: "The record must hold certain facts about every activity, and some are not there.",
        citation: "UK GDPR Art. 30(1); Regulation (EU) 2016/679 Art. 30(1)",
        clear: "Complete the record.", severity: .note)
    case .basisUnavailable:
      RuleText(
        title: "Lawful basis that is closed to a public authority",
        why:
          "A public authority may not rest the performance of its tasks on legitimate interests, "
          + "recognised ones included.",
        citation: "UK GDPR Art. 6(1), last sentence; Regulation (EU) 2016/679 Art. 6(1), last "
          + "sentence",
        clear: "Name the basis on which the task rests.", severity: .warning)
    case .noticeSilent:
      RuleText(
        title: "Privacy notice silent about a transfer",
        why: "People must be told that their data goes abroad, and on what ground.",
        citation: "UK GDPR Art. 13(1)(f), Art. 14(1)(f); Regulation (EU) 2016/679 Art. 13(1)(f), "
          + "Art. 14(1)(f)",
        clear: "Name the place and the ground in the notice, or end the transfer.",
        severity: .note)
    case .disclosureBasisMissing:
      RuleText(
        title: "Disclosure without a recorded legal gateway",
        why:
          "Data is given to somebody who uses it for purposes of their own, and no law or ground "
          + "that allows it is recorded.",
        citation: "UK GDPR Art. 5(1)(a), Art. 6; Regulation (EU) 2016/679 Art. 6",
        clear: "Record the law under which it is disclosed, or stop.", severity: .error)
    case .certificationStale:
      RuleText(
        title: "Certification not checked for a long time",
        why: "A place on the Data Privacy Framework List lapses every year unless it is renewed.",
        citation: "SI 2023/1028 reg. 3; Decision (EU) 2023/1795 Annex I",
        clear: "Look at the list again and record the day.", severity: .warning)
    case .sensitiveUnmarked:
      RuleText(
        title: "Data sent without being marked as sensitive",
        why: "The Principles of the Data Privacy Framework do not name genetic, biometric, "
          + "sexual-orientation or offence data as sensitive. Who receives them treats them so only "
          + "if told.",
        citation: "ICO, how the UK Extension works; SI 2023/1028 reg. 3(2)",
        clear: "Mark the data as sensitive when it is sent, and record that it is.",
        severity: .warning)
    case .promiseBroken:
      RuleText(
        title: "Promise to the public that does not hold",
        why:
          "The privacy notice says something that the record or the evidence shows to be untrue.",
        citation: "UK GDPR Art. 5(1)(a), Art. 12(1); Regulation (EU) 2016/679 Art. 5(1)(a)",
        clear: "Make the promise true, or change the sentence to one that is.", severity: .error)
    case .promiseUnproven:
      RuleText(
        title: "Promise to the public that cannot be shown",
        why: "Nothing shows the sentence false, and not everything that it speaks of is known.",
        citation: "UK GDPR Art. 5(1)(a), Art. 5(2); Regulation (EU) 2016/679 Art. 5(2)",
        clear: "Find out what is not known, or say only what is.", severity: .note)
    case .registerStale:
      RuleText(
        title: "Adequacy register out of date",
        why: "Adequacy decisions begin and end. A register that was read long ago may miss one.",
        citation: "UK GDPR Art. 45C; Regulation (EU) 2016/679 Art. 45(8)",
        clear: "Update the adequacy register.", severity: .warning)
    case .waiverInvalid:
      RuleText(
        title: "Waiver that no longer counts",
        why: "The waiver has ended or says the same as another, so the finding is back.",
        citation: "Policy of this program",
        clear: "Clear the finding, or decide anew and set a new last day.", severity: .warning)
    case .waiverUnused:
      RuleText(
        title: "Waiver that matches no finding",
        why: "The finding it was written for is gone, or it was never exact.",
        citation: "Policy of this program",
        clear: "Remove the waiver.", severity: .note)
    }
  }
}
