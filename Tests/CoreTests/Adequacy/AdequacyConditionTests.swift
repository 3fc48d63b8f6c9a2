import Testing

@testable import SitusCore

struct AdequacyConditionTests {
  @Test("Every condition has a stable name, a value and a sentence")
  func names() {
    let all: [(AdequacyCondition, String, String)] = [
      (.recipientSubjectTo("PIPEDA"), "recipient.subject_to", "PIPEDA"),
      (.recipientSector(.private), "recipient.sector", "private"),
      (.recipientIsNot("danish-realm-authority"), "recipient.not", "danish-realm-authority"),
      (.dataPrivacyFrameworkActive, "recipient.dpf_list", "active"),
      (.dataPrivacyFrameworkUKExtension, "recipient.dpf_uk_extension", "true"),
      (.humanResourcesCovered, "data.hr_implies", "recipient.dpf_hr_coverage"),
      (.sensitiveDataFlagged, "data.sensitive_must_be_flagged", "true"),
      (.automatedProcessing, "processing.automated", "true"),
      (.territoryIsNot("occupied-territories"), "territory.not", "occupied-territories"),
      (.serviceLacks(.journalism), "service.lacks", "journalism"),
      (.exporterIsCompetentAuthority, "exporter.competent_authority", "true"),
    ]
    for (condition, test, value) in all {
      #expect(condition.test == test)
      #expect(condition.value == value)
      #expect(condition.words.hasSuffix("."))
    }
    #expect(
      AdequacyCondition.recipientSubjectTo("PIPEDA").words
        == "The recipient is subject to the Personal Information Protection and Electronic "
        + "Documents Act (PIPEDA).")
    #expect(
      AdequacyCondition.recipientSubjectTo("Other Act").words
        == "The recipient is subject to Other Act.")
  }

  @Test("Every trait has a sentence of its own")
  func traits() {
    let sentences = ServiceTrait.allCases.map { AdequacyCondition.serviceLacks($0).words }
    #expect(Set(sentences).count == ServiceTrait.allCases.count)
  }
}
