/// Properties of an activity that some adequacy instrument depends on.
package enum ServiceTrait: String, Hashable, Sendable, Codable, CaseIterable {
  /// Holds data of the organisation's own staff in the employment relationship.
  case humanResources = "human_resources"
  case journalism
  case creditInformation = "credit_information"
  case immigrationControl = "immigration_control"
  case missionaryWork = "missionary_work"
  case candidateNomination = "candidate_nomination"
  /// Includes records that are never processed by automated means.
  case manualRecords = "manual_records"
  /// Processing by a competent authority for law-enforcement purposes (DPA 2018 Part 3).
  case lawEnforcement = "law_enforcement"
}
