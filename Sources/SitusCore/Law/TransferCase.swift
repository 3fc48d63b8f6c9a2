import SitusGround

/// One transfer with everything that its judgement depends on: the hop behind it, the law and the
/// day.
struct TransferCase {
  var transfer: Transfer
  var hop: Hop
  var setting: LegalSetting
  var inventory: Inventory

  var organisation: Organisation { inventory.organisation }

  /// Processors that the importer uses for the same kind of place in the same destination.
  var onward: [Processor] { inventory.onwardProcessors(of: transfer, hop: hop) }

  var regime: Regime { setting.regime }

  var asOf: Day { setting.asOf }

  var words: LegalWords { setting.words }

  var exporterName: String { hop.exporter?.party.legalEntity ?? organisation.name }

  var importerName: String { hop.party?.legalEntity ?? organisation.name }

  /// The destination for the middle of a sentence: `the United States`.
  var destinationName: String { naming.phrase(transfer.destination) }

  var naming: PlaceNaming { inventory.naming }

  /// Whether the importer processes on the exporter's behalf.
  var importerIsProcessor: Bool { hop.processor != nil }

  var roles: RolePair {
    if returnsToController { return .processorToController }
    guard importerIsProcessor else { return .controllerToController }
    return hop.exporter == nil ? .controllerToProcessor : .processorToProcessor
  }

  /// Whether the importer is the controller on whose behalf the exporter has the data.
  var returnsToController: Bool {
    hop.processor == nil && hop.says(PartyAttribute.ownController) == true
  }

  /// Whether the place is inside the regime's own territory on the day; `nil` when the words do not
  /// say which place it is.
  func isDomestic(_ meaning: PlaceMeaning?) -> Bool? {
    switch meaning {
    case .place(let code): setting.explain(code).isDomestic
    case .group(let group): setting.explain(group).isDomestic
    case .anywhere, .unknown, .none: nil
    }
  }

  func isMember(_ place: PlaceCode, _ group: PlaceGroup) -> Bool {
    setting.isMember(place, of: group)
  }
}

/// Who sends to whom, as the EU's standard contractual clauses count their modules.
///
/// - SeeAlso: Decision (EU) 2021/914, Annex.
enum RolePair: Int, Hashable, Sendable, CaseIterable {
  case controllerToController = 1
  case controllerToProcessor = 2
  case processorToProcessor = 3
  case processorToController = 4

  var words: String {
    switch self {
    case .controllerToController: "controller to controller"
    case .controllerToProcessor: "controller to processor"
    case .processorToProcessor: "processor to processor"
    case .processorToController: "processor to controller"
    }
  }
}

extension TransferCase {
  /// The cases behind a transfer: one for each engagement that puts data in that place.
  static func all(
    of transfer: Transfer, in inventory: Inventory, setting: LegalSetting
  ) -> [TransferCase] {
    inventory.hops(of: transfer).map { hop in
      TransferCase(
        transfer: transfer, hop: hop, setting: setting, inventory: inventory)
    }
  }
}
