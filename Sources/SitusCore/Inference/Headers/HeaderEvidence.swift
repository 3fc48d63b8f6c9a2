/// Adds what the headers of one answer say, family by family.
enum HeaderEvidence {
  /// Asks every family; each stays silent unless its own grammar holds.
  static func examine(_ exchange: Exchange, in investigation: inout Investigation) {
    guard !exchange.headers.isEmpty else { return }
    HeaderCloudflare.examine(exchange, in: &investigation)
    HeaderAmazon.examine(exchange, in: &investigation)
    HeaderFastly.examine(exchange, in: &investigation)
    HeaderVercel.examine(exchange, in: &investigation)
    HeaderFrontDoor.examine(exchange, in: &investigation)
  }
}
