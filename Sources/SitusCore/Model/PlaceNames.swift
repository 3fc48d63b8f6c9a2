import SitusGround

/// The places that law tells apart, and the words that people use for them.
///
/// Built from `reference/places.tsv`, `towns.tsv`, `place-words.tsv` and the tables of regions. Words
/// that more than one place answers to ("Korea", "Channel Islands") are refused, with a hint, rather
/// than guessed.
package struct PlaceNames: Hashable, Sendable {
  private var names: [PlaceCode: String] = [:]
  private(set) var lexicon = PlaceLexicon()

  /// Reads the tables.
  ///
  /// - Throws: Every row with a wrong number of cells, an unknown kind, a code of an earlier row, or
  ///   words that mean something else in another row.
  package init(_ tables: PlaceTables) throws(InputErrors) {
    var errors: [InputError] = []
    readPlaces(tables.places, &errors)
    readWords(tables.words, &errors)
    readTowns(tables.towns, &errors)
    for table in tables.regions { readRegions(table, &errors) }
    if !errors.isEmpty { throw InputErrors(errors) }
  }

  /// The English short name; the code itself when the table does not know it.
  package func name(of code: PlaceCode) -> String { names[code] ?? code.rawValue }

  /// The same names, for sentences.
  var naming: PlaceNaming { PlaceNaming(names) }

  /// Whether the table has a row for exactly this code.
  package func knows(_ code: PlaceCode) -> Bool { names[code] != nil }

  /// What the words say of places: the one rule for inventories, imports and the command line.
  package func reading(of raw: String) -> PlaceReading {
    PlaceGrammar(lexicon: lexicon).read(raw)
  }

  /// The one place that the words name; `nil` when they name several, the organisation's own sites,
  /// or are not understood.
  package func meaning(of raw: String) -> PlaceMeaning? {
    guard case .places(let places) = reading(of: raw), places.count == 1,
      case .means(let meaning) = places[0].place
    else { return nil }
    return meaning
  }

  /// What to write instead where one place is wanted; `nil` when the words name one.
  package func hint(for raw: String) -> String? {
    switch reading(of: raw) {
    case .unreadable(let problem): return problem.sentence
    case .places(let places):
      if places.count > 1 { return "one place, not several" }
      guard case .ownPremises = places[0].place else { return nil }
      return "the country: own premises are a place of data only"
    }
  }
}

/// The tables that the words for places are read from.
package struct PlaceTables: Sendable {
  package var places: PlaceFile
  package var words: PlaceFile
  package var towns: PlaceFile
  /// Those of ``regionFiles``, in that order.
  package var regions: [PlaceFile]

  package init(places: PlaceFile, words: PlaceFile, towns: PlaceFile, regions: [PlaceFile]) {
    self.places = places
    self.words = words
    self.towns = towns
    self.regions = regions
  }

  /// Names of the tables of operators' regions, which evidence uses too.
  package static let regionFiles = [
    "aws-regions.tsv", "azure-regions.tsv", "gcp-regions.tsv", "oci-regions.tsv",
    "other-regions.tsv",
  ]
}

extension PlaceNames {
  private enum Kind: String, CaseIterable {
    case country, subdivision, part, organisation, body, area, group, shared, region, anywhere
    case unknown, refused
  }

  /// Aliases of a part that are no longer than this are letters.
  private static let longestLetters = 3

  private mutating func readPlaces(_ file: PlaceFile, _ errors: inout [InputError]) {
    let table = PlaceTable(
      file, columns: ["code", "alpha3", "name", "aliases", "kind", "note", "within"], &errors)
    var refused: [(key: String, hint: String)] = []
    for row in table.rows {
      guard let kind = Kind(rawValue: row["kind"]) else {
        let kinds = Kind.allCases.map(\.rawValue).joined(separator: ", ")
        errors.append(
          InputError(.badValue, at: row.site, expected: "one of \(kinds)", found: row["kind"]))
        continue
      }
      let homes = row["within"].split(separator: " ").map(String.init)
      if kind != .organisation, kind != .body, !row["code"].isEmpty {
        lexicon.within[row["code"]] = homes
      }
      if kind == .refused {
        for words in row.list("aliases") {
          if words.hasPrefix("="), words.count > 1 {
            lexicon.refusedSpellings[String(words.dropFirst())] = row["note"]
          } else {
            refused.append((PlaceText.key(words), row["note"]))
          }
        }
        continue
      }
      guard let candidate = candidate(row, kind, homes) else {
        errors.append(
          InputError(.badValue, at: row.site, expected: "EU or EEA", found: row["code"]))
        continue
      }
      if case .place = candidate.meaning, kind != .body,
        names.updateValue(row["name"], forKey: PlaceCode(row["code"])) != nil
      {
        errors.append(
          InputError(
            .duplicateID, at: row.site, expected: "a code used once", found: row["code"]))
      }
      enter(candidate, row, kind, &errors)
    }
    for (key, hint) in refused {
      lexicon.hints[key] = hint
      lexicon.note(key)
      lexicon.places[key] = (lexicon.places[key] ?? []).map {
        var candidate = $0
        candidate.standsAlone = false
        return candidate
      }
    }
  }

