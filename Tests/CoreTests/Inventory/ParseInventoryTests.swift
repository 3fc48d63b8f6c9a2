import SitusGround
import Testing

@testable import SitusCore

struct ParseInventoryTests {
  @Test("The least inventory is an organisation")
  func least() throws {
    let inventory = try parsed(anOrganisation)
    #expect(inventory.organisation.name == "O")
    #expect(inventory.organisation.isCompetentAuthority == false)
    #expect(inventory.services.isEmpty)
  }

  @Test("Files add up; lists are sorted by id, promises keep their order")
  func manyFiles() throws {
    let inventory = try parsed(
      anOrganisation + "promises:\n- {id: z, quote: Q, quantifier: all, subject: stored}\n",
      """
      service: {id: b, name: B}
      services: [{id: c, name: C}, {id: a, name: A}]
      promises: [{id: y, quote: Q, quantifier: never, subject: sent}]
      """,
      "# nothing here yet\n",
      """
      processor: {id: q, legal_entity: Q Ltd}
      processors: [{id: p, legal_entity: P Ltd}]
      """)
    #expect(inventory.services.map(\.id) == ["a", "b", "c"])
    #expect(inventory.processors.map(\.id) == ["p", "q"])
    #expect(inventory.promises.map(\.id) == ["z", "y"])
    #expect(inventory.services[1].site == SourceSite(file: "b.yaml", line: 1, column: 10))
  }

