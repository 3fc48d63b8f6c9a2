import Testing

@testable import SitusCore

struct HeaderAlibabaTests {
  private func edge(_ eagle: String, _ via: String) -> String {
    SeenHost(
      chain: ["x.example", "x.example.alicdn.com"], headers: [["eagleid", eagle], ["via", via]]
    ).inferred().summary(.edge)
  }

  @Test("The last node's letters, only beside an eagle id")
  func nodes() {
    let eagle = "2f66ea9c15902929872341717e"
    #expect(
      edge(eagle, "cache13.l2et15[12,200-0,M], cache2.cn1806[0,200-0,H]") == "CN CN indicated")
    #expect(edge(eagle, "cache2.us13[0,200-0,H]") == "US US indicated")
    #expect(edge(eagle, "cache2.l2et15[0,200-0,H]") == "-")
    #expect(edge(eagle, "vcache1.cn4730[0,0,200-0,H], vcache1.cn4730[2,0]") == "CN CN indicated")
    #expect(edge(eagle, "cache5.jp3[0,200-0,H], cache12.jp3[0,0]") == "JP JP indicated")
    #expect(edge(eagle, "cache5.l2eu6-1[1,0]") == "-")
    #expect(edge(eagle, "mycache2.cn1806[0,200-0,H]") == "-")
    #expect(edge(eagle, "1.1 varnish") == "-")
    #expect(edge("nonsense", "cache2.cn1806[0,200-0,H]") == "-")
  }
}
