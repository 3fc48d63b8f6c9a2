import SitusGround

/// Everything a log says of one host, put together and not yet weighed.
struct HostRecord: Sendable {
  /// Longest chain of aliases that is followed.
  static let maximumAliases = 32
  /// Most ways to one host that are followed.
  static let maximumBranches = 16
  /// Most addresses of one host that are looked up.
  static let maximumAddresses = 64

  /// A piece of an observation and where it came from.
  struct Seen<Value: Hashable & Sendable>: Hashable, Sendable {
    var value: Value
    /// Identifiers of the observations, sorted.
    var basis: [Observation.ID]
    var day: Day
  }

  /// A reverse name of an address.
  struct Pointer: Hashable, Sendable {
    var address: String
    var name: Seen<DomainName>
    /// Whether the name was asked for and has the address; not known counts as no.
    var leadsBack: Bool
  }

  var subject: String
  /// Every way that its name leads, by where it ends.
  var branches: [Branch] = []
  /// Aliases that lead to what nobody holds, sorted.
  var dangling: [DanglingAlias] = []
  /// The host itself, then each name of its chains of aliases in order; what leads nowhere left out.
  var names: [Seen<DomainName>] = []
  /// Addresses of the last names of the chains, sorted.
  var addresses: [Seen<String>] = []
  /// Answers of the host itself over HTTP, oldest first.
  var exchanges: [Exchange] = []
  /// Answers of other hosts to which the host redirected whoever asked it.
  var handedOn: [(host: DomainName, exchange: Exchange)] = []
  /// Hosts that pages and redirects of the host lead to.
  var contacts: [(host: String, contact: ThirdParty.Contact, day: Day)] = []
  /// Names of mail exchangers, without preference.
  var mailExchangers: [Seen<DomainName>] = []
  var nameServers: [Seen<DomainName>] = []
  /// Texts of TXT records at the host's own name.
  var texts: [Seen<String>] = []
  /// Names that stand for the host's addresses in reverse DNS, with the address.
  var pointers: [Pointer] = []
  /// Names that `autodiscover` below the host is an alias of.
  var autodiscovery: [Seen<DomainName>] = []
  /// The answers to every question that the host led to, failures where there is no answer; empty
  /// unless it was asked about as a domain.
  var domainAnswers: [DNSObservation] = []
  /// Questions about the host to which resolvers gave different answers, with who said what.
  var disagreements: [String] = []
  var wasObserved = false

  /// Whether an address shows that its names lead somewhere.
  var hasAddress: Bool {
    !addresses.isEmpty || exchanges.contains { $0.address != nil }
      || IPAddress.isText(subject)
  }
}

/// One answer over HTTP that the host itself gave.
struct Exchange: Sendable {
  var headers: Headers
  /// Address that answered; `nil` when the log has none.
  var address: String?
  var vantage: String
  var basis: Observation.ID
  var day: Day
  var certificate: HTTPObservation.TLSDetails?
}

/// Response headers, compared without regard to case, in the order received.
struct Headers: Sendable {
  private let lines: [(name: String, value: String)]

  /// Takes pairs of name and value; anything else is dropped.
  init(_ pairs: [[String]]) {
    lines = pairs.compactMap { pair in
      guard pair.count == 2 else { return nil }
      return (pair[0].lowercased(), pair[1])
    }
  }

  var isEmpty: Bool { lines.isEmpty }

  /// Every header in the order received, names in lower case.
  var pairs: [(name: String, value: String)] { lines }

  /// The value of the first header of that name, without space around it.
  func first(_ name: String) -> Substring? {
    for line in lines where line.name == name { return line.value[...].trimmingWhitespace }
    return nil
  }

  /// The same with one header of that name, or none.
  func with(_ name: String, only value: String?) -> Headers {
    Headers(
      lines.filter { $0.name != name }.map { [$0.name, $0.value] }
        + (value.map { [[name, $0]] } ?? [])
    )
  }

  /// Every value of that name, lists taken apart at commas.
  func list(_ name: String) -> [Substring] {
    lines.filter { $0.name == name }.flatMap { line in
      line.value.split(separator: ",").map(\.trimmingWhitespace)
    }
  }

  /// Every whole value of that name.
  func all(_ name: String) -> [Substring] {
    lines.filter { $0.name == name }.map { $0.value[...].trimmingWhitespace }
  }
}
