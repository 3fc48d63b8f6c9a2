import SitusGround

/// One row under one regime.
struct RowUnderLaw: Hashable, Sendable {
  var transfer: String
  var regime: Regime
}

/// The rows of one importer of one service, which are mapped and assessed again for each trial.
///
/// Nothing else of the inventory is looked at, so that a trial costs the same in a large inventory as
/// in a small one.
struct TransferTrial {
  let scope: ChangeScope
  /// The rows that a remedy must clear.
  let target: Set<RowUnderLaw>
  private let inventory: Inventory
  private let rows: [Transfer]
  private let settings: [LegalSetting]

  /// Takes every row of the importer in the service, declared or observed, those that must be
  /// cleared, and the law of every regime that binds.
  init(
    _ rows: [Transfer], target: Set<RowUnderLaw>, _ scope: ChangeScope, _ settings: [LegalSetting],
    _ context: FindingContext
  ) {
    self.rows = rows
    self.target = target
    self.scope = scope
    self.settings = settings
    inventory = context.inventory(of: rows)
  }

  /// What fails as things are, with its verdict.
  var failing: [RowUnderLaw: TransferVerdict] {
    var failing: [RowUnderLaw: TransferVerdict] = [:]
    for transfer in Self.rows(of: inventory, like: rows) {
      for setting in settings {
        let verdict = assess(transfer, in: inventory, setting).verdict
        guard verdict.isFailing else { continue }
        failing[RowUnderLaw(transfer: transfer.id, regime: setting.regime)] = verdict
      }
    }
    return failing
  }

  /// Whether every row of the target passes or is gone after the changes, and no row of the importer
  /// fails that did not, or fails worse than `before`, which is what ``failing`` was.
  func isCleared(by changes: [TransferChange], before: [RowUnderLaw: TransferVerdict]) -> Bool {
    let changed = applying(changes, to: inventory, scope)
    let left = rows.filter { !$0.isMoved(by: changes, scope) }
    return Self.rows(of: changed, like: left).allSatisfy { transfer in
      settings.allSatisfy { setting in
        let verdict = assess(transfer, in: changed, setting).verdict
        guard verdict.isFailing else { return true }
        let row = RowUnderLaw(transfer: transfer.id, regime: setting.regime)
        return !target.contains(row) && before[row].map { verdict <= $0 } ?? false
      }
    }
  }

  /// Every case behind the rows of the target.
  var cases: [TransferCase] {
    settings.flatMap { setting in
      rows.filter { target.contains(RowUnderLaw(transfer: $0.id, regime: setting.regime)) }
        .flatMap { TransferCase.all(of: $0, in: inventory, setting: setting) }
    }
  }

  /// The declared rows anew, and the observed ones for as long as somebody is engaged there.
  private static func rows(of inventory: Inventory, like rows: [Transfer]) -> [Transfer] {
    mapTransfers(inventory, along: rows)
      + rows.filter { $0.basis == .observed && !inventory.hops(of: $0).isEmpty }
  }
}

extension TransferVerdict {
  /// Whether it makes a finding.
  var isFailing: Bool {
    switch self {
    case .notRestricted, .approved, .safeguarded, .exception: false
    case .undetermined, .noBasis: true
    }
  }
}

extension Transfer {
  /// Whether a place that was seen is given up.
  fileprivate func isMoved(by changes: [TransferChange], _ scope: ChangeScope) -> Bool {
    guard basis == .observed, case .place(let kind) = aspect else { return false }
    return changes.contains { change in
      guard case .keepHome(let kinds) = change else { return false }
      return kinds.contains(kind) && scope.failing[kind]?.contains(destination) == true
    }
  }
}

extension ChangeScope {
  /// What the rows of one importer are about, of which those of the target fail.
  init(_ rows: [Transfer], target: Set<RowUnderLaw>, asOf: Day) {
    let failingIDs = Set(target.map(\.transfer))
    var destinations: [PlaceMeaning: DeclaredPlace] = [:]
    var abroad: [PlaceMeaning: DeclaredPlace] = [:]
    var failing: [PlaceKind: Set<PlaceMeaning>] = [:]
    for row in rows {
      let place = DeclaredPlace(raw: row.destinationRaw, meaning: row.destination, site: row.site)
      if row.destination.isBounded, destinations[row.destination] == nil {
        destinations[row.destination] = place
      }
      guard failingIDs.contains(row.id) else { continue }
      if row.destination.isBounded, abroad[row.destination] == nil {
        abroad[row.destination] = place
      }
      if case .place(let kind) = row.aspect { failing[kind, default: []].insert(row.destination) }
    }
    self.init(
      service: rows.first?.service ?? "", importer: rows.first?.path.last ?? "",
      exporters: Set(rows.compactMap { $0.path.dropLast().last }).sorted(),
      destinations: destinations.values.sorted { $0.meaning.token < $1.meaning.token },
      abroad: abroad.values.sorted { $0.meaning.token < $1.meaning.token },
      failing: failing, regimes: Set(target.map(\.regime)).sorted(), asOf: asOf)
  }
}

extension FindingContext {
  /// The inventory with nothing in it but what the rows of one importer depend on: the service, who
  /// hands the data on, and those whom the importer uses in turn.
  fileprivate func inventory(of rows: [Transfer]) -> Inventory {
    var ids = Set(rows.flatMap(\.path))
    var waiting = rows.compactMap(\.path.last)
    while let id = waiting.popLast(), ids.count < Chain.maximumPerService {
      for next in processors[id]?.subProcessors ?? [] where ids.insert(next.processor).inserted {
        waiting.append(next.processor)
      }
    }
    let sorted = ids.sorted()
    return Inventory(
      organisation: organisation,
      services: Set(rows.map(\.service)).sorted().compactMap { services[$0] },
      processors: sorted.compactMap { processors[$0] },
      disclosures: sorted.compactMap { disclosures[$0] }, promises: [], naming: naming)
  }
}
