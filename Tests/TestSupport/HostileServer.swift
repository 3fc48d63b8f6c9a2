import Foundation
import Synchronization

/// Answers each packet as a test says, on a thread of its own; connections to its port are refused.
package final class HostileNameServer: Sendable {
  package let port: UInt16
  private let server: BoundSocket
  private let connections: BoundSocket
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
    (server, connections) = try BoundSocket.both()
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
        if count < 0, errno == EINTR { continue }
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

  deinit {
    close(server.descriptor)
    close(connections.descriptor)
  }

  /// Ends the server: what is sent to its port from now on is refused.
  package func stop() {
    server.refuse()
    shutdown(server.descriptor, Int32(SHUT_RDWR))
  }
}

/// Serves each connection as a test says, on threads of its own.
package final class HostileWebServer: Sendable {
  package let port: UInt16
  private let server: BoundSocket
  private let count = Mutex((connections: 0, requests: 0))

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

  /// Starts to accept.
  ///
  /// - Parameter handle: As `serve`, given the first bytes as well.
  /// - Throws: When no port is free.
  package init(handle: @escaping @Sendable (Int32, String) -> Void) throws {
    server = try BoundSocket(SOCK_STREAM)
    port = server.port
    listen(server.descriptor, 64)
    Thread.detachNewThread { [self] in
      while let connection = server.nextConnection() {
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

  deinit { close(server.descriptor) }

  /// Ends the server: connections to its port are refused from now on.
  package func stop() { shutdown(server.descriptor, Int32(SHUT_RDWR)) }
}

/// Writes text to a descriptor until it is gone or the other side is.
///
/// - Returns: Whether it is gone.
@discardableResult
package func send(_ text: String, to descriptor: Int32) -> Bool {
  let bytes = Array(text.utf8)
  var start = 0
  while start < bytes.count {
    let count = bytes[start...].withUnsafeBytes {
      Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    if count <= 0 { return false }
    start += count
  }
  return true
}

/// Makes the close of a connection a reset.
package func resetOnClose(_ descriptor: Int32) {
  var option = linger(l_onoff: 1, l_linger: 0)
  setsockopt(
    descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
}
