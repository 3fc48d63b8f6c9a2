import CLibXML2

/// Builds the tree of one document from the events of libxml2, and stops at the first error.
///
/// Reads through the SAX interface rather than copying libxml2's own tree, because only there can a
/// document be stopped before it is large, and only there is the place of a tag known to the byte.
final class XMLReader {
  private let bytes: [UInt8]
  private let limits: XMLLimits
  private var context: xmlParserCtxtPtr?
  private var open: [XMLElement] = []
  private var root: XMLElement?
  private var elementCount = 0
  private var text: [UInt8] = []
  private var position = TextPosition()
  private var failure: XMLError?

  init(bytes: [UInt8], limits: XMLLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  func read() -> Result<XMLElement, XMLError> {
    precondition(LibXML2.isReady)
    guard let context = xmlNewParserCtxt() else { preconditionFailure("out of memory") }
    defer { xmlFreeParserCtxt(context) }
    self.context = context
    context.pointee.sax.pointee = handler()
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    // With no document type there is nothing to substitute but the five entities of XML itself,
    // which attribute values would otherwise keep in their escaped form.
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.bindMemory(to: CChar.self).baseAddress else { return }
      let document = xmlCtxtReadMemory(
        context, start, Int32(buffer.count), nil, nil, Int32(options))
      xmlFreeDoc(document)
    }
    self.context = nil
    if let failure { return .failure(failure) }
    guard let root else {
      return .failure(XMLError(.syntax, line: 1, column: 1, message: "the document is empty"))
    }
    return .success(root)
  }

  private func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = 0xDEED_BEAF  // XML_SAX2_MAGIC
    handler.startElementNs = {
      data, name, _, namespace, _, _, attributeCount, _, attributes in
      XMLReader.from(data)?.start(
        name: name, namespace: namespace, attributes: attributes, count: Int(attributeCount))
    }
    handler.endElementNs = { data, _, _, _ in XMLReader.from(data)?.end() }
    handler.characters = { data, start, count in
      XMLReader.from(data)?.characters(start, Int(count))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.internalSubset = { data, _, _, _ in XMLReader.from(data)?.documentType() }
    handler.reference = { data, name in XMLReader.from(data)?.reference(name) }
    handler.serror = { data, error in XMLReader.from(data)?.report(error?.pointee) }
    return handler
  }

  private static func from(_ data: UnsafeMutableRawPointer?) -> XMLReader? {
    data.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(
    name: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) {
    guard failure == nil, let local = LibXML2.string(name) else { return }
    moveToOpeningTag()
    if elementCount == 0, !hasKnownEncoding() {
      return stop(.encoding, "the document says that it is not UTF-8")
    }
    elementCount += 1
    guard open.count < limits.depth else {
      return stop(.tooDeep, "elements are nested more than \(limits.depth) deep")
    }
    guard elementCount <= limits.elements else {
      return stop(.tooManyElements, "there are more than \(limits.elements) elements")
    }
    guard count <= limits.attributes else {
      return stop(
        .tooManyAttributes, "the element has more than \(limits.attributes) attributes")
    }
    flushText()
    open.append(
      XMLElement(
        name: XMLName(namespace: LibXML2.string(namespace), local: local),
        attributes: (0..<count).compactMap { attribute(at: $0, of: attributes) }, children: [],
        line: position.line, column: position.column))
  }

  /// One attribute: local name, prefix, namespace, and the two ends of its value.
  private func attribute(
    at index: Int, of array: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> XMLAttribute? {
    guard let fields = array?.advanced(by: index * 5), let local = LibXML2.string(fields[0]),
      let start = fields[3], let end = fields[4]
    else { return nil }
    let value = UnsafeBufferPointer(start: start, count: end - start)
    return XMLAttribute(
      name: XMLName(namespace: LibXML2.string(fields[2]), local: local),
      value: String(decoding: value, as: UTF8.self))
  }

  private func end() {
    guard failure == nil else { return }
    flushText()
    guard let element = open.popLast() else { return }
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].children.append(.element(element))
    }
  }

  private func characters(_ start: UnsafePointer<xmlChar>?, _ count: Int) {
    guard failure == nil, let start else { return }
    text += UnsafeBufferPointer(start: start, count: count)
  }

  /// libxml2 tells one text in many pieces.
  private func flushText() {
    guard !text.isEmpty, !open.isEmpty else { return }
    open[open.count - 1].children.append(.text(String(decoding: text, as: UTF8.self)))
    text.removeAll(keepingCapacity: true)
  }

  private func documentType() {
    moveToOpeningTag()
    stop(
      .documentType,
      "a document type declaration is not read: it can define entities and name other files")
  }

  private func reference(_ name: UnsafePointer<xmlChar>?) {
    stop(.syntax, "the entity '\(LibXML2.string(name) ?? "")' is not defined")
  }

  private func report(_ error: xmlError?) {
    guard failure == nil, let error else { return }
    let isFatal = error.level == XML_ERR_ERROR || error.level == XML_ERR_FATAL
    guard isFatal else { return }
    let encodings = [
      XML_ERR_UNSUPPORTED_ENCODING, XML_ERR_UNKNOWN_ENCODING, XML_ERR_INVALID_ENCODING,
    ]
    let isAboutEncoding = encodings.contains { error.code == Int32($0.rawValue) }
    let code = isAboutEncoding ? XMLError.Code.encoding : .syntax
    failure = XMLError(
      code, line: max(1, Int(error.line)), column: max(1, Int(error.int2)),
      message: LibXML2.sentence(error.message))
    if let context { xmlStopParser(context) }
  }

  private func stop(_ code: XMLError.Code, _ message: String) {
    guard failure == nil else { return }
    failure = XMLError(code, line: position.line, column: position.column, message: message)
    if let context { xmlStopParser(context) }
  }

  /// Puts `position` on the `<` of the tag that libxml2 has just read to its end.
  ///
  /// A tag holds no other `<`, so it is the last one before the place that libxml2 has reached.
  private func moveToOpeningTag() {
    guard let context else { return }
    var offset = min(max(0, Int(xmlByteConsumed(context))), bytes.count) - 1
    while offset > 0, bytes[offset] != UInt8(ascii: "<") { offset -= 1 }
    position.advance(to: max(0, offset), in: bytes)
  }

  /// Whether the XML declaration names no encoding, UTF-8, or its subset.
  private func hasKnownEncoding() -> Bool {
    guard let context else { return false }
    let declared =
      LibXML2.string(context.pointee.encoding)
      ?? LibXML2.string(context.pointee.input?.pointee.encoding)
    guard let declared else { return true }
    return ["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(declared.uppercased())
  }
}
