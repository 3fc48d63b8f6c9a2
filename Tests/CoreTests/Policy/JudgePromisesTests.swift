import SitusGround
import Testing

@testable import SitusCore

struct JudgePromisesTests {
  private static let uk = Sample.declared("UK", .place(PlaceCode("GB")))

  /// Brazil for recipients under its law in the EU, Canada for those under PIPEDA in both.
  private static let register: AdequacyRegister = {
    var register = Sample.register()
    func one(_ code: String) -> [AdequacyInstrument.Destination] { [.place(PlaceCode(code))] }
    register.instruments = [
      .make("UK:IE", one("IE"), from: "2020-12-31"), .make("EU:BR", one("BR"), from: "2026-01-26"),
      .make("UK:CA", one("CA"), conditions: [.recipientSubjectTo("PIPEDA")], from: "2020-12-31"),
      .make("EU:CA", one("CA"), conditions: [.recipientSubjectTo("PIPEDA")], from: "2002-01-04"),
      .make("EU:GB", one("GB"), from: "2021-06-28"),
    ]
    return register
  }()

  private func judge(
    _ promise: Promise, services: [String] = ["a"], places: [PlaceJudgement] = [],
    transfers: [Transfer] = [], inventory: Inventory? = nil, regimes: [Regime] = [.uk, .eu]
  ) throws -> PromiseJudgement {
    var inventory =
      inventory
      ?? Sample.inventory(
        services: services.map {
          Sample.service($0, engagements: [Sample.engagement("capstone")])
        },
        processors: [Sample.processor("capstone", name: "Capstone")])
    inventory.promises = [promise]
    inventory.organisation.regimes = regimes
    let judgements = judgePromises(
      inventory, places: places, transfers: transfers, register: Self.register,
      asOf: Sample.asOf,
      isMember: { place, _ in ["IE", "FR"].contains(place.rawValue) })
    return try #require(judgements.first)
  }

  // MARK: Stored

