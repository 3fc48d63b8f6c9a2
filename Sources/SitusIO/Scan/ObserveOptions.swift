import SitusCore
import SitusGround

/// How a run of observations is done; every field is the operator's choice.
package struct ObserveOptions: Sendable {
  /// Each inner list is one source of answers, its later members asked when the earlier ones are
  /// silent; every source is asked every question.
  package var resolvers: [[Resolver]]
  package var vantage: String
  /// Targets that are observed at once.
  package var concurrency: Int
  /// DNS questions a second to each resolver; `nil` for no limit.
  package var rate: Double?
  /// Connections to one address at once.
  package var connectionsPerAddress: Int
  /// Requests a second to one host; `nil` for no limit.
  package var hostRate: Double?
  /// Time for one DNS question or one HTTP request, tries of the first included.
  package var timeout: Duration
  /// When the run ends; what is not answered then is recorded as such.
  package var deadline: ContinuousClock.Instant?
  package var guardian: AddressGuard
  /// How often an HTTP request is tried again after a time-out, a reset or a request to wait.
  package var retries: Int
  /// Connections that are opened to each address that answered, only to time a round trip.
  package var connects: Int
  package var userAgent: String
  /// File of the certification authorities to trust; the system's own when `nil`.
  package var authorities: String?
  package var proxy: ProxyAddress?
  package var connectTo: [ConnectMapping]
  /// The only record types to ask for; `nil` for all that the roles of a target call for.
  package var types: Set<DNSType>?
  /// Labels under `_domainkey` that mail domains are asked about.
  package var selectors: [String]
  /// What an earlier run saw that this one goes on with.
  package var earlier: EarlierObservations

  package init(resolvers: [[Resolver]], vantage: String) {
    self.resolvers = resolvers
    self.vantage = vantage
    concurrency = 256
    rate = nil
    connectionsPerAddress = 4
    hostRate = 10
    timeout = .seconds(5)
    deadline = nil
    guardian = AddressGuard()
    retries = 1
    connects = 0
    userAgent = "situs"
    authorities = nil
    proxy = nil
    connectTo = []
    types = nil
    selectors = []
    earlier = EarlierObservations()
  }
}

/// That connections meant for one host and port go to another address and port.
package struct ConnectMapping: Hashable, Sendable {
  /// `nil` for every host.
  package var host: String?
  /// `nil` for every port.
  package var port: Int?
  package var address: IPAddress
  package var mappedPort: Int

  /// Reads `HOST:PORT:ADDRESS:PORT`; an empty host or port stands for any, an IPv6 address is in
  /// brackets.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let colon = parts[2].lastIndex(of: ":"),
      let mappedPort = Int(parts[2][parts[2].index(after: colon)...]),
      (1...65535).contains(mappedPort)
    else { return nil }
    var literal = parts[2][..<colon]
    if literal.hasPrefix("["), literal.hasSuffix("]") { literal = literal.dropFirst().dropLast() }
    guard let address = IPAddress(literal) else { return nil }
    if !parts[1].isEmpty {
      guard let port = Int(parts[1]), (1...65535).contains(port) else { return nil }
      self.port = port
    }
    host = parts[0].isEmpty ? nil : parts[0].lowercased()
    self.address = address
    self.mappedPort = mappedPort
  }

  /// Whether a connection to that host and port is mapped.
  func applies(to host: String, port: Int) -> Bool {
    (self.host ?? host) == host && (self.port ?? port) == port
  }

  /// Where connections go, as recorded: `127.0.0.1:8443`.
  var destination: String {
    address.isIPv4 ? "\(address):\(mappedPort)" : "[\(address)]:\(mappedPort)"
  }
}
