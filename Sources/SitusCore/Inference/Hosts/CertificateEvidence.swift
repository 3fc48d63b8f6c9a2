import SitusGround

/// Adds storage clusters and database rings that a certificate names.
///
/// - SeeAlso: Certificates of Azure Storage list the cluster, as `*.fra24prdstr02a.store.core.windows.net`;
///   seen in recorded handshakes; read 2026-11-23.
enum CertificateEvidence {
  /// Looks at the certificate of every answer.
  static func examine(_ investigation: inout Investigation) {
    for exchange in investigation.record.exchanges {
      guard let certificate = exchange.certificate, isMicrosoft(certificate) else { continue }
      let named = certificate.names.compactMap { name -> (name: String, region: Region)? in
        guard let host = DomainName(name) else { return nil }
        let found =
          NamesAzure.storageStamp(host, investigation.reference)
          ?? NamesAzure.sqlRing(host, investigation.reference)
        return found.map { (name, $0.region) }
      }
      // Clusters of several regions in one certificate would say nothing of this host.
      guard Set(named.map(\.region)).count == 1, let first = named.first else { continue }
      investigation.add(
        .storageCertificate, place: NamedPlace(first.region), value: first.name,
        reliability: min(0.97, first.region.reliability), from: exchange)
    }
  }

  /// Whether Microsoft issued it, or the log does not say who did.
  private static func isMicrosoft(_ certificate: HTTPObservation.TLSDetails) -> Bool {
    certificate.issuer.isEmpty || certificate.issuer["O"] == "Microsoft Corporation"
      || certificate.issuer["CN"]?.hasPrefix("Microsoft") == true
  }
}
