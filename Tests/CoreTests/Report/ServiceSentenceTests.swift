import SitusGround
import Testing

@testable import SitusCore

struct ServiceSentenceTests {
  private func sentence(
    _ places: [PlaceJudgement], _ transfers: [TransferReport] = [], volume: Int? = 120_000
  ) -> String {
    describeService(
      Sample.service("tax", name: "Council tax", volume: volume), places: places,
      transfers: transfers, binding: [.uk], naming: PlaceNaming(Sample.names))
  }

  @Test("Storage that is shown, that fits, and that is only said reads differently")
  func storage() {
    let head = "Council tax holds personal data of about 120,000 people. "
    #expect(
      sentence([Sample.place("tax", verdict: .confirmed)]) == head
        + "The record says it is kept in the United Kingdom, and what we saw shows it.")
    #expect(
      sentence([Sample.place("tax", verdict: .consistent)]) == head
        + "The record says it is kept in the United Kingdom, and what we saw fits with that.")
    #expect(
      sentence([
        Sample.place("tax", verdict: .confirmed), Sample.place("tax", verdict: .unverifiable),
      ]) == head
        + "The record says it is kept in the United Kingdom, but nothing we could see from outside "
        + "shows it for every part.")
    #expect(
      sentence([Sample.place("tax", verdict: .contradicted, observed: "IE")]) == head
        + "The record says it is kept in the United Kingdom, but what we saw points to it being in "
        + "Ireland.")
    #expect(
      sentence([Sample.place("tax", "x", .backup, verdict: .confirmed)], volume: nil)
        == "Council tax holds personal data of a number of people nobody has written down. "
        + "The record does not say where it is kept.")
  }

  @Test("Only places outside the binding regime's territory are named as abroad")
  func abroad() {
    let home = Sample.transfer("tax", destination: .place(PlaceCode("GB")))
    let india = Sample.transfer("tax", to: "helpdesk")
    let transfers = [
      TransferReport(
        transfer: home,
        assessments: [
          Sample.assessment(home, .uk, .notRestricted), Sample.assessment(home, .eu, .approved),
        ], risks: []),
      TransferReport(
        transfer: india, assessments: [Sample.assessment(india, .uk, .noBasis)], risks: []),
    ]
    #expect(
      sentence([Sample.place("tax", verdict: .confirmed)], transfers).hasSuffix(
        "It is also sent to, or can be seen from, India. One of these ways of sending has no legal "
          + "ground on file and needs a decision."))
  }

  @Test("A transfer without an assessment counts as one to find out about")
  func unassessed() {
    let transfer = Sample.transfer("tax")
    #expect(
      sentence([], [TransferReport(transfer: transfer, assessments: [], risks: [])]).hasSuffix(
        "For one way of sending, something must be found out before anyone can say."))
  }

  @Test("Numbers are grouped by thousands and lists read as English")
  func words() {
    #expect(grouped(0) == "0")
    #expect(grouped(999) == "999")
    #expect(grouped(1_234_567) == "1,234,567")
    #expect(grouped(-1000) == "-1,000")
    #expect(listed([]) == "")
    #expect(listed(["a"]) == "a")
    #expect(listed(["a", "b", "c"]) == "a, b and c")
  }
}
