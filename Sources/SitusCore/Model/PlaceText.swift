/// A text for a place, taken apart into words and the signs between them.
struct PlaceText {
  enum Kind: Hashable {
    case word
    case comma
    /// A semicolon, a slash, a line break and the like: several places.
    case list
    case open
    case close
  }

  struct Token {
    var kind: Kind
    /// Lower case, without accents, full stops and apostrophes; of a sign the sign itself.
    var text: String
    /// Where it stands in the scalars of the text.
    var range: Range<Int>
    var isCapital = false
  }

  /// Longest text, in bytes of UTF-8, that is looked at as a place.
  static let longest = 500

  private let scalars: [Unicode.Scalar]
  private(set) var tokens: [Token] = []

  init(_ raw: String) {
    scalars = Array(raw.unicodeScalars)
    var word = ""
    var start = 0
    var hasLower = false
    func finish(_ end: Int, _ tokens: inout [Token]) {
      if !word.isEmpty {
        tokens.append(
          Token(kind: .word, text: word, range: start..<end, isCapital: !hasLower))
      }
      word = ""
      hasLower = false
    }
    for index in scalars.indices {
      // Several dots leave something open ("UK, ..."); one is part of a word or ends it.
      if scalars[index] == ".", index + 1 < scalars.count, scalars[index + 1] == "." {
        if word.isEmpty { start = index }
        word += "…"
        continue
      }
      switch PlaceText.fold(scalars[index]) {
      case .nothing: continue
      case .blank: finish(index, &tokens)
      case .sign(let kind, let text):
        finish(index, &tokens)
        tokens.append(Token(kind: kind, text: text, range: index..<index + 1))
      case .letters(let letters):
        if word.isEmpty { start = index }
        word += letters
        let scalar = scalars[index]
        let isLower = scalar.isASCII ? ("a"..."z").contains(scalar) : scalar.properties.isLowercase
        hasLower = hasLower || isLower
      }
    }
    finish(scalars.count, &tokens)
  }

  /// The words between two positions as they were written.
  func raw(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }

  /// The tokens in a row, as the tables of words keep them.
  static func key(_ tokens: some Collection<Token>) -> String {
    tokens.map(\.text).joined(separator: " ")
  }

  /// The words of a table's entry as a key.
  static func key(_ words: String) -> String {
    if let key = plainKey(words) { return key }
    let tokens = PlaceText(words).tokens
    return key(tokens.count > 1 && tokens[0].text == "the" ? tokens[1...] : tokens[...])
  }

  /// The same for words of ASCII letters and digits with what stands in and between them, as nearly
  /// all of the ten thousand entries are that every start reads; `nil` for others.
  static func plainKey(_ words: String) -> String? {
    var key: [UInt8] = []
    key.reserveCapacity(words.utf8.count)
    var isBetween = false
    var followsDot = false
    for byte in words.utf8 {
      if byte == 0x2E, followsDot { return nil }
      followsDot = byte == 0x2E
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x41...0x5A:
        if isBetween, !key.isEmpty { key.append(0x20) }
        isBetween = false
        key.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      case 0x20, 0x09, 0x2D: isBetween = true
      case 0x2E, 0x27, 0x60: continue
      default: return nil
      }
    }
    let the = Array("the ".utf8)
    return String(decoding: key.starts(with: the) ? key[the.count...] : key[...], as: UTF8.self)
  }
}

extension PlaceText {
  private enum Fold {
    case nothing
    case blank
    case letters(String)
    case sign(Kind, String)
  }

  private static func fold(_ scalar: Unicode.Scalar) -> Fold {
    switch scalar {
    case "a"..."z", "0"..."9": return .letters(String(scalar))
    case "A"..."Z": return .letters(String(scalar).lowercased())
    case " ", "\t", "-", ":", "\"": return .blank
    case ".", "'", "`": return .nothing
    case ",": return .sign(.comma, ",")
    case "&", "+": return .sign(.list, "and")
    case "/", ";", "|", "\\": return .sign(.list, String(scalar))
    case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": return .sign(.list, ";")
    case "(", "[", "{": return .sign(.open, "(")
    case ")", "]", "}": return .sign(.close, ")")
    default: return scalar.isASCII ? .letters(String(scalar)) : foldBeyondASCII(scalar)
    }
  }

  /// What a person sees decides: wide letters, accents and marks of direction do not matter, a letter
  /// of another alphabet that looks alike stays what it is and is in no table.
  private static func foldBeyondASCII(_ scalar: Unicode.Scalar) -> Fold {
    switch scalar {
    case "’", "‘", "ʼ", "´", "ʻ": return .nothing
    case "“", "”", "«", "»", "„": return .blank
    case "‐", "‑", "‒", "–", "—", "−": return .blank
    case "、", "，": return .sign(.comma, ",")
    case "•", "·", "；": return .sign(.list, ";")
    // Marks that turn the direction: what is seen is not what is read.
    case "\u{202D}", "\u{202E}": return .letters(String(scalar))
    case "\u{FF01}"..."\u{FF5E}":
      guard let plain = Unicode.Scalar(scalar.value - 0xFEE0) else { return .nothing }
      return fold(plain)
    case "ß", "ẞ": return .letters("ss")
    case "æ", "Æ": return .letters("ae")
    case "œ", "Œ": return .letters("oe")
    case "ð", "Ð": return .letters("d")
    case "þ", "Þ": return .letters("th")
    case "ı": return .letters("i")
    default: break
    }
    let properties = scalar.properties
    if properties.isWhitespace { return .blank }
    switch properties.generalCategory {
    case .format, .nonspacingMark: return .nothing
    default: break
    }
    guard let name = properties.name, name.hasPrefix("LATIN ") else {
      return .letters(String(scalar))
    }
    let words = name.split(separator: " ")
    let isPlain = words.count > 4 && words[2] == "LETTER" && words[4] == "WITH"
    guard isPlain, words[1] == "CAPITAL" || words[1] == "SMALL", words[3].utf8.count == 1 else {
      return .letters(String(scalar))
    }
    return .letters(words[3].lowercased())
  }
}
