import Testing

@testable import SitusCore

struct CertificateEvidenceTests {
  private func infer(_ names: [String], issuer: String = "Microsoft Corporation")
    -> LocationInference
  {
    SeenHost(
      chain: ["files.example", "acct.blob.core.windows.net"],
      certificate: .init(
        version: nil, subject: [:], issuer: ["O": issuer], names: names, notBefore: nil,
        notAfter: nil)
    ).inferred()
  }

  @Test("A storage cluster in Microsoft's certificate is storage")
  func cluster() {
    let inference = infer(["*.blob.core.windows.net", "*.fra24prdstr02a.store.core.windows.net"])
    #expect(inference.summary(.storage) == "DE azure:germanywestcentral established")
  }

  @Test("A database ring in the certificate is storage, and an issuer that was not recorded passes")
  func ring() {
    let inference = SeenHost(
      chain: ["sql.example", "x.database.windows.net"],
      certificate: .init(
        version: nil, subject: [:], issuer: [:],
        names: ["cr2.eastus1-a.control.database.windows.net", "*.database.windows.net"],
        notBefore: nil, notAfter: nil)
    ).inferred()
    #expect(inference.summary(.storage) == "US azure:eastus established")
  }

  @Test("Several clusters, another issuer or no cluster stay silent")
  func silence() {
    #expect(infer(["*.blob.core.windows.net"]).storage == nil)
    #expect(
      infer([
        "*.fra24prdstr02a.store.core.windows.net", "*.lon26prdstr02a.store.core.windows.net",
      ]).storage == nil)
    #expect(infer(["*.fra24prdstr02a.store.core.windows.net"], issuer: "Someone").storage == nil)
  }
}
