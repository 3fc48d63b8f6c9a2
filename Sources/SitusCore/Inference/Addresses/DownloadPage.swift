import SitusGround
import SitusXML

/// The targets of all links on a page, in order, as they are written.
package func links(onPage html: [UInt8]) -> [String] {
  let mostLinks = 20_000
  var found: [String] = []
  readHTML(html, attributes: ["href"]) { part in
    if case .tag(let tag) = part, tag.name == "a", let target = tag.attributes["href"] {
      found.append(target)
    }
    return found.count < mostLinks
  }
  return found
}

/// The address of the newest list of Azure's addresses that Microsoft's download page names.
///
/// It stands in a link and again in the data of the page's script, of which either may be missing.
///
/// - Parameter html: The page of download 56519, read 2026-11-27.
/// - Returns: An https address of a file `ServiceTags_Public_YYYYMMDD.json`; `nil` without one.
package func newestServiceTags(onPage html: [UInt8]) -> String? {
  let text = String(decoding: html, as: UTF8.self)
  let quoted = text.split(whereSeparator: { "\"'<> \n\r\t".contains($0) }).map(String.init)
  let candidates = (links(onPage: html) + quoted).compactMap {
    address -> (day: Day, address: String)? in
    guard address.hasPrefix("https://"), address.hasSuffix(".json"),
      let name = address.split(separator: "/").last, name.hasPrefix("ServiceTags_Public_"),
      let day = RangeFormat.day(inName: String(name))
    else { return nil }
    return (day, address)
  }
  return candidates.max { ($0.day, $0.address) < ($1.day, $1.address) }?.address
}
