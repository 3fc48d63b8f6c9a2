import SitusCore
import SitusGround

extension ObservationEngine {
  /// Most bytes of a page that are read.
  static let maximumPage = 524_288
  /// Most redirects that are followed.
  static let maximumRedirects = 10
  /// Longest wait that a server may ask for and get.
  static let maximumWait = Duration.seconds(10)
  /// Usual wait before each connection that is opened to measure a round trip.
  private static let connectSpacing = Duration.milliseconds(40)
  /// Answers to HEAD after which the page itself is asked for.
  private static let headRefused: Set<Int> = [400, 403, 405, 501]

  /// Asks for the planned URLs in order until one answers, and records each.
  func visit(_ plan: TargetPlan, of host: String, addresses: [IPAddress]) async {
    for url in plan.urls {
      let observation = await visit(
        url, of: host, addresses: addresses, wantsPage: plan.wantsPage)
      record(.http(observation))
      if ObservationEngine.endsVisit(observation.outcome) { return }
    }
  }

  /// Whether the other scheme could not fare better, or an answer is there already.
  nonisolated static func endsVisit(_ outcome: HTTPOutcome) -> Bool {
    [.ok, .blocked, .nameNotResolved, .deadline, .proxyError, .tooLarge, .tooManyRedirects]
      .contains(outcome)
  }

  private func visit(
    _ url: String, of host: String, addresses: [IPAddress], wantsPage: Bool
  ) async -> HTTPObservation {
    var attempt = 1
    while true {
      let at = now()
      var visit = Visit(host: host, addresses: addresses, wantsPage: wantsPage)
      let exchange = await follow(url, &visit)
      if let asked = exchange.retryAfter, let host = visit.last?.address.hostText {
        rest(host, for: min(asked, ObservationEngine.maximumWait))
      }
      if attempt <= options.retries, ending == nil, let wait = wait(after: exchange, attempt) {
        attempt += 1
        await sleep(wait)
        continue
      }
      let connects = await measure(exchange, visit)
      let page = await page(exchange, visit)
      return HTTPObservation(
        at: at, vantage: options.vantage, subject: host,
        request: .init(method: visit.method, url: url), outcome: exchange.outcome,
        address: exchange.address, status: exchange.status, version: exchange.version,
        headers: exchange.headers, redirects: visit.redirects,
        elapsed: exchange.total > 0
          ? .init(
            connect: exchange.connect, tls: exchange.tls, firstByte: exchange.firstByte,
            total: exchange.total) : nil,
        certificate: exchange.certificate, finalURL: visit.finalURL, connectTo: visit.connectTo,
        proxy: options.proxy?.description, attempts: attempt > 1 ? attempt : nil,
        connects: connects, tried: exchange.tried, page: page)
    }
  }

  /// How long to wait before trying again; `nil` when that would be no use.
  private func wait(after exchange: HTTPExchange, _ attempt: Int) -> Duration? {
    let backOff = Duration.milliseconds(250 << min(attempt, 5)) * Double.random(in: 0.5..<1.5)
    switch exchange.outcome {
    case .timeout, .reset: return backOff
    case .ok where exchange.status == 429 || exchange.status == 503:
      guard let asked = exchange.retryAfter, asked <= ObservationEngine.maximumWait else {
        return nil
      }
      return asked + backOff
    default: return nil
    }
  }

  /// Opens as many connections to the address that answered as were asked for, one after the other,
  /// and returns how long each took in milliseconds.
  private func measure(_ exchange: HTTPExchange, _ visit: Visit) async -> [Double] {
    guard options.connects > 0, options.proxy == nil, exchange.outcome == .ok,
      let address = exchange.address, let last = visit.last,
      let origin = WebAddress(
        "http://\(address.contains(":") ? "[\(address)]" : address):\(last.address.port)/")
    else { return [] }
    var request = HTTPRequest(
      method: "HEAD", address: origin, candidates: [], connectTo: last.connectTo,
      timeout: options.timeout)
    request.extent = .connection
    var times: [Double] = []
    for _ in 0..<options.connects where ending == nil {
      await sleep(ObservationEngine.connectSpacing * Double.random(in: 0.75..<1.25))
      if let time = await perform(request).roundTrip { times.append(time) }
    }
    return times
  }

