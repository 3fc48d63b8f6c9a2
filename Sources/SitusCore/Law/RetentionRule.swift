/// That data is kept for a set time, and that the time is looked at again.
///
/// - SeeAlso: UK GDPR Arts 5(1)(e), 30(1)(f). How often is a product rule: the ICO asks for regular
///   reviews and gives no number.
enum RetentionRule {
  /// Longest time between reviews, in years.
  static let reviewYears = 3

  static func gaps(of service: Service, asOf: Day) -> [RecordGap] {
    func gap(_ code: RecordGap.Code, _ text: String) -> RecordGap {
      RecordGap(
        code: code, service: service.id, subject: service.id, field: "retention", text: text,
        citation: "UK GDPR Arts 5(1)(e), 30(1)(f)", owner: service.owner,
        site: service.retention?.site ?? service.site)
    }
    guard let retention = service.retention,
      !(retention.period?.isEmpty ?? true) || !(retention.rule?.isEmpty ?? true)
    else {
      return [gap(.retentionMissing, "“\(service.name)” has no retention period and no rule.")]
    }
    guard let reviewed = retention.reviewed, reviewed <= asOf else {
      return [
        gap(.retentionNotReviewed, "The retention of “\(service.name)” was never reviewed.")
      ]
    }
    guard reviewed.isMoreThan(years: reviewYears, before: asOf) else { return [] }
    return [
      gap(
        .retentionNotReviewed,
        "The retention of “\(service.name)” was last reviewed on \(reviewed.iso), more than"
          + " \(reviewYears) years ago.")
    ]
  }
}
