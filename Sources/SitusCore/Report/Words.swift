import SitusGround

/// The words in which verdicts are printed for people, and how they look.

/// How a verdict is to be taken; the colour of a badge, whose words say the same.
enum Tone: String, Hashable, Sendable, CaseIterable {
  case good, fair, open, bad
}

extension TransferVerdict {
  /// The verdict in words.
  var words: String {
    switch self {
    case .notRestricted: "Not restricted"
    case .approved: "Approved"
    case .safeguarded: "Safeguarded"
    case .exception: "Exception"
    case .undetermined: "Cannot be decided yet"
    case .noBasis: "No basis on file"
    }
  }

  var tone: Tone {
    switch self {
    case .notRestricted, .approved: .good
    case .safeguarded, .exception: .fair
    case .undetermined: .open
    case .noBasis: .bad
    }
  }

  /// What the word means, for the legend.
  var meaning: String {
    switch self {
    case .notRestricted: "Nothing leaves the territory, or no other legal entity receives it."
    case .approved: "An adequacy instrument in force covers it, every condition met."
    case .safeguarded: "A transfer document on file fits and is current."
    case .exception: "An exception under Art. 49 is claimed and open to this organisation."
    case .undetermined: "Something that the law asks about is not known; the report says what."
    case .noBasis: "Nothing on file carries it."
    }
  }
}

extension PlaceVerdict {
  /// The verdict in words.
  var words: String {
    switch self {
    case .confirmed: "Confirmed"
    case .consistent: "Consistent"
    case .contradicted: "Contradicted"
    case .unverifiable: "Unverifiable"
    case .undeclared: "Undeclared"
    }
  }

  var tone: Tone {
    switch self {
    case .confirmed: .good
    case .consistent: .fair
    case .contradicted: .bad
    case .unverifiable, .undeclared: .open
    }
  }

  /// What the word means, for the legend.
  var meaning: String {
    switch self {
    case .confirmed: "Established evidence of that very kind agrees."
    case .consistent: "Evidence of a lesser kind agrees and none opposes."
    case .contradicted: "Established evidence of that kind, or a physical bound, opposes."
    case .unverifiable: "Nothing that may speak has spoken: it rests on the supplier’s word."
    case .undeclared: "It was seen and the record does not name it."
    }
  }
}

extension PromiseJudgement.Verdict {
  /// The verdict in words.
  var words: String {
    switch self {
    case .kept: "Kept"
    case .broken: "Does not hold"
    case .unproven: "Cannot be shown"
    }
  }

  var tone: Tone {
    switch self {
    case .kept: .good
    case .broken: .bad
    case .unproven: .open
    }
  }
}

extension Finding.Severity {
  /// The severity in words.
  var words: String {
    switch self {
    case .error: "Error"
    case .warning: "Warning"
    case .note: "Note"
    }
  }

  var tone: Tone {
    switch self {
    case .error: .bad
    case .warning: .open
    case .note: .fair
    }
  }
}

extension RiskLevel {
  /// The level in words.
  var words: String {
    switch self {
    case .low: "low risk"
    case .moderate: "moderate risk"
    case .high: "high risk"
    case .severe: "severe risk"
    }
  }
}

extension Sensitivity {
  /// The class in words.
  var words: String {
    switch self {
    case .ordinary: "ordinary"
    case .specialCategory: "special category"
    case .criminalOffence: "criminal offence"
    }
  }
}

extension LawfulBasis {
  /// The basis in words.
  var words: String {
    switch self {
    case .consent: "consent"
    case .contract: "contract"
    case .legalObligation: "legal obligation"
    case .vitalInterests: "vital interests"
    case .publicTask: "public task"
    case .legitimateInterests: "legitimate interests"
    case .recognisedLegitimateInterests: "recognised legitimate interests"
    }
  }
}

extension Transfer.Aspect {
  /// What of the importer the row is about, in words.
  var words: String {
    switch self {
    case .entity: "the company"
    case .place(let kind): kind.words
    case .disclosure: "disclosure"
    }
  }
}

extension Regime {
  /// The law in words.
  var lawName: String {
    switch self {
    case .uk: "UK law"
    case .eu: "EU law"
    }
  }
}

extension Day {
  /// `24 November 2026`.
  var written: String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return "\(day) \(months[month - 1]) \(year)"
  }
}

extension Optional where Wrapped == Bool {
  /// `yes`, `no` or `not recorded`.
  var words: String {
    switch self {
    case .some(true): "yes"
    case .some(false): "no"
    case .none: "not recorded"
    }
  }
}
