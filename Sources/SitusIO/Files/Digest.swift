import CLibCrypto
import SitusCore

/// SHA-256 of the bytes, in lower-case hexadecimal.
///
/// - SeeAlso: FIPS 180-4.
package func sha256(_ bytes: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: 32)
  let succeeded = EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil)
  precondition(succeeded == 1, "SHA-256 is always there")
  return digest.map { byte in
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }.joined()
}

/// One digest for a folder of files: that of the text which `sha256sum` prints for them in order of
/// their paths.
package func sha256(of files: [InventoryFile]) -> String {
  let lines = files.sorted { $0.path < $1.path }.map { "\(sha256($0.bytes))  \($0.path)\n" }
  return sha256(Array(lines.joined().utf8))
}
