import SitusXML

/// Turns the tree of a register into values, and collects what its schema cannot say.
///
/// What the schema has refused already is passed over in silence, so that one slip is one error.
struct AdequacyReader {
  private(set) var errors: [InputError] = []
  private let path: String
  private var sources: [String: Source] = [:]

  private struct Source {
    var address: String
    var readOn: Day
  }

  init(path: String) { self.path = path }

  mutating func read(_ root: XMLElement) -> AdequacyRegister? {
    let version = day("version", of: root)
    let readOn = day("read-on", of: root)
    if let version, let readOn, version < readOn {
      report(.badDate, root, "a version on or after the last reading, \(readOn.iso)", version.iso)
    }
    for source in items("source", in: "sources", of: root) { readSource(source, before: readOn) }
    let regimes = items("regime", in: "regimes", of: root).compactMap { readRegime($0) }
    let memberships = items("membership", in: "memberships", of: root).flatMap {
      readMembership($0)
    }
    let aliases = items("alias", in: "aliases", of: root).compactMap { readAlias($0) }
    let instruments = items("instrument", in: "instruments", of: root).compactMap {
      readInstrument($0)
    }
    let notes = items("place-note", in: "place-notes", of: root).flatMap { readNote($0) }
    checkInheritance(in: root)
    checkAliases(
      aliases, against: memberships, instruments, notes,
      in: items("alias", in: "aliases", of: root))
    guard let version, let readOn else { return nil }
    return AdequacyRegister(
      version: version, readOn: readOn, memberships: memberships, instruments: instruments,
      notes: notes, regimes: regimes, aliases: aliases)
  }

  // MARK: Parts

  private mutating func readSource(_ element: XMLElement, before last: Day?) {
    guard let id = element.attribute("id"), let readOn = day("read-on", of: element) else { return }
    if let last, last < readOn {
      report(.badDate, element, "a day on or before the register's own, \(last.iso)", readOn.iso)
    }
    sources[id] = Source(
      address: element.attribute("url") ?? words(of: element), readOn: readOn)
  }

  private mutating func readRegime(_ element: XMLElement) -> RegimeRules? {
    var laws: [RegimeLaw] = []
    for law in element.elements(named: "law") {
      guard let from = period(of: law)?.from else { continue }
      let until = period(of: law)?.until
      if laws.contains(where: { overlap($0.from, $0.until, from, until) }) {
        report(.badDate, law, "a time that overlaps no other law of the regime", from.iso)
      }
      laws.append(RegimeLaw(name: words(of: law), from: from, until: until))
    }
    let provisions = element.elements(named: "provision").compactMap { readProvision($0) }
    let territories = element.elements(named: "territory").compactMap { readTerritory($0) }
    let inherited = element.elements(named: "inherits").first.flatMap { child -> InheritedList? in
      guard let regime = regime("regime", of: child), let until = day("until", of: child),
        let source = source("source", of: child)
      else { return nil }
      return InheritedList(
        regime: regime, until: until, text: words(of: child), source: source.address)
    }
    guard let code = regime("code", of: element), let readOn = day("read-on", of: element),
      let source = source("source", of: element)
    else { return nil }
    return RegimeRules(
      regime: code, readOn: readOn, source: source.address, laws: laws,
      provisions: provisions, territories: territories, inherited: inherited)
  }

  private mutating func readProvision(_ element: XMLElement) -> RegimeProvision? {
    guard let period = checkedPeriod(of: element), let source = source("source", of: element),
      let confidence = confidence(of: element)
    else { return nil }
    return RegimeProvision(
      at: element.attribute("at") ?? "", from: period.from, until: period.until,
      text: words(of: element), source: source.address, confidence: confidence)
  }

  private mutating func readTerritory(_ element: XMLElement) -> RegimeTerritory? {
    let destination = readDestination(element)
    guard let period = checkedPeriod(of: element), let destination,
      let source = source("source", of: element), let confidence = confidence(of: element)
    else { return nil }
    return RegimeTerritory(
      destination: destination, from: period.from, until: period.until,
      law: element.attribute("law") ?? "", source: source.address, confidence: confidence)
  }

