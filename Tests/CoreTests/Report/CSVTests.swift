import Testing

@testable import SitusCore

struct CSVTests {
  @Test("There is one row for each transfer and regime")
  func golden() {
    #expect(
      renderCSV(Sample.smallReport()) == """
        \u{FEFF}service,service_name,owner,data_classes,volume,transfer,path,aspect,destination,\
        destination_as_written,basis,indirect,regime,binding,verdict,instrument,questions,risk,\
        risk_row,confidence,as_of,file,line,waived_finding,waived_by,waived_until,waived_reason\r
        tax,Council tax,Head of Revenues,ordinary,120000,tax/capstone/entity/GB,\
        northmere > capstone,entity,GB,GB,declared,no,UK,yes,not_restricted,,,,,high,2026-11-23,\
        inventory/a.yaml,16,,,,\r
        tax,Council tax,Head of Revenues,ordinary,120000,tax/capstone/entity/GB,\
        northmere > capstone,entity,GB,GB,declared,no,EU,no,approved,,,,,high,2026-11-23,\
        inventory/a.yaml,16,,,,\r
        tax,Council tax,Head of Revenues,ordinary,120000,tax/capstone/helpdesk/entity/IN,\
        northmere > capstone > helpdesk,entity,IN,IN,declared,yes,UK,yes,no_basis,,,high,R07,high,\
        2026-11-23,inventory/a.yaml,16,,,,\r
        tax,Council tax,Head of Revenues,ordinary,120000,tax/capstone/helpdesk/entity/IN,\
        northmere > capstone > helpdesk,entity,IN,IN,declared,yes,EU,no,undetermined,,\
        Which module was signed?,,,high,2026-11-23,inventory/a.yaml,16,,,,\r
        tax,Council tax,Head of Revenues,,,,,,,,,,,,,,,,,,2026-11-23,inventory/a.yaml,16,\
        agreement.missing/tax/helpdesk,Head of Procurement,2026-12-31,Being signed\r

        """)
  }

  @Test(
    "A cell that a spreadsheet would run is defused",
    arguments: [
      ("=1+1", "'=1+1"), ("+44", "'+44"), ("-2", "'-2"), ("@SUM(A1)", "'@SUM(A1)"),
      (" =1", "' =1"), ("\t=1", "' =1"), ("\n=1", "' =1"), ("\u{FF1D}1", "'\u{FF1D}1"),
      ("\u{A0}=1", "'\u{A0}=1"),
      ("=\u{301}1", "'=\u{301}1"), ("a=1", "a=1"), ("", ""),
    ])
  func formulas(raw: String, cell: String) {
    #expect(csvCell(raw) == cell)
  }

  @Test("Commas and quotation marks are quoted, and a line end in a cell begins no line")
  func quoting() {
    #expect(csvCell("a,b") == "\"a,b\"")
    #expect(csvCell("say \"x\"") == "\"say \"\"x\"\"\"")
    #expect(csvCell("a\n::b") == "a ::b")
    #expect(csvCell("a\"\u{301}b") == "\"a\"\"\u{301}b\"")
  }
}
