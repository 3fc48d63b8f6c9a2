/// The head of every page, and its body down to where its own text begins.
///
/// A page loads nothing and runs nothing; the only style it may use is its own.
///
/// - SeeAlso: WCAG 2.2 level AA; W3C Content Security Policy Level 3.
struct HTMLOpening {
  /// What the browser shows as the page's name.
  var title: String
  var eyebrow: String
  var heading: String
  /// One paragraph each.
  var lead: [String]
  /// What the link says that passes over the head.
  var skip = "Skip to the text"
  /// Links to the parts of the page; `nil` for none.
  var navigation: Navigation?

  /// Links to the parts of a page.
  struct Navigation {
    /// What kind of parts they are: `Hosts`.
    var label: String
    var links: [HTMLService.Link]
  }

  func render() -> String {
    Self.template.render(
      Words(
        digest: HTMLStyle.digest, title: title, eyebrow: eyebrow, heading: heading, lead: lead,
        skip: skip, navigation: navigation)
    ).replacing("<style></style>", with: "<style>\(HTMLStyle.text)</style>", maxReplacements: 1)
  }

  private struct Words {
    var digest: String
    var title: String
    var eyebrow: String
    var heading: String
    var lead: [String]
    var skip: String
    var navigation: Navigation?
  }

  private static let template = HTMLTemplate(
    #"""
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{{.digest}}'; base-uri 'none'; form-action 'none'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <meta name="robots" content="noindex" />
    <title>{{.title}}</title>
    <style></style>
    </head>
    <body>
    <a class="skip" href="#main">{{.skip}}</a>
    <header>
    <p class="eyebrow">{{.eyebrow}}</p>
    <h1>{{.heading}}</h1>
    {{#.lead}}<p class="quiet">{{.}}</p>
    {{/.lead}}{{#.navigation}}<nav aria-label="{{.label}}"><ul>
    {{#.links}}<li><a href="#{{.anchor}}">{{.text}}</a></li>
    {{/.links}}</ul></nav>
    {{/.navigation}}</header>
    <main id="main">

    """#)
}
