import SitusGround

extension Form where Value == Organisation, Reading == InventoryReading {
  static let organisation = Form(
    "organisation", "The controller whose inventory this is; once in all files."
  ) { form in
    let id = form.required("id", .identifier(.organisation), "Short name, never changed.")
    let name = form.required("name", .text, "Name of the legal entity.")
    let country = form.required("country", .place, "Where the legal entity is established.")
    let premises = form.optional(
      "own_premises", .placeList,
      "Where its own sites are: what “on premise” or “in house” means as a place of data.")
    let isPublic = form.required(
      "public_authority", .flag, "Whether it is a public authority (DPA 2018 s.7).")
    let isCompetent = form.optional(
      "competent_authority", .flag,
      "Whether it is a competent authority under DPA 2018 Part 3; false when left out.")
    let regimes =
      form.required(
        "regimes", .set(of: .word), "In whose law transfers are judged: UK, EU or both.")
      as [Regime]?
    let boundBy =
      form.optional(
        "bound_by", .set(of: .word),
        "Those of `regimes` that bind it beside the law of its own territory (Art. 3(2)).")
      as [Regime]?
    let contact = form.optional("contact", .text, "Contact details (UK GDPR Art. 30(1)(a)).")
    let officer = form.optional(
      "data_protection_officer", .text, "The post and its address, not a person.")
    let representative = form.optional(
      "representative", .text, "Representative under Art. 27, if there is one.")
    let joint = form.optional("joint_controllers", .texts, "Names of joint controllers.")
    let notice = form.optional(
      "notice", .form(.notice), "The published privacy notice that the promises are taken from.")
    let vantage = form.optional(
      "vantage", .form(.vantage), "Where the scanner stands, if that is always the same.")
    var isWrong = false
    if let country, let mark = form.mark(of: "country"), country.meaning == unionBodies {
      form.reading?.add(.badValue, mark, expected: unionLaw, found: country.raw)
      isWrong = true
    } else if let name, let mark = form.mark(of: "name"), form.reading?.isUnionBody(name) == true {
      form.reading?.add(.badValue, mark, expected: unionLaw, found: name)
      isWrong = true
    } else if let country, let mark = form.mark(of: "country"), !country.isOneCountry {
      let problem = country.problem.map { "; not understood: " + $0.sentence } ?? ""
      form.reading?.add(.badValue, mark, expected: "one country" + problem, found: country.raw)
      isWrong = true
    }
    if let regimes, regimes.isEmpty, let mark = form.mark(of: "regimes") {
      form.reading?.add(.badValue, mark, expected: "UK, EU or both", found: "an empty list")
      isWrong = true
    }
    if let boundBy, let regimes, let mark = form.mark(of: "bound_by"),
      boundBy.isEmpty || !Set(boundBy).isSubset(of: regimes)
    {
      form.reading?.add(
        .badValue, mark, expected: "one or more of the organisation's regimes",
        found: boundBy.map(\.rawValue).joined(separator: ", "))
      isWrong = true
    }
    guard !isWrong else { return nil }
    guard let id, let name, let country, let isPublic, let regimes else { return nil }
    return Organisation(
      id: id, name: name, country: country, ownPremises: premises ?? [],
      isPublicAuthority: isPublic,
      isCompetentAuthority: isCompetent ?? false, regimes: regimes.sorted(),
      boundBy: boundBy?.sorted(), contact: contact,
      dataProtectionOfficer: officer, representative: representative,
      jointControllers: joint ?? [], notice: notice, vantage: vantage, site: form.site)
  }
}

/// What institutions, bodies, offices and agencies of the Union are read as.
private let unionBodies = PlaceMeaning.place(PlaceCode("org:EU"))

/// - SeeAlso: Regulation (EU) 2016/679 Art. 2(3); Regulation (EU) 2018/1725 Arts 2(1), 99.
private let unionLaw =
  "an organisation under UK GDPR or Regulation (EU) 2016/679; institutions, bodies and agencies of the"
  + " Union are under Regulation (EU) 2018/1725, which Situs does not assess"

