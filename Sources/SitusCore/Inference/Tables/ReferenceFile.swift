/// A file of facts from outside, read and not yet understood.
package struct ReferenceFile: Sendable {
  /// Name without folders, which tells what the file is: `aws-regions.tsv`, `ip-ranges.json`.
  package var name: String
  package var bytes: [UInt8]
  /// The day the facts were true, where the file does not say so itself.
  package var date: Day?

  package init(name: String, bytes: [UInt8], date: Day? = nil) {
    self.name = name
    self.bytes = bytes
    self.date = date
  }
}
