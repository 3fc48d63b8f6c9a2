import SitusGround

/// Everything one run found out and concluded, assembled once and then only rendered.
///
/// - SeeAlso: `reports/schema/report-1.3.json`, the published schema of the JSON form.
package struct Report: Hashable, Sendable {
  /// Name of the JSON form; additive within the major number.
  package static let schema = "situs.report/1"

  package var run: ReportRun
  package var inventory: InventoryDigest
  package var organisation: Organisation
  /// Regimes whose law binds the organisation, sorted; only these make findings.
  package var bindingRegimes: [Regime]
  /// Regimes under which anything was assessed, sorted: the columns of the report.
  package var regimes: [Regime]
  /// Sorted by the service's id.
  package var services: [ServiceReport]
  /// Sorted by the processor's id.
  package var processors: [ProcessorReport]
  /// In the order of the notice.
  package var promises: [PromiseReport]
  /// In the order of `Finding.precedes`.
  package var findings: [Finding]
  /// In the order of `Finding.precedes`.
  package var waived: [WaivedFinding]
  /// Sorted by host, then question, then outcome.
  package var notObserved: [NotObserved]
  package var summary: ReportSummary
  /// Sorted by id.
  package var disclosures: [Disclosure]
  /// English names of every place code that occurs.
  package var placeNames: [PlaceCode: String]

  /// Whether every log was whole, every question answered, every place understood, and every
  /// transfer reached a verdict under each binding regime.
  package var isComplete: Bool {
    run.logIsWhole && notObserved.isEmpty
      && !(findings + waived.map(\.finding)).contains { $0.rule.isGap }
      && services.allSatisfy { service in
        service.transfers.allSatisfy { transfer in
          bindingRegimes.allSatisfy {
            transfer.assessment($0).map { $0.verdict != .undetermined } ?? false
          }
        }
      }
  }

  /// The English name of a place; its code when no name is known.
  func name(of place: PlaceCode) -> String { placeNames[place] ?? place.rawValue }

  /// A declared or mapped place in words.
  func name(of meaning: PlaceMeaning) -> String {
    switch meaning {
    case .place(let code): name(of: code)
    case .group(.europeanUnion): "somewhere in the European Union"
    case .group(.europeanEconomicArea): "somewhere in the European Economic Area"
    case .anywhere: "anywhere in the world"
    case .unknown: "an unknown place"
    }
  }
}

/// Under which circumstances the run was made; all of it is needed to repeat it.
package struct ReportRun: Hashable, Sendable {
  package var asOf: Day
  /// Name of the place the observations were made from; `nil` when there are none.
  package var vantage: String?
  package var resolvers: [String]
  /// Whether nothing was sent to the network, in this run or in the one that the log is of.
  package var offline: Bool
  /// What ended the asking before its time; `nil` when nothing did.
  package var cutShort: CutShort?
  /// Whether every line of the log was read and understood.
  package var logIsWhole: Bool
  /// What of the log the report does not rest on, one sentence each.
  package var logWarnings: [String]
  /// Whether questions to private and reserved addresses were allowed.
  package var allowPrivate: Bool
  /// Sorted by name.
  package var data: [DataVersion]
  /// Which clouds' lists of addresses are missing and what mends it; `nil` when none is.
  package var missingLists: String?
  /// That no database of countries is there; `nil` when one is.
  package var missingDatabase: String?

  package init(
    asOf: Day, vantage: String?, resolvers: [String], offline: Bool, allowPrivate: Bool,
    data: [DataVersion], missingLists: String? = nil, missingDatabase: String? = nil,
    cutShort: CutShort? = nil,
    logIsWhole: Bool = true, logWarnings: [String] = []
  ) {
    self.asOf = asOf
    self.vantage = vantage
    self.resolvers = resolvers.sorted()
    self.offline = offline
    self.allowPrivate = allowPrivate
    self.data = data.sorted { $0.name < $1.name }
    self.missingLists = missingLists
    self.missingDatabase = missingDatabase
    self.cutShort = cutShort
    self.logIsWhole = logIsWhole
    self.logWarnings = logWarnings
  }

  /// What was missing to look up addresses, a sentence each.
  var missing: [String] { [missingLists, missingDatabase].compactMap { $0 } }

  /// What stands at the head of a report, before anything that it says: that something is missing.
  var warnings: [String] { [cutShort?.sentence].compactMap { $0 } + logWarnings }
}