  private func candidate(
    _ row: PlaceTable.Row, _ kind: Kind, _ homes: [String]
  ) -> PlaceCandidate? {
    let code = row["code"]
    let place = PlaceMeaning.place(PlaceCode(code))
    func make(
      _ kind: PlaceCandidate.Kind, _ meaning: PlaceMeaning?, homes: [String] = []
    ) -> PlaceCandidate {
      PlaceCandidate(
        kind: kind, code: code, meaning: meaning, standsAlone: meaning != nil, homes: homes)
    }
    switch kind {
    case .country: return make(.country, place)
    case .subdivision: return make(.subdivision, place)
    case .part: return make(.part, .place(PlaceCode(code).country))
    case .organisation, .body: return make(.organisation, place, homes: homes)
    case .area: return make(.area, place)
    case .group: return PlaceGroup(rawValue: code).map { make(.group, .group($0)) }
    case .shared: return make(.shared, nil)
    case .region: return make(.region, nil)
    case .anywhere: return make(.anywhere, .anywhere)
    case .unknown, .refused: return make(.unknown, .unknown)
    }
  }

  private mutating func enter(
    _ candidate: PlaceCandidate, _ row: PlaceTable.Row, _ kind: Kind,
    _ errors: inout [InputError]
  ) {
    // A region's code and an organisation's, which its bodies share, are no words of the row.
    let code = kind == .shared || kind == .region || kind == .body ? "" : row["code"]
    for words in [code, row["alpha3"], row["name"]] + row.list("aliases") where !words.isEmpty {
      let key = PlaceText.key(words)
      if key.isEmpty {
        lexicon.signsOnly.insert(words)
        continue
      }
      if kind == .part, words != code {
        if words.count <= PlaceNames.longestLetters {
          lexicon.letters[key, default: []].append(candidate)
          continue
        }
      }
      if candidate.meaning == nil { lexicon.hints[key] = row["note"] }
      let others = (lexicon.places[key] ?? []).filter { $0.meaning != candidate.meaning }
      // "Georgia", "Korea": a part or a shared name may be called as a country is.
      if let other = others.first, kind != .part, kind != .shared, other.kind != .part,
        other.kind != .shared
      {
        errors.append(
          InputError(
            .duplicateKey, at: row.site, expected: "words that mean one thing", found: words))
        continue
      }
      lexicon.add(candidate, words)
    }
  }

  private mutating func readWords(_ file: PlaceFile, _ errors: inout [InputError]) {
    let table = PlaceTable(file, columns: ["kind", "key", "words", "note"], &errors)
    for row in table.rows {
      guard let kind = PlaceWordKind(rawValue: row["kind"]) else {
        let kinds = PlaceWordKind.allCases.map(\.rawValue).joined(separator: ", ")
        errors.append(
          InputError(.badValue, at: row.site, expected: "one of \(kinds)", found: row["kind"]))
        continue
      }
      for words in row.list("words") {
        let key = PlaceText.key(words)
        let word = PlaceLexicon.Word(kind: kind, provider: row["key"], note: row["note"])
        if let other = lexicon.words.updateValue(word, forKey: key), other != word {
          errors.append(
            InputError(
              .duplicateKey, at: row.site, expected: "words that do one thing", found: words))
        }
        lexicon.note(key)
      }
    }
  }

  private mutating func readTowns(_ file: PlaceFile, _ errors: inout [InputError]) {
    let table = PlaceTable(file, columns: ["name", "code", "part", "bare"], &errors)
    for row in table.rows {
      let place = PlaceCode(row["code"])
      guard knows(place) else {
        errors.append(
          InputError(
            .badValue, at: row.site, expected: "a code of the table of places",
            found: row["code"]))
        continue
      }
      let key = PlaceText.key(row["name"])
      let isTaken =
        lexicon.words[key] != nil
        || lexicon.places[key]?.contains { $0.kind != .town } == true
      if isTaken {
        errors.append(
          InputError(
            .duplicateKey, at: row.site, expected: "a town whose name means nothing else",
            found: row["name"]))
      }
      lexicon.add(
        PlaceCandidate(
          kind: .town, code: "", meaning: .place(place), standsAlone: row["bare"] == "yes",
          homes: row["part"].isEmpty ? [] : [row["part"]]), row["name"])
    }
  }

  private mutating func readRegions(_ file: PlaceFile, _ errors: inout [InputError]) {
    let provider = file.path.split(separator: "/").last?.split(separator: "-").first ?? ""
    let isOther = provider == "other"
    let names =
      isOther
      ? ["provider", "token", "country"]
      : ["region", "country"]
        + (provider == "azure" ? ["display"] : [])
    let table = PlaceTable(file, columns: names + ["confidence"], &errors)
    for row in table.rows {
      // The short tokens of smaller operators ("eu", "lhr") are too like other words.
      let country = row["country"]
      guard country.utf8.count == 2, row["confidence"] != "low" else { continue }
      let owner = isOther ? row["provider"] : String(provider)
      for token in [row["region"], row["display"], row["token"]] where token.utf8.count > 3 {
        let hasShape = token.contains { $0 == "-" || $0.isNumber || $0 == " " }
        guard hasShape || !isOther else { continue }
        let key = PlaceText.key(token)
        guard lexicon.regions[owner]?[key].map({ $0.rawValue == country }) != false else {
          lexicon.regions[owner]?[key] = nil  // two countries: neither
          continue
        }
        lexicon.regions[owner, default: [:]][key] = PlaceCode(country)
        lexicon.regionKeys.insert(key)
        lexicon.note(key)
      }
    }
  }
}
