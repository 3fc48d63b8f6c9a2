/// Properties of an activity that some adequacy instrument depends on.
package enum ServiceTrait: String, Hashable, Sendable, Codable, CaseIterable {
  /// Holds data of the organisation's own staff in the employment relationship.
  case humanResources = "human_resources"
  /// Serves the press or professional writing.
  case journalism
  /// Serves academic study at a university or a like body.
  case academicStudy = "academic_study"
  /// Serves the activities of a religious body.
  case religiousActivity = "religious_activity"
  /// Serves the activities of a political body.
  case politicalActivity = "political_activity"
  case creditInformation = "credit_information"
  case immigrationControl = "immigration_control"
  case missionaryWork = "missionary_work"
  case candidateNomination = "candidate_nomination"
  /// Includes records that are never processed by automated means.
  case manualRecords = "manual_records"
  /// Processing by a competent authority for law-enforcement purposes (DPA 2018 Part 3).
  case lawEnforcement = "law_enforcement"
}
