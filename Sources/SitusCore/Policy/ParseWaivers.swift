import SitusGround

/// Reads the waivers of an inventory.
///
/// The file holds one key, `waivers`, with a list; ``waiverSchema()`` has the keys of each. `expires` is the
/// last day on which it holds, at most `Waiver.longestDays` after the day of `approved`, or after the day
/// asked about where that is missing.
///
/// - Parameters:
///   - file: The file of waivers.
///   - asOf: The day asked about.
/// - Returns: The waivers in the order of the file.
/// - Throws: Every error in the file, with its line and column.
package func parseWaivers(_ file: InventoryFile, asOf: Day) throws(InputErrors) -> [Waiver] {
  let reading = WaiverReading(file: file.path, asOf: asOf)
  let root = readYAML(file.bytes, path: file.path, errors: &reading.errors)
  var waivers: [Waiver] = []
  if let root, !root.isNull { waivers = WaiverForm.file.read(root, reading) ?? [] }
  guard reading.errors.isEmpty else { throw InputErrors(reading.errors) }
  return waivers
}

/// The JSON Schema of a file of waivers, as text with a final newline.
package func waiverSchema() -> String { WaiverForm.file.schema(title: "Situs waivers") }

/// What is gathered while a file of waivers is read.
final class WaiverReading: FormReading {
  let file: String
  let asOf: Day
  var errors: [InputError] = []

  init(file: String, asOf: Day) {
    self.file = file
    self.asOf = asOf
  }

  func add(_ error: InputError) { errors.append(error) }
}

/// The forms of a file of waivers.
private enum WaiverForm {
  static let file = Form<[Waiver], WaiverReading>(
    "waivers", "Findings that somebody accepts for a time."
  ) { form in
    form.optional("waivers", .list(of: .form(waiver)), "Each accepts exactly one finding.") ?? []
  }

  static let waiver = Form<Waiver, WaiverReading>(
    "waiver", "An owner's named, reasoned and expiring acceptance of exactly one finding."
  ) { form in
    let rule = form.required("rule", .waivableRule, "Id of the rule of the finding.")
    let service = form.stated(
      "service", .text, "Id of the service, or null for a finding that belongs to none.")
    let subject = form.required("subject", .text, "Subject of the finding.")
    let reason = form.required("reason", .text, "Why it is accepted, in words.")
    let owner = form.required("owner", .text, "The post that accepts it.")
    let approved = form.optional("approved", .day, "The day on which it was accepted.")
    let expires = form.required(
      "expires", .day,
      "Last day on which it holds, at most \(Waiver.longestDays) days after it was accepted.")
    guard let rule, let service, let subject, let reason, let owner, let expires,
      form.holdsTerm(from: approved, to: expires)
    else { return nil }
    return Waiver(
      rule: rule, service: service, subject: subject, reason: reason, owner: owner,
      approved: approved, expires: expires, site: form.site)
  }
}

extension FormReader<WaiverReading> {
  /// Whether the last day lies neither before the first nor too far behind it; adds an error where not.
  fileprivate func holdsTerm(from approved: Day?, to expires: Day) -> Bool {
    guard let reading, let mark = mark(of: "expires") else { return false }
    let start = approved ?? reading.asOf
    let days = start.days(until: expires)
    if days <= Waiver.longestDays, approved == nil || days >= 0 { return true }
    let said = approved == nil ? "the day asked about (no “approved” is written)" : "“approved”"
    reading.add(
      .badDate, mark,
      expected: days < 0
        ? "a day after “approved”"
        : "a day at most \(Waiver.longestDays) days after \(said), so not after "
          + "\(start.adding(days: Waiver.longestDays).iso); accept it again when that has passed",
      found: "\(expires.iso), which is \(days) days")
    return false
  }
}

extension FieldType where Value == FindingRule, Reading == WaiverReading {
  /// The id of a rule whose findings somebody may accept.
  fileprivate static let waivableRule = FieldType(
    schema: { _ in .object([.init("enum", .list(words.map { .text($0) }))]) },
    read: { node, reading in
      guard let word = plainText(node, reading) else { return nil }
      if words.contains(word), let rule = FindingRule(rawValue: word) { return rule }
      reading.add(
        .badValue, node.mark,
        expected: "the id of a rule that can be waived"
          + suggestion(nearest(to: word, among: words)), found: node.shown)
      return nil
    })

  private static let words = FindingRule.allCases.filter {
    $0 != .waiverInvalid && $0 != .waiverUnused
  }.map(\.rawValue)
}