  private var seenMemberships: [GroupMembership] = []

  private mutating func readMembership(_ element: XMLElement) -> [GroupMembership] {
    guard let period = checkedPeriod(of: element),
      let group = element.attribute("group").flatMap(PlaceGroup.init(rawValue:)),
      let source = source("source", of: element), let confidence = confidence(of: element)
    else { return [] }
    let note = words(of: element)
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
    guard let code = element.attribute("code"), let place = element.attribute("place") else {
      return nil
    }
    return PlaceAlias(code: PlaceCode(code), place: PlaceCode(place))
  }

  private mutating func readInstrument(_ element: XMLElement) -> AdequacyInstrument? {
    let destinations = element.elements(named: "destination").compactMap { readDestination($0) }
    let conditions = element.elements(named: "conditions").flatMap(\.elements).compactMap {
      AdequacyCondition($0)
    }
    let period = checkedPeriod(of: element)
    let adopted = day("adopted", of: element)
    let reviewBy = day("review-by", of: element)
    let ending = element.attribute("ended").flatMap(AdequacyInstrument.Ending.init(rawValue:))
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
    guard let id = element.attribute("id"), let regime = regime("regime", of: element) else {
      return nil
    }
    if Regime.allCases.contains(where: { $0 != regime && id.hasPrefix($0.rawValue + ":") }) {
      report(.badValue, element, "an id that begins with \(regime.rawValue):", id)
    }
    let cited = element.elements(named: "source").compactMap { source("ref", of: $0) }
    guard let period, let first = cited.first, let confidence = confidence(of: element),
      let processing = element.attribute("processing")
    else { return nil }
    return AdequacyInstrument(
      id: id, regime: regime, title: child("title", of: element) ?? "",
      destinations: destinations, conditions: conditions, adopted: adopted,
      effectiveFrom: period.from, effectiveUntil: period.until, ending: ending,
      reviewBy: reviewBy, source: first.address, readOn: first.readOn, confidence: confidence,
      needsReview: isTrue("review", of: element), fragility: child("fragility", of: element),
      notes: element.elements(named: "note").map(words),
      processing: processing == "general" ? .general : .lawEnforcement,
      celex: element.attribute("celex"),
      statutoryInstrument: element.attribute("statutory-instrument"),
      furtherSources: cited.dropFirst().map(\.address))
  }

  private mutating func readNote(_ element: XMLElement) -> [PlaceNote] {
    let from = day("from", of: element)
    let until = day("until", of: element)
    checkOrder(from, until, element)
    guard let regime = regime("regime", of: element), let source = source("source", of: element),
      let confidence = confidence(of: element)
    else { return [] }
    return places(of: element).map {
      PlaceNote(
        regime: regime, place: $0, text: words(of: element), source: source.address,
        readOn: source.readOn, confidence: confidence,
        needsReview: isTrue("review", of: element), from: from, until: until)
    }
  }

  private mutating func readDestination(_ element: XMLElement)
    -> AdequacyInstrument.Destination?
  {
    let place = element.attribute("place")
    let group = element.attribute("group")
    guard (place == nil) != (group == nil) else {
      report(.badValue, element, "either a place or a group", nil)
      return nil
    }
    if let place { return .place(PlaceCode(place)) }
    return group.flatMap(PlaceGroup.init(rawValue:)).map { .group($0) }
  }

  // MARK: Checks across elements

  private mutating func checkInheritance(in root: XMLElement) {
    let elements = items("regime", in: "regimes", of: root)
    let codes = elements.map { regime("code", of: $0) }
    for (element, code) in zip(elements, codes) {
      guard let child = element.elements(named: "inherits").first,
        let other = regime("regime", of: child)
      else { continue }
      if other == code || !codes.contains(other) {
        report(.danglingReference, child, "another regime of this register", other.rawValue)
      }
    }
  }

