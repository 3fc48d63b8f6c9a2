import CLibIDN2

/// Turns host names that people write into the form that DNS carries.
///
/// - SeeAlso: UTS #46, *Unicode IDNA Compatibility Processing*, non-transitional; RFC 5891. Decision
///   record 0014.
package enum InternationalName {
  /// Longest text that is converted, in bytes: several times that of the longest name.
  package static let maximumLength = 2048

  /// Why a text has no such form.
  package struct Malformation: Error, Hashable, Sendable {
    /// In words: `string contains a disallowed character`.
    package var reason: String
  }

  /// The name in lower case with each label that holds more than ASCII in its `xn--` form.
  ///
  /// Plain ASCII is only put into lower case: whether it is a name is for the caller to see, and so
  /// it is for a result, because full-width digits turn into an address.
  package static func ascii(_ text: String) throws(Malformation) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    guard text.utf8.count <= maximumLength else {
      throw Malformation(reason: "longer than \(maximumLength) bytes")
    }
    // The library would read up to it, and take the rest for nothing.
    guard !text.utf8.contains(0) else { throw Malformation(reason: "holds a NUL") }
    var result: UnsafeMutablePointer<CChar>?
    let flags = Int32(IDN2_NONTRANSITIONAL.rawValue | IDN2_NFC_INPUT.rawValue)
    let status = idn2_to_ascii_8z(text, &result, flags)
    defer { idn2_free(result) }
    guard status == IDN2_OK.rawValue, let result else {
      throw Malformation(reason: String(cString: idn2_strerror(status)))
    }
    return String(cString: result)
  }
}
