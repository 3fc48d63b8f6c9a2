import SitusXML

/// What holding the register against the text of the law has shown.
package struct ProvisionCheck: Hashable, Sendable {
  /// Title of the document that was read.
  package var document: String
  /// How many lines are as they were read before.
  package var unchanged: Int
  /// Everything that is not as the register has it, in document order; empty when nothing is.
  package var differences: [InputError]
  /// What was not looked at, and why.
  package var remarks: [String]
}

/// Holds the register against an act or statutory instrument as legislation.gov.uk publishes it.
///
/// Every line of the provisions that name places must be one that is known, word for word: a line
/// that is not may name a place that the register lacks.
///
/// - Parameters:
///   - xml: The document in Crown Legislation Markup Language (`…/data.xml`), whole or in part.
///   - path: Its name in errors.
///   - provisions: The words on file.
///   - register: What the words are said to mean.
///   - asOf: The day on which the document is the law.
/// - Returns: The differences.
/// - Throws: `InputErrors` when the file is not legislation that the register rests on.
/// - SeeAlso: DPA 2018 Sch. 21 paras 4 and 5; SI 2022/1213; SI 2023/1028; read 2026-10-07.
package func checkProvisions(
  _ xml: [UInt8], path: String, against provisions: Provisions, register: AdequacyRegister,
  asOf: Day
) throws(InputErrors) -> ProvisionCheck {
  let root: XMLElement
  do {
    root = try XMLDocument(parsing: xml).root
  } catch {
    throw InputErrors(error.errors.map { InputError($0, in: path) })
  }
  let start = SourceSite(file: path, line: root.line, column: root.column)
  guard let published = CrownLegislation(root) else {
    throw InputErrors([
      InputError(
        .schema, at: start, expected: "legislation in Crown Legislation Markup Language",
        found: root.name.local)
    ])
  }
  guard let known = provisions.documents.first(where: { $0.id == published.id }) else {
    let ids = provisions.documents.map(\.id).joined(separator: ", ")
    throw InputErrors([
      InputError(.badValue, at: start, expected: "one of \(ids)", found: published.id)
    ])
  }
  if let language = published.language, language != "en" {
    throw InputErrors([
      InputError(
        .badValue, at: start, expected: "the English text, with which the register was compared",
        found: "the language \(language)")
    ])
  }
  var comparison = ProvisionComparison(path: path, known: known, published: published)
  comparison.compareDays(asOf: asOf, at: start)
  comparison.compareLines()
  comparison.compareInstruments(of: register, asOf: asOf)
  return comparison.result
}

private struct ProvisionComparison {
  let path: String
  let known: ProvisionDocument
  let published: CrownLegislation
  private(set) var result: ProvisionCheck

  init(path: String, known: ProvisionDocument, published: CrownLegislation) {
    (self.path, self.known, self.published) = (path, known, published)
    result = ProvisionCheck(document: known.title, unchanged: 0, differences: [], remarks: [])
    if published.unappliedEffects > 0 {
      result.remarks.append(
        "changes known to the publisher and not yet in this text: \(published.unappliedEffects)")
    }
  }

  /// Whether the text is one of that day: an older version says nothing of it.
  mutating func compareDays(asOf: Day, at start: SourceSite) {
    if let replaced = published.replacedOn, replaced <= asOf {
      result.differences.append(
        InputError(
          .badDate, at: start, expected: "a text that is in force on \(asOf.iso)",
          found: "one that a later text replaced on \(replaced.iso)"))
    }
    if let valid = published.validOn, valid > asOf {
      result.remarks.append("the text as it stands on \(valid.iso), after \(asOf.iso)")
    }
  }

  mutating func compareLines() {
    for line in published.lines {
      let isCompared = known.compared.contains { line.at.isInside($0) }
      // A provision that was put in beside one that is left out is new, and not left out with it.
      let isLeftOut = known.leftOut.contains { line.at == $0 || line.at.hasPrefix($0 + "-") }
      guard !isLeftOut, isCompared || known.isWhole else { continue }
      guard let expected = known.lines.first(where: { $0.at == line.at }) else {
        differ(.unknownKey, line, "no provision \(line.at)", line.text)
        continue
      }
      if essence(of: line.text) != essence(of: expected.text) {
        differ(.badValue, line, "\(line.at) as it was read: \(expected.text)", line.text)
      } else {
        result.unchanged += 1
      }
    }
    for part in known.compared where !published.lines.contains(where: { $0.at.isInside(part) }) {
      result.remarks.append("\(part) is not in this text, so it was not compared")
    }
  }

