import CLibXML2

/// One opening tag of a page of HTML.
package struct HTMLTag: Hashable, Sendable {
  /// In lower case.
  package var name: String
  /// Values without their entities, by name in lower case; of a repeated attribute the first.
  package var attributes: [String: String]
}

/// Reads the opening tags of a page in order; what is no HTML has none.
///
/// Only tags are looked at, and no tree is built, so that a page can be hostile in depth and number.
///
/// - Parameters:
///   - html: The page, or its beginning.
///   - visit: Given each tag; `false` ends the reading.
/// - SeeAlso: libxml2 2.9.14, `HTMLparser.h`.
package func readHTMLTags(_ html: [UInt8], _ visit: (HTMLTag) -> Bool) {
  precondition(LibXML2.isReady)
  withoutActuallyEscaping(visit) { visit in
    let reader = HTMLTagReader(visit: visit)
    reader.read(html)
  }
}

/// Takes the events of libxml2's HTML parser.
private final class HTMLTagReader {
  private let visit: (HTMLTag) -> Bool
  private var context: htmlParserCtxtPtr?

  init(visit: @escaping (HTMLTag) -> Bool) { self.visit = visit }

  func read(_ html: [UInt8]) {
    html.withUnsafeBytes { buffer in
      guard let start = buffer.bindMemory(to: CChar.self).baseAddress,
        let context = htmlCreateMemoryParserCtxt(start, Int32(buffer.count))
      else { return }
      defer { htmlFreeParserCtxt(context) }
      self.context = context
      var handler = xmlSAXHandler()
      handler.startElement = { data, name, attributes in
        guard let data, let name = LibXML2.string(name) else { return }
        Unmanaged<HTMLTagReader>.fromOpaque(data).takeUnretainedValue().start(name, attributes)
      }
      context.pointee.sax.pointee = handler
      // What nearly every page is; libxml2 alone would take it for Latin-1.
      xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
      context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
      htmlParseDocument(context)
      self.context = nil
    }
  }

  private func start(
    _ name: String, _ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let context else { return }
    var attributes: [String: String] = [:]
    if var pairs {
      while let key = LibXML2.string(pairs[0]) {
        let lower = key.lowercased()
        if attributes[lower] == nil { attributes[lower] = LibXML2.string(pairs[1]) ?? "" }
        pairs += 2
      }
    }
    if !visit(HTMLTag(name: name.lowercased(), attributes: attributes)) {
      self.context = nil
      xmlStopParser(context)
    }
  }
}
