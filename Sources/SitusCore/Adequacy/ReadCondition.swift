import SitusGround
import SitusXML

extension ElementReader {
  /// The conditions that an element holds, each one understood or an error.
  func conditions(of element: XMLElement) -> [AdequacyCondition] {
    var conditions: [AdequacyCondition] = []
    for child in element.elements {
      guard let condition = condition(child, in: element) else { continue }
      if conditions.contains(condition) {
        report(.duplicateID, child, "a condition that is stated once", condition.words)
      }
      conditions.append(condition)
    }
    return conditions
  }

  private func condition(_ element: XMLElement, in parent: XMLElement) -> AdequacyCondition? {
    guard let kind = AdequacyCondition.Kind(rawValue: element.name.local),
      element.name.namespace == parent.name.namespace
    else {
      reportUnknown(element, in: parent)
      return nil
    }
    markRead(element)
    switch kind {
    case .recipientSubjectTo:
      return required("law", of: element).map { .recipientSubjectTo($0) }
    case .recipientSector:
      let sector: Sector? = requiredWord("is", of: element)
      return sector.map { .recipientSector($0) }
    case .recipientIsNot:
      return required("kind", of: element).map { .recipientIsNot($0) }
    case .dataPrivacyFrameworkActive: return .dataPrivacyFrameworkActive
    case .dataPrivacyFrameworkUKExtension: return .dataPrivacyFrameworkUKExtension
    case .humanResourcesCovered: return .humanResourcesCovered
    case .sensitiveDataFlagged: return .sensitiveDataFlagged
    case .automatedProcessing: return .automatedProcessing
    case .territoryIsNot:
      return required("area", of: element).map { .territoryIsNot($0) }
    case .serviceLacks:
      let trait: ServiceTrait? = requiredWord("trait", of: element)
      return trait.map { .serviceLacks($0) }
    case .exporterIsCompetentAuthority: return .exporterIsCompetentAuthority
    }
  }

  private func required(_ name: String, of element: XMLElement) -> String? {
    let text = attribute(name, of: element).flatMap { $0.isEmpty ? nil : $0 }
    if text == nil { reportMissing(name, of: element) }
    return text
  }

  private func requiredWord<Word: RawRepresentable & CaseIterable>(
    _ name: String, of element: XMLElement
  ) -> Word? where Word.RawValue == String {
    if element.attribute(name) == nil { reportMissing(name, of: element) }
    return word(name, of: element)
  }
}
