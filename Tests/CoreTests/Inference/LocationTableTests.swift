import Testing

@testable import SitusCore

struct LocationTableTests {
  @Test("Columns stand under each other and control characters are shown")
  func table() {
    var inference = SeenHost(
      chain: ["a.example", "x.eu-west-2.elb.amazonaws.com"], addresses: ["198.51.100.8"]
    ).inferred()
    inference.subject = "a\u{1B}[31m.example"
    #expect(
      LocationTable.text([inference])
        == "HOST                 EDGE  COMPUTE                       STORAGE  NETWORK  LEGAL           CONFLICTS\n"
        + "a\\u{1B}[31m.example  -     GB aws:eu-west-2 established  -        -        US established  0\n"
    )
  }
}
