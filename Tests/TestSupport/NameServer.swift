import Foundation
import SitusCore
import SitusGround
import SitusIO

/// knotd on an address of its own of this machine, with one zone.
package final class NameServer {
  /// The server did not come up.
  package struct NotStarted: Error, CustomStringConvertible {
    package var description: String
  }

  /// Where it answers, `127.1.2.3:5300`.
  package var place: String { "\(address.text):\(address.port)" }
  let address: OwnAddress
  private let folder: TemporaryFolder
  private let process = Process()

  /// Starts the server and waits until it has loaded the zone.
  ///
  /// - Parameters:
  ///   - zone: Name of the zone, `a.example`.
  ///   - records: Lines of its master file after SOA and NS.
  /// - Throws: `Program.Missing` or `NotStarted`.
  package init(zone: String, records: String) throws {
    let knotd = try Program.find("knotd", package: "knot")
    let knotc = try Program.find("knotc", package: "knot")
    folder = try TemporaryFolder()
    address = try OwnAddress()
    try folder.write(
      "$ORIGIN \(zone).\n$TTL 60\n@ SOA ns h 1 60 60 60 60\n@ NS ns\nns A 127.0.0.1\n\(records)\n",
      to: "zone")
    try folder.write(
      """
      server:
        rundir: "\(folder.path)"
        listen: [ \(address.text)@\(address.port) ]
        nsid: "ns1.test"
        udp-workers: 1
        tcp-workers: 1
        background-workers: 1
      database:
        storage: "\(folder.path)/db"
      log:
        - target: "\(folder.path)/log"
          any: info
      template:
        - id: default
          journal-content: none
          zonefile-sync: -1
      zone:
        - domain: "\(zone)."
          file: "\(folder.path)/zone"
      """, to: "knot.conf")
    let configuration = "\(folder.path)/knot.conf"
    // A test that crashes must not leave servers behind.
    process.executableURL = URL(filePath: try Program.find("setpriv", package: "util-linux"))
    process.arguments = ["--pdeathsig", "KILL", knotd, "-c", configuration]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.runForLife()
    let hasStarted = comesTrue {
      guard process.isRunning else { return true }
      let status = try? Program.run(["-c", configuration, "zone-status"], program: knotc)
      return status?.output.contains("serial: 1") == true
    }
    if hasStarted, process.isRunning { return }
    let log = FileManager.default.contents(atPath: "\(folder.path)/log") ?? Data()
    throw NotStarted(description: "knotd: " + String(decoding: log, as: UTF8.self))
  }

  deinit { stop() }

  /// Ends the server as a crash would.
  package func stop() {
    guard process.isRunning else { return }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// How to ask it.
  package func resolver(_ transport: Resolver.Transport = .udp) -> Resolver {
    loopback(transport, at: address.text, port: address.port)
  }
}

/// A resolver on this machine.
package func loopback(
  _ transport: Resolver.Transport = .udp, at address: String = "127.0.0.1", port: UInt16
) -> Resolver {
  guard let address = IPAddress(address) else { preconditionFailure("no address: \(address)") }
  return Resolver(transport: transport, address: address, port: port)
}
