import Foundation
import TestSupport
import Testing

struct DataCommandTests {
  private static let aws = """
    {"syncToken":"1","createDate":"2026-08-22-1","prefixes":[
    {"ip_prefix":"3.8.0.0/14","region":"eu-west-2","service":"EC2"}]}
    """
  private static let log = """
    {"schema":"situs.observation/1","kind":"dns","at":"2026-11-23T10:00:00Z","vantage":"x",\
    "subject":"a.example","question":{"name":"a.example","type":"A"},"resolver":"udp:192.0.2.1:53",\
    "outcome":"NOERROR","answers":[{"name":"a.example","type":"A","ttl":1,"data":"3.9.1.1"}]}

    """

  @Test("Lists from a directory are kept, shown, and used by locate without being named")
  func directory() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.aws, to: "copies/aws-ip-ranges.json")
    let home = ["XDG_DATA_HOME": folder.path + "/home"]
    let empty = try Program.run(["data", "status"], environment: home)
    #expect(empty.status == 3)
    let update = try Program.run(
      ["data", "update", "--from", folder.path + "/copies"], environment: home)
    #expect(update.status == 0, "\(update.errors)")
    #expect(update.output.contains("aws            updated   2026-08-22  1 prefixes"))
    let status = try Program.run(
      ["data", "status", "--as-of", "2026-11-27", "--format", "json"], environment: home)
    #expect(status.status == 0)
    #expect(
      status.output.contains(#""age_days" : 97"#) || status.output.contains(#""age_days": 97"#))
    #expect(status.output.contains("stale"))
    let located = try Program.run(["locate", "--from", "-"], input: Self.log, environment: home)
    #expect(located.output.contains(#""region":"aws:eu-west-2""#))
    #expect(located.output.contains("aws-ip-ranges.json of 2026-08-22"))
  }

  @Test("An undated copy has unknown age everywhere, and an older one does not replace a newer")
  func undated() throws {
    let folder = try TemporaryFolder()
    let tags = { (number: Int) in
      """
      {"changeNumber":\(number),"cloud":"Public","values":[{"name":"AzureCloud.uksouth","properties":
      {"region":"uksouth","addressPrefixes":["51.140.0.0/17","51.141.0.0/17"]}}]}
      """
    }
    let home = ["XDG_DATA_HOME": folder.path + "/home"]
    try folder.write(tags(398), to: "copies/azure.json")
    let take = ["data", "update", "--from", folder.path + "/copies"]
    let update = try Program.run(take, environment: home)
    #expect(update.status == 0, "\(update.errors)")
    #expect(update.output.contains("azure          updated   undated     2 prefixes"))
    #expect(update.errors.contains("age is unknown"))
    let status = try Program.run(["data", "status"], environment: home)
    let line = status.output.split(separator: "\n").first { $0.hasPrefix("azure") } ?? ""
    #expect(line.contains("unknown") && line.hasSuffix("undated"))
    #expect(!line.contains("current"))
    #expect(status.errors.contains("azure (undated)"))
    let log = Self.log.replacingOccurrences(of: "3.9.1.1", with: "51.140.1.1")
    let located = try Program.run(["locate", "--from", "-"], input: log, environment: home)
    #expect(located.output.contains(#""region":"azure:uksouth""#))
    #expect(located.output.contains(#""strength":"indicated""#))
    #expect(!located.output.contains(#""region":"azure:uksouth","strength":"established""#))
    #expect(located.errors.contains("its age is unknown"))
    let stated = try Program.run(take + ["--dated", "2026-05-04"], environment: home)
    #expect(stated.output.contains("azure          updated   2026-05-04"))
    try folder.write(tags(363), to: "copies/azure.json")
    let older = try Program.run(take, environment: home)
    #expect(older.output.contains("azure          kept      2026-05-04"))
    #expect(older.errors.contains("the copy is older (edition 363)"))
    let future = try Program.run(take + ["--dated", "2999-01-01"], environment: home)
    #expect(future.status == 2)
  }

  @Test("Lists that are missing are said on standard error, on the screen and in every report")
  func missingLists() throws {
    let folder = try TemporaryFolder()
    let home = ["XDG_DATA_HOME": folder.path + "/home"]
    let said = "situs data update"
    try folder.write(
      Self.log.replacingOccurrences(of: "3.9.1.1", with: "51.140.1.1"), to: "log.jsonl")
    let check = ["check", "a.example", "--from", folder.path + "/log.jsonl"]
    for format in ["text", "json", "md", "html"] {
      let run = try Program.run(check + ["--format", format], environment: home)
      #expect(run.errors.contains(said), "\(format)")
      let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains(said) || words.contains(#""version": "missing""#), "\(format)")
      #expect(!words.contains("no provider shows"))
    }
    let scan = [
      "scan", Repository.root + "/inventory", "--offline", "--as-of", "2026-11-24",
    ]
    for format in ["json", "md", "html"] {
      let run = try Program.run(scan + ["--format", format], environment: home)
      #expect(run.errors.contains(said), "\(format)")
      #expect(run.output.contains(said) || run.output.contains("addresses of Azure"), "\(format)")
    }
    let screen = try Program.run(scan, environment: home)
    #expect(
      screen.output.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(said))
    // With the one list that is there the others are named.
    try folder.write(Self.aws, to: "copies/aws-ip-ranges.json")
    let some = try Program.run(check + ["--ranges", folder.path + "/copies"], environment: home)
    #expect(some.errors.contains("No list of the addresses of Azure, Google Cloud or Oracle Cloud"))
  }

  @Test(
    "Without a table that it needs no command goes on",
    arguments: [
      ["scan", "inventory", "--offline"], ["promises", "inventory", "--offline"],
      ["whatif", "inventory", "--offline", "--without", "EU:2023/1795"],
      ["tra", "inventory", "--offline"], ["check", "a.example", "--from", "/dev/null"],
      ["explain", "a.example", "--from", "/dev/null"], ["locate", "--from", "/dev/null"],
      ["observe", "a.example"], ["inventory", "validate", "inventory"], ["adequacy", "list"],
      ["adequacy", "explain", "Brazil", "--regime", "EU"], ["data", "status"],
      ["data", "update", "--from", "."],
    ])
  func withoutTable(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    for part in ["adequacy", "reference"] {
      try FileManager.default.createDirectory(
        atPath: folder.path + "/" + part, withIntermediateDirectories: true)
      for name in try FileManager.default.contentsOfDirectory(atPath: "\(Repository.root)/\(part)")
      where name != "pops.tsv" && !name.hasPrefix(".") {
        try FileManager.default.createSymbolicLink(
          atPath: "\(folder.path)/\(part)/\(name)",
          withDestinationPath: "\(Repository.root)/\(part)/\(name)")
      }
    }
    let run = try Program.run(
      arguments,
      environment: ["SITUS_DATA": folder.path, "XDG_DATA_HOME": folder.path + "/home"])
    #expect(run.status == 2, "\(run.status) \(run.errors)")
    #expect(run.errors.contains("pops.tsv"))
    #expect(run.output.isEmpty)
  }

  @Test("An update ends with 75 while another has the directory, and keeps what there is")
  func held() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.aws, to: "copies/aws-ip-ranges.json")
    for kept in ["ranges", "adequacy"] {
      let directory = "\(folder.path)/own/situs/\(kept)"
      try FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: true)
      let lock = open(directory + "/.lock", O_RDWR | O_CREAT, 0o644)
      #expect(lock >= 0 && flock(lock, LOCK_EX) == 0)
      defer { close(lock) }
      let run = try Program.run(
        kept == "ranges"
          ? ["data", "update", "--from", folder.path + "/copies"]
          : ["adequacy", "update", "--from", try newerRegister(in: folder)],
        environment: ["XDG_DATA_HOME": folder.path + "/own"])
      #expect(run.status == 75, "\(run.output) \(run.errors)")
      #expect(run.errors.contains("another run is writing there; try again when it has ended"))
    }
  }

  @Test("A full disk ends an update with 74, keeps the old lists and leaves no part of a new one")
  func fullStore() throws {
    let folder = try TemporaryFolder()
    let prefixes = (0..<900).map {
      #"{"ip_prefix":"3.\#($0 / 250).\#($0 % 250).0/24","region":"eu-west-2","service":"EC2"}"#
    }
    try folder.write(Self.aws, to: "old/aws-ip-ranges.json")
    try folder.write(
      #"{"syncToken":"1","createDate":"2026-09-22-1","prefixes":["#
        + prefixes.joined(separator: ",") + "]}", to: "new/aws-ip-ranges.json")
    let register = try newerRegister(in: folder)
    let disk = folder.path + "/disk"
    let run = try Program.run(
      [
        "-rm", "/bin/sh", "-c",
        """
        mkdir '\(disk)' && mount -t tmpfs -o size=64k none '\(disk)' || exit 99
        export XDG_DATA_HOME='\(disk)'
        '\(Program.situs)' data update --from '\(folder.path)/old' >/dev/null; echo "status $?"
        mkdir '\(disk)/situs/adequacy'
        dd if=/dev/zero of='\(disk)/fill' 2>/dev/null
        '\(Program.situs)' data update --from '\(folder.path)/new' >/dev/null; echo "status $?"
        '\(Program.situs)' adequacy update --from '\(register)' >/dev/null; echo "status $?"
        cmp '\(folder.path)/old/aws-ip-ranges.json' '\(disk)/situs/ranges/aws-ip-ranges.json' && echo same
        find '\(disk)' -name '*.new' -o -name '*.xml'
        '\(Program.situs)' data status --as-of 2026-09-01 >/dev/null; echo "status $?"
        """,
      ], program: "/usr/bin/unshare")
    #expect(
      run.output == "status 0\nstatus 74\nstatus 74\nsame\nstatus 0\n",
      "\(run.output) \(run.errors)")
    #expect(run.errors.contains("could not be written: No space left on device"))
  }

  /// The register shipped, with other bytes.
  private func newerRegister(in folder: TemporaryFolder) throws -> String {
    try folder.write(
      try String(contentsOfFile: Repository.root + "/adequacy/register.xml", encoding: .utf8)
        + "<!-- taken again -->\n", to: "register.xml")
    return folder.path + "/register.xml"
  }

  @Test("One list that cannot be believed is told by message and status, and the others are kept")
  func partly() throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"syncToken":"1","prefixes":7}"#, to: "copies/aws.json")
    try folder.write("173.245.48.0/20\n", to: "copies/ips-v4")
    let broken = try Program.run([
      "data", "update", "--from", folder.path + "/copies", "--into", folder.path + "/kept",
    ])
    #expect(broken.status == 4)
    #expect(broken.output.contains("aws            failed    aws.json:1:"))
    #expect(broken.output.contains("cloudflare-v4  updated"))
    #expect(broken.errors.contains("not updated: aws"))
    let plain = try Program.run(["data", "update", "--from", "http://mirror.example/"])
    #expect(plain.status == 2)
  }

  @Test("A mirror over https is read by its listing, and a closed address is not fetched from")
  func mirror() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.aws, to: "www/lists/aws-ip-ranges.json")
    try folder.write("173.245.48.0/20\n", to: "www/lists/ips-v4.txt")
    try folder.write("<html>no list</html>", to: "www/lists/cloud.json")
    let server = try MirrorServer(folder)
    defer { server.stop() }
    let arguments = [
      "data", "update", "--from", "https://\(server.place)/lists", "--into",
      folder.path + "/kept", "--ca-file", folder.path + "/cert.pem",
    ]
    let closed = try Program.run(arguments)
    #expect(closed.status == 4)
    #expect(closed.output.contains("closed to us"))
    let update = try Program.run(arguments + ["--allow-private"])
    #expect(update.status == 4, "\(update.errors)")
    #expect(update.output.contains("aws            updated"))
    #expect(update.output.contains("cloudflare-v4  updated"))
    #expect(update.output.contains("gcp            failed    what came is no list of Google Cloud"))
    #expect(update.errors.contains("not updated: gcp"))
    let untrusted = try Program.run(
      Array(arguments.dropLast(2)) + ["--allow-private", "--only", "aws"])
    #expect(untrusted.status == 4)
  }

  @Test("Operators' own addresses: Azure's file by its page, too few prefixes refused, dates kept")
  func operators() throws {
    let folder = try TemporaryFolder()
    let server = try MirrorServer(folder)
    defer { server.stop() }
    let base = "https://\(server.place)"
    let file = "ServiceTags_Public_20260504.json"
    try folder.write("<a href='\(base)/\(file)'>Download</a>", to: "www/details.aspx")
    try folder.write(
      """
      {"changeNumber":398,"cloud":"Public","values":[{"name":"AzureCloud.uksouth","properties":
      {"region":"uksouth","addressPrefixes":["51.140.0.0/17","51.141.0.0/17"]}}]}
      """, to: "www/" + file)
    try folder.write("173.245.48.0/20\n", to: "www/ips-v4")
    // The shipped tables, with other addresses to fetch from.
    let files = FileManager.default
    try files.createDirectory(
      atPath: folder.path + "/data/reference", withIntermediateDirectories: true)
    try files.createSymbolicLink(
      atPath: folder.path + "/data/adequacy", withDestinationPath: Repository.root + "/adequacy")
    for name in try files.contentsOfDirectory(atPath: Repository.root + "/reference")
    where name.hasSuffix(".tsv") && name != "range-sources.tsv" {
      try files.createSymbolicLink(
        atPath: folder.path + "/data/reference/" + name,
        withDestinationPath: Repository.root + "/reference/" + name)
    }
    try folder.write(
      "# rows: 3\nsource\toperator\tfile\turl\tleast\tstale_days\tnames\n"
        + "azure\tAzure\tazure.json\t\(base)/details.aspx?id=56519\t2\t30\tx\n"
        + "cloudflare-v4\tCloudflare\tips.txt\t\(base)/ips-v4\t5\t30\tx\n"
        + "gcp\tGoogle\tgcp.json\t\(base)/none.json\t5\t30\tx\n",
      to: "data/reference/range-sources.tsv")
    let update = try Program.run([
      "data", "update", "--into", folder.path + "/kept", "--data", folder.path + "/data",
      "--ca-file", folder.path + "/cert.pem", "--allow-private",
    ])
    #expect(update.status == 4, "\(update.errors)")
    #expect(update.output.contains("azure          updated   2026-05-04  2 prefixes"))
    #expect(update.output.contains("cloudflare-v4  failed    1 prefixes are too few"))
    #expect(update.output.contains("gcp            failed    status 404"))
  }
}

