import SitusCore

/// Where the lines about each host stand in the log of an earlier run, so that a run that was killed
/// can go on.
///
/// It keeps three numbers a line and not the text: a log of millions of lines fits. What the lines
/// say is read back when their host comes up again, so that the run knows every answer the earlier
/// one knew, and asks what follows from them and is not there.
package struct EarlierObservations: Sendable {
  private struct Place {
    var host: Int
    var offset: Int64
    var length: Int
  }
  private var places: [Place] = []
  private var log: LogFile?

  /// Those of no earlier run.
  package init() {}

  /// Notes where a line stands, in bytes; one that the end of its run cut short answers nothing.
  mutating func add(_ observation: Observation, offset: Int64, length: Int) {
    if observation.isCutShort { return }
    let host = EarlierObservations.key(observation.subject, observation.vantage)
    places.append(Place(host: host, offset: offset, length: length))
  }

  /// Makes the noted lines ready to be read from their log.
  mutating func finish(_ log: LogFile) {
    places.sort { ($0.host, $0.offset) < ($1.host, $1.offset) }
    self.log = log
  }

  /// What the earlier run saw of a host from that vantage, in the order of its log.
  func about(_ host: String, from vantage: String) -> [Observation] {
    guard let log, !places.isEmpty else { return [] }
    let key = EarlierObservations.key(host, vantage)
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].host < key { low = middle + 1 } else { high = middle }
    }
    var observations: [Observation] = []
    var reader = ObservationLineReader()
    for place in places[low...].prefix(while: { $0.host == key }) {
      guard let line = log.bytes(at: place.offset, length: place.length),
        case .observation(let observation) = reader.read(line: line),
        observation.subject == host, observation.vantage == vantage
      else { continue }
      observations.append(observation)
    }
    return observations
  }

  private static func key(_ host: String, _ vantage: String) -> Int {
    var hasher = Hasher()
    hasher.combine(host)
    hasher.combine(vantage)
    return hasher.finalize()
  }
}

extension Observation {
  /// Whether the run ended before the question was answered.
  package var isCutShort: Bool {
    switch self {
    case .dns(let dns): dns.outcome == .deadline
    case .http(let http): http.outcome == .deadline
    }
  }
}

extension [Observation] {
  /// The DNS questions among them, with the resolvers that answered each.
  var resolversByQuestion: [DNSQuestion: Set<String>] {
    var resolvers: [DNSQuestion: Set<String>] = [:]
    for case .dns(let dns) in self { resolvers[dns.question, default: []].insert(dns.resolver) }
    return resolvers
  }

  /// The URLs that are still to be asked for, in order up to one that answers.
  func urlsLeft(of urls: [String]) -> [String] {
    for (index, url) in urls.enumerated() {
      var isAnswered = false
      for case .http(let http) in self where http.request.url == url {
        if ObservationEngine.endsVisit(http.outcome) { return [] }
        isAnswered = true
      }
      if !isAnswered { return [String](urls[index...]) }
    }
    return []
  }
}
