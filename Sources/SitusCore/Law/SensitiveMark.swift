import SitusGround

/// That data which the Data Privacy Framework's Principles do not name as sensitive is marked so when
/// it is sent.
///
/// The UK's regulations have two limbs, the List with the UK Extension and the Principles on receipt;
/// the mark is neither. The Principles name health among others, and not genetic, biometric,
/// sexual-orientation or offence data, which the receiver treats as sensitive only if told so.
///
/// - SeeAlso: SI 2023/1028 reg. 3(2), read 2026-10-07; Information Commissioner's opinion on the UK
///   Extension, 2023-09-21, and ICO, how the UK Extension works, read 2026-11-30.
enum SensitiveMark {
  static let mark = RecordDemand(
    own: [.uk: "ICO, how the UK Extension works; SI 2023/1028 reg. 3(2)"], confidence: .medium,
    doubt: "The regulations do not ask for the mark; the ICO does, for data that the Principles do"
      + " not name as sensitive.")

  /// What is sent unmarked, once for each service and receiver.
  ///
  /// - Parameters:
  ///   - inventory: For the data and the receivers.
  ///   - transfers: Rows of ``mapTransfers(_:inferences:isMember:)``.
  ///   - assessments: Their assessments, in any order.
  ///   - setting: Whose law binds.
  ///   - register: To know the instruments with which the mark is asked for.
  /// - Returns: Gaps sorted as ``examineRecord(of:binding:asOf:)`` sorts.
  static func gaps(
    of inventory: Inventory, transfers: [Transfer], assessments: [Assessment],
    under setting: RecordSetting, register: AdequacyRegister
  ) -> [RecordGap] {
    guard setting.regimes.contains(.uk) else { return [] }
    let instruments = Set(
      register.instruments.filter {
        $0.regime == .uk && $0.guidance.contains(.sensitiveDataFlagged)
      }.map(\.id))
    let rows = keyed(transfers) { $0.id }
    var gaps: [String: RecordGap] = [:]
    for assessment in assessments
    where assessment.regime == .uk && assessment.verdict == .approved
      && assessment.instrument.map(instruments.contains) == true
    {
      guard let transfer = rows[assessment.transfer],
        let service = inventory.service(transfer.service), let kinds = kindsToMark(service)
      else { continue }
      for hop in inventory.hops(of: transfer) {
        guard let party = hop.party, let entry = party.dataPrivacyFramework,
          entry.sensitiveDataFlagged != true
        else { continue }
        let importer = transfer.path.last ?? ""
        gaps["\(service.id)/\(importer)"] = RecordGap(
          code: .sensitiveUnmarked, service: service.id, subject: importer,
          field: "dpf.sensitive_flagged",
          text: "That \(kinds) of “\(service.name)” is marked as sensitive when it is sent to"
            + " \(party.legalEntity) is not on record.",
          demand: mark, citations: setting.citations(mark), owner: service.owner, site: entry.site)
      }
    }
    return gaps.values.sorted(by: RecordGap.comesFirst)
  }

  /// The data that may need the mark; `nil` when the service has none.
  private static func kindsToMark(_ service: Service) -> String? {
    let classes = Set(service.dataCategories.map(\.sensitivity))
    let special =
      "any genetic, biometric or sexual-orientation data among the special category data"
    switch (classes.contains(.criminalOffence), classes.contains(.specialCategory)) {
    case (true, true): return "the criminal offence data, and \(special),"
    case (true, false): return "the criminal offence data"
    case (false, true): return special
    case (false, false): return nil
    }
  }
}
