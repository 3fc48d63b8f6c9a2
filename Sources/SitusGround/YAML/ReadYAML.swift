import CYaml

/// Caps on one YAML file.
///
/// A file of one service has some 200 values and is 6 deep; these leave room for tens of thousands
/// of services in one file, and bound what a hostile one can cost.
package enum YAMLLimits {
  package static let bytes = 32 << 20
  /// Lists and mappings inside one another.
  package static let depth = 40
  /// Values, those that aliases repeat counted each time.
  package static let nodes = 4_000_000
  /// Keys of one mapping, of which no form has more than some forty, and anchors of one file.
  package static let keys = 10_000
  package static let anchors = 10_000
  /// Errors of one file; reading stops there.
  package static let errors = 200
}

/// Reads the one document of a YAML file.
///
/// Every value keeps its line and column. Duplicate keys, keys that are not text, merge keys, tags
/// and undefined aliases are added to `errors`, and reading goes on where it can.
///
/// - Parameters:
///   - bytes: The file as it is.
///   - path: Only for the errors.
///   - errors: Where they are added.
/// - Returns: The root, or `nil` when the file is empty or cannot be read.
/// - SeeAlso: YAML 1.2.2; libyaml 0.2.5, the parser that Yams carries, of which this reads the
///   events, for the reasons in decision record 0003.
package func readYAML(_ bytes: [UInt8], path: String, errors: inout [InputError]) -> YAMLNode? {
  let start = SourceSite(file: path, line: 1, column: 1)
  guard bytes.count <= YAMLLimits.bytes else {
    errors.append(
      InputError(
        .tooLarge, at: start, expected: "at most \(YAMLLimits.bytes) bytes in a file",
        found: "\(bytes.count) bytes"))
    return nil
  }
  let text: [UInt8]
  do {
    text = try decodeText(bytes, path: path)
  } catch {
    errors.append(error)
    return nil
  }
  return text.withUnsafeBufferPointer { buffer in
    var reader = YAMLReader(text: buffer, path: path)
    defer { reader.close() }
    let root = reader.readDocument()
    errors += reader.errors
    return root
  }
}

/// Turns the events of libyaml into nodes.
private struct YAMLReader {
  /// Thrown after the error itself was recorded, when reading cannot go on.
  struct Stop: Error {}

  let path: String
  let text: UnsafeBufferPointer<UInt8>
  var errors: [InputError] = []
  private var parser = yaml_parser_t()
  private var nodes = 0
  private var depth = 0
  private var anchors: [String: (node: YAMLNode, size: Int)] = [:]

