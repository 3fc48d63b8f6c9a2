import Foundation
import TestSupport
import Testing

/// Renewing the adequacy register as somebody types it.
struct AdequacyUpdateCommandTests {
  private let folder: TemporaryFolder
  private let home: [String: String]
  private let register: String

  init() throws {
    folder = try TemporaryFolder()
    home = ["XDG_DATA_HOME": folder.path + "/own"]
    register = try String(
      contentsOfFile: Repository.root + "/adequacy/register.xml", encoding: .utf8)
  }

  private func situs(_ arguments: String...) throws -> Program.Result {
    try Program.run(["adequacy"] + arguments, environment: home)
  }

  /// A register that differs from the one shipped, in a file.
  private func written(
    _ changes: [(String, String)] = [], version: String = "2026-12-01", to name: String = "new.xml"
  ) throws -> String {
    var text = register
    for (old, new) in [("version=\"2026-11-30\"", "version=\"\(version)\"")] + changes {
      try #require(text.contains(old), "\(old)")
      text = text.replacing(old, with: new, maxReplacements: 1)
    }
    try folder.write(text, to: name)
    return folder.path + "/" + name
  }

  /// An instrument that ends.
  private let ending = (
    "id=\"UK:SI-2022/1213\" regime=\"UK\" processing=\"general\" adopted=\"2022-11-21\"\n"
      + "        from=\"2022-12-19\"",
    "id=\"UK:SI-2022/1213\" regime=\"UK\" processing=\"general\" adopted=\"2022-11-21\"\n"
      + "        from=\"2022-12-19\" until=\"2026-11-29\" ended=\"revoked\""
  )

  private func korea() throws -> String {
    let run = try situs("explain", "KR", "--regime", "UK", "--as-of", "2026-12-01")
    return run.output.split(separator: "\n").first.map(String.init) ?? run.errors
  }

