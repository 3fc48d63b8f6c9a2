/// What a table says of one region token of one provider.
struct Region: Hashable, Sendable {
  /// The provider's short name and the token: `aws:eu-west-2`.
  let token: String
  /// `nil` when the token names a group of countries.
  let country: PlaceCode?
  let city: String
  let confidence: Confidence
  /// Table and what it was compiled from.
  let source: String

  /// How often the country is right when this token stands where the provider puts it.
  ///
  /// The vendor's own definition carries the first; the others are set lower until a real address
  /// was checked against the provider's ranges.
  var reliability: Double {
    switch confidence {
    case .high: 0.99
    case .medium: 0.93
    case .low: 0.85
    }
  }
}

extension Confidence {
  /// The weaker of the two.
  func and(_ other: Confidence) -> Confidence {
    switch (self, other) {
    case (.low, _), (_, .low): .low
    case (.medium, _), (_, .medium): .medium
    case (.high, .high): .high
    }
  }
}
