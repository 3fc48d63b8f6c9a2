/// Whether technical measures keep the importer, and whoever can compel it, from reading the data.
///
/// - SeeAlso: EDPB Recommendations 01/2020 v2.0, Annex 2, use cases 1 to 7.
struct SupplementaryMeasures: Hashable, Sendable {
  enum Effect: Hashable, Sendable {
    /// The use case that is met, 1 to 5.
    case effective(useCase: Int)
    /// Why not, as a clause.
    case ineffective(String)
    /// What has to be asked.
    case open(String)
  }

  private let measures: ProtectiveMeasures?

  init(_ measures: ProtectiveMeasures?) { self.measures = measures }

  /// The best use case that the measures meet.
  ///
  /// Keys in the provider's hands never count as use case 1. Where the importer needs plain text
  /// (use cases 6 and 7), no encryption helps; pseudonyms may.
  var effect: Effect {
    guard let measures else { return .open("Which measures protect the data from the importer?") }
    if measures.pseudonymised == true { return .effective(useCase: 2) }
    switch measures.plaintextNeeded {
    case .some(true):
      return .ineffective(
        "the importer needs the data in the clear, where encryption does not help")
    case .none: return .open("Does the importer need the data in the clear?")
    case .some(false): break
    }
    guard let encryption = measures.encryption else { return .open("How is the data encrypted?") }
    switch encryption {
    case .none: return .ineffective("the data is not encrypted")
    case .inTransit, .atRest, .both:
      return .ineffective("the data is not encrypted before it is sent")
    case .beforeSending: break
    }
    switch measures.keyHolder {
    case .none: return .open("Who holds the keys?")
    case .some(.exporter): return .effective(useCase: 1)
    case .some(.splitKeys): return .effective(useCase: 5)
    case .some(.provider): return .ineffective("the provider holds the keys")
    case .some(.thirdParty):
      return .open("Is the third party that holds the keys in a place that is approved?")
    }
  }
}
