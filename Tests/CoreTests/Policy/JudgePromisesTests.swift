import Testing

@testable import SitusCore

struct JudgePromisesTests {
  private static let uk = Sample.declared("UK", .place(PlaceCode("GB")))

  private func judge(
    _ promise: Promise, services: [String] = ["a"], places: [PlaceJudgement] = [],
    transfers: [(Transfer, TransferVerdict, TransferVerdict)] = [],
    inventory: Inventory? = nil, regimes: [Regime] = [.uk, .eu]
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
      inventory, places: places, transfers: transfers.map(\.0),
      assessments: transfers.flatMap {
        [Sample.assessment($0.0, .uk, $0.1), Sample.assessment($0.0, .eu, $0.2)]
      }, register: Sample.register(), asOf: Sample.asOf,
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
        == "For 2 of our 4 services, personal information is stored in UK (1 shown by evidence, 1 on "
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
    #expect(seen.reasons == ["Capstone was seen to have its storage in US (a)."])
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

  @Test("A safeguard does not make a country one that is called adequate")
  func safeguarded() throws {
    let transfer = Sample.transfer("a")
    let judgement = try judge(
      Sample.promise(.never, .sent), transfers: [(transfer, .safeguarded, .noBasis)])
    #expect(judgement.verdict == .broken)
    #expect(
      judgement.reasons == [
        "Capstone is in IN, which neither the UK nor the EU calls adequate: the company (a)."
      ])
  }

  @Test("The two readings part where one regime alone calls a country adequate")
  func readings() throws {
    let brazil = Sample.transfer("a", destination: .place(PlaceCode("BR")))
    let any = try judge(Sample.promise(.never, .sent), transfers: [(brazil, .noBasis, .approved)])
    #expect(any.verdict == .kept)
    #expect(any.otherReading == .broken)
    #expect(
      any.reasons == [
        "Read to mean that every regime must call the country adequate, the promise would be broken; "
          + "the readings part at a."
      ])
    let all = try judge(
      Sample.promise(.never, .sent, reading: .all), transfers: [(brazil, .noBasis, .approved)])
    #expect(all.verdict == .broken)
    #expect(all.otherReading == .kept)
    #expect(
      all.reasons.contains(
        "Capstone is in BR, which the UK does not call adequate: the company (a)."))
  }

  @Test("An open verdict leaves the promise unproven unless another one settles it")
  func open() throws {
    let transfer = Sample.transfer("a")
    let promise = Sample.promise(.never, .sent)
    #expect(
      try judge(promise, transfers: [(transfer, .undetermined, .noBasis)]).verdict == .unproven)
    #expect(try judge(promise, transfers: [(transfer, .undetermined, .approved)]).verdict == .kept)
    let strict = Sample.promise(.never, .sent, reading: .all)
    #expect(
      try judge(strict, transfers: [(transfer, .undetermined, .approved)]).verdict == .unproven)
    #expect(try judge(strict, transfers: [(transfer, .undetermined, .noBasis)]).verdict == .broken)
  }

  @Test("A transfer that was not assessed is an open one")
  func unassessed() throws {
    var inventory = Sample.inventory(
      services: [Sample.service("a", engagements: [Sample.engagement("capstone")])])
    inventory.promises = [Sample.promise(.never, .sent)]
    let judgements = judgePromises(
      inventory, places: [], transfers: [Sample.transfer("a")], assessments: [],
      register: Sample.register(), asOf: Sample.asOf, isMember: { _, _ in false })
    #expect(judgements.map(\.verdict) == [.unproven])
  }

  @Test("An organisation under one regime has one reading")
  func oneRegime() throws {
    let brazil = Sample.transfer("a", destination: .place(PlaceCode("BR")))
    let judgement = try judge(
      Sample.promise(.never, .sent), transfers: [(brazil, .noBasis, .approved)], regimes: [.uk])
    #expect(judgement.verdict == .broken)
    #expect(judgement.otherReading == nil)
  }

  @Test("Named places are tested by the destination, groups by their members")
  func sentToPlaces() throws {
    let promise = Sample.promise(
      .all, .sent, places: [Self.uk, Sample.declared("EEA", .group(.europeanEconomicArea))])
    let ireland = Sample.transfer("a", destination: .place(PlaceCode("IE")))
    let union = Sample.transfer("a", .place(.backup), destination: .group(.europeanUnion))
    let kept = try judge(
      promise, transfers: [(ireland, .approved, .notRestricted), (union, .approved, .approved)])
    #expect(kept.verdict == .kept)
    let india = Sample.transfer("a", destination: .place(PlaceCode("IN")))
    #expect(
      try judge(promise, transfers: [(india, .safeguarded, .safeguarded)]).verdict == .broken)
  }

  @Test("A destination that evidence confirms is proven, an entity rests on the record")
  func evidenceShare() throws {
    let promise = Sample.promise(.all, .sent, places: [Self.uk])
    let storage = Sample.transfer("a", .place(.storage), destination: .place(PlaceCode("GB")))
    let confirmed = Sample.place("a", verdict: .confirmed, observed: "GB")
    #expect(
      try judge(promise, places: [confirmed], transfers: [(storage, .notRestricted, .approved)])
        .provenServices == ["a"])
    let entity = Sample.transfer("a", destination: .place(PlaceCode("GB")))
    #expect(
      try judge(promise, places: [confirmed], transfers: [(entity, .notRestricted, .approved)])
        .declaredServices == ["a"])
  }

  @Test("A service about which the record names nothing is unknown")
  func bare() throws {
    let judgement = try judge(
      Sample.promise(.never, .sent), inventory: Sample.inventory(services: [Sample.service("a")]))
    #expect(judgement.verdict == .unproven)
    #expect(judgement.reasons == ["The record names no system and no recipient (a)."])
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
    let brazil = Sample.transfer("a", destination: .place(PlaceCode("BR")))
    let judgement = try judge(
      Sample.promise(.never, .sent), transfers: [(brazil, .safeguarded, .approved)])
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
      try self.judge(promise, transfers: transfers.map { ($0, .noBasis, .noBasis) })
    }
    #expect(try judge(company, storage).verdict == .kept)
    let broken = try judge(company, storage, support)
    #expect(broken.verdict == .broken)
    #expect(broken.causes.map(\.text) == ["Capstone is in IN: support access"])
    #expect(
      broken.countedSentence
        == "For 0 of our 1 service, personal information goes only to UK, except to reach another"
        + " organisation there or where it is stored elsewhere (0 shown by evidence, 0 on the word of"
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
    #expect(
      try judge(promise, transfers: [(unknown, .undetermined, .undetermined)]).verdict == .unproven)
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
