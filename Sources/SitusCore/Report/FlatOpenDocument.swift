import SitusGround

/// A draft as a flat OpenDocument text: headings, tables of facts, and empty boxes to write in.
///
/// - SeeAlso: OpenDocument v1.3 part 3 (ISO/IEC 26300:2015), §3.1.2 `office:document`, §9 tables.
func assessmentText(_ draft: AssessmentDraft) -> String {
  var body = paragraph(draft.title, "Eyebrow") + heading(draft.subject, level: 1)
  for line in draft.lead { body += paragraph(line, "Quiet") }
  var tables = 0
  for section in draft.sections {
    body += heading(section.title, level: 2) + paragraph(section.asks, "Asks")
    let facts = section.items.compactMap { item -> (String, [String])? in
      if case .fact(let term, let values) = item { return (term, values) }
      return nil
    }
    if !facts.isEmpty {
      tables += 1
      body += table(facts, name: "Facts\(tables)")
    }
    for case .blank(let prompt, let lines) in section.items {
      body += heading(prompt, level: 3)
      for line in 0..<lines {
        body += paragraph(
          line == 0 ? "To be written: " : "", line == lines - 1 ? "Blank" : "BlankKept")
      }
    }
  }
  body += heading("Rows of the report that this is about", level: 2)
  for transfer in draft.transfers { body += paragraph(transfer, "Quiet") }
  body += paragraph(draft.colophon, "Quiet")
  return """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document \(namespaces) office:version="1.3" \
    office:mimetype="application/vnd.oasis.opendocument.text">
    <office:meta><dc:title>\(xmlEncoded("\(draft.title), \(draft.subject)"))</dc:title>\
    <dc:language>en-GB</dc:language></office:meta>
    \(styles)
    \(pages(named: "\(draft.title), \(draft.subject)"))
    <office:body><office:text>
    \(body)</office:text></office:body>
    </office:document>

    """
}

private func paragraph(_ text: String, _ style: String) -> String {
  "<text:p text:style-name=\"\(style)\">\(xmlEncoded(text))</text:p>\n"
}

private func heading(_ text: String, level: Int) -> String {
  "<text:h text:style-name=\"Heading_20_\(level)\" text:outline-level=\"\(level)\">"
    + "\(xmlEncoded(text))</text:h>\n"
}

private func table(_ facts: [(String, [String])], name: String) -> String {
  func cell(_ paragraphs: String) -> String {
    "<table:table-cell table:style-name=\"Cell\" office:value-type=\"string\">\(paragraphs)"
      + "</table:table-cell>\n"
  }
  func row(_ first: String, _ second: String) -> String {
    "<table:table-row table:style-name=\"Row\">\n\(cell(first))\(cell(second))</table:table-row>\n"
  }
  var text =
    "<table:table table:name=\"\(name)\" table:style-name=\"Facts\">\n"
    + "<table:table-column table:style-name=\"Term\"/>\n"
    + "<table:table-column table:style-name=\"Values\"/>\n<table:table-header-rows>\n"
    + row(paragraph("Fact", "Term"), paragraph("What the records say", "Term"))
    + "</table:table-header-rows>\n"
  for (term, values) in facts {
    let said =
      values.isEmpty
      ? paragraph("Not on record: to be filled in", "Missing")
      : values.map { paragraph($0, "Value") }.joined()
    text += row(paragraph(term, "Term"), said)
  }
  return text + "</table:table>\n"
}

/// The pages: each has the name of the draft, its own number and the number of all at its foot.
private func pages(named title: String) -> String {
  """
  <office:master-styles><style:master-page style:name="Standard" \
  style:page-layout-name="Page"><style:footer><text:p text:style-name="Foot">\
  \(xmlEncoded(title)): page <text:page-number text:select-page="current"/> of <text:page-count/>\
  </text:p></style:footer></style:master-page></office:master-styles>
  """
}

