import SitusGround

/// A document that rules cite by name, with the day from which it could be cited.
///
/// A question about a day in the past is answered with what there was to read on that day.
struct CitedDocument: Hashable, Sendable {
  /// How an item of a citation begins.
  var name: String
  var since: Day
  /// What stood in its place before; `nil` when nothing did.
  var earlier: String?

  /// Longer names first, so that the one that fits best is found.
  ///
  /// - SeeAlso: the documents themselves; days read 2026-11-23 and 2026-11-30.
  static let all: [CitedDocument] = [
    document(
      "ICO, international transfers, 2026-01-15", 2026, 1, 15, "ICO, international transfers"),
    document(
      "ICO, international transfers, three-step test", 2026, 1, 15, "ICO, international transfers"),
    document("ICO, UK BCR Addendum, 2023-12-19", 2023, 12, 19),
    document("ICO, transitional provisions of 21 March 2022", 2022, 2, 2),
    document("ICO, how the UK Extension works", 2023, 10, 12),
    document("ICO, international transfers", 2020, 12, 31),
    document("Data (Use and Access) Act 2025", 2026, 2, 5),
    document("EDPB Guidelines 05/2021", 2021, 11, 18),
    document("EDPB Guidelines 2/2018", 2018, 5, 25),
    document("EDPB Recommendations 01/2020", 2020, 11, 10),
    document("CJEU C-311/18", 2020, 7, 16),
    document("C-311/18", 2020, 7, 16),
    document("Decision (EU) 2023/1795", 2023, 7, 10),
    document("Decision (EU) 2021/914", 2021, 6, 4),
    document("Decision (EU) 2021/915", 2021, 6, 4),
    document("Addendum B1.0", 2022, 3, 21),
    document("IDTA A1.0", 2022, 3, 21),
    document("SI 2023/1028", 2023, 10, 12),
    document("DPA 2018 s.119A", 2020, 12, 31),
    document("DPA 2018 Sch. 21", 2020, 12, 31),
    document("DPA 2018 s.17A", 2020, 12, 31),
    document("DPA 2018", 2018, 5, 25),
    document("Directive (EU) 2016/680", 2018, 5, 6),
  ]

  /// The last of their days: from then on nothing is replaced.
  static let latest = all.map(\.since).max() ?? LegalCalendar.ukReform

  private static func document(
    _ name: String, _ year: Int, _ month: Int, _ day: Int, _ earlier: String? = nil
  ) -> CitedDocument {
    guard let since = Day(year: year, month: month, day: day) else {
      preconditionFailure("not a day: \(year)-\(month)-\(day)")
    }
    return CitedDocument(name: name, since: since, earlier: earlier)
  }

  /// A citation as it could be written on a day; items that did not exist yet are replaced or left
  /// out.
  static func citation(_ text: String, on day: Day) -> String {
    guard day < latest else { return text }
    let items = text.split(separator: "; ").compactMap { item(String($0), on: day) }
    return items.withoutRepeats().joined(separator: "; ")
  }

  private static func item(_ text: String, on day: Day) -> String? {
    var item = text
    while let document = all.first(where: { item.hasPrefix($0.name) }), day < document.since {
      guard let earlier = document.earlier else { return nil }
      item = earlier
    }
    let union = "Regulation (EU) 2016/679"
    if day < LegalCalendar.ukListBegins, item.hasPrefix("UK GDPR") {
      item = union + item.dropFirst("UK GDPR".count)
    }
    if day < LegalCalendar.generalRegulation, item.hasPrefix(union) { item = "Directive 95/46/EC" }
    return item
  }
}
