import SitusGround

/// The JSON Schema of one inventory file, as text with a final newline.
///
/// Editors that read `# yaml-language-server: $schema=inventory.schema.json` complete and check with
/// it.
package func inventorySchema() -> String {
  InventoryForm<InventoryPart>.file.schema(title: "Situs inventory")
}
