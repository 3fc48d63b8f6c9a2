/// The host name in lower case without a final dot, or `nil` when the text is none.
///
/// Letters, digits, hyphens and underscores make a label; underscores are not for hosts but are met
/// in service names. A label with letters outside ASCII comes out in its `xn--` form.
///
/// - SeeAlso: RFC 1123 §2.1; RFC 1035 §2.3.4 for the lengths (63 a label, 253 in all).
package func hostName(_ text: String) -> String? {
  var name = text.lowercased()
  if name.hasSuffix(".") { name.removeLast() }
  let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
  guard !name.isEmpty, name.utf8.count <= (isASCII ? 253 : InternationalName.maximumLength) else {
    return nil
  }
  let labels = name.split(separator: ".", omittingEmptySubsequences: false)
  for label in labels {
    guard !label.isEmpty, !isASCII || label.utf8.count <= 63, label.first != "-", label.last != "-",
      label.unicodeScalars.allSatisfy(isHostCharacter)
    else { return nil }
  }
  // A name whose last label is a number is an address, or an attempt at one.
  if let last = labels.last, last.allSatisfy({ $0.isASCII && $0.isNumber }) { return nil }
  if isASCII { return name }
  do throws(InternationalName.Malformation) {
    return hostName(try InternationalName.ascii(name))
  } catch {
    return nil
  }
}

private func isHostCharacter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "0"..."9", "-", "_": true
  case _ where scalar.isASCII: false
  default:
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .decimalNumber
      || scalar.properties.generalCategory == .nonspacingMark
  }
}

/// An IPv4 or IPv6 address in lower case, or `nil` when the text is neither.
///
/// - SeeAlso: RFC 4291 §2.2; RFC 6943 §3.1.1 for refusing leading zeros and short forms.
package func canonicalAddress(_ text: String) -> String? {
  if isIPv4(text[...]) { return text }
  let address = text.lowercased()
  guard address.utf8.count <= 45, address.contains(":") else { return nil }
  var halves: [Substring] = [address[...]]
  if let gap = address.firstRange(of: "::") {
    halves = [address[..<gap.lowerBound], address[gap.upperBound...]]
    if halves[1].hasPrefix(":") || halves[1].contains("::") { return nil }
  }
  var groups = 0
  for (index, half) in halves.enumerated() where !half.isEmpty {
    var pieces = half.split(separator: ":", omittingEmptySubsequences: false)
    if index == halves.count - 1, let last = pieces.last, last.contains(".") {
      guard isIPv4(last) else { return nil }
      groups += 2
      pieces.removeLast()
    }
    for piece in pieces {
      guard (1...4).contains(piece.count), piece.allSatisfy(\.isHexDigit),
        piece.allSatisfy(\.isASCII)
      else { return nil }
    }
    groups += pieces.count
  }
  return halves.count == 1 ? (groups == 8 ? address : nil) : (groups <= 7 ? address : nil)
}

private func isIPv4(_ text: Substring) -> Bool {
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  return parts.count == 4
    && parts.allSatisfy { part in
      guard (1...3).contains(part.count), part.allSatisfy({ $0.isASCII && $0.isNumber }),
        let number = Int(part), number <= 255
      else { return false }
      return part.count == 1 || part.first != "0"
    }
}
