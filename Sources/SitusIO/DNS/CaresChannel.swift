import CCares
import Glibc
import SitusCore

/// The C side of a channel: c-ares, and the sockets that it uses.
final class CaresChannel: DNSTransport {
  private var channel: ares_channel?
  private let functions = UnsafeMutablePointer<ares_socket_functions>.allocate(capacity: 1)
  /// Why the last socket did not connect; 0 when it did.
  private var connectError: Int32 = 0
  private let loop: EventLoop
  private let outbox: Outbox
  /// The datagram sockets that are open, with what came in on each.
  private var inboxes: [(socket: Int32, inbox: Inbox)] = []

  init(loop: EventLoop) {
    self.loop = loop
    outbox = Outbox(loop: loop)
  }

  /// Sets up the one resolver, over TCP alone or over UDP alone; c-ares fails here only when there is
  /// no memory.
  func open(address: String, isStream: Bool, timeout: Duration, tries: Int32) {
    var options = ares_options()
    // NOCHECKRESP: SERVFAIL and REFUSED are answers that are wanted whole. IGNTC: c-ares closes all
    // sockets of a server when TCP fails, and ends with it what was asked over UDP.
    options.flags =
      ARES_FLAG_NOSEARCH | ARES_FLAG_NOALIASES | ARES_FLAG_NOCHECKRESP | ARES_FLAG_EDNS
      | ARES_FLAG_STAYOPEN | (isStream ? ARES_FLAG_USEVC : ARES_FLAG_IGNTC)
    // The wait doubles with each try, so the first is this share of the whole.
    let shares = Double((1 << tries) - 1)
    options.timeout = max(1, Int32(timeout / .milliseconds(1) / shares))
    options.tries = tries
    options.ednspsz = DNSChannel.udpPayload
    options.sock_state_cb = { context, socket, readable, writable in
      CaresChannel.of(context)?.watch(
        socket, readable: readable != 0, writable: writable != 0)
    }
    options.sock_state_cb_data = Unmanaged.passUnretained(self).toOpaque()
    let mask =
      ARES_OPT_FLAGS | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_EDNSPSZ
      | ARES_OPT_SOCK_STATE_CB
    let status = ares_init_options(&channel, &options, mask)
    precondition(status == ARES_SUCCESS, "c-ares: status \(status)")
    setSocketFunctions()
    precondition(
      ares_set_servers_ports_csv(channel, address) == ARES_SUCCESS,
      "c-ares does not take the resolver \(address)")
  }

  deinit {
    if let channel { ares_destroy(channel) }
    functions.deallocate()
  }

  /// A question with the AD bit, which asks the resolver to say whether it verified the answer, and
  /// an empty NSID option, which asks who it is.
  ///
  /// - SeeAlso: RFC 6840 §5.7; RFC 5001 §2.1.
  ///
  /// - Returns: Whether there is such a question; the body is called with its packet.
  static func withPacket(
    asking name: String, _ type: DNSType, id: UInt16, isExtended: Bool,
    _ body: (UnsafeRawBufferPointer) -> Void
  ) -> Bool {
    var buffer: UnsafeMutablePointer<UInt8>?
    var length: Int32 = 0
    // A string that is passed as it is would be copied.
    let status = name.withCString { name in
      ares_create_query(
        name, Int32(ns_c_in.rawValue), Int32(type.code), id, 1, &buffer, &length,
        isExtended ? DNSChannel.udpPayload : 0)
    }
    guard status == ARES_SUCCESS, let buffer else { return false }
    defer { ares_free_string(buffer) }
    let packet = UnsafeMutableRawBufferPointer(start: buffer, count: Int(length))
    packet[3] |= 0x20
    guard isExtended else {
      body(UnsafeRawBufferPointer(packet))
      return true
    }
    // The OPT record is the last, so its data goes to the end: the option's number and no value.
    let option = UInt32(3 << 16).bigEndian
    packet[packet.count - 1] = UInt8(MemoryLayout.size(ofValue: option))
    withUnsafeTemporaryAllocation(byteCount: packet.count + 4, alignment: 4) { whole in
      whole.copyMemory(from: UnsafeRawBufferPointer(packet))
      whole.storeBytes(of: option, toByteOffset: packet.count, as: UInt32.self)
      body(UnsafeRawBufferPointer(whole))
    }
    return true
  }