  /// Whether each line that is there and each instrument that is in force belong together.
  mutating func compareInstruments(of register: AdequacyRegister, asOf: Day) {
    for expected in known.lines {
      let line = published.lines.first { $0.at == expected.at }
      let instrument = register.instruments.first { $0.id == expected.instrument }
      guard let line else {
        let isHere = known.compared.contains { part in
          expected.at.isInside(part) && published.lines.contains { $0.at.isInside(part) }
        }
        if isHere {
          let loss = instrument.map { " (\($0.id), in force in the register)" } ?? ""
          differ(.missingKey, nil, "the provision \(expected.at)\(loss)", nil)
        }
        continue
      }
      guard let instrument else { continue }
      if !instrument.isInForce(on: asOf) {
        differ(
          .badValue, line, "\(instrument.id) in force on \(asOf.iso)", instrument.state(on: asOf))
      }
      for number in decisionNumbers(in: line.text)
      where !instrument.title.contains(number) && !Self.laws.contains(number) {
        differ(.badValue, line, "the number of \(instrument.title)", number)
      }
      if let inForce = published.inForce, instrument.statutoryInstrument != nil,
        inForce != instrument.effectiveFrom
      {
        differ(
          .badDate, line, "\(instrument.id) in force from \(instrument.effectiveFrom.iso)",
          inForce.iso)
      }
    }
  }

  /// Laws that a line cites beside its own decision.
  private static let laws: Set<String> = ["95/46", "2016/679"]

  private mutating func differ(
    _ code: InputError.Code, _ line: CrownLegislation.Line?, _ expected: String, _ found: String?
  ) {
    result.differences.append(
      InputError(
        code, at: SourceSite(file: path, line: line?.line ?? 1, column: line?.column ?? 1),
        expected: expected, found: found))
  }
}

extension String {
  /// Whether the id is that of the provision, of a part of it, or of one put in behind it (`5A`).
  fileprivate func isInside(_ provision: String) -> Bool {
    guard hasPrefix(provision) else { return false }
    guard let next = dropFirst(provision.count).first else { return true }
    return next == "-" || next.isLetter
  }
}

/// A line without what differs between copies: white space, the forms of quotes and dashes, the
/// numbers of EU acts, which some copies lack, and the sign that ends an item of a list.
private func essence(of text: String) -> String {
  var rest = ""
  for word in text.split(whereSeparator: \.isWhitespace) where decisionNumber(in: word) == nil {
    rest += word
  }
  var plain = ""
  for character in rest {
    switch character {
    case "“", "”": plain.append("\"")
    case "‘", "’": plain.append("'")
    case "–", "—", "\u{2011}": plain.append("-")
    case _: plain.append(character)
    }
  }
  plain = plain.replacing("(EU)", with: "")
  while let last = plain.last, ";,.".contains(last) { plain.removeLast() }
  for ending in [";and", ";or", ",and", ",or"] where plain.hasSuffix(ending) {
    plain.removeLast(ending.count)
  }
  return plain
}

/// The numbers of EU acts in a line: `2010/146`, `95/46`.
private func decisionNumbers(in text: String) -> [String] {
  text.split(whereSeparator: \.isWhitespace).compactMap { decisionNumber(in: $0) }
}

/// `2010/146` for `2010/146/EU`, `(EU)2019/419` or `2019/419,`; `nil` for any other word.
private func decisionNumber(in word: Substring) -> String? {
  let bare = word.drop { !$0.isNumber }
  let digits = bare.split(separator: "/", omittingEmptySubsequences: false)
  guard digits.count >= 2, (2...4).contains(digits[0].count), digits[0].allSatisfy(\.isNumber)
  else { return nil }
  let second = digits[1].prefix { $0.isNumber }
  guard !second.isEmpty else { return nil }
  return "\(digits[0])/\(second)"
}
