import SitusGround
import Testing

@testable import SitusCore

/// An inventory judged from its declarations, with the remedies of its findings as values.
struct RemedyBench {
  let input: DecisionInput
  let context: FindingContext
  let problems: TransferProblems

  init(
    _ inventory: Inventory, _ register: AdequacyRegister, observed: [Transfer] = [], asOf: Day
  ) {
    let declared = mapTransfers(
      inventory, inferences: [], isMember: { register.isMember($0, of: $1, on: asOf) })
    let transfers = declared + observed
    input = DecisionInput(
      inventory: inventory, register: register, transfers: transfers,
      assessments: assess(
        transfers, in: inventory, under: Regime.allCases, register: register, asOf: asOf),
      places: [], inferences: [], promises: [], waivers: [], asOf: asOf)
    context = FindingContext(input)
    problems = TransferProblems(input, context)
  }

  /// What is proposed for one finding, best first.
  func solutions(_ rule: FindingRule, _ service: String, _ importer: String) throws
    -> [TransferRemedies.Solution]
  {
    let key = TransferKey(rule: rule, service: service, importer: importer)
    try #require(
      problems.keys.contains(key), "no \(rule.rawValue) among \(problems.keys.map(\.rule))")
    var remedies = TransferRemedies(problems.pairs, input, context)
    return remedies.solve(key.pair, problems.target(of: key))
  }
}