  @Test("Most is more than half of all services, on evidence and declarations together")
  func mostStored() throws {
    let promise = Sample.promise(.most, .stored, places: [Self.uk])
    let proven = Sample.place("a", verdict: .confirmed, observed: "GB")
    let declared = Sample.place("b", verdict: .consistent, observed: "GB")
    let abroad = Sample.place("c", declared: Sample.declared("IE"), verdict: .confirmed)
    let abroadToo = Sample.place("d", declared: Sample.declared("IE"), verdict: .unverifiable)
    let kept = try judge(promise, services: ["a", "b", "c"], places: [proven, declared, abroad])
    #expect(kept.verdict == .kept)
    #expect(kept.provenServices == ["a"])
    #expect(kept.declaredServices == ["b"])
    #expect(kept.breakingServices == ["c"])
    #expect(kept.correctedSentence == nil)
    #expect(kept.otherReading == nil)
    let half = try judge(
      promise, services: ["a", "b", "c", "d"], places: [proven, declared, abroad, abroadToo])
    #expect(half.verdict == .broken)
    #expect(
      half.correctedSentence
        == "For 2 of our 4 services, personal information is stored in the United Kingdom (1 shown by evidence, 1 on "
        + "the word of suppliers); for 2 it is also stored elsewhere.")
    let open = try judge(
      promise, services: ["a", "b", "c", "d"], places: [proven, declared, abroad])
    #expect(open.verdict == .unproven)
    #expect(open.unknownServices == ["d"])
  }

  @Test("Most leaves backups aside, all does not")
  func backups() throws {
    let places = [
      Sample.place("a", verdict: .confirmed),
      Sample.place("a", "capstone", .backup, declared: Sample.declared("US"), verdict: .confirmed),
    ]
    let most = try judge(Sample.promise(.most, .stored, places: [Self.uk]), places: places)
    let all = try judge(Sample.promise(.all, .stored, places: [Self.uk]), places: places)
    #expect(most.verdict == .kept)
    #expect(all.verdict == .broken)
    #expect(all.reasons == ["Capstone keeps backups in “US” (a)."])
  }

  @Test("A place seen elsewhere breaks the promise whatever was declared")
  func contradicted() throws {
    let promise = Sample.promise(.all, .stored, places: [Self.uk])
    let seen = try judge(
      promise, places: [Sample.place("a", verdict: .contradicted, observed: "US")])
    #expect(seen.verdict == .broken)
    #expect(seen.reasons == ["Capstone was seen to have its storage in the United States (a)."])
    let against = try judge(
      promise,
      places: [
        Sample.place("a", declared: Sample.declared("US"), verdict: .contradicted, observed: "GB")
      ])
    #expect(against.verdict == .unproven)
  }

  @Test(
    "An unbounded or unknown place never keeps a promise",
    arguments: [PlaceMeaning.anywhere, .unknown])
  func unbounded(meaning: PlaceMeaning) throws {
    let judgement = try judge(
      Sample.promise(.all, .stored, places: [Self.uk]),
      places: [
        Sample.place("a", declared: Sample.declared("Worldwide", meaning), verdict: .unverifiable)
      ])
    #expect(judgement.verdict == .unproven)
    #expect(judgement.unknownServices == ["a"])
  }

  @Test("Never turns the places round")
  func neverStored() throws {
    let promise = Sample.promise(.never, .stored, places: [Sample.declared("US")])
    let kept = try judge(promise, places: [Sample.place("a", verdict: .unverifiable)])
    #expect(kept.verdict == .kept)
    let broken = try judge(
      promise, places: [Sample.place("a", declared: Sample.declared("US"), verdict: .unverifiable)])
    #expect(broken.verdict == .broken)
  }

  @Test("A service whose storage nobody wrote down is unknown")
  func notDeclared() throws {
    let promise = Sample.promise(.all, .stored, places: [Self.uk])
    #expect(try judge(promise).verdict == .unproven)
    #expect(
      try judge(promise, places: [Sample.place("a", declared: nil, verdict: .unverifiable)]).verdict
        == .unproven)
  }

  // MARK: Sent

  /// The company in one country, which is also where it has the data.
  private func rows(_ service: String, _ code: String) -> [Transfer] {
    [Transfer.Aspect.entity, .place(.storage)].map {
      Sample.transfer(service, $0, destination: .place(PlaceCode(code)))
    }
  }

  @Test("A country on neither list is no safe one, whatever was signed")
  func notListed() throws {
    let judgement = try judge(Sample.promise(.never, .sent), transfers: rows("a", "IN"))
    #expect(judgement.verdict == .broken)
    #expect(
      judgement.reasons == [
        "Capstone is in India, which neither the UK nor the EU calls adequate: storage and the company"
          + " (a)."
      ])
  }

  @Test("The two readings part where one regime alone calls a country adequate")
  func readings() throws {
    let brazil = rows("a", "BR")
    let any = try judge(Sample.promise(.never, .sent), transfers: brazil)
    #expect(any.verdict == .kept)
    #expect(any.otherReading == .broken)
    #expect(
      any.reasons == [
        "Read to mean that every regime must call the country adequate, the promise would be broken; "
          + "the readings part at a."
      ])
    let all = try judge(Sample.promise(.never, .sent, reading: .all), transfers: brazil)
    #expect(all.verdict == .broken)
    #expect(all.otherReading == .kept)
    #expect(
      all.reasons.contains(
        "Capstone is in BR, which the UK does not call adequate: storage and the company (a)."))
  }

  @Test(
    "A recipient that may be outside the scope of a listed country leaves the sentence undecided")
  func openScope() throws {
    let promise = Sample.promise(.never, .sent)
    let asked = try judge(promise, transfers: rows("a", "CA"))
    #expect(asked.verdict == .unproven)
    #expect(
      asked.causes.map(\.text) == [
        "Capstone is in CA, and whether the UK and the EU list it for this recipient is open (Is"
          + " Capstone Software Limited subject to PIPEDA for this data?): storage and the company"
      ])
    var ministry = Sample.party("The Ministry", "CA")
    ministry.sector = .public
    let outside = try judge(
      promise, transfers: rows("a", "CA"),
      inventory: Sample.inventory(
        services: [Sample.service("a", engagements: [Sample.engagement("capstone")])],
        processors: [Sample.processor("capstone", name: "Capstone", party: ministry)]))
    #expect(outside.verdict == .unproven)
    #expect(
      outside.causes.map(\.text) == [
        "Capstone is in CA, which the UK and the EU list as a country and not for this recipient (The"
          + " Ministry is a public body, which PIPEDA does not reach): whether the sentence means"
          + " countries or recipients has to be decided: storage and the company"
      ])
  }

  @Test("A row that the inventory does not bear out is an open one")
  func strayRow() throws {
    let stray = Sample.transfer("a", to: "nobody", .place(.storage))
    #expect(try judge(Sample.promise(.never, .sent), transfers: [stray]).verdict == .unproven)
  }

  @Test("An organisation under one regime has one reading")
  func oneRegime() throws {
    let judgement = try judge(
      Sample.promise(.never, .sent), transfers: rows("a", "BR"), regimes: [.uk])
    #expect(judgement.verdict == .broken)
    #expect(judgement.otherReading == nil)
  }

  @Test("Named places are tested by the destination, groups by their members")
  func sentToPlaces() throws {
    let promise = Sample.promise(
      .all, .sent, places: [Self.uk, Sample.declared("EEA", .group(.europeanEconomicArea))])
    let ireland = Sample.transfer("a", destination: .place(PlaceCode("IE")))
    let union = Sample.transfer("a", .place(.backup), destination: .group(.europeanUnion))
    let kept = try judge(promise, transfers: [ireland, union])
    #expect(kept.verdict == .kept)
    #expect(try judge(promise, transfers: rows("a", "IN")).verdict == .broken)
  }

  @Test("A destination that evidence confirms is proven, an entity rests on the record")
  func evidenceShare() throws {
    let promise = Sample.promise(.all, .sent, places: [Self.uk])
    let storage = Sample.transfer("a", .place(.storage), destination: .place(PlaceCode("GB")))
    let confirmed = Sample.place("a", verdict: .confirmed, observed: "GB")
    #expect(
      try judge(promise, places: [confirmed], transfers: [storage]).provenServices == ["a"])
    #expect(
      try judge(promise, places: [confirmed], transfers: rows("a", "GB")).declaredServices == ["a"])
  }

  @Test("A service about which the record names nothing is unknown")
  func bare() throws {
    let judgement = try judge(
      Sample.promise(.never, .sent),
      inventory: Sample.inventory(services: [Sample.service("a", systems: [])]))
    #expect(judgement.verdict == .unproven)
    #expect(judgement.reasons == ["The record does not say where its data is (a)."])
    #expect(
      try judge(
        Sample.promise(.always, .agreement),
        inventory: Sample.inventory(services: [Sample.service("a", systems: [])])
      ).verdict == .unproven)
  }

  // MARK: Agreement, retention

  private static let agreements: [(Agreement?, PromiseJudgement.Verdict)] = [
    (Sample.agreement(), .kept), (Sample.agreement(expires: Sample.asOf), .kept),
    (Sample.agreement(expires: Sample.day("2026-11-22")), .broken), (nil, .broken),
    (
      Agreement(reference: "C", signed: nil, expires: nil, terms: nil, site: Sample.site(1)),
      .unproven
    ),
    (
      Agreement(
        reference: "C", signed: Sample.day("2026-11-24"), expires: nil, terms: nil,
        site: Sample.site(1)), .broken
    ),
  ]

  @Test("An agreement must be on file, signed and not over", arguments: agreements)
  func agreement(agreement: Agreement?, verdict: PromiseJudgement.Verdict) throws {
    let inventory = Sample.inventory(
      services: [Sample.service("a", engagements: [Sample.engagement("capstone")])],
      processors: [Sample.processor("capstone", agreement: agreement)])
    #expect(
      try judge(Sample.promise(.always, .agreement), inventory: inventory).verdict == verdict)
  }

  @Test("A set time is a period or a rule")
  func retention() throws {
    let without = Sample.inventory(services: [
      Sample.service("a"), Sample.service("b", retention: nil),
    ])
    let judgement = try judge(Sample.promise(.all, .retention), inventory: without)
    #expect(judgement.verdict == .broken)
    #expect(judgement.breakingServices == ["b"])
    #expect(judgement.reasons == ["No set time is on file (b)."])
    #expect(
      try judge(
        Sample.promise(.all, .retention),
        inventory: Sample.inventory(services: [Sample.service("a")])
      ).verdict == .kept)
  }

  @Test(
    "Words that say nothing, or that there is no end, are no set time",
    arguments: [
      ("TBC", false), ("Not known.", false), ("Kept indefinitely", false), ("Permanent", false),
      ("Until the case closes", true), ("National archives schedule 12", true),
    ])
  func retentionRule(rule: String, isSet: Bool) throws {
    let retention = Retention(period: nil, rule: rule, reviewed: nil, site: Sample.site(9))
    let inventory = Sample.inventory(services: [Sample.service("a", retention: retention)])
    #expect(
      try judge(Sample.promise(.all, .retention), inventory: inventory).verdict
        == (isSet ? .kept : .broken))
  }

  @Test("An inventory without services proves nothing", arguments: Promise.Subject.allCases)
  func empty(subject: Promise.Subject) throws {
    #expect(
      try judge(Sample.promise(.all, subject), inventory: Sample.inventory()).verdict == .unproven)
  }

  @Test("Long lists of services are shortened")
  func shortened() {
    #expect(shortList(["a", "b"]) == "a, b")
    #expect(shortList(["a", "b", "c"], limit: 2) == "a, b and 1 more")
  }

  // MARK: What stands in the way

  @Test("A cause is told once, with every service that it touches; what breaks comes first")
  func causes() throws {
    let promise = Sample.promise(.all, .stored, places: [Self.uk])
    let abroad = ["a", "b"].map {
      Sample.place($0, declared: Sample.declared("US"), verdict: .unverifiable)
    }
    let silent = Sample.place("c", declared: nil, verdict: .unverifiable)
    let judgement = try judge(promise, services: ["a", "b", "c"], places: abroad + [silent])
    #expect(
      judgement.causes == [
        PromiseJudgement.Cause(
          isBreaking: true, text: "Capstone stores it in “US”", services: ["a", "b"]),
        PromiseJudgement.Cause(
          isBreaking: false, text: "Capstone does not say where it stores it", services: ["c"]),
      ])
    #expect(
      judgement.reasons == [
        "Capstone does not say where it stores it (c).", "Capstone stores it in “US” (a, b).",
      ])
  }

  @Test("Where the readings part is told by service, and a kept promise has its numbers, too")
  func parting() throws {
    let judgement = try judge(Sample.promise(.never, .sent), transfers: rows("a", "BR"))
    #expect(judgement.verdict == .kept)
    #expect(judgement.otherReading == .broken)
    #expect(judgement.partingServices == ["a"])
    #expect(judgement.correctedSentence == nil)
    #expect(
      judgement.countedSentence
        == "For 1 of our 1 service, personal information goes only to countries that the UK or the EU"
        + " calls adequate (0 shown by evidence, 1 on the word of suppliers).")
  }

  @Test("A sentence that lets data leave on an occasion is broken by every other occasion")
  func unless() throws {
    var promise = Sample.promise(.all, .sent, places: [Self.uk])
    promise.unless = [.storage, .recipient]
    let india = PlaceMeaning.place(PlaceCode("IN"))
    let company = Sample.transfer("a", .entity, destination: india)
    let storage = Sample.transfer("a", .place(.storage), destination: india)
    let support = Sample.transfer("a", .place(.supportAccess), destination: india)
    func judge(_ transfers: Transfer...) throws -> PromiseJudgement {
      try self.judge(promise, transfers: transfers)
    }
    #expect(try judge(company, storage).verdict == .kept)
    let broken = try judge(company, storage, support)
    #expect(broken.verdict == .broken)
    #expect(broken.causes.map(\.text) == ["Capstone is in India: support access"])
    #expect(
      broken.countedSentence
        == "For 0 of our 1 service, personal information goes only to the United Kingdom, except to reach"
        + " another organisation there or where it is stored elsewhere (0 shown by evidence, 0 on the word of"
        + " suppliers); for 1 it also goes elsewhere.")
    promise.unless = [.supportAccess]
    #expect(try judge(support).verdict == .kept)
    #expect(try judge(storage).verdict == .broken)
  }

  @Test("An unknown place is no occasion that the sentence lets pass")
  func unknownIsNoOccasion() throws {
    var promise = Sample.promise(.all, .sent, places: [Self.uk])
    promise.unless = Set(Promise.Occasion.allCases)
    let unknown = Sample.transfer("a", .place(.storage), destination: .unknown)
    #expect(try judge(promise, transfers: [unknown]).verdict == .unproven)
    promise.places = []
    #expect(try judge(promise, transfers: [unknown]).verdict == .unproven)
  }

  @Test("Each service says what it uses data for, or the sentence is broken")
  func purposes() throws {
    var inventory = Sample.inventory(services: [Sample.service("a"), Sample.service("b")])
    let promise = Sample.promise(.all, .purpose)
    #expect(try judge(promise, inventory: inventory).verdict == .kept)
    inventory.services[1].purposes = []
    let broken = try judge(promise, inventory: inventory)
    #expect(broken.verdict == .broken)
    #expect(broken.breakingServices == ["b"])
    #expect(
      broken.countedSentence
        == "For 1 of our 2 services, what personal information is used for is set down; for 1 it is"
        + " not.")
  }
}