extension InventoryReading {
  /// Whether a name is that of an institution, body or agency of the Union, with or without its short
  /// form beside it.
  fileprivate func isUnionBody(_ name: String) -> Bool {
    let parts = name.split { "()[],/–—".contains($0) }.flatMap { part in
      part.split(separator: " - ").map(String.init)
    }
    return ([name] + parts).contains { part in
      guard case .places(let places) = reading(of: part) else { return false }
      return places.contains { $0.place == .means(unionBodies) }
    }
  }
}

extension DeclaredPlace {
  /// An international organisation is none.
  fileprivate var isOneCountry: Bool {
    switch meaning {
    case .place(let place): !place.isOrganisation
    case .group, .anywhere, .unknown: false
    }
  }
}

extension Form where Value == PrivacyNotice, Reading == InventoryReading {
  static let notice = Form(
    "notice", "A published privacy notice."
  ) { form in
    let url = form.optional("url", .url, "Where it is published.")
    let readOn = form.optional("read_on", .day, "The day on which its text was read.")
    let stated = form.optional(
      "transfers_stated", .placeList,
      "The places abroad that it names as destinations (UK GDPR Art. 13(1)(f)).")
    return PrivacyNotice(url: url, readOn: readOn, transfersStated: stated ?? [])
  }
}

extension Form where Value == Vantage, Reading == InventoryReading {
  static let vantage = Form(
    "vantage", "Where the scanner stands."
  ) { form in
    let name = form.required("name", .text, "Short name that observations carry.")
    let latitude = form.optional("latitude", .degrees(to: 90), "Degrees north, WGS 84.")
    let longitude = form.optional("longitude", .degrees(to: 180), "Degrees east, WGS 84.")
    guard let name else { return nil }
    return Vantage(name: name, latitude: latitude, longitude: longitude)
  }
}

extension Form where Value == Promise, Reading == InventoryReading {
  static let promise = Form(
    "promise", "A sentence of the privacy notice, with the test that would show it false."
  ) { form in
    let id = form.required("id", .identifier(.promise), "Short name, never changed.")
    let quote = form.required("quote", .text, "The sentence, word for word.")
    let quantifier =
      form.required("quantifier", .word, "How much of it the sentence speaks of.")
      as Promise.Quantifier?
    let subject =
      form.required("subject", .word, "What the sentence is about.") as Promise.Subject?
    let reading =
      form.optional(
        "reading", .word, "Whether any or all regimes must call a place adequate; any if left out."
      ) as Promise.Reading?
    let places = form.optional("places", .placeList, "The places that the sentence names.")
    let unless =
      form.optional(
        "unless", .set(of: .word),
        "Occasions on which the sentence lets data leave those places; only with subject sent.")
      as [Promise.Occasion]?
    if quantifier == .never, let subject, !subject.isAboutPlaces,
      let mark = form.mark(of: "quantifier")
    {
      form.reading?.add(
        .badValue, mark, expected: "most, all or always with the subject \(subject.rawValue)",
        found: Promise.Quantifier.never.rawValue)
      return nil
    }
    if unless != nil, let subject, subject != .sent, let mark = form.mark(of: "unless") {
      form.reading?.add(
        .badValue, mark, expected: "no occasions with the subject \(subject.rawValue)",
        found: "unless")
      return nil
    }
    guard let id, let quote, let quantifier, let subject else { return nil }
    return Promise(
      id: id, quote: quote, quantifier: quantifier, subject: subject, reading: reading ?? .any,
      places: places ?? [], site: form.site, unless: Set(unless ?? []))
  }
}

extension Promise.Subject {
  fileprivate var isAboutPlaces: Bool {
    switch self {
    case .stored, .sent: true
    case .agreement, .retention, .purpose: false
    }
  }
}
