import SitusCore

/// Asks everything there is to ask about many targets at once, on one thread.
actor ObservationEngine {
  /// Why a run ends before its targets do.
  enum Ending { case deadline, cancelled }

  /// Most addresses of one target that are connected to.
  static let maximumAddresses = 8
  /// Observations that are handed on together.
  private static let batch = 128

  nonisolated let loop: EventLoop
  nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }

  let options: ObserveOptions
  private let queue: ObservationQueue
  private let finished: TargetCounter
  private var sources: [[DNSChannel]]
  private var client: HTTPClient?
  private var clock = WallClock()
  private var limits: ConnectionLimits
  private var pace: HostPace
  var robots = RobotsFiles()
  private(set) var ending: Ending?

  private var upcoming: ArraySlice<Target> = []
  private var isFed = false
  private var observers = 0
  private var idle: [CheckedContinuation<Void, Never>] = []
  private var feeder: CheckedContinuation<Void, Never>?
  private var pending: [Observation] = []
  private var flushIsPlanned = false
  private var sleepers: [Int: CheckedContinuation<Void, Never>] = [:]
  private var nextSleeper = 0

  init(options: ObserveOptions, queue: ObservationQueue, finished: TargetCounter) {
    let loop = EventLoop()
    self.loop = loop
    self.options = options
    self.queue = queue
    self.finished = finished
    limits = ConnectionLimits(limit: max(1, options.connectionsPerAddress))
    pace = HostPace(rate: options.hostRate)
    let web = HTTPClient.Options(
      guardian: options.guardian, userAgent: options.userAgent, authorities: options.authorities,
      proxy: options.proxy, connectTo: options.connectTo,
      idleConnections: max(8, options.concurrency / 4))
    sources = options.resolvers.map { group in
      group.map {
        DNSChannel(
          resolver: $0, loop: loop, timeout: options.timeout,
          limit: max(1, min(DNSChannel.maximumOutstanding, options.concurrency * 4)),
          rate: options.rate, web: web)
      }
    }
    client = HTTPClient(options: web, loop: loop)
  }

  // MARK: A run

  /// Observes all targets; returns when each has its observations, or the run was cancelled.
  func run(_ next: @Sendable () async throws -> [Target]?) async throws {
    if let deadline = options.deadline {
      loop.schedule(at: deadline) { [weak self] in self?.assumeIsolated { $0.stop(.deadline) } }
    }
    try await withThrowingDiscardingTaskGroup { group in
      defer { endFeeding() }
      while ending != .cancelled {
        if upcoming.isEmpty {
          guard let targets = try await next() else { break }
          upcoming = targets[...]
        }
        await queue.waitForRoom()
        let wanted = upcoming.count - idle.count
        wakeIdle(upcoming.count)
        for _ in 0..<max(0, min(wanted, options.concurrency - observers)) {
          observers += 1
          group.addTask { await self.observeTargets() }
        }
        await waitUntilHungry()
      }
    }
    flush()
  }

  /// Ends what is outstanding.
  func stop(_ ending: Ending) {
    guard self.ending != .cancelled else { return }
    self.ending = ending
    for channel in sources.joined() { channel.stop(.deadline) }
    client?.stop(.deadline)
    let waiting = sleepers.values
    sleepers = [:]
    for sleeper in waiting { sleeper.resume() }
    wakeIdle()
    wakeFeeder()
  }

  /// Gives back sockets and the thread; nothing may be asked afterwards.
  func close() {
    sources = []
    client = nil
    loop.stop()
  }

  // MARK: Dealing out targets

  /// Observes one target after another until there are no more.
  private func observeTargets() async {
    while ending != .cancelled {
      if mayBegin {
        let target = upcoming.removeFirst()
        if upcoming.isEmpty { wakeFeeder() }
        await observe(target)
        finished.add()
      } else if upcoming.isEmpty, isFed {
        return
      } else {
        wakeFeeder()
        // Asked again inside, because a task may be suspended between an `await` and what it calls.
        await withCheckedContinuation { continuation in
          if mayBegin || isFed || ending == .cancelled {
            continuation.resume()
          } else {
            idle.append(continuation)
          }
        }
      }
    }
  }

  private var mayBegin: Bool { !upcoming.isEmpty && !queue.isFull }

  /// Returns when targets are wanted, or room for what is observed of them.
  private func waitUntilHungry() async {
    await withCheckedContinuation { continuation in
      if upcoming.isEmpty || queue.isFull || ending == .cancelled {
        continuation.resume()
      } else {
        feeder = continuation
      }
    }
  }

  private func endFeeding() {
    isFed = true
    wakeIdle()
  }

  private func wakeIdle(_ count: Int = .max) {
    let woken = idle.suffix(count)
    idle.removeLast(woken.count)
    for each in woken { each.resume() }
  }

  private func wakeFeeder() {
    feeder?.resume()
    feeder = nil
  }

  // MARK: One target

  private func observe(_ target: Target) async {
    let plan = planQuestions(target, types: options.types)
    let earlier = options.earlier.about(target.host, from: options.vantage)
    if plan.host == .unusable {
      let reason = TargetHost.reasonUnusable(target.host)
      let unasked = plan.dns.map {
        Inquiry.Unasked(question: $0, outcome: .blocked, reason: reason)
      }
      record(unasked, of: target, earlier.resolversByQuestion)
      return
    }
    let addresses = await resolve(plan, for: target, earlier)
    var visits = plan
    visits.urls = earlier.urlsLeft(of: plan.urls)
    if !visits.urls.isEmpty { await visit(visits, of: target, addresses: addresses) }
  }

  // MARK: DNS

  /// Asks every source what is planned and what follows from the answers, until nothing does.
  ///
  /// Returns the addresses that the first source gave.
  private func resolve(
    _ plan: TargetPlan, for target: Target, _ earlier: [Observation]
  ) async -> [IPAddress] {
    var all = Inquiry(
      types: options.types, selectors: options.selectors, guardian: options.guardian)
    // Connections go where the first source says.
    var first = sources.count > 1 ? Inquiry() : nil
    for case .dns(let dns) in earlier {
      all.take(dns)
      first?.take(dns)
    }
    let answered = earlier.resolversByQuestion
    var queries = unanswered(answered)
    repeat {
      for question in all.nextQuestions(plan) {
        queries += sources.indices.compactMap { query(question, $0) }
      }
      if queries.isEmpty { break }
      let at = clock.now()
      for query in await ask(queries) {
        guard let dns = observation(query, of: target, at: at) else { continue }
        record(.dns(dns))
        all.take(dns)
        if query.source == 0 { first?.take(dns) }
      }
      queries = []
    } while ending == nil
    if ending == nil { record(all.unasked, of: target, answered) }
    guard case .name(let name) = plan.host, !plan.urls.isEmpty else { return [] }
    return first?.addresses(of: name) ?? all.addresses(of: name)
  }

  /// What an earlier run asked some sources and not the others when it ended.
  ///
  /// A log may be continued on a machine that has other resolvers: then none is missing.
  private func unanswered(_ answered: [DNSQuestion: Set<String>]) -> [DNSQuery] {
    if sources.count < 2 { return [] }
    return answered.flatMap { question, resolvers in
      let left = sources.indices.filter { source in
        !sources[source].contains { resolvers.contains($0.name) }
      }
      return left.count == sources.count ? [] : left.compactMap { query(question, $0) }
    }
  }

  private func query(_ question: DNSQuestion, _ source: Int) -> DNSQuery? {
    DNSQuery(question, source: source, channels: sources[source])
  }

  private func observation(_ query: DNSQuery, of target: Target, at: String) -> DNSObservation? {
    guard let reply = query.reply else { return nil }
    return DNSObservation(
      at: at, vantage: options.vantage, subject: target.host, question: query.question,
      resolver: reply.resolver, outcome: reply.outcome, answers: reply.answers,
      elapsedMilliseconds: ObservationEngine.milliseconds(reply.elapsed),
      isAuthenticated: reply.isAuthenticated, serverIdentifier: reply.serverIdentifier)
  }

  /// Accounts for questions that nobody is asked.
  private func record(
    _ unasked: [Inquiry.Unasked], of target: Target, _ answered: [DNSQuestion: Set<String>]
  ) {
    for each in unasked where answered[each.question] == nil {
      record(
        .dns(
          DNSObservation(
            at: clock.now(), vantage: options.vantage, subject: target.host,
            question: each.question, resolver: sources.first?.first?.name ?? "",
            outcome: each.outcome, answers: [], elapsedMilliseconds: nil, reason: each.reason)))
    }
  }

  /// Asks all at once; returns them when the last reply is there.
  private func ask(_ queries: [DNSQuery]) async -> [DNSQuery] {
    await withCheckedContinuation { continuation in
      let round = DNSRound(queries.count, continuation)
      for query in queries { query.ask(in: round) }
    }
    return queries
  }

  /// Addresses of a host that is no target, by the first source; the questions are not recorded.
  func addresses(ofRedirected name: String) async -> [IPAddress] {
    var inquiry = Inquiry()
    let queries = DNSType.addresses.compactMap {
      query(DNSQuestion(name: name, type: $0.mnemonic), 0)
    }
    let target = Target(host: name, roles: [])
    for query in await ask(queries) {
      if let dns = observation(query, of: target, at: clock.now()) { inquiry.take(dns) }
    }
    return inquiry.addresses(of: name)
  }

  // MARK: HTTP

  /// Sends one request when the limits of its host and its address allow.
  func perform(_ request: HTTPRequest) async -> HTTPExchange {
    let wait = pace.take(request.address.hostText, now: .now)
    if wait > .zero { await sleep(wait) }
    let key = request.limitKey
    await withCheckedContinuation { limits.take(key, $0) }
    defer { limits.giveUp(key) }
    return await withCheckedContinuation { continuation in
      guard let client else {
        return continuation.resume(returning: HTTPExchange(outcome: .deadline))
      }
      client.perform(request) { continuation.resume(returning: $0) }
    }
  }

  /// Asks nothing more of the host for that long.
  func rest(_ host: String, for wait: Duration) {
    pace.rest(host, for: wait, now: .now)
  }

  // MARK: Time and records

  /// Returns after that time, or at once when the run is ending.
  func sleep(_ duration: Duration) async {
    await withCheckedContinuation { continuation in
      guard ending == nil else { return continuation.resume() }
      nextSleeper += 1
      let id = nextSleeper
      sleepers[id] = continuation
      loop.schedule(at: .now + duration) { [weak self] in
        self?.assumeIsolated { $0.sleepers.removeValue(forKey: id)?.resume() }
      }
    }
  }

  func now() -> String { clock.now() }

  func record(_ observation: Observation) {
    if ending == .cancelled { return }
    pending.append(observation)
    if pending.count >= ObservationEngine.batch {
      flush()
    } else if !flushIsPlanned {
      flushIsPlanned = true
      loop.schedule(at: .now + .milliseconds(10)) { [weak self] in
        self?.assumeIsolated {
          $0.flushIsPlanned = false
          $0.flush()
        }
      }
    }
  }

  private func flush() {
    guard !pending.isEmpty else { return }
    queue.append(pending)
    pending = []
  }

  /// Milliseconds with microseconds; more digits would be noise.
  static func milliseconds(_ duration: Duration) -> Double {
    ((duration / .microseconds(1)).rounded()) / 1000
  }
}
