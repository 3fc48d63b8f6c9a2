import Mustache
import SitusGround

/// Encodes outside text for HTML, in elements and in quoted attributes.
///
/// It works on Unicode scalars. The library's own encoder works on whole characters, and a quotation
/// mark that a combining accent follows is another character than a quotation mark: it would pass.
/// Controls and bidirectional overrides are made visible, so that no text can hide or reorder
/// another.
///
/// - SeeAlso: HTML Living Standard §13.1.2.3, §13.2.5; Unicode Technical Report 36 §2.9.
struct HTMLEncoding: MustacheContentType {
  /// The name under which templates ask for it.
  static let name = "SITUS_HTML"

  func escapeText(_ text: String) -> String { Self.encode(text) }

  static func encode(_ text: String) -> String {
    var encoded = ""
    encoded.reserveCapacity(text.utf8.count)
    for letter in OutsideText(text) {
      switch letter.scalar {
      case "<": encoded += "&lt;"
      case ">": encoded += "&gt;"
      case "&": encoded += "&amp;"
      case "\"": encoded += "&quot;"
      case "'": encoded += "&#39;"
      case "`": encoded += "&#96;"
      case "\n", "\t": encoded += " "
      case "#" where letter.isBarred: encoded += "&#35;"
      case ":" where letter.isBarred: encoded += "&#58;"
      default:
        if letter.isBarred {
          encoded += letter.scalar.shownAsEscape
        } else {
          encoded.unicodeScalars.append(letter.scalar)
        }
      }
    }
    return encoded
  }

  /// A fragment id, the same for the same text; letters, digits and hyphens stay.
  static func anchor(_ kind: String, _ text: String) -> String {
    var anchor = kind + "-"
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: anchor.unicodeScalars.append(.init(byte))
      default: anchor += "_" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return anchor
  }
}

/// One part of the page, parsed once.
///
/// Every template begins by asking for our encoding: the library gives a template its own one
/// otherwise.
struct HTMLTemplate: Sendable {
  private let template: MustacheTemplate

  init(_ text: String) {
    // Idempotent: the same value under the same name each time.
    MustacheContentTypes.register(HTMLEncoding(), named: HTMLEncoding.name)
    do {
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE: \(HTMLEncoding.name)}}" + text)
    } catch {
      preconditionFailure("a template of the report does not parse: \(error)")
    }
  }

  func render(_ values: some Sendable) -> String { template.render(values) }
}