  private func page(_ exchange: HTTPExchange, _ visit: Visit) async -> HTTPObservation.Page? {
    guard visit.wantsPage, let robots = visit.robots else { return nil }
    guard exchange.outcome == .ok, visit.method == "GET", let address = visit.last?.address else {
      return HTTPObservation.Page(robots: robots)
    }
    return await readPageElsewhere(exchange, at: address, robots: robots)
  }

  /// What is known while redirects are followed.
  private struct Visit {
    /// The target's own host.
    var host: String
    /// Its addresses.
    var addresses: [IPAddress]
    /// Whether the page itself is to be fetched, where its site allows it.
    var wantsPage: Bool
    /// What the site of the last request says of that.
    var robots: HTTPObservation.Page.Robots?
    /// Most bytes of a body that is kept; `nil` when none is.
    var bodyLimit: Int?
    var method = "HEAD"
    var redirects: [HTTPObservation.Redirect] = []
    var finalURL: String?
    var connectTo: String?
    var certificates: [String: HTTPObservation.TLSDetails] = [:]
    /// URLs that were asked for, each with the cookies that were sent.
    var visited: Set<[String?]> = []
    var cookies = CookieJar()
    /// Where the last request went.
    var last: (address: WebAddress, connectTo: String?)?
  }

  /// Sends requests from hop to hop; returns the last answer, the others are in `visit`.
  private func follow(_ url: String, _ visit: inout Visit) async -> HTTPExchange {
    guard var address = WebAddress(url) else { return HTTPExchange(outcome: .blocked) }
    while true {
      visit.visited.insert([address.url, visit.cookies.header(for: address)])
      if visit.wantsPage, let failure = await askRobots(about: address, &visit) { return failure }
      var exchange = await request(address, &visit)
      if visit.method == "HEAD", !visit.wantsPage, exchange.outcome == .ok,
        let status = exchange.status,
        ObservationEngine.headRefused.contains(status)
      {
        visit.method = "GET"
        let page = await request(address, &visit)
        if page.outcome == .ok { exchange = page } else { visit.method = "HEAD" }
      }
      guard exchange.outcome == .ok, exchange.isRedirect,
        let location = exchange.header("location")
      else { return exchange }
      guard let next = WebAddress(location, relativeTo: address) else {
        exchange.outcome = .blocked
        return exchange
      }
      visit.cookies.take(exchange.cookies, from: address)
      guard visit.redirects.count < ObservationEngine.maximumRedirects,
        !visit.visited.contains([next.url, visit.cookies.header(for: next)])
      else {
        exchange.outcome = .tooManyRedirects
        return exchange
      }
      visit.redirects.append(
        HTTPObservation.Redirect(
          url: address.url, status: exchange.status ?? 0, address: exchange.address,
          headers: exchange.headers))
      visit.finalURL = next.url
      address = next
    }
  }

  /// Asks the site whether the page may be fetched, and chooses the method.
  ///
  /// - Returns: How the connection failed, when no other request to the site would fare better.
  private func askRobots(about address: WebAddress, _ visit: inout Visit) async -> HTTPExchange? {
    let origin = address.origin
    let answer: RobotsFiles.Answer
    if robots.begin(origin) {
      let (fetched, failure) = await fetchRobots(origin, &visit)
      robots.settle(origin, fetched)
      if let failure {
        visit.robots = .unreachable
        return failure
      }
      answer = fetched
    } else {
      answer = await withCheckedContinuation { robots.wait(origin, $0) }
    }
    visit.robots =
      switch answer {
      case .rules(let rules):
        switch await judge(rules, address.path) {
        case true?: .allowed
        case false?: .disallowed
        // Rules that take too long to apply could not be read.
        case nil: .unreachable
        }
      case .absent: .absent
      case .unreachable: .unreachable
      }
    visit.method = visit.robots == .allowed || visit.robots == .absent ? "GET" : "HEAD"
    visit.bodyLimit = visit.method == "GET" ? ObservationEngine.maximumPage : nil
    return nil
  }

