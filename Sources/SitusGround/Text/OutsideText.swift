/// Text from outside, letter by letter, each with whether it may stand as it is in what people and
/// build servers read.
///
/// May not: what hides, moves or reorders other text; a number sign behind another, because
/// `##[…]` and `##vso[…]` anywhere in a line are commands of build servers; and the second of two
/// colons that begin the text, because a line that begins so is one, too. Letters that no reader
/// sees are looked through, as the servers do.
///
/// - SeeAlso: GitHub Actions, *Workflow commands*; actions/runner `ActionCommand.cs`, which trims
///   blanks and then compares by culture; Azure Pipelines, *Logging commands*; azure-pipelines-agent
///   `Command.cs`; read 2026-11-30.
package struct OutsideText: Sequence {
  package struct Letter {
    package var scalar: Unicode.Scalar
    /// Whether it has to be written in another way.
    package var isBarred: Bool
  }

  package let text: String

  package init(_ text: String) { self.text = text }

  /// The letters from the front.
  package func makeIterator() -> Iterator { Iterator(scalars: text.unicodeScalars.makeIterator()) }

  package struct Iterator: IteratorProtocol {
    fileprivate var scalars: String.UnicodeScalarView.Iterator
    private var start = Start.blank
    private var followsNumberSign = false

    /// How the text has begun so far.
    private enum Start { case blank, colon, passed }

    fileprivate init(scalars: String.UnicodeScalarView.Iterator) { self.scalars = scalars }

    package mutating func next() -> Letter? {
      guard let scalar = scalars.next() else { return nil }
      if scalar.isHiddenControl { return Letter(scalar: scalar, isBarred: true) }
      if scalar.isUnseen { return Letter(scalar: scalar, isBarred: false) }
      var isBarred = scalar == "#" && followsNumberSign
      followsNumberSign = scalar == "#"
      switch start {
      case .blank:
        if scalar == ":" {
          start = .colon
        } else if !scalar.properties.isWhitespace {
          start = .passed
        }
      case .colon:
        isBarred = isBarred || scalar == ":"
        start = .passed
      case .passed: break
      }
      return Letter(scalar: scalar, isBarred: isBarred)
    }
  }

  /// Whether the text is plain ASCII in which every letter may stand as it is; most text is.
  package static func isPlain(_ text: String) -> Bool {
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
      guard (0x20...0x7E).contains(byte), byte != 0x23 || previous != 0x23 else { return false }
      previous = byte
    }
    return text.utf8.first { $0 != 0x20 } != 0x3A
  }
}

extension Unicode.Scalar {
  /// Whether it moves, hides or reorders what is around it, or is invisible and could carry a hidden
  /// message: controls, bidirectional marks and overrides, line and paragraph separators, tags,
  /// interlinear annotations, soft hyphens, fillers and spaces without width.
  ///
  /// The joiners of Arabic and Indian writing and the selectors of emoji stay.
  ///
  /// - SeeAlso: Unicode Technical Report 36 §2.9; Unicode 15.1, `Default_Ignorable_Code_Point`.
  package var isHiddenControl: Bool {
    if value < 0x7F { return value < 0x20 }
    return switch value {
    case 0x7F...0x9F, 0xAD, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B,
      0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0,
      0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// Whether no reader sees it though it stands: joiners and selectors.
  fileprivate var isUnseen: Bool {
    switch value {
    case 0x34F, 0x200C...0x200D, 0xFE00...0xFE0F: true
    default: false
    }
  }

  /// What is shown in its place: `\u{202E}`.
  package var shownAsEscape: String {
    "\\u{\(String(value, radix: 16, uppercase: true))}"
  }

  /// What stands for it in a JSON string: `\u202e`, or two of those.
  package var jsonEscape: String {
    UTF16.encode(self).map { units in
      units.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    } ?? ""
  }
}
