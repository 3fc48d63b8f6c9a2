import CCares
import CDatagrams
import Glibc

/// Packets that wait to be sent together.
///
/// A server that is woken once for many packets answers them in less time than one that is woken for
/// each, and so does the system that carries them; most of all those of one length, which go as one.
final class Outbox {
  /// Packets that are sent before more is done, so that none waits for long.
  private static let limit = Int(SITUS_DATAGRAMS)

  private let loop: EventLoop
  /// The packets that wait, one behind another.
  private var bytes: [UInt8] = []
  private var packets: [Range<Int>] = []
  /// The socket of all that wait.
  private var socket: Int32 = -1
  /// What kept a packet from being sent, for the next one on the same socket.
  private var failures: [Int32: Int32] = [:]

  /// - Parameter loop: The loop on whose thread everything else is called.
  init(loop: EventLoop) { self.loop = loop }

  /// Sends what waits, because the socket is about to be closed.
  func close(_ socket: Int32) {
    flush()
    failures[socket] = nil
  }

  /// Takes a packet; returns its length, or -1 with `errno` for what befell one before it.
  func add(_ packet: iovec, to socket: Int32) -> Int {
    if !failures.isEmpty, let failure = failures.removeValue(forKey: socket) {
      errno = failure
      return -1
    }
    if socket != self.socket {
      flush()
      self.socket = socket
    }
    if packets.isEmpty { loop.schedule(at: .now) { self.flush() } }
    let start = bytes.count
    bytes += UnsafeRawBufferPointer(start: packet.iov_base, count: packet.iov_len)
    packets.append(start..<bytes.count)
    if packets.count >= Outbox.limit { flush() }
    return packet.iov_len
  }

  /// Sends what waits.
  ///
  /// A packet for which the system has no room is lost, as it may be on any network. The system
  /// reports a port that is closed on the next call for the same socket, whichever that is; sending
  /// again leaves the report to the reader.
  func flush() {
    if packets.isEmpty { return }
    let length = packets[0].count
    if packets.contains(where: { $0.count != length }) { packets.sort { $0.count < $1.count } }
    bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      send(packets.map { situs_outgoing(bytes: start + $0.lowerBound, length: Int32($0.count)) })
    }
    bytes.removeAll(keepingCapacity: true)
    packets.removeAll(keepingCapacity: true)
  }

  private func send(_ datagrams: [situs_outgoing]) {
    var rest = datagrams[...]
    var isReported = false
    while !rest.isEmpty {
      let sent = rest.withUnsafeBufferPointer {
        situs_send_datagrams(socket, $0.baseAddress, Int32($0.count))
      }
      if sent > 0 {
        rest = rest.dropFirst(Int(sent))
        isReported = false
      } else if errno == ECONNREFUSED, !isReported {
        isReported = true
      } else {
        if errno != EAGAIN, errno != ENOBUFS, errno != ECONNREFUSED { failures[socket] = errno }
        rest = rest.dropFirst()
        isReported = false
      }
    }
  }
}
