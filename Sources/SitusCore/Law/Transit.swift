extension RuleOfLaw {
  /// That data in passing is received by nobody on the way.
  static let transit = RuleOfLaw(
    id: "UK-T5", citation: "ICO, international transfers, 2026-01-15", confidence: .high)
}

extension TransferCase {
  private static let resting: [PlaceKind] = [.storage, .backup, .supportAccess]

  /// UK-T5: data only passes through the place, and nobody there is meant to see it.
  ///
  /// It is said of processing alone: a place in which the carrier also stores data, or from which its
  /// people can see it, is no place that data only passes through.
  func transit() -> Ruling? {
    guard regime == .uk, isSaidToCarry, transfer.basis == .declared,
      transfer.destination.isBounded
    else { return nil }
    let isPassedThrough =
      switch transfer.aspect {
      case .entity: Self.resting.allSatisfy { hop.places($0) == .nowhere }
      case .place(.processing):
        Self.resting.allSatisfy { kind in
          !hop.places(kind).named.contains { $0.meaning == transfer.destination }
        }
      case .place(.storage), .place(.backup), .place(.supportAccess), .disclosure: false
      }
    guard isPassedThrough else { return nil }
    return Ruling(
      .notRestricted, .transit,
      "\(importerName) only carries the data through; nobody there is meant to see it.")
  }

  /// What has to be asked of a carrier of which not everything is known.
  var carriageQuestion: String? {
    guard regime == .uk, isSaidToCarry, transfer.aspect == .entity,
      Self.resting.contains(where: { hop.places($0) == .notDeclared }),
      Self.resting.allSatisfy({ hop.places($0).named.isEmpty })
    else { return nil }
    return "Does \(importerName) store or back up the data anywhere, or can its people see it?"
  }

  private var isSaidToCarry: Bool {
    hop.processor != nil && hop.says(PartyAttribute.transitOnly) == true
  }
}
