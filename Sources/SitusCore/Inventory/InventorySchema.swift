/// The JSON Schema of one inventory file, as text with a final newline.
///
/// Editors that read `# yaml-language-server: $schema=inventory.schema.json` complete and check with
/// it. It is made from the forms that the parser runs, so it has the same keys and words. It cannot
/// say what needs other files or a calendar: that ids are unique, that references lead somewhere,
/// that a place is known, that a date exists.
///
/// - SeeAlso: JSON Schema draft 2020-12, core and validation, read 2026-11-24.
package func inventorySchema() -> String {
  var definitions = SchemaDefinitions()
  guard case .object(let root) = definitions.object(of: .file) else {
    preconditionFailure("a form is an object")
  }
  let schema = SchemaValue.object(
    [
      .init("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      .init("title", .text("Situs inventory")),
    ] + root + [.init("$defs", .object(definitions.members))])
  return schema.json() + "\n"
}
