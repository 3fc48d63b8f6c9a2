import Foundation

/// Real name and web servers on real addresses, in a network of their own.
///
/// `world.sh` beside this file says what the directory holds and does the work.
package struct World {
  /// One web server.
  package struct Site {
    package var host: String
    package var address: String
    package var status: String
    package var headers: [String]
    package var tls: String

    package init(
      _ host: String, _ address: String, status: String = "200", headers: [String] = [],
      tls: String = "yes"
    ) {
      self.host = host
      self.address = address
      self.status = status
      self.headers = headers
      self.tls = tls
    }
  }

  private let folder: TemporaryFolder?
  private let path: String

  /// A world that is laid out in a directory.
  package init(directory: String) {
    folder = nil
    path = directory
  }

  /// A world of these sites, each under its own name, and of more records.
  ///
  /// - Parameters:
  ///   - sites: What answers.
  ///   - records: Lines of the root zone's master file.
  ///   - addresses: Further addresses to put up.
  /// - Throws: When the files cannot be written.
  package init(sites: [Site], records: [String] = [], addresses: [String] = []) throws {
    let folder = try TemporaryFolder()
    let own = sites.map {
      "\($0.host). 60 IN \($0.address.contains(":") ? "AAAA" : "A") \($0.address)"
    }
    let zone =
      [". 60 IN SOA ns.invalid. h.invalid. 1 60 60 60 60", ". 60 IN NS ns.invalid."]
      + own + records
    try folder.write(zone.joined(separator: "\n") + "\n", to: "zones/root.zone")
    let lines = sites.map { site in
      let headers = site.headers.isEmpty ? "-" : site.headers.joined(separator: "|")
      return [site.host, site.address, site.status, headers, site.tls].joined(separator: "\t")
    }
    try folder.write(
      (["host\taddress\tstatus\theaders\ttls"] + lines).joined(separator: "\n") + "\n",
      to: "sites.tsv")
    try folder.write(addresses.map { $0 + "\n" }.joined(), to: "addresses.txt")
    self.folder = folder
    path = folder.path
  }

  /// Runs a shell command inside; `$SITUS` is the program under test, `$SITUS_WORLD_CA` and
  /// `$SITUS_WORLD_RUN` are those of `world.sh`.
  ///
  /// - Parameters:
  ///   - command: A command for `sh -c`.
  ///   - input: What it reads on standard input.
  /// - Returns: What it wrote and how it ended; status 125 when the world did not start.
  /// - Throws: When the shell cannot be started.
  package func run(_ command: String, input: String = "") throws -> Program.Result {
    try Program.run(
      ["\(Repository.root)/Tests/TestSupport/world.sh", path, "--", "/bin/sh", "-c", command],
      program: "/bin/sh", input: input, environment: ["SITUS": Program.situs])
  }
}

/// A network namespace with nothing in it but what is asked for.
package enum Namespace {
  /// Runs a command with these addresses on the loopback interface.
  ///
  /// - Parameters:
  ///   - addresses: IPv4 and IPv6 addresses.
  ///   - command: The program and its arguments.
  ///   - input: What it reads on standard input.
  /// - Returns: What it wrote and how it ended.
  /// - Throws: `Program.Missing`, or when it cannot be started.
  package static func run(
    addresses: [String], command: [String], input: String = ""
  ) throws -> Program.Result {
    let unshare = try Program.find("unshare", package: "util-linux")
    let ip = try Program.find("ip", package: "iproute2")
    let setUp =
      (["\(ip) link set lo up"]
      + addresses.map {
        "\(ip) address add \($0)\($0.contains(":") ? "/128 dev lo nodad" : "/32 dev lo")"
      }).joined(separator: " && ")
    return try Program.run(
      ["--map-root-user", "--net", "--", "/bin/sh", "-c", setUp + " && exec \"$@\"", "sh"]
        + command, program: unshare, input: input)
  }
}
