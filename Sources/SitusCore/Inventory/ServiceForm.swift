import SitusGround

extension Form where Value == Service, Reading == InventoryReading {
  static let service = Form(
    "service", "One processing activity (UK GDPR Art. 30(1))."
  ) { form in
    // Systems are told apart within their service only: two services may use a system alike.
    form.reading?.forget(.system)
    let id = form.required("id", .identifier(.service), "Short name, never changed.")
    let name = form.required("name", .text, "Name that people know it by.")
    let owner = form.optional("owner", .text, "The post that answers for it, not a person.")
    let purposes = form.optional("purposes", .texts, "Why the data is processed (Art. 30(1)(b)).")
    let basis =
      form.optional("lawful_basis", .word, "Lawful basis (Art. 6(1)).") as LawfulBasis?
    let condition = form.optional(
      "condition", .text, "Condition for special category or criminal offence data (Art. 9, 10).")
    let publicPowers = form.optional(
      "public_powers", .flag, "Whether it exercises public powers (Art. 49(3)).")
    let categories = form.optional(
      "data_categories", .dataCategories, "Kinds of data (Art. 30(1)(c)).")
    let subjects = form.optional(
      "data_subjects", .allDataSubjects, "Kinds of people (Art. 30(1)(c)).")
    let volume = form.optional("volume", .volume, "How many people it holds data of.")
    let recipients = form.optional(
      "recipients", .texts, "Categories of recipients (Art. 30(1)(d)).")
    let retention = form.optional(
      "retention", .form(.retention), "How long data is kept (Art. 30(1)(f)).")
    let measures = form.optional(
      "security_measures", .texts, "Security measures (Art. 30(1)(g)).")
    let traits =
      form.optional(
        "traits", .traits,
        "Properties that some adequacy instrument asks about; [] says that it has none.")
    let systems = form.optional(
      "systems", .systems, "The systems in which it keeps or moves data.")
    let engagements = form.optional(
      "processors", .engagements, "Processors without a system of their own here.")
    let disclosures = form.optional(
      "disclosures", .disclosureIDs, "Ids of disclosures made from it.")
    guard let id, let name else { return nil }
    return Service(
      id: id, name: name, owner: owner, purposes: purposes ?? [], lawfulBasis: basis,
      condition: condition, exercisesPublicPowers: publicPowers,
      dataCategories: categories ?? [], dataSubjects: subjects ?? [], volume: volume,
      recipients: recipients ?? [], retention: retention, securityMeasures: measures ?? [],
      traits: traits.map { Set($0) }, systems: systems ?? [], engagements: engagements ?? [],
      disclosures: (disclosures ?? []).sorted(), site: form.site)
  }
}

extension Form where Value == DataCategory, Reading == InventoryReading {
  static let dataCategory = Form(
    "data_category", "A kind of personal data."
  ) { form in
    let name = form.required("name", .text, "What it is, in words.")
    let sensitivity = form.required("class", .word, "How the law protects it.") as Sensitivity?
    guard let name, let sensitivity else { return nil }
    return DataCategory(name: name, sensitivity: sensitivity)
  }
}

extension Form where Value == DataSubjects, Reading == InventoryReading {
  static let dataSubjects = Form(
    "data_subjects", "A kind of people whose data it is."
  ) { form in
    let name = form.required("name", .text, "Who they are, in words.")
    let children = form.optional("children", .flag, "Whether they are children; false if left out.")
    let vulnerable = form.optional(
      "vulnerable", .flag, "Whether they are vulnerable; false if left out.")
    guard let name else { return nil }
    return DataSubjects(
      name: name, areChildren: children ?? false, areVulnerable: vulnerable ?? false)
  }
}

extension Form where Value == Retention, Reading == InventoryReading {
  static let retention = Form(
    "retention", "How long data is kept."
  ) { form in
    let period = form.optional("period", .duration, "ISO 8601 duration.")
    let rule = form.optional("rule", .text, "From when, or under which schedule.")
    let reviewed = form.optional("reviewed", .day, "The day on which the rule was last reviewed.")
    return Retention(period: period, rule: rule, reviewed: reviewed, site: form.site)
  }
}

extension Form where Value == System, Reading == InventoryReading {
  static let system = Form(
    "system", "A system in which a service keeps or moves personal data."
  ) { form in
    let id = form.required("id", .identifier(.system), "Short name, unique in its service.")
    let name = form.required("name", .text, "Name that people know it by.")
    let engagement = form.optional(
      "processor", .engagement, "Who runs it; left out when the organisation itself does.")
    let places = form.optional(
      "places", .form(.placesByKind), "Where it is, if narrower than what its processor says.")
    let endpoints = form.optional("endpoints", .endpoints, "Hosts at which it is reached.")
    guard let id, let name else { return nil }
    return System(
      id: id, name: name, engagement: engagement, places: places ?? [:],
      endpoints: endpoints ?? [], site: form.site)
  }
}

// Made once, not for each service.

extension FieldType where Value == [DataCategory], Reading == InventoryReading {
  fileprivate static let dataCategories = FieldType.list(of: .form(.dataCategory))
}

extension FieldType where Value == [DataSubjects], Reading == InventoryReading {
  fileprivate static let allDataSubjects = FieldType.list(of: .form(.dataSubjects))
}

extension FieldType where Value == [System], Reading == InventoryReading {
  fileprivate static let systems = FieldType.list(of: .form(.system))
}

extension FieldType where Value == [ServiceTrait], Reading == InventoryReading {
  fileprivate static let traits = FieldType.set(of: .word)
}

extension FieldType where Value == [String], Reading == InventoryReading {
  fileprivate static let disclosureIDs = FieldType.set(of: .reference(to: .disclosure))
}
