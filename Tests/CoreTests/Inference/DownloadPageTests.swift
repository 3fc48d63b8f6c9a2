import Testing

@testable import SitusCore

struct DownloadPageTests {
  private static let link =
    "https://download.microsoft.com/download/7/1/d/71d86715/ServiceTags_Public_20260504.json"

  @Test(
    "The newest list is found in a link, with entities, or in the data of the page's script",
    arguments: [
      "<html><body><p><a data-x=1 href='\(link)'>Download</a><a href='#'>x</a>",
      "<script>window.d={\"files\":[{\"name\":\"ServiceTags\",\"url\":\"\(link)\"}]}</script>",
      "<a href=\"\(link.replacing("20260504", with: "20260427"))\">old</a><a href=\"\(link)\">new</a>",
      "<a href=\"https&#58;//download.microsoft.com/download/7/1/d/71d86715/ServiceTags_Public_20260504.json\">",
    ])
  func found(page: String) {
    #expect(newestServiceTags(onPage: Array(page.utf8)) == Self.link)
  }

  @Test(
    "Other links, other schemes and no page at all give nothing",
    arguments: [
      "", "text", "<a href='http://a.example/ServiceTags_Public_20260504.json'>",
      "<a href='https://a.example/ServiceTags_Public.json'>",
    ])
  func absent(page: String) {
    #expect(newestServiceTags(onPage: Array(page.utf8)) == nil)
  }
}
