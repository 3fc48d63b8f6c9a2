import Foundation
import SitusCore
import SitusGround
import TestSupport
import Testing

@testable import SitusIO

struct UpdateRangesTests {
  private let folder: TemporaryFolder
  private let store: RangeStore
  private let reference: ReferenceData
  private let sources: [RangeSource]

  init() throws {
    folder = try TemporaryFolder()
    store = RangeStore(folder.path + "/kept")
    let data = DataDirectory(path: Repository.root)
    reference = try readReference(data, databaseDirectory: folder.path)
    sources = try RangeSource.read(
      ReferenceFile(
        name: "range-sources.tsv",
        bytes: readFile(data.reference + "/range-sources.tsv", limit: 1 << 20)))
  }

  private func update(force: Bool = false, dated: String? = nil) throws -> [String: RangeUpdate
    .Outcome]
  {
    let updater = RangeUpdater(
      store: store, reference: reference, isForced: force, stated: dated.flatMap { Day(iso: $0) },
      options: FileFetcher.Options(
        userAgent: "test", guardian: AddressGuard(), authorities: nil, proxy: nil,
        timeout: .seconds(5)))
    var outcomes: [String: RangeUpdate.Outcome] = [:]
    try updater.update(sources, from: .folder(folder.path + "/new")) {
      outcomes[$0.source.name] = $0.outcome
    }
    return outcomes
  }

  private func aws(_ date: String, count: Int) -> String {
    let prefixes = (0..<count).map {
      #"{"ip_prefix":"3.9.\#($0).0/24","region":"eu-west-2","service":"EC2"}"#
    }
    return
      #"{"syncToken":"1","createDate":"\#(date)-1","prefixes":[\#(prefixes.joined(separator: ","))]}"#
  }

  @Test("Files under any name are kept under the source's, with date, count and digest")
  func keeps() throws {
    try folder.write(aws("2026-08-22", count: 5), to: "new/whatever.json")
    try folder.write("2400:cb00::/32\n", to: "new/deep/ips-v6")
    try folder.write("hello\n", to: "new/readme.txt")
    let outcomes = try update()
    guard case .updated(let entry, _) = outcomes["aws"] else {
      Issue.record("\(String(describing: outcomes["aws"]))")
      return
    }
    #expect(entry.date?.iso == "2026-08-22" && entry.dateFrom == "content" && entry.prefixes == 5)
    #expect(try store.index().entry(of: "aws") == entry)
    #expect(store.isWhole(entry))
    #expect(try store.index().entry(of: "cloudflare-v6")?.dateFrom == "nothing")
    #expect(try store.index().entry(of: "cloudflare-v6")?.date == nil)
    guard case .absent = outcomes["gcp"] else {
      Issue.record("there was no list of Google")
      return
    }
    guard case .unchanged = try update()["aws"] else {
      Issue.record("nothing has changed")
      return
    }
    // What is kept is read by itself, with the dates of the index.
    let read = try readReference(
      DataDirectory(path: Repository.root), ranges: store.path, databaseDirectory: folder.path)
    #expect(read.unrecognisedFiles.isEmpty)
  }

  @Test("A broken list is refused, the old one stays, and the other sources are updated")
  func refuses() throws {
    try folder.write(aws("2026-08-22", count: 10), to: "new/aws.json")
    _ = try update()
    let before = try store.index()
    for text in [
      #"{"syncToken":"1","createDate":"2026-09-01-1","prefixes":[]}"#,
      String(aws("2026-09-01", count: 10).dropLast(9)), aws("2026-09-01", count: 7),
    ] {
      try folder.write(text, to: "new/aws.json")
      guard case .failed = try update()["aws"] else {
        Issue.record("kept: \(text.prefix(60))")
        continue
      }
      #expect(try store.index() == before)
      #expect(store.isWhole(try #require(before.entry(of: "aws"))))
    }
    guard case .updated = try update(force: true)["aws"] else {
      Issue.record("--force keeps a smaller list")
      return
    }
  }

  @Test("A copy that is older than what is kept is left out")
  func older() throws {
    try folder.write(aws("2026-08-22", count: 5), to: "new/aws.json")
    _ = try update()
    try folder.write(aws("2026-05-06", count: 5), to: "new/aws.json")
    guard case .newerKept(let kept, let found) = try update()["aws"] else {
      Issue.record("the newer list stays")
      return
    }
    #expect(kept.date?.iso == "2026-08-22" && found == "2026-05-06")
  }

