/// Whether the regime's list calls the place of a transfer adequate for its receiver, whoever sends
/// to whom.
///
/// A transfer that is not restricted, because the receiver is the exporter itself or its own
/// controller, may still take data to a place that is on no list. What was said to people about the
/// place asks the list, and not whether Chapter V applies.
///
/// - Parameters:
///   - transfer: A row of ``mapTransfers(_:inferences:isMember:)``.
///   - inventory: The inventory that it was mapped from.
///   - setting: The regime and the day.
/// - Returns: `nil` while the place is not known or a condition of its instrument is open.
func callsAdequate(_ transfer: Transfer, in inventory: Inventory, _ setting: LegalSetting)
  -> Bool?
{
  let answers = TransferCase.all(of: transfer, in: inventory, setting: setting).map {
    $0.isListed
  }
  if answers.contains(false) { return false }
  return answers.isEmpty || answers.contains(nil) ? nil : true
}

extension TransferCase {
  fileprivate var isListed: Bool? {
    let tested: AdequacyTest
    switch transfer.destination {
    case .place(let place): tested = adequacy(setting.explain(place))
    case .group(let group): tested = adequacy(group)
    case .anywhere, .unknown: return nil
    }
    switch tested.outcome {
    case .domestic, .approved: return true
    case .notCovered: return false
    case .open: return nil
    }
  }
}

extension Assessment {
  /// Whether the transfer is not restricted because of who receives the data, and not of where.
  var isUnrestrictedByReceiver: Bool {
    guard verdict == .notRestricted, let rule = reasons.first?.rule else { return false }
    return rule == RuleOfLaw.sameEntity(regime).id
      || rule == RuleOfLaw.returnToController(regime).id
  }
}
