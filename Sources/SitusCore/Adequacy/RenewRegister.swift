import SitusGround

/// Says what speaks against putting one register in the place of another.
///
/// - Parameters:
///   - new: The one that is to take its place; valid in itself.
///   - old: The register in use.
///   - path: Its name in errors.
///   - today: The day on which it is done.
///   - allowsOlder: Whether somebody wants an older one, which lacks what came since.
/// - Returns: Every reason, in the order of the register; none when it may take the place.
package func reasonsAgainst(
  _ new: AdequacyRegister, replacing old: AdequacyRegister, path: String, today: Day,
  allowsOlder: Bool
) -> [InputError] {
  let start = SourceSite(file: path, line: 1, column: 1)
  var reasons: [InputError] = []
  func refuse(_ code: InputError.Code, _ expected: String, _ found: String) {
    reasons.append(InputError(code, at: start, expected: expected, found: found))
  }
  // A register that is said to be read in the future would never grow old. A clock may be in a time
  // zone that has the next day already.
  let days =
    [("version", new.version), ("read-on", new.readOn)]
    + new.regimes.map { ("read-on of the \($0.regime.rawValue) list", $0.readOn) }
  for (name, day) in days where today.days(until: day) > 1 {
    refuse(.badDate, "a \(name) that is not after today, \(today.iso)", day.iso)
  }
  if allowsOlder { return reasons }
  if new.version < old.version {
    refuse(
      .badDate, "a version after \(old.version.iso), the one in use (--allow-older takes it)",
      new.version.iso)
  } else if new.version == old.version, !new.says(old) {
    refuse(
      .badDate, "a version of its own: \(old.version.iso) is in use with other content",
      new.version.iso)
  }
  for rules in old.regimes {
    guard let later = new.rules(of: rules.regime) else {
      refuse(.missingKey, "the regime \(rules.regime.rawValue), which is in use", "none")
      continue
    }
    if later.readOn < rules.readOn {
      refuse(
        .badDate,
        "the \(rules.regime.rawValue) list as read on \(rules.readOn.iso) or later"
          + " (--allow-older takes it)", later.readOn.iso)
    }
  }
  let kept = Dictionary(new.instruments.map { ($0.id, $0) }) { first, _ in first }
  for instrument in old.instruments {
    guard let later = kept[instrument.id] else {
      refuse(
        .missingKey,
        "\(instrument.id), \(instrument.title); one that has ended stays, with its last day and how it"
          + " ended", "no such instrument")
      continue
    }
    let lost = instrument.destinations.filter { !later.destinations.contains($0) }
    if later.regime != instrument.regime || lost.count == instrument.destinations.count {
      refuse(
        .duplicateID, "\(instrument.id) for what it was for; an id is never used again",
        later.destinations.map(\.code).joined(separator: " "))
    }
  }
  return reasons
}

extension AdequacyRegister {
  /// Whether both say the same, whatever their bytes.
  fileprivate func says(_ other: AdequacyRegister) -> Bool {
    var other = other
    other.digest = digest
    return self == other
  }
}
