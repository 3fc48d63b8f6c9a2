/// The files that `situs inventory init` writes: an inventory to fill in, with one service.
///
/// They parse without an error; every value that must be replaced says so.
package func starterInventory() -> [InventoryFile] {
  let schema = "# yaml-language-server: $schema=inventory.schema.json\n"
  let organisation = """
    organisation:
      id: our-organisation
      name: "Replace: the name of the legal entity"
      country: GB
      public_authority: true
      regimes: [UK]
      # contact: "Replace: address and e-mail (Art. 30(1)(a))"
      # data_protection_officer: "Data Protection Officer, dpo@our-organisation.example"
      # notice: {url: "https://www.our-organisation.example/privacy", read_on: 2026-01-31}

    # Sentences of the privacy notice that Situs is to hold us to.
    promises:
      - id: most-in-the-uk
        quote: "Replace: most of your data is stored in the UK."
        quantifier: most
        subject: stored
        places: [UK]

    """
  let service = """
    # One file for each service. Leave out what is not known; never guess.
    service:
      id: first-service
      name: "Replace: what people call it"
      # owner: "Head of Service"
      # purposes: ["Replace: why the data is processed"]
      # lawful_basis: public_task
      # public_powers: true
      # data_categories: [{name: "Names and addresses", class: ordinary}]
      # data_subjects: [{name: "Residents"}]
      # retention: {period: P6Y, rule: "after the account closes", reviewed: 2026-01-31}
      systems:
        - id: main
          name: "Replace: the system"
          processor: first-supplier
          endpoints: [{host: app.first-supplier.example, role: app}]

    """
  let processor = """
    # One entry for each supplier, and for each of its own suppliers.
    processor:
      id: first-supplier
      name: "Replace: what people call it"
      legal_entity: "Replace: First Supplier Limited"
      # country: GB
      # places: {storage: GB, backup: GB, processing: GB, support_access: none}
      # agreement:
      #   reference: "C-1"
      #   signed: 2025-04-01
      #   expires: 2028-03-31
      #   # Keep what the contract has of Art. 28(3).
      #   terms:
      #     [subject_matter, duration, nature, purpose, data_types, data_subjects, controller_rights,
      #      documented_instructions, confidentiality, security, sub_processors, data_subject_rights,
      #      assistance, deletion_or_return, audit, unlawful_instructions]
      # sub_processors: []

    """
  return [
    ("organisation.yaml", schema + organisation),
    ("processors/first-supplier.yaml", schema.replacing("=", with: "=../") + processor),
    ("services/first-service.yaml", schema.replacing("=", with: "=../") + service),
    ("inventory.schema.json", inventorySchema()),
  ].map { InventoryFile(path: $0.0, bytes: Array($0.1.utf8)) }
}
