import SitusCore
import SitusGround

/// Asks everything there is to ask about many targets at once, on one thread.
actor ObservationEngine {
  /// Why a run ends before its targets do.
  enum Ending { case deadline, cancelled }

  /// Most addresses of one target that are connected to.
  static let maximumAddresses = 8

  nonisolated let loop: EventLoop
  nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }

  let options: ObserveOptions
  private let queue: ObservationQueue
  private let outlet: ObservationOutlet
  private var survey: TargetSurvey?
  private var client: HTTPClient?
  private var limits: ConnectionLimits
  private var pace: HostPace
  var robots = RobotsFiles()
  private(set) var ending: Ending?
  private var sleepers: [Int: CheckedContinuation<Void, Never>] = [:]
  private var nextSleeper = 0

  init(
    options: ObserveOptions, form: ObservationBatch.Form, queue: ObservationQueue,
    finished: TargetCounter
  ) {
    let loop = EventLoop()
    self.loop = loop
    self.options = options
    self.queue = queue
    let outlet = ObservationOutlet(form, queue: queue, loop: loop)
    self.outlet = outlet
    limits = ConnectionLimits(limit: max(1, options.connectionsPerAddress))
    pace = HostPace(rate: options.hostRate)
    let web = HTTPClient.Options(
      guardian: options.guardian, userAgent: options.userAgent, authorities: options.authorities,
      proxy: options.proxy, connectTo: options.connectTo,
      idleConnections: max(8, options.concurrency / 4))
    let sources = options.resolvers.map { group in
      group.map {
        DNSChannel(
          resolver: $0, loop: loop, timeout: options.timeout,
          limit: max(1, min(DNSChannel.maximumOutstanding, options.concurrency * 4)),
          rate: options.rate, web: web)
      }
    }
    survey = TargetSurvey(options: options, sources: sources, outlet: outlet, finished: finished)
    client = HTTPClient(options: web, loop: loop)
  }

  // MARK: A run

  /// Observes all targets; returns when each has its observations, or the run was cancelled.
  func run(_ next: @Sendable () async throws -> [Target]?) async throws {
    if let deadline = options.deadline {
      loop.schedule(at: deadline) { [weak self] in self?.assumeIsolated { $0.stop(.deadline) } }
    }
    survey?.visit = { [weak self] host, plan, addresses in
      self?.assumeIsolated { $0.beginVisit(plan, of: host, addresses: addresses) }
    }
    do {
      while ending != .cancelled, let targets = try await next() { await survey(targets) }
    } catch {
      await finishSurvey()
      throw error
    }
    await finishSurvey()
  }

  /// Returns when all of the targets are begun.
  private func survey(_ targets: [Target]) async {
    guard let survey else { return }
    survey.take(targets)
    while !survey.isEmpty, ending != .cancelled {
      await queue.waitForRoom()
      survey.begin()
      await withCheckedContinuation { survey.whenHungry($0) }
    }
  }

  /// Returns when what was begun is done.
  private func finishSurvey() async {
    guard let survey else { return }
    await withCheckedContinuation { survey.whenDone($0) }
    outlet.flush()
  }

  /// Ends what is outstanding.
  func stop(_ ending: Ending) {
    guard self.ending != .cancelled else { return }
    self.ending = ending
    if ending == .cancelled { outlet.close() }
    survey?.stop(isCancelled: ending == .cancelled)
    client?.stop(.deadline)
    let waiting = sleepers.values
    sleepers = [:]
    for sleeper in waiting { sleeper.resume() }
  }

  /// Gives back sockets and the thread; nothing may be asked afterwards.
  func close() {
    survey?.close()
    survey = nil
    client = nil
    loop.stop()
  }

  private func beginVisit(_ plan: TargetPlan, of host: String, addresses: [IPAddress]) {
    Task {
      await visit(plan, of: host, addresses: addresses)
      survey?.finishOne()
    }
  }

  /// Addresses of a host that is no target, by the first source; the questions are not recorded.
  func addresses(ofRedirected name: String) async -> [IPAddress] {
    guard let survey else { return [] }
    return await withCheckedContinuation { survey.askAddresses(of: name, $0) }
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

  func now() -> String { outlet.now() }

  func record(_ observation: Observation) { outlet.record(observation) }
}
