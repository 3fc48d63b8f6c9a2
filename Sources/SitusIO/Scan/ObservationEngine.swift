import SitusCore

/// Asks everything there is to ask about many targets at once, on one thread.
actor ObservationEngine {
  /// Why a run ends before its targets do.
  enum Ending { case deadline, cancelled }

  /// Most addresses of one target that are looked up in reverse or connected to.
  static let maximumAddresses = 8
  /// Observations that are handed on together.
  private static let batch = 128

  nonisolated let loop: EventLoop
  nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }

  let options: ObserveOptions
  private let queue: ObservationQueue
  private var sources: [[DNSChannel]]
  private var client: HTTPClient?
  private var clock = WallClock()
  private var limits: ConnectionLimits
  private(set) var ending: Ending?

  private var inFlight = 0
  private var slot: CheckedContinuation<Void, Never>?
  private var pending: [Observation] = []
  private var flushIsPlanned = false
  private var sleepers: [Int: CheckedContinuation<Void, Never>] = [:]
  private var nextSleeper = 0

  init(options: ObserveOptions, queue: ObservationQueue) {
    let loop = EventLoop()
    self.loop = loop
    self.options = options
    self.queue = queue
    limits = ConnectionLimits(limit: max(1, options.connectionsPerAddress))
    sources = options.resolvers.map { group in
      group.map {
        DNSChannel(
          resolver: $0, loop: loop, timeout: options.timeout,
          limit: max(1, min(1000, options.concurrency * 4)), rate: options.rate)
      }
    }
    client = HTTPClient(
      options: HTTPClient.Options(
        guardian: options.guardian, userAgent: options.userAgent,
        authorities: options.authorities, proxy: options.proxy,
        idleConnections: max(8, options.concurrency / 4)),
      loop: loop)
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
      inFlight -= 1
      freeSlot()
    }
    let plan = planQuestions(target, types: options.types)
    if options.answered.hasAll(
      of: plan, target: target, vantage: options.vantage, guardian: options.guardian,
      wantsReverse: options.types?.contains(.ptr) ?? true)
    {
      return
    }
    if TargetHost(target.host) == .unusable {
      for question in plan.dns { record(blocked(question, of: target)) }
      return
    }
    let addresses = await resolve(plan.dns, for: target)
    await resolveReverse(addresses, for: target)
    if !plan.urls.isEmpty { await visit(plan, of: target, addresses: addresses) }
  }

  /// Asks and records the questions; returns the addresses that the first source gave.
  private func resolve(_ questions: [DNSQuestion], for target: Target) async -> [IPAddress] {
    let at = clock.now()
    let replies = await ask(questions)
    for reply in replies { record(observation(reply, of: target, at: at)) }
    return ObservationEngine.addresses(in: replies)
  }

  private func resolveReverse(_ addresses: [IPAddress], for target: Target) async {
    if let types = options.types, !types.contains(.ptr) { return }
    let open = addresses.filter { options.guardian.reasonClosed($0) == nil }
    let questions = open.prefix(ObservationEngine.maximumAddresses).map {
      DNSQuestion(name: $0.reverseName, type: DNSType.ptr.mnemonic)
    }
    if !questions.isEmpty { _ = await resolve(questions, for: target) }
  }

  private func observation(_ reply: SourcedReply, of target: Target, at: String) -> Observation {
    .dns(
      DNSObservation(
        at: at, vantage: options.vantage, subject: target.host, question: reply.question,
        resolver: reply.resolver, outcome: reply.reply.outcome,
        answers: reply.reply.answers,
        elapsedMilliseconds: ObservationEngine.milliseconds(reply.reply.elapsed),
        isAuthenticated: reply.reply.isAuthenticated))
  }

  private func blocked(_ question: DNSQuestion, of target: Target) -> Observation {
    .dns(
      DNSObservation(
        at: clock.now(), vantage: options.vantage, subject: target.host, question: question,
        resolver: options.resolvers.first?.first?.description ?? "", outcome: .blocked,
        answers: [], elapsedMilliseconds: nil))
  }

  // MARK: DNS

  /// A reply and who gave it.
  struct SourcedReply {
    var source: Int
    var question: DNSQuestion
    /// As it stands in the log.
    var resolver: String
    var reply: DNSChannel.Reply
  }

  /// Asks every source every question; replies come in the order of questions, then sources.
  func ask(_ questions: [DNSQuestion]) async -> [SourcedReply] {
    await withCheckedContinuation { continuation in
      let count = questions.count * sources.count
      var replies = [SourcedReply?](repeating: nil, count: count)
      var left = count
      if count == 0 { continuation.resume(returning: []) }
      for (position, question) in questions.enumerated() {
        for (source, channels) in sources.enumerated() {
          ask(question, of: channels[...]) { resolver, reply in
            replies[position * self.sources.count + source] = SourcedReply(
              source: source, question: question, resolver: resolver, reply: reply)
            left -= 1
            if left == 0 { continuation.resume(returning: replies.compactMap(\.self)) }
          }
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

  /// Addresses of the first source, in the order of the answers, each once.
  static func addresses(in replies: [SourcedReply]) -> [IPAddress] {
    var addresses: [IPAddress] = []
    for reply in replies where reply.source == 0 {
      for record in reply.reply.answers
      where record.type == reply.question.type && (record.type == "A" || record.type == "AAAA") {
        if let address = IPAddress(record.data), !addresses.contains(address) {
          addresses.append(address)
        }
      }
    }
    return addresses
  }

  // MARK: HTTP

  /// Sends one request when the limit of its address allows.
  func perform(_ request: HTTPRequest) async -> HTTPExchange {
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
    if ending == .cancelled || options.answered.contains(observation) { return }
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