  /// Fetches the rules of a site, and keeps the certificates that were seen on the way: the page may
  /// come over the same connection.
  ///
  /// - SeeAlso: RFC 9309 §2.3.1: a client error allows everything, a server error nothing; 429 is
  ///   taken for the latter.
  private func fetchRobots(
    _ origin: String, _ visit: inout Visit
  ) async -> (RobotsFiles.Answer, failure: HTTPExchange?) {
    var own = Visit(host: visit.host, addresses: visit.addresses, wantsPage: false)
    own.method = "GET"
    own.bodyLimit = RobotsRules.maximumBytes
    let exchange = await follow(origin + "/robots.txt", &own)
    visit.certificates.merge(own.certificates) { _, new in new }
    switch exchange.outcome {
    case .ok: break
    case .tooManyRedirects: return (.absent, nil)
    case .timeout, .reset, .malformed, .tooLarge: return (.unreachable, nil)
    default: return (.unreachable, own.redirects.isEmpty ? exchange : nil)
    }
    switch exchange.status ?? 0 {
    case 200..<300: return (.rules(await readRules(exchange.body)), nil)
    case 400..<500 where exchange.status != 429: return (.absent, nil)
    default: return (.unreachable, nil)
    }
  }

  /// Sends one request to an address that is open, and nothing otherwise.
  private func request(_ address: WebAddress, _ visit: inout Visit) async -> HTTPExchange {
    let request: HTTPRequest
    switch await prepare(address, &visit) {
    case .send(let ready): request = ready
    case .refuse(let exchange): return exchange
    }
    visit.last = (address, request.connectTo)
    var exchange = await perform(request)
    if exchange.mayFareBetterOld, ending == nil {
      var old = request
      old.isOldVersion = true
      let other = await perform(old)
      if other.outcome == .ok { exchange = other }
    }
    if exchange.outcome == .certificateError, exchange.certificate == nil {
      var handshake = request
      handshake.extent = .handshake
      exchange.certificate = await perform(handshake).certificate
    }
    // A connection that is used again shows its certificate the first time only.
    if let certificate = exchange.certificate {
      visit.certificates[address.origin] = certificate
    } else if exchange.outcome == .ok {
      exchange.certificate = visit.certificates[address.origin]
    }
    return exchange
  }

  private enum Prepared {
    case send(HTTPRequest)
    case refuse(HTTPExchange)
  }

  private func prepare(_ address: WebAddress, _ visit: inout Visit) async -> Prepared {
    var request = HTTPRequest(
      method: visit.method, address: address, candidates: [], connectTo: nil,
      timeout: options.timeout)
    request.cookies = visit.cookies.header(for: address)
    if let limit = visit.bodyLimit, visit.method == "GET" {
      request.bodyLimit = limit
      request.mayCutBody = true
    }
    let host: String
    switch address.host {
    case .unusable: return .refuse(HTTPExchange(outcome: .blocked))
    case .address(let literal): host = literal.description
    case .name(let name): host = name
    }
    if let mapping = options.connectTo.first(where: { $0.applies(to: host, port: address.port) }) {
      request.connectTo = "::\(mapping.destination)"
      visit.connectTo = mapping.destination
      return .send(request)
    }
    guard !options.guardian.isClosed(port: address.port) else {
      return .refuse(HTTPExchange(outcome: .blocked))
    }
    let addresses: [IPAddress]
    switch address.host {
    case .unusable: return .refuse(HTTPExchange(outcome: .blocked))
    case .address(let literal): addresses = [literal]
    case .name(let name):
      addresses =
        name == visit.host ? visit.addresses : await self.addresses(ofRedirected: name)
    }
    guard let first = addresses.first else {
      return .refuse(HTTPExchange(outcome: ending == nil ? .nameNotResolved : .deadline))
    }
    let open = addresses.filter { options.guardian.reasonClosed($0) == nil }
    // A proxy that is given the name may take any of its addresses.
    let choosesItself = options.proxy.map { !$0.takesAddresses } ?? false
    guard !open.isEmpty, !choosesItself || open.count == addresses.count else {
      let closed = addresses.first { !open.contains($0) } ?? first
      return .refuse(HTTPExchange(outcome: .blocked, address: closed.description))
    }
    if case .name = address.host, !choosesItself {
      request.candidates = Array(open.prefix(ObservationEngine.maximumAddresses))
    }
    return .send(request)
  }
}
