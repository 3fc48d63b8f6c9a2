import SitusGround

/// One list of addresses that can be fetched, and what it must look like.
package struct RangeSource: Hashable, Sendable {
  /// Short name: `aws`, `cloudflare-v4`.
  package var name: String
  /// Who publishes it.
  package var publisher: String
  /// Name under which it is kept.
  package var file: String
  /// Where it is published, or the page that links to it.
  package var url: String
  /// Fewer prefixes than these are not believed.
  package var least: Int
  /// Days after which it is stale.
  package var staleDays: Int
  /// Patterns of names under which copies are known, `*` for anything.
  package var names: [String]

  /// Whether `url` is a page on which the current file is to be found.
  package var isPage: Bool { url.contains("details.aspx") }

  /// Whether a file of that name may be a copy, whatever the case.
  package func mayBe(named name: String) -> Bool {
    let name = name.lowercased()
    return name == file || names.contains { RangeSource.matches(name[...], $0.lowercased()[...]) }
  }

  private static func matches(_ text: Substring, _ pattern: Substring) -> Bool {
    guard let star = pattern.firstIndex(of: "*") else { return text == pattern }
    let head = pattern[..<star]
    guard text.hasPrefix(head) else { return false }
    let rest = pattern[pattern.index(after: star)...]
    var tail = text.dropFirst(head.count)
    while true {
      if matches(tail, rest) { return true }
      if tail.isEmpty { return false }
      tail = tail.dropFirst()
    }
  }

  /// Reads the table of sources.
  ///
  /// - Parameter file: `range-sources.tsv`.
  /// - Returns: Sources in the order of the table.
  /// - Throws: `InputErrors` with every malformed line.
  package static func read(_ file: ReferenceFile) throws(InputErrors) -> [RangeSource] {
    var table = TSVTable(file, .rangeSources)
    var sources: [RangeSource] = []
    for row in table.rows {
      guard let least = Int(table.requiredText("least", row)),
        let days = Int(table.requiredText("stale_days", row))
      else {
        table.add(.badValue, row, "least", expected: "whole numbers", found: nil)
        continue
      }
      sources.append(
        RangeSource(
          name: table.requiredText("source", row), publisher: table.text("operator", row),
          file: table.requiredText("file", row), url: table.requiredText("url", row),
          least: least, staleDays: days,
          names: table.text("names", row).split(separator: ",").map(String.init)))
    }
    if !table.errors.isEmpty { throw InputErrors(table.errors) }
    return sources
  }
}

/// What one file of addresses holds, as far as it decides whether to keep it.
package struct RangeSummary: Hashable, Sendable {
  /// Short name of the source that it is a copy of.
  package var source: String
  /// The day its operator made it; `nil` when neither content nor name says.
  package var date: Day?
  /// The operator's own count of its editions; `nil` where it has none.
  package var edition: Int?
  package var prefixes: Int
  /// Regions that no table of ours knows, sorted.
  package var unknownRegions: [String]
}

extension ReferenceData {
  /// Reads a file of addresses for what it is.
  ///
  /// - Parameter file: Any file.
  /// - Returns: Its summary; `nil` for what is no list of a source that can be fetched.
  /// - Throws: `InputErrors` when it is such a list and broken.
  package func summary(of file: ReferenceFile) throws(InputErrors) -> RangeSummary? {
    guard let format = RangeFormat(of: file) else { return nil }
    let list: RangeList?
    do throws(RangeFailure) {
      list = try RangeList(file, format, self)
    } catch {
      throw InputErrors([InputError(error, in: file.name)])
    }
    guard let list, let source = list.sourceName else { return nil }
    return RangeSummary(
      source: source, date: list.date, edition: list.edition, prefixes: list.count,
      unknownRegions: list.unknownRegions.sorted())
  }
}

extension RangeList {
  /// Short name of the source; `nil` for feeds of nobody known, and parts that are not fetched.
  fileprivate var sourceName: String? {
    switch format {
    case .aws: "aws"
    case .azure: part.isEmpty || part == "Public" ? "azure" : nil
    case .gcp: "gcp"
    case .google: "google"
    case .oci: "oci"
    case .fastly: "fastly"
    case .cloudflare: "cloudflare-v\(part)"
    case .anycast: "anycast-v\(part)"
    case .geofeed(let provider): provider.isEmpty ? nil : provider
    case .owners, .blocks, .torV4, .torV6: nil
    }
  }
}
