import Foundation
import SitusCore
import SitusGround

/// The names of files that a web directory offers.
enum MirrorListing {
  /// Most names that are taken from a listing.
  private static let maximumNames = 1_000

  /// The files that the page at that address links to in its own directory; none when it lists
  /// nothing.
  static func names(at url: String, _ fetcher: FileFetcher) -> [String] {
    let base = url.hasSuffix("/") ? url : url + "/"
    guard let page = try? fetcher.fetch(base), let directory = WebAddress(page.url) else {
      return []
    }
    var names: Set<String> = []
    for link in links(onPage: page.bytes) {
      guard names.count < maximumNames, let target = WebAddress(link, relativeTo: directory),
        target.url.hasPrefix(directory.url)
      else { continue }
      let name = target.url.dropFirst(directory.url.count)
      if !name.isEmpty, !name.contains("/"), !name.contains("?") { names.insert(String(name)) }
    }
    return names.sorted()
  }

  /// Names under which a copy may lie where nothing is listed, most likely first.
  static func guesses(for source: RangeSource) -> [String] {
    let published = source.url.split(separator: "/").last.map(String.init)
    let plain = source.names.map { $0.replacingOccurrences(of: "*", with: "") }
    return ([source.isPage ? nil : published] + plain + [source.file]).compactMap { $0 }
      .filter { !$0.contains("?") }.withoutRepeats()
  }
}
