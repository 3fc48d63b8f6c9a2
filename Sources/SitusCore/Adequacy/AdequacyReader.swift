import SitusGround
import SitusXML

/// Turns the tree of a register into values, and collects what its schema cannot say.
///
/// What the schema has refused already is passed over in silence, so that one slip is one error; what
/// neither the schema nor this reader knows is an error of ``ElementReader``.
struct AdequacyReader {
  let elements: ElementReader
  private var sources: [String: Source] = [:]
  /// Whether the register says which program it needs; one that does also says how much it holds.
  private var statesNeeds = false

  private struct Source {
    var address: String
    var readOn: Day
  }

  init(path: String) { elements = ElementReader(path: path) }

  mutating func read(_ root: XMLElement) -> AdequacyRegister? {
    statesNeeds = elements.needs(of: root) != nil
    let version = day("version", of: root)
    let readOn = day("read-on", of: root)
    if let version, let readOn, version < readOn {
      report(.badDate, root, "a version on or after the last reading, \(readOn.iso)", version.iso)
    }
    for source in items("source", in: "sources", of: root) { readSource(source, before: readOn) }
    let regimeRows = items("regime", in: "regimes", of: root)
    let regimes = regimeRows.compactMap { readRegime($0) }
    let memberships = items("membership", in: "memberships", of: root).flatMap {
      readMembership($0)
    }
    let aliasRows = items("alias", in: "aliases", of: root)
    let aliases = aliasRows.compactMap { readAlias($0) }
    let instruments = items("instrument", in: "instruments", of: root).compactMap {
      readInstrument($0)
    }
    let notes = items("place-note", in: "place-notes", of: root).flatMap { readNote($0) }
    checkInheritance(in: regimeRows)
    checkAliases(aliases, against: memberships, instruments, notes, in: aliasRows)
    guard let version, let readOn else { return nil }
    return AdequacyRegister(
      version: version, readOn: readOn, memberships: memberships, instruments: instruments,
      notes: notes, regimes: regimes, aliases: aliases)
  }

  // MARK: Parts

  private mutating func readSource(_ element: XMLElement, before last: Day?) {
    // Where a copy was read is for people who read the file.
    _ = elements.attribute("via", of: element)
    guard let id = elements.attribute("id", of: element), let readOn = day("read-on", of: element)
    else { return }
    if let last, last < readOn {
      report(.badDate, element, "a day on or before the register's own, \(last.iso)", readOn.iso)
    }
    sources[id] = Source(
      address: elements.attribute("url", of: element) ?? element.words, readOn: readOn)
  }

  private func readRegime(_ element: XMLElement) -> RegimeRules? {
    let laws = readLaws(in: element)
    let provisions = elements.elements("provision", of: element).compactMap { readProvision($0) }
    let territories = elements.elements("territory", of: element).compactMap { readTerritory($0) }
    let inherited = elements.elements("inherits", of: element).first.flatMap {
      child -> InheritedList? in
      guard let regime = regime("regime", of: child), let until = day("until", of: child),
        let source = source("source", of: child)
      else { return nil }
      return InheritedList(
        regime: regime, until: until, text: child.words, source: source.address)
    }
    guard let code = regime("code", of: element), let readOn = day("read-on", of: element),
      let source = source("source", of: element)
    else { return nil }
    return RegimeRules(
      regime: code, readOn: readOn, source: source.address, laws: laws,
      provisions: provisions, territories: territories, inherited: inherited)
  }

  /// The provisions that approvals rest on, over time.
  private func readLaws(in element: XMLElement) -> [RegimeLaw] {
    var laws: [RegimeLaw] = []
    for law in elements.elements("law", of: element) {
      guard let (from, until) = checkedPeriod(of: law) else { continue }
      if laws.contains(where: { overlap($0.from, $0.until, from, until) }) {
        report(.badDate, law, "a time that overlaps no other law beside it", from.iso)
      }
      laws.append(RegimeLaw(name: law.words, from: from, until: until))
    }
    return laws
  }

  private func readProvision(_ element: XMLElement) -> RegimeProvision? {
    guard let period = checkedPeriod(of: element), let source = source("source", of: element),
      let confidence = confidence(of: element)
    else { return nil }
    return RegimeProvision(
      at: elements.attribute("at", of: element) ?? "", from: period.from, until: period.until,
      text: element.words, source: source.address, confidence: confidence)
  }

  private func readTerritory(_ element: XMLElement) -> RegimeTerritory? {
    let destination = readDestination(element)
    guard let period = checkedPeriod(of: element), let destination,
      let source = source("source", of: element), let confidence = confidence(of: element)
    else { return nil }
    return RegimeTerritory(
      destination: destination, from: period.from, until: period.until,
      law: elements.attribute("law", of: element) ?? "", source: source.address,
      confidence: confidence)
  }

