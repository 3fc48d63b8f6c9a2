import SitusGround

/// What holding the register against the text of one act or statutory instrument has shown.
package struct ProvisionCheck: Hashable, Sendable {
  /// How much of what an instrument of the register rests on was compared.
  package struct Coverage: Hashable, Sendable {
    package var instrument: String
    package var compared: Int
    package var lines: Int
  }

  /// Type, year and number.
  package var id: String
  /// Title of the document.
  package var document: String
  /// How many lines are as they were read before.
  package var unchanged: Int
  /// How many lines are on file.
  package var lines: Int
  /// In the order of the lines on file.
  package var coverage: [Coverage]
  /// Everything that is not as the register has it, and everything that should have been compared and
  /// was not; empty when nothing is.
  package var differences: [InputError]
  /// What is to be known of the text, and is no difference.
  package var remarks: [String]
}

/// Holds the register against acts and statutory instruments as legislation.gov.uk publishes them.
///
/// Every line of the provisions that name places must be one that is known, word for word: a line that
/// is not may name a place that the register lacks. Whatever is on file and is in none of the texts as
/// law of the day was not compared, and is a difference: a regulation that is repealed, gone or empty
/// looks like that.
///
/// - Parameters:
///   - texts: What was published; several parts of one act count together.
///   - provisions: The words on file.
///   - register: What the words are said to mean.
///   - asOf: The day on which the texts are the law.
///   - isPartial: Whether documents, and whole provisions of them, may be missing from the texts.
/// - Returns: Each document on file in its order, then those that the register does not know.
/// - SeeAlso: DPA 2018 Sch. 21 paras 4 and 5; SI 2022/1213; SI 2023/1028; read 2026-10-07.
package func checkProvisions(
  _ texts: [LegislationText], against provisions: Provisions, register: AdequacyRegister,
  asOf: Day, isPartial: Bool = false
) -> [ProvisionCheck] {
  var checks = provisions.documents.map { known in
    let own = texts.filter { $0.id == known.id }
    var comparison = ProvisionComparison(
      known: known, texts: own, register: register, asOf: asOf, isPartial: isPartial)
    return comparison.check()
  }
  for text in texts where !provisions.documents.contains(where: { $0.id == text.id }) {
    checks.append(newDocument(text))
  }
  let missing = register.instruments.filter { instrument in
    instrument.regime == .uk && instrument.isInForce(on: asOf)
      && !provisions.documents.contains { $0.isOf(instrument) }
  }
  if !missing.isEmpty {
    checks.append(
      ProvisionCheck(
        id: "-", document: "Words on file", unchanged: 0, lines: 0, coverage: [],
        differences: missing.map {
          InputError(
            .missingKey, at: SourceSite(file: "provisions.xml", line: 1, column: 1),
            expected: "the words of \($0.id), so that they can be compared")
        }, remarks: []))
  }
  return checks
}

/// A document that the register rests nothing on: perhaps new regulations.
private func newDocument(_ text: LegislationText) -> ProvisionCheck {
  let signs = [
    "adequate level of protection", "Article 45A", "data protection test", "section 74AA",
    "section 17A", "ensuring an adequate",
  ]
  let published = text.published
  let telling = published.lines.filter { line in signs.contains { line.text.contains($0) } }
  let title = published.title ?? published.id
  var differences = telling.map { line in
    InputError(
      .unknownKey, at: SourceSite(file: text.path, line: line.line, column: line.column),
      expected: "an instrument of the register; \(title) (\(published.id)) may be a new one",
      found: line.text)
  }
  if differences.isEmpty {
    differences = [
      InputError(
        .unknownKey, at: text.site, expected: "a document that the register rests on",
        found: "\(title) (\(published.id))")
    ]
  }
  return ProvisionCheck(
    id: published.id, document: title, unchanged: 0, lines: 0, coverage: [],
    differences: differences, remarks: [])
}

extension ProvisionDocument {
  /// Whether the document makes the instrument: a line says so, or it is the same statutory
  /// instrument under another id.
  func isOf(_ instrument: AdequacyInstrument) -> Bool {
    lines.contains { $0.instrument == instrument.id }
      || instrument.statutoryInstrument.map { id.hasSuffix("/" + $0) } ?? false
  }
}
