import SitusGround

/// For how many services a promise holds, and on what.
struct PromiseCounts: Hashable {
  var total: Int
  var proven: Int
  var declared: Int
  var breaking: Int
  var unknown: Int
}

/// The promise as a sentence that is true on what is recorded and was seen, with counts filled in.
func countedSentence(
  _ promise: Promise, _ counts: PromiseCounts, naming: PlaceNaming
) -> String {
  let area = listed(promise.places.map { naming.phrase($0.meaning) }, conjunction: "or")
  let adequate =
    promise.reading == .any
    ? "countries that the UK or the EU calls adequate"
    : "countries that both the UK and the EU call adequate"
  let good = counts.proven + counts.declared
  let services = "\(good) of our \(counts.total) \(counts.total == 1 ? "service" : "services")"
  let share = "(\(counts.proven) shown by evidence, \(counts.declared) on the word of suppliers)"
  let isNever = promise.quantifier == .never && !area.isEmpty
  let holds: String
  let bad: String
  switch promise.subject {
  case .stored:
    holds =
      "For \(services), personal information is "
      + (isNever ? "not stored in \(area)" : "stored in \(area.isEmpty ? adequate : area)")
    bad = isNever ? "it is" : "it is also stored elsewhere"
  case .sent:
    let occasions = Promise.Occasion.allCases.filter { promise.unless.contains($0) }.map(\.words)
    holds =
      "For \(services), personal information goes "
      + (isNever ? "nowhere in \(area)" : "only to \(area.isEmpty ? adequate : area)")
      + (occasions.isEmpty ? "" : ", except \(listed(occasions, conjunction: "or"))")
    bad = isNever ? "it does" : "it also goes elsewhere"
  case .agreement:
    holds =
      "For \(services), an agreement is in place with everyone who holds personal information for us"
    bad = "one is missing or has ended"
  case .retention:
    holds = "For \(services), there is a set time for keeping personal information"
    bad = "there is none"
  case .purpose:
    holds = "For \(services), what personal information is used for is set down"
    bad = "it is not"
  }
  var parts = [holds]
  switch promise.subject {
  case .stored, .sent: parts[0] += " \(share)"
  case .agreement, .retention, .purpose: break
  }
  if counts.breaking > 0 { parts.append("for \(counts.breaking) \(bad)") }
  if counts.unknown > 0 { parts.append("for \(counts.unknown) we do not know") }
  return parts.joined(separator: "; ") + "."
}

extension Promise.Occasion {
  /// What happens then, as a clause that follows "except".
  package var words: String {
    switch self {
    case .recipient: "to reach another organisation there"
    case .storage: "where it is stored elsewhere"
    case .backup: "where backups are kept elsewhere"
    case .processing: "where it is processed elsewhere"
    case .supportAccess: "where support staff elsewhere can see it"
    }
  }
}