  @Test("A newer register is shown, kept and used by every command, and undone again")
  func update() throws {
    #expect(try korea().hasSuffix("partial (only where every condition is met)"))
    let file = try written([ending])
    let tried = try situs("update", "--from", file, "--dry-run")
    #expect(tried.status == 0, "\(tried.errors)")
    #expect(tried.output.contains("nothing is kept (--dry-run): version 2026-12-01"))
    #expect(try korea().hasSuffix("partial (only where every condition is met)"))
    let update = try situs("update", "--from", file)
    #expect(update.status == 0, "\(update.errors)")
    #expect(update.output.contains("Revoked or suspended by the authority that made it."))
    #expect(update.output.contains("kept and in use: version 2026-12-01"))
    #expect(update.output.contains("Back to the one before: situs adequacy update --undo"))
    #expect(try korea().hasSuffix("none (not covered)"))
    let list = try situs("list", "--as-of", "2026-12-01")
    #expect(list.output.contains("\nRegister kept, version 2026-12-01, UK list read on 2026-10-07"))
    #expect(
      try situs("validate").output.hasPrefix("register.xml (kept): valid, version 2026-12-01"))
    // Without --from it is the same place again.
    let again = try situs("update")
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.output.hasPrefix("unchanged: version 2026-12-01"))
    let undo = try situs("update", "--undo")
    #expect(undo.status == 0, "\(undo.errors)")
    #expect(undo.output.contains("in use (shipped): version 2026-11-30"))
    #expect(try korea().hasSuffix("partial (only where every condition is met)"))
    #expect(try situs("update", "--undo").status == 2)
  }

  @Test("The report says which register it was, and not where it lay")
  func report() throws {
    #expect(try situs("update", "--from", written()).status == 0)
    let run = try Program.run(
      ["scan", "inventory", "--offline", "--as-of", "2026-12-01", "--format", "json"],
      environment: home)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let data = try #require((object["run"] as? [String: Any])?["data"] as? [[String: Any]])
    let row = try #require(data.first { $0["name"] as? String == "adequacy register" })
    let version = try #require(row["version"] as? String)
    #expect(version.hasPrefix("2026-12-01+sha256:"))
    #expect(version.count == "2026-12-01+sha256:".count + 16)
    #expect(row["date"] as? String == "2026-11-30")
    #expect(!run.output.contains(folder.path))
  }

  @Test("With nothing named and nothing kept, update says what to type")
  func noSource() throws {
    let run = try situs("update")
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("situs adequacy update --from FILE, DIRECTORY or https://"))
  }

  @Test("What cannot take the place of the register in use is refused, and nothing changes")
  func refusals() throws {
    let lost = try #require(
      register.range(of: "    <instrument id=\"EU:2026/179\"").flatMap { start in
        register.range(of: "    </instrument>\n", range: start.lowerBound..<register.endIndex).map {
          String(register[start.lowerBound..<$0.upperBound])
        }
      })
    let fewer = ("<instruments count=\"44\">", "<instruments count=\"43\">")
    for (file, words) in [
      (try written(version: "2026-11-29", to: "a.xml"), "a version on or after the last reading"),
      (try written([("<note>", "<nota>")], to: "b.xml"), "[syntax]"),
      (try written([(lost, "")], to: "c.xml"), "44 rows in instruments"),
      (try written([(lost, ""), fewer], to: "d.xml"), "expected EU:2026/179, Commission"),
      (
        try written([("needs=\"0.2.0\"", "needs=\"7.0.0\"")], to: "e.xml"),
        "this one needs Situs 7.0.0 or later, found Situs 0.2.0"
      ),
      (try written(version: "2199-01-01", to: "f.xml"), "a version that is not after today"),
      (
        try written(
          [("code=\"EU\" read-on=\"2026-08-05\"", "code=\"EU\" read-on=\"2026-08-01\"")],
          to: "g.xml"),
        "the EU list as read on 2026-08-05 or later"
      ),
      (try written([("<dpf-uk-extension/>", "")], to: "h.xml"), "the conditions that it states"),
      (folder.path + "/nothing.xml", "[not_found]"),
      ("http://reg.example/register.xml", "only https"),
      (folder.path, "[not_found]"),
      (Repository.root + "/adequacy/provisions.xml", "the root register"),
    ] {
      let run = try situs("update", "--from", file)
      #expect(run.status == 2, "\(file): \(run.output)")
      #expect(run.output == "", "\(file)")
      #expect(run.errors.contains(words), "\(file): \(run.errors)")
    }
    #expect(
      !FileManager.default.fileExists(atPath: folder.path + "/own/situs/adequacy/index.json"))
    #expect(try situs("update", "--undo", "--dry-run").status == 2)
  }

  @Test("An older register is taken only when it is asked for")
  func older() throws {
    #expect(try situs("update", "--from", written(version: "2026-12-01")).status == 0)
    let file = try written([ending], version: "2026-11-30", to: "old.xml")
    let refused = try situs("update", "--from", file)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("a version after 2026-12-01, the one in use"))
    let taken = try situs("update", "--from", file, "--allow-older")
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(try korea().hasSuffix("none (not covered)"))
  }

  @Test("A register that was kept and cannot be read is an error, and update and undo mend it")
  func damaged() throws {
    let file = try written([ending])
    #expect(try situs("update", "--from", file).status == 0)
    let kept = folder.path + "/own/situs/adequacy"
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: kept).first {
        $0.hasPrefix("register-2026-12-01-")
      })
    try folder.write("<register/>", to: "own/situs/adequacy/" + name)
    let run = try situs("list")
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("the one shipped is older and is not taken in its place"))
    let older = try situs("update", "--from", Repository.root + "/adequacy")
    #expect(older.status == 2, "\(older.output)")
    let mended = try situs("update", "--from", file)
    #expect(mended.status == 0, "\(mended.errors)")
    #expect(try korea().hasSuffix("none (not covered)"))
    try folder.write("<register/>", to: "own/situs/adequacy/" + name)
    #expect(try situs("update", "--undo").status == 2)
    #expect(try situs("update", "--undo").status == 0)
    #expect(try situs("list").status == 0)
  }

  @Test("A directory brings the words of its provisions along")
  func provisions() throws {
    _ = try written(to: "dir/register.xml")
    let words = try String(
      contentsOfFile: Repository.root + "/adequacy/provisions.xml", encoding: .utf8)
    try folder.write(
      words.replacing("Gibraltar;", with: "Ruritania;"), to: "dir/provisions.xml")
    #expect(try situs("update", "--from", folder.path + "/dir").status == 0)
    try folder.write(
      """
      <Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation"
          IdURI="http://www.legislation.gov.uk/id/ukpga/2018/12">
        <P3 id="schedule-21-paragraph-5-1-b"><P3para><Text>Gibraltar;</Text></P3para></P3>
      </Legislation>
      """, to: "law.xml")
    let check = try situs("check", "--clml", folder.path + "/law.xml", "--partial")
    #expect(check.status == 1)
    #expect(check.output.contains("as it was read: Ruritania;, found Gibraltar;"))
    // Named once, the whole directory is asked again.
    try folder.write(words, to: "dir/provisions.xml")
    _ = try written(version: "2026-12-01", to: "dir/register.xml")
    let again = try situs("update")
    #expect(again.output.contains("kept and in use"), "\(again.errors)")
    let right = try situs("check", "--clml", folder.path + "/law.xml", "--partial")
    #expect(!right.output.contains("Ruritania"))
    try folder.write(
      words.replacing("instrument=\"UK:SI-2022/1213\"", with: "instrument=\"UK:other\""),
      to: "dir/provisions.xml")
    _ = try written(version: "2026-12-01", to: "dir/register.xml")
    #expect(try situs("update", "--from", folder.path + "/dir").status == 2)
  }

  @Test(
    "A register is fetched over TLS from a directory of the web, and not from where it must not")
  func web() throws {
    let world = try World(sites: [
      World.Site("reg.example", "192.0.2.10"),
      World.Site("bad.example", "192.0.2.11", tls: "self-signed"),
      World.Site(
        "away.example", "192.0.2.12", status: "302", headers: ["location: http://reg.example/"]),
    ])
    let file = try written([ending])
    let mappings = [("reg", 10), ("bad", 11), ("away", 12)].map {
      "--connect-to \($0.0).example:443:192.0.2.\($0.1):443"
    }.joined(separator: " ")
    func update(_ url: String) throws -> Program.Result {
      try world.run(
        """
        export XDG_DATA_HOME=\(folder.path)/own
        { printf 'HTTP/1.1 200 OK\\r\\ncontent-length: %s\\r\\n\\r\\n' $(wc -c < \(file)); cat \(file); } \
          > $SITUS_WORLD_RUN/answers/reg.example.root
        cd \(Repository.root) && $SITUS adequacy update --from \(url) --ca-file $SITUS_WORLD_CA \(mappings)
        """)
    }
    for url in [
      "https://bad.example/register.xml", "https://away.example/",
      "https://192.0.2.10/register.xml",
      "https://127.0.0.1/register.xml", "https://169.254.169.254/register.xml",
    ] {
      let run = try update(url)
      #expect(run.status == 2, "\(url)")
      #expect(run.output == "", "\(url)")
    }
    let run = try update("https://reg.example/register.xml")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("kept and in use: version 2026-12-01"))
    #expect(try korea().hasSuffix("none (not covered)"))
  }
}
