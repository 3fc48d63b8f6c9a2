import SitusGround

/// Everything that was observed in one run or several, in the order of the file.
package struct ObservationLog: Hashable, Sendable {
  /// Longest line that is read; a page of headers at every hop of a chain stays below it.
  package static let maximumLineBytes = 8 << 20
  /// Most lines that are read.
  package static let maximumLines = 20_000_000
  /// Most errors that are reported before reading stops.
  package static let maximumErrors = 100

  package var observations: [Observation]
  /// Where vantages stand; of several for one vantage the last counts.
  package var positions: [VantagePosition] = []
  /// How many lines had a kind that this version does not know, by that kind.
  package var unknownKinds: [String: Int]
  /// Where a last line begins that was cut off in the middle, as a killed run leaves it; of several
  /// logs each may have one.
  package var tornLines: [SourceSite]

  package init(
    observations: [Observation], unknownKinds: [String: Int] = [:], tornLines: [SourceSite] = []
  ) {
    self.observations = observations
    self.unknownKinds = unknownKinds
    self.tornLines = tornLines
  }

  /// Whether every line was understood to its end.
  package var isWhole: Bool { tornLines.isEmpty && unknownKinds.isEmpty }

  /// What is lost of the log, a sentence each: logs that break off, and lines of unknown kinds.
  package var losses: [String] {
    let torn = tornLines.map {
      "The log \($0.file == "-" ? "on standard input" : $0.file) breaks off in the middle of line \($0.line): that observation is lost, and so "
        + "is whatever followed it."
    }
    guard !unknownKinds.isEmpty else { return torn }
    let most = 5
    var kinds = unknownKinds.sorted { $0.key < $1.key }.prefix(most).map { kind, count in
      "“\(YAMLNode.shortened(kind))” \(count)"
    }
    if unknownKinds.count > most { kinds.append("\(unknownKinds.count - most) other kinds") }
    let lines = unknownKinds.values.reduce(0, +)
    return torn + [
      "\(lines) \(lines == 1 ? "line of the log is" : "lines of the log are") of a kind that this version"
        + " does not know, so nothing here rests on what they say: \(kinds.joined(separator: ", "))."
    ]
  }

  /// What a report as of a day says at its head of what it does not rest on.
  package func warnings(asOf: Day) -> [String] {
    let later = observations.count { $0.at.prefix(10) > asOf.iso }
    guard later > 0 else { return losses }
    return losses + [
      "\(later) \(later == 1 ? "observation of the log is" : "observations of the log are") later than"
        + " \(asOf.iso), the day asked about, and left out."
    ]
  }

  /// Takes what another log holds as well.
  package mutating func append(_ other: ObservationLog) {
    observations += other.observations
    positions += other.positions
    unknownKinds.merge(other.unknownKinds, uniquingKeysWith: +)
    tornLines += other.tornLines
  }

  /// Reads a log; unknown keys and kinds are skipped, because the format only grows.
  ///
  /// - Throws: `InputErrors` with each malformed line, up to `maximumErrors`.
  package init(jsonLines bytes: [UInt8], path: String) throws(InputErrors) {
    self.init(observations: [])
    var errors: [InputError] = []
    var reader = ObservationLineReader()
    var line = 0
    var start = 0
    while start < bytes.count, errors.count < ObservationLog.maximumErrors {
      // A line that is too long is not looked through for its end.
      let limit = min(bytes.count, start + ObservationLog.maximumLineBytes + 1)
      let lineEnd = bytes.lineEnd(from: start, to: limit)
      let end = lineEnd ?? limit
      line += 1
      if line > ObservationLog.maximumLines {
        errors.append(
          InputError(
            .tooLarge, at: SourceSite(file: path, line: line, column: 1),
            expected: "at most \(ObservationLog.maximumLines) lines"))
        break
      }
      if lineEnd == nil, end - start > ObservationLog.maximumLineBytes {
        errors.append(
          InputError(
            .tooLarge, at: SourceSite(file: path, line: line, column: 1),
            expected: "at most \(ObservationLog.maximumLineBytes) bytes in a line"))
        break
      }
      do throws(JSONScanner.Failure) {
        switch try reader.read(bytes, from: start, to: end) {
        case .observation(let observation): observations.append(observation)
        case .position(let position): positions.append(position)
        case .unknownKind(let kind): unknownKinds[kind, default: 0] += 1
        case .blank: break
        }
      } catch {
        if end == bytes.count, !ObservationLog.isWholeValue(bytes, from: start) {
          tornLines.append(SourceSite(file: path, line: line, column: 1))
        } else {
          let before = bytes[start..<max(start, min(error.position, end))]
          let column = String(decoding: before, as: UTF8.self).count + 1
          errors.append(
            InputError(
              error.code, at: SourceSite(file: path, line: line, column: column),
              expected: error.expected, found: error.found))
        }
      }
      start = end + 1
    }
    if !errors.isEmpty { throw InputErrors(errors) }
  }

  /// Whether one JSON value, whatever it says, stands between `start` and the end.
  private static func isWholeValue(_ bytes: [UInt8], from start: Int) -> Bool {
    var scanner = JSONScanner(bytes, from: start, to: bytes.count)
    do throws(JSONScanner.Failure) {
      try scanner.skipValue()
      try scanner.finish()
      return true
    } catch {
      return error.code == .tooLarge
    }
  }
}
