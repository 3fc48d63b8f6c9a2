import SitusGround

/// Finds what would clear the findings about transfers.
///
/// A remedy is a set of changes that was made to the record, after which the importer's rows were
/// mapped and assessed again and those of the finding passed or were gone, with no other row worse
/// than before. It is as small as it can be: without any one of its changes it does not clear.
struct TransferRemedies {
  /// Most remedies that are named for one finding, ending what is sent among them.
  static let maximumNamed = 5

  private let rows: [TransferPair: [Transfer]]
  private let settings: [LegalSetting]
  private let asOf: Day
  private let context: FindingContext
  private var known: [RemedySituation: [[TransferChange]]] = [:]

  /// Keeps the rows of those pairs of service and importer that have findings, and no others.
  init(_ pairs: Set<TransferPair>, _ input: DecisionInput, _ context: FindingContext) {
    var rows: [TransferPair: [Transfer]] = [:]
    for transfer in input.transfers {
      let pair = TransferPair(transfer)
      if pairs.contains(pair) { rows[pair, default: []].append(transfer) }
    }
    self.rows = rows.mapValues { $0.sorted { $0.id < $1.id } }
    settings = context.binding.map {
      LegalSetting($0, register: input.register, asOf: input.asOf)
    }
    asOf = input.asOf
    self.context = context
  }

  /// The remedies for the rows of one finding, best first; the last one is always to end it.
  mutating func remedies(_ pair: TransferPair, _ target: Set<RowUnderLaw>) -> [Finding.Remedy] {
    solve(pair, target).map { $0.words.remedy($0.changes) }
  }

  /// One remedy with what it takes to make it and to name it.
  struct Solution {
    var changes: [TransferChange]
    var words: ChangeWords
  }

  /// The same as values, so that they can be made to a record.
  mutating func solve(_ pair: TransferPair, _ target: Set<RowUnderLaw>) -> [Solution] {
    guard let rows = rows[pair] else { return [] }
    let scope = ChangeScope(rows, target: target, asOf: asOf)
    let situation = RemedySituation(
      rows, target: target, service: context.services[pair.service],
      organisation: context.organisation.id)
    var questions: [OpenFact: [String]] = [:]
    var sets = known[situation] ?? []
    // Questions name the service, so they are asked anew.
    if known[situation] == nil || sets.joined().contains(where: \.isAnswer) {
      let trial = TransferTrial(rows, target: target, scope, settings, context)
      let proposals = ChangeProposals(trial.cases, scope)
      questions = proposals.questions
      sets = known[situation] ?? search(trial, proposals)
      known[situation] = sets
    }
    let words = ChangeWords(scope: scope, questions: questions, context: context)
    return (sets + [[.end]]).map { Solution(changes: $0, words: words) }
  }

  /// Sets that clear, without the last resort.
  private func search(_ trial: TransferTrial, _ proposals: ChangeProposals) -> [[TransferChange]] {
    let before = trial.failing
    // A chain that was cut is not followed in a trial either.
    guard trial.target.allSatisfy({ before[$0] != nil }) else { return [] }
    let sets = RemedySearch.smallestSets(of: proposals.changes, bundles: proposals.bundles) {
      trial.isCleared(by: $0, before: before)
    }
    // Sets that reach less far come first, then smaller ones.
    let best = sets.enumerated().sorted {
      ($0.element.reach, $0.element.count, $0.offset)
        < ($1.element.reach, $1.element.count, $1.offset)
    }
    return best.prefix(Self.maximumNamed - 1).map(\.element)
  }
}

/// One importer of one service.
struct TransferPair: Hashable, Sendable {
  var service: String
  var importer: String

  init(service: String, importer: String) {
    self.service = service
    self.importer = importer
  }

  init(_ transfer: Transfer) {
    self.init(service: transfer.service, importer: transfer.path.last ?? "")
  }
}

extension [TransferChange] {
  /// That of the change which reaches farthest.
  fileprivate var reach: TransferChange.Reach { map(\.reach).max() ?? .record }
}
