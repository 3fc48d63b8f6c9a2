import Testing

@testable import SitusCore

struct ImportRecordTests {
  private static let headings = [
    "Business function", "Purpose of processing", "Categories of individuals",
    "Categories of personal data", "Categories of recipients", "Link to contract with processor",
    "NAMES of third countries or international organisations that personal data are transferred to "
      + "(if applicable)", "Retention schedule (if possible)",
    "Article 6 lawful basis for processing personal data",
    "Article 9 condition for processing special category data", "Location of personal data",
    "Rights available to individuals",
  ].joined(separator: ",")

  private func record(_ text: String) throws -> ImportedRecord {
    try importRecord(Array(text.utf8), path: "r.csv", places: PlaceNamesTests.published())
  }

  @Test("Rows of one activity become one service, and nothing is filled in")
  func wholeRecord() throws {
    let result = try record(
      #"""
      Controller,Northmere
      \#(Self.headings)
      Finance,Payroll,Employees,"Contact details
      Bank details",HMRC; Pension provider,C-9,N/A,6 years after leaving,Article 6(1)(c),N/A,HR system,all
      Finance,Payroll,Employees,Sickness record,HMRC,,United States,6 years after leaving,6(1)(c),9(2)(b),"London, UK",
      ,,Next of kin,"The ""name"" card",,,,,,,,
      ,,,,,,,,,,,
      """#)
    #expect(
      result.yaml == """
        # From r.csv; what is not said there is left out.
        services:
          - id: finance-payroll
            name: "Payroll"
            owner: "Finance"
            purposes: ["Payroll"]
            lawful_basis: legal_obligation
            condition: "9(2)(b)"
            data_categories:
              - {name: "Sickness record", class: special_category}
            # Data category without a class: Contact details
            # Data category without a class: Bank details
            # Data category without a class: The "name" card
            data_subjects: [{name: "Employees"}, {name: "Next of kin"}]
            recipients: ["HMRC", "Pension provider"]
            retention: {period: P6Y, rule: "6 years after leaving"}
            # Say who runs each, by its processor; without one it is the organisation itself.
            # systems:
            #   - {id: hr-system, name: "HR system"}
            #   - {id: london-uk, name: "London, UK", places: {storage: "London, UK"}}
            # Link to contract with processor: C-9
            # Names of third countries or international organisations that personal data are \
        transferred to: United States

        """)
    #expect(
      result.notes == [
        "r.csv:6: no purpose; taken with the row above",
        "r.csv: finance-payroll: say whether “Contact details” is ordinary, special_category or "
          + "criminal_offence",
        "r.csv: finance-payroll: say whether “Bank details” is ordinary, special_category or "
          + "criminal_offence",
        "r.csv: finance-payroll: say whether “The \"name\" card” is ordinary, special_category or "
          + "criminal_offence", "r.csv: finance-payroll: say who runs “HR system”",
        "r.csv: finance-payroll: say who runs “London, UK”",
        "r.csv: finance-payroll: Link to contract with processor: C-9",
        "r.csv: finance-payroll: Names of third countries or international organisations that "
          + "personal data are transferred to: United States",
      ])
    #expect(try errorLines(anOrganisation, result.yaml) == [])
  }

  @Test("Ids are made of ASCII letters, differ, and are never words that YAML reads otherwise")
  func ids() throws {
    let result = try record(
      "Purpose of processing\nTrue\nÜberwachung!\nÜberwachung?\nnull\n日本\nA: \"b\" #c\n")
    let inventory = try parsed(anOrganisation, result.yaml)
    #expect(result.serviceCount == 6)
    #expect(
      inventory.services.map(\.id).sorted() == [
        "a-b-c", "activity", "activity-null", "activity-true", "berwachung", "berwachung-2",
      ])
    #expect(inventory.services.contains { $0.name == "A: \"b\" #c" })
  }

  @Test("A file without the headings is refused; one without rows has no services")
  func headings() throws {
    #expect(throws: InputErrors.self) { try record("a,b\nc,d\n") }
    #expect(throws: InputErrors.self) { try record("") }
    let result = try record(Self.headings)
    #expect(result.serviceCount == 0)
    #expect(try errorLines(anOrganisation, result.yaml) == [])
  }

  @Test(
    "A lawful basis is read when the cell names one",
    arguments: [
      ("Consent", "consent"), ("Article 6 (1) (e) public task", "public_task"),
      ("6(1)(ea)", "recognised_legitimate_interests"),
      ("legitimate interest", "legitimate_interests"),
      ("Recognised legitimate interests", "recognised_legitimate_interests"),
      ("Legal obligation", "legal_obligation"), ("Vital interests", "vital_interests"),
      ("Consent or contract", nil), ("Statute", nil), ("Art. 6", nil),
    ])
  func lawfulBasis(text: String, word: String?) {
    #expect(RecordWriter.lawfulBasis(text)?.rawValue == word)
  }

  @Test(
    "A period is read when the rule begins with one and has no second",
    arguments: [
      ("6 years", "P6Y"), ("1 year after closure", "P1Y"), ("18 months", "P18M"),
      ("2 weeks", "P2W"), ("30 Days", "P30D"), ("6 years plus current", nil),
      ("6 years or until 25", nil), ("Permanent", nil), ("0 years", nil), ("Six years", nil),
      ("6", nil),
    ])
  func period(rule: String, duration: String?) {
    #expect(RecordWriter.period(rule) == duration)
  }

  @Test("The starter inventory parses, and its schema comments lead to the schema")
  func starter() throws {
    let files = starterInventory()
    let yaml = files.filter { $0.path.hasSuffix(".yaml") }
    #expect(try errorLines(yaml) == [])
    for file in yaml {
      let depth = file.path.split(separator: "/").count - 1
      let line = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")[0]
      let up = String(repeating: "../", count: depth)
      #expect(line == "# yaml-language-server: $schema=\(up)inventory.schema.json")
    }
    #expect(files.map(\.path).contains("inventory.schema.json"))
  }
}
