/// Reads the words of one entry as places, and accounts for every one of them.
///
/// Several places joined by a comma, a slash, "and" and the like all hold. What lies within another
/// part narrows it ("London, UK"; "France (EU)"; "Greenland, Denmark"). A word that is neither a place
/// nor in the table of words that may stand beside one makes the whole text unreadable.
struct PlaceGrammar {
  let lexicon: PlaceLexicon

  /// One thing in the text, with the tokens that it was read from.
  struct Item {
    enum Content {
      /// Candidates to be read as they are; those that count only behind a town or in brackets.
      case place([PlaceCandidate], letters: [PlaceCandidate], hint: String?)
      case ownPremises, provider, filler
      case refused(hint: String)
      case comma
      /// Between several places; a hard one ("and", "/") needs one on either side.
      case list(isHard: Bool)
      case open, close
    }

    var content: Content
    var range: Range<Int>
  }

  static let notAPlace =
    "write an ISO 3166 code, the English name of a country, a town with its country, EU, EEA,"
    + " worldwide or unknown"
  static let noPlace = "no place is named: write the country in which it is"

  func read(_ raw: String) -> PlaceReading {
    let trimmed = raw.filter { !$0.isWhitespace }
    guard raw.utf8.count <= PlaceText.longest else {
      return .unreadable(PlaceProblem(words: [String(raw.prefix(60)) + "…"], hint: "fewer words"))
    }
    if lexicon.signsOnly.contains(trimmed) {
      return .places([PlaceStatement(words: raw, place: .means(.unknown))])
    }
    let text = PlaceText(raw)
    let items = wordsAlone(items(of: text), text)
    var problems: [(range: Range<Int>, hint: String)] = []
    for item in items {
      if case .refused(let hint) = item.content { problems.append((item.range, hint)) }
    }
    var reader = PlaceResolver(lexicon: lexicon, items: items)
    let chains = reader.chains()
    if problems.isEmpty { problems = reader.problems }
    var statements: [PlaceStatement] = []
    for chain in problems.isEmpty ? chains : [] {
      switch chain.outcome {
      case .place(let place):
        if !statements.contains(where: { $0.place == place }) {
          statements.append(PlaceStatement(words: text.raw(chain.range), place: place))
        }
      case .problem(let hint): problems.append((chain.range, hint))
      }
    }
    guard let first = problems.first else {
      if statements.count == 1 { statements[0].words = raw }
      if statements.isEmpty {
        let isProvider = items.contains { if case .provider = $0.content { true } else { false } }
        return .unreadable(
          PlaceProblem(
            words: [raw],
            hint: isProvider
              ? "an operator is no place: write the country, or the operator's region"
              : items.isEmpty ? PlaceGrammar.notAPlace : PlaceGrammar.noPlace))
      }
      return .places(statements)
    }
    var words: [String] = []
    for problem in problems.prefix(5) {
      let word = text.raw(problem.range)
      if !words.contains(word) { words.append(word) }
    }
    return .unreadable(PlaceProblem(words: words, hint: first.hint))
  }
}

// MARK: - From tokens to items

