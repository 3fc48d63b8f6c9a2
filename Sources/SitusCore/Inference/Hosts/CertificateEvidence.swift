/// Adds storage clusters that a certificate names.
///
/// - SeeAlso: Certificates of Azure Storage list the cluster, as `*.fra24prdstr02a.store.core.windows.net`;
///   seen in recorded handshakes; read 2026-11-23.
enum CertificateEvidence {
  /// Looks at the certificate of every answer.
  static func examine(_ investigation: inout Investigation) {
    for exchange in investigation.record.exchanges {
      guard let certificate = exchange.certificate, isMicrosoft(certificate) else { continue }
      let stamps = Set(
        certificate.names.compactMap { name in
          DomainName(name).flatMap { NamesAzure.storageStamp($0, investigation.reference) }
        }.map(\.region))
      // Several clusters in one certificate would say nothing of this host.
      guard stamps.count == 1, let region = stamps.first else { continue }
      for fact in [FactKind.storage, .compute] {
        investigation.addHeader(
          fact, "certificate.azure-storage", provider: "microsoft", place: NamedPlace(region),
          value: certificate.names.first { $0.contains(".store.core.windows.net") } ?? "",
          reliability: min(0.97, region.reliability), from: exchange)
      }
    }
  }

  private static func isMicrosoft(_ certificate: HTTPObservation.TLSDetails) -> Bool {
    certificate.issuer["O"] == "Microsoft Corporation"
      || certificate.issuer["CN"]?.hasPrefix("Microsoft") == true
  }
}
