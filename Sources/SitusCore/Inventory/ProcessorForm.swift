import SitusGround

extension Form where Value == Processor, Reading == InventoryReading {
  static let processor = Form(
    "processor", "A processor or sub-processor; which one depends on the activity."
  ) { form in
    let id = form.required("id", .identifier(.processor), "Short name, never changed.")
    let name = form.optional("name", .text, "Name that people use; the legal entity if left out.")
    let party = Party(reading: &form)
    let isIdentified = form.optional(
      "identified", .flag,
      "False while the record says neither who it is nor whether it acts for the organisation.")
    let places = form.optional("places", .form(.placesByKind), "Where it handles the data.")
    let endpoints = form.optional("endpoints", .endpoints, "Hosts at which it is reached.")
    let domains = form.optional("domains", .list(of: .domain), "Domains that belong to it.")
    let agreement = form.optional("agreement", .form(.agreement), "The contract under Art. 28.")
    let mechanisms = form.optional(
      "mechanisms", .mechanisms, "Art. 46 safeguards on file for transfers to it.")
    let exceptions = form.optional(
      "exceptions", .exceptions, "Art. 49 exceptions that are relied on.")
    let measures = form.optional(
      "measures", .form(.measures), "What protects the data from whoever holds it.")
    let certifications = form.optional("certifications", .texts, "Certifications, in words.")
    let subProcessors = form.optional(
      "sub_processors", .engagements, "Whom it uses in turn.")
    let list = form.optional(
      "sub_processor_list", .form(.publishedList), "Its own published list, and when it was read.")
    guard let id, let party else { return nil }
    if let own = subProcessors?.first(where: { $0.processor == id }) {
      form.reading?.add(
        InputError(
          .badValue, at: own.site, expected: "another processor than itself", found: id))
    }
    return Processor(
      id: id, name: name ?? party.legalEntity, party: party, places: places ?? [:],
      endpoints: endpoints ?? [], domains: domains ?? [], agreement: agreement,
      mechanisms: mechanisms ?? [], exceptions: exceptions ?? [], measures: measures,
      certifications: certifications ?? [], subProcessors: subProcessors ?? [],
      subProcessorList: list, site: form.site, isIdentified: isIdentified ?? true)
  }
}

extension Party {
  /// Reads the keys that a processor and a recipient share.
  init?(reading form: inout FormReader<InventoryReading>) {
    let entity = form.required("legal_entity", .text, "Full name of the legal entity.")
    let country = form.optional("country", .place, "Where the entity is established.")
    let parent = form.optional("parent", .form(.parent), "The company that controls it.")
    let sector = form.optional("sector", .word, "What kind of body it is.") as Sector?
    let laws = form.optional(
      "subject_to", .set(of: .law), "Foreign data protection laws that apply to it.")
    let otherLaws = form.optional(
      "not_subject_to", .set(of: .law), "Foreign data protection laws known not to apply to it.")
    let attributes = form.optional(
      "attributes", .attributes, "Answers to other questions that an adequacy instrument asks.")
    let framework = form.optional(
      "dpf", .form(.framework), "What the Data Privacy Framework List says of it.")
    for law in otherLaws ?? [] where laws?.contains(law) ?? false {
      if let mark = form.mark(of: "not_subject_to") {
        form.reading?.add(
          .badValue, mark, expected: "only laws that are not under subject_to too", found: law)
      }
    }
    guard let entity else { return nil }
    let attributesSite = form.site(of: "attributes")
    self.init(
      legalEntity: entity, country: country, parent: parent, sector: sector,
      subjectTo: Set(laws ?? []), notSubjectTo: Set(otherLaws ?? []),
      attributes: attributes ?? [:], dataPrivacyFramework: framework,
      attributesSite: attributesSite)
  }
}

extension FieldType where Value == [String: Bool], Reading == InventoryReading {
  /// Free keys, as the adequacy register words them, each true or false.
  static let attributes = FieldType(
    schema: { _ in
      .object([
        .init("type", .text("object")),
        .init(
          "propertyNames", .object([.init("pattern", .text("^[a-z0-9][a-z0-9-]*$"))])),
        .init("additionalProperties", .object([.init("type", .text("boolean"))])),
      ])
    },
    read: { node, reading in
      guard case .mapping(let entries) = node.content else {
        reading.add(
          .wrongType, node.mark, expected: "a mapping of words to true or false",
          found: node.shown)
        return nil
      }
      var answers: [String: Bool] = [:]
      for entry in entries {
        let letters = entry.key.utf8
        let isWord =
          letters.first != 0x2D
          && letters.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
          }
        if !isWord || letters.isEmpty {
          reading.add(
            .badValue, entry.keyMark,
            expected: "a word of lower-case letters, digits and hyphens",
            found: YAMLNode.shortened(entry.key))
        } else if !entry.value.isNull {
          answers[entry.key] = InventoryType<Bool>.flag.read(entry.value, reading)
        }
      }
      return answers
    })
}

extension Form where Value == ParentCompany, Reading == InventoryReading {
  static let parent = Form(
    "parent", "The company that controls another."
  ) { form in
    let name = form.required("name", .text, "Full name of the legal entity.")
    let country = form.optional("country", .place, "Where it is established.")
    guard let name else { return nil }
    return ParentCompany(name: name, country: country)
  }
}

extension Form where Value == DataPrivacyFrameworkStatus, Reading == InventoryReading {
  static let framework = Form(
    "dpf", "What the Data Privacy Framework List says, on the day somebody looked."
  ) { form in
    let status =
      form.required("status", .word, "Status on the list.")
      as DataPrivacyFrameworkStatus.Status?
    let ukExtension = form.optional(
      "uk_extension", .flag, "Whether the UK Extension is listed; left out when nobody looked.")
    let staff = form.optional(
      "human_resources", .flag, "Whether the entry covers human-resources data.")
    let flagged = form.optional(
      "sensitive_flagged", .flag, "Whether sensitive data is marked as such when it is sent.")
    let checkedOn = form.optional("checked_on", .day, "The day on which somebody looked.")
    guard let status else { return nil }
    return DataPrivacyFrameworkStatus(
      status: status, ukExtension: ukExtension, coversHumanResources: staff,
      sensitiveDataFlagged: flagged, checkedOn: checkedOn, site: form.site)
  }
}

extension Form where Value == ProtectiveMeasures, Reading == InventoryReading {
  static let measures = Form(
    "measures", "What protects the data from whoever holds it."
  ) { form in
    let encryption =
      form.optional("encryption", .word, "When the data is encrypted.")
      as ProtectiveMeasures.Encryption?
    let keyHolder =
      form.optional("key_holder", .word, "Who holds the keys.") as ProtectiveMeasures.KeyHolder?
    let plaintext = form.optional(
      "plaintext_needed", .flag, "Whether the recipient needs plain text to do its work.")
    let pseudonymised = form.optional(
      "pseudonymised", .flag, "Whether names are replaced and the key stays with the exporter.")
    return ProtectiveMeasures(
      encryption: encryption, keyHolder: keyHolder, plaintextNeeded: plaintext,
      pseudonymised: pseudonymised)
  }
}

extension Form where Value == PublishedList, Reading == InventoryReading {
  static let publishedList = Form(
    "published_list", "A list that a supplier publishes."
  ) { form in
    let url = form.required("url", .url, "Where it is published.")
    let readOn = form.optional("read_on", .day, "The day on which it was read.")
    guard let url else { return nil }
    return PublishedList(url: url, readOn: readOn)
  }
}
