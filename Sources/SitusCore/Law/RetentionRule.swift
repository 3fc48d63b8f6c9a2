import SitusGround

/// That data is kept for a set time, and that the time is looked at again.
///
/// - SeeAlso: UK GDPR Arts 5(1)(e), 30(1)(f). How often is a product rule: the ICO asks for regular
///   reviews and gives no number.
enum RetentionRule {
  /// Longest time between reviews, in years.
  static let reviewYears = 3

  private static let period = RecordDemand(articles: "Arts 5(1)(e), 30(1)(f)")

  private static let review = RecordDemand(
    articles: "Art. 5(1)(e)", confidence: .medium,
    doubt: "The law limits how long data is kept; that the period is looked at again is guidance of"
      + " regulators.")

  private static let interval = RecordDemand(
    articles: "Art. 5(1)(e)", confidence: .low,
    doubt: "The law names no time between reviews: \(reviewYears) years is a rule of Situs.")

  static func gaps(of service: Service, under setting: RecordSetting) -> [RecordGap] {
    let asOf = setting.asOf
    func gap(_ code: RecordGap.Code, _ demand: RecordDemand, _ text: String) -> RecordGap {
      RecordGap(
        code: code, service: service.id, subject: service.id, field: "retention", text: text,
        demand: demand, citations: setting.citations(demand), owner: service.owner,
        site: service.retention?.site ?? service.site)
    }
    guard let retention = service.retention, retention.isSet else {
      return [
        gap(.retentionMissing, period, "“\(service.name)” has no retention period and no rule.")
      ]
    }
    if retention.isWithoutEnd {
      return [
        gap(
          .retentionMissing, period,
          "“\(service.name)” is kept without an end: “\(retention.rule ?? "")”.")
      ]
    }
    guard let reviewed = retention.reviewed, reviewed <= asOf else {
      return [
        gap(
          .retentionNotReviewed, review, "The retention of “\(service.name)” was never reviewed.")
      ]
    }
    guard reviewed.isMoreThan(years: reviewYears, before: asOf) else { return [] }
    return [
      gap(
        .retentionNotReviewed, interval,
        "The retention of “\(service.name)” was last reviewed on \(reviewed.iso), more than"
          + " \(reviewYears) years ago.")
    ]
  }
}
