extension RuleOfLaw {
  /// That an organisation cannot transfer data to itself.
  static func sameEntity(_ regime: Regime) -> RuleOfLaw {
    switch regime {
    case .uk:
      RuleOfLaw(
        id: "UK-T3", citation: "ICO, international transfers, 2026-01-15", confidence: .high)
    case .eu:
      RuleOfLaw(
        id: "EU-T4", citation: "EDPB Guidelines 05/2021", confidence: .high)
    }
  }
}

extension TransferCase {
  /// UK-T3, EU-T4: the receiver is the exporter itself, or a branch or employee of it.
  ///
  /// The security of the processing (Art. 32) has to be looked at all the same.
  func sameEntity() -> Ruling? {
    // Evidence of a place that nobody declared says that somebody runs something there, not who.
    guard transfer.basis == .declared else { return nil }
    switch hop.importer {
    case .organisation:
      return Ruling(
        .notRestricted, .sameEntity(regime),
        "The organisation runs the system itself; nobody else receives the data.")
    case .processor(let processor):
      guard LegalEntityName(processor.party.legalEntity) == LegalEntityName(exporterName) else {
        return nil
      }
    case .disclosure(let disclosure):
      guard LegalEntityName(disclosure.recipient.legalEntity) == LegalEntityName(exporterName)
      else { return nil }
    }
    return Ruling(
      .notRestricted, .sameEntity(regime),
      "The receiver is the same legal entity as the exporter; security (Art. 32) remains to be"
        + " seen to.")
  }
}

/// The name of a legal entity with the differences removed that are only of writing.
struct LegalEntityName: Hashable, Sendable {
  private let letters: String

  /// Folds case, full stops, commas, white space and the ways to write a form of company; whether
  /// what is left is the same decides. A form is never left out: "Vendor Ltd" is not "Vendor Inc".
  init(_ name: String) {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else {
      let folded = name.lowercased().filter { $0 != "." && $0 != "," }
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      letters = LegalEntityName.shortened(folded)
      return
    }
    // A large inventory compares names millions of times, nearly all of them in ASCII.
    var folded: [UInt8] = []
    folded.reserveCapacity(name.utf8.count)
    var isBetweenWords = false
    for byte in name.utf8 {
      switch byte {
      case 0x2E, 0x2C: continue
      case 0x20, 0x09...0x0D: isBetweenWords = !folded.isEmpty
      default:
        if isBetweenWords { folded.append(0x20) }
        isBetweenWords = false
        folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
    let words = String(decoding: folded, as: UTF8.self)
    // Every long form in ASCII ends in a word of seven letters or more.
    let isLongAtEnd = folded.count > 8 && !folded.suffix(7).contains(0x20)
    letters = isLongAtEnd ? LegalEntityName.shortened(words) : words
  }

  /// Forms of company as they are written out, and in short; what ends in another stands before it.
  private static let forms = [
    ("public limited company", "plc"), ("limited liability company", "llc"),
    ("limited liability partnership", "llp"), ("proprietary limited", "pty ltd"),
    ("private limited", "pvt ltd"), ("company limited", "co ltd"), ("limited", "ltd"),
    ("incorporated", "inc"), ("corporation", "corp"), ("company", "co"),
    ("gesellschaft mit beschränkter haftung", "gmbh"), ("aktiengesellschaft", "ag"),
    ("société par actions simplifiée", "sas"), ("société anonyme", "sa"),
    ("société à responsabilité limitée", "sarl"), ("sà rl", "sarl"), ("sàrl", "sarl"),
    ("besloten vennootschap", "bv"), ("naamloze vennootschap", "nv"),
  ]

  private static func shortened(_ name: String) -> String {
    for (long, short) in forms where name.hasSuffix(" " + long) {
      return name.dropLast(long.count) + short
    }
    return name
  }
}
