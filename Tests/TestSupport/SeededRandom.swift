/// Numbers that look random and are the same on every run of one seed, so that a failure can be
/// repeated.
package struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  /// Different seeds give different numbers from the first on.
  package init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  /// The next 64 bits.
  ///
  /// - SeeAlso: Vigna, *SplitMix64*, public domain, 2015.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0, less than the limit.
  package mutating func next(below limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// One of the values.
  package mutating func pick<Value>(_ values: [Value]) -> Value {
    values[next(below: values.count)]
  }

  /// The value, or nothing once in three times.
  package mutating func maybe<Value>(_ value: Value) -> Value? { next() % 3 == 0 ? nil : value }

  /// Yes, no or nothing said.
  package mutating func flag() -> Bool? { pick([true, false, nil]) }
}
