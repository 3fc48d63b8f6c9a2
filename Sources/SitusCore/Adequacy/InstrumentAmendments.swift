import SitusGround

/// The sentences that tell how one instrument of the register differs from its earlier version.
struct InstrumentAmendments {
  let old: AdequacyInstrument
  let new: AdequacyInstrument
  /// The English name of a place.
  let name: @Sendable (PlaceCode) -> String

  private typealias Sentence = (nature: RegisterChange.Nature, text: String)

  /// One for each row that differs; never empty for instruments that are not the same.
  func changes() -> [RegisterChange] {
    let sentences = duration + scope + identity + standing + remarks
    let all = sentences.isEmpty ? [(.reading, "Its rows stand in another order.")] : sentences
    return all.map { sentence in
      RegisterChange(
        kind: .amended, nature: sentence.nature, regime: new.regime, subject: new.id,
        title: new.title, day: nil, until: nil, text: sentence.text)
    }
  }

  private var duration: [Sentence] {
    var found: [Sentence] = []
    if old.ending != new.ending {
      found.append((.law, new.ending?.sentence ?? "It is no longer recorded as ended."))
    }
    switch (old.effectiveUntil, new.effectiveUntil) {
    case (nil, let day?):
      found.append((.law, "Its last day is \(day.iso); none was set before."))
    case (let day?, nil):
      found.append((.law, "It has no last day any more; before, its last day was \(day.iso)."))
    case (let before?, let after?) where before != after:
      let way = before < after ? "Extended" : "Cut short"
      found.append((.law, "\(way): its last day is \(after.iso), not \(before.iso)."))
    case (nil, nil), (_?, _?): break
    }
    if let change = turned(old.reviewBy?.iso, new.reviewBy?.iso) {
      found.append((.law, "To be reviewed by: \(change)."))
    }
    return found
  }

  private var scope: [Sentence] {
    let gained = new.destinations.filter { !old.destinations.contains($0) }
      .map { $0.words(name) }
    let lost = old.destinations.filter { !new.destinations.contains($0) }.map { $0.words(name) }
    var found: [Sentence] = []
    if gained.count == 1, lost.count == 1 {
      found.append((.correction, "It is for \(gained[0]), where it was for \(lost[0])."))
    } else {
      found += gained.map { (.correction, "Wider: it is now also for \($0).") }
      found += lost.map { (.correction, "Narrower: it is no longer for \($0).") }
    }
    found += new.conditions.filter { !old.conditions.contains($0) }
      .map { (.correction, "Narrower, by a condition that it did not have: \($0.words)") }
    found += old.conditions.filter { !new.conditions.contains($0) }
      .map { (.correction, "Wider, by a condition that it no longer has: \($0.words)") }
    found += new.guidance.filter { !old.guidance.contains($0) }
      .map { (.correction, "The supervisory authority now also asks: \($0.words)") }
    found += old.guidance.filter { !new.guidance.contains($0) }
      .map { (.correction, "The supervisory authority no longer asks: \($0.words)") }
    if let change = turned(old.processing.words, new.processing.words) {
      found.append((.correction, "Carries: \(change)."))
    }
    return found
  }

  private var identity: [Sentence] {
    let rows: [(String, String?, String?)] = [
      ("Title", quoted(old.title), quoted(new.title)),
      ("Adopted", old.adopted?.iso, new.adopted?.iso),
      ("First day", old.effectiveFrom.iso, new.effectiveFrom.iso),
      ("CELEX number", old.celex, new.celex),
      ("Statutory instrument", old.statutoryInstrument, new.statutoryInstrument),
      ("Carried by", old.laws.words, new.laws.words),
    ]
    return rows.compactMap { label, before, after in
      turned(before, after).map { (.correction, "\(label): \($0).") }
    }
  }