  init(text: UnsafeBufferPointer<UInt8>, path: String) {
    self.text = text
    self.path = path
    precondition(yaml_parser_initialize(&parser) == 1, "out of memory")
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, text.baseAddress, text.count)
  }

  mutating func close() { yaml_parser_delete(&parser) }

  mutating func readDocument() -> YAMLNode? {
    do {
      var root: YAMLNode?
      while true {
        var event = try next()
        defer { yaml_event_delete(&event) }
        switch event.type {
        case YAML_STREAM_END_EVENT: return root
        case YAML_DOCUMENT_START_EVENT where root != nil:
          add(.syntax, mark(event), expected: "one document in a file", found: "another document")
          return root
        case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT, YAML_DOCUMENT_END_EVENT: continue
        default: root = try node(from: event)
        }
      }
    } catch {
      return nil
    }
  }

  private mutating func next() throws(Stop) -> yaml_event_t {
    var event = yaml_event_t()
    if yaml_parser_parse(&parser, &event) == 1 { return event }
    let mark = YAMLNode.Mark(
      line: Int32(clamping: parser.problem_mark.line + 1),
      column: Int32(clamping: parser.problem_mark.column + 1))
    let problem = parser.problem.map { String(cString: $0) } ?? "not YAML"
    var context = parser.context.map { " " + String(cString: $0) } ?? ""
    if !context.isEmpty { context += " begun on line \(parser.context_mark.line + 1)" }
    if isIndentedByTab(line: Int(mark.line)) {
      add(.syntax, mark, expected: "spaces, not a tab, for indentation", found: "a tab")
    } else {
      add(.syntax, mark, expected: "well-formed YAML", found: problem + context)
    }
    throw Stop()
  }

  /// Whether a tab stands in the indentation of the line, which YAML does not allow.
  private func isIndentedByTab(line wanted: Int) -> Bool {
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.indices.contains(wanted - 1) else { return false }
    return lines[wanted - 1].prefix { $0 == 0x20 || $0 == 0x09 }.contains(0x09)
  }

  private mutating func node(from event: yaml_event_t) throws(Stop) -> YAMLNode {
    try count(1, at: mark(event))
    switch event.type {
    case YAML_ALIAS_EVENT: return try alias(event)
    case YAML_SCALAR_EVENT: return try scalar(event)
    case YAML_SEQUENCE_START_EVENT:
      return try nested(event, anchor: event.data.sequence_start.anchor) { reader throws(Stop) in
        reader.refuseTag(event.data.sequence_start.tag, "tag:yaml.org,2002:seq", event)
        return .list(try reader.listItems())
      }
    case YAML_MAPPING_START_EVENT:
      return try nested(event, anchor: event.data.mapping_start.anchor) { reader throws(Stop) in
        reader.refuseTag(event.data.mapping_start.tag, "tag:yaml.org,2002:map", event)
        return .mapping(try reader.mappingEntries())
      }
    default:
      preconditionFailure("libyaml gave an event that begins no value")
    }
  }

  private mutating func nested(
    _ event: yaml_event_t, anchor: UnsafeMutablePointer<yaml_char_t>?,
    _ read: (inout YAMLReader) throws(Stop) -> YAMLNode.Content
  ) throws(Stop) -> YAMLNode {
    guard depth < YAMLLimits.depth else {
      add(
        .tooLarge, mark(event), expected: "at most \(YAMLLimits.depth) levels of nesting",
        found: "another level")
      throw Stop()
    }
    let before = nodes
    depth += 1
    let content = try read(&self)
    depth -= 1
    let node = YAMLNode(content: content, mark: mark(event))
    try remember(node, as: anchor, size: nodes - before)
    return node
  }

  private mutating func listItems() throws(Stop) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      if event.type == YAML_SEQUENCE_END_EVENT { return items }
      items.append(try node(from: event))
    }
  }

  private mutating func mappingEntries() throws(Stop) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    // Most mappings are small, and comparing keys costs less there than hashing them.
    let fewKeys = 24
    var lines: [String: Int32] = [:]
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      if event.type == YAML_MAPPING_END_EVENT { return entries }
      guard entries.count < YAMLLimits.keys else {
        add(
          .tooLarge, mark(event), expected: "at most \(YAMLLimits.keys) keys in a mapping",
          found: "another key")
        throw Stop()
      }
      let key = try node(from: event)
      var valueEvent = try next()
      defer { yaml_event_delete(&valueEvent) }
      let value = try node(from: valueEvent)
      guard case .scalar(let words, let isPlain) = key.content, !key.isNull else {
        add(.wrongType, key.mark, expected: "text as a key", found: key.shown)
        continue
      }
      if isPlain, words == "<<" {
        add(
          .unknownKey, key.mark, expected: "keys written out: merge keys are not read", found: "<<")
        continue
      }
      if entries.count == fewKeys {
        for entry in entries { lines[entry.key] = entry.keyMark.line }
      }
      let earlier =
        entries.count < fewKeys
        ? entries.first { $0.key == words }?.keyMark.line : lines[words]
      if let line = earlier {
        add(
          .duplicateKey, key.mark,
          expected: "a key once in its mapping; it stands on line \(line) already",
          found: YAMLNode.shortened(words))
        continue
      }
      if entries.count >= fewKeys { lines[words] = key.mark.line }
      entries.append(YAMLNode.Entry(key: words, keyMark: key.mark, value: value))
    }
  }

  private mutating func scalar(_ event: yaml_event_t) throws(Stop) -> YAMLNode {
    let data = event.data.scalar
    let words = String(
      decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
    refuseTag(data.tag, "tag:yaml.org,2002:str", event)
    let isPlain = data.style == YAML_PLAIN_SCALAR_STYLE && data.tag == nil
    let node = YAMLNode(content: .scalar(words, isPlain: isPlain), mark: mark(event))
    try remember(node, as: data.anchor, size: 1)
    return node
  }

  private mutating func alias(_ event: yaml_event_t) throws(Stop) -> YAMLNode {
    let name = String(cString: event.data.alias.anchor)
    guard let target = anchors[name] else {
      add(.danglingReference, mark(event), expected: "an anchor defined above", found: "*" + name)
      return YAMLNode(content: .scalar("", isPlain: true), mark: mark(event))
    }
    try count(target.size, at: mark(event))
    return target.node
  }

  private mutating func remember(
    _ node: YAMLNode, as anchor: UnsafeMutablePointer<yaml_char_t>?, size: Int
  ) throws(Stop) {
    guard let anchor else { return }
    guard anchors.count < YAMLLimits.anchors else {
      add(
        .tooLarge, node.mark, expected: "at most \(YAMLLimits.anchors) anchors in a file",
        found: "another anchor")
      throw Stop()
    }
    anchors[String(cString: anchor)] = (node, size)
  }

  private mutating func count(_ more: Int, at mark: YAMLNode.Mark) throws(Stop) {
    nodes += more
    guard nodes <= YAMLLimits.nodes else {
      add(
        .tooLarge, mark, expected: "at most \(YAMLLimits.nodes) values, aliases repeated",
        found: "more")
      throw Stop()
    }
    guard errors.count < YAMLLimits.errors else {
      add(
        .tooLarge, mark, expected: "at most \(YAMLLimits.errors) errors in a file",
        found: "more; reading stopped here")
      throw Stop()
    }
  }

  private mutating func refuseTag(
    _ tag: UnsafeMutablePointer<yaml_char_t>?, _ allowed: String, _ event: yaml_event_t
  ) {
    guard let tag else { return }
    let name = String(cString: tag)
    if name != allowed, name != "!" {
      add(.badValue, mark(event), expected: "a value without a tag", found: name)
    }
  }

  private func mark(_ event: yaml_event_t) -> YAMLNode.Mark {
    YAMLNode.Mark(
      line: Int32(clamping: event.start_mark.line + 1),
      column: Int32(clamping: event.start_mark.column + 1))
  }

  private mutating func add(
    _ code: InputError.Code, _ mark: YAMLNode.Mark, expected: String, found: String?
  ) {
    errors.append(InputError(code, at: mark.site(in: path), expected: expected, found: found))
  }
}
