/// The columns of a record of processing that are understood, by the word that `--map` names them
/// with.
///
/// Some are read into an inventory, others have no place in one and are kept as comments; none is
/// left out.
///
/// - SeeAlso: ICO, *Documentation template for controllers* (spreadsheet), sheet *Template*, row 9,
///   columns A to AD, and *for processors*; headings as reported by others who read them,
///   2026-11-30. UK GDPR Art. 30(1) and (2) for what they stand for.
enum RecordColumn: String, CaseIterable {
  case businessFunction = "business_function"
  case purpose
  case jointController = "joint_controller"
  case individuals
  case dataCategories = "data_categories"
  case recipients
  case contract
  case thirdCountries = "third_countries"
  case transferSafeguards = "transfer_safeguards"
  case retention
  case securityMeasures = "security_measures"
  case lawfulBasis = "lawful_basis"
  case specialCondition = "special_condition"
  case legitimateInterests = "legitimate_interests"
  case legitimateInterestsAssessment = "legitimate_interests_assessment"
  case rights
  case automatedDecisions = "automated_decisions"
  case source
  case consent
  case location
  case impactAssessmentRequired = "impact_assessment_required"
  case impactAssessmentProgress = "impact_assessment_progress"
  case impactAssessment = "impact_assessment"
  case breach
  case breachRecord = "breach_record"
  case scheduleCondition = "schedule_condition"
  case scheduleBasis = "schedule_basis"
  case retentionPolicy = "retention_policy"
  case retentionFollowed = "retention_followed"
  case retentionReasons = "retention_reasons"
  /// Of a processor's record: for whom it processes.
  case controller
  case controllerRepresentative = "controller_representative"
  /// Of a processor's record: what it does for a controller.
  case processingCategories = "processing_categories"

  /// The heading of the template, without "(if applicable)" and "(if possible)".
  var heading: String { headings[0] }

  /// The template's heading, then other words for the same column.
  var headings: [String] {
    switch self {
    case .businessFunction:
      [
        "Business function", "Department or Business Function", "Department", "Directorate",
        "Service area", "Business area", "Team", "Service", "Function",
      ]
    case .purpose:
      [
        "Purpose of processing", "Purpose of the processing", "Purposes of processing",
        "Purposes of the processing", "Purpose", "Purposes", "Purpose(s) of processing",
        "Processing activity", "Name of processing activity", "Activity",
      ]
    case .jointController:
      [
        "Name and contact details of joint controller", "Joint controller", "Joint controllers",
        "Name and contact details of joint controllers",
      ]
    case .individuals:
      [
        "Categories of individuals", "Categories of data subjects", "Data subjects",
        "Categories of data subject", "Individuals",
      ]
    case .dataCategories:
      [
        "Categories of personal data", "Categories of Personal Data (Fides Taxonomy)",
        "Personal data", "Data categories", "Categories of data", "Types of personal data",
      ]
    case .recipients:
      ["Categories of recipients", "Recipients", "Categories of recipient", "Data recipients"]
    case .contract:
      ["Link to contract with processor", "Link to contract", "Contract"]
    case .thirdCountries:
      [
        "Names of third countries or international organisations that personal data are transferred to",
        "Third Country Transfers", "Third country transfer", "Third countries",
        "International transfers", "Transfers to third countries", "Transfers outside the UK",
        "Transfers outside UK", "Transfers outside the EEA", "Transfers",
        "Third countries / international organisations", "Countries transferred to",
        "Transfers to third countries or international organisations",
      ]
    case .transferSafeguards:
      [
        "Safeguards for exceptional transfers of personal data to third countries or international organisations",
        "Safeguards for Exceptional Transfers of Personal Data",
        "Safeguards for exceptional transfers", "Transfer safeguards", "Safeguards",
        "Transfer mechanism", "International transfer safeguards",
      ]
    case .retention:
      [
        "Retention schedule", "Retention period", "Retention", "Retention periods",
        "Retention schedules",
      ]
    case .securityMeasures:
      [
        "General description of technical and organisational security measures",
        "General Description of Security Measures", "Security measures",
        "Technical & organisational security measures",
        "Technical and organisational security measures",
        "Technical and organisational measures",
      ]
    case .lawfulBasis:
      [
        "Article 6 lawful basis for processing personal data", "Lawful basis",
        "Article 6 lawful basis", "Legal basis", "Lawful basis for processing",
      ]
    case .specialCondition:
      [
        "Article 9 condition for processing special category data", "Article 9 condition",
        "Special category condition",
      ]
    case .legitimateInterests: ["Legitimate interests for the processing"]
    case .legitimateInterestsAssessment:
      ["Link to record of legitimate interests assessment"]
    case .rights: ["Rights available to individuals"]
    case .automatedDecisions: ["Existence of automated decision-making, including profiling"]
    case .source: ["The source of the personal data", "Source of the personal data"]
    case .consent: ["Link to record of consent"]
    case .location:
      [
        "Location of personal data", "Data location", "Location of data", "Location",
        "Storage location", "Where the data is stored", "Where data is stored",
        "Where is the data stored?", "Hosting location",
      ]
    case .impactAssessmentRequired: ["Data Protection Impact Assessment required?"]
    case .impactAssessmentProgress: ["Data Protection Impact Assessment progress"]
    case .impactAssessment: ["Link to Data Protection Impact Assessment"]
    case .breach: ["Has a personal data breach occurred?"]
    case .breachRecord: ["Link to record of personal data breach"]
    case .scheduleCondition: ["Data Protection Act 2018 Schedule 1 Condition for processing"]
    case .scheduleBasis: ["GDPR Article 6 lawful basis for processing"]
    case .retentionPolicy: ["Link to retention and erasure policy document"]
    case .retentionFollowed:
      ["Is personal data retained and erased in accordance with the policy document?"]
    case .retentionReasons: ["Reasons for not adhering to policy document"]
    case .controller:
      [
        "Name and contact details of controller", "Name and contact details of the controller",
        "Controller",
      ]
    case .controllerRepresentative:
      [
        "Name and contact details of controller's representative", "Controller representative",
        "Controller's representative",
      ]
    case .processingCategories:
      [
        "Categories of processing", "Categories of processing carried out",
        "Categories of processing carried out on behalf of the controller",
      ]
    }
  }