  private var standing: [Sentence] {
    var found: [Sentence] = []
    if old.needsReview != new.needsReview {
      found.append(
        (
          .reading,
          new.needsReview
            ? "Its reach is now held to be doubtful: a person must decide."
            : "Its reach is no longer held to be doubtful."
        ))
    }
    if old.fragility != new.fragility {
      switch (old.fragility, new.fragility) {
      case (nil, let text?): found.append((.reading, "New warning that it may fall: \(text)"))
      case (_?, let text?):
        found.append((.reading, "The warning that it may fall now reads: \(text)"))
      case (let text?, nil):
        found.append((.reading, "The warning that it may fall is gone. It read: \(text)"))
      case (nil, nil): break
      }
    }
    let rows = [
      ("Confidence of our reading", old.confidence.rawValue, new.confidence.rawValue),
      ("Read on", old.readOn.iso, new.readOn.iso),
    ]
    return found
      + rows.compactMap { label, before, after in
        turned(before, after).map { (.reading, "\(label): \($0).") }
      }
  }

  private var remarks: [Sentence] {
    var found: [Sentence] = new.notes.filter { !old.notes.contains($0) }
      .map { (.reading, "New note: \($0)") }
    found += old.notes.filter { !new.notes.contains($0) }.map { (.reading, "Note dropped: \($0)") }
    if (old.source, old.furtherSources) != (new.source, new.furtherSources) {
      found.append((.reading, "It was read in other sources than before."))
    }
    return found
  }

  private func quoted(_ text: String) -> String { "“\(text)”" }

  /// `NEW, before OLD`; `nil` when nothing turned.
  private func turned(_ before: String?, _ after: String?) -> String? {
    before == after ? nil : "\(after ?? "none"), before \(before ?? "none")"
  }
}

extension [RegimeLaw] {
  /// The provisions with their days; `nil` for none.
  fileprivate var words: String? {
    isEmpty
      ? nil
      : map { "\($0.name) from \($0.from.iso)" + ($0.until.map { " to \($0.iso)" } ?? "") }
        .joined(separator: ", then ")
  }
}

extension AdequacyInstrument {
  /// What a reader of a newer register must know of an instrument that the older one lacks.
  ///
  /// - Parameters:
  ///   - version: Of the older register.
  ///   - name: The English name of a place.
  /// - Returns: Sentences: what it is, for which places and days, on which conditions.
  func announcement(
    lackedBy version: Day, name: @Sendable (PlaceCode) -> String
  ) -> String {
    let places = destinations.map { $0.words(name) }.joined(separator: ", ")
    let end = effectiveUntil.map { " to \($0.iso)" } ?? " on"
    var text = "New: \(title), for \(places), from \(effectiveFrom.iso)\(end)."
    if effectiveFrom <= version { text += " It began before the earlier version of the register." }
    if processing == .lawEnforcement { text += " It carries \(processing.words) only." }
    if !conditions.isEmpty {
      text +=
        " It covers a transfer only if all of this is so: "
        + conditions.map(\.words).joined(separator: " ")
    }
    if needsReview { text += " Its reach is held to be doubtful: a person must decide." }
    if let fragility { text += " It may fall: \(fragility)" }
    return text
  }
}

extension AdequacyInstrument.Ending {
  /// How it ended, as a sentence.
  fileprivate var sentence: String {
    switch self {
    case .annulled: "Annulled by a court."
    case .expired: "Expired: its own last day has passed."
    case .replaced: "Replaced by another instrument, or by one of another scope."
    case .revoked: "Revoked or suspended by the authority that made it."
    }
  }
}

extension AdequacyInstrument.Processing {
  fileprivate var words: String {
    switch self {
    case .general: "transfers under the general regime"
    case .lawEnforcement: "transfers of competent authorities for law enforcement"
    }
  }
}

extension AdequacyInstrument.Destination {
  /// `Brazil (BR)`, or the group by its name.
  func words(_ name: @Sendable (PlaceCode) -> String) -> String {
    switch self {
    case .place(let place): place.words(name)
    case .group(let group): "every member of the \(group.rawValue)"
    }
  }
}

extension PlaceCode {
  /// `Brazil (BR)`; the code alone when it has no name.
  func words(_ name: @Sendable (PlaceCode) -> String) -> String {
    let known = name(self)
    return known == rawValue ? rawValue : "\(known) (\(rawValue))"
  }
}
