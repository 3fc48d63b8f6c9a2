import SitusGround

/// Which causes the differing inputs of two runs leave possible at all.
struct PossibleCauses {
  let all: Set<DriftCause>
  /// Whether the register itself is another, and not only the day.
  let isOtherRegister: Bool

  init(_ inputs: [InputDifference]) {
    all = Set(inputs.map(\.cause))
    isOtherRegister = inputs.contains { $0.name == RecordedReport.registerName }
  }

  /// That the inventory differs, if it does.
  var edited: Set<DriftCause> { all.intersection([.declarationEdited]) }
  /// That the day differs: law and dates on file alike may have moved.
  var ofDay: Set<DriftCause> { all.intersection([.datePassed]) }
  var ofLaw: Set<DriftCause> { all.intersection([.lawChanged]) }
  var lists: Set<DriftCause> { all.intersection([.listUpdated]) }
  var program: Set<DriftCause> { all.intersection([.policyChanged]) }

  /// What can change something that is read from the record and the calendar alone.
  var ofPaper: Set<DriftCause> { edited.union(ofDay).union(program) }

  /// What can change something that is read from evidence.
  var ofEvidence: Set<DriftCause> {
    let ofItself: Set<DriftCause> = [.evidenceGained, .evidenceWeakened]
    return lists.union(program).union(ofItself)
  }

  /// The causes found, or else every one that the inputs leave possible; evidence, which no report
  /// holds whole, when they leave none.
  func orEverything(_ causes: Set<DriftCause>) -> [DriftCause] {
    if !causes.isEmpty { return causes.sorted() }
    return all.isEmpty ? [.evidenceWeakened, .evidenceGained].sorted() : all.sorted()
  }
}

/// Every recorded input that differs, from the inventory to the program.
///
/// Another day can bring another law and can pass a date on file, so it stands twice.
func differingInputs(_ old: RecordedReport, _ new: RecordedReport) -> [InputDifference] {
  var inputs: [InputDifference] = []
  func compare(_ name: String, _ before: String?, _ after: String?, _ cause: DriftCause) {
    guard before != after else { return }
    inputs.append(
      InputDifference(
        name: name, old: before ?? "not recorded", new: after ?? "not recorded", cause: cause))
  }
  if old.inventory.sha256 == nil, new.inventory.sha256 == nil {
    inputs.append(
      InputDifference(
        name: "inventory", old: "not recorded", new: "not recorded", cause: .declarationEdited))
  }
  compare("inventory", old.inventory.sha256, new.inventory.sha256, .declarationEdited)
  compare(RecordedReport.registerName, old.register?.words, new.register?.words, .lawChanged)
  compare("day", old.run.asOf, new.run.asOf, .lawChanged)
  compare("day", old.run.asOf, new.run.asOf, .datePassed)
  let before = keyed(old.lists) { $0.name }
  let after = keyed(new.lists) { $0.name }
  for name in Set(before.keys).union(after.keys).sorted() {
    compare(name, before[name]?.words, after[name]?.words, .listUpdated)
  }
  compare("program", old.tool.version, new.tool.version, .policyChanged)
  return inputs
}
