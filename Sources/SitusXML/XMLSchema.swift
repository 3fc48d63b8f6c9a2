import CLibXML2

/// An XML Schema that documents can be held against.
///
/// It holds bytes, not libxml2's own structures, so that it is a value; compiling ours takes a few
/// milliseconds.
package struct XMLSchema: Hashable, Sendable {
  private let bytes: [UInt8]

  /// Takes a schema that stands alone.
  ///
  /// - Parameter bytes: The text of the schema; one that names another file is refused.
  /// - Throws: `XMLErrors` when it is not well-formed or not a schema.
  /// - SeeAlso: *XML Schema Part 1: Structures*, 2nd edition.
  package init(parsing bytes: [UInt8]) throws(XMLErrors) {
    let document = try XMLDocument(parsing: bytes)
    let outside = document.root.elements.filter {
      $0.name.namespace == Self.namespace
        && ["import", "include", "redefine"].contains($0.name.local)
    }
    guard outside.isEmpty else {
      throw XMLErrors(
        outside.map {
          XMLError(
            .badSchema, line: $0.line, column: $0.column,
            message: "a schema that reads another file is not used")
        })
    }
    self.bytes = bytes
    let errors = withSchema { _ in [] }
    guard errors.isEmpty else { throw XMLErrors(errors) }
  }

  /// Holds a document against the schema.
  ///
  /// - Parameters:
  ///   - bytes: The document, parsed again here.
  ///   - limits: What it may be at most.
  /// - Returns: The document as a value, and everything that the schema does not allow.
  /// - Throws: `XMLErrors` when the document is not well-formed.
  package func validate(
    _ bytes: [UInt8], limits: XMLLimits = .standard
  ) throws(XMLErrors) -> (document: XMLDocument, errors: [XMLError]) {
    // Refuses first whatever could lead libxml2 elsewhere.
    let document = try XMLDocument(parsing: bytes, limits: limits)
    let errors = withSchema { schema in
      withTree(bytes) { tree in
        let places = elementPlaces(of: tree, positions: positions(in: document.root))
        return violations(of: schema, in: tree, places: places)
      }
    }
    return (document, errors.isEmpty ? [] : XMLErrors(errors).errors)
  }

  private static let namespace = "http://www.w3.org/2001/XMLSchema"
  private static let instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance"

  /// Compiles the schema for the time of one call.
  private func withSchema(_ use: (xmlSchemaPtr) -> [XMLError]) -> [XMLError] {
    withTree(bytes) { tree in
      let collector = ErrorCollector(code: .badSchema, places: [])
      guard let context = xmlSchemaNewDocParserCtxt(tree) else {
        preconditionFailure("out of memory")
      }
      defer { xmlSchemaFreeParserCtxt(context) }
      xmlSchemaSetParserStructuredErrors(context, ErrorCollector.receive, collector.pointer)
      let schema = xmlSchemaParse(context)
      defer { xmlSchemaFree(schema) }
      guard let schema, collector.errors.isEmpty else {
        return collector.errors.isEmpty
          ? [XMLError(.badSchema, line: 1, column: 1, message: "the schema cannot be used")]
          : collector.errors
      }
      return use(schema)
    }
  }

  /// Parses into libxml2's own tree for the time of one call; the bytes are known to be well-formed.
  private func withTree(_ bytes: [UInt8], _ use: (xmlDocPtr) -> [XMLError]) -> [XMLError] {
    precondition(LibXML2.isReady)
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue
    let tree = bytes.withUnsafeBytes { buffer -> xmlDocPtr? in
      xmlReadMemory(
        buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), nil, nil,
        Int32(options))
    }
    guard let tree else {
      return [XMLError(.syntax, line: 1, column: 1, message: "the document cannot be read")]
    }
    defer { xmlFreeDoc(tree) }
    return use(tree)
  }

  private func violations(
    of schema: xmlSchemaPtr, in tree: xmlDocPtr, places: [ElementPlace]
  ) -> [XMLError] {
    guard let context = xmlSchemaNewValidCtxt(schema) else {
      preconditionFailure("out of memory")
    }
    defer { xmlSchemaFreeValidCtxt(context) }
    let collector = ErrorCollector(code: .schema, places: places)
    xmlSchemaSetValidStructuredErrors(context, ErrorCollector.receive, collector.pointer)
    let result = xmlSchemaValidateDoc(context, tree)
    if result != 0, collector.errors.isEmpty {
      return [
        XMLError(.schema, line: 1, column: 1, message: "the document does not follow its schema")
      ]
    }
    return collector.errors
  }

  /// Writes its number into each element, and drops the hints where its schema may be found: libxml2
  /// would follow them.
  private func elementPlaces(
    of tree: xmlDocPtr, positions: [(line: Int, column: Int)]
  ) -> [ElementPlace] {
    var places: [ElementPlace] = []
    var next = xmlDocGetRootElement(tree)
    while let node = next {
      if node.pointee.type == XML_ELEMENT_NODE, places.count < positions.count {
        let position = positions[places.count]
        places.append(
          ElementPlace(
            line: position.line, column: position.column,
            local: LibXML2.string(node.pointee.name) ?? "", lastLine: Int(xmlGetLineNo(node))))
        node.pointee._private = UnsafeMutableRawPointer(bitPattern: places.count)
        for hint in ["schemaLocation", "noNamespaceSchemaLocation"] {
          if let attribute = xmlHasNsProp(node, hint, Self.instanceNamespace) {
            xmlRemoveProp(attribute)
          }
        }
      }
      next = following(node)
    }
    return places
  }

  /// The next node in document order.
  private func following(_ node: xmlNodePtr) -> xmlNodePtr? {
    if node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children { return child }
    var current = node
    while true {
      if let sibling = current.pointee.next { return sibling }
      guard let parent = current.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else {
        return nil
      }
      current = parent
    }
  }

  /// The place of each element, in document order.
  private func positions(in root: XMLElement) -> [(line: Int, column: Int)] {
    var found: [(line: Int, column: Int)] = []
    func visit(_ element: XMLElement) {
      found.append((element.line, element.column))
      for child in element.elements { visit(child) }
    }
    visit(root)
    return found
  }
}

