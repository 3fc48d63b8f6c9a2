import SitusCore

/// Reads the table of places from the data directory.
///
/// - Throws: `InputErrors` when the table is missing, unreadable or wrong.
package func readPlaceNames(_ data: DataDirectory) throws(InputErrors) -> PlaceNames {
  let path = data.reference + "/places.tsv"
  let mostBytes = 1 << 20
  return try PlaceNames(tsv: readFile(path, limit: mostBytes), path: path)
}
