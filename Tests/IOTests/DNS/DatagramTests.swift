import Glibc
import TestSupport
import Testing

@testable import SitusIO

/// Two datagram sockets on the loopback address that are connected to one another.
private struct SocketPair {
  let sender: Int32
  let receiver: Int32
  let senderPort: UInt16

  init() throws {
    sender = socket(AF_INET, Int32(SOCK_DGRAM.rawValue | SOCK_NONBLOCK.rawValue), 0)
    receiver = socket(AF_INET, Int32(SOCK_DGRAM.rawValue | SOCK_NONBLOCK.rawValue), 0)
    let ports = try [sender, receiver].map(SocketPair.bind)
    senderPort = ports[0]
    try SocketPair.connect(sender, to: ports[1])
  }

  func close() {
    Glibc.close(sender)
    Glibc.close(receiver)
  }

  private static func address(_ port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  private static func withAddress(
    _ address: inout sockaddr_in, _ body: (UnsafeMutablePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  private static func bind(_ socket: Int32) throws -> UInt16 {
    var address = address(0)
    try #require(withAddress(&address) { Glibc.bind(socket, $0, $1) } == 0)
    try #require(
      withAddress(&address) { pointer, length in
        var length = length
        return getsockname(socket, pointer, &length)
      } == 0)
    return UInt16(bigEndian: address.sin_port)
  }

  private static func connect(_ socket: Int32, to port: UInt16) throws {
    var address = address(port)
    try #require(withAddress(&address) { Glibc.connect(socket, $0, $1) } == 0)
  }

  /// Everything that has come in, and from which ports.
  func receive(_ inbox: Inbox) -> (packets: [[UInt8]], ports: Set<UInt16>) {
    var packets: [[UInt8]] = []
    var ports: Set<UInt16> = []
    var buffer = [UInt8](repeating: 0, count: 4097)
    while true {
      var address = sockaddr_in()
      var length = 0
      _ = SocketPair.withAddress(&address) { pointer, size in
        var size = size
        length = buffer.withUnsafeMutableBytes {
          inbox.receive(from: receiver, into: $0, sender: pointer, senderLength: &size)
        }
        return 0
      }
      if length < 0 { return (packets, ports) }
      packets.append(Array(buffer[..<length]))
      ports.insert(UInt16(bigEndian: address.sin_port))
    }
  }
}

/// Sends on the thread of a loop, as c-ares does.
private actor Post {
  nonisolated let loop: EventLoop
  nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }
  private let outbox: Outbox

  init(_ loop: EventLoop) {
    self.loop = loop
    outbox = Outbox(loop: loop)
  }

  /// Hands over the packets, all of them in one turn of the loop.
  func send(_ packets: [[UInt8]], from socket: Int32) -> [Int] {
    packets.map { packet in
      var packet = packet
      return packet.withUnsafeMutableBytes {
        outbox.add(iovec(iov_base: $0.baseAddress, iov_len: $0.count), to: socket)
      }
    }
  }

  func close(_ socket: Int32) { outbox.close(socket) }
}

struct DatagramTests {
  @Test(
    "Packets that are sent together arrive whole and once, whatever their lengths",
    arguments: [1, 2, 31, 32, 33, 200])
  func together(count: Int) async throws {
    let packets = (0..<count).map { number in
      // Some of one length, others of many.
      let length = number % 3 == 0 ? 60 : 17 + number * 37 % 74
      return (0..<length).map { UInt8(truncatingIfNeeded: number &* 31 &+ $0) }
    }
    let pair = try SocketPair()
    defer { pair.close() }
    let loop = EventLoop()
    defer { loop.stop() }
    let post = Post(loop)
    #expect(await post.send(packets, from: pair.sender) == packets.map(\.count))
    await post.close(pair.sender)
    let inbox = Inbox()
    let first = pair.receive(inbox)
    #expect(first.packets.map(\.description).sorted() == packets.map(\.description).sorted())
    #expect(first.ports == [pair.senderPort])
    #expect(pair.receive(inbox).packets.isEmpty)
    #expect(await post.send([[1, 2, 3]], from: pair.sender) == [3])
    await post.close(pair.sender)
    #expect(pair.receive(inbox).packets == [[1, 2, 3]])
  }

  @Test("What waits is sent when the turn of the loop ends, without another packet")
  func alone() async throws {
    let pair = try SocketPair()
    defer { pair.close() }
    let loop = EventLoop()
    defer { loop.stop() }
    _ = await Post(loop).send([[7]], from: pair.sender)
    let inbox = Inbox()
    var seen: [[UInt8]] = []
    #expect(
      await comesTrue {
        seen = pair.receive(inbox).packets
        return !seen.isEmpty
      })
    #expect(seen == [[7]])
  }
}
