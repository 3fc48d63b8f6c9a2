import Foundation
import SitusCore
import SitusGround

/// Largest reference file that is read, in bytes.
let maximumReferenceBytes = 256 << 20
/// Most files of one directory that are read, and how deep its folders may lie.
private let maximumReferenceFiles = 1_000
private let maximumReferenceDepth = 4

/// Reads the facts that inference needs: the program's own tables, the packaged address database and
/// the operators' lists of ranges.
///
/// - Parameters:
///   - data: Where the program's own tables are.
///   - ranges: A directory with operators' files as they publish them, folders included; `nil` for
///     none.
///   - databases: Further databases of countries.
///   - databaseDirectory: Where `geoip` and `geoip6` of tor-geoipdb are, both or neither; `nil` for
///     beside the tables, else where Debian's package puts them.
/// - Returns: The tables in a form that searches fast.
/// - Throws: `InputErrors` when a directory or a file cannot be read, half of the database is
///   missing, or a table is malformed.
package func readReference(
  _ data: DataDirectory, ranges: String? = nil, databases: [any CountrySource] = [],
  databaseDirectory: String? = nil
) throws(InputErrors) -> ReferenceData {
  var files = try filesOf(data.reference, depth: 1).filter { $0.name.hasSuffix(".tsv") }
  for index in files.indices { files[index].sha256 = sha256(files[index].bytes) }
  files += try addressDatabase(
    in: databaseDirectory.map { [$0] } ?? [data.reference + "/tor-geoipdb", "/usr/share/tor"])
  if let ranges { files += try rangeFiles(in: ranges) }
  return try ReferenceData(files, databases: databases)
}

/// Reads which DKIM selectors mail domains are asked about.
///
/// - Parameter data: Where the program's own tables are.
/// - Returns: Labels under `_domainkey`, sorted.
/// - Throws: `InputErrors` when the table cannot be read or is malformed.
package func readSelectors(_ data: DataDirectory) throws(InputErrors) -> [String] {
  let path = data.reference + "/dkim-selectors.tsv"
  return try readSelectors(
    ReferenceFile(name: path, bytes: try readFile(path, limit: maximumReferenceBytes)))
}

/// Both files of tor-geoipdb from the first directory that has one of them; none when none has.
private func addressDatabase(
  in directories: [String]
) throws(InputErrors) -> [ReferenceFile] {
  let names = ["geoip", "geoip6"]
  let first = directories.first { directory in
    names.contains { FileManager.default.fileExists(atPath: directory + "/" + $0) }
  }
  guard let first else { return [] }
  var files: [ReferenceFile] = []
  for name in names {
    files.append(
      ReferenceFile(
        name: name, bytes: try readFile(first + "/" + name, limit: maximumReferenceBytes)))
  }
  return files
}

/// The lists of a directory, dated by the index beside them where `situs data update` wrote one.
private func rangeFiles(in directory: String) throws(InputErrors) -> [ReferenceFile] {
  let index = try RangeStore(directory).index()
  return try filesOf(directory, depth: maximumReferenceDepth).compactMap { file in
    if file.name == RangeIndex.fileName { return nil }
    var file = file
    file.date = index.lists.first { $0.file == file.name && $0.bytes == file.bytes.count }?.date
    return file
  }
}

/// Every file of a directory that is not hidden, sorted by its path below the directory.
func filesOf(_ directory: String, depth: Int) throws(InputErrors) -> [ReferenceFile] {
  var files: [ReferenceFile] = []
  try collect(directory, below: "", depth: depth, into: &files)
  return files
}

private func collect(
  _ directory: String, below prefix: String, depth: Int, into files: inout [ReferenceFile]
) throws(InputErrors) {
  let names: [String]
  do {
    names = try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
  } catch {
    throw InputErrors([
      InputError(
        .notFound, at: SourceSite(file: directory, line: 1, column: 1), expected: "a directory")
    ])
  }
  for name in names where !name.hasPrefix(".") {
    let path = directory + "/" + name
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else { continue }
    if isDirectory {
      if depth > 1 { try collect(path, below: prefix + name + "/", depth: depth - 1, into: &files) }
      continue
    }
    guard files.count < maximumReferenceFiles else {
      throw InputErrors([
        InputError(
          .tooLarge, at: SourceSite(file: directory, line: 1, column: 1),
          expected: "at most \(maximumReferenceFiles) files")
      ])
    }
    files.append(
      ReferenceFile(name: prefix + name, bytes: try readFile(path, limit: maximumReferenceBytes)))
  }
}
