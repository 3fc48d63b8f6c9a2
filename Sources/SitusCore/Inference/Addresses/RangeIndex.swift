import FoundationEssentials
import SitusGround

/// What is kept of each list of addresses, in a file beside them.
package struct RangeIndex: Hashable, Sendable, Codable {
  /// Name of the index among the files.
  package static let fileName = "index.json"
  /// Largest index that is read, in bytes.
  package static let maximumBytes = 1 << 20

  /// One list.
  package struct Entry: Hashable, Sendable, Codable {
    package var source: String
    package var file: String
    /// Where it came from: a URL or a path.
    package var origin: String
    /// The day the list was made; `nil` when nothing says, so that its age is unknown.
    package var date: Day?
    /// What says so: `content` (its own words or name), `stated` (by whoever took the copy), `server`
    /// (the operator's Last-Modified), `fetch` (the operator published it that day) or `nothing`.
    package var dateFrom: String
    /// The operator's own count of its editions, where it has one.
    package var edition: Int?
    /// When it was fetched: RFC 3339, UTC, whole seconds.
    package var fetched: String
    package var prefixes: Int
    package var bytes: Int
    /// Lower-case hexadecimal.
    package var sha256: String

    package init(
      source: String, file: String, origin: String, date: Day?, dateFrom: String, fetched: String,
      prefixes: Int, bytes: Int, sha256: String, edition: Int? = nil
    ) {
      self.source = source
      self.file = file
      self.origin = origin
      self.date = date
      self.dateFrom = dateFrom
      self.fetched = fetched
      self.prefixes = prefixes
      self.bytes = bytes
      self.sha256 = sha256
      self.edition = edition
    }

    enum CodingKeys: String, CodingKey {
      case source, file, origin, date, fetched, prefixes, bytes, sha256, edition
      case dateFrom = "date_from"
    }
  }

  package var schema = "situs.ranges/1"
  /// Sorted by source; each source once.
  package private(set) var lists: [Entry] = []

  package init() {}

  /// The entry of that source.
  package func entry(of source: String) -> Entry? { lists.first { $0.source == source } }

  /// Puts an entry in the place of the one of the same source.
  package mutating func replace(_ entry: Entry) {
    lists.removeAll { $0.source == entry.source }
    lists.append(entry)
    lists.sort { $0.source < $1.source }
  }

  /// Reads the index.
  ///
  /// - Throws: `InputErrors` with `syntax` for what no update has written.
  package init(_ bytes: [UInt8], path: String) throws(InputErrors) {
    do {
      self = try JSONDecoder().decode(RangeIndex.self, from: Data(bytes))
      // Version 0.1.0 dated copies of a folder by the day on which they were taken.
      for index in lists.indices
      where lists[index].dateFrom == "fetch" && !lists[index].origin.hasPrefix("https://") {
        lists[index].date = nil
        lists[index].dateFrom = "nothing"
      }
    } catch {
      throw InputErrors([
        InputError(
          .syntax, at: SourceSite(file: path, line: 1, column: 1),
          expected: "an index that situs data update wrote")
      ])
    }
  }

  /// The index as one JSON document with sorted keys and a line end.
  package var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    } catch {
      preconditionFailure("text and numbers can always be encoded: \(error)")
    }
  }
}
