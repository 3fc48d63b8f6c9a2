import CCares
import Glibc
import SitusCore
import SitusGround

/// Asks one resolver many questions at once; lives on the thread of its event loop.
///
/// - SeeAlso: c-ares 1.18.1, `ares_init_options(3)`, `ares_send(3)`, `ares_process(3)`.
final class DNSChannel {
  /// How one question ended.
  struct Reply {
    var outcome: DNSOutcome
    var answers: [DNSRecord] = []
    var isAuthenticated: Bool?
    var serverIdentifier: String?
    var leftOut: [String] = []
    /// Nanoseconds.
    var elapsed: UInt64 = 0
  }

  /// Size of UDP answers that are asked for: what passes any path unfragmented.
  ///
  /// - SeeAlso: DNS Flag Day 2020; RFC 9715 §3.
  static let udpPayload: Int32 = 1232
  /// Most questions that may be outstanding: more would overrun the buffer of a server's socket, which
  /// is 212,992 bytes on Linux, of which a small packet takes up to 1,280.
  static let maximumOutstanding = 150
  /// How often a question is sent; the wait doubles each time.
  static let tries: Int32 = 3

  /// The resolver as it stands in the log.
  let name: String
  private let loop: EventLoop
  private let transport: any DNSTransport
  /// For questions whose answer did not fit into a datagram, once there is one: whatever becomes of
  /// its connection is nothing to the others.
  private var stream: CaresChannel?
  /// Opens it; `nil` where nothing is asked by datagrams.
  private let openStream: (() -> CaresChannel)?
  private let limit: Int
  private var pace: Pace
  private var waiting: [DNSQuery] = []
  private var firstWaiting = 0
  private var outstanding = 0
  private var ticks = false
  private var isPaused = false
  private var stopped: DNSOutcome?
  private var identifiers: [UInt16] = []
  /// The packet that is read, here so that none needs memory of its own.
  private var packet: [UInt8] = []

  /// Makes a channel that asks nothing yet.
  ///
  /// - Parameters:
  ///   - resolver: Whom to ask.
  ///   - loop: The loop on whose thread everything else is called.
  ///   - timeout: Time for one question, all tries together.
  ///   - limit: Questions that may be outstanding.
  ///   - rate: Questions a second; `nil` for no limit.
  ///   - web: How a resolver that is asked over HTTPS is connected to.
  init(
    resolver: Resolver, loop: EventLoop, timeout: Duration, limit: Int, rate: Double?,
    web: HTTPClient.Options
  ) {
    name = resolver.description
    self.loop = loop
    self.limit = limit
    pace = Pace(rate: rate)
    switch resolver.place {
    case .url(let url):
      transport = HTTPSTransport(url: url, options: web, timeout: timeout, loop: loop)
      openStream = nil
    case .server(let address, let port):
      let open = { (isStream: Bool) in
        let channel = CaresChannel(loop: loop)
        channel.open(
          address: Resolver.text(address, port), isStream: isStream, timeout: timeout,
          tries: DNSChannel.tries)
        return channel
      }
      transport = open(resolver.transport == .tcp)
      openStream = resolver.transport == .tcp ? nil : { open(true) }
    }
  }

  /// Sends the question as soon as the limits allow; the query's `takeReply` is called once.
  func ask(_ query: DNSQuery) {
    if outstanding < limit, firstWaiting == waiting.count, !pace.isLimited, stopped == nil {
      return send(query)
    }
    waiting.append(query)
    sendWaiting()
  }

  /// Ends every question with that outcome, those to come included.
  func stop(_ outcome: DNSOutcome) {
    stopped = outcome
    sendWaiting()
    transport.cancel()
    stream?.cancel()
  }

  // MARK: Sending

  private func sendWaiting() {
    while firstWaiting < waiting.count {
      if let stopped {
        takeNext().take(stopped)
        continue
      }
      guard outstanding < limit, !isPaused else { return }
      if pace.isLimited, let until = pace.take(now: .now) {
        isPaused = true
        loop.schedule(at: until) {
          self.isPaused = false
          self.sendWaiting()
        }
        return
      }
      send(takeNext())
    }
  }

