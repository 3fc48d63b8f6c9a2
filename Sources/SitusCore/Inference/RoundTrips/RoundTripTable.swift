import SitusGround

/// The shortest round trip from each vantage to each address, before it is asked what it is worth.
struct RoundTripTable: Sendable {
  struct Key: Hashable, Comparable, Sendable {
    var vantage: String
    var address: String

    static func < (left: Key, right: Key) -> Bool {
      (left.vantage, left.address) < (right.vantage, right.address)
    }
  }

  struct Entry: Sendable {
    /// Milliseconds.
    var connect: Double
    /// Shortest time from the open connection to the finished TLS session, in milliseconds; `nil`
    /// without TLS.
    var handshake: Double?
    var day: Day
    var subjects: Set<String>
    var basis: Set<Observation.ID>
  }

  private(set) var entries: [Key: Entry] = [:]

  /// Takes every connection that was made by the tool itself to an address on the Internet, not
  /// older than addresses stay true.
  init(_ observations: [Observation], asOf: Day) {
    for case .http(let http) in observations where http.proxy == nil && http.connectTo == nil {
      guard let text = http.address, let wire = IPAddress(text),
        AddressGuard().reasonClosed(wire) == nil, let day = Day(iso: http.at.prefix(10)),
        day <= asOf, day.days(until: asOf) <= ShelfLife.address
      else { continue }
      var times = http.connects
      // After a redirect the first connection was to another host.
      let isDirect = http.redirects.isEmpty
      if isDirect, let connect = http.elapsed?.connect { times.append(connect) }
      guard let shortest = times.filter({ $0 > 0 && $0.isFinite }).min() else { continue }
      var handshake: Double?
      if isDirect, let connect = http.elapsed?.connect, let tls = http.elapsed?.tls, tls > connect {
        handshake = tls - connect
      }
      add(
        Key(vantage: http.vantage, address: wire.description),
        Entry(
          connect: shortest, handshake: handshake, day: day, subjects: [http.subject],
          basis: [Observation.http(http).id]))
    }
  }

  private mutating func add(_ key: Key, _ new: Entry) {
    guard var known = entries[key] else {
      entries[key] = new
      return
    }
    known.subjects.formUnion(new.subjects)
    if let handshake = new.handshake {
      known.handshake = min(known.handshake ?? handshake, handshake)
    }
    if new.connect < known.connect {
      known.connect = new.connect
      known.day = new.day
      known.basis = new.basis
    } else if new.connect == known.connect {
      known.day = max(known.day, new.day)
      known.basis.formUnion(new.basis)
    }
    entries[key] = known
  }
}

extension RoundTripTable.Entry {
  /// Whether something near the vantage opened the connection for a server further away: the TLS
  /// session, which needs one round trip to its real end, took far longer.
  ///
  /// A server may need tens of milliseconds to compute, so only what is beyond that tells.
  var isSplit: Bool { handshake.map { $0 > 4 * connect + 30 } ?? false }
}