/// One data file that the run used, with its age in plain sight.
package struct DataVersion: Hashable, Sendable {
  /// Version of a list that does not say of which day it is.
  package static let ageUnknown = "age unknown"
  /// Version of a list that was not there.
  package static let missing = "missing"

  /// `adequacy register`, `aws ranges`.
  package var name: String
  package var version: String?
  /// The day its sources were read or published.
  package var date: Day?

  package init(name: String, version: String?, date: Day?) {
    self.name = name
    self.version = version
    self.date = date
  }
}

/// Which inventory was read.
package struct InventoryDigest: Hashable, Sendable {
  package var path: String
  /// Lower-case hexadecimal SHA-256 of what was read; `nil` when it was not computed.
  package var sha256: String?

  package init(path: String, sha256: String?) {
    self.path = path
    self.sha256 = sha256
  }
}

/// One service with all that was concluded about it.
package struct ServiceReport: Hashable, Sendable {
  package var service: Service
  /// Sorted by id.
  package var places: [PlaceJudgement]
  /// Sorted by the transfer's id.
  package var transfers: [TransferReport]
  /// Ids, in the order of the report's findings.
  package var findings: [String]
  /// The worst verdict among the transfers; a regime without a transfer is missing.
  package var worst: [Regime: TransferVerdict]
  /// Where each chain first fails, under each regime, by regime and path.
  package var failing: [FailingHop]
  /// The service in two or three sentences for somebody who decides and does not know the law.
  package var sentence: String
}

/// One transfer with the law of each regime beside it.
package struct TransferReport: Hashable, Sendable {
  package var transfer: Transfer
  /// Sorted by regime.
  package var assessments: [Assessment]
  /// Sorted by regime.
  package var risks: [RiskRating]

  /// The assessment under one regime; `nil` when none was made.
  package func assessment(_ regime: Regime) -> Assessment? {
    assessments.first { $0.regime == regime }
  }

  func risk(_ regime: Regime) -> RiskRating? { risks.first { $0.regime == regime } }
}

/// One processor and the services that use it.
package struct ProcessorReport: Hashable, Sendable {
  package var processor: Processor
  /// Ids of services whose data reaches it, sub-processing included, sorted.
  package var services: [String]
}

/// One promise with its judgement; a promise without one was not judged.
package struct PromiseReport: Hashable, Sendable {
  package var promise: Promise
  package var judgement: PromiseJudgement?
}

/// A question about a host that was asked in vain, or never asked.
package struct NotObserved: Hashable, Sendable, Comparable {
  package var host: String
  /// `A www.a.example`, `HEAD https://www.a.example/`; `any` when nothing was asked.
  package var question: String
  /// The outcome as the observation log words it; `not_asked` when it holds none.
  package var outcome: String

  package init(host: String, question: String, outcome: String) {
    self.host = host
    self.question = question
    self.outcome = outcome
  }

  /// The two as a person reads them: `AAAA www.a.example: not asked`.
  var words: String {
    let isUnasked = outcome == "not_asked"
    if isUnasked, question == "any" { return "nothing was asked" }
    return "\(question): \(isUnasked ? "not asked" : outcome)"
  }

  package static func < (left: NotObserved, right: NotObserved) -> Bool {
    (left.host, left.question, left.outcome) < (right.host, right.question, right.outcome)
  }
}

/// Counts over the whole report.
package struct ReportSummary: Hashable, Sendable {
  package var services: Int
  package var processors: Int
  package var hostsNotObserved: Int
  package var places: [PlaceVerdict: Int]
  package var transfers: Int
  package var verdicts: [Regime: [TransferVerdict: Int]]
  package var promises: [PromiseJudgement.Verdict: Int]
  package var findings: [Finding.Severity: Int]
  package var waived: Int
}
