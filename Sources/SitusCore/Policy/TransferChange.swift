import SitusGround

/// One act that may help a transfer: a fact found out, a document mended or signed, data kept here.
///
/// A set of them is a remedy only after it was made to the record and cleared the finding:
/// ``TransferRemedies``.
enum TransferChange: Hashable, Sendable {
  /// A fact that is not on record turns out well and is written down.
  case answer(OpenFact)
  /// One field of a document on file is put right.
  case repair(FiledDocument, Repair)
  /// The exporter makes the transfer risk assessment, or makes it again.
  case assess(isReview: Bool)
  /// The data is encrypted before it is sent, and the exporter alone holds the keys.
  case encrypt
  /// The data is pseudonymised before it is sent, and the exporter alone can undo it.
  case pseudonymise
  case sign(NewDocument)
  /// A disclosure that is a single act is rested on an exception that is open to everybody.
  case claimException
  /// The contract of Art. 28 with the importer is signed, or signed again.
  case agree(isRenewal: Bool)
  /// The importer enters the Data Privacy Framework List, or has its entry widened.
  case joinFramework
  /// The importer keeps these kinds of place where no basis is needed.
  case keepHome([PlaceKind])
  /// Nothing more is sent to the importer.
  case end

  /// How far a change reaches; the published order of preference, best first.
  enum Reach: Int, Comparable {
    /// Putting the record and the papers on file in order.
    case record
    /// Protecting the data itself.
    case protection
    /// A new document.
    case document
    /// Something that the importer must decide.
    case importer
    /// Moving the data.
    case place
    /// Resting a single act on an exception.
    case exception
    /// Ending the transfer.
    case ending

    static func < (left: Reach, right: Reach) -> Bool { left.rawValue < right.rawValue }
  }

  var isAnswer: Bool {
    if case .answer = self { return true }
    return false
  }

  var reach: Reach {
    switch self {
    case .answer, .repair, .assess: .record
    case .encrypt, .pseudonymise: .protection
    case .sign, .agree: .document
    case .joinFramework: .importer
    case .keepHome: .place
    case .claimException: .exception
    case .end: .ending
    }
  }
}

/// A fact that an open question asks for.
enum OpenFact: Hashable, Sendable {
  /// Where the importer is established.
  case country
  /// Where the recipient of a disclosure gets the data.
  case destination
  case places([PlaceKind])
  /// Whether the importer's own branch has the data abroad.
  case ownBranch
  /// Whether the law applies to what a processor abroad sends on.
  case exporterLaw
  /// What the Data Privacy Framework List says of the importer.
  case frameworkEntry
  case subjectTo(String)
  case sector(Sector)
  /// A question of an instrument that must be answered with no.
  case attribute(String)
  /// Whether the service has one of the traits that an instrument leaves out.
  case traits
  case publicPowers
  /// Whether the claimed exception is documented, and for a single case.
  case exception(ClaimedException.Kind)
}

/// A document on file, told from others by where it is written.
struct FiledDocument: Hashable, Sendable {
  var kind: MechanismKind
  var reference: String?
  var site: SourceSite
  /// As a person would name it.
  var label: String

  init(_ mechanism: TransferMechanism) {
    kind = mechanism.kind
    reference = mechanism.reference
    site = mechanism.site
    label = mechanism.label
  }

  func names(_ mechanism: TransferMechanism) -> Bool {
    kind == mechanism.kind && reference == mechanism.reference && site == mechanism.site
  }
}

/// What is put right in a document on file.
enum Repair: Hashable, Sendable {
  case version, module
  /// The module that was signed is not that of the roles.
  case otherModule
  case signature, renewal, signatories, coverage, link, authorisation, commitments, underlying
}

/// A document that is signed anew, and covers every place of the importer's rows.
enum NewDocument: Hashable, Sendable {
  case idta
  /// The EU's standard contractual clauses of 2021, in the module of the roles.
  case euClauses
  case euClausesWithAddendum
  /// The UK Addendum to clauses that are on file.
  case addendum(to: FiledDocument)
  /// Binding instrument between public bodies.
  ///
  /// - SeeAlso: UK GDPR and Regulation (EU) 2016/679 Art. 46(2)(a).
  case publicInstrument
}

/// Whom and what a change is about: one importer of one service.
struct ChangeScope: Hashable, Sendable {
  var service: String
  var importer: String
  /// Ids of those that send to the importer, sorted: the organisation's, or processors'.
  var exporters: [String]
  /// The places of the importer's rows that a document can cover, each once.
  var destinations: [DeclaredPlace]
  /// Those of them where rows fail.
  var abroad: [DeclaredPlace]
  /// The places that fail, by kind: those that `keepHome` and `places` give up.
  var failing: [PlaceKind: Set<PlaceMeaning>]
  /// Regimes under which rows fail, sorted.
  var regimes: [Regime]
  var asOf: Day
}
