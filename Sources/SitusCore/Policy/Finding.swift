import SitusGround

/// A verdict, a contradiction or a gap that the policy cares about.
package struct Finding: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    case note, warning, error

    package static func < (left: Severity, right: Severity) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }
  /// Stable between runs: rule, service and subject, never a line number.
  package var id: String
  package var rule: FindingRule
  package var severity: Severity
  /// `nil` for a finding about the organisation or the register.
  package var service: String?
  /// Id of what it is about: a transfer, a processor, a promise.
  package var subject: String
  /// One sentence with the facts of this instance.
  package var message: String
  /// Why, one sentence each, in the order of the chain.
  package var reasons: [String]
  package var citations: [String]
  /// Smallest sets of changes that would clear it, best first.
  package var remedies: [Remedy]
  package var site: SourceSite?

  /// One set of changes that clears the finding when all of them are made.
  package struct Remedy: Hashable, Sendable {
    /// In the order in which they are best made; never empty.
    package var changes: [Change]

    package struct Change: Hashable, Sendable {
      /// One sentence, in the imperative.
      package var action: String
      /// The post that can do it, or have it done.
      package var owner: String
    }

    /// A set of several changes, or of one.
    package init(changes: [Change]) {
      precondition(!changes.isEmpty)
      self.changes = changes
    }

    /// One change that is enough by itself.
    package init(action: String, owner: String) {
      changes = [Change(action: action, owner: owner)]
    }

    /// What is to be done, numbered where it is more than one thing.
    package var action: String {
      guard changes.count > 1 else { return changes.map(\.action).joined() }
      return changes.enumerated().map { "(\($0.offset + 1)) \($0.element.action)" }
        .joined(separator: " ")
    }

    /// Whoever has something to do, each once.
    package var owner: String { listed(changes.map(\.owner).withoutRepeats()) }

    /// The whole with its owners, on one line.
    var line: String {
      changes.count > 1
        ? "All of: \(action) (\(owner))" : "\(action) (\(owner))"
    }
  }
}

/// Rules that make findings; the raw value is the id that users see and waive.
package enum FindingRule: String, Hashable, Sendable, Codable, CaseIterable {
  case transferNoBasis = "transfer.no-basis"
  case transferUndetermined = "transfer.undetermined"
  case exceptionBarred = "transfer.exception-barred"
  case mechanismUnfit = "mechanism.unfit"
  case assessmentMissing = "mechanism.assessment-missing"
  case assessmentUnreviewed = "mechanism.assessment-unreviewed"
  case placeContradicted = "place.contradicted"
  case placeUndeclared = "place.undeclared"
  case placeNotDeclared = "place.not-declared"
  case placeUnreadable = "place.unreadable"
  case ownPremisesUnlocated = "place.own-premises"
  case evidenceConflict = "evidence.conflict"
  case aliasDangling = "alias.dangling"
  case recipientUnidentified = "recipient.unidentified"
  case agreementMissing = "agreement.missing"
  case agreementExpired = "agreement.expired"
  case agreementIncomplete = "agreement.incomplete"
  case retentionMissing = "retention.missing"
  case retentionNotReviewed = "retention.not-reviewed"
  case holderMissing = "record.holder-missing"
  case recordIncomplete = "record.incomplete"
  case basisUnavailable = "record.basis-unavailable"
  case noticeSilent = "notice.silent"
  case disclosureBasisMissing = "disclosure.basis-missing"
  case certificationStale = "certification.stale"
  case sensitiveUnmarked = "certification.sensitive-unmarked"
  case promiseBroken = "promise.broken"
  case promiseUnproven = "promise.unproven"
  case registerStale = "register.stale"
  case waiverInvalid = "waiver.invalid"
  case waiverUnused = "waiver.unused"

  /// Whether it says that something could not be judged at all, which leaves a run incomplete even
  /// where somebody has accepted it.
  package var isGap: Bool {
    switch self {
    case .placeUnreadable, .ownPremisesUnlocated, .holderMissing, .recipientUnidentified: true
    case .transferNoBasis, .transferUndetermined, .exceptionBarred, .mechanismUnfit,
      .assessmentMissing, .placeContradicted, .placeUndeclared, .placeNotDeclared,
      .assessmentUnreviewed, .aliasDangling, .basisUnavailable, .sensitiveUnmarked,
      .evidenceConflict, .agreementMissing, .agreementExpired, .agreementIncomplete,
      .retentionMissing, .retentionNotReviewed, .recordIncomplete, .noticeSilent,
      .disclosureBasisMissing, .certificationStale, .promiseBroken, .promiseUnproven,
      .registerStale, .waiverInvalid, .waiverUnused:
      false
    }
  }
}
