import SitusGround
import TestSupport

@testable import SitusCore

/// The result of parsing texts as the files `a.yaml`, `b.yaml`…, with the published places.
func parsed(_ texts: String...) throws -> Inventory {
  let files = zip("abcdefgh", texts).map { name, text in
    InventoryFile(path: "\(name).yaml", bytes: Array(text.utf8))
  }
  return try parseInventory(files, places: PlaceNamesTests.published())
}

/// Every error of the texts as `file:line:column code: expected | found`.
func errorLines(_ texts: String...) throws -> [String] {
  let files = zip("abcdefgh", texts).map { name, text in
    InventoryFile(path: "\(name).yaml", bytes: Array(text.utf8))
  }
  return try errorLines(files)
}

func errorLines(_ files: [InventoryFile]) throws -> [String] {
  do {
    _ = try parseInventory(files, places: PlaceNamesTests.published())
    return []
  } catch let errors as InputErrors {
    return errors.errors.map {
      "\($0.site.file):\($0.site.line):\($0.site.column) \($0.code.rawValue): \($0.expected)"
        + ($0.found.map { " | \($0)" } ?? "")
    }
  }
}

/// An organisation without which no inventory is whole.
let anOrganisation = """
  organisation: {id: o, name: O, country: GB, public_authority: true, regimes: [UK]}

  """
