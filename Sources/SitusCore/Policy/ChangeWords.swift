import SitusGround

/// Changes to one importer's transfers as sentences, each with the post that can see to it.
struct ChangeWords {
  let scope: ChangeScope
  let questions: [OpenFact: [String]]
  let context: FindingContext

  private var importer: String { context.name(scope.importer) }

  /// Processors that send to the importer; empty when only the organisation does.
  private var senders: [String] {
    scope.exporters.filter { $0 != context.organisation.id }.map(context.name)
  }

  /// The owner of the service has it done, whoever has to sign or to act.
  func remedy(_ changes: [TransferChange]) -> Finding.Remedy {
    let owner = context.owner(scope.service)
    return Finding.Remedy(
      changes: changes.map { Finding.Remedy.Change(action: sentence($0), owner: owner) })
  }

  /// What is to be done, in the imperative.
  func sentence(_ change: TransferChange) -> String {
    switch change {
    case .answer(let fact):
      let asked = (questions[fact] ?? []).joined(separator: " ")
      return "Find out, and write into the record: \(asked) What clears it: \(answer(fact))."
    case .repair(let document, let repair): return sentence(repair, document.label)
    case .assess(let isReview):
      return isReview
        ? "Review the transfer risk assessment for \(importer), and record its day, its outcome and"
          + " the next review."
        : "Make the transfer risk assessment for \(importer), and record its day, outcome and next review."
    case .encrypt:
      return "Have the data encrypted before it is sent to \(importer), with keys that"
        + " \(keeper) alone holds."
    case .pseudonymise:
      return "Have the data pseudonymised before it is sent to \(importer), and let \(keeper) alone"
        + " keep what identifies people."
    case .claimException:
      return "If this is a single act, record the exception of Art. 49(1) that it needs: important"
        + " reasons of public interest, with the law that recognises them (d); legal claims (e); or"
        + " vital interests (f). Whether (d) carries an exchange that goes on is disputed."
    case .sign(let document): return sentence(document)
    case .agree(let isRenewal):
      return isRenewal
        ? order("renew", "the agreement with \(importer) (Art. 28), and record it.")
        : order("sign", "an agreement with \(importer) (Art. 28), and record it.")
    case .joinFramework:
      return
        "Have \(importer) join the Data Privacy Framework, or widen its entry, for this kind of"
        + " data\(scope.regimes.contains(.uk) ? " and with the UK Extension" : ""), and record the"
        + " day you saw it on the list."
    case .keepHome(let kinds):
      let what = listed(kinds.map(\.words))
      let named = failingPlaces(of: kinds)
      return named.isEmpty
        ? "Have \(importer) keep its \(what) to places that need no basis, and record them."
        : "Have \(importer) end \(what) in \(named), and keep to places that need no basis."
    case .end: return "End what is sent to \(importer)."
    }
  }

  /// An order to the owner, or to have somebody else do it.
  private func order(_ verb: String, _ rest: String) -> String {
    if senders.isEmpty { return "\(verb.prefix(1).uppercased())\(verb.dropFirst()) \(rest)" }
    let who = scope.exporters.map(context.name)
    return "Have \(listed(who)) \(verb) \(rest)"
  }

  private var keeper: String { senders.isEmpty ? context.organisation.name : listed(senders) }

  private func sentence(_ document: NewDocument) -> String {
    switch document {
    case .idta: order("sign", "an IDTA with \(importer)\(coverage), and record it.")
    case .euClauses:
      order(
        "sign",
        "EU standard contractual clauses (2021/914) with \(importer)\(coverage), and record them.")
    case .euClausesWithAddendum:
      order(
        "sign",
        "EU standard contractual clauses (2021/914) with the UK Addendum with"
          + " \(importer)\(coverage), and record them.")
    case .addendum(let clauses):
      order("add", "the UK Addendum to the \(clauses.label) with \(importer), and record it.")
    case .publicInstrument:
      order(
        "conclude",
        "a binding instrument between public bodies with \(importer) (Art. 46(2)(a)), and record it."
      )
    }
  }

  private func sentence(_ repair: Repair, _ document: String) -> String {
    switch repair {
    case .version: "Record which version of the \(document) was signed with \(importer)."
    case .module: "Record which module of the \(document) with \(importer) was signed."
    case .otherModule:
      order("sign", "the module that fits the roles with \(importer) in place of the \(document).")
    case .signature: "Sign the \(document) with \(importer), or record the day it was signed."
    case .renewal: order("renew", "the \(document) with \(importer).")
    case .signatories:
      "Have the \(document) signed by those between whom the data goes, \(importer) among them."
    case .coverage: "Extend the \(document) with \(importer) to \(places(scope.abroad))."
    case .link: "Link the \(document) to the agreement with \(importer)."
    case .authorisation: "Record the regulator’s authorisation of the \(document), or obtain it."
    case .commitments:
      "Record by what \(importer) is bound to the \(document), or have it bound."
    case .underlying:
      "Record the EU document that the \(document) with \(importer) is attached to, and its"
        + " module if it has one; or sign one."
    }
  }

  /// The answer with which the remedy was tried.
  private func answer(_ fact: OpenFact) -> String {
    switch fact {
    case .country, .destination, .places:
      "\(places([context.organisation.country])), or another place that needs no basis"
    case .ownBranch: "its own branch"
    case .exporterLaw: "it is not, and its own law lets it send the data on"
    case .frameworkEntry: "it is on the list, for this kind of data"
    case .subjectTo, .sector: "yes"
    case .attribute, .publicPowers: "no"
    case .traits: "nothing that the instrument leaves out"
    case .exception: "a single case, with its law or its assessment on record"
    }
  }

  // MARK: Places

  private var coverage: String {
    scope.abroad.isEmpty ? "" : ", covering \(places(scope.abroad))"
  }

  /// Empty where the places that fail have no names.
  private func failingPlaces(of kinds: [PlaceKind]) -> String {
    let failing = kinds.reduce(into: Set<PlaceMeaning>()) { $0.formUnion(scope.failing[$1] ?? []) }
    return places(scope.abroad.filter { failing.contains($0.meaning) })
  }

  /// At most eight places by name.
  private func places(_ places: [DeclaredPlace]) -> String {
    let names = places.map { context.naming.phrase($0.meaning) }.withoutRepeats()
    return names.count > 8 ? shortList(names) : listed(names)
  }
}
