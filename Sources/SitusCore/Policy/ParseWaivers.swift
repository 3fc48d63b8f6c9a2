import SitusGround

/// Reads the waivers of an inventory.
///
/// The file holds one key, `waivers`, with a list. Each entry has `rule`, `service`, `subject`,
/// `reason`, `owner` and `expires`, all of them, may have `approved`, and has no other key; `service`
/// is `null` for a finding that belongs to none. `expires` is the last day on which it holds, at most
/// `Waiver.longestDays` after the day of `approved`, or after the day asked about where that is
/// missing.
///
/// - Parameters:
///   - file: The file of waivers.
///   - asOf: The day asked about.
/// - Returns: The waivers in the order of the file.
/// - Throws: Every error in the file, with its line and column.
package func parseWaivers(_ file: InventoryFile, asOf: Day) throws(InputErrors) -> [Waiver] {
  var reading = WaiverReading(path: file.path, asOf: asOf)
  let waivers = reading.read(file.bytes)
  guard reading.errors.isEmpty else { throw InputErrors(reading.errors) }
  return waivers
}

private struct WaiverReading {
  let path: String
  let asOf: Day
  var errors: [InputError] = []

  private static let keys = ["expires", "owner", "reason", "rule", "service", "subject"]
  private static let known = ["approved"] + keys

  init(path: String, asOf: Day) {
    self.path = path
    self.asOf = asOf
  }

  mutating func read(_ bytes: [UInt8]) -> [Waiver] {
    guard let root = readYAML(bytes, path: path, errors: &errors), !root.isNull else { return [] }
    guard case .mapping(let entries) = root.content else {
      wrongType(root, "a mapping with the key “waivers”")
      return []
    }
    var waivers: [Waiver] = []
    for entry in entries {
      guard entry.key == "waivers" else {
        unknownKey(entry, known: ["waivers"])
        continue
      }
      if entry.value.isNull { continue }
      guard case .list(let items) = entry.value.content else {
        wrongType(entry.value, "a list of waivers")
        continue
      }
      for item in items {
        if let waiver = waiver(item) { waivers.append(waiver) }
      }
    }
    return waivers
  }

  private mutating func waiver(_ node: YAMLNode) -> Waiver? {
    guard case .mapping(let entries) = node.content else {
      wrongType(node, "a waiver as a mapping")
      return nil
    }
    var values: [String: YAMLNode] = [:]
    for entry in entries {
      if Self.known.contains(entry.key) {
        values[entry.key] = entry.value
      } else {
        unknownKey(entry, known: Self.known)
      }
    }
    for key in Self.keys where values[key] == nil {
      errors.append(
        InputError(.missingKey, at: node.mark.site(in: path), expected: "the key “\(key)”"))
    }
    let rule = values["rule"].flatMap { self.rule($0) }
    let service = values["service"].map {
      $0.isNull ? nil : text($0, "the id of a service, or null")
    }
    let subject = values["subject"].flatMap { text($0, "the subject of a finding") }
    let reason = values["reason"].flatMap { text($0, "a reason in words") }
    let owner = values["owner"].flatMap { text($0, "the post that accepts the finding") }
    let approved = values["approved"].flatMap { $0.isNull ? nil : day($0) }
    let expires = values["expires"].flatMap { node in
      day(node).flatMap { term(node, from: approved, to: $0) }
    }
    guard let rule, let service, let subject, let reason, let owner, let expires else { return nil }
    return Waiver(
      rule: rule, service: service, subject: subject, reason: reason, owner: owner,
      approved: approved, expires: expires, site: node.mark.site(in: path))
  }

  /// The last day, unless it lies before the first or too far behind it.
  private mutating func term(_ node: YAMLNode, from approved: Day?, to expires: Day) -> Day? {
    let start = approved ?? asOf
    let days = start.days(until: expires)
    if days <= Waiver.longestDays, approved == nil || days >= 0 { return expires }
    let said = approved == nil ? "the day asked about (no “approved” is written)" : "“approved”"
    errors.append(
      InputError(
        .badDate, at: node.mark.site(in: path),
        expected: days < 0
          ? "a day after “approved”"
          : "a day at most \(Waiver.longestDays) days after \(said), so not after "
            + "\(start.adding(days: Waiver.longestDays).iso); accept it again when that has passed",
        found: "\(node.shown), which is \(days) days"))
    return nil
  }

  private mutating func text(_ node: YAMLNode, _ expected: String) -> String? {
    guard case .scalar(let text, _) = node.content, !node.isNull else {
      wrongType(node, expected)
      return nil
    }
    let words = text.drop(while: \.isWhitespace)
    guard !words.isEmpty else {
      errors.append(
        InputError(
          .badValue, at: node.mark.site(in: path), expected: expected, found: "no words"))
      return nil
    }
    return text
  }

  private mutating func rule(_ node: YAMLNode) -> FindingRule? {
    guard let word = text(node, "the id of a rule") else { return nil }
    if let rule = FindingRule(rawValue: word), rule != .waiverInvalid, rule != .waiverUnused {
      return rule
    }
    errors.append(
      InputError(
        .badValue, at: node.mark.site(in: path), expected: "the id of a rule that can be waived",
        found: node.shown))
    return nil
  }

  private mutating func day(_ node: YAMLNode) -> Day? {
    guard let word = text(node, "a date as YYYY-MM-DD") else { return nil }
    if let day = Day(iso: word) { return day }
    errors.append(
      InputError(
        .badDate, at: node.mark.site(in: path), expected: "a date as YYYY-MM-DD",
        found: node.shown))
    return nil
  }

  private mutating func wrongType(_ node: YAMLNode, _ expected: String) {
    errors.append(
      InputError(
        .wrongType, at: node.mark.site(in: path), expected: expected, found: node.shown))
  }

  private mutating func unknownKey(_ entry: YAMLNode.Entry, known: [String]) {
    errors.append(
      InputError(
        .unknownKey, at: entry.keyMark.site(in: path),
        expected: "one of \(known.joined(separator: ", "))",
        found: YAMLNode.shortened(entry.key)))
  }
}
