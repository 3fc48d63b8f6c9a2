import SitusGround
import Testing

@testable import SitusCore

struct RenewRegisterTests {
  private let register: AdequacyRegister
  private let later: AdequacyRegister

  init() throws {
    register = try ShippedRegister.parsed.get()
    var later = register
    later.version = .of("2026-12-20")
    self.later = later
  }

  private func reasons(
    _ change: (inout AdequacyRegister) -> Void, allowsOlder: Bool = false
  ) -> [String] {
    var new = later
    change(&new)
    return reasonsAgainst(
      new, replacing: register, path: "n.xml", today: .of("2026-12-20"), allowsOlder: allowsOlder
    ).map { "\($0.code.rawValue) \($0.expected) / \($0.found ?? "")" }
  }

  @Test("A newer register that keeps every instrument takes the place of the older")
  func newer() {
    #expect(reasons { _ in } == [])
    #expect(reasons { $0.instruments[0].effectiveUntil = .of("2026-12-01") } == [])
    #expect(
      reasons {
        $0.instruments.append(.make("UK:new", [.place(PlaceCode("BR"))], from: "2026-12-01"))
      } == [])
  }

  @Test("A register that loses an instrument without a word is refused, and says which one")
  func lost() {
    let told = reasons { $0.instruments.removeAll { $0.id == "EU:2023/1795" } }
    #expect(told.count == 1)
    #expect(told[0].hasPrefix("missing_key EU:2023/1795, Commission Implementing Decision"))
    #expect(told[0].contains("one that has ended stays"))
  }

  @Test("An id that is given to something else is refused")
  func reused() {
    let told = reasons { $0.instruments[1].destinations = [.place(PlaceCode("CN"))] }
    #expect(
      told == [
        "duplicate_id UK:Sch21/5(1)(b) for what it was for; an id is never used again / CN"
      ])
  }

  @Test("An older register is refused by its version and by the reading of each list")
  func older() {
    #expect(reasons { $0.version = .of("2026-11-29") }.count == 1)
    #expect(reasons({ $0.version = .of("2026-11-29") }, allowsOlder: true) == [])
    #expect(reasons { $0.version = register.version } == [])
    let same = reasons {
      $0.version = register.version
      $0.notes.removeLast()
    }
    #expect(same.count == 1 && same[0].contains("in use with other content"))
    let list = reasons { $0.regimes[1].readOn = .of("2026-08-04") }
    #expect(list.count == 1 && list[0].contains("the EU list as read on 2026-08-05 or later"))
    #expect(reasons { $0.regimes.removeLast() }.count == 1)
  }

  @Test("A register from the future is refused, whatever was allowed: it would never grow old")
  func future() {
    #expect(reasons { $0.version = .of("2026-12-21") } == [])
    for isAllowed in [false, true] {
      #expect(reasons({ $0.version = .of("2026-12-22") }, allowsOlder: isAllowed).count == 1)
      #expect(reasons({ $0.readOn = .of("2199-01-01") }, allowsOlder: isAllowed).count == 1)
      #expect(
        reasons({ $0.regimes[0].readOn = .of("2199-01-01") }, allowsOlder: isAllowed).count == 1)
    }
  }
}
