/// Whether one sentence of the privacy notice holds, beside the law and never merged with it.
package struct PromiseJudgement: Hashable, Sendable {
  package enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
    /// Every case is shown to hold, by evidence or declaration.
    case kept
    /// At least one case shows it false.
    case broken
    /// No case shows it false and not every case is known.
    case unproven
  }
  /// One thing that stands in the way of the sentence, with every service that it touches.
  package struct Cause: Hashable, Sendable {
    /// Whether it shows the sentence false; otherwise it leaves open whether it is true.
    package var isBreaking: Bool
    /// One clause, without the services.
    package var text: String
    /// Ids, sorted.
    package var services: [String]
  }
  package var promise: String
  package var verdict: Verdict
  /// Services for which it holds on evidence, on declaration only, fails, or is not known.
  package var provenServices: [String]
  package var declaredServices: [String]
  package var breakingServices: [String]
  package var unknownServices: [String]
  /// One sentence each, sorted.
  package var reasons: [String]
  /// A sentence that is true on the same facts, with counts; `nil` when the promise is kept.
  package var correctedSentence: String?
  /// The verdict if the other reading of "safe by either" were meant; `nil` when the sentence does
  /// not depend on what the regimes call adequate.
  package var otherReading: Verdict? = nil
  /// What breaks it first, then what leaves it open; each cause once, those of most services first.
  package var causes: [Cause] = []
  /// Services for which the two readings of "safe" come out differently, sorted.
  package var partingServices: [String] = []
  /// What is true on the same facts, with counts, whatever the verdict.
  package var countedSentence: String = ""
}
