/// Reads the waivers of an inventory.
///
/// The file holds one key, `waivers`, with a list. Each entry has `rule`, `service`, `subject`,
/// `reason`, `owner` and `expires`, all of them, and no other key; `service` is `null` for a finding
/// that belongs to none. `expires` is the last day on which it holds.
///
/// - Throws: Every error in the file, with its line and column.
package func parseWaivers(_ file: InventoryFile) throws(InputErrors) -> [Waiver] {
  var reading = WaiverReading(path: file.path)
  let waivers = reading.read(file.bytes)
  guard reading.errors.isEmpty else { throw InputErrors(reading.errors) }
  return waivers
}

private struct WaiverReading {
  let path: String
  var errors: [InputError] = []

  private static let keys = ["expires", "owner", "reason", "rule", "service", "subject"]

  init(path: String) { self.path = path }

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
      if Self.keys.contains(entry.key) {
        values[entry.key] = entry.value
      } else {
        unknownKey(entry, known: Self.keys)
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
    let expires = values["expires"].flatMap { day($0) }
    guard let rule, let service, let subject, let reason, let owner, let expires else { return nil }
    return Waiver(
      rule: rule, service: service, subject: subject, reason: reason, owner: owner,
      expires: expires, site: node.mark.site(in: path))
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