/// nginx on an address of its own of this machine, over TLS with a certificate for it.
private final class MirrorServer {
  private struct NotMade: Error {}

  /// Where it answers, `127.1.2.3:5300`.
  var place: String { "\(address.text):\(address.port)" }
  private let address: OwnAddress
  private let process = Process()

  init(_ folder: TemporaryFolder) throws {
    let nginx = try Program.find("nginx", package: "nginx-light")
    let openssl = try Program.find("openssl", package: "openssl")
    address = try OwnAddress()
    let made = try Program.run(
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days",
        "2", "-subj", "/CN=mirror", "-addext", "subjectAltName=IP:\(address.text)", "-keyout",
        folder.path + "/key.pem", "-out", folder.path + "/cert.pem",
      ], program: openssl)
    guard made.status == 0 else { throw NotMade() }
    try folder.write(
      """
      daemon off;
      pid \(folder.path)/pid;
      error_log \(folder.path)/log;
      events { worker_connections 64; }
      http {
        access_log off;
        client_body_temp_path \(folder.path)/b; proxy_temp_path \(folder.path)/p;
        fastcgi_temp_path \(folder.path)/f; uwsgi_temp_path \(folder.path)/u;
        scgi_temp_path \(folder.path)/s;
        server {
          listen \(place) ssl;
          ssl_certificate \(folder.path)/cert.pem;
          ssl_certificate_key \(folder.path)/key.pem;
          root \(folder.path)/www;
          autoindex on;
        }
      }
      """, to: "nginx.conf")
    process.executableURL = URL(filePath: try Program.find("setpriv", package: "util-linux"))
    process.arguments = ["--pdeathsig", "KILL", nginx, "-c", folder.path + "/nginx.conf"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.runForLife()
    // It writes that file once it listens.
    let hasStarted = comesTrue {
      !process.isRunning || FileManager.default.fileExists(atPath: folder.path + "/pid")
    }
    guard hasStarted, process.isRunning else { throw NotMade() }
  }

  func stop() {
    process.terminate()
    process.waitUntilExit()
  }
}
