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

  private var inFlight = 0
  private var slot: CheckedContinuation<Void, Never>?
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
          limit: max(1, min(1000, options.concurrency * 4)), rate: options.rate, web: web)
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
      while ending != .cancelled, let targets = try await next() {
        for target in targets {
          await waitForSlot()
          if ending == .cancelled { break }
          inFlight += 1
          group.addTask(executorPreference: loop) { await self.observe(target) }
        }
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
    freeSlot()
  }

  /// Gives back sockets and the thread; nothing may be asked afterwards.
  func close() {
    sources = []
    client = nil
    loop.stop()
  }

  private func waitForSlot() async {
    await queue.waitForRoom()
    // Asked inside, because a task may be suspended between an `await` and what it calls.
    await withCheckedContinuation { continuation in
      if inFlight < options.concurrency || ending == .cancelled {
        continuation.resume()
      } else {
        slot = continuation
      }
    }
  }

  private func freeSlot() {
    slot?.resume()
    slot = nil
  }

  // MARK: One target

  private func observe(_ target: Target) async {
    defer {
      finished.add()
      inFlight -= 1
      freeSlot()
    }
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
      queries += all.nextQuestions(plan).flatMap { question in
        sources.indices.map { Query(question: question, source: $0) }
      }
      if queries.isEmpty { break }
      let at = clock.now()
      let replies = await ask(queries)
      for (query, reply) in zip(queries, replies) {
        let dns = observation(query.question, reply, of: target, at: at)
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
  private func unanswered(_ answered: [DNSQuestion: Set<String>]) -> [Query] {
    if sources.count < 2 { return [] }
    return answered.flatMap { question, resolvers in
      let left = sources.indices.filter { source in
        !sources[source].contains { resolvers.contains($0.name) }
      }
      return left.count == sources.count
        ? [] : left.map { Query(question: question, source: $0) }
    }
  }

  private func observation(
    _ question: DNSQuestion, _ sourced: SourcedReply, of target: Target, at: String
  ) -> DNSObservation {
    let reply = sourced.reply
    return DNSObservation(
      at: at, vantage: options.vantage, subject: target.host, question: question,
      resolver: sourced.resolver, outcome: reply.outcome, answers: reply.answers,
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

  /// A question and the source that is asked.
  struct Query {
    var question: DNSQuestion
    var source: Int
  }

  /// A reply and who gave it.
  struct SourcedReply {
    /// As it stands in the log.
    var resolver: String
    var reply: DNSChannel.Reply
  }

  /// Asks each question of its source; replies come in the same order.
  private func ask(_ queries: [Query]) async -> [SourcedReply] {
    await withCheckedContinuation { continuation in
      var replies = [SourcedReply?](repeating: nil, count: queries.count)
      var left = queries.count
      if left == 0 { continuation.resume(returning: []) }
      for (position, query) in queries.enumerated() {
        ask(query.question, of: sources[query.source][...]) { resolver, reply in
          replies[position] = SourcedReply(resolver: resolver, reply: reply)
          left -= 1
          if left == 0 { continuation.resume(returning: replies.compactMap(\.self)) }
        }
      }
    }
  }

  /// Asks the first channel, and the next when it is silent.
  private func ask(
    _ question: DNSQuestion, of channels: ArraySlice<DNSChannel>,
    completion: @escaping (String, DNSChannel.Reply) -> Void
  ) {
    guard let channel = channels.first else { return }
    channel.ask(question) { reply in
      let isSilent = reply.outcome == .timeout || reply.outcome == .connectionRefused
      if isSilent, channels.count > 1 {
        self.ask(question, of: channels.dropFirst(), completion: completion)
      } else {
        completion(channel.name, reply)
      }
    }
  }

  /// Addresses of a host that is no target, by the first source; the questions are not recorded.
  func addresses(ofRedirected name: String) async -> [IPAddress] {
    var inquiry = Inquiry()
    let queries = [DNSType.a, .aaaa].map {
      Query(question: DNSQuestion(name: name, type: $0.mnemonic), source: 0)
    }
    for (query, reply) in zip(queries, await ask(queries)) {
      inquiry.take(
        observation(query.question, reply, of: Target(host: name, roles: []), at: clock.now()))
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
