import SitusGround
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
    return compareRegisters(register, new, asOf: day).changes
  }

  private func position(of id: String) throws -> Int {
    try #require(register.instruments.firstIndex { $0.id == id })
  }

  /// What people read of a change of the register, without the first line.
  private func text(_ edit: (inout AdequacyRegister) throws -> Void) rethrows -> String {
    var new = register
    try edit(&new)
    let names = ["BR": "Brazil", "CA": "Canada", "CH": "Switzerland", "US": "United States"]
    let name: @Sendable (PlaceCode) -> String = { names[$0.rawValue] ?? $0.rawValue }
    let text = renderAdequacy(
      compareRegisters(register, new, asOf: day, name: name), name: name, as: .text)
    #expect(
      text.hasPrefix("Adequacy register of 2026-11-30, compared with that of 2026-11-30\n\n"))
    return text.split(separator: "\n").dropFirst().joined(separator: "\n")
  }

  @Test("A register does not differ from itself")
  func nothing() {
    #expect(compareRegisters(register, register, asOf: day).changes == [])
    #expect(text { _ in } == "No difference.")
  }

  @Test("An annulment is told with its day, and with what it means for places from then on")
  func annulment() throws {
    let number = try position(of: "EU:2023/1795")
    let text = try text {
      $0.instruments[number].effectiveUntil = try calendarDay("2027-03-31")
      $0.instruments[number].ending = .annulled
    }
    #expect(
      text == """
        The law: what begins, ends, or lasts otherwise
          EU:2023/1795, Commission Implementing Decision (EU) 2023/1795, United States (Data Privacy Framework)
            Annulled by a court.
            Its last day is 2027-03-31; none was set before.
        What follows, on 2026-11-23 and after
          EU list, United States (US), from 2027-04-01: not covered, where the earlier version says \
        covered only where every condition is met. A transfer there needs a safeguard of Art. 46 or \
        an exception of Art. 49.
        """)
  }

  @Test(
    "Each way of ending is named",
    arguments: [
      (AdequacyInstrument.Ending.revoked, "Revoked or suspended by the authority that made it."),
      (.expired, "Expired: its own last day has passed."),
      (.replaced, "Replaced by another instrument, or by one of another scope."),
    ])
  func endings(ending: AdequacyInstrument.Ending, sentence: String) throws {
    let number = try position(of: "UK:SI-2022/1213")
    let changes = try changes {
      $0.instruments[number].effectiveUntil = try calendarDay("2027-03-31")
      $0.instruments[number].ending = ending
    }
    #expect(changes.first?.text == sentence)
    #expect(changes.first?.nature == .law)
  }

  @Test("A new instrument is announced with its conditions, and with what they let pass")
  func addition() throws {
    var instrument = register.instruments[try position(of: "UK:SI-2022/1213")]
    instrument.id = "UK:SI-2027/1"
    instrument.title = "Regulations on Brazil"
    instrument.destinations = [.place(PlaceCode("BR"))]
    instrument.conditions = [.recipientSubjectTo("LGPD")]
    instrument.effectiveFrom = try calendarDay("2027-02-01")
    #expect(
      text { $0.instruments.append(instrument) } == """
        The law: what begins, ends, or lasts otherwise
          UK:SI-2027/1: New: Regulations on Brazil, for Brazil (BR), from 2027-02-01 on. It covers a \
        transfer only if all of this is so: The recipient is subject to the Brazilian General Data \
        Protection Law (LGPD).
        What follows, on 2026-11-23 and after
          UK list, Brazil (BR), from 2027-02-01: covered only where every condition is met, where \
        the earlier version says not covered. A transfer that meets every condition needs no \
        safeguard of Art. 46.
        """)
  }

  @Test("An instrument that the earlier version should have had is told as late")
  func lateAddition() throws {
    let number = try position(of: "UK:SI-2022/1213")
    var older = register
    older.instruments.remove(at: number)
    let changes = compareRegisters(older, register, asOf: day).changes
    #expect(
      changes.first?.text.contains(
        "from 2022-12-19 on. It began before the earlier version of the register.") == true)
  }

  @Test("A removal is no repeal, and a dropped condition widens")
  func removal() throws {
    let swiss = try position(of: "UK:Sch21/5(2)(a)")
    let canada = try position(of: "UK:Sch21/5(2)(b)")
    let text = text {
      $0.instruments[canada].conditions = []
      $0.instruments.remove(at: swiss)
    }
    #expect(
      text == """
        Corrections: what the register says of a law that is the same
          UK:Sch21/5(2)(b), DPA 2018 Sch. 21 para. 5(2)(b), Decision 2002/2/EC, Canada
            Wider, by a condition that it no longer has: The recipient is subject to the Personal \
        Information Protection and Electronic Documents Act (PIPEDA).
          UK:Sch21/5(2)(a): No longer in the register: DPA 2018 Sch. 21 para. 5(2)(a), Decision \
        2000/518/EC, Switzerland. One that ends in law stays with its last day, so this is no repeal.
        What follows, on 2026-11-23 and after
          UK list, Canada (CA), from 2026-11-23: covered, where the earlier version says covered \
        only where every condition is met. A transfer there needs no safeguard of Art. 46.
          UK list, Switzerland (CH), from 2026-11-23: not covered, where the earlier version says \
        covered. A transfer there needs a safeguard of Art. 46 or an exception of Art. 49.
        """)
  }

  @Test("A narrower scope, moved days, another place and a warning are each told as what they are")
  func amendments() throws {
    let korea = try position(of: "UK:SI-2022/1213")
    let kingdom = try position(of: "EU:2021/1772@2025/2574")
    let changes = try changes {
      $0.instruments[korea].conditions.append(.serviceLacks(.creditInformation))
      $0.instruments[korea].destinations = [.place(PlaceCode("KP"))]
      $0.instruments[korea].fragility = "A review is pending."
      $0.instruments[korea].effectiveFrom = try calendarDay("2022-12-20")
      $0.instruments[kingdom].effectiveUntil = try calendarDay("2027-12-27")
    }
    let told = changes.filter { $0.kind == .amended }.map { "\($0.nature.rawValue) \($0.text)" }
    #expect(
      told.joined(separator: "\n") == """
        correction It is for KP, where it was for KR.
        correction Narrower, by a condition that it did not have: No personal credit information \
        overseen by the Financial Services Commission is sent.
        correction First day: 2022-12-20, before 2022-12-19.
        reading New warning that it may fall: A review is pending.
        law Cut short: its last day is 2027-12-27, not 2031-12-27.
        """)
  }

  @Test("Two versions that part and meet again are told with both days")
  func span() throws {
    let number = try position(of: "EU:2021/1772@2025/2574")
    var first = register
    first.instruments[number].effectiveUntil = try calendarDay("2027-12-27")
    let changes = compareRegisters(first, register, asOf: day).changes
    let answer = try #require(changes.last)
    #expect(answer.kind == .answer)
    #expect(answer.day == (try calendarDay("2027-12-28")))
    #expect(answer.until == (try calendarDay("2031-12-27")))
    #expect(changes.filter { $0.kind == .answer && $0.subject == "GB" }.count == 1)
  }

  @Test("A membership and a remark that change are told, and show in the answers")
  func membership() {
    let changes = changes {
      $0.memberships.removeAll { $0.place == PlaceCode("HR") }
      $0.notes.removeAll { $0.place == PlaceCode("NC") }
    }
    #expect(
      changes.filter { $0.kind == .answer }.map {
        "\($0.regime?.rawValue ?? "-") \($0.subject) \($0.text.prefix(50))"
      } == [
        "UK HR not covered, where the earlier version says covere",
        "UK NC not covered, where the earlier version says not co",
        "EU HR not covered, where the earlier version says inside",
        "EU NC not covered, where the earlier version says not co",
      ])
    let rows = changes.filter { $0.kind != .answer }
    #expect(rows.filter { $0.kind == .membership }.allSatisfy { $0.subject == "HR" })
    #expect(
      rows.contains {
        $0.text == "No longer in the register: HR counts with the EU, from 2013-07-01 on."
      })
    #expect(rows.filter { $0.kind == .remark }.map(\.subject) == ["NC", "NC"])
  }

  @Test("What the register says of a list, its law and its codes is compared too")
  func lists() throws {
    let changes = try changes {
      $0.regimes[0].readOn = try calendarDay("2027-04-01")
      $0.regimes[0].provisions.removeAll { $0.at == "UK GDPR Art. 45B" }
      $0.aliases.removeFirst()
      $0.memberships[0].confidence = .low
    }
    #expect(
      changes.map { "\($0.kind.rawValue) \($0.nature.rawValue)" } == [
        "list reading", "list law", "membership reading", "membership correction",
      ])
    #expect(changes[0].text == "Last read on 2027-04-01, before on 2026-10-07.")
    #expect(
      changes[1].text.hasPrefix(
        "No longer in the register: UK GDPR Art. 45B, from 2026-02-05 on: The data protection test")
    )
    #expect(changes[2].text.hasPrefix("Read elsewhere, or with other confidence: BE counts with"))
  }
}
