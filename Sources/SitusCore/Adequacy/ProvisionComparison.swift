import SitusGround

/// Holds one document on file against the texts of it.
struct ProvisionComparison {
  let known: ProvisionDocument
  let texts: [LegislationText]
  let register: AdequacyRegister
  let asOf: Day
  let isPartial: Bool
  private var differences: [InputError] = []
  private var remarks: [String] = []
  /// The lines on file that some text has, and that every text has as they are on file.
  private var compared: Set<String> = []
  private var same: Set<String> = []

  init(
    known: ProvisionDocument, texts: [LegislationText], register: AdequacyRegister, asOf: Day,
    isPartial: Bool
  ) {
    (self.known, self.texts, self.register) = (known, texts, register)
    (self.asOf, self.isPartial) = (asOf, isPartial)
  }

  mutating func check() -> ProvisionCheck {
    for text in texts {
      compareState(of: text)
      compareEffects(of: text)
      compareLines(of: text)
    }
    compareCommencement()
    findMissing()
    compareInstruments()
    return ProvisionCheck(
      id: known.id, document: known.title, unchanged: same.count, lines: known.lines.count,
      coverage: coverage(), differences: differences, remarks: remarks)
  }

  // MARK: The text itself

  /// Whether the text is one of that day: a version of another day says nothing of it.
  private mutating func compareState(of text: LegislationText) {
    let published = text.published
    if let replaced = published.replacedOn, replaced <= asOf {
      differ(
        .badDate, text, nil, "a text that is in force on \(asOf.iso)",
        "one that a later text replaced on \(replaced.iso)")
    }
    if let valid = published.validOn, valid > asOf {
      differ(
        .badDate, text, nil, "a text that is in force on \(asOf.iso)",
        "one as it stands on \(valid.iso)")
    }
    if published.status == "draft" {
      differ(.badValue, text, nil, "a text that is law", "a draft")
    }
    if published.validOn == nil {
      remarks.append(
        "\(text.path) has no day on which it stood so, as a text that was only made or enacted: what"
          + " changed it later may not be in it")
    }
  }

  /// Whether the publisher knows of a change to what is compared that is not yet in the text.
  private mutating func compareEffects(of text: LegislationText) {
    var others = 0
    for effect in text.published.unappliedEffects {
      let isOfOurs = effect.provisions.contains { changed in
        known.compared.contains { changed.isInside($0) || $0.isInside(changed) }
      }
      // A change that names no provision may be to any; an act has many that are to others.
      let isOpen = effect.provisions.isEmpty && known.isWhole
      if isOfOurs || isOpen {
        let place = effect.words.isEmpty ? "" : " of \(effect.words)"
        differ(
          .badValue, text, nil, "a text with every change in it",
          "\(effect.kind)\(place) by \(effect.by), which the publisher has not written in")
      } else {
        others += 1
      }
    }
    if others > 0 {
      remarks.append(
        "changes to other provisions, known to the publisher and not yet in this text: \(others)")
    }
  }

  // MARK: Lines

  private mutating func compareLines(of text: LegislationText) {
    for line in text.published.lines {
      guard isOfInterest(line) else { continue }
      let expected = line.isNumbered ? known.lines.first { $0.at == line.at } : nil
      guard line.reach.isLaw(on: asOf) else {
        if line.reach.isProspective || line.reach.from.map({ asOf < $0 }) ?? false {
          remarks.append("not yet law on \(asOf.iso): \(line.at): \(line.text)")
        }
        continue
      }
      guard let expected else {
        let place = line.isNumbered ? "no provision \(line.at)" : "no words outside a provision"
        differ(.unknownKey, text, line, place, line.text)
        continue
      }
      compare(line, of: text, with: expected)
    }
  }

  private func isOfInterest(_ line: CrownLegislation.Line) -> Bool {
    guard line.isNumbered else {
      return known.isWhole
        || known.compared.contains { !line.at.isEmpty && $0.hasPrefix(line.at + "-") }
    }
    let isCompared = known.compared.contains { line.at.isInside($0) }
    // A provision that was put in beside one that is left out is new, and not left out with it.
    let isLeftOut = known.leftOut.contains { line.at == $0 || line.at.hasPrefix($0 + "-") }
    return !isLeftOut && (isCompared || known.isWhole)
  }

