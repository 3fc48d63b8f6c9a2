import SitusGround

/// A file of facts from outside, read and not yet understood.
package struct ReferenceFile: Sendable {
  /// Name without folders, which tells what the file is: `aws-regions.tsv`, `ip-ranges.json`.
  package var name: String
  package var bytes: [UInt8]
  /// The day the facts were true, where the file does not say so itself.
  package var date: Day?
  /// SHA-256 in lower-case hexadecimal, where it was computed.
  package var sha256: String?

  package init(name: String, bytes: [UInt8], date: Day? = nil, sha256: String? = nil) {
    self.name = name
    self.bytes = bytes
    self.date = date
    self.sha256 = sha256
  }
}
