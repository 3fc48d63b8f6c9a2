import SitusGround

/// The lines of a log on which some observations stand, so that every conclusion leads back to the
/// bytes that were recorded.
package struct ObservationLines: Hashable, Sendable {
  /// One line: where it stands, what it says, and the observation that it holds.
  package struct Line: Hashable, Sendable {
    package var site: SourceSite
    /// As in the file, without the line end.
    package var text: String
    package var observation: Observation
  }

  private let lines: [Observation.ID: [Line]]

  /// Finds the lines of the wanted observations; malformed lines are left out, because reading the
  /// log as a log reports them.
  ///
  /// - Parameters:
  ///   - bytes: The whole log.
  ///   - path: What to call it.
  ///   - wanted: Which observations.
  package init(jsonLines bytes: [UInt8], path: String, wanted: Set<Observation.ID>) {
    var found: [Observation.ID: [Line]] = [:]
    var reader = ObservationLineReader()
    var number = 0
    var start = 0
    while start < bytes.count {
      let end = bytes.lineEnd(from: start, to: bytes.count) ?? bytes.count
      number += 1
      let line = Array(bytes[start..<end])
      if case .observation(let observation)? = reader.read(line: line),
        wanted.contains(observation.id)
      {
        found[observation.id, default: []].append(
          Line(
            site: SourceSite(file: path, line: number, column: 1),
            text: String(decoding: line, as: UTF8.self), observation: observation))
      }
      start = end + 1
    }
    lines = found
  }

  /// The lines of one observation in the order of the file; several when a question was answered
  /// twice in one second.
  package func of(_ id: Observation.ID) -> [Line] { lines[id] ?? [] }
}