  @Test("Every error of every file is reported at once, in order")
  func allAtOnce() throws {
    let errors = try errorLines(
      """
      organisation:
        id: Northmere
        name: Northmere
        country: Atlantis
        regimes: [UK, US]
        regimes: [UK]
      """,
      """
      services:
        - id: a
          nmae: A
          volume: 12,000
          retention: {period: 6 years, reviewed: 2026-02-30}
          systems:
            - {id: s, name: S, processor: capston, endpoints: [{host: "https://x/", role: web}]}
          public_powers: yes
        - id: a
          name: [A]
          disclosures: nfi
      processors: [{id: capstone, legal_entity: C}]
      """)
    #expect(
      errors == [
        "a.yaml:2:3 missing_key: the key “public_authority”",
        "a.yaml:2:7 bad_value: an id of lower-case letters, digits, “.”, “_” and “-”, such as "
          + "council-tax | Northmere",
        "a.yaml:4:12 unknown_place: a place; not understood: “Atlantis”: write an ISO 3166 code, the "
          + "English name of a country, a town with its country, EU, EEA, worldwide or unknown | Atlantis",
        "a.yaml:5:17 bad_value: one of UK, EU (did you mean “UK”?) | US",
        "a.yaml:6:3 duplicate_key: a key once in its mapping; it stands on line 5 already | regimes",
        "b.yaml:2:5 missing_key: the key “name”",
        "b.yaml:3:5 unknown_key: one of the keys condition, data_categories, data_subjects, "
          + "disclosures, id, lawful_basis, name, owner, processors, public_powers, purposes, "
          + "recipients, retention, security_measures, systems, traits, volume (did you mean “name”?)"
          + " | nmae",
        "b.yaml:4:13 bad_value: a whole number from 0 to 100000000000, such as 120000 | 12,000",
        "b.yaml:5:25 bad_value: an ISO 8601 duration such as P6Y, P18M or P90D | 6 years",
        "b.yaml:5:44 bad_date: a date that exists, as YYYY-MM-DD, of the years 1900 "
          + "to 2200; where there is no end, leave it out | 2026-02-30",
        "b.yaml:7:37 dangling_reference: the id of a processor in the inventory (did you mean "
          + "“capstone”?) | capston",
        "b.yaml:7:65 bad_value: a host name or an IP address, without scheme, port or path | "
          + "https://x/",
        "b.yaml:7:85 bad_value: one of app, api, mail, dns, storage, database, website, sftp, login,"
          + " backup, other | web",
        "b.yaml:8:20 wrong_type: true or false | yes",
        "b.yaml:9:9 duplicate_id: an id of its own for each service; the first with this one is at "
          + "b.yaml:2:9 | a",
        "b.yaml:10:11 wrong_type: text | a list",
        "b.yaml:11:18 wrong_type: a list | nfi",
      ])
  }

  @Test("Ids clash within their kind, across files, and systems only within their service")
  func duplicateIDs() throws {
    let clean = """
      services:
        - {id: x, name: X, systems: [{id: x, name: S}]}
        - {id: y, name: Y, systems: [{id: x, name: S}]}
      processors: [{id: x, legal_entity: X Ltd}]
      """
    #expect(try errorLines(anOrganisation, clean) == [])
    #expect(
      try errorLines(
        anOrganisation, "processor: {id: p, legal_entity: P}",
        "processor: {id: p, legal_entity: P}",
        "service: {id: s, name: S, systems: [{id: x, name: S}, {id: x, name: S}]}")
        == [
          "c.yaml:1:17 duplicate_id: an id of its own for each processor; the first with this one "
            + "is at b.yaml:1:17 | p",
          "d.yaml:1:60 duplicate_id: an id of its own for each system; the first with this one is "
            + "at d.yaml:1:42 | x",
        ])
  }

  @Test("Ids of organisation, processors and disclosures clash with one another")
  func partyIDs() throws {
    #expect(
      try errorLines(
        anOrganisation, "processor: {id: o, legal_entity: O}",
        "disclosures: [{id: p, name: P, recipient: {legal_entity: P}}]",
        "processors: [{id: p, legal_entity: P}]")
        == [
          "b.yaml:1:17 duplicate_id: an id of its own for each organisation and processor; the first"
            + " with this one is at a.yaml:1:20 | o",
          "d.yaml:1:19 duplicate_id: an id of its own for each disclosure and processor; the first"
            + " with this one is at c.yaml:1:20 | p",
        ])
  }

  @Test("An inventory has one organisation")
  func organisations() throws {
    #expect(
      try errorLines(anOrganisation, anOrganisation) == [
        "b.yaml:1:15 duplicate_key: one organisation in all files; the first is at a.yaml:1:15 | o",
        "b.yaml:1:20 duplicate_id: an id of its own for each organisation; the first with this one "
          + "is at a.yaml:1:20 | o",
      ])
    let missing = "a.yaml:1:1 missing_key: the key “organisation” in one of the files"
    #expect(try errorLines("service: {id: s, name: S}") == [missing])
    #expect(try errorLines("") == [missing])
    #expect(
      try errorLines("organisation:\n") == [
        "a.yaml:1:14 missing_key: the key “organisation” in one of the files"
      ])
    #expect(
      try errorLines([]) == [
        "inventory:1:1 missing_key: the key “organisation” in one of the files"
      ])
  }

  @Test("An organisation is in one country and under one regime at least")
  func organisationValues() throws {
    #expect(
      try errorLines(
        "organisation: {id: o, name: O, country: EU, public_authority: true, regimes: []}")
        == [
          "a.yaml:1:41 bad_value: one country | EU",
          "a.yaml:1:78 bad_value: UK, EU or both | an empty list",
        ])
  }

  @Test("Only a declared regime can be declared to bind")
  func boundBy() throws {
    func organisation(_ rest: String) -> String {
      "organisation: {id: o, name: O, country: GB, public_authority: true, \(rest)}"
    }
    #expect(try parsed(organisation("regimes: [EU, UK]")).organisation.boundBy == nil)
    #expect(
      try parsed(organisation("regimes: [EU, UK], bound_by: [UK]")).organisation.boundBy == [.uk])
    #expect(
      try errorLines(organisation("regimes: [UK], bound_by: [EU]")) == [
        "a.yaml:1:94 bad_value: one or more of the organisation's regimes | EU"
      ])
  }

  @Test("References to nothing are errors wherever they stand")
  func danglingReferences() throws {
    let errors = try errorLines(
      anOrganisation,
      """
      service: {id: s, name: S, processors: [zeta, {processor: eta}], disclosures: [court]}
      processor: {id: p, legal_entity: P, sub_processors: [theta]}
      """)
    #expect(
      errors == [
        "b.yaml:1:40 dangling_reference: the id of a processor in the inventory | zeta",
        "b.yaml:1:58 dangling_reference: the id of a processor in the inventory | eta",
        "b.yaml:1:79 dangling_reference: the id of a disclosure in the inventory | court",
        "b.yaml:2:54 dangling_reference: the id of a processor in the inventory | theta",
      ])
  }

  @Test("A processor with an error elsewhere still counts as there")
  func referencesSurviveErrors() throws {
    #expect(
      try errorLines(
        anOrganisation,
        "service: {id: s, name: S, processors: [p]}\nprocessor: {id: p, sector: secret}")
        == [
          "b.yaml:2:12 missing_key: the key “legal_entity”",
          "b.yaml:2:28 bad_value: one of private, public, nonprofit | secret",
        ])
  }

  @Test("No reference is called missing while a file that may hold it cannot be read")
  func unreadableFile() throws {
    #expect(
      try errorLines(
        anOrganisation, "service: {id: s, name: S, processors: [p]}", "processors: [}")
        == [
          "c.yaml:1:14 syntax: well-formed YAML | did not find expected node content while "
            + "parsing a flow node begun on line 1"
        ])
  }

  @Test("Places: one, a list, or none; words that are not understood come with a hint")
  func places() throws {
    let inventory = try parsed(
      anOrganisation,
      """
      processor:
        id: p
        legal_entity: P
        places: {storage: "London, UK", backup: [IE, EEA, Worldwide, TBC], support_access: none}
      """)
    let places = try #require(inventory.processor("p")).places
    #expect(
      places[.storage]
        == .places([
          DeclaredPlace(
            raw: "London, UK", meaning: .place(PlaceCode("GB")),
            site: SourceSite(file: "b.yaml", line: 4, column: 21))
        ]))
    #expect(
      places[.backup]?.named.map(\.meaning) == [
        .place(PlaceCode("IE")), .group(.europeanEconomicArea), .anywhere, .unknown,
      ])
    #expect(places[.supportAccess] == .nowhere)
    #expect(places[.processing] == nil)
    #expect(
      try errorLines(
        anOrganisation,
        """
        processor:
          id: p
          legal_entity: P
          places: {storage: Korea, backup: [], processing: [none, "HQ: US"], support_access: no}
        """) == [
          "b.yaml:4:21 unknown_place: a place; not understood: “Korea”: write South Korea (KR) or "
            + "North Korea (KP) | Korea",
          "b.yaml:4:36 bad_value: one place or more, or none if it happens nowhere | an empty list",
          "b.yaml:4:53 unknown_place: a place; not understood: “none”: words that leave a place out "
            + "cannot be weighed: name the places where it is | none",
          "b.yaml:4:59 unknown_place: a place; not understood: “HQ”: the seat of a company says "
            + "nothing of where data is: write the place of the data | HQ: US",
          "b.yaml:4:86 unknown_place: a place; not understood: “no”: write NO or Norway for the "
            + "country, none when it happens nowhere | no",
        ])
  }

  @Test("Dates that do not exist or run backwards are errors")
  func dates() throws {
    #expect(
      try errorLines(
        anOrganisation,
        """
        processor:
          id: p
          legal_entity: P
          agreement: {signed: 2026-04-31, expires: 31/03/2027}
          dpf: {status: active, checked_on: 2026-09-01T00:00:00Z}
          mechanisms: [{kind: idta, signed: 2025-04-01, expires: 2025-03-31}]
        """) == [
          "b.yaml:4:23 bad_date: a date that exists, as YYYY-MM-DD, of the years 1900 "
            + "to 2200; where there is no end, leave it out | 2026-04-31",
          "b.yaml:4:44 bad_date: a date that exists, as YYYY-MM-DD, of the years 1900 "
            + "to 2200; where there is no end, leave it out | 31/03/2027",
          "b.yaml:5:37 bad_date: a date that exists, as YYYY-MM-DD, of the years 1900 "
            + "to 2200; where there is no end, leave it out | 2026-09-01T00:00:00Z",
          "b.yaml:6:58 bad_date: a date on or after signed, which is 2025-04-01 | 2025-03-31",
        ])
  }

  @Test("Entries that contradict themselves are errors")
  func contradictions() throws {
    #expect(
      try errorLines(
        anOrganisation,
        """
        processor:
          id: p
          legal_entity: P
          subject_to: [PIPEDA, PIPEDA]
          not_subject_to: [PIPEDA]
          sub_processors: [p]
          attributes: {Occupied: false, in-scope: maybe}
        """) == [
          "b.yaml:4:24 bad_value: each entry once in the list | PIPEDA",
          "b.yaml:5:19 bad_value: only laws that are not under subject_to too | PIPEDA",
          "b.yaml:6:20 bad_value: another processor than itself | p",
          "b.yaml:7:16 bad_value: a word of lower-case letters, digits and hyphens | Occupied",
          "b.yaml:7:43 wrong_type: true or false | maybe",
        ])
  }

  @Test("A date may equal the one it follows")
  func equalDates() throws {
    #expect(
      try errorLines(
        anOrganisation,
        "processor: {id: p, legal_entity: P, agreement: {signed: 2026-04-01, expires: 2026-04-01}}")
        == [])
  }

  @Test("What is left out stays unknown: no answer is made up for it")
  func absentValues() throws {
    let inventory = try parsed(
      anOrganisation,
      "service: {id: s, name: S, systems: [{id: m, name: M}]}\nprocessor: {id: p, legal_entity: P}")
    #expect(
      inventory.services == [
        Service(
          id: "s", name: "S", purposes: [], dataCategories: [], dataSubjects: [], recipients: [],
          securityMeasures: [],
          systems: [
            System(
              id: "m", name: "M", places: [:], endpoints: [],
              site: SourceSite(file: "b.yaml", line: 1, column: 37))
          ], engagements: [], disclosures: [],
          site: SourceSite(file: "b.yaml", line: 1, column: 10))
      ])
    #expect(
      inventory.processors == [
        Processor(
          id: "p", name: "P",
          party: Party(legalEntity: "P", subjectTo: [], notSubjectTo: [], attributes: [:]),
          places: [:], endpoints: [], domains: [], mechanisms: [], exceptions: [],
          certifications: [], subProcessors: [],
          site: SourceSite(file: "b.yaml", line: 2, column: 12))
      ])
    #expect(inventory.organisation.notice == nil)
    #expect(inventory.organisation.contact == nil)
  }

  @Test(
    "A misspelt word is told apart from another word",
    arguments: [
      ("nmae", "name"), ("Legal Entity", "legal_entity"), ("legalentity", "legal_entity"),
      ("contry", "country"), ("ab", "aa"), ("owner2", nil), ("zz", nil), ("", nil),
    ])
  func suggestions(word: String, near: String?) {
    #expect(nearest(to: word, among: ["aa", "ac", "country", "legal_entity", "name"]) == near)
  }

  @Test("A key without a value is a key that was left out")
  func emptyValues() throws {
    let inventory = try parsed(
      anOrganisation, "service:\n  id: s\n  name: S\n  owner:\n  purposes: ~\n  volume: null\n")
    #expect(inventory.services[0].owner == nil)
    #expect(inventory.services[0].volume == nil)
    #expect(
      try errorLines(anOrganisation, "service:\n  id: s\n  name:\n  owner: ''\n  purposes: [~]\n")
        == [
          "b.yaml:3:3 missing_key: a value for “name” | nothing",
          "b.yaml:4:10 bad_value: text that is not empty | nothing",
          "b.yaml:5:14 wrong_type: text | nothing",
        ])
  }

  @Test("Nothing is resolved to a number, a truth value or a date but where one is asked for")
  func scalarsStayText() throws {
    let inventory = try parsed(
      anOrganisation,
      """
      services: [{id: "007", name: 1e3, owner: "true", volume: 0}]
      processors: [{id: 1.0, legal_entity: 2024-01-01, country: NO}]
      """)
    #expect(inventory.services[0].id == "007")
    #expect(inventory.services[0].name == "1e3")
    #expect(inventory.services[0].owner == "true")
    #expect(inventory.services[0].volume == 0)
    #expect(inventory.processors[0].id == "1.0")
    #expect(inventory.processors[0].party.legalEntity == "2024-01-01")
    #expect(inventory.processors[0].party.country?.meaning == .place(PlaceCode("NO")))
    #expect(
      try errorLines(
        anOrganisation,
        """
        services: [{id: s, name: true, volume: "5"}, {id: t, name: T, volume: 1_000}]
        """) == [
          "b.yaml:1:26 wrong_type: text, in quotation marks if this word is meant | true",
          "b.yaml:1:40 bad_value: a whole number from 0 to 100000000000, such as 120000 | 5",
          "b.yaml:1:71 bad_value: a whole number from 0 to 100000000000, such as 120000 | 1_000",
        ])
  }

  @Test("Text is trimmed, and refused with control characters or beyond its cap")
  func texts() throws {
    let inventory = try parsed(anOrganisation, "service: {id: s, name: \"  Käse  \"}")
    #expect(inventory.services[0].name == "Käse")
    let long = String(repeating: "x", count: 20_001)
    #expect(
      try errorLines(
        anOrganisation,
        "services: [{id: s, name: \"a\\e[31mb\"}, {id: t, name: \"\\u202Ea\"}, {id: u, name: \(long)}]"
      )
        == [
          "b.yaml:1:26 bad_value: text without control characters | one of them",
          "b.yaml:1:53 bad_value: text without control characters | one of them",
          "b.yaml:1:79 too_large: at most 20000 bytes of text | 20001 bytes",
        ])
  }

  @Test(
    "Durations are those of ISO 8601",
    arguments: [
      ("P6Y", true), ("P1Y6M", true), ("P90D", true), ("P2W", true), ("PT24H", true),
      ("P1DT12H30M", true), ("P0D", true), ("P", false), ("PT", false), ("P1DT", false),
      ("6Y", false), ("P6", false), ("P6M1Y", false), ("P1Y1Y", false), ("p6y", false),
      ("P1.5Y", false), ("P1W2D", false), ("-P1D", false), ("P9999999999Y", false),
    ])
  func durations(text: String, isOne: Bool) throws {
    let errors = try errorLines(
      anOrganisation, "service: {id: s, name: S, retention: {period: \"\(text)\"}}")
    #expect(errors.isEmpty == isOne)
  }

  @Test("Errors beyond the cap are counted as one more")
  func errorCap() throws {
    let services = (0..<1_500).map { "- {id: s\($0), name: S, x: 1}" }.joined(separator: "\n")
    let errors = try errorLines(anOrganisation, "services:\n" + services)
    #expect(errors.count == 1_001)
    #expect(
      errors.last == "b.yaml:1002:24 too_large: at most 1000 errors | more; the rest is not shown")
  }

  @Test("A disclosure may go to several places, each a transfer; a party is in one country")
  func severalPlaces() throws {
    func disclosure(_ keys: String) -> String {
      """
      services: [{id: s, name: S, disclosures: [d]}]
      disclosures: [{id: d, name: D, \(keys)}]
      """
    }
    for destination in ["[UK, India]", "\"UK, India\"", "[\"UK / India\"]"] {
      let inventory = try parsed(
        anOrganisation, disclosure("recipient: {legal_entity: R}, destination: \(destination)"))
      #expect(
        mapTransfers(inventory, inferences: []).map(\.id) == [
          "s/o>d/disclosure/GB", "s/o>d/disclosure/IN", "s/o>d/disclosure/unknown",
        ])
      let known = try parsed(
        anOrganisation,
        disclosure("recipient: {legal_entity: R, country: IN}, destination: \(destination)"))
      #expect(
        mapTransfers(known, inferences: []).map(\.id) == [
          "s/o>d/disclosure/GB", "s/o>d/disclosure/IN",
        ])
    }
    let errors = try errorLines(
      anOrganisation, disclosure("recipient: {legal_entity: R, country: \"UK, US\"}"))
    #expect(errors.count == 1)
    #expect(errors[0].hasPrefix("b.yaml:2:"))
    #expect(errors[0].contains("“UK”, “US”: write one place"))
  }

  @Test(
    "Bodies of the Union are under a law of their own, which is said",
    arguments: [
      "name: O, country: ECB", "name: O, country: Frontex", "name: O, country: EU institutions",
      "name: European Central Bank, country: Germany",
      "name: European Data Protection Supervisor (EDPS), country: Belgium",
      "name: Frontex – European Border and Coast Guard Agency, country: Poland",
    ])
  func unionBodies(keys: String) throws {
    let errors = try errorLines(
      "organisation: {id: o, \(keys), public_authority: true, regimes: [EU]}\n")
    #expect(errors.count == 1)
    #expect(
      errors.first?.contains("Regulation (EU) 2018/1725, which Situs does not assess") == true)
  }

  @Test("An organisation is established in a country and not in an international organisation")
  func organisationAsCountry() throws {
    let errors = try errorLines(
      "organisation: {id: o, name: O, country: WHO, public_authority: true, regimes: [EU]}\n")
    #expect(errors.count == 1 && errors.first?.contains("one country") == true)
  }

  @Test("A promise that no fact could break or that says nothing is an error")
  func senselessPromises() throws {
    func errors(_ promise: String) throws -> [String] {
      try errorLines(anOrganisation + "promises:\n- {id: p, quote: Q, \(promise)}\n")
    }
    #expect(
      try errors("quantifier: never, subject: agreement") == [
        "a.yaml:3:33 bad_value: most, all or always with the subject agreement | never"
      ])
    #expect(
      try errors("quantifier: all, subject: stored, unless: [storage]") == [
        "a.yaml:3:63 bad_value: no occasions with the subject stored | unless"
      ])
    #expect(try errors("quantifier: never, subject: stored") == [])
    #expect(try errors("quantifier: all, subject: sent, unless: [storage, recipient]") == [])
  }
}
