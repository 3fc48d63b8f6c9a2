import Testing

@testable import SitusCore

private func references(_ html: String) -> PageReferences {
  PageReferences(html: Array(html.utf8))
}

struct PageReferencesTests {
  @Test("What a browser fetches is told from what it may be led to")
  func loads() {
    let page = references(
      """
      <!DOCTYPE html><html><head><base href="/b/"><base href="/c/">
      <link rel="stylesheet" href="//css.example/a.css"><link rel="canonical" href="//no.example/">
      <link rel="preconnect dns-prefetch" href="https://pre.example"><link href="//no.example/x">
      <script src='https://js.example/a?b=1&amp;c=2'></script><script>"//no.example"</script>
      <body background="x"><img src="//img.example/1" SRCSET="//one.example/1 1x, //two.example/2 2x">
      <picture><source srcset="//three.example/3"></picture><iframe src="//frame.example"></iframe>
      <video src="//v.example" poster="//p.example"></video><object data="//o.example"></object>
      <a href="https://no.example/">a</a><form action="https://form.example/post"><input type=image
      src="//input.example"><button formaction="//button.example/">go</button></form>
      <!-- <script src="//no.example/"></script> -->
      """)
    #expect(page.base == "/b/")
    #expect(
      page.loads.sorted() == [
        "//css.example/a.css", "//frame.example", "//img.example/1", "//input.example",
        "//o.example", "//one.example/1", "//p.example", "//three.example/3", "//two.example/2",
        "//v.example", "https://js.example/a?b=1&c=2", "https://pre.example",
      ])
    #expect(page.forms.sorted() == ["//button.example/", "https://form.example/post"])
    #expect(!page.isIncomplete)
  }

  @Test("A page that is cut off, nested without end or no page at all is read as far as it goes")
  func hostile() {
    #expect(references("<img src='//a.example'><script src='//b.exam").loads == ["//a.example"])
    #expect(references("").loads.isEmpty)
    #expect(PageReferences(html: [0, 0xFF, 0xFE, 0x3C, 0x3C, 0x3E]).loads.isEmpty)
    let deep = String(repeating: "<div>", count: 200_000) + "<img src='//deep.example'>"
    _ = references(deep)
    let many = references(String(repeating: "<img src=x>", count: 20_000))
    #expect(many.isIncomplete)
    #expect(many.loads == ["x"])
  }
}