  private mutating func compare(
    _ line: CrownLegislation.Line, of text: LegislationText, with expected: ProvisionDocument.Line
  ) {
    var isSame = true
    func note(_ code: InputError.Code, _ wanted: String, _ found: String) {
      isSame = false
      differ(code, text, line, wanted, found)
    }
    let (new, old) = (LineEssence(line.text), LineEssence(expected.text))
    let isOtherJoint = old.joint != nil && new.joint != old.joint
    if new.words != old.words || isOtherJoint {
      note(.badValue, "\(line.at) as it was read: \(expected.text)", line.text)
    }
    // Copies of a line may lack the number of its decision, and must have no other.
    let title = register.instruments.first { $0.id == expected.instrument }?.title
    for number in new.numbers.sorted()
    where !old.numbers.contains(number) && !(title?.contains(number) ?? false)
      && !(title != nil && Self.laws.contains(number))
    {
      note(.badValue, "the numbers of \(title ?? expected.at)", number)
    }
    if !line.reach.isWhole {
      note(
        .badValue, "\(line.at) as the law of the whole United Kingdom",
        line.reach.extent ?? "no extent")
    }
    compared.insert(line.at)
    if isSame, !differences.contains(where: { $0.expected.hasPrefix("\(line.at) ") }) {
      same.insert(line.at)
    } else {
      same.remove(line.at)
    }
  }

  /// Laws that a line cites beside its own decision.
  private static let laws: Set<String> = ["95/46", "2016/679"]

  // MARK: What is missing

  private mutating func findMissing() {
    if texts.isEmpty {
      let what = "the text of \(known.id), \(known.title)"
      if isPartial {
        remarks.append("not compared: \(what) was not given")
      } else {
        differences.append(
          InputError(.missingKey, at: known.site, expected: "\(what), to compare", found: nil))
      }
      return
    }
    var absent: Set<String> = []
    if isPartial {
      for part in known.compared
      where !texts.contains(where: { $0.published.lines.contains { $0.at.isInside(part) } }) {
        absent.insert(part)
        remarks.append("\(part) is not in this text, so it was not compared")
      }
    }
    for expected in known.lines where !compared.contains(expected.at) {
      if absent.contains(where: { expected.at.isInside($0) }) { continue }
      let instrument = register.instruments.first { $0.id == expected.instrument }
      let loss = instrument.map { " (\($0.id), \($0.state(on: asOf)) in the register)" } ?? ""
      differ(.missingKey, texts[0], nil, "the provision \(expected.at)\(loss)", nil)
    }
  }

  // MARK: Instruments

  private mutating func compareInstruments() {
    for expected in known.lines {
      guard let instrument = register.instruments.first(where: { $0.id == expected.instrument }),
        !instrument.isInForce(on: asOf)
      else { continue }
      for text in texts {
        for line in text.published.lines
        where line.at == expected.at && line.reach.isLaw(on: asOf) {
          differ(
            .badValue, text, line, "\(instrument.id) in force on \(asOf.iso)",
            instrument.state(on: asOf))
        }
      }
    }
  }

  /// Whether a statutory instrument came into force when the register says.
  private mutating func compareCommencement() {
    guard let text = texts.first,
      let instrument = register.instruments.first(where: {
        $0.statutoryInstrument != nil && known.isOf($0)
      })
    else { return }
    let stated = texts.reduce(into: Set<Day>()) { $0.formUnion($1.published.inForce) }
    let written = texts.flatMap(\.published.lines).filter { $0.text.contains("into force") }
      .reduce(into: Set<Day>()) { $0.formUnion(daysInWords($1.text)) }
    let days = stated.union(written)
    let expected = "\(instrument.id) in force from \(instrument.effectiveFrom.iso)"
    for day in days.sorted() where day != instrument.effectiveFrom {
      differ(.badDate, text, nil, expected, day.iso)
    }
    if days.isEmpty {
      if isPartial {
        remarks.append("the day of coming into force is not in this text, so it was not compared")
      } else {
        differ(.missingKey, text, nil, expected, "no day of coming into force")
      }
    }
  }

  /// For each instrument the lines that make it and those that all of the document shares.
  private func coverage() -> [ProvisionCheck.Coverage] {
    let shared = known.lines.filter { $0.instrument == nil }.map(\.at)
    let named = known.lines.compactMap(\.instrument)
    let others = register.instruments.filter { known.isOf($0) && !named.contains($0.id) }
    return (named + others.map(\.id)).map { instrument in
      let own =
        named.contains(instrument)
        ? known.lines.filter { $0.instrument == instrument }.map(\.at) : known.lines.map(\.at)
      let lines = Set(own + shared)
      return ProvisionCheck.Coverage(
        instrument: instrument, compared: lines.intersection(compared).count, lines: lines.count)
    }
  }

  private mutating func differ(
    _ code: InputError.Code, _ text: LegislationText, _ line: CrownLegislation.Line?,
    _ expected: String, _ found: String?
  ) {
    let site =
      line.map { SourceSite(file: text.path, line: $0.line, column: $0.column) } ?? text.site
    differences.append(InputError(code, at: site, expected: expected, found: found))
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
