import Foundation
import SitusCore
import SitusGround

/// Where lists of addresses are taken from.
package enum RangeOrigin: Sendable {
  /// Each operator's own published address.
  case operators
  /// An https directory with copies.
  case mirror(String)
  /// A directory of this machine with copies.
  case folder(String)
}

/// What became of one source.
package struct RangeUpdate: Sendable {
  /// How an update of one source ended.
  package enum Outcome: Sendable {
    case updated(RangeIndex.Entry, unknownRegions: [String])
    /// The same bytes as before.
    case unchanged(RangeIndex.Entry)
    /// What is kept is newer than what was found: `2025-07-21`, `edition 363`.
    case newerKept(RangeIndex.Entry, found: String)
    /// What is kept has a day and what was found has none, so that it may be older.
    case datedKept(RangeIndex.Entry)
    /// The directory or mirror has no copy.
    case absent
    case failed(String)
  }

  package var source: RangeSource
  package var outcome: Outcome
}

/// Fetches lists of addresses and keeps those that can be believed.
package struct RangeUpdater {
  /// Smallest share of the prefixes kept so far that a new list must have.
  package static let leastShare = 0.8

  private let store: RangeStore
  private let reference: ReferenceData
  private let isForced: Bool
  private let stated: Day?
  private let fetcher: FileFetcher

  /// - Parameters:
  ///   - store: Where lists are kept.
  ///   - reference: The tables that regions are looked up in.
  ///   - isForced: Whether to keep lists that look too small or old.
  ///   - stated: The day of copies that do not say it themselves.
  ///   - options: How files are fetched.
  package init(
    store: RangeStore, reference: ReferenceData, isForced: Bool, stated: Day? = nil,
    options: FileFetcher.Options
  ) {
    self.store = store
    self.reference = reference
    self.isForced = isForced
    self.stated = stated
    fetcher = FileFetcher(options)
  }

  /// Updates each source by itself: one that fails leaves the others and its own old list alone.
  ///
  /// - Parameters:
  ///   - sources: What to update.
  ///   - origin: Where from.
  ///   - report: Called with each source as it is done.
  /// - Throws: `InputErrors` when the directory to take from cannot be used; `PlaceInUse` and
  ///   `WriteFailure` when that to keep in cannot.
  package func update(
    _ sources: [RangeSource], from origin: RangeOrigin, report: (RangeUpdate) -> Void
  ) throws {
    let lock = try store.lock()
    defer { withExtendedLifetime(lock) {} }
    var index = try store.index()
    switch origin {
    case .operators:
      for source in sources {
        report(RangeUpdate(source: source, outcome: try live(source, &index)))
      }
    case .mirror(let url):
      let links = MirrorListing.names(at: url, fetcher)
      for source in sources {
        report(RangeUpdate(source: source, outcome: try mirrored(source, url, links, &index)))
      }
    case .folder(let path):
      var copies = try copies(in: path)
      for source in sources {
        report(RangeUpdate(source: source, outcome: try copied(source, &copies, path, &index)))
      }
      if let first = copies.broken.first { throw first.errors }
    }
  }

  // MARK: Origins

  private func live(_ source: RangeSource, _ index: inout RangeIndex) throws
    -> RangeUpdate.Outcome
  {
    let found: (file: FileFetcher.File, name: String)
    do throws(FileFetcher.Failure) {
      var url = source.url
      if source.isPage {
        let page = try fetcher.fetch(url)
        guard let link = newestServiceTags(onPage: page.bytes) else {
          return .failed("\(url) links to no list")
        }
        url = link
      }
      found = (try fetcher.fetch(url), url)
    } catch {
      return .failed(error.reason)
    }
    return try consider(found.file, found.name, for: source, isLive: true, &index)
  }

  private func mirrored(
    _ source: RangeSource, _ base: String, _ listed: [String], _ index: inout RangeIndex
  ) throws -> RangeUpdate.Outcome {
    let named = listed.filter { source.mayBe(named: $0) }.sorted().reversed()
    let guesses = listed.isEmpty ? MirrorListing.guesses(for: source) : []
    var reason: String?
    for name in Array(named) + guesses {
      let url = (base.hasSuffix("/") ? base : base + "/") + name
      let file: FileFetcher.File
      do throws(FileFetcher.Failure) {
        file = try fetcher.fetch(url)
      } catch {
        if error.reason != "status 404" { reason = reason ?? error.reason }
        continue
      }
      return try consider(file, url, for: source, isLive: false, &index)
    }
    return reason.map { .failed($0) } ?? .absent
  }

  /// The files of a directory that are lists, and those that want to be.
  private struct Copies {
    var whole: [(summary: RangeSummary, file: ReferenceFile)] = []
    var broken: [(name: String, errors: InputErrors)] = []
  }

  private func copies(in path: String) throws(InputErrors) -> Copies {
    var copies = Copies()
    for file in try filesOf(path, depth: 4) {
      do throws(InputErrors) {
        if let summary = try reference.summary(of: file) { copies.whole.append((summary, file)) }
      } catch {
        copies.broken.append((file.name, error))
      }
    }
    return copies
  }

  private func copied(
    _ source: RangeSource, _ copies: inout Copies, _ path: String, _ index: inout RangeIndex
  ) throws -> RangeUpdate.Outcome {
    let own = copies.whole.filter { $0.summary.source == source.name }
    // Of several copies the newest; the last by name where none says its day or edition.
    if let (_, file) = own.max(by: {
      ($0.summary.edition ?? 0, $0.summary.date?.iso ?? "")
        < ($1.summary.edition ?? 0, $1.summary.date?.iso ?? "")
    }) {
      return try consider(
        FileFetcher.File(bytes: file.bytes, url: path + "/" + file.name, modified: nil), file.name,
        for: source, isLive: false, &index)
    }
    let broken = copies.broken.firstIndex { copy in
      source.mayBe(named: copy.name.split(separator: "/").last.map(String.init) ?? copy.name)
    }
    guard let broken else { return .absent }
    return .failed(words(copies.broken.remove(at: broken).errors))
  }

  private func words(_ errors: InputErrors) -> String {
    let first = errors.errors[0]
    return "\(first.site.file):\(first.site.line):\(first.site.column): expected \(first.expected)"
  }

  // MARK: What can be believed

  private func consider(
    _ file: FileFetcher.File, _ name: String, for source: RangeSource, isLive: Bool,
    _ index: inout RangeIndex
  ) throws -> RangeUpdate.Outcome {
    let summary: RangeSummary?
    do throws(InputErrors) {
      summary = try reference.summary(of: ReferenceFile(name: name, bytes: file.bytes))
    } catch {
      return .failed(words(error))
    }
    guard let summary, summary.source == source.name else {
      return .failed("what came is no list of \(source.publisher)")
    }
    let before = index.entry(of: source.name)
    let digest = sha256(file.bytes)
    if !isForced {
      if isLive, summary.prefixes < source.least {
        return .failed(
          "\(summary.prefixes) prefixes are too few to be the whole list (--force keeps them)")
      }
      if let before, Double(summary.prefixes) < Double(before.prefixes) * RangeUpdater.leastShare {
        return .failed(
          "\(summary.prefixes) prefixes where \(before.prefixes) are kept (--force keeps them)")
      }
      if let before, let found = older(summary, than: before, isLive: isLive) {
        return .newerKept(before, found: found)
      }
    }
    if let own = summary.date, let stated, own != stated {
      return .failed("it says itself that it is of \(own.iso), not of \(stated.iso)")
    }
    var clock = WallClock()
    let now = clock.now()
    let dated = day(of: summary, file, isLive: isLive, today: Day(iso: now.prefix(10)))
    if let before, !isForced, dated.day == nil, before.date != nil, before.sha256 != digest {
      let isNewer =
        summary.edition.flatMap { new in before.edition.map { new > $0 } } ?? false
      if !isNewer { return .datedKept(before) }
    }
    let entry = RangeIndex.Entry(
      source: source.name, file: source.file, origin: file.url, date: dated.day,
      dateFrom: dated.from, fetched: now, prefixes: summary.prefixes, bytes: file.bytes.count,
      sha256: digest, edition: summary.edition)
    if let before, before.sha256 == digest, store.isWhole(before),
      stated == nil ? dated.day == nil || before.date != nil : before.date == dated.day
    {
      return .unchanged(before)
    }
    try store.keep(file.bytes, entry, in: &index)
    return .updated(entry, unknownRegions: summary.unknownRegions)
  }

  /// What shows that a list is older than the kept one; `nil` when nothing does.
  private func older(_ new: RangeSummary, than kept: RangeIndex.Entry, isLive: Bool) -> String? {
    if let edition = new.edition, let known = kept.edition, edition < known {
      return "edition \(edition)"
    }
    // The day on which a list was fetched says nothing against what its operator publishes later.
    guard let date = new.date ?? (isLive ? nil : stated), let known = kept.date, date < known,
      !isLive || kept.dateFrom == "content" || kept.dateFrom == "stated"
    else { return nil }
    return date.iso
  }

  /// The day of a list and what says so; no day of a copy that does not say it, because when it was
  /// taken or written to a disk is no date of its content.
  private func day(
    of summary: RangeSummary, _ file: FileFetcher.File, isLive: Bool, today: Day?
  ) -> (day: Day?, from: String) {
    if let date = summary.date { return (date, "content") }
    if let stated { return (stated, "stated") }
    guard isLive else { return (nil, "nothing") }
    return file.modified.map { ($0, "server") } ?? (today, "fetch")
  }
}
