import SitusGround

/// Explains what is said of one host, from each conclusion to the lines of the log.
///
/// - Parameters:
///   - inference: What was inferred of the host.
///   - lines: The lines of the log that it rests on.
///   - placeName: The English name of a place.
/// - Returns: The chain; facts without a conclusion say so.
package func explainHost(
  _ inference: LocationInference, lines: ObservationLines,
  placeName: @escaping (PlaceCode) -> String
) -> Explanation {
  let trail = EvidenceTrail(lines: lines, placeName: placeName)
  return Explanation(
    "Host", inference.subject,
    details: inference.wasObserved ? [] : ["No question about it was answered."],
    steps: FactKind.allCases.map { fact in
      let place = inference.place(fact)
      let title = place.map { place in
        ([place.country.map(placeName) ?? "no one country", place.region ?? place.site]
          as [String?]).compactMap { $0 }.joined(separator: ", ")
          + " (\(place.strength.rawValue))"
      }
      return Explanation(
        "Conclusion", "\(fact.rawValue): \(title ?? "nothing may speak for it")",
        details: inference.conflicts.filter { $0.fact == fact }.map { "Conflict: \($0.text)" }
          + (place?.staleAfter.map { ["It holds until \($0.iso)."] } ?? []),
        steps: inference.evidence.filter { $0.fact == fact }.map(trail.step))
    }
      + [
        Explanation(
          "Silence", "looked for and not found",
          details: inference.lookedFor.isEmpty
            ? ["Nothing that was looked for is missing."]
            : [inference.lookedFor.joined(separator: "; ") + "."])
      ])
}
