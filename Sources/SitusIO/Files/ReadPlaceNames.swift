import SitusCore
import SitusGround

/// Reads the tables of words for places from the data directory.
///
/// - Throws: `InputErrors` when a table is missing, unreadable or wrong.
package func readPlaceNames(_ data: DataDirectory) throws(InputErrors) -> PlaceNames {
  func table(_ name: String) throws(InputErrors) -> PlaceFile {
    let path = data.reference + "/" + name
    let mostBytes = 4 << 20
    return PlaceFile(path: path, bytes: try readFile(path, limit: mostBytes))
  }
  var regions: [PlaceFile] = []
  for name in PlaceTables.regionFiles { regions.append(try table(name)) }
  return try PlaceNames(
    PlaceTables(
      places: try table("places.tsv"), words: try table("place-words.tsv"),
      towns: try table("towns.tsv"), regions: regions))
}
