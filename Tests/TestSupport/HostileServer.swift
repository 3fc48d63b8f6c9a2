import Foundation
import Synchronization

/// A port of this machine that is free for UDP and TCP.
///
/// - Returns: The port.
/// - Throws: When there is none.
package func freePort() throws -> UInt16 {
  let server = try ListeningSocket(type: SOCK_STREAM)
  defer { close(server.descriptor) }
  return server.port
}

/// A socket bound to a port of 127.0.0.1.
struct ListeningSocket {
  struct Failure: Error {}
  let descriptor: Int32
  let port: UInt16

  init(type: __socket_type, port: UInt16 = 0) throws {
    descriptor = socket(AF_INET, Int32(type.rawValue), 0)
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, 4)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    address.sin_port = port.bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let fd = descriptor
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        bind(fd, raw, length) == 0 ? getsockname(fd, raw, &length) : -1
      }
    }
    guard status == 0 else {
      close(descriptor)
      throw Failure()
    }
    self.port = UInt16(bigEndian: address.sin_port)
  }
}

/// Answers each packet as a test says, on a thread of its own.
package final class HostileNameServer: Sendable {
  package let port: UInt16
  private let descriptor: Int32
  private let count = Mutex(0)

  /// Packets that came.
  package var received: Int { count.withLock { $0 } }

  /// Starts to answer.
  ///
  /// - Parameter answer: Given a question packet, the packets to send back, each after so many
  ///   milliseconds.
  /// - Throws: When no port is free.
  package init(
    answer: @escaping @Sendable ([UInt8]) -> [(after: Int, packet: [UInt8])]
  ) throws {
    let server = try ListeningSocket(type: SOCK_DGRAM)
    descriptor = server.descriptor
    port = server.port
    Thread.detachNewThread { [self] in
      var buffer = [UInt8](repeating: 0, count: 4096)
      while true {
        var peer = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let count = withUnsafeMutablePointer(to: &peer) { pointer in
          pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            recvfrom(server.descriptor, &buffer, buffer.count, 0, $0, &length)
          }
        }
        guard count > 0 else { return }
        self.count.withLock { $0 += 1 }
        for (delay, packet) in answer(Array(buffer[..<count])) {
          usleep(UInt32(delay * 1000))
          withUnsafePointer(to: &peer) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
              _ = sendto(server.descriptor, packet, packet.count, 0, $0, length)
            }
          }
        }
      }
    }
  }

  /// Ends the server.
  package func stop() {
    shutdown(descriptor, Int32(SHUT_RDWR))
    close(descriptor)
  }
}

/// Serves each connection as a test says, on threads of its own.
package final class HostileWebServer: Sendable {
  package let port: UInt16
  private let descriptor: Int32
  private let count = Mutex((connections: 0, requests: 0))
  private let isStopped = Mutex(false)

  /// Connections that came.
  package var connections: Int { count.withLock { $0.connections } }
  /// Connections on which anything was sent.
  package var requests: Int { count.withLock { $0.requests } }

  /// Starts to accept.
  ///
  /// - Parameter serve: Given the descriptor of a connection whose first bytes have come; it is
  ///   closed afterwards.
  /// - Throws: When no port is free.
  package convenience init(serve: @escaping @Sendable (Int32) -> Void) throws {
    try self.init { connection, _ in serve(connection) }
  }

  /// Starts to answer each request with a text, by its first line (`GET /path HTTP/1.1`).
  ///
  /// - Throws: When no port is free.
  package convenience init(answer: @escaping @Sendable (String) -> String) throws {
    try self.init { connection, request in
      send(answer(String(request.prefix { !$0.isNewline })), to: connection)
    }
  }

  private init(handle: @escaping @Sendable (Int32, String) -> Void) throws {
    let server = try ListeningSocket(type: SOCK_STREAM)
    descriptor = server.descriptor
    port = server.port
    listen(descriptor, 64)
    Thread.detachNewThread { [self] in
      while case let connection = accept(server.descriptor, nil, nil), connection >= 0 {
        count.withLock { $0.connections += 1 }
        Thread.detachNewThread { [self] in
          var buffer = [UInt8](repeating: 0, count: 4096)
          let length = read(connection, &buffer, buffer.count)
          if length > 0 { count.withLock { $0.requests += 1 } }
          handle(connection, String(decoding: buffer.prefix(max(0, length)), as: UTF8.self))
          close(connection)
        }
      }
    }
  }

  /// Ends the server; once is enough.
  package func stop() {
    let isFirst = isStopped.withLock { stopped in
      defer { stopped = true }
      return !stopped
    }
    guard isFirst else { return }
    shutdown(descriptor, Int32(SHUT_RDWR))
    close(descriptor)
  }
}

/// Writes text to a descriptor until it is gone or the other side is.
package func send(_ text: String, to descriptor: Int32) {
  let bytes = Array(text.utf8)
  var start = 0
  while start < bytes.count {
    let count = bytes[start...].withUnsafeBytes {
      Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    if count <= 0 { return }
    start += count
  }
}

/// Makes the close of a connection a reset.
package func resetOnClose(_ descriptor: Int32) {
  var option = linger(l_onoff: 1, l_linger: 0)
  setsockopt(
    descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
}