/// Where the start tag of one element stands.
private struct ElementPlace {
  var line: Int
  var column: Int
  var local: String
  /// The line on which the tag ends, which is all that libxml2 keeps.
  var lastLine: Int
}

/// Takes the errors that libxml2 reports while it compiles or applies a schema.
private final class ErrorCollector {
  private var reported: [(error: XMLError, isConsequence: Bool)] = []
  private let code: XMLError.Code
  /// Of each numbered element.
  private let places: [ElementPlace]

  init(code: XMLError.Code, places: [ElementPlace]) {
    self.code = code
    self.places = places
  }

  /// What was reported, without what only follows from another error of the same element: an
  /// attribute that is missing or malformed also leaves a key without its value.
  var errors: [XMLError] {
    reported.filter { one in
      !one.isConsequence
        || !reported.contains {
          !$0.isConsequence
            && ($0.error.line, $0.error.column) == (one.error.line, one.error.column)
        }
    }.map(\.error)
  }

  var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let receive: xmlStructuredErrorFunc = { data, error in
    guard let data, let error else { return }
    Unmanaged<ErrorCollector>.fromOpaque(data).takeUnretainedValue().add(error.pointee)
  }

  private func add(_ error: xmlError) {
    guard error.level == XML_ERR_ERROR || error.level == XML_ERR_FATAL else { return }
    let message = LibXML2.sentence(error.message)
    let place = place(of: error, message)
    var code = code
    var isConsequence = message.contains("No precomputed value available")
    if code == .schema, error.code == Int32(XML_SCHEMAV_CVC_IDC.rawValue) {
      // Identity constraints have one number in libxml2; only its words tell them apart.
      if message.contains("Duplicate key-sequence") {
        code = .duplicateKey
      } else if message.contains("No match found for key-sequence") {
        code = .danglingReference
      } else {
        isConsequence = true
      }
    }
    reported.append(
      (
        XMLError(code, line: place.line, column: place.column, message: message), isConsequence
      ))
  }

  private func place(of error: xmlError, _ message: String) -> (line: Int, column: Int) {
    if let number = elementNumber(of: error.node), places.indices.contains(number - 1) {
      return (places[number - 1].line, places[number - 1].column)
    }
    // A dangling reference comes with a line and a name alone.
    let named = places.first {
      $0.lastLine == Int(error.line)
        && (message.contains("}\($0.local)':") || message.contains("'\($0.local)':"))
    }
    if let named { return (named.line, named.column) }
    return (max(1, Int(error.line)), max(1, Int(error.int2)))
  }

  /// The number of the element, or of the one that holds the attribute.
  private func elementNumber(of node: UnsafeMutableRawPointer?) -> Int? {
    guard let node = node?.assumingMemoryBound(to: xmlNode.self) else { return nil }
    let element = node.pointee.type == XML_ATTRIBUTE_NODE ? node.pointee.parent : node
    return element?.pointee._private.map { Int(bitPattern: $0) }
  }
}
