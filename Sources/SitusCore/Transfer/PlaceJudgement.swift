import SitusGround

/// The verdict on one declared kind of place of one system or processor within a service.
package struct PlaceJudgement: Hashable, Sendable {
  /// Stable within an inventory: service, holder, kind and place.
  package var id: String
  package var service: String
  /// Id of the processor, or of the organisation for a system of its own.
  package var holder: String
  /// Id of the system; `nil` for an engagement without one.
  package var system: String?
  package var kind: PlaceKind
  /// `nil` when nothing was declared, or for a place that was seen and not declared.
  package var declared: DeclaredPlace?
  package var verdict: PlaceVerdict
  /// Country that the evidence names; `nil` when none may speak.
  package var observed: PlaceCode?
  /// One sentence.
  package var reason: String
  /// Hosts whose evidence was weighed, sorted.
  package var hosts: [String]
  /// The evidence that decided, in the order of `LocationInference.evidence`.
  package var evidence: [Evidence]
  package var lookedFor: [String]
  package var staleAfter: Day?
  package var site: SourceSite
}
