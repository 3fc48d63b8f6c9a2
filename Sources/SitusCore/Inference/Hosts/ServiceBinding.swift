import SitusGround

/// Where an HTTPS record sends whoever asks for the service of a name.
///
/// - SeeAlso: RFC 9460 §2.1, §2.4, §2.5, §7.3; its presentation form is what a log holds.
struct ServiceBinding: Hashable {
  /// Another name that answers; `nil` where the owner does.
  var target: String?
  /// Addresses of whoever answers, which save a question, the first of many; none at an alias.
  var hints: [String]

  /// Most parameters that are looked at; each may stand once, and a dozen are known.
  private static let maximumParameters = 64

  /// Reads `1 . alpn=h2 ipv4hint=192.0.2.1`; `nil` for what says nothing of where.
  init?(_ data: String) {
    let words = data.split(separator: " ")
    guard words.count >= 2, let priority = UInt16(words[0]) else { return nil }
    target = words[1] == "." ? nil : String(words[1])
    hints =
      priority == 0
      ? []
      : words.dropFirst(2).prefix(ServiceBinding.maximumParameters).flatMap { word -> [String] in
        guard let mark = word.firstIndex(of: "=") else { return [] }
        var value = word[word.index(after: mark)...]
        if value.count >= 2, value.first == "\"", value.last == "\"" {
          value = value.dropFirst().dropLast()
        }
        return ServiceBinding.addresses(word[..<mark].lowercased(), value)
      }
    // `0 .` says that there is no such service.
    if target == nil, hints.isEmpty { return nil }
  }

  /// The addresses of a hint, in its own words or as the bytes of the numbered key.
  private static func addresses(_ key: String, _ value: Substring) -> [String] {
    switch key {
    case "ipv4hint", "ipv6hint":
      return value.split(separator: ",", maxSplits: HostRecord.maximumAddresses)
        .prefix(HostRecord.maximumAddresses).compactMap { IPAddress($0)?.description }
    case "key4", "key6":
      let size = key == "key4" ? 4 : 16
      let bytes = DNSRecord.bytes(ofText: value.prefix(HostRecord.maximumAddresses * size * 4))
      return stride(from: 0, to: bytes.count - bytes.count % size, by: size).prefix(
        HostRecord.maximumAddresses
      ).compactMap { IPAddress(bytes: bytes[$0..<$0 + size])?.description }
    default: return []
    }
  }
}
