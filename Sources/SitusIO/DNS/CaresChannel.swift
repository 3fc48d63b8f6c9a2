import CCares
import Glibc
import SitusCore

/// The C side of a channel: c-ares, and the sockets that it uses.
final class CaresChannel: DNSTransport {
  private var channel: ares_channel?
  private let functions = UnsafeMutablePointer<ares_socket_functions>.allocate(capacity: 1)
  /// Why the last socket did not connect; 0 when it did.
  private var connectError: Int32 = 0
  private let outbox: Outbox

  init(loop: EventLoop) { outbox = Outbox(loop: loop) }

  /// Sets up the one resolver; c-ares fails here only when there is no memory.
  func open(
    resolver: Resolver, address: String, timeout: Duration, tries: Int32, owner: DNSChannel
  ) {
    var options = ares_options()
    // NOCHECKRESP: SERVFAIL and REFUSED are answers that are wanted whole.
    options.flags =
      ARES_FLAG_NOSEARCH | ARES_FLAG_NOALIASES | ARES_FLAG_NOCHECKRESP | ARES_FLAG_EDNS
      | ARES_FLAG_STAYOPEN | (resolver.transport == .tcp ? ARES_FLAG_USEVC : 0)
    // The wait doubles with each try, so the first is this share of the whole.
    let shares = Double((1 << tries) - 1)
    options.timeout = max(1, Int32(timeout / .milliseconds(1) / shares))
    options.tries = tries
    options.ednspsz = DNSChannel.udpPayload
    options.sock_state_cb = { context, socket, readable, writable in
      guard let context else { return }
      Unmanaged<DNSChannel>.fromOpaque(context).takeUnretainedValue().watch(
        socket, readable: readable != 0, writable: writable != 0)
    }
    options.sock_state_cb_data = Unmanaged.passUnretained(owner).toOpaque()
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
  static func packet(name: String, type: Int, id: UInt16, isExtended: Bool) -> [UInt8]? {
    var buffer: UnsafeMutablePointer<UInt8>?
    var length: Int32 = 0
    let status = ares_create_query(
      name, Int32(ns_c_in.rawValue), Int32(type), id, 1, &buffer, &length,
      isExtended ? DNSChannel.udpPayload : 0)
    guard status == ARES_SUCCESS, let buffer else { return nil }
    defer { ares_free_string(buffer) }
    let question = UnsafeMutableBufferPointer(start: buffer, count: Int(length))
    question[3] |= 0x20
    guard isExtended else { return Array(question) }
    // The OPT record is the last, so its data goes to the end.
    let option: [UInt8] = [0, 3, 0, 0]
    question[question.count - 1] = UInt8(option.count)
    return Array(unsafeUninitializedCapacity: question.count + option.count) { packet, count in
      count = packet.initialize(fromContentsOf: question)
      count = packet[count...].initialize(fromContentsOf: option)
    }
  }

  func send(_ packet: [UInt8], _ query: DNSQuery) {
    ares_send(
      channel, packet, Int32(packet.count),
      { context, status, _, bytes, length in
        guard let context else { return }
        let query = Unmanaged<DNSQuery>.fromOpaque(context).takeRetainedValue()
        let packet = UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : Int(length))
        let isAnswered = status == ARES_SUCCESS
        query.channel.finish(
          query, failure: isAnswered ? nil : query.channel.meaning(of: status),
          packet: isAnswered ? Array(packet) : [])
      }, Unmanaged.passRetained(query).toOpaque())
  }

  func process() { process(read: ARES_SOCKET_BAD, write: ARES_SOCKET_BAD) }

  func process(read: ares_socket_t, write: ares_socket_t) {
    ares_process_fd(channel, read, write)
  }

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
      if type == Int32(SOCK_DGRAM.rawValue) {
        CaresChannel.of(context)?.outbox.open(descriptor)
      }
      return descriptor
    }
    functions.pointee.aclose = { descriptor, context in
      CaresChannel.of(context)?.outbox.close(descriptor)
      return close(descriptor)
    }
    functions.pointee.aconnect = { descriptor, address, length, context in
      let status = connect(descriptor, address, length)
      CaresChannel.of(context)?.connectError = status == 0 || errno == EINPROGRESS ? 0 : errno
      return status
    }
    functions.pointee.arecvfrom = { descriptor, buffer, count, flags, address, length, _ in
      recvfrom(descriptor, buffer, count, flags, address, length)
    }
    functions.pointee.asendv = { descriptor, vectors, count, context in
      guard count == 1, let packet = vectors?.pointee,
        let outbox = CaresChannel.of(context)?.outbox,
        outbox.serves(descriptor)
      else { return writev(descriptor, vectors, count) }
      return outbox.add(packet, to: descriptor)
    }
    ares_set_socket_functions(channel, functions, Unmanaged.passUnretained(self).toOpaque())
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> CaresChannel? {
    context.map { Unmanaged<CaresChannel>.fromOpaque($0).takeUnretainedValue() }
  }
}
