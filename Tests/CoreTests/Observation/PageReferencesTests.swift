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
      <body><img src="//img.example/1" SRCSET="//one.example/1 1x, //two.example/2 2x">
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

  @Test("What styles, drawings, pings and the head of a page lead to is seen, templates are not")
  func others() {
    let page = references(
      """
      <meta http-equiv="Content-Security-Policy" content="script-src https://metacsp.example">
      <meta http-equiv="refresh" content="0;url=https://refresh.example/">
      <style>@import url("https://import.example/c.css"); b{background:url(https://bg.example/i)}</style>
      <p style="background:url(https://inline.example/i)"></p>
      <svg><image href="https://svg.example/i"/><use xlink:href="https://use.example/#a"/></svg>
      <a ping="https://ping.example/" href="/">p</a><body background="https://bodybg.example/">
      <template><img src="https://template.example/"><template></template><style>@import
      "https://no.example/"</style></template><iframe srcdoc="<img src=&quot;https://doc.example/&quot;>">
      <img src=https://no.example/></iframe>
      <div><template shadowrootmode=open><img src="https://shadow.example/"></template></div>
      <script src="https&colon;//entity&period;example&#47;x"></script>
      """)
    #expect(
      page.loads.sorted() == [
        "https://bg.example/i", "https://bodybg.example/", "https://doc.example/",
        "https://entity.example/x", "https://import.example/c.css", "https://inline.example/i",
        "https://ping.example/", "https://refresh.example/", "https://shadow.example/",
        "https://svg.example/i", "https://use.example/#a",
      ])
    #expect(page.policies == ["script-src https://metacsp.example"])
  }

  @Test(
    "A page that is made to take minutes is read in proportion to its length",
    arguments: [
      "<a" + (0..<74_000).map { " a\($0)" }.joined() + ">",
      String(repeating: "<b>", count: 80_000) + String(repeating: "</i>", count: 80_000),
      String(repeating: "<!--", count: 130_000), String(repeating: "<a href='", count: 50_000),
      String(repeating: "<style>url(", count: 50_000),
      String(repeating: "<![CDATA[", count: 50_000),
      "<style>" + String(repeating: "/*url(\\", count: 80_000),
      String(repeating: "<iframe srcdoc=\"&lt;p&gt;\">", count: 20_000),
      "<p style=\"" + String(repeating: "image-set(", count: 50_000) + "\">",
    ])
  func expensive(html: String) {
    // What was quadratic did not end within the patience of anybody who runs the tests.
    _ = references(html + "<img src=//x.example>")
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
