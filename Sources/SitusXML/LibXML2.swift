import CLibXML2

/// The parts of libxml2 that are global to the process, set once.
enum LibXML2 {
  /// Touch it before any other call: makes libxml2 ready for several threads, and closes its way to
  /// files and network for good, whatever a document asks for.
  static let isReady: Bool = {
    xmlInitParser()
    // Built on first use otherwise, which two threads could do at once.
    xmlSchemaInitTypes()
    xmlSetExternalEntityLoader { _, _, _ in nil }
    return true
  }()

  /// The sentence of an error of libxml2, on one line and without its full stop.
  static func sentence(_ message: UnsafeMutablePointer<CChar>?) -> String {
    guard let message else { return "unknown error" }
    var words = String(cString: message).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    if words.hasSuffix(".") { words.removeLast() }
    return words
  }

  static func string(_ bytes: UnsafePointer<xmlChar>?) -> String? {
    bytes.map { String(cString: $0) }
  }
}
