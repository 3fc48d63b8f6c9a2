import SitusCore

/// Observations that are handed on together, as values or as lines of the log.
struct ObservationBatch: Sendable {
  enum Form: Sendable { case values, lines }

  var observations: [Observation] = []
  var lines = EncodedObservations()

  var count: Int { observations.count + lines.count }
}
