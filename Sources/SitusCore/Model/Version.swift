/// The version of the program.
package enum Version {
  /// Semantic version, as reports and the User-Agent state it.
  package static let text = "0.2.0"
}

/// A version that can be compared with another: three numbers.
///
/// - SeeAlso: Semantic Versioning 2.0.0, item 11, without pre-releases.
package struct ProgramVersion: Hashable, Sendable, Comparable, CustomStringConvertible {
  private let numbers: [Int]

  /// That of this program.
  package static let current: ProgramVersion = {
    guard let version = ProgramVersion(Version.text) else {
      preconditionFailure("the program's own version is none")
    }
    return version
  }()

  /// Reads `0.2.0`; `nil` for any other form.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      (1...4).contains(part.count) && part.allSatisfy { ("0"..."9").contains($0) }
        ? Int(part) : nil
    }
    guard parts.count == 3, numbers.count == 3 else { return nil }
    self.numbers = numbers
  }

  package var description: String { numbers.map(String.init).joined(separator: ".") }

  package static func < (left: ProgramVersion, right: ProgramVersion) -> Bool {
    left.numbers.lexicographicallyPrecedes(right.numbers)
  }
}