  /// Whether a row is an activity because of it.
  var namesActivity: Bool {
    switch self {
    case .businessFunction, .purpose, .processingCategories: true
    case .jointController, .individuals, .dataCategories, .recipients, .contract, .thirdCountries,
      .transferSafeguards, .retention, .securityMeasures, .lawfulBasis, .specialCondition,
      .legitimateInterests, .legitimateInterestsAssessment, .rights, .automatedDecisions, .source,
      .consent, .location, .impactAssessmentRequired, .impactAssessmentProgress, .impactAssessment,
      .breach, .breachRecord, .scheduleCondition, .scheduleBasis, .retentionPolicy,
      .retentionFollowed, .retentionReasons, .controller, .controllerRepresentative:
      false
    }
  }

  /// Whether an inventory has a place for it; the cells of all others are kept as comments.
  var isRead: Bool {
    switch self {
    case .businessFunction, .purpose, .individuals, .dataCategories, .recipients, .thirdCountries,
      .retention, .securityMeasures, .lawfulBasis, .specialCondition, .location,
      .scheduleCondition, .scheduleBasis, .processingCategories:
      true
    case .jointController, .contract, .transferSafeguards, .legitimateInterests,
      .legitimateInterestsAssessment, .rights, .automatedDecisions, .source, .consent,
      .impactAssessmentRequired, .impactAssessmentProgress, .impactAssessment, .breach,
      .breachRecord, .retentionPolicy, .retentionFollowed, .retentionReasons, .controller,
      .controllerRepresentative:
      false
    }
  }

  /// The column that the heading names: case, blanks, marks at its ends and "(if applicable)" do
  /// not count.
  init?(heading: String) {
    guard let column = RecordColumn.byHeading[RecordColumn.plain(heading)] else { return nil }
    self = column
  }

  private static let byHeading: [String: RecordColumn] = {
    var columns: [String: RecordColumn] = [:]
    for column in allCases {
      for heading in column.headings { columns[plain(heading)] = column }
    }
    return columns
  }()

  static func plain(_ heading: String) -> String {
    var words = heading.lowercased().replacing("’", with: "'").split { $0.isWhitespace }
    if words.suffix(2) == ["(if", "applicable)"] || words.suffix(2) == ["(if", "possible)"] {
      words.removeLast(2)
    }
    let marks: Set<Character> = ["?", ":", ".", "*"]
    var text = words.joined(separator: " ")
    while let last = text.last, marks.contains(last) { text.removeLast() }
    return text
  }
}
