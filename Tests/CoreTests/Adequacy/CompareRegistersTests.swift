import Testing

@testable import SitusCore

struct CompareRegistersTests {
  private let register: AdequacyRegister
  private let day: Day

  init() throws {
    register = try ShippedRegister.parsed.get()
    day = try calendarDay("2026-11-23")
  }

  private func changes(_ edit: (inout AdequacyRegister) throws -> Void) rethrows
    -> [RegisterChange]
  {
    var new = register
    try edit(&new)
    return compareRegisters(register, new, asOf: day)
  }

  private func position(of id: String) throws -> Int {
    try #require(register.instruments.firstIndex { $0.id == id })
  }

  @Test("A register does not differ from itself")
  func nothing() {
    #expect(compareRegisters(register, register, asOf: day) == [])
    #expect(renderAdequacy([], as: .text) == "No difference.\n")
  }

  @Test("An annulment is told with its day, and with what it means for places from then on")
  func annulment() throws {
    let number = try position(of: "EU:2023/1795")
    let changes = try changes {
      $0.instruments[number].effectiveUntil = try calendarDay("2027-03-31")
      $0.instruments[number].ending = .annulled
    }
    #expect(
      changes == [
        RegisterChange(
          kind: .amended, regime: .eu, subject: "EU:2023/1795", day: nil,
          text: "last day: none becomes 2027-03-31"),
        RegisterChange(
          kind: .amended, regime: .eu, subject: "EU:2023/1795", day: nil,
          text: "how it ended: none becomes annulled"),
        RegisterChange(
          kind: .answer, regime: .eu, subject: "US", day: try calendarDay("2027-04-01"),
          text: "on 2027-04-01: partial becomes none"),
      ])
    #expect(
      renderAdequacy(changes, as: .text) == """
        EU:2023/1795: last day: none becomes 2027-03-31
        EU:2023/1795: how it ended: none becomes annulled
        EU list, US: on 2027-04-01: partial becomes none

        """)
  }

  @Test("A new instrument is announced with its conditions")
  func addition() throws {
    var instrument = register.instruments[try position(of: "UK:SI-2022/1213")]
    instrument.id = "UK:SI-2027/1"
    instrument.title = "Regulations on Brazil"
    instrument.destinations = [.place(PlaceCode("BR"))]
    instrument.conditions = [.recipientSubjectTo("LGPD")]
    instrument.effectiveFrom = try calendarDay("2027-02-01")
    let changes = changes { $0.instruments.append(instrument) }
    #expect(
      changes.map(\.text) == [
        "new: Regulations on Brazil, for BR, from 2027-02-01. Only if: The recipient is subject to "
          + "the Brazilian General Data Protection Law (LGPD).",
        "on 2027-02-01: none becomes partial",
      ])
    #expect(changes.map(\.kind) == [.added, .answer])
    #expect(changes.map(\.subject) == ["UK:SI-2027/1", "BR"])
  }

  @Test("A removal and a dropped condition are told")
  func removal() throws {
    let swiss = try position(of: "UK:Sch21/5(2)(a)")
    let canada = try position(of: "UK:Sch21/5(2)(b)")
    let changes = changes {
      $0.instruments[canada].conditions = []
      $0.instruments.remove(at: swiss)
    }
    #expect(
      changes.map { "\($0.kind) \($0.subject) \($0.text)" } == [
        "amended UK:Sch21/5(2)(b) dropped condition: The recipient is subject to the Personal "
          + "Information Protection and Electronic Documents Act (PIPEDA).",
        "removed UK:Sch21/5(2)(a) no longer in the register: DPA 2018 Sch. 21 para. 5(2)(a), "
          + "Decision 2000/518/EC, Switzerland",
        "answer CA on 2026-11-23: partial becomes adequate",
        "answer CH on 2026-11-23: adequate becomes none",
      ])
  }

  @Test("A membership and a remark that change show in the answers")
  func membership() {
    let changes = changes {
      $0.memberships.removeAll { $0.place == PlaceCode("HR") }
      $0.notes.removeAll { $0.place == PlaceCode("NC") }
    }
    #expect(
      changes.map { "\($0.regime.rawValue) \($0.subject) \($0.text)" } == [
        "UK HR on 2026-11-23: adequate becomes none",
        "UK NC on 2026-11-23: none, a person must decide becomes none",
        "EU HR on 2026-11-23: domestic becomes none",
        "EU NC on 2026-11-23: none, a person must decide becomes none",
      ])
  }

  @Test("Changes are one JSON object")
  func renderedAsJSON() throws {
    let changes = changes { $0.notes.removeAll { $0.place == PlaceCode("SJ") } }
    #expect(
      renderAdequacy(Array(changes.prefix(1)), as: .json) == """
        {
          "changes": [
            {
              "day": "2026-11-23",
              "kind": "answer",
              "regime": "UK",
              "subject": "SJ",
              "text": "on 2026-11-23: none, a person must decide becomes none"
            }
          ],
          "schema": "situs.adequacy-diff/1"
        }

        """)
  }
}
