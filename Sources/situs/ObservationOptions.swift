import ArgumentParser
import Foundation
import SitusCore
import SitusGround
import SitusIO

/// How questions are asked, for every command that asks any.
struct ObservationOptions: ParsableArguments {
  @Option(
    help: """
      Name server as ADDRESS, ADDRESS:PORT, udp:ADDRESS:PORT or tcp:ADDRESS:PORT, or \
      doh:https://HOST/PATH for DNS over HTTPS, whose host the system resolves unless it is an \
      address or given by --connect-to. May be repeated: each is asked everything, and where they \
      disagree shows. Default: those of the system, one after the other.
      """)
  var resolver: [String] = []

  @Option(
    help: """
      Name of the place from which is asked, as it stands in the log. Default: the one that the \
      inventory names, or else local.
      """)
  var vantage: String?

  @Option(
    help: """
      Record types to ask for, as A,AAAA,MX; every other question is left out, also those that \
      follow from answers. Default: what the roles of a target call for.
      """)
  var types: String?

  @Option(help: "Targets that are observed at once.")
  var concurrency = 256

  @Option(help: "DNS questions a second to each name server; 0 for no limit.")
  var rate = 500.0

  @Option(help: "Requests to one address at once.")
  var perHost = 4

  @Option(help: "Requests a second to one host, after the first four; 0 for no limit.")
  var hostRate = 10.0

  @Option(help: "Seconds for one question or request.")
  var timeout = 5.0

  @Option(help: "Seconds after which the run ends, whatever is left.")
  var deadline: Double?

  @Option(help: "How often a request is tried again after a time-out or a reset.")
  var retries = 1

  @Option(
    help: """
      Connections to open, and close, to each address that answered over HTTP, to time the round \
      trip; none through a proxy.
      """)
  var connects = 0

  @Flag(help: "Send to private, loopback and other closed addresses, too.")
  var allowPrivate = false

  @Option(help: "File of certification authorities to trust instead of the system's.")
  var caFile: String?

  @Option(help: "Proxy for every request; the environment is never asked.")
  var proxy: String?

  @Option(help: "HOST:PORT:ADDRESS:PORT, connect elsewhere; recorded. May be repeated.")
  var connectTo: [String] = []

  @Option(help: "Who to turn to, put into the User-Agent: an address or a URL.")
  var contact: String?

  /// Most connections that may be opened to time a round trip; the least of a few is enough.
  private static let maximumConnects = 20

  /// - Throws: `ValidationError` for a value that cannot be.
  func validate() throws {
    for text in resolver where Resolver(text) == nil {
      throw ValidationError("--resolver \(text): not ADDRESS[:PORT], udp:…, tcp:… or doh:https://…")
    }
    if let proxy, ProxyAddress(proxy) == nil {
      throw ValidationError("--proxy: not [http|https|socks4|socks4a|socks5|socks5h://]HOST[:PORT]")
    }
    for text in connectTo where ConnectMapping(text) == nil {
      throw ValidationError("--connect-to \(text): not HOST:PORT:ADDRESS:PORT")
    }
    for text in mnemonics where DNSType(mnemonic: text) == nil {
      throw ValidationError("--types: \(text.isEmpty ? "nothing" : text) is no record type")
    }
    guard (1...65_536).contains(concurrency), rate >= 0, hostRate >= 0, perHost >= 1, retries >= 0,
      retries <= 10,
      (0...ObservationOptions.maximumConnects).contains(connects), timeout > 0, timeout <= 600,
      deadline.map({ $0 > 0 }) ?? true
    else { throw ValidationError("a limit of the observation is out of range") }
    if let contact, !contact.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      throw ValidationError("--contact takes plain ASCII")
    }
  }

  /// The record types as they are written, in upper case.
  private var mnemonics: [String] {
    let list = types.map { $0.split(separator: ",", omittingEmptySubsequences: false) } ?? []
    return list.map { $0.filter { $0 != " " }.uppercased() }
  }

  /// The options as the observer takes them, the deadline counted from now.
  ///
  /// - Parameters:
  ///   - usualVantage: The vantage when none is given on the command line.
  ///   - data: The directory that holds the program's tables, when the user named one.
  /// - Returns: Options that name every choice.
  /// - Throws: `InputErrors` when the table of DKIM selectors cannot be read.
  func observeOptions(
    usualVantage: String? = nil, data: String?
  ) throws(InputErrors) -> ObserveOptions {
    let named = resolver.compactMap { Resolver($0) }.map { [$0] }
    if let caFile { try refuseUnreadable(caFile) }
    let configuration = (try? readFile("/etc/resolv.conf", limit: 1 << 20)) ?? []
    var options = ObserveOptions(
      resolvers: named.isEmpty ? [Resolver.system(configuration: configuration)] : named,
      vantage: vantage ?? usualVantage ?? "local")
    options.concurrency = concurrency
    options.rate = rate > 0 ? rate : nil
    options.connectionsPerAddress = perHost
    options.hostRate = hostRate > 0 ? hostRate : nil
    options.timeout = .seconds(timeout)
    options.deadline = deadline.map { .now + .seconds($0) }
    options.guardian = AddressGuard(allowsPrivate: allowPrivate)
    options.retries = retries
    options.connects = connects
    options.userAgent = "situs/\(Version.text)" + (contact.map { " (+\($0))" } ?? "")
    options.authorities = caFile
    options.types = types.map { _ in Set(mnemonics.compactMap { DNSType(mnemonic: $0) }) }
    options.selectors = try readSelectors(try DataDirectory.find(named: data))
    options.proxy = proxy.flatMap { ProxyAddress($0) }
    options.connectTo = connectTo.compactMap { ConnectMapping($0) }
    return options
  }
}
