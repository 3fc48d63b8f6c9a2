import Foundation
import SitusCore
import SitusIO

/// unbound on an address of its own of this machine, asked over HTTPS, with one zone that another server holds.
package final class EncryptedResolver {
  /// Where it answers, `127.1.2.3:5300`.
  package var place: String { "\(address.text):\(address.port)" }
  package var port: UInt16 { address.port }
  private let address: OwnAddress
  /// File of the authority that signed its certificate, which is for `resolver.example` and its
  /// address.
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
    address = try OwnAddress()
    let path = folder.path
    authority = path + "/certificate"
    _ = try Program.run(
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
        "-days", "30", "-subj", "/CN=resolver.example", "-addext",
        "subjectAltName=DNS:resolver.example,IP:\(address.text)", "-keyout", path + "/key", "-out",
        authority,
      ], program: openssl)
    try folder.write(
      """
      server:
        interface: \(address.text)@\(port)
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
        stub-addr: \(server.address.text)@\(server.address.port)
      stub-zone:
        name: "\(zone)"
        stub-addr: \(server.address.text)@\(server.address.port)
      """, to: "unbound.conf")
    process.executableURL = URL(filePath: try Program.find("setpriv", package: "util-linux"))
    process.arguments = ["--pdeathsig", "KILL", unbound, "-c", path + "/unbound.conf"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.runForLife()
    let hasStarted = comesTrue {
      !process.isRunning
        || accepts(address.text, port)
    }
    if hasStarted, process.isRunning { return }
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

/// Whether something listens there.
private func accepts(_ address: String, _ port: UInt16) -> Bool {
  let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  defer { close(descriptor) }
  return BoundSocket.withAddress(address, port) { connect(descriptor, $0, $1) } == 0
}
