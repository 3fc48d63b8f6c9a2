import SitusGround

/// One thing that is supposed to be otherwise.
package enum Hypothesis: Hashable, Sendable {
  /// That instruments of the register do not count; `name` is what the user called them.
  case withoutInstruments(name: String, ids: [String])
  /// That a processor is gone, with everything that only it brings.
  case withoutProcessor(String)
  /// That nothing can be kept, run or looked at in a place.
  case withoutPlace(PlaceCode)
  /// That a provider's region is gone: `aws:eu-west-2`.
  case withoutRegion(String)
  /// That it is another day.
  case onDay(Day)
}

/// What a user named and nothing is called.
package struct UnknownName: Error, Hashable, Sendable {
  /// What is wrong, and what was perhaps meant.
  package var message: String
}

/// The instruments that a user means by a regime and a number, or by the id that the register uses.
///
/// `EU:2023/1795`, `2023/1795`, `EU:32023D1795`, `UK:SI 2023/1028` and `uk:si-2023/1028` are
/// understood, and so is the number of an amending decision. What was laid down by the same act, such
/// as its reach into territories, goes with it.
///
/// - Returns: A hypothesis with at least one instrument, in the order of the register.
/// - Throws: ``UnknownName`` with the nearest names, when nothing is called so.
package func instruments(named name: String, in register: AdequacyRegister)
  throws(UnknownName) -> Hypothesis
{
  let wanted = InstrumentName(name)
  let found = register.instruments.filter { wanted.names($0) }
  guard found.isEmpty else {
    return .withoutInstruments(name: name, ids: found.map(\.id))
  }
  let near = register.instruments.map { ($0.id, wanted.distance(to: $0)) }
    .filter { $0.1 < InstrumentName.farthest }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(5)
    .map(\.0)
  throw UnknownName(
    message: "no instrument is called “\(name)”"
      + (near.isEmpty ? "" : "; near names: \(near.joined(separator: ", "))")
      + "; situs adequacy list --all prints every one")
}

/// A name of an instrument, taken apart.
private struct InstrumentName {
  private let regime: Regime?
  /// In capitals, without blanks and hyphens, without the regime and without "SI" in front.
  private let number: String

  init(_ text: String) {
    var rest = text.uppercased().filter { !$0.isWhitespace && $0 != "-" }[...]
    regime = Regime.allCases.first { rest.hasPrefix($0.rawValue + ":") }
    if let regime { rest = rest.dropFirst(regime.rawValue.count + 1) }
    if rest.hasPrefix("SI"), rest.dropFirst(2).first?.isNumber == true { rest = rest.dropFirst(2) }
    if rest.hasPrefix("(EU)") { rest = rest.dropFirst(4) }
    for ending in ["/EC", "/EU"] where rest.hasSuffix(ending) { rest = rest.dropLast(3) }
    number = String(rest)
  }

  func names(_ instrument: AdequacyInstrument) -> Bool {
    guard regime == nil || regime == instrument.regime else { return false }
    return numbers(of: instrument).contains(number)
  }

  private func numbers(of instrument: AdequacyInstrument) -> [String] {
    let id = InstrumentName(instrument.id).number
    // The part after the sign is what amended it; what follows a third slash is a part of the act.
    var numbers = [id] + id.split(separator: "@").map(String.init)
    let parts = id.split(separator: "/")
    if parts.count > 2, parts[0].allSatisfy(\.isNumber), !id.contains("@") {
      numbers.append(parts.prefix(2).joined(separator: "/"))
    }
    return numbers + [instrument.celex, instrument.statutoryInstrument].compactMap { $0 }
  }

  /// How many letters have to be changed, at least.
  func distance(to instrument: AdequacyInstrument) -> Int {
    numbers(of: instrument).map { editDistance(number, $0) }.min() ?? Self.farthest
  }

  /// From how many edits on a name is no longer near.
  static let farthest = 5
}
