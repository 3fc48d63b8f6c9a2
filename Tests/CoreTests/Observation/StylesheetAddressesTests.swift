import Testing

@testable import SitusCore

struct StylesheetAddressesTests {
  @Test(
    "The addresses of a style sheet are those that a browser fetches",
    arguments: [
      ("@import 'https://a.example/x.css' screen;", ["https://a.example/x.css"]),
      ("@IMPORT URL(\"//a.example\")", ["//a.example"]),
      ("a{b:url( //a.example/1 ) , url('//b.example')}", ["//a.example/1", "//b.example"]),
      (
        "a{b:-webkit-image-set(\"//a.example\" 1x, url(//b.example) 2x)}",
        ["//a.example", "//b.example"]
      ),
      ("a{b:u\\72l(//a.example)}", ["//a.example"]),
      ("a{b:url(https\\3a//a.example)}", ["https://a.example"]),
      ("/* url(//no.example) */ a{content:\"url(//no.example)\"}", []),
      ("@charset \"utf-8\"; a{b:url()}", []), ("a{b:curl(//no.example)}", []),
    ])
  func addresses(text: String, expected: [String]) {
    #expect(stylesheetAddresses(text) == expected)
  }
}