  private func takeNext() -> DNSQuery {
    let query = waiting[firstWaiting]
    firstWaiting += 1
    if firstWaiting == waiting.count {
      waiting.removeAll(keepingCapacity: firstWaiting <= 4096)
      firstWaiting = 0
    } else if firstWaiting > 4096 {
      waiting.removeFirst(firstWaiting)
      firstWaiting = 0
    }
    return query
  }

  private func send(_ query: DNSQuery) {
    outstanding += 1
    query.start = Monotonic.nanoseconds()
    query.isOverStream = false
    if carry(query, by: transport) { return tick() }
    outstanding -= 1
    query.take(.malformed)
  }

  /// Whether there is a packet for the question, which is then on its way.
  private func carry(_ query: DNSQuery, by transport: any DNSTransport) -> Bool {
    CaresChannel.withPacket(
      asking: query.name, query.type, id: nextIdentifier(), isExtended: query.isExtended
    ) { transport.send($0, query) }
  }

  /// Asks again over TCP; `false` where that was done, or cannot be.
  private func askOverStream(_ query: DNSQuery) -> Bool {
    guard !query.isOverStream, stopped == nil, let openStream else { return false }
    let stream = self.stream ?? openStream()
    self.stream = stream
    query.isOverStream = true
    return carry(query, by: stream)
  }

  /// An identifier that nobody can guess; the system is asked for many at once.
  private func nextIdentifier() -> UInt16 {
    if identifiers.isEmpty {
      identifiers = [UInt16](unsafeUninitializedCapacity: 128) { buffer, count in
        let bytes = getrandom(buffer.baseAddress, 256, 0)
        precondition(bytes == 256, "the system has no random numbers")
        count = 128
      }
    }
    return identifiers.removeLast()
  }

  /// c-ares looks for overdue questions only when it is called.
  private func tick() {
    guard !ticks, outstanding > 0 else { return }
    ticks = true
    loop.schedule(at: .now + .milliseconds(20)) {
      self.ticks = false
      self.transport.process()
      self.stream?.process()
      self.tick()
    }
  }

  // MARK: Called by the transport

  /// What c-ares' result means for that question.
  func meaning(of status: Int32, for query: DNSQuery) -> DNSOutcome {
    let library = query.isOverStream ? stream : transport as? CaresChannel
    return library?.outcome(status) ?? .malformed
  }

  /// Takes what kept a question from being answered.
  func fail(_ query: DNSQuery, _ outcome: DNSOutcome) {
    query.reply = Reply(outcome: stopped ?? outcome, elapsed: query.elapsed)
    finish(query)
  }

  /// Takes the packet that answers a question.
  func take(_ bytes: UnsafeRawBufferPointer, answering query: DNSQuery) {
    query.reply = Reply(outcome: .malformed, elapsed: query.elapsed)
    packet.removeAll(keepingCapacity: true)
    packet.append(contentsOf: bytes)
    let message = try? DNSMessage(packet, answering: query.name)
    // A datagram that is larger than what was asked for is cut, too.
    let isCut = message?.isTruncated ?? (packet.count == Int(DNSChannel.udpPayload))
    if isCut, askOverStream(query) { return }
    if var message {
      query.reply.outcome = message.isTruncated ? .truncated : message.outcome
      query.reply.isAuthenticated = message.isAuthenticated
      swap(&query.reply.answers, &message.answers)
      swap(&query.reply.serverIdentifier, &message.serverIdentifier)
      query.reply.leftOut = message.leftOut
    }
    finish(query)
  }

  private func finish(_ query: DNSQuery) {
    outstanding -= 1
    if query.isExtended, query.reply.outcome == .formatError {
      // The server may be older than EDNS (RFC 6891 §7).
      query.isExtended = false
      return send(query)
    }
    query.takeReply()
    if firstWaiting < waiting.count { sendWaiting() }
  }
}

/// Carries question packets to a resolver.
///
/// For each packet it calls `take` or `fail` of the question's channel once.
protocol DNSTransport: AnyObject {
  func send(_ packet: UnsafeRawBufferPointer, _ query: DNSQuery)
  /// Looks for questions that are overdue.
  func process()
  /// Ends what is outstanding.
  func cancel()
}
