import CCurlShim
import Glibc
import Synchronization

/// One thread that waits for sockets and timers and runs the jobs of the actors that live on it.
///
/// c-ares and libcurl tell which sockets they wait for; their callbacks run on this thread, and so
/// does every task that waits for their answers, so that a question costs no change of thread.
/// Decision record 0009 says why it is unchecked.
final class EventLoop: SerialExecutor, @unchecked Sendable {
  /// What became possible on a socket.
  struct Readiness: OptionSet, Sendable {
    let rawValue: UInt8
    static let readable = Readiness(rawValue: 1)
    static let writable = Readiness(rawValue: 2)
  }

  private struct Shared {
    var jobs: [UnownedJob] = []
    var isStopping = false
  }
  private let shared = Mutex(Shared())
  private let thread = Mutex<pthread_t?>(nil)
  private let epoll: Int32
  private let wakeUp: Int32

  // Only the loop's own thread touches what follows.
  private var watchers: [Int32: (Readiness) -> Void] = [:]
  private var timers: [Timer] = []
  private var nextTimer = 0

  private struct Timer {
    var id: Int
    var deadline: ContinuousClock.Instant
    var action: () -> Void
  }

  init() {
    epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
    wakeUp = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
    precondition(epoll >= 0 && wakeUp >= 0, "no file descriptor is left for an event loop")
    control(EPOLL_CTL_ADD, wakeUp, [.readable])
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self).toOpaque()
    let status = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<EventLoop>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context)
    precondition(status == 0, "no thread is left for an event loop")
    pthread_detach(thread)
  }

  /// Ends the thread once the jobs that wait have run.
  func stop() {
    shared.withLock { $0.isStopping = true }
    wake()
  }

  // MARK: Executors

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let isFirst = shared.withLock { shared in
      shared.jobs.append(job)
      return shared.jobs.count == 1
    }
    // The loop looks for jobs before it waits, so it need not wake itself.
    if isFirst, !isCurrent { wake() }
  }

  func asUnownedSerialExecutor() -> UnownedSerialExecutor {
    UnownedSerialExecutor(ordinary: self)
  }

  func checkIsolated() {
    precondition(isCurrent, "called on a thread that is not the loop's own")
  }

  private var isCurrent: Bool {
    thread.withLock { $0.map { pthread_equal($0, pthread_self()) != 0 } ?? false }
  }

  // MARK: Sockets and timers, on the loop's own thread

  /// Calls the handler whenever the socket is ready for what is wanted.
  func watch(
    _ socket: Int32, for wanted: Readiness, handler: @escaping (Readiness) -> Void
  ) {
    let isNew = watchers.updateValue(handler, forKey: socket) == nil
    control(isNew ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, socket, wanted)
  }

  /// Calls the handler of the socket no more; called before the socket is closed.
  func unwatch(_ socket: Int32) {
    if watchers.removeValue(forKey: socket) != nil { control(EPOLL_CTL_DEL, socket, []) }
  }

  /// Calls the action once, not before the instant; returns what `cancelTimer` needs.
  @discardableResult
  func schedule(at deadline: ContinuousClock.Instant, _ action: @escaping () -> Void) -> Int {
    nextTimer += 1
    let index = timers.partitioningIndex { $0.deadline > deadline }
    timers.insert(Timer(id: nextTimer, deadline: deadline, action: action), at: index)
    return nextTimer
  }

  func cancelTimer(_ id: Int) {
    timers.removeAll { $0.id == id }
  }

  // MARK: The loop

  private func run() {
    thread.withLock { $0 = pthread_self() }
    // A peer that goes away is an outcome; the signal would end the program.
    var broken = sigset_t()
    sigemptyset(&broken)
    sigaddset(&broken, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &broken, nil)
    var events = [epoll_event](repeating: epoll_event(), count: 256)
    while true {
      // Jobs make jobs: all of them, before the system is asked again.
      while runJobs() {}
      let (isStopping, isIdle) = shared.withLock { ($0.isStopping, $0.jobs.isEmpty) }
      if isStopping, isIdle { break }
      let count = epoll_wait(epoll, &events, Int32(events.count), isIdle ? wait() : 0)
      for event in events.prefix(Int(max(0, count))) { handle(event) }
      runTimers()
    }
    // What they hold is given up on this thread.
    let abandoned = timers
    timers = []
    _ = abandoned
    close(epoll)
    close(wakeUp)
  }

  /// Runs what waits now; tells whether there was anything.
  private func runJobs() -> Bool {
    let jobs = shared.withLock { shared in
      let jobs = shared.jobs
      shared.jobs.removeAll()
      return jobs
    }
    for job in jobs {
      job.runSynchronously(on: asUnownedSerialExecutor())
    }
    return !jobs.isEmpty
  }

  private func runTimers() {
    guard let first = timers.first, first.deadline <= .now else { return }
    let now = ContinuousClock.now
    let due = timers.prefix { $0.deadline <= now }
    timers.removeFirst(due.count)
    for timer in due { timer.action() }
  }

  /// Milliseconds until the next timer, rounded up; -1 for no end.
  private func wait() -> Int32 {
    guard let next = timers.first else { return -1 }
    let left = next.deadline - .now
    if left <= .zero { return 0 }
    let milliseconds = left / .milliseconds(1)
    return Int32(min(milliseconds.rounded(.up), 60_000))
  }

  private func handle(_ event: epoll_event) {
    let socket = event.data.fd
    if socket == wakeUp {
      var count: UInt64 = 0
      _ = read(wakeUp, &count, 8)
      return
    }
    var ready: Readiness = []
    let failed = EPOLLERR.rawValue | EPOLLHUP.rawValue
    if event.events & (EPOLLIN.rawValue | failed) != 0 { ready.insert(.readable) }
    if event.events & (EPOLLOUT.rawValue | failed) != 0 { ready.insert(.writable) }
    watchers[socket]?(ready)
  }

  private func control(_ operation: Int32, _ socket: Int32, _ wanted: Readiness) {
    var event = epoll_event()
    event.data.fd = socket
    if wanted.contains(.readable) { event.events |= EPOLLIN.rawValue }
    if wanted.contains(.writable) { event.events |= EPOLLOUT.rawValue }
    _ = epoll_ctl(epoll, operation, socket, &event)
  }

  private func wake() {
    var one: UInt64 = 1
    _ = write(wakeUp, &one, 8)
  }
}

extension Array {
  /// The first index whose element satisfies the predicate, when all after it do too.
  fileprivate func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
