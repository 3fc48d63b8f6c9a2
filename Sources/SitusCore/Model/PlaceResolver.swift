/// Puts the places of one text together: what narrows what, and what stands for itself.
struct PlaceResolver {
  private enum Joiner { case blank, comma, list }

  let lexicon: PlaceLexicon
  private let items: [PlaceGrammar.Item]
  private var position = 0
  /// Signs and words that stand where a place should.
  private(set) var problems: [(range: Range<Int>, hint: String)] = []

  init(lexicon: PlaceLexicon, items: [PlaceGrammar.Item]) {
    self.lexicon = lexicon
    self.items = items
  }

  /// Every place of the text, in its order.
  mutating func chains() -> [PlaceChain] {
    let found = level(inBrackets: false)
    if position < items.count {
      problems.append((items[position].range, "a bracket is closed that was not opened"))
    }
    return found
  }

  /// The chains up to the end of the text or of the bracket.
  private mutating func level(inBrackets: Bool) -> [PlaceChain] {
    var chains: [PlaceChain] = []
    var joiner = Joiner.list
    // What was met since the last sign that separates places.
    var idle: Range<Int>?
    var hasPlace = false
    var openSign: Range<Int>?
    var isClosed = !inBrackets
    loop: while position < items.count {
      let item = items[position]
      switch item.content {
      case .close:
        isClosed = true
        if inBrackets { position += 1 }
        break loop
      case .comma:
        if joiner == .blank { joiner = .comma }
      case .list(let isHard):
        if !hasPlace, let idle { problems.append((idle, PlaceGrammar.noPlace)) }
        if isHard, !hasPlace, chains.isEmpty { problems.append((item.range, Self.lacksPlace)) }
        if isHard { openSign = item.range }
        (joiner, hasPlace, idle) = (.list, false, nil)
      case .filler, .provider:
        idle = idle ?? item.range
      case .refused:
        (joiner, hasPlace, openSign) = (.list, true, nil)
      case .ownPremises:
        let chain = PlaceChain(isOwnPremises: true, range: item.range)
        if joiner == .blank, let last = chains.indices.last, !chains[last].isOwnPremises {
          chains[last].reach(item.range.upperBound)  // "UK on premise"
        } else {
          chains.append(chain)
        }
        (joiner, hasPlace, openSign) = (.blank, true, nil)
      case .place(let candidates, let letters, let hint):
        add(
          PlaceChain(candidates: candidates, letters: letters, range: item.range, hint: hint),
          to: &chains, joiner)
        (joiner, hasPlace, openSign) = (.blank, true, nil)
      case .open:
        position += 1
        let inner = level(inBrackets: true)
        let end = items[position - 1].range.upperBound
        put(inner, besideLastOf: &chains, joiner, upTo: end)
        if !inner.isEmpty { (joiner, hasPlace, openSign) = (.blank, true, nil) }
        continue
      }
      position += 1
    }
    if let openSign { problems.append((openSign, Self.lacksPlace)) }
    if !hasPlace, let idle, joiner == .list, !chains.isEmpty {
      problems.append((idle, PlaceGrammar.noPlace))
    }
    if !isClosed, let last = items.last {
      problems.append((last.range, "a bracket is opened and not closed"))
    }
    return chains
  }

  private static let lacksPlace = "a place is missing on one side of it"

  // MARK: Beside one another

  private func add(_ chain: PlaceChain, to chains: inout [PlaceChain], _ joiner: Joiner) {
    guard joiner != .list, let last = chains.indices.last else {
      chains.append(chain)
      return
    }
    if chains[last].isOwnPremises {
      if joiner == .blank {  // "our own data centre in Reading"
        var chain = chain
        chain.range = chains[last].range.lowerBound..<chain.range.upperBound
        chains[last] = chain
      } else {
        chains.append(chain)
      }
      return
    }
    if !chains[last].isSettled,
      chains[last].letters.contains(where: { part in chain.candidates.contains { holds($0, part) } }
      )
    {
      chains[last].problem = "the country in full: these letters also stand for a part of one"
      chains.append(chain)  // "CA, USA"
    } else if let held = lies(chains[last], within: chain, inBrackets: false) {
      chains[last] = held
      settle(before: last, within: chain, &chains)
    } else if let inner = lies(chain, withinThePartsOf: chains[last]) {
      if chains[last].isSettled {
        chains.append(inner)  // "UK, London, Manchester"
      } else {
        var inner = inner
        inner.range = chains[last].range.lowerBound..<chain.range.upperBound
        chains[last] = inner
      }
    } else {
      chains.append(chain)
    }
  }

  /// "Slough, Reading, UK": towns that need their country may have it behind the last of them.
  private func settle(
    before last: Int, within container: PlaceChain, _ chains: inout [PlaceChain]
  ) {
    for index in chains.indices.prefix(last).reversed() {
      let chain = chains[index]
      guard !chain.isOwnPremises, !chain.isSettled else { return }
      guard var held = lies(chain, within: container, inBrackets: false) else { return }
      if chain.standsAlone { continue }
      held.range = chain.range
      chains[index] = held
    }
  }