  private func azure(_ number: Int, count: Int = 2) -> String {
    let prefixes = (0..<count).map { #""51.14\#($0).0.0/17""# }.joined(separator: ",")
    return """
      {"changeNumber":\(number),"cloud":"Public","values":[{"name":"AzureCloud.uksouth","properties":
      {"region":"uksouth","addressPrefixes":[\(prefixes)]}}]}
      """
  }

  @Test("An older copy without a day is refused by the operator's own count of editions")
  func olderEdition() throws {
    try folder.write(azure(398), to: "new/ServiceTags_Public_20260504.json")
    guard case .updated(let first, _) = try update()["azure"] else {
      Issue.record("the first copy is kept")
      return
    }
    #expect(first.date?.iso == "2026-05-04" && first.edition == 398)
    try FileManager.default.removeItem(
      atPath: folder.path + "/new/ServiceTags_Public_20260504.json")
    try folder.write(azure(363), to: "new/azure.json")
    for dated in [nil, "2026-06-01"] {
      guard case .newerKept(let kept, let found) = try update(dated: dated)["azure"] else {
        Issue.record("edition 363 replaced 398")
        return
      }
      #expect(kept == first && found == "edition 363")
    }
    // The same number without a day may be the same list; it is not newer.
    try folder.write(azure(398, count: 3), to: "new/azure.json")
    guard case .datedKept(let kept) = try update()["azure"] else {
      Issue.record("an undated copy replaced a dated one")
      return
    }
    #expect(kept == first)
    // A higher number is newer, of whatever day; its age is unknown all the same.
    try folder.write(azure(399), to: "new/azure.json")
    guard case .updated(let newer, _) = try update()["azure"] else {
      Issue.record("edition 399 is newer than 398")
      return
    }
    #expect(newer.date == nil && newer.dateFrom == "nothing" && newer.edition == 399)
  }

  @Test("A copy without a day has unknown age until somebody states it, and is then that old")
  func undated() throws {
    try folder.write("173.245.48.0/20\n", to: "new/ips-v4")
    guard case .updated(let unknown, _) = try update()["cloudflare-v4"] else {
      Issue.record("the first copy is kept")
      return
    }
    #expect(unknown.date == nil)
    guard case .updated(let stated, _) = try update(dated: "2026-05-06")["cloudflare-v4"] else {
      Issue.record("a day that is stated is kept")
      return
    }
    #expect(stated.date?.iso == "2026-05-06" && stated.dateFrom == "stated")
    guard case .unchanged = try update()["cloudflare-v4"] else {
      Issue.record("the same bytes do not lose their day")
      return
    }
    try folder.write("173.245.48.0/20\n103.21.244.0/22\n", to: "new/ips-v4")
    guard case .datedKept = try update()["cloudflare-v4"] else {
      Issue.record("an undated copy replaced a dated one")
      return
    }
    guard case .newerKept = try update(dated: "2026-05-05")["cloudflare-v4"] else {
      Issue.record("an older copy replaced a newer one")
      return
    }
    guard case .updated = try update(dated: "2026-05-07")["cloudflare-v4"] else {
      Issue.record("a newer copy is kept")
      return
    }
  }

  @Test("A day that is stated against what the file says itself is refused")
  func contradicted() throws {
    try folder.write(aws("2026-08-22", count: 5), to: "new/aws.json")
    guard case .failed(let reason) = try update(dated: "2026-09-01")["aws"] else {
      Issue.record("the file says another day")
      return
    }
    #expect(reason.contains("2026-08-22"))
  }

  @Test("What a killed update leaves is the old set, and the next update goes on")
  func killed() throws {
    try folder.write(aws("2026-08-22", count: 5), to: "new/aws.json")
    _ = try update()
    // A temporary file that was half written when the process died.
    try folder.write("{\"syncTok", to: "kept/.aws-ip-ranges.json.new")
    let read = try readReference(
      DataDirectory(path: Repository.root), ranges: store.path, databaseDirectory: folder.path)
    #expect(read.unrecognisedFiles.isEmpty)
    try folder.write(aws("2026-09-22", count: 6), to: "new/aws.json")
    guard case .updated = try update()["aws"] else {
      Issue.record("an update after a kill works")
      return
    }
  }

  @Test("Two updates of one directory exclude each other")
  func locked() throws {
    try folder.write(aws("2026-08-22", count: 5), to: "new/aws.json")
    let lock = try store.lock()
    #expect(throws: PlaceInUse.self) { _ = try update() }
    withExtendedLifetime(lock) {}
  }
}
