import SitusGround

/// The law of one regime on one day, with the answers that its list has given so far.
///
/// A report asks the same few hundred questions of the list millions of times. The answers depend on
/// nothing but the register, the regime and the day, so that keeping them changes no verdict.
final class LegalSetting {
  let regime: Regime
  let asOf: Day
  let words: LegalWords
  private let register: AdequacyRegister
  private var places: [Question: AdequacyAnswer] = [:]
  private var groups: [PlaceGroup: AdequacyAnswer] = [:]

  private struct Question: Hashable {
    var place: PlaceCode
    var processing: AdequacyInstrument.Processing
  }

  init(_ regime: Regime, register: AdequacyRegister, asOf: Day) {
    self.regime = regime
    self.register = register
    self.asOf = asOf
    words = LegalWords(regime, on: asOf)
  }

  func explain(
    _ place: PlaceCode, processing: AdequacyInstrument.Processing = .general
  ) -> AdequacyAnswer {
    let question = Question(place: place, processing: processing)
    if let known = places[question] { return known }
    let answer = register.explain(place, regime: regime, asOf: asOf, processing: processing)
    places[question] = answer
    return answer
  }

  func explain(_ group: PlaceGroup) -> AdequacyAnswer {
    if let known = groups[group] { return known }
    let answer = register.explain(group, regime: regime, asOf: asOf)
    groups[group] = answer
    return answer
  }

  func isMember(_ place: PlaceCode, of group: PlaceGroup) -> Bool {
    register.isMember(place, of: group, on: asOf)
  }

  private var citations: [String: String] = [:]

  /// A citation as it could be written on the day.
  func citation(_ text: String) -> String {
    guard asOf < CitedDocument.latest else { return text }
    if let known = citations[text] { return known }
    var citation = CitedDocument.citation(text, on: asOf)
    // A rule rests on something on every day.
    if citation.isEmpty { citation = words.principle }
    citations[text] = citation
    return citation
  }

  /// The law of the other regime on the same day.
  private(set) lazy var counterpart = LegalSetting(
    regime == .uk ? .eu : .uk, register: register, asOf: asOf)

  /// The verdict on a place inside the territory, made once.
  private(set) lazy var domestic = Ruling(
    .notRestricted, .restrictedTransfer(regime),
    "The place is inside the \(regime.rawValue)’s own territory.")
}
