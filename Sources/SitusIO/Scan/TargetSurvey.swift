import SitusCore
import SitusGround

/// Deals out targets, asks DNS about each, and hands on those that have pages to visit.
///
/// Lives on the thread of its loop; every question is a call and its answer a callback, because a
/// task for each would cost more than the question.
final class TargetSurvey {
  let options: ObserveOptions
  let sources: [[DNSChannel]]
  let outlet: ObservationOutlet
  /// Takes a host whose questions are answered and that has pages to visit, with its addresses;
  /// `finishOne` is to be called when they are visited.
  var visit: ((String, TargetPlan, [IPAddress]) -> Void)?
  /// Whether the run ends before its targets do.
  private(set) var isEnding = false

  private let planner: TargetPlanner
  private let finished: TargetCounter
  private var upcoming: [Target] = []
  private var next = 0
  private var active = 0
  private var isBeginning = false
  private var isCancelled = false
  private var feeder: CheckedContinuation<Void, Never>?
  private var finisher: CheckedContinuation<Void, Never>?
  /// Walks that have no target now.
  private var idle: [TargetWalk] = []

  init(
    options: ObserveOptions, sources: [[DNSChannel]], outlet: ObservationOutlet,
    finished: TargetCounter
  ) {
    self.options = options
    self.sources = sources
    self.outlet = outlet
    self.finished = finished
    planner = TargetPlanner(types: options.types)
  }

  // MARK: Dealing out

  /// Whether every target that was given is begun.
  var isEmpty: Bool { next == upcoming.count }

  /// Takes the next targets; those before must be begun.
  func take(_ targets: [Target]) {
    upcoming = targets
    next = 0
  }

  /// Begins as many targets as may be under way.
  func begin() {
    // What is answered at once comes back here before the loop goes on.
    if isBeginning { return }
    isBeginning = true
    while !isEmpty, active < options.concurrency, !outlet.isFull, !isCancelled {
      let target = upcoming[next]
      next += 1
      active += 1
      observe(target)
    }
    isBeginning = false
    if isHungry {
      feeder?.resume()
      feeder = nil
    }
  }

  /// Notes that a target is done, and begins others in its place; one that the end of the run cut
  /// short does not count.
  func finishOne() {
    active -= 1
    if !isEnding { finished.add() }
    begin()
    if active == 0, isEmpty || isCancelled {
      finisher?.resume()
      finisher = nil
    }
  }

  /// Notes that the walk's target is done.
  func finish(_ walk: TargetWalk) {
    takeBack(walk)
    finishOne()
  }

  /// Takes a walk that is done with its target.
  func takeBack(_ walk: TargetWalk) { idle.append(walk) }

  /// Gives up the walks.
  func close() { idle = [] }

  /// Resumes when targets are wanted, or room for what is observed of them.
  func whenHungry(_ continuation: CheckedContinuation<Void, Never>) {
    if isHungry { continuation.resume() } else { feeder = continuation }
  }

  /// Resumes when no target is under way.
  func whenDone(_ continuation: CheckedContinuation<Void, Never>) {
    if active == 0 { continuation.resume() } else { finisher = continuation }
  }

  private var isHungry: Bool { isEmpty || outlet.isFull || isCancelled }

  /// Ends what is outstanding; cancelled, begins nothing more either.
  func stop(isCancelled: Bool) {
    isEnding = true
    self.isCancelled = isCancelled
    for channel in sources.joined() { channel.stop(.deadline) }
    begin()
  }

  // MARK: One target

  private func observe(_ target: Target) {
    let plan = planner.plan(target)
    let earlier = options.earlier.about(target.host, from: options.vantage)
    guard plan.host == .unusable else {
      let walk = idle.popLast() ?? TargetWalk(in: self)
      return walk.begin(target.host, plan, earlier: earlier)
    }
    let reason = TargetHost.reasonUnusable(target.host)
    let unasked = plan.dns.map {
      Inquiry.Unasked(question: $0, outcome: .blocked, reason: reason)
    }
    record(unasked, of: target.host, earlier.resolversByQuestion)
    finishOne()
  }

  /// Accounts for questions that nobody is asked.
  func record(
    _ unasked: [Inquiry.Unasked], of subject: String, _ answered: [DNSQuestion: Set<String>]
  ) {
    for each in unasked where answered[each.question] == nil {
      outlet.record(
        .dns(
          DNSObservation(
            at: outlet.now(), vantage: options.vantage, subject: subject,
            question: each.question, resolver: sources.first?.first?.name ?? "",
            outcome: each.outcome, answers: [], elapsedMilliseconds: nil, reason: each.reason)))
    }
  }

  /// Asks the first source for the addresses of a name that is no target; nothing is recorded.
  func askAddresses(of name: String, _ continuation: CheckedContinuation<[IPAddress], Never>) {
    AddressRequest(name, sources.first ?? [], continuation).begin()
  }
}

/// Asks for the addresses of one name.
private final class AddressRequest: DNSAsker {
  private let name: String
  private let channels: [DNSChannel]
  private let continuation: CheckedContinuation<[IPAddress], Never>
  private var queries: [DNSQuery] = []
  private var left = 0

  init(
    _ name: String, _ channels: [DNSChannel],
    _ continuation: CheckedContinuation<[IPAddress], Never>
  ) {
    self.name = name
    self.channels = channels
    self.continuation = continuation
  }

  func begin() {
    if channels.isEmpty { return continuation.resume(returning: []) }
    queries = DNSType.addresses.map { type in
      let query = DNSQuery()
      query.prepare(name, type, source: 0, channels: channels)
      return query
    }
    left = queries.count
    for query in queries { query.ask(for: self) }
  }

  func takeReply() {
    left -= 1
    if left > 0 { return }
    var inquiry = Inquiry()
    for query in queries {
      inquiry.take(name, query.type, query.reply.outcome, query.reply.answers)
    }
    continuation.resume(returning: inquiry.addresses(of: name))
  }
}
