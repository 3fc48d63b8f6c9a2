/// The grammar of host names, on which each reader of them stands.
///
/// What somebody writes down (`hostName`) is the narrowest view, what is asked about (`TargetHost`) the
/// next, what DNS gives (`DomainName`) the widest: each takes what the one before it takes, in the same
/// spelling.
///
/// - SeeAlso: RFC 1123 §2.1; RFC 1035 §2.3.4 for the lengths.
enum HostGrammar {
  /// Longest name in presentation form, in bytes.
  static let longestName = 253
  /// Longest label, in bytes.
  static let longestLabel = 63

  /// Whether the text is labels with dots between them, of small letters, digits, hyphens and
  /// underscores, and asterisks where they are allowed; underscores are not for hosts but are met in
  /// service names.
  static func isName(_ host: String, allowingAsterisks: Bool = false) -> Bool {
    guard (1...longestName).contains(host.utf8.count) else { return false }
    return host.withContiguousUTF8 { bytes in
      var length = 0
      for byte in bytes {
        if isOfLabel[Int(byte)] || (byte == 0x2A && allowingAsterisks) {
          length += 1
        } else {
          guard byte == 0x2E, (1...longestLabel).contains(length) else { return false }
          length = 0
        }
      }
      return (1...longestLabel).contains(length)
    }
  }

  /// Whether a byte may stand in a label.
  private static let isOfLabel: [Bool] = (0...255).map { byte in
    switch byte {
    case 0x61...0x7A, 0x30...0x39, 0x2D, 0x5F: true
    default: false
    }
  }

  /// Whether the last label is a number in any base, so that some program reads the name as an
  /// address.
  ///
  /// - SeeAlso: WHATWG URL Standard, "ends in a number checker".
  static func endsInNumber(_ host: String) -> Bool {
    host.withContiguousUTF8 { bytes in
      var end = bytes.count
      while end > 0, bytes[end - 1] == 0x2E { end -= 1 }
      var start = end
      var isDecimal = true
      while start > 0, bytes[start - 1] != 0x2E {
        start -= 1
        if !(0x30...0x39).contains(bytes[start]) { isDecimal = false }
      }
      if start == end { return false }
      if isDecimal { return true }
      let last = bytes[start..<end]
      return last.starts(with: [0x30, 0x78])
        && last.dropFirst(2).allSatisfy {
          (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
        }
    }
  }
}

/// The host name in lower case without a final dot, or `nil` when the text is none.
///
/// Of the names that can be asked about those that people give to hosts: no label begins or ends in a
/// hyphen, and beside ASCII there are only letters, digits and their marks. A label with letters outside
/// ASCII comes out in its `xn--` form.
///
/// - SeeAlso: RFC 1123 §2.1.
package func hostName(_ text: String) -> String? {
  guard text.unicodeScalars.allSatisfy(isHostCharacter), !hasBareHyphen(text),
    case .name(let name) = TargetHost(text), !hasBareHyphen(name)
  else { return nil }
  return name
}

/// Whether a label begins or ends in a hyphen.
private func hasBareHyphen(_ name: String) -> Bool {
  name.split(separator: ".").contains { $0.first == "-" || $0.last == "-" }
}

private func isHostCharacter(_ scalar: Unicode.Scalar) -> Bool {
  // What of ASCII may stand in a name the grammar says.
  scalar.isASCII || scalar.properties.isAlphabetic
    || scalar.properties.generalCategory == .decimalNumber
    || scalar.properties.generalCategory == .nonspacingMark
}

extension String {
  /// Calls the body with the bytes in one piece.
  fileprivate func withContiguousUTF8<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}
