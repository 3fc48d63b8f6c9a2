import SitusGround

/// Places of one holder and kind in one service whose declarations, evidence or verdicts differ.
func changedPlaces(
  _ old: RecordedReport, _ new: RecordedReport, _ possible: PossibleCauses
) -> [DriftChange] {
  struct Key: Hashable {
    var service: String
    var holder: String
    var system: String
    var kind: String
    var order: [String] { [service, holder, system, kind] }
  }
  func grouped(_ report: RecordedReport) -> [Key: [RecordedReport.Place]] {
    var groups: [Key: [RecordedReport.Place]] = [:]
    for service in report.services {
      for place in service.places {
        let key = Key(
          service: service.id, holder: place.holder, system: place.system ?? "", kind: place.kind)
        groups[key, default: []].append(place)
      }
    }
    return groups
  }
  let before = grouped(old)
  let after = grouped(new)
  let keys = Set(before.keys).union(after.keys).sorted {
    $0.order.lexicographicallyPrecedes($1.order)
  }
  return keys.compactMap { key in
    let earlier = before[key] ?? []
    let later = after[key] ?? []
    let difference = PlaceDifference(earlier, later, newDay: new.run.asOf)
    guard difference.isOne else { return nil }
    return DriftChange(
      kind: .place, id: [key.service, key.holder, key.kind].joined(separator: "/"),
      service: key.service, regime: nil, old: difference.words(earlier, old.naming),
      new: difference.words(later, new.naming),
      text: "\(key.kind.replacingUnderscores()) at \(key.holder)",
      causes: possible.orEverything(difference.causes(possible)))
  }
}

/// What the two reports say of one kind of place.
private struct PlaceDifference {
  let earlier: [RecordedReport.Place]
  let later: [RecordedReport.Place]
  let newDay: String

  init(_ earlier: [RecordedReport.Place], _ later: [RecordedReport.Place], newDay: String) {
    self.earlier = earlier
    self.later = later
    self.newDay = newDay
  }

  private func declared(_ places: [RecordedReport.Place]) -> Set<String> {
    Set(places.compactMap(\.declared?.sense))
  }

  private func observed(_ places: [RecordedReport.Place]) -> Set<String> {
    Set(places.compactMap(\.observed))
  }

  private func evidence(_ places: [RecordedReport.Place]) -> [RecordedReport.Evidence] {
    places.flatMap(\.evidence)
  }

  /// The verdict of each declared place, however it is spelled.
  private func verdicts(_ places: [RecordedReport.Place]) -> Set<[String]> {
    Set(places.map { [$0.declared?.sense ?? "", $0.verdict] })
  }

  var isOne: Bool {
    declared(earlier) != declared(later) || observed(earlier) != observed(later)
      || verdicts(earlier) != verdicts(later)
  }

  func words(_ places: [RecordedReport.Place], _ naming: PlaceNaming) -> String? {
    guard !places.isEmpty else { return nil }
    let seen = observed(places).map { naming.phrase(PlaceCode($0)) }.sorted()
    return places.map { place in
      let declared = place.declared.map { $0.meaning.words(naming) ?? $0.raw }
      return "\(declared ?? "nothing declared"): \(place.verdict)"
    }.sorted()
      .joined(separator: ", ")
      + (seen.isEmpty ? "" : ", seen in \(seen.joined(separator: ", "))")
  }

  func causes(_ possible: PossibleCauses) -> Set<DriftCause> {
    var causes: Set<DriftCause> = []
    if declared(earlier) != declared(later) { causes.insert(.declarationEdited) }
    let before = observed(earlier)
    let after = observed(later)
    if before != after {
      causes.formUnion(evidenceCauses(before, after, possible))
    } else if causes.isEmpty {
      causes = verdictCauses(possible)
    }
    return causes
  }

  /// The evidence names other countries.
  private func evidenceCauses(
    _ before: Set<String>, _ after: Set<String>, _ possible: PossibleCauses
  ) -> Set<DriftCause> {
    if saysTheSame {
      // The same thing was seen and has another meaning.
      return possible.lists.union(possible.program)
    }
    if before.isEmpty { return [.evidenceGained] }
    if after.isEmpty { return ranOut ? [.evidenceStale] : [.evidenceWeakened] }
    return [.placeMoved]
  }

  /// The same countries, and another verdict.
  private func verdictCauses(_ possible: PossibleCauses) -> Set<DriftCause> {
    if ranOut, evidence(later).count < evidence(earlier).count { return [.evidenceStale] }
    if saysTheSame {
      // Which countries a group has is law; what a value means is a list's.
      return possible.lists.union(possible.program).union(possible.ofLaw).union(possible.edited)
    }
    return evidence(later).count < evidence(earlier).count ? [.evidenceWeakened] : [.evidenceGained]
  }

  private var saysTheSame: Bool {
    func said(_ places: [RecordedReport.Place]) -> Set<[String]> {
      Set(evidence(places).map { [$0.kind, $0.fact, $0.value] })
    }
    let before = said(earlier)
    return before == said(later) && !before.isEmpty
      || (evidence(earlier).isEmpty && evidence(later).isEmpty)
  }

  /// Whether all that spoke then is past its shelf life now.
  private var ranOut: Bool {
    let spoken = evidence(earlier)
    return !spoken.isEmpty && spoken.allSatisfy { $0.staleAfter < newDay }
  }
}
