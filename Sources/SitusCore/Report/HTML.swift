/// Renders one self-contained page for a data protection officer: what to decide first, then the
/// findings by owner, the promises, every service, and what was not seen.
///
/// It loads nothing and runs nothing; the only style it may use is its own.
///
/// - SeeAlso: WCAG 2.2 level AA; W3C Content Security Policy Level 3.
func renderHTML(_ report: Report) -> String {
  let page = HTMLPage(report)
  var html = page.opening.render()
  html += HTMLTemplates.decide.render(page.decide)
  html += "<section aria-labelledby=\"findings\">\n<h2 id=\"findings\">Findings by owner</h2>\n"
  if page.owners.isEmpty { html += "<p>There are no findings.</p>\n" }
  for owner in page.owners {
    html += HTMLTemplates.owner.render(owner)
    for finding in owner.findings { html += HTMLTemplates.finding.render(finding) }
  }
  html += "</section>\n<section aria-labelledby=\"promises\">\n"
  html += "<h2 id=\"promises\">Promises to the public</h2>\n"
  html += "<p>\(page.promiseLead)</p>\n"
  for promise in page.promises { html += HTMLTemplates.promise.render(promise) }
  html += "</section>\n<section aria-labelledby=\"services\">\n<h2 id=\"services\">Services</h2>\n"
  html += HTMLTemplates.serviceIndex.render(page.index)
  for service in report.services {
    html += HTMLTemplates.service.render(HTMLService(service, page: page))
  }
  html += "</section>\n"
  for table in page.tables { html += HTMLTemplates.table.render(table) }
  return html + HTMLTemplates.method.render(page.method)
}
