/// A page of its own that is not the whole report: a heading, a lead, and what follows.
struct HTMLDocument {
  var opening: HTMLOpening
  /// Already encoded.
  var body: String
  /// How it was made, for the foot of the page.
  var colophon: String

  /// The page as text.
  func render() -> String {
    opening.render() + body + Self.closing.render(Closing(colophon: colophon))
  }

  private struct Closing {
    var colophon: String
  }

  private static let closing = HTMLTemplate(
    #"""
    </main>
    <footer>
    <p>{{.colophon}}</p>
    </footer>
    </body>
    </html>

    """#)
}

extension Report {
  /// By which version of the program, and of which inventory.
  var colophon: String {
    "Made by Situs \(Version.text). Inventory \(inventory.path)"
      + (inventory.sha256.map { ", SHA-256 \($0)" } ?? "") + "."
  }
}
