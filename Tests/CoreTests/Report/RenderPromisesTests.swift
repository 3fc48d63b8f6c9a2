import Foundation
import Testing

@testable import SitusCore

struct RenderPromisesTests {
  @Test("The text form has exactly this text, in 80 columns")
  func text() {
    let text = renderPromises(Sample.smallReport(), as: .text)
    #expect(
      text == """
        Northmere Borough Council: its privacy notice, as of 2026-11-23
        1 sentence, tested on 2 services: 0 kept, 0 not true and 1 cannot be shown.
        Observed from lon; the rest is what the record says.

        Cannot be shown p
          “We promise.”
          Tested as: every service, storage in UK.
          shown by evidence       1   50%   120,000 people
          declared only           0    0%
          not known               1   50%   0 people (1 service with no number)
          not so                  0    0%
          Not known because:
            - Nothing is declared (parks)
          Read the other way (both laws must call the country adequate): does not hold;
          the readings part at parks.
          True instead: “1 of 2 services is in the UK.”

        """)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("Every form carries the verdict, the shares, the causes and the true sentence")
  func everyForm() {
    for format in PromiseFormat.allCases {
      let text = renderPromises(Sample.smallReport(), as: format)
      for word in ["We promise.", "Nothing is declared", "parks", "1 of 2 services is in the UK."] {
        #expect(text.contains(word), "\(format): \(word)")
      }
      #expect(text.hasSuffix("\n"))
    }
  }

  @Test("The JSON form names its schema and gives counts and shares")
  func json() throws {
    let data = Data(renderPromises(Sample.smallReport(), as: .json).utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["schema"] as? String == "situs.promises/1")
    #expect(object["services"] as? Int == 2)
    let promise = try #require((object["promises"] as? [[String: Any]])?.first)
    #expect(promise["verdict"] as? String == "unproven")
    let shares = try #require(promise["shares"] as? [String: [String: Any]])
    #expect(Set(shares.keys) == ["evidence", "declaration", "unknown", "breaking"])
    #expect(shares["evidence"]?["percent"] as? Double == 50)
    #expect(shares["evidence"]?["people"] as? Int == 120_000)
    #expect(shares["unknown"]?["services_without_people"] as? Int == 1)
    let other = try #require(promise["other_reading"] as? [String: Any])
    #expect(other["parting_services"] as? [String] == ["parks"])
  }

  @Test("The HTML form loads nothing and encodes what comes from outside")
  func html() {
    var report = Sample.smallReport()
    report.promises[0].promise.quote = "<script>alert(1)</script> https://a.example/"
    let html = renderPromises(report, as: .html)
    #expect(!html.contains("<script"))
    #expect(html.contains("&lt;script&gt;"))
    #expect(!html.contains("src=") && !html.contains("href=\"http"))
    #expect(html.contains("<main id=\"main\">") && html.contains("lang=\"en-GB\""))
  }

  @Test("More than nothing is never 0%, and less than all is never 100%")
  func percentages() {
    #expect(
      [0, 0.2, 1, 49.6, 99.8, 100].map(percentage) == ["0%", "<1%", "1%", "50%", ">99%", "100%"])
  }
}
