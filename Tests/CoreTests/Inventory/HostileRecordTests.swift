import SitusGround
import Testing

@testable import SitusCore

/// Records that are broken, or made to mislead.
struct HostileRecordTests {
  private func record(_ text: String) throws -> ImportedRecord {
    try importRecord(Array(text.utf8), path: "r.csv", places: PlaceNamesTests.published())
  }

  @Test("A row whose cells are shifted by a separator in no quotation marks stops the import")
  func shifted() throws {
    let result = try record("Purpose,Location,Recipients\nPayroll,London, UK,HMRC\nTax,UK,HMRC\n")
    #expect(result.errors.map(\.code) == [.syntax])
    #expect(result.errors.first?.site.line == 2)
    #expect(result.count.refused == 4)
    #expect(result.count.cells == 10)
  }

  @Test("Two stray quotation marks do not swallow the rows between them")
  func swallowed() {
    let text = """
      Purpose,Third countries,Recipients
      Payroll,None,"Staff
      Tax,India,HMRC
      Housing,None,Landlords"
      """
    let errors = #expect(throws: InputErrors.self) { try record(text) }
    #expect(errors?.errors.map(\.site.line) == [2])
    #expect(throws: InputErrors.self) { try record("Purpose,Recipients\nPayroll,\"HMRC\n") }
  }

  @Test("A cell cannot write keys of the inventory")
  func injection() throws {
    let cell =
      "x\n    lawful_basis: consent\r\n  - id: evil\u{2028}    name: evil\u{85}services: []"
    let result = try record("Purpose,Ref,Contract\nPayroll,\"\(cell)\",\"\(cell)\"\n")
    let inventory = try parsed(anOrganisation, result.yaml)
    #expect(inventory.services.map(\.id) == ["payroll"])
    #expect(inventory.services.first?.lawfulBasis == nil)
    #expect(result.yaml.contains(yamlQuoted(cell)))
  }

  @Test("Headings again, totals, and rows above the headings are named and kept, not services")
  func noActivities() throws {
    let result = try record(
      "Data held in India\n\nBusiness function,Purpose\nHR,Payroll\nBusiness function,Purpose\n"
        + "Total,14\n")
    #expect(result.serviceCount == 1)
    #expect(result.errors == [])
    #expect(result.yaml.contains("# line 1, column A: \"Data held in India\"\n"))
    #expect(result.notes.contains("r.csv:5: the headings once more; kept as comments"))
    #expect(result.notes.contains("r.csv:6: a row of totals; kept as comments"))
    #expect(result.count == RecordCount(rows: 5, cells: 9, read: 4, noted: 5, refused: 0))
  }

  @Test("Control characters and errors of a spreadsheet are no values, and are kept")
  func controls() throws {
    let result = try record(
      "Purpose,Recipients,Retention\n\u{202A}Payroll\u{202C},HM\u{202E}RC,#REF!\n")
    let service = try #require(try parsed(anOrganisation, result.yaml).services.first)
    #expect(service.name == "Payroll")
    #expect(service.recipients == ["HMRC"])
    #expect(service.retention == nil)
    #expect(result.yaml.contains("\"HM\\u202ERC\""))
    #expect(result.yaml.contains("\"\\u202APayroll\\u202C\""))
    #expect(result.yaml.contains("\"#REF!\""))
  }

  @Test(
    "A separator that Excel names in the first line counts; a longer cell than allowed does not")
  func statedSeparator() throws {
    let stated = try record("sep=;\r\nPurpose;Recipients\r\nPay, tax;A, B, C, D\r\n")
    #expect(stated.yaml.contains("recipients: [\"A, B, C, D\"]"))
    let long = String(repeating: "a", count: longestYAMLText + 1)
    let result = try record("Purpose,Recipients\nPayroll,\(long)\n")
    #expect(result.errors.map(\.code) == [.tooLarge])
    #expect(result.count.refused == 1)
  }
}
