import CDatagrams
import Glibc

/// Packets of one datagram socket that the system handed over together.
final class Inbox {
  /// Longest packet: what c-ares takes.
  private static let packet = 4_608

  private let memory: UnsafeMutablePointer<UInt8>
  private let datagrams: UnsafeMutablePointer<situs_incoming>
  private var count = 0
  private var next = 0
  /// Whether the system had no more when it was last asked.
  private var isDrained = false

  init() {
    let limit = Int(SITUS_DATAGRAMS)
    memory = .allocate(capacity: limit * Inbox.packet)
    datagrams = .allocate(capacity: limit)
    datagrams.initialize(repeating: situs_incoming(), count: limit)
    for index in 0..<limit { datagrams[index].bytes = memory + index * Inbox.packet }
  }

  deinit {
    memory.deallocate()
    datagrams.deallocate()
  }

  /// As `recvfrom(2)` for a socket that does not block.
  func receive(
    from socket: Int32, into buffer: UnsafeMutableRawBufferPointer,
    sender: UnsafeMutablePointer<sockaddr>?, senderLength: UnsafeMutablePointer<socklen_t>?
  ) -> Int {
    if next == count {
      if isDrained {
        // c-ares asks until there is nothing; fewer came than were asked for, so there is nothing.
        isDrained = false
        errno = EAGAIN
        return -1
      }
      next = 0
      count = max(
        0,
        Int(situs_receive_datagrams(socket, datagrams, Int32(Inbox.packet), SITUS_DATAGRAMS)))
      if count == 0 { return -1 }
      isDrained = count < Int(SITUS_DATAGRAMS)
    }
    let datagram = datagrams[next]
    next += 1
    let length = min(Int(datagram.length), buffer.count)
    buffer.baseAddress?.copyMemory(from: datagram.bytes, byteCount: length)
    if let sender, let senderLength {
      let room = min(senderLength.pointee, datagram.sender_length)
      withUnsafeBytes(of: datagram.sender) { bytes in
        guard let start = bytes.baseAddress else { return }
        UnsafeMutableRawPointer(sender).copyMemory(from: start, byteCount: Int(room))
      }
      senderLength.pointee = datagram.sender_length
    }
    return length
  }
}