extension PlaceGrammar {
  private func items(of text: PlaceText) -> [Item] {
    let tokens = text.tokens
    let providers = providerMentions(tokens)
    var items: [Item] = []
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .comma, .list, .open, .close:
        let content: Item.Content =
          switch token.kind {
          case .comma: .comma
          case .open: .open
          case .close: .close
          case .list, .word: .list(isHard: token.text != ";" && token.text != "|")
          }
        items.append(Item(content: content, range: token.range))
        index += 1
      case .word:
        let (content, count) = match(text, at: index, providers, after: items.last?.content)
        items.append(
          Item(
            content: content,
            range: token.range.lowerBound..<tokens[index + count - 1].range.upperBound))
        index += count
      }
    }
    return items
  }

  /// The items with every short name of a country refused that may be a word, and every firm.
  ///
  /// "HR system" is not in Croatia, "IT servers" are not in Italy, and "it", "no." and "i.e." name no
  /// country. "Microsoft Ireland" is a firm; where it is says nothing of where data is.
  private func wordsAlone(_ items: [Item], _ text: PlaceText) -> [Item] {
    var items = items
    for segment in items.indices.split(whereSeparator: { items[$0].content.isSign }) {
      let isAmongWords = segment.contains { items[$0].content.isAside }
      let isFirm =
        segment.count == 2 && segment.last.map { items[$0].content.isCountry } == true
        && segment.first.map { isCompany(items[$0], text) } == true
      for index in segment where items[index].content.isCountry {
        let words = text.raw(items[index].range)
        if isFirm {
          items[index].content = .refused(
            hint: "a company’s name says nothing of where data is: write the country alone")
        } else if isShort(words), isAmongWords {
          items[index].content = .refused(
            hint: "a code among other words may be a word: write the country's name")
        } else if isShort(words), words.contains(where: { $0.isLowercase || $0 == "." }) {
          items[index].content = .refused(
            hint: "“\(words)” may be a word: write \(PlaceText.key(words).uppercased()), or the"
              + " country's name")
        }
      }
    }
    return items
  }

  private func isCompany(_ item: Item, _ text: PlaceText) -> Bool {
    lexicon.words[PlaceText.key(text.raw(item.range))]?.kind == .company
  }

  /// Whether it is a code, or a name as short as one, that is not in everyday use for a country.
  private func isShort(_ words: String) -> Bool {
    let key = PlaceText.key(words)
    return key.utf8.count <= 3 && !PlaceGrammar.codesAsWords.contains(key)
  }

  /// Short names of countries that people use as words.
  private static let codesAsWords: Set<String> = ["uk", "gb", "gbr", "us", "usa", "uae", "roi"]

  private struct Mention {
    var provider: String
    var position: Int
  }

  private func providerMentions(_ tokens: [PlaceText.Token]) -> [Mention] {
    var mentions: [Mention] = []
    for start in tokens.indices where tokens[start].kind == .word {
      let most = min(lexicon.longestRun(from: tokens[start].text), tokens.count - start)
      for count in stride(from: most, to: 0, by: -1) {
        let key = PlaceText.key(tokens[start..<start + count])
        if let word = lexicon.words[key], word.kind == .provider || word.kind == .company {
          mentions.append(Mention(provider: word.provider, position: start))
          break
        }
      }
    }
    return mentions
  }

  /// The longest run of tokens that something is known of.
  private func match(
    _ text: PlaceText, at start: Int, _ providers: [Mention], after last: Item.Content?
  ) -> (Item.Content, Int) {
    let tokens = text.tokens
    let token = tokens[start]
    let most = min(max(lexicon.longestRun(from: token.text), 3), tokens.count - start)
    for count in stride(from: most, to: 0, by: -1) {
      let key = PlaceText.key(tokens[start..<start + count])
      if count == 1, let hint = lexicon.refusedSpellings[text.raw(token.range)] {
        return (.refused(hint: hint), 1)
      }
      if let country = region(key, at: start, providers) { return (.town(country), count) }
      if count == 1, let word = lexicon.words[key],
        lexicon.places[key] != nil || lexicon.letters[key] != nil
      {
        if let content = clash(word, tokens, at: start, after: last) { return (content, 1) }
      }
      if let inverted = inverted(tokens, at: start, count) { return inverted }
      if lexicon.places[key] != nil || lexicon.hints[key] != nil || lexicon.letters[key] != nil {
        return place(key, count)
      }
      if let word = lexicon.words[key] { return (content(of: word), count) }
      if lexicon.regionKeys.contains(key) {
        return (.refused(hint: lexicon.words["south"]?.note ?? PlaceGrammar.notAPlace), count)
      }
    }
    return (.refused(hint: PlaceGrammar.hint(for: token)), 1)
  }

  private func place(_ key: String, _ count: Int) -> (Item.Content, Int) {
    let candidates = lexicon.places[key] ?? []
    let letters = lexicon.letters[key] ?? []
    if candidates.isEmpty, letters.isEmpty {
      return (.refused(hint: lexicon.hints[key] ?? PlaceGrammar.notAPlace), count)
    }
    return (.place(candidates, letters: letters, hint: lexicon.hints[key]), count)
  }

  private func content(of word: PlaceLexicon.Word) -> Item.Content {
    switch word.kind {
    case .filler: .filler
    case .ownPremises: .ownPremises
    case .provider, .company: .provider
    case .joiner: .list(isHard: true)
    case .exclusion, .hedge, .anotherKind, .seat, .compass: .refused(hint: word.note)
    }
  }

  /// The country of a region of the nearest operator that has one of that name.
  private func region(_ key: String, at index: Int, _ mentions: [Mention]) -> PlaceCode? {
    guard lexicon.regionKeys.contains(key), !mentions.isEmpty else { return nil }
    let before = mentions.filter { $0.position <= index }.reversed()
    let after = mentions.filter { $0.position > index }
    for mention in before + after {
      if let country = lexicon.regions[mention.provider]?[key] { return country }
    }
    return nil
  }

  /// A word that is also a code: "in", "at", "is", "are", "and", "can", "no", "nor".
  ///
  /// Alone between signs it is the code. `nil` when it is.
  private func clash(
    _ word: PlaceLexicon.Word, _ tokens: [PlaceText.Token], at index: Int,
    after last: Item.Content?
  ) -> Item.Content? {
    func isEdge(_ index: Int) -> Bool {
      guard tokens.indices.contains(index) else { return true }
      let token = tokens[index]
      return token.kind != .word || lexicon.words[token.text]?.kind == .joiner
    }
    if word.kind == .joiner {
      let isAlone =
        (index == 0 || tokens[index - 1].kind != .word)
        && (index + 1 == tokens.count || tokens[index + 1].kind != .word)
      return isAlone ? nil : .list(isHard: true)
    }
    if isEdge(index - 1), isEdge(index + 1) { return nil }
    let note = "“\(tokens[index].text)” is a word and the code of a country: write the country"
    guard word.kind == .filler else { return content(of: word) }
    if isEdge(index + 1) { return .refused(hint: note) }
    if !tokens[index].isCapital { return .filler }
    if case .filler = last { return .filler }
    return .refused(hint: note)
  }

  /// "Korea, North", "Congo (Democratic Republic of the)": the words after the sign come first.
  private func inverted(
    _ tokens: [PlaceText.Token], at start: Int, _ count: Int
  ) -> (Item.Content, Int)? {
    let sign = start + count
    guard sign < tokens.count, tokens[sign].kind == .comma || tokens[sign].kind == .open,
      tokens[start..<sign].allSatisfy({ $0.kind == .word })
    else { return nil }
    var end = sign + 1
    while end < tokens.count, tokens[end].kind == .word { end += 1 }
    guard end > sign + 1, end - sign <= 6 else { return nil }
    let isBracket = tokens[sign].kind == .open
    if isBracket { guard end < tokens.count, tokens[end].kind == .close else { return nil } }
    var front = tokens[(sign + 1)..<end]
    if front.first?.text == "the" { front = front.dropFirst() }
    let key = PlaceText.key(front) + " " + PlaceText.key(tokens[start..<sign])
    guard lexicon.places[key] != nil || lexicon.hints[key] != nil else { return nil }
    let (content, _) = place(key, 0)
    return (content, end - start + (isBracket ? 1 : 0))
  }

  /// Says of a word that only looks like one that it has a letter of another alphabet.
  private static func hint(for token: PlaceText.Token) -> String {
    let foreign = token.text.unicodeScalars.filter { !$0.isASCII }
    guard let letter = foreign.first, foreign.count < token.text.unicodeScalars.count,
      let name = letter.properties.name
    else { return notAPlace }
    return "“\(letter)” is a letter of another alphabet (\(name.lowercased())): " + notAPlace
  }
}

extension PlaceGrammar.Item.Content {
  /// Whether it parts what stands before it from what follows.
  fileprivate var isSign: Bool {
    switch self {
    case .comma, .list, .open, .close: true
    case .place, .ownPremises, .provider, .filler, .refused: false
    }
  }

  /// Whether it is a word that is no place.
  fileprivate var isAside: Bool {
    switch self {
    case .ownPremises, .provider, .filler, .refused: true
    case .place, .comma, .list, .open, .close: false
    }
  }

  /// Whether it may be read as a country.
  fileprivate var isCountry: Bool {
    switch self {
    case .place(let candidates, _, _): candidates.contains { $0.kind == .country }
    case .comma, .list, .open, .close, .ownPremises, .provider, .filler, .refused: false
    }
  }

  /// A place that is read as a town of the country is.
  fileprivate static func town(_ country: PlaceCode) -> Self {
    .place(
      [PlaceCandidate(kind: .town, code: "", meaning: .place(country), standsAlone: true)],
      letters: [], hint: nil)
  }
}
