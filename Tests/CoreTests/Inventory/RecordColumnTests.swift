import SitusGround
import Testing

@testable import SitusCore

/// What is not understood is named, and stops the import when it may speak of places or transfers.
struct RecordColumnTests {
  private func record(
    _ text: String, _ options: RecordOptions = RecordOptions()
  ) throws -> ImportedRecord {
    try importRecord(
      Array(text.utf8), path: "r.csv", places: PlaceNamesTests.published(), options: options)
  }

  @Test("Every column of the two templates is understood", arguments: RecordColumn.allCases)
  func templates(column: RecordColumn) throws {
    for heading in column.headings + [column.heading.uppercased() + " (if applicable)"] {
      #expect(RecordColumn(heading: heading) == column, "\(heading)")
    }
    let text =
      column.namesActivity
      ? "\(csv(column.heading))\nIndia\n" : "Purpose,\(csv(column.heading))\nP,India\n"
    let result = try record(text)
    #expect(result.errors == [])
    #expect(result.count.refused == 0)
    #expect(result.count.read + result.count.noted == result.count.cells)
    #expect(result.yaml.contains("India"))
  }

  private func csv(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  @Test(
    "A heading that may speak of places or transfers and is not understood stops the import",
    arguments: [
      "Data whereabouts", "Country", "Hosting provider", "Sent overseas?", "Data centre",
      "Outside UK?", "Transferts hors UE", "EU", "International sharing", "Cloud region",
      "Where held", "IDTA / SCCs", "Lleoliad y data", "Jurisdiction", "Restricted transfer?",
    ])
  func headings(heading: String) throws {
    let result = try record("Purpose,\(heading)\nPayroll,x\nTax,\n")
    #expect(result.errors.map(\.code) == [.unknownKey])
    let error = try #require(result.errors.first)
    #expect(error.found?.contains("column B “\(heading)”") ?? false)
    #expect(error.expected.contains("--ignore-column \"\(heading)\""))
    #expect(result.count.refused == 1)
    let ignored = try record(
      "Purpose,\(heading)\nPayroll,x\n", RecordOptions(ignored: [heading]))
    #expect(ignored.errors == [])
    #expect(ignored.notes.contains { $0.contains("column B “\(heading)”: ignored as asked") })
    #expect(ignored.yaml.contains("# line 2, column B, \(yamlQuoted(heading)): \"x\"\n"))
    let mapped = try record(
      "Purpose,\(heading)\nPayroll,India\n", RecordOptions(mapped: [heading: "third_countries"]))
    #expect(mapped.errors == [])
    #expect(mapped.yaml.contains("    country: \"India\"\n"))
  }

  @Test(
    "A column without a telling heading stops the import when its cells name places",
    arguments: [
      "India", "Support by our partner in the Philippines", "USA", "IN", "aws eu-west-1",
      "Stored in the UK", "Hosted externally", "Data goes to the US",
    ])
  func cells(cell: String) throws {
    for heading in ["Remarks", ""] {
      let result = try record("Purpose,\(heading)\nPayroll,\(csv(cell))\n")
      #expect(result.errors.map(\.code) == [.unknownKey], "\(heading)")
    }
  }

  @Test(
    "Other columns that are not understood are named and kept as comments",
    arguments: [
      ("Ref", "12/A"), ("Team lead", "HR manager"), ("Reviewed", "No"), ("Approved", "NO"),
      ("Lawful notes", "UK GDPR applies"), ("System type", "IT and HR"), ("", "x"),
    ])
  func others(heading: String, cell: String) throws {
    let result = try record("Purpose,\(heading)\nPayroll,\(csv(cell))\n")
    #expect(result.errors == [])
    #expect(result.notes.contains { $0.hasPrefix("r.csv: column B") }, "\(result.notes)")
    #expect(result.yaml.contains(": \(yamlQuoted(cell))\n"))
  }

  @Test("Options that name no column, no word, or a column that is understood are errors")
  func options() {
    let text = "Purpose,Third countries,Ref\nPayroll,India,1\n"
    for (options, found) in [
      (RecordOptions(mapped: ["Nowhere": "location"]), "Nowhere"),
      (RecordOptions(mapped: ["Ref": "somewhere"]), "somewhere"),
      (RecordOptions(ignored: ["Elsewhere"]), "Elsewhere"),
      (RecordOptions(ignored: ["Third countries"]), "column B “Third countries”"),
    ] {
      let errors = #expect(throws: InputErrors.self) { try record(text, options) }
      #expect(errors?.errors.map(\.found) == [found])
    }
  }

  @Test("Headings over two lines are read together, and a second column of a kind is not lost")
  func twoLines() throws {
    let result = try record(
      """
      Purpose,Recipients,Transfers,,Notes
      ,,Country,Safeguards,
      Payroll,HMRC,India,IDTA,
      """)
    // "Transfers Country" is not understood by itself; its first line is.
    #expect(result.errors == [])
    #expect(result.yaml.contains("    country: \"India\"\n"))
    #expect(result.yaml.contains("\"IDTA\""))
    let twice = try record("Purpose,Third countries,Third countries\nPayroll,India,Kenya\n")
    #expect(twice.yaml.contains("country: \"India\""))
    #expect(twice.yaml.contains("country: \"Kenya\""))
  }
}