  private var seenMemberships: [GroupMembership] = []

  private mutating func readMembership(_ element: XMLElement) -> [GroupMembership] {
    guard let period = checkedPeriod(of: element),
      let group: PlaceGroup = elements.word("group", of: element),
      let source = source("source", of: element), let confidence = confidence(of: element)
    else { return [] }
    let note = element.words
    let rows = places(of: element).map {
      GroupMembership(
        group: group, place: $0, from: period.from, until: period.until, source: source.address,
        confidence: confidence, note: note.isEmpty ? nil : note)
    }
    for row in rows {
      if seenMemberships.contains(where: {
        $0.group == row.group && $0.place == row.place
          && overlap($0.from, $0.until, row.from, row.until)
      }) {
        report(
          .duplicateID, element, "times of a membership that do not overlap",
          "\(row.place) in \(row.group.rawValue) from \(row.from.iso)")
      }
      seenMemberships.append(row)
    }
    return rows
  }

  private func readAlias(_ element: XMLElement) -> PlaceAlias? {
    guard let code = elements.attribute("code", of: element),
      let place = elements.attribute("place", of: element)
    else { return nil }
    return PlaceAlias(code: PlaceCode(code), place: PlaceCode(place))
  }

  private func readInstrument(_ element: XMLElement) -> AdequacyInstrument? {
    let destinations = elements.elements("destination", of: element).compactMap {
      readDestination($0)
    }
    let conditions = elements.elements("conditions", of: element).flatMap {
      elements.conditions(of: $0)
    }
    checkStatement(of: conditions, element)
    let guidance = elements.elements("guidance", of: element).flatMap {
      elements.conditions(of: $0)
    }
    let laws = readLaws(in: element)
    let period = checkedPeriod(of: element)
    let adopted = day("adopted", of: element)
    let reviewBy = day("review-by", of: element)
    let ending: AdequacyInstrument.Ending? = elements.word("ended", of: element)
    let processing: AdequacyInstrument.Processing? = elements.value(
      "processing", of: element, "general or law-enforcement"
    ) { AdequacyInstrument.Processing(rawValue: $0.replacing("-", with: "_")) }
    let confidence = confidence(of: element)
    let needsReview = elements.flag("review", of: element)
    let celex = elements.attribute("celex", of: element)
    let number = elements.attribute("statutory-instrument", of: element)
    let (title, fragility) = (
      elements.text("title", of: element), elements.text("fragility", of: element)
    )
    let notes = elements.elements("note", of: element).map(\.words)
    if let from = period?.from {
      if let adopted, from < adopted {
        report(.badDate, element, "a first day on or after its adoption, \(adopted.iso)", from.iso)
      }
      if let reviewBy, reviewBy <= from {
        report(.badDate, element, "a review after the first day, \(from.iso)", reviewBy.iso)
      }
    }
    if ending != nil, element.attribute("until") == nil {
      report(.missingKey, element, "the last day of an instrument that has ended", nil)
    }
    let cited = elements.elements("source", of: element).compactMap { source("ref", of: $0) }
    guard let id = elements.attribute("id", of: element), let regime = regime("regime", of: element)
    else { return nil }
    if Regime.allCases.contains(where: { $0 != regime && id.hasPrefix($0.rawValue + ":") }) {
      report(.badValue, element, "an id that begins with \(regime.rawValue):", id)
    }
    guard let period, let first = cited.first, let confidence, let processing else { return nil }
    return AdequacyInstrument(
      id: id, regime: regime, title: title ?? "",
      destinations: destinations, conditions: conditions, adopted: adopted,
      effectiveFrom: period.from, effectiveUntil: period.until, ending: ending,
      reviewBy: reviewBy, source: first.address, readOn: first.readOn, confidence: confidence,
      needsReview: needsReview, fragility: fragility, notes: notes, processing: processing,
      celex: celex, statutoryInstrument: number,
      furtherSources: cited.dropFirst().map(\.address), guidance: guidance, laws: laws)
  }

  /// An instrument names its conditions twice, once beside its days, so that losing one of them in an
  /// edit is an error and widens nothing.
  private func checkStatement(of conditions: [AdequacyCondition], _ element: XMLElement) {
    guard let stated = elements.list("conditions", of: element) else {
      if statesNeeds {
        report(
          .missingKey, element, "conditions, the names of its conditions, empty when it has none",
          nil)
      }
      return
    }
    let found = conditions.map(\.kind.rawValue)
    if stated != found {
      report(
        .badValue, element, "the conditions that it states: \(stated.joined(separator: " "))",
        found.isEmpty ? "none" : found.joined(separator: " "))
    }
  }

