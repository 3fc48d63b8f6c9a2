import Foundation
import SitusCore

/// Largest reference file that is read, in bytes.
private let maximumReferenceBytes = 256 << 20
/// Most files of one directory that are read.
private let maximumReferenceFiles = 1_000

/// Reads the facts that inference needs: the program's own tables, the packaged address database and
/// the operators' lists of ranges.
///
/// - Parameters:
///   - data: Where the program's own tables are.
///   - ranges: A directory with operators' files as they publish them; `nil` for none.
///   - databaseDirectory: Where `geoip` and `geoip6` of tor-geoipdb are; a missing file is skipped.
/// - Returns: The tables in a form that searches fast.
/// - Throws: `InputErrors` when a directory or a file cannot be read, or a table is malformed.
package func readReference(
  _ data: DataDirectory, ranges: String? = nil, databaseDirectory: String = "/usr/share/tor"
) throws(InputErrors) -> ReferenceData {
  var files = try filesOf(data.reference) { $0.hasSuffix(".tsv") }
  for name in ["geoip", "geoip6"] {
    let path = databaseDirectory + "/" + name
    guard FileManager.default.fileExists(atPath: path) else { continue }
    files.append(
      ReferenceFile(name: name, bytes: try readFile(path, limit: maximumReferenceBytes)))
  }
  if let ranges { files += try filesOf(ranges) { !$0.hasPrefix(".") } }
  return try ReferenceData(files)
}

/// Every wanted file of a directory, sorted by name.
private func filesOf(_ directory: String, wanted: (String) -> Bool) throws(InputErrors)
  -> [ReferenceFile]
{
  let names: [String]
  do {
    names = try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
  } catch {
    throw InputErrors([
      InputError(
        .notFound, at: SourceSite(file: directory, line: 1, column: 1), expected: "a directory")
    ])
  }
  var files: [ReferenceFile] = []
  for name in names.filter(wanted).prefix(maximumReferenceFiles) {
    let path = directory + "/" + name
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), !isDirectory
    else { continue }
    files.append(
      ReferenceFile(name: name, bytes: try readFile(path, limit: maximumReferenceBytes)))
  }
  return files
}
