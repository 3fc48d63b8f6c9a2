import SitusGround
import SitusXML

/// Reads elements of the register's format, and remembers what it was asked for.
///
/// Whatever nobody has asked for at the end is something that this program does not know, and an
/// error: a condition that is not understood must not be dropped. A value that is there and cannot be
/// read is an error, too, and never counts as one that is missing.
final class ElementReader {
  /// What a file of the register's format says that contradicts itself.
  private(set) var contradictions: [InputError] = []
  /// Values that are there and mean nothing to this program.
  private(set) var unreadable: [InputError] = []
  private let path: String
  private var asked: Set<Part> = []

  /// One element, or one attribute of it; no two elements of a file begin at one place.
  private struct Part: Hashable {
    var line: Int
    var column: Int
    /// `nil` for the element itself.
    var attribute: String?
  }

  init(path: String) { self.path = path }

  // MARK: Elements

  /// The elements of that name directly inside.
  func elements(_ name: String, of element: XMLElement) -> [XMLElement] {
    let found = element.elements(named: name)
    for one in found { markRead(one) }
    return found
  }

  /// Says that the element itself was understood.
  func markRead(_ element: XMLElement) {
    asked.insert(Part(line: element.line, column: element.column, attribute: nil))
  }

  /// The words of the first element of that name directly inside.
  func text(_ name: String, of element: XMLElement) -> String? {
    elements(name, of: element).first?.words
  }

  // MARK: Attributes

  /// The value of an attribute without white space at its ends, which a schema does not count.
  func attribute(_ name: String, of element: XMLElement) -> String? {
    asked.insert(Part(line: element.line, column: element.column, attribute: name))
    return element.attribute(name)?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func day(_ name: String, of element: XMLElement) -> Day? {
    value(name, of: element, "a day as YYYY-MM-DD") { Day(iso: $0) }
  }

  /// A word of a closed list.
  func word<Word: RawRepresentable & CaseIterable>(
    _ name: String, of element: XMLElement
  ) -> Word? where Word.RawValue == String {
    let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
    return value(name, of: element, "one of \(words)") { Word(rawValue: $0) }
  }

  func flag(_ name: String, of element: XMLElement) -> Bool {
    value(name, of: element, "true or false") {
      ["true", "1"].contains($0) ? true : ["false", "0"].contains($0) ? false : nil
    } ?? false
  }

  func number(_ name: String, of element: XMLElement) -> Int? {
    value(name, of: element, "a number") { Int($0) }
  }

  /// A value as the closure reads it; one that it cannot read is an error.
  func value<Value>(
    _ name: String, of element: XMLElement, _ expected: String,
    _ code: InputError.Code = .badValue, _ read: (String) -> Value?
  ) -> Value? {
    guard let text = attribute(name, of: element) else { return nil }
    guard let value = read(text) else {
      let error = error(code, element, "\(expected) as \(name)", text)
      // Some are read more than once.
      if !unreadable.contains(error) { unreadable.append(error) }
      return nil
    }
    return value
  }

  /// A list of words between white space.
  func list(_ name: String, of element: XMLElement) -> [String]? {
    attribute(name, of: element)?.split(separator: " ").map(String.init)
  }

  /// The version of the program that the file says it needs; `nil` when it says none.
  func needs(of root: XMLElement) -> ProgramVersion? {
    value("needs", of: root, "a version such as 0.2.0") { ProgramVersion($0) }
  }

  // MARK: Errors

  func report(
    _ code: InputError.Code, _ element: XMLElement, _ expected: String, _ found: String?
  ) {
    contradictions.append(error(code, element, expected, found))
  }

  /// Says that an element is none that this program knows.
  func reportUnknown(_ element: XMLElement, in parent: XMLElement) {
    unreadable.append(unknown(element, "the element \(element.name.local) in \(parent.name.local)"))
  }

  /// Says that an attribute without which the element means nothing is missing.
  func reportMissing(_ name: String, of element: XMLElement) {
    unreadable.append(error(.missingKey, element, "\(name) of \(element.name.local)", nil))
  }

  /// Everything in the tree that was never asked for.
  func notRead(in root: XMLElement) -> [InputError] {
    var found: [InputError] = []
    func visit(_ element: XMLElement) {
      for attribute in element.attributes {
        // Where a schema may be found is no part of what the file says.
        if attribute.name.namespace == Self.instances,
          attribute.name.local.lowercased().hasSuffix("schemalocation")
        {
          continue
        }
        let part = Part(
          line: element.line, column: element.column, attribute: attribute.name.local)
        if attribute.name.namespace != nil || !asked.contains(part) {
          found.append(
            unknown(element, "the attribute \(attribute.name.local) of \(element.name.local)"))
        }
      }
      for child in element.elements {
        if asked.contains(Part(line: child.line, column: child.column, attribute: nil)) {
          visit(child)
        } else {
          found.append(
            unknown(child, "the element \(child.name.local) in \(element.name.local)"))
        }
      }
    }
    visit(root)
    return found
  }

  private static let instances = "http://www.w3.org/2001/XMLSchema-instance"

  private func unknown(_ element: XMLElement, _ what: String) -> InputError {
    error(
      .unknownKey, element,
      "what Situs \(ProgramVersion.current) knows; a newer Situs is needed", what)
  }

  func error(
    _ code: InputError.Code, _ element: XMLElement, _ expected: String, _ found: String?
  ) -> InputError {
    InputError(
      code, at: SourceSite(file: path, line: element.line, column: element.column),
      expected: expected, found: found)
  }
}