  /// The chain narrowed to what lies within the other; `nil` when nothing does.
  ///
  /// In brackets also a group or a region may hold what stands before them, and letters count.
  private func lies(
    _ chain: PlaceChain, within outer: PlaceChain, inBrackets: Bool
  ) -> PlaceChain? {
    guard !chain.isOwnPremises, !outer.isOwnPremises else { return nil }
    let mayUseLetters = chain.candidates.contains { $0.kind == .town }
    let containers = (outer.candidates + (mayUseLetters ? outer.letters : [])).filter {
      switch $0.kind {
      case .country, .subdivision, .part, .area, .shared: true
      case .group, .region: inBrackets
      case .town: chain.candidates.contains { $0.kind == .organisation }
      case .organisation, .anywhere, .unknown: false
      }
    }
    var kept: [PlaceCandidate] = []
    var holding: [PlaceCandidate] = []
    for candidate in chain.candidates {
      let own = containers.filter { holds($0, candidate) }
      if own.isEmpty { continue }
      // What already holds the chain must agree: "Atlanta, Georgia, USA".
      let agrees = chain.containers.isEmpty || chain.containers.contains { holds($0, candidate) }
      if agrees {
        kept.append(candidate)
        holding += own
      }
    }
    guard !kept.isEmpty else { return nil }
    var held = chain
    if chain.standsAlone, !kept.contains(where: \.standsAlone),
      !holding.contains(where: { $0.kind == .part })
    {
      held.problem =
        "a town of this name is read as another country's: write its state or province"
    }
    held.candidates = kept
    held.containers += holding
    held.reach(outer.range.upperBound)
    return held
  }

  private func holds(_ outer: PlaceCandidate, _ inner: PlaceCandidate) -> Bool {
    guard inner.kind == .organisation else { return lexicon.lies(inner, within: outer) }
    // The seat of an organisation never stands for it.
    return outer == inner || !lexicon.closure(outer).isDisjoint(with: inner.homes)
  }

  /// "UK, London": the narrower behind the wider, where both are one country in law.
  private func lies(
    _ inner: PlaceChain, withinThePartsOf outer: PlaceChain
  ) -> PlaceChain? {
    let holders = (outer.candidates + outer.containers).filter {
      $0.kind == .country || $0.kind == .subdivision || $0.kind == .part
    }
    let kept = inner.candidates.filter { candidate in
      guard candidate.kind == .town || candidate.kind == .part || candidate.kind == .subdivision,
        case .place(let place) = candidate.meaning
      else { return false }
      return holders.contains {
        guard case .place(let holder) = $0.meaning else { return false }
        return holder.country == place.country && lexicon.lies(candidate, within: $0)
      }
    }
    guard !kept.isEmpty else { return nil }
    if inner.standsAlone, !kept.contains(where: \.standsAlone) { return nil }
    var chain = inner
    chain.candidates = kept
    chain.containers = holders
    return chain
  }

  // MARK: In brackets

  private func put(
    _ inner: [PlaceChain], besideLastOf chains: inout [PlaceChain], _ joiner: Joiner, upTo end: Int
  ) {
    guard joiner == .blank, let last = chains.indices.last, !inner.isEmpty else {
      chains += inner
      return
    }
    let outer = chains[last]
    if inner.count == 1, inner[0].isOwnPremises || outer.isOwnPremises {
      if outer.isOwnPremises {
        chains[last] = inner[0]
        chains[last].range = outer.range
      }
      chains[last].reach(end)
      return
    }
    if inner.count == 1, let held = lies(outer, within: inner[0], inBrackets: true) {
      chains[last] = held
      chains[last].reach(end)
      return
    }
    let narrowed = inner.map { narrow($0, into: outer) }
    if narrowed.allSatisfy({ $0 != nil }) {
      chains.removeLast()
    }
    for (chain, narrower) in zip(inner, narrowed) {
      var chain = narrower ?? chain
      if inner.count == 1 { chain.range = outer.range.lowerBound..<end }
      chains.append(chain)
    }
  }

  /// "EU (Ireland)", "UK (London)", "Europe (Frankfurt)", "USA (CA)".
  private func narrow(_ inner: PlaceChain, into outer: PlaceChain) -> PlaceChain? {
    guard !inner.isOwnPremises else { return nil }
    if inner.isSettled {
      let fits = inner.candidates.contains { candidate in
        outer.candidates.contains { lexicon.lies(candidate, within: $0) }
      }
      return fits ? inner : nil
    }
    let kept = (inner.candidates + inner.letters).filter { candidate in
      candidate.meaning != nil
        && outer.candidates.contains { lexicon.lies(candidate, within: $0) }
    }
    guard !kept.isEmpty else { return nil }
    if inner.standsAlone, !kept.contains(where: \.standsAlone) { return nil }
    var chain = inner
    chain.candidates = kept
    chain.containers = outer.candidates
    return chain
  }
}

/// One place of a text, with what was written beside it and holds it.
struct PlaceChain {
  var candidates: [PlaceCandidate] = []
  /// What it was narrowed by; a place that needs its country has it among these.
  var containers: [PlaceCandidate] = []
  var letters: [PlaceCandidate] = []
  var isOwnPremises = false
  var range: Range<Int>
  /// What to write instead where the words by themselves are no place.
  var hint: String?
  var problem: String?

  var isSettled: Bool { !containers.isEmpty }
  var standsAlone: Bool { candidates.contains(where: \.standsAlone) }

  mutating func reach(_ end: Int) { range = range.lowerBound..<max(range.upperBound, end) }

  enum Outcome {
    case place(PlaceStatement.Place)
    case problem(String)
  }

  var outcome: Outcome {
    if isOwnPremises { return .place(.ownPremises) }
    if let problem { return .problem(problem) }
    let readable = candidates.filter { $0.standsAlone || (isSettled && $0.meaning != nil) }
    let meanings = Set(readable.compactMap(\.meaning))
    if meanings.count == 1, let meaning = meanings.first { return .place(.means(meaning)) }
    if meanings.count > 1 { return .problem("the country in full: more than one is called so") }
    if let hint { return .problem(hint) }
    if candidates.contains(where: { $0.kind == .town }) {
      return .problem("a town needs its country beside it")
    }
    return .problem("the country in full")
  }
}