  func send(_ packet: UnsafeRawBufferPointer, _ query: DNSQuery) {
    ares_send(
      channel, packet.baseAddress?.assumingMemoryBound(to: UInt8.self), Int32(packet.count),
      { context, status, _, bytes, length in
        guard let context else { return }
        let query = Unmanaged<DNSQuery>.fromOpaque(context).takeRetainedValue()
        if status == ARES_SUCCESS {
          let packet = UnsafeRawBufferPointer(start: bytes, count: Int(length))
          query.channel.take(packet, answering: query)
        } else {
          query.channel.fail(query, query.channel.meaning(of: status, for: query))
        }
      }, Unmanaged.passRetained(query).toOpaque())
  }

  func process() { ares_process_fd(channel, ARES_SOCKET_BAD, ARES_SOCKET_BAD) }

  func cancel() { ares_cancel(channel) }

  /// What c-ares' result means.
  ///
  /// - SeeAlso: c-ares 1.18.1, `ares_send(3)`.
  func outcome(_ status: Int32) -> DNSOutcome {
    switch status {
    case ARES_ETIMEOUT: .timeout
    case ARES_ECONNREFUSED:
      SystemError(connectError) == .unreachable ? .unreachable : .connectionRefused
    case ARES_EBADRESP, ARES_EBADQUERY, ARES_EBADNAME, ARES_EFORMERR: .malformed
    default: DNSOutcome(rawValue: "ares_\(status)")
    }
  }

  // MARK: Sockets

  /// Called by c-ares, which wants nothing any more of a socket that it closes.
  private func watch(_ socket: ares_socket_t, readable: Bool, writable: Bool) {
    if !readable, !writable { return loop.unwatch(socket) }
    var wanted: EventLoop.Readiness = []
    if readable { wanted.insert(.readable) }
    if writable { wanted.insert(.writable) }
    loop.watch(socket, for: wanted) { [unowned self] ready in
      ares_process_fd(
        channel, ready.contains(.readable) ? socket : ARES_SOCKET_BAD,
        ready.contains(.writable) ? socket : ARES_SOCKET_BAD)
    }
  }

  /// Bytes of answers that may wait: those of a thousand questions.
  private static let receiveBuffer: Int32 = 4 << 20

  /// Gives c-ares sockets of ours, whose packets go through the outbox.
  private func setSocketFunctions() {
    functions.initialize(to: ares_socket_functions())
    functions.pointee.asocket = { domain, type, transport, context in
      let kind = type | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
      let descriptor = socket(domain, kind, transport)
      var size = CaresChannel.receiveBuffer
      setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
      if descriptor >= 0, type == Int32(SOCK_DGRAM.rawValue) {
        CaresChannel.of(context)?.inboxes.append((descriptor, Inbox()))
      }
      return descriptor
    }
    functions.pointee.aclose = { descriptor, context in
      if let owner = CaresChannel.of(context), owner.inbox(of: descriptor) != nil {
        owner.outbox.close(descriptor)
        owner.inboxes.removeAll { $0.socket == descriptor }
      }
      return close(descriptor)
    }
    functions.pointee.aconnect = { descriptor, address, length, context in
      let status = connect(descriptor, address, length)
      CaresChannel.of(context)?.connectError = status == 0 || errno == EINPROGRESS ? 0 : errno
      return status
    }
    functions.pointee.arecvfrom = { descriptor, buffer, count, flags, sender, length, context in
      guard let inbox = CaresChannel.of(context)?.inbox(of: descriptor) else {
        return recvfrom(descriptor, buffer, count, flags, sender, length)
      }
      return inbox.receive(
        from: descriptor, into: UnsafeMutableRawBufferPointer(start: buffer, count: count),
        sender: sender, senderLength: length)
    }
    functions.pointee.asendv = { descriptor, vectors, count, context in
      guard count == 1, let packet = vectors?.pointee, let owner = CaresChannel.of(context),
        owner.inbox(of: descriptor) != nil
      else { return writev(descriptor, vectors, count) }
      return owner.outbox.add(packet, to: descriptor)
    }
    ares_set_socket_functions(channel, functions, Unmanaged.passUnretained(self).toOpaque())
  }

  private func inbox(of socket: Int32) -> Inbox? {
    inboxes.first { $0.socket == socket }?.inbox
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> CaresChannel? {
    context.map { Unmanaged<CaresChannel>.fromOpaque($0).takeUnretainedValue() }
  }
}