/// Outside text for XML: encoded, and without what XML 1.0 cannot hold or what hides text.
///
/// - SeeAlso: XML 1.0, fifth edition, §2.2 Char, §2.4.
func xmlEncoded(_ text: String) -> String {
  var encoded = ""
  for letter in OutsideText(text) {
    switch letter.scalar {
    case "<": encoded += "&lt;"
    case ">": encoded += "&gt;"
    case "&": encoded += "&amp;"
    case "\"": encoded += "&quot;"
    case "\n", "\t", "\r": encoded += " "
    case "#" where letter.isBarred: encoded += "&#35;"
    case ":" where letter.isBarred: encoded += "&#58;"
    case "\u{FFFE}", "\u{FFFF}": encoded += letter.scalar.shownAsEscape
    default:
      if letter.isBarred {
        encoded += letter.scalar.shownAsEscape
      } else {
        encoded.unicodeScalars.append(letter.scalar)
      }
    }
  }
  return encoded
}

private let namespaces =
  [
    ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
  ].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($1):1.0\"" }.joined(separator: " ")
  + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
  + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""

private let styles = """
  <office:styles>
  <style:default-style style:family="paragraph"><style:text-properties \
  fo:font-family="'Liberation Sans', Arial, sans-serif" fo:font-size="10pt" fo:language="en" fo:country="GB"/></style:default-style>
  <style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties \
  fo:margin-top="0.1cm" fo:margin-bottom="0.15cm"/></style:style>
  <style:style style:name="Asks" style:family="paragraph" style:parent-style-name="Standard">\
  <style:paragraph-properties fo:keep-with-next="always"/></style:style>
  <style:style style:name="Foot" style:family="paragraph"><style:text-properties \
  fo:font-size="8.5pt" fo:color="#4d565e"/></style:style>
  <style:style style:name="Eyebrow" style:family="paragraph"><style:text-properties \
  fo:color="#0b4f5c" fo:font-weight="bold"/></style:style>
  <style:style style:name="Quiet" style:family="paragraph" style:parent-style-name="Standard">\
  <style:text-properties fo:color="#4d565e"/></style:style>
  <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" \
  style:default-outline-level="1"><style:paragraph-properties fo:margin-bottom="0.3cm" \
  fo:keep-with-next="always"/><style:text-properties fo:font-size="19pt" \
  fo:font-weight="bold"/></style:style>
  <style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" \
  style:default-outline-level="2"><style:paragraph-properties fo:margin-top="0.7cm" \
  fo:margin-bottom="0.15cm" fo:keep-with-next="always"/><style:text-properties \
  fo:font-size="14pt" fo:font-weight="bold"/></style:style>
  <style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" \
  style:default-outline-level="3"><style:paragraph-properties fo:margin-top="0.4cm" \
  fo:margin-bottom="0.1cm" fo:keep-with-next="always"/><style:text-properties \
  fo:font-size="10.5pt" fo:font-weight="bold"/></style:style>
  <style:style style:name="Blank" style:family="paragraph"><style:paragraph-properties \
  fo:padding="0.12cm" fo:border="0.5pt dashed #664400" fo:background-color="#fdf1d3"/>\
  <style:text-properties fo:color="#664400"/></style:style>
  <style:style style:name="BlankKept" style:family="paragraph" style:parent-style-name="Blank">\
  <style:paragraph-properties fo:keep-with-next="always"/></style:style>
  <style:style style:name="Term" style:family="paragraph"><style:text-properties \
  fo:font-weight="bold"/></style:style>
  <style:style style:name="Value" style:family="paragraph"><style:paragraph-properties \
  fo:margin-bottom="0.05cm"/></style:style>
  <style:style style:name="Missing" style:family="paragraph"><style:text-properties \
  fo:color="#8a1c1c"/></style:style>
  </office:styles>
  <office:automatic-styles>
  <style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm" \
  fo:page-height="29.7cm" fo:margin="2cm"/><style:footer-style>\
  <style:header-footer-properties fo:min-height="0.9cm" fo:margin-top="0.4cm"/>\
  </style:footer-style></style:page-layout>
  <style:style style:name="Facts" style:family="table"><style:table-properties \
  style:width="17cm" table:align="margins"/></style:style>
  <style:style style:name="Term" style:family="table-column"><style:table-column-properties \
  style:column-width="4.5cm"/></style:style>
  <style:style style:name="Values" style:family="table-column"><style:table-column-properties \
  style:column-width="12.5cm"/></style:style>
  <style:style style:name="Row" style:family="table-row"><style:table-row-properties \
  fo:keep-together="always"/></style:style>
  <style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties \
  fo:padding="0.1cm" fo:border="0.5pt solid #d9d5cb"/></style:style>
  </office:automatic-styles>
  """
