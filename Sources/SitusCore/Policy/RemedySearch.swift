/// Looks for the smallest sets of changes that clear something, by trying them.
///
/// Every set of one change is tried, then of two, then of three; a set that holds a smaller one which
/// cleared is passed over. Longer sets are tried only where they belong together, such as everything
/// that one document lacks, and lose what they do not need.
struct RemedySearch {
  /// Most changes that are combined, the first by their order; alone, each is tried.
  static let maximumCandidates = 12
  /// Largest set that is built from unrelated changes.
  static let maximumSize = 3
  /// Most sets of these that are tried for one finding: of twelve changes there are 298 of up to three.
  static let maximumTries = 300

  /// In order of preference.
  private let candidates: [TransferChange]
  private let clears: ([TransferChange]) -> Bool
  private var tries = 0
  private var found: [Set<TransferChange>] = []

  /// Finds the sets that clear.
  ///
  /// - Parameters:
  ///   - candidates: Each once, in order of preference.
  ///   - bundles: Changes that belong together, tried whole when no part of them was enough.
  ///   - clears: Makes a trial.
  /// - Returns: Sets in the order in which they were found; none holds another.
  static func smallestSets(
    of candidates: [TransferChange], bundles: [[TransferChange]],
    clears: ([TransferChange]) -> Bool
  ) -> [[TransferChange]] {
    withoutActuallyEscaping(clears) { clears in
      var search = RemedySearch(candidates: candidates, clears: clears)
      search.run(bundles)
      return search.found.map { set in candidates.filter(set.contains) }
    }
  }

  private init(candidates: [TransferChange], clears: @escaping ([TransferChange]) -> Bool) {
    self.candidates = candidates
    self.clears = clears
  }

  private mutating func run(_ bundles: [[TransferChange]]) {
    combine(candidates, 1)
    for size in 2...Self.maximumSize {
      combine(Array(candidates.prefix(Self.maximumCandidates)), size)
    }
    for bundle in bundles where bundle.count > Self.maximumSize {
      guard !holdsFound(bundle), clears(bundle) else { continue }
      found.append(Set(reduced(bundle)))
    }
  }

  /// Tries every set of that size, in the order of the candidates.
  private mutating func combine(
    _ rest: [TransferChange], _ size: Int, onto set: [TransferChange] = []
  ) {
    guard size > 0 else {
      guard tries < Self.maximumTries else { return }
      tries += 1
      if clears(set) { found.append(Set(set)) }
      return
    }
    for (index, change) in rest.enumerated() {
      let next = set + [change]
      if holdsFound(next) { continue }
      combine(Array(rest[(index + 1)...]), size - 1, onto: next)
    }
  }

  private func holdsFound(_ set: [TransferChange]) -> Bool {
    let set = Set(set)
    return found.contains { $0.isSubset(of: set) }
  }

  /// The set without what it does not need.
  private func reduced(_ set: [TransferChange]) -> [TransferChange] {
    var needed = set
    for change in set {
      let rest = needed.filter { $0 != change }
      if clears(rest) { needed = rest }
    }
    return needed
  }
}
