import Foundation
import SitusCore
import SitusGround

/// The adequacy register that answers, with the words of its provisions and where it stands.
package struct RegisterInUse: Sendable {
  package enum Place: String, Sendable {
    /// In a directory that was named.
    case named
    /// The one that the program ships with.
    case shipped
    /// One that was kept by an update.
    case kept
  }

  package var place: Place
  package var register: AdequacyRegister
  package var files: RegisterFiles
  /// Name of the provisions in errors.
  package var provisionsPath: String
  /// Why it is not the register that was kept, for people; `nil` when nothing is to be said.
  package var remark: String?

  /// Reads the register of a directory.
  ///
  /// - Parameters:
  ///   - place: What the directory is.
  ///   - folder: Holds `register.xml`, `register.xsd` and, for `check`, `provisions.xml`.
  /// - Throws: `InputErrors` for each error of the register.
  package init(_ place: Place, in folder: String) throws(InputErrors) {
    let path = folder + "/register.xml"
    let bytes = try readFile(path, limit: RegisterStore.largestFile)
    provisionsPath = folder + "/provisions.xml"
    files = RegisterFiles(register: bytes, provisions: [])
    if FileManager.default.fileExists(atPath: provisionsPath) {
      files.provisions = try readFile(provisionsPath, limit: RegisterStore.largestFile)
    }
    self.place = place
    register = try parseRegister(bytes, path: path, schemaIn: folder)
  }

  /// Reads the register that an update kept, or the one shipped where none was kept or where it is
  /// newer.
  ///
  /// - Parameters:
  ///   - store: What was kept.
  ///   - folder: The directory of the register shipped.
  /// - Throws: `InputErrors` when the one that was kept cannot be read: the one shipped is older, and an
  ///   approval may have ended since.
  package init(of store: RegisterStore, shippedIn folder: String) throws(InputErrors) {
    let shipped = try RegisterInUse(.shipped, in: folder)
    guard let entry = try store.index().current else {
      self = shipped
      return
    }
    if entry.version < shipped.register.version {
      self = shipped
      remark =
        "the register shipped with this program, version \(shipped.register.version.iso), is newer"
        + " than the one kept, version \(entry.version.iso), and is used"
      return
    }
    let files = try store.files(of: entry)
    place = .kept
    self.files = files
    provisionsPath = store.path + "/" + entry.provisions.file
    register = try parseRegister(
      files.register, path: store.path + "/" + entry.register.file, schemaIn: folder)
  }
}

/// Reads a register against the schema in a directory, and notes its digest.
///
/// - Parameters:
///   - bytes: The register.
///   - path: Its name in errors.
///   - folder: Holds `register.xsd`.
/// - Returns: The register, with its digest.
/// - Throws: `InputErrors` for each error of the register.
package func parseRegister(
  _ bytes: [UInt8], path: String, schemaIn folder: String
) throws(InputErrors) -> AdequacyRegister {
  let schema = folder + "/register.xsd"
  var register = try parseAdequacy(
    bytes, path: path, schema: readFile(schema, limit: RegisterStore.largestFile),
    schemaPath: schema)
  register.digest = sha256(bytes)
  return register
}
