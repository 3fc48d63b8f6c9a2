import SitusGround

/// The rows of a register that are no instruments: what they say beside each other in two versions.
struct RegisterRows {
  let old: AdequacyRegister
  let new: AdequacyRegister
  /// The English name of a place.
  let name: @Sendable (PlaceCode) -> String

  /// A row in words.
  private struct Line: Hashable {
    var subject: String
    var text: String
  }

  /// Lists, then memberships and codes, then remarks.
  func changes() -> [RegisterChange] {
    Regime.allCases.flatMap(list) + memberships + aliases + Regime.allCases.flatMap(remarks)
  }

  private func list(of regime: Regime) -> [RegisterChange] {
    let (before, after) = (old.rules(of: regime), new.rules(of: regime))
    guard before != after else { return [] }
    let subject = "\(regime.rawValue) list"
    func line(_ text: String) -> Line { Line(subject: subject, text: text) }
    var found: [RegisterChange] = []
    if let before, let after, before.readOn != after.readOn {
      found.append(
        RegisterChange(
          kind: .list, nature: .reading, regime: regime, subject: subject, day: nil, until: nil,
          text: "Last read on \(after.readOn.iso), before on \(before.readOn.iso)."))
    }
    found += news(before?.laws, after?.laws, .list, .law, regime) {
      line("Approvals rest on \($0.name), \(span($0.from, $0.until)).")
    }
    found += news(before?.provisions, after?.provisions, .list, .law, regime) {
      line("\($0.at), \(span($0.from, $0.until)): \($0.text)")
    }
    found += news(before?.territories, after?.territories, .list, .law, regime) {
      line(
        "Its own territory is \($0.destination.words(name)) under \($0.law),"
          + " \(span($0.from, $0.until)).")
    }
    let inherited = [before, after].map { [$0?.inherited].compactMap { $0 } }
    found += news(inherited[0], inherited[1], .list, .law, regime) {
      line(
        "Until \($0.until.iso) the list of the \($0.regime.rawValue) counted as its own."
          + " \($0.text)")
    }
    return found
  }

  private var memberships: [RegisterChange] {
    news(old.memberships, new.memberships, .membership, .law) {
      Line(
        subject: $0.place.rawValue,
        text: "\($0.place.words(name)) counts with the \($0.group.rawValue),"
          + " \(span($0.from, $0.until))." + ($0.note.map { " \($0)" } ?? ""))
    }
  }

  private var aliases: [RegisterChange] {
    news(old.aliases, new.aliases, .membership, .correction) {
      Line(
        subject: $0.place.rawValue, text: "The code \($0.code) means \($0.place.words(name)).")
    }
  }

  private func remarks(on regime: Regime) -> [RegisterChange] {
    let notes = [old, new].map { $0.notes.filter { $0.regime == regime } }
    return news(notes[0], notes[1], .remark, .reading, regime) {
      Line(subject: $0.place.rawValue, text: $0.text)
    }
  }

  /// What only the newer version has, then what only the older has, then what both have and rest on
  /// something else.
  private func news<Row: Hashable>(
    _ before: [Row]?, _ after: [Row]?, _ kind: RegisterChange.Kind,
    _ nature: RegisterChange.Nature, _ regime: Regime? = nil, line: (Row) -> Line
  ) -> [RegisterChange] {
    let (before, after) = (before ?? [], after ?? [])
    let rows = (before: Set(before), after: Set(after))
    let gone = before.filter { !rows.after.contains($0) }.map(line)
    let come = after.filter { !rows.before.contains($0) }.map(line)
    func changes(
      _ lines: [Line], _ opening: String, _ nature: RegisterChange.Nature
    ) -> [RegisterChange] {
      lines.map {
        RegisterChange(
          kind: kind, nature: nature, regime: regime, subject: $0.subject, day: nil, until: nil,
          text: "\(opening): \($0.text)")
      }
    }
    return changes(come.filter { !gone.contains($0) }, "New", nature)
      + changes(gone.filter { !come.contains($0) }, "No longer in the register", nature)
      + changes(come.filter(gone.contains), "Read elsewhere, or with other confidence", .reading)
  }

  private func span(_ from: Day, _ until: Day?) -> String {
    "from \(from.iso)" + (until.map { " to \($0.iso)" } ?? " on")
  }
}
