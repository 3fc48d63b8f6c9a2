import Foundation
import Synchronization

/// A socket of this machine that keeps its port to itself until it is closed.
///
/// The port is bound by its number and without `SO_REUSEADDR`, so nobody else can have it, not even
/// after a server that listened on it was shut down.
///
/// - SeeAlso: Linux, `socket(7)`, `ip(7)`.
struct BoundSocket {
  struct Failure: Error {}
  let descriptor: Int32
  let port: UInt16

  /// Binds a port of 127.0.0.1 or of another address; any that is free for 0.
  init(_ type: __socket_type, address: String = "127.0.0.1", port: UInt16 = 0) throws {
    for _ in 0..<1000 {
      let number = try port == 0 ? BoundSocket.freePort(type, address) : port
      let descriptor = socket(AF_INET, Int32(type.rawValue | SOCK_CLOEXEC.rawValue), 0)
      if BoundSocket.withAddress(address, number, { bind(descriptor, $0, $1) }) == 0 {
        self.descriptor = descriptor
        self.port = number
        return
      }
      close(descriptor)
      if port != 0 { break }
    }
    throw Failure()
  }

  /// Binds one port for datagrams and for connections.
  static func both() throws -> (datagrams: BoundSocket, connections: BoundSocket) {
    for _ in 0..<1000 {
      let connections = try BoundSocket(SOCK_STREAM)
      if let datagrams = try? BoundSocket(SOCK_DGRAM, port: connections.port) {
        return (datagrams, connections)
      }
      close(connections.descriptor)
    }
    throw Failure()
  }

  /// The next connection, waited for; `nil` once the socket was shut down.
  ///
  /// Other tests may hold every descriptor that the process can have for a while; whoever then came waits
  /// in the queue.
  func nextConnection() -> Int32? {
    while true {
      let connection = accept(descriptor, nil, nil)
      if connection >= 0 {
        // A child of another test would keep the connection open.
        _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
        return connection
      }
      let passing = [EINTR, ECONNABORTED, EMFILE, ENFILE, ENOBUFS, ENOMEM]
      guard passing.contains(errno) else { return nil }
      usleep(10_000)
    }
  }

  /// Makes a datagram socket deaf to everybody, so that the system refuses what is sent to it.
  func refuse() {
    _ = BoundSocket.withAddress("127.0.0.1", port) { connect(descriptor, $0, $1) }
  }

  private static func freePort(_ type: __socket_type, _ address: String) throws -> UInt16 {
    let descriptor = socket(AF_INET, Int32(type.rawValue | SOCK_CLOEXEC.rawValue), 0)
    defer { close(descriptor) }
    var found = sockaddr_in()
    let status = withAddress(address, 0) { pointer, length in
      var size = length
      guard bind(descriptor, pointer, length) == 0 else { return -1 }
      return withUnsafeMutablePointer(to: &found) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
      }
    }
    guard status == 0 else { throw Failure() }
    return UInt16(bigEndian: found.sin_port)
  }

  /// Calls the body with the address as the system takes it.
  static func withAddress(
    _ address: String, _ port: UInt16, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var raw = sockaddr_in()
    raw.sin_family = sa_family_t(AF_INET)
    raw.sin_addr.s_addr = inet_addr(address)
    raw.sin_port = port.bigEndian
    return withUnsafePointer(to: &raw) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }
}

/// A port of 127.0.0.1 at which nobody answers, and nobody can while this value lives.
package final class ClosedPort: Sendable {
  package let number: UInt16
  private let sockets: [Int32]

  /// Takes a port for UDP and TCP and listens on neither.
  ///
  /// - Throws: When there is none.
  package init() throws {
    let (datagrams, connections) = try BoundSocket.both()
    datagrams.refuse()
    number = connections.port
    sockets = [datagrams.descriptor, connections.descriptor]
  }

  deinit { for socket in sockets { close(socket) } }
}

/// An address of this machine that no other test has, in this process or another, while this value
/// lives; for servers that cannot be handed a socket.
///
/// What holds it is a name in the abstract space of local sockets, which is as wide as the loopback
/// interface: that of the network namespace.
///
/// - SeeAlso: Linux, `unix(7)`, abstract sockets; RFC 1122 §3.2.1.3 (g): all of 127/8 is this host.
package final class OwnAddress: Sendable {
  package let text: String
  /// A port of the address on which nothing else listens, outside the range from which the system
  /// gives ports to clients.
  package let port: UInt16
  private let lock: Int32

  /// Takes an address.
  ///
  /// - Throws: When none is left.
  package init() throws {
    for _ in 0..<1000 {
      let text =
        "127.\(Int.random(in: 1...254)).\(Int.random(in: 0...255)).\(Int.random(in: 1...254))"
      guard let lock = OwnAddress.lock(text) else { continue }
      guard let port = OwnAddress.port(of: text) else {
        close(lock)
        continue
      }
      self.text = text
      self.port = port
      self.lock = lock
      return
    }
    throw BoundSocket.Failure()
  }

  deinit { close(lock) }

  private static func lock(_ text: String) -> Int32? {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var name = sockaddr_un()
    name.sun_family = sa_family_t(AF_UNIX)
    let bytes = [0] + Array("situs-tests-\(text)".utf8)
    withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: bytes) }
    let length = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
    let status = withUnsafePointer(to: &name) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
    }
    if status == 0 { return descriptor }
    close(descriptor)
    return nil
  }

  private static func port(of address: String) -> UInt16? {
    (5300..<5400).first { port in
      let sockets = [SOCK_DGRAM, SOCK_STREAM].compactMap {
        try? BoundSocket($0, address: address, port: port).descriptor
      }
      for socket in sockets { close(socket) }
      return sockets.count == 2
    }
  }
}

/// Waits until something is so, and however long that takes on a busy machine.
///
/// - Parameter condition: Looked at again and again.
/// - Returns: Whether it came to be; no after five minutes, when it is of no use to wait on.
package func comesTrue(_ condition: () -> Bool) -> Bool {
  for _ in 0..<30_000 {
    if condition() { return true }
    usleep(10_000)
  }
  return condition()
}

/// The same where other tasks go on meanwhile: the system runs as many tasks as it has processors, so
/// two tests that wait on their threads would stop what they wait for.
package func comesTrue(_ condition: () -> Bool) async -> Bool {
  for _ in 0..<30_000 {
    if condition() { return true }
    try? await Task.sleep(for: .milliseconds(10))
  }
  return condition()
}
