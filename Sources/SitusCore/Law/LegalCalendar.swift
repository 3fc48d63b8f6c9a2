import SitusGround

/// The days on which the law of transfers changed.
///
/// Adequacy instruments carry their own days in the register; these are the days of the acts, the
/// standard contracts and the words.
enum LegalCalendar {
  /// Regulation (EU) 2016/679 applies.
  ///
  /// - SeeAlso: Regulation (EU) 2016/679 Art. 99(2).
  static let generalRegulation = day(2018, 5, 25)
  /// Exporters must look at the law of the destination before they rely on a safeguard.
  ///
  /// - SeeAlso: CJEU C-311/18 *Schrems II*, 16 July 2020, paras 134 and 142.
  static let destinationLawMatters = day(2020, 7, 16)
  /// UK law parts from EU law at 23:00; the register counts the UK list from this day.
  ///
  /// - SeeAlso: European Union (Withdrawal Agreement) Act 2020 s.39; DPA 2018 Sch. 21.
  static let ukListBegins = day(2020, 12, 31)
  /// The EU's present standard contractual clauses enter into force.
  ///
  /// - SeeAlso: Decision (EU) 2021/914 Art. 4(1), OJ L 199, 7.6.2021.
  static let standardClauses = day(2021, 6, 27)
  /// First day on which the EU's old clauses can no longer be concluded.
  ///
  /// - SeeAlso: Decision (EU) 2021/914 Art. 4(2), (3).
  static let oldClausesClosedEU = day(2021, 9, 27)
  /// First day on which contracts with the EU's old clauses no longer count in the EU.
  ///
  /// - SeeAlso: Decision (EU) 2021/914 Art. 4(4).
  static let oldClausesEndedEU = day(2022, 12, 27)
  /// The IDTA and the Addendum come into force.
  ///
  /// - SeeAlso: ICO, documents issued under DPA 2018 s.119A, laid 2 February 2022.
  static let ukStandardDocuments = day(2022, 3, 21)
  /// Last day on which the EU's old clauses could be concluded for UK transfers.
  static let oldClausesClosedUK = day(2022, 9, 21)
  /// First day on which the EU's old clauses no longer count in the UK.
  static let oldClausesEndedUK = day(2024, 3, 21)
  /// The UK Addendum to EU binding corporate rules is published.
  static let ukBCRAddendum = day(2023, 12, 19)
  /// Schedules 7 and 9 of the Data (Use and Access) Act 2025 are in force.
  ///
  /// - SeeAlso: SI 2026/82.
  static let ukReform = day(2026, 2, 5)

  /// Under whose law of safeguards a transfer of that regime stood on that day.
  static func lawOfSafeguards(of regime: Regime, on day: Day) -> Regime {
    regime == .uk && day < ukListBegins ? .eu : regime
  }

  /// The regulation that a regime's general rules stood in on that day.
  static func regulation(of regime: Regime, on day: Day) -> String {
    switch lawOfSafeguards(of: regime, on: day) {
    case .uk: "UK GDPR"
    case .eu: "Regulation (EU) 2016/679"
    }
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    guard let day = Day(year: year, month: month, day: day) else {
      preconditionFailure("not a day: \(year)-\(month)-\(day)")
    }
    return day
  }
}

/// The names that the law gave to its own provisions on one day.
struct LegalWords: Hashable, Sendable {
  /// The principle that no transfer happens without a basis.
  var principle: String
  var adequacy: String
  var safeguards: String
  /// Where the exporter's own assessment is asked for; `nil` while it was not.
  var assessment: String?
  var exceptions: String
  /// The bar of some exceptions for public authorities; `nil` while there was none.
  var publicAuthorityBar: String?
  /// What the exporter's assessment is called.
  var assessmentName: String

  init(_ regime: Regime, on day: Day) {
    let law = LegalCalendar.lawOfSafeguards(of: regime, on: day)
    assessmentName = regime == .uk ? "transfer risk assessment" : "transfer impact assessment"
    guard day >= LegalCalendar.generalRegulation else {
      principle = "Directive 95/46/EC Art. 25(1)"
      adequacy = "Directive 95/46/EC Art. 25(6)"
      safeguards = "Directive 95/46/EC Art. 26(2), (4)"
      exceptions = "Directive 95/46/EC Art. 26(1)"
      return
    }
    switch law {
    case .uk where day >= LegalCalendar.ukReform:
      principle = "UK GDPR Art. 44A"
      adequacy = "UK GDPR Art. 45A; DPA 2018 Sch. 21 paras 4, 5"
      safeguards = "UK GDPR Art. 46"
      assessment = "UK GDPR Art. 46(1A), (6), (7)"
      exceptions = "UK GDPR Art. 49"
      publicAuthorityBar = "UK GDPR Art. 49(3)"
    case .uk:
      principle = "UK GDPR Art. 44"
      adequacy = "UK GDPR Art. 45; DPA 2018 s.17A and Sch. 21 paras 4, 5"
      safeguards = "UK GDPR Art. 46"
      assessment = "UK GDPR Art. 46(1); C-311/18"
      exceptions = "UK GDPR Art. 49"
      publicAuthorityBar = "UK GDPR Art. 49(3)"
    case .eu:
      principle = "Regulation (EU) 2016/679 Art. 44"
      adequacy = "Regulation (EU) 2016/679 Art. 45"
      safeguards = "Regulation (EU) 2016/679 Art. 46"
      if day >= LegalCalendar.destinationLawMatters {
        assessment =
          "Regulation (EU) 2016/679 Art. 46(1); C-311/18; EDPB Recommendations 01/2020"
      }
      exceptions = "Regulation (EU) 2016/679 Art. 49"
      publicAuthorityBar = "Regulation (EU) 2016/679 Art. 49(3)"
    }
  }
}
