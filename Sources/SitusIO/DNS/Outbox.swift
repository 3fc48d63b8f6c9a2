import CCares
import Glibc

/// Packets that wait to be sent together.
///
/// A server that is woken once for many packets answers them in less time than one that is woken for
/// each, and so does the system that carries them.
final class Outbox {
  /// Packets that are sent before more is done, so that none waits for long.
  private static let limit = 32

  private let loop: EventLoop
  private var sockets: [Int32] = []
  private var packets: [UInt8] = []
  private var waiting: [(socket: Int32, length: Int)] = []
  /// What kept a packet from being sent, for the next one on the same socket.
  private var failures: [Int32: Int32] = [:]

  /// - Parameter loop: The loop on whose thread everything else is called.
  init(loop: EventLoop) { self.loop = loop }

  /// Takes the packets of a datagram socket from now on.
  func open(_ socket: Int32) { sockets.append(socket) }

  /// Sends what waits, because a socket is about to be closed.
  func close(_ socket: Int32) {
    flush()
    sockets.removeAll { $0 == socket }
    failures[socket] = nil
  }

  func serves(_ socket: Int32) -> Bool { sockets.contains(socket) }

  /// Takes a packet; returns its length, or -1 with `errno` for what befell one before it.
  func add(_ packet: iovec, to socket: Int32) -> Int {
    if !failures.isEmpty, let failure = failures.removeValue(forKey: socket) {
      errno = failure
      return -1
    }
    if waiting.isEmpty { loop.schedule(at: .now) { self.flush() } }
    packets += UnsafeRawBufferPointer(start: packet.iov_base, count: packet.iov_len)
    waiting.append((socket, packet.iov_len))
    if waiting.count >= Outbox.limit { flush() }
    return packet.iov_len
  }

  /// Sends what waits.
  func flush() {
    if waiting.isEmpty { return }
    packets.withUnsafeBytes { bytes in
      var start = 0
      for (socket, length) in waiting {
        send(UnsafeRawBufferPointer(rebasing: bytes[start..<(start + length)]), to: socket)
        start += length
      }
    }
    packets.removeAll(keepingCapacity: true)
    waiting.removeAll(keepingCapacity: true)
  }

  /// A packet for which the system has no room is lost, as it may be on any network.
  ///
  /// The system reports a port that is closed on the next call for the same socket, whichever that
  /// is; sending again leaves the report to the reader.
  private func send(_ packet: UnsafeRawBufferPointer, to socket: Int32) {
    for _ in 0..<2 {
      if Glibc.send(socket, packet.baseAddress, packet.count, 0) >= 0 { return }
      if errno != ECONNREFUSED { break }
    }
    if errno != EAGAIN, errno != ENOBUFS, errno != ECONNREFUSED { failures[socket] = errno }
  }
}
