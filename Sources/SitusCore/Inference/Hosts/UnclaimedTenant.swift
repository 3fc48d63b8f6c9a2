import SitusGround

/// Tells from an answer that its service knows no tenant of that name, so that anybody may become it.
///
/// - SeeAlso: Amazon S3 user guide, *Website endpoints* and the error `NoSuchBucket`; Vercel
///   documentation, *Error codes*, `DEPLOYMENT_NOT_FOUND`; read 2026-11-30.
enum UnclaimedTenant {
  private static let forms: [(header: String, value: String, reason: String)] = [
    ("x-amz-error-code", "NoSuchBucket", "Amazon S3 answers that there is no such bucket"),
    ("x-vercel-error", "DEPLOYMENT_NOT_FOUND", "Vercel answers that there is no such deployment"),
  ]

  /// What the answer says, as the end of a sentence; `nil` where somebody is there.
  static func reason(_ headers: Headers) -> String? {
    forms.first { form in headers.all(form.header).contains { $0 == form.value } }?.reason
  }
}

extension HostRecord {
  /// Takes out what led to a tenant that is not there: nothing runs at the end of it.
  mutating func dropUnclaimed() {
    for exchange in exchanges {
      guard let reason = UnclaimedTenant.reason(exchange.headers) else { continue }
      let ends = branches.indices.filter { index in
        exchange.address.map { address in
          branches[index].addresses.isEmpty
            || branches[index].addresses.contains { $0.value == address }
        } ?? true
      }
      for index in ends { branches[index].isDangling = true }
      let targets = ends.compactMap { branches[$0].aliases.last?.value.text }
      for target in targets.isEmpty ? [subject] : targets {
        dangling.append(
          DanglingAlias(
            target: target, reason: reason, observedOn: exchange.day, basis: [exchange.basis]))
      }
    }
    guard !dangling.isEmpty else { return }
    exchanges.removeAll { UnclaimedTenant.reason($0.headers) != nil }
    dangling = Set(dangling).sorted()
  }
}
