import SitusGround
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

  @Test(
    "A place abroad beside the name of a recipient is a transfer, and one’s own sites are a system")
  func recipientsAbroad() throws {
    let result = try record(
      #"""
      \#(Self.headings)
      HR,Payroll,Employees,Name,"Acme Inc (USA); Royal Mail; Mailers in the UK",,,,,,in house,
      """#)
    for line in [
      #"recipients: ["Acme Inc (USA)", "Royal Mail", "Mailers in the UK"]"#,
      #"name: "Recipient that the record calls “Acme Inc (USA)”, for Payroll""#,
      #"country: "USA""#, #"places: {storage: "in house", backup: unknown"#, "- id: hr-payroll-own",
    ] {
      #expect(result.yaml.contains(line), "\(line)\n\(result.yaml)")
    }
    #expect(result.yaml.count { $0 == "{" } == result.yaml.count { $0 == "}" })
    #expect(!result.yaml.contains("holder-in-house"))
    #expect(result.yaml.matches(of: /identified: false/).count == 1)
  }

  @Test("Rows of one activity become one service, and nothing is filled in or left out")
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
      result.yaml == #"""
        # From "r.csv": each cell is read, or kept as a comment with its line and column.
        # line 1, column A: "Controller"
        # line 1, column B: "Northmere"
        # line 2, column F: "Link to contract with processor"
        # line 2, column L: "Rights available to individuals"
        services:
          - id: finance-payroll
            name: "Payroll"
            owner: "Finance"
            purposes: ["Payroll"]
            lawful_basis: legal_obligation
            condition: "9(2)(b)"
            data_categories:
              - {name: "Sickness record", class: special_category}
            data_subjects: [{name: "Employees"}, {name: "Next of kin"}]
            recipients: ["HMRC", "Pension provider"]
            retention: {period: P6Y, rule: "6 years after leaving"}
            processors: [holder-hr-system, holder-london-uk, finance-payroll-recipient-united-states]
            # line 3, column D, "Data category without a class": "Contact details\nBank details"
            # line 6, column D, "Data category without a class": "The \"name\" card"
            # line 4, column F, "Link to contract with processor": "C-9"
            # line 4, column L, "Rights available to individuals": "all"
        processors:
          - id: holder-hr-system
            # The record does not name the legal entity. What the organisation runs itself is a system.
            name: "HR system"
            legal_entity: "whoever runs HR system"
            identified: false
            country: unknown
            places: {storage: unknown, backup: unknown, processing: unknown, support_access: unknown}
          - id: holder-london-uk
            # The record does not name the legal entity. What the organisation runs itself is a system.
            name: "London, UK"
            legal_entity: "whoever holds data in London, UK"
            identified: false
            country: unknown
            places: {storage: ["London, UK"], backup: unknown, processing: unknown, support_access: unknown}
          - id: finance-payroll-recipient-united-states
            # The record does not name the legal entity. With purposes of its own it is a disclosure.
            name: "Recipient in United States, for Payroll"
            legal_entity: "whoever receives data of Payroll in United States"
            identified: false
            country: "United States"
            places: {storage: unknown, backup: unknown, processing: unknown, support_access: unknown}

        """#)
    #expect(
      result.notes == [
        "r.csv: column F “Link to contract with processor”: an inventory has no place for it; its "
          + "cell is kept as a comment",
        "r.csv: column L “Rights available to individuals”: an inventory has no place for it; its "
          + "cell is kept as a comment",
        "r.csv:1: above the headings; kept as comments",
        "r.csv:6: no purpose; taken with the row above",
        "r.csv: finance-payroll: say whether “Contact details” is ordinary, special_category or "
          + "criminal_offence",
        "r.csv: finance-payroll: say whether “Bank details” is ordinary, special_category or "
          + "criminal_offence",
        "r.csv: finance-payroll: say whether “The \"name\" card” is ordinary, special_category or "
          + "criminal_offence",
        "r.csv: finance-payroll: say who runs “HR system” and where it is",
        "r.csv: finance-payroll: say who holds the data in “London, UK”",
        "r.csv: finance-payroll: say who receives the data in “United States”, and on what ground",
      ])
    #expect(result.errors == [])
    #expect(result.count == RecordCount(rows: 5, cells: 38, read: 30, noted: 8, refused: 0))
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
      ("Article 6(1)(c) and 6(1)(e)", nil),
    ])
  func lawfulBasis(text: String, word: String?) {
    #expect(RecordValues.lawfulBasis(text)?.rawValue == word)
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
    #expect(RecordValues.period(rule) == duration)
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
