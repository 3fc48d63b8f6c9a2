import FoundationEssentials
import SitusGround

/// Which registers were kept for this user, in the order in which they came; nothing is taken out.
///
/// The file is the only switch between them, so that a register and its provisions change together.
package struct KeptRegisters: Hashable, Sendable, Codable {
  /// Name of the file among the registers.
  package static let fileName = "index.json"
  /// Largest index that is read, in bytes.
  package static let maximumBytes = 1 << 20

  /// A file of this folder, by the bytes that it must have.
  package struct Kept: Hashable, Sendable, Codable {
    package var file: String
    /// Lower-case hexadecimal.
    package var sha256: String

    package init(file: String, sha256: String) {
      self.file = file
      self.sha256 = sha256
    }
  }

  /// One register that was kept.
  package struct Entry: Hashable, Sendable, Codable {
    package var version: Day
    package var readOn: Day
    package var register: Kept
    package var provisions: Kept
    /// Where it came from: an address, or the absolute path of a file or folder.
    package var origin: String
    /// When it was kept: RFC 3339, UTC, whole seconds.
    package var kept: String
    /// When somebody went back from it to the one before; `nil` when nobody did.
    package var undone: String?

    package init(
      version: Day, readOn: Day, register: Kept, provisions: Kept, origin: String, kept: String
    ) {
      self.version = version
      self.readOn = readOn
      self.register = register
      self.provisions = provisions
      self.origin = origin
      self.kept = kept
    }

    enum CodingKeys: String, CodingKey {
      case version, register, provisions, origin, kept, undone
      case readOn = "read_on"
    }
  }

  package private(set) var schema = "situs.registers/1"
  /// In the order in which they were kept.
  package private(set) var registers: [Entry] = []

  package init() {}

  /// The register in use; `nil` where it is the one shipped.
  package var current: Entry? { registers.last { $0.undone == nil } }

  /// Puts a register in use.
  package mutating func keep(_ entry: Entry) { registers.append(entry) }

  /// Goes back from the register in use to the one before, or to the one shipped.
  ///
  /// - Parameter now: RFC 3339, UTC.
  package mutating func undo(at now: String) {
    guard let last = registers.lastIndex(where: { $0.undone == nil }) else { return }
    registers[last].undone = now
  }

  /// Reads the index.
  ///
  /// - Throws: `InputErrors` with `syntax` for what no update has written.
  package init(_ bytes: [UInt8], path: String) throws(InputErrors) {
    func failure() -> InputErrors {
      InputErrors([
        InputError(
          .syntax, at: SourceSite(file: path, line: 1, column: 1),
          expected:
            "an index that situs adequacy update wrote; without it the register shipped is used")
      ])
    }
    do {
      self = try JSONDecoder().decode(KeptRegisters.self, from: Data(bytes))
    } catch {
      throw failure()
    }
    let files = registers.flatMap { [$0.register.file, $0.provisions.file] }
    guard schema == "situs.registers/1", files.allSatisfy({ !$0.contains("/") && !$0.isEmpty })
    else { throw failure() }
  }

  /// The index as one JSON document with sorted keys and a line end.
  package var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    } catch {
      preconditionFailure("text and numbers can always be encoded: \(error)")
    }
  }
}
