import Foundation
import SitusCore
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

  private func update(force: Bool = false) throws -> [String: RangeUpdate.Outcome] {
    let updater = RangeUpdater(
      store: store, reference: reference, isForced: force,
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
    #expect(entry.date.iso == "2026-08-22" && entry.dateFrom == "content" && entry.prefixes == 5)
    #expect(try store.index().entry(of: "aws") == entry)
    #expect(store.isWhole(entry))
    #expect(try store.index().entry(of: "cloudflare-v6")?.dateFrom == "fetch")
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
    #expect(kept.date.iso == "2026-08-22" && found.iso == "2026-05-06")
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
    #expect(throws: InputErrors.self) { _ = try update() }
    withExtendedLifetime(lock) {}
  }
}