  /// A code that is an alias is never looked up, so no row may use it.
  private mutating func checkAliases(
    _ aliases: [PlaceAlias], against memberships: [GroupMembership],
    _ instruments: [AdequacyInstrument], _ notes: [PlaceNote], in elements: [XMLElement]
  ) {
    let codes = Set(aliases.map(\.code))
    var used = Set(memberships.map(\.place)).union(notes.map(\.place))
    for case .place(let place) in instruments.flatMap(\.destinations) { used.insert(place) }
    for element in elements {
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

  private func items(_ name: String, in list: String, of root: XMLElement) -> [XMLElement] {
    root.elements(named: list).flatMap { $0.elements(named: name) }
  }

  private func period(of element: XMLElement) -> (from: Day, until: Day?)? {
    day("from", of: element).map { ($0, day("until", of: element)) }
  }

  private mutating func checkedPeriod(of element: XMLElement) -> (from: Day, until: Day?)? {
    guard let period = period(of: element) else { return nil }
    checkOrder(period.from, period.until, element)
    return period
  }

  private mutating func checkOrder(_ from: Day?, _ until: Day?, _ element: XMLElement) {
    if let from, let until, until < from {
      report(.badDate, element, "a last day on or after the first, \(from.iso)", until.iso)
    }
  }

  private func overlap(_ from: Day, _ until: Day?, _ otherFrom: Day, _ otherUntil: Day?) -> Bool {
    (until.map { otherFrom <= $0 } ?? true) && (otherUntil.map { from <= $0 } ?? true)
  }

  private func day(_ name: String, of element: XMLElement) -> Day? {
    element.attribute(name).flatMap { Day(iso: $0) }
  }

  private func regime(_ name: String, of element: XMLElement) -> Regime? {
    element.attribute(name).flatMap(Regime.init(rawValue:))
  }

  private func confidence(of element: XMLElement) -> Confidence? {
    element.attribute("confidence").flatMap(Confidence.init(rawValue:))
  }

  private func source(_ name: String, of element: XMLElement) -> Source? {
    element.attribute(name).flatMap { sources[$0] }
  }

  private func places(of element: XMLElement) -> [PlaceCode] {
    (element.attribute("places") ?? "").split(separator: " ").map { PlaceCode(String($0)) }
  }

  private func child(_ name: String, of element: XMLElement) -> String? {
    element.elements(named: name).first.map(words)
  }

  private func isTrue(_ name: String, of element: XMLElement) -> Bool {
    ["true", "1"].contains(element.attribute(name) ?? "false")
  }

  /// The text of an element on one line.
  private func words(of element: XMLElement) -> String {
    element.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private mutating func report(
    _ code: InputError.Code, _ element: XMLElement, _ expected: String, _ found: String?
  ) {
    errors.append(
      InputError(
        code, at: SourceSite(file: path, line: element.line, column: element.column),
        expected: expected, found: found))
  }
}

extension AdequacyCondition {
  /// Reads one condition; `nil` for what the schema has refused.
  init?(_ element: XMLElement) {
    switch element.name.local {
    case "recipient-subject-to":
      guard let law = element.attribute("law") else { return nil }
      self = .recipientSubjectTo(law)
    case "recipient-sector":
      guard let sector = element.attribute("is").flatMap(Sector.init(rawValue:)) else { return nil }
      self = .recipientSector(sector)
    case "recipient-is-not":
      guard let kind = element.attribute("kind") else { return nil }
      self = .recipientIsNot(kind)
    case "dpf-active": self = .dataPrivacyFrameworkActive
    case "dpf-uk-extension": self = .dataPrivacyFrameworkUKExtension
    case "human-resources-covered": self = .humanResourcesCovered
    case "sensitive-data-flagged": self = .sensitiveDataFlagged
    case "automated-processing": self = .automatedProcessing
    case "territory-is-not":
      guard let area = element.attribute("area") else { return nil }
      self = .territoryIsNot(area)
    case "service-lacks":
      guard let trait = element.attribute("trait").flatMap(ServiceTrait.init(rawValue:)) else {
        return nil
      }
      self = .serviceLacks(trait)
    case "exporter-is-competent-authority": self = .exporterIsCompetentAuthority
    case _: return nil
    }
  }
}
