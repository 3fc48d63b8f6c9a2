import Testing

@testable import SitusCore

/// Made by `openssl req -x509` for the subject `C=GB, O="Foo, CN=evil.example", CN=a.example`.
private let pem = """
  -----BEGIN CERTIFICATE-----
  MIICHjCCAcWgAwIBAgIUWEM6xIu292CkXINELVwI1DT3ZQwwCgYIKoZIzj0EAwIw
  QDELMAkGA1UEBhMCR0IxHTAbBgNVBAoMFEZvbywgQ049ZXZpbC5leGFtcGxlMRIw
  EAYDVQQDDAlhLmV4YW1wbGUwHhcNMjYxMTI0MDQxNTAwWhcNMjYxMjI0MDQxNTAw
  WjBAMQswCQYDVQQGEwJHQjEdMBsGA1UECgwURm9vLCBDTj1ldmlsLmV4YW1wbGUx
  EjAQBgNVBAMMCWEuZXhhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABA6r
  4scPKwn7keAqHqUkEHNhWWmxxWUzBjl3DAWU4OGo1PT9NntUOkikShl9INefH8q/
  IakZAUgaDLC0e8h92kajgZwwgZkwHQYDVR0OBBYEFGOtMjxepDoQujb6sbSgYm6q
  mdw/MB8GA1UdIwQYMBaAFGOtMjxepDoQujb6sbSgYm6qmdw/MA8GA1UdEwEB/wQF
  MAMBAf8wRgYDVR0RBD8wPYIJQS5leGFtcGxlggsqLmEuZXhhbXBsZYcEwAACAYcQ
  IAENuAAAAAAAAAAAAAAAAYELeEBhLmV4YW1wbGUwCgYIKoZIzj0EAwIDRwAwRAIg
  NOdD+t49lEQ/IMzffDNJQgJtAeVtVA0XnH39iTxuncgCIGReuVnO9Qk+BMuv80ch
  PwlYdQSLmZILXdAnJKTdJIuV
  -----END CERTIFICATE-----
  """

struct CertificateTests {
  @Test("Holder, issuer, names and dates are read, and a comma in a value makes no second value")
  func read() throws {
    let details = try #require(HTTPObservation.TLSDetails(pem: pem, version: "TLSv1.3"))
    let name = ["C": "GB", "O": "Foo, CN=evil.example", "CN": "a.example"]
    #expect(details.version == "TLSv1.3")
    #expect(details.subject == name)
    #expect(details.issuer == name)
    #expect(details.names == ["a.example", "*.a.example", "192.0.2.1", "2001:db8::1"])
    #expect(details.notBefore == "2026-11-24T04:15:00Z")
    #expect(details.notAfter == "2026-12-24T04:15:00Z")
  }

  @Test("A certificate that is cut off or changed anywhere is read or refused, never a trap")
  func hostile() throws {
    let lines = pem.split(separator: "\n")
    #expect(
      HTTPObservation.TLSDetails(pem: lines.dropLast().joined(separator: "\n"), version: nil) == nil
    )
    #expect(HTTPObservation.TLSDetails(pem: "", version: nil) == nil)
    let body = Array(lines.dropFirst().dropLast().joined())
    for index in body.indices {
      var changed = body
      changed[index] = changed[index] == "/" ? "A" : "/"
      let text = String(lines[0]) + "\n" + String(changed) + "\n" + String(lines[lines.count - 1])
      _ = HTTPObservation.TLSDetails(pem: text, version: nil)
      let short =
        String(lines[0]) + "\n" + String(body[..<index]) + "\n" + String(lines[lines.count - 1])
      _ = HTTPObservation.TLSDetails(pem: short, version: nil)
    }
  }
}