  private func readNote(_ element: XMLElement) -> [PlaceNote] {
    let from = day("from", of: element)
    let until = day("until", of: element)
    checkOrder(from, until, element)
    let needsReview = elements.flag("review", of: element)
    guard let regime = regime("regime", of: element), let source = source("source", of: element),
      let confidence = confidence(of: element)
    else { return [] }
    return places(of: element).map {
      PlaceNote(
        regime: regime, place: $0, text: element.words, source: source.address,
        readOn: source.readOn, confidence: confidence, needsReview: needsReview, from: from,
        until: until)
    }
  }

  private func readDestination(_ element: XMLElement) -> AdequacyInstrument.Destination? {
    let place = elements.attribute("place", of: element)
    let group = element.attribute("group")
    let members: PlaceGroup? = elements.word("group", of: element)
    guard (place == nil) != (group == nil) else {
      report(.badValue, element, "either a place or a group", nil)
      return nil
    }
    if let place { return .place(PlaceCode(place)) }
    return members.map { .group($0) }
  }

  // MARK: Checks across elements

  private func checkInheritance(in rows: [XMLElement]) {
    let codes = rows.map { regime("code", of: $0) }
    for (row, code) in zip(rows, codes) {
      guard let child = elements.elements("inherits", of: row).first,
        let other = regime("regime", of: child)
      else { continue }
      if other == code || !codes.contains(other) {
        report(.danglingReference, child, "another regime of this register", other.rawValue)
      }
    }
  }

  /// A code that is an alias is never looked up, so no row may use it.
  private func checkAliases(
    _ aliases: [PlaceAlias], against memberships: [GroupMembership],
    _ instruments: [AdequacyInstrument], _ notes: [PlaceNote], in rows: [XMLElement]
  ) {
    let codes = Set(aliases.map(\.code))
    var used = Set(memberships.map(\.place)).union(notes.map(\.place))
    for case .place(let place) in instruments.flatMap(\.destinations) { used.insert(place) }
    for element in rows {
      guard let alias = readAlias(element) else { continue }
      if codes.contains(alias.place) {
        report(.badValue, element, "a place that is no alias itself", alias.place.rawValue)
      }
      if used.contains(alias.code) {
        report(.badValue, element, "a code that no other row uses", alias.code.rawValue)
      }
    }
  }

  // MARK: Values

  /// The rows of a list, whose number the list states.
  private func items(_ name: String, in list: String, of root: XMLElement) -> [XMLElement] {
    elements.elements(list, of: root).flatMap { list in
      let rows = elements.elements(name, of: list)
      let count = elements.number("count", of: list)
      if count == nil, statesNeeds, list.attribute("count") == nil {
        report(.missingKey, list, "count, the number of rows in \(list.name.local)", nil)
      }
      if let count, count != rows.count {
        report(.badValue, list, "\(count) rows in \(list.name.local)", String(rows.count))
      }
      return rows
    }
  }

  private func period(of element: XMLElement) -> (from: Day, until: Day?)? {
    let until = day("until", of: element)
    return day("from", of: element).map { ($0, until) }
  }

  private func checkedPeriod(of element: XMLElement) -> (from: Day, until: Day?)? {
    guard let period = period(of: element) else { return nil }
    checkOrder(period.from, period.until, element)
    return period
  }

  private func checkOrder(_ from: Day?, _ until: Day?, _ element: XMLElement) {
    if let from, let until, until < from {
      report(.badDate, element, "a last day on or after the first, \(from.iso)", until.iso)
    }
  }

  private func overlap(_ from: Day, _ until: Day?, _ otherFrom: Day, _ otherUntil: Day?) -> Bool {
    (until.map { otherFrom <= $0 } ?? true) && (otherUntil.map { from <= $0 } ?? true)
  }

  private func day(_ name: String, of element: XMLElement) -> Day? {
    elements.day(name, of: element)
  }

  private func regime(_ name: String, of element: XMLElement) -> Regime? {
    elements.word(name, of: element)
  }

  private func confidence(of element: XMLElement) -> Confidence? {
    elements.word("confidence", of: element)
  }

  private func source(_ name: String, of element: XMLElement) -> Source? {
    elements.value(name, of: element, "a source of this register", .danglingReference) {
      sources[$0]
    }
  }

  private func places(of element: XMLElement) -> [PlaceCode] {
    (elements.list("places", of: element) ?? []).map { PlaceCode($0) }
  }

  private func report(
    _ code: InputError.Code, _ element: XMLElement, _ expected: String, _ found: String?
  ) {
    elements.report(code, element, expected, found)
  }
}
