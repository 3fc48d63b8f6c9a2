/// Adds what the headers of one answer say, family by family.
enum HeaderEvidence {
  /// Asks every family about what has one value.
  static func examine(_ exchange: Exchange, in investigation: inout Investigation) {
    guard !exchange.headers.isEmpty else { return }
    read(
      ContestedHeaders.remove(from: exchange, in: &investigation, reading: read), in: &investigation
    )
  }

  /// Asks every family; each stays silent unless its own grammar holds.
  private static func read(_ exchange: Exchange, in investigation: inout Investigation) {
    HeaderCloudflare.examine(exchange, in: &investigation)
    HeaderAmazon.examine(exchange, in: &investigation)
    HeaderFastly.examine(exchange, in: &investigation)
    HeaderVercel.examine(exchange, in: &investigation)
    HeaderFrontDoor.examine(exchange, in: &investigation)
    HeaderMicrosoft.examine(exchange, in: &investigation)
    HeaderExchange.examine(exchange, in: &investigation)
    HeaderFly.examine(exchange, in: &investigation)
    HeaderNetworks.examine(exchange, in: &investigation)
    HeaderPlatforms.examine(exchange, in: &investigation)
    HeaderApplications.examine(exchange, in: &investigation)
    HeaderAlibaba.examine(exchange, in: &investigation)
    HeaderOracle.examine(exchange, in: &investigation)
    HeaderWikimedia.examine(exchange, in: &investigation)
    HeaderProviders.examine(exchange, in: &investigation)
  }
}
