/// The columns of the ICO's documentation template for controllers that an inventory can hold, by
/// their headings.
///
/// - SeeAlso: ICO, *Documentation template for controllers* (spreadsheet), sheet *Template*, row 9,
///   columns A to AD; headings as reported by others who read it, 2026-11-24.
enum RecordColumn: String, CaseIterable {
  case businessFunction = "Business function"
  case purpose = "Purpose of processing"
  case jointController = "Name and contact details of joint controller"
  case individuals = "Categories of individuals"
  case dataCategories = "Categories of personal data"
  case recipients = "Categories of recipients"
  case contract = "Link to contract with processor"
  case thirdCountries =
    "Names of third countries or international organisations that personal data are transferred to"
  case transferSafeguards =
    "Safeguards for exceptional transfers of personal data to third countries or international organisations"
  case retention = "Retention schedule"
  case securityMeasures =
    "General description of technical and organisational security measures"
  case lawfulBasis = "Article 6 lawful basis for processing personal data"
  case specialCondition = "Article 9 condition for processing special category data"
  case location = "Location of personal data"
  case scheduleCondition = "Data Protection Act 2018 Schedule 1 Condition for processing"
  case scheduleBasis = "GDPR Article 6 lawful basis for processing"

  /// The column that the heading names: case, blanks and "(if applicable)" do not count.
  init?(heading: String) {
    let wanted = RecordColumn.plain(heading)
    guard
      let column = RecordColumn.allCases.first(where: { RecordColumn.plain($0.rawValue) == wanted })
    else { return nil }
    self = column
  }

  static func plain(_ heading: String) -> String {
    var words = heading.lowercased().split { $0.isWhitespace }
    if words.suffix(2) == ["(if", "applicable)"] || words.suffix(2) == ["(if", "possible)"] {
      words.removeLast(2)
    }
    return words.joined(separator: " ")
  }
}
