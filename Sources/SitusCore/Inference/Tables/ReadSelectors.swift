import SitusGround

/// Reads the table of DKIM selectors that mail services give to their customers.
///
/// - Parameter file: Tab-separated, with a column `selector`.
/// - Returns: Labels to ask for under `_domainkey`, sorted, each once.
/// - Throws: `InputErrors` with each line that is no row or whose selector is no label.
package func readSelectors(_ file: ReferenceFile) throws(InputErrors) -> [String] {
  var table = TSVTable(file, .dkimSelectors)
  var selectors: Set<String> = []
  for row in table.rows {
    let selector = table.requiredText("selector", row)
    // A selector may have several labels (RFC 6376 §3.1).
    guard case .name(selector) = TargetHost(selector) else {
      table.add(
        .badValue, row, "selector", expected: "a label in lower case", found: selector)
      continue
    }
    selectors.insert(selector)
  }
  if !table.errors.isEmpty { throw InputErrors(table.errors) }
  return selectors.sorted()
}
