import Foundation
import SitusCore
import SitusIO

/// unbound on a port of this machine, asked over HTTPS, with one zone that another server holds.
package final class EncryptedResolver {
  package let port: UInt16
  /// File of the authority that signed its certificate, which is for `resolver.example` and
  /// 127.0.0.1.
  package let authority: String
  private let folder: TemporaryFolder
  private let process = Process()

  /// Starts the server and waits until it listens.
  ///
  /// - Parameters:
  ///   - zone: Name of the zone.
  ///   - server: Who holds it.
  /// - Throws: `Program.Missing` or `NameServer.NotStarted`.
  package init(zone: String, server: NameServer) throws {
    let unbound = try Program.find("unbound", package: "unbound")
    let openssl = try Program.find("openssl", package: "openssl")
    folder = try TemporaryFolder()
    port = try freePort()
    let path = folder.path
    authority = path + "/certificate"
    _ = try Program.run(
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
        "-days", "30", "-subj", "/CN=resolver.example", "-addext",
        "subjectAltName=DNS:resolver.example,IP:127.0.0.1", "-keyout", path + "/key", "-out",
        authority,
      ], program: openssl)
    try folder.write(
      """
      server:
        interface: 127.0.0.1@\(port)
        https-port: \(port)
        tls-service-key: "\(path)/key"
        tls-service-pem: "\(authority)"
        do-daemonize: no
        username: ""
        chroot: ""
        directory: "\(path)"
        pidfile: ""
        use-syslog: no
        logfile: "\(path)/log"
        access-control: 127.0.0.0/8 allow
        do-not-query-localhost: no
        do-ip6: no
        module-config: "iterator"
      remote-control:
        control-enable: no
      stub-zone:
        name: "."
        stub-addr: 127.0.0.1@\(server.port)
      stub-zone:
        name: "\(zone)"
        stub-addr: 127.0.0.1@\(server.port)
      """, to: "unbound.conf")
    process.executableURL = URL(filePath: try Program.find("setpriv", package: "util-linux"))
    process.arguments = ["--pdeathsig", "KILL", unbound, "-c", path + "/unbound.conf"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<200 {
      if accepts(port: port) { return }
      if !process.isRunning { break }
      usleep(50_000)
    }
    let log = FileManager.default.contents(atPath: "\(path)/log") ?? Data()
    throw NameServer.NotStarted(description: "unbound: " + String(decoding: log, as: UTF8.self))
  }

  deinit { stop() }

  /// Ends the server as a crash would.
  package func stop() {
    guard process.isRunning else { return }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}

/// Whether something listens on the port of this machine.
private func accepts(port: UInt16) -> Bool {
  let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  defer { close(descriptor) }
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_addr.s_addr = inet_addr("127.0.0.1")
  address.sin_port = port.bigEndian
  return withUnsafePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
    }
  }
}
