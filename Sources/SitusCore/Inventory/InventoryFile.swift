import SitusGround

/// One file of an inventory.
package struct InventoryFile: Hashable, Sendable {
  /// As the user gave it; errors and findings name it.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// What one file contributes to the inventory.
struct InventoryPart {
  var organisation: Organisation?
  /// Where the key `organisation` stands, whether or not its value could be read.
  var organisationSite: SourceSite?
  var promises: [Promise] = []
  var services: [Service] = []
  var processors: [Processor] = []
  var disclosures: [Disclosure] = []
}

extension Form where Value == InventoryPart, Reading == InventoryReading {
  static let file = Form(
    "inventory", "One file of an inventory; all files together make one inventory."
  ) { form in
    var part = InventoryPart()
    part.organisation = form.optional(
      "organisation", .form(.organisation), "The controller; in one file only.")
    part.organisationSite = form.mark(of: "organisation").flatMap { mark in
      form.reading.map { mark.site(in: $0.file) }
    }
    part.promises =
      form.optional("promises", .list(of: .form(.promise)), "What the privacy notice promises.")
      ?? []
    part.services =
      form.optional("services", .list(of: .form(.service)), "Processing activities.") ?? []
    if let service = form.optional("service", .form(.service), "One processing activity.") {
      part.services.append(service)
    }
    part.processors =
      form.optional("processors", .list(of: .form(.processor)), "Processors and sub-processors.")
      ?? []
    if let processor = form.optional("processor", .form(.processor), "One processor.") {
      part.processors.append(processor)
    }
    part.disclosures =
      form.optional(
        "disclosures", .list(of: .form(.disclosure)), "Disclosures that are not processing for us."
      ) ?? []
    return part
  }
}
