/// What an XML document may be at most; outside bytes that go further are refused.
package struct XMLLimits: Hashable, Sendable {
  package var bytes: Int
  /// Elements inside each other, the root counted.
  package var depth: Int
  package var elements: Int
  /// On one element.
  package var attributes: Int

  /// Room for the longest act of Parliament (DPA 2018 is about 6 MB of XML, 20 levels deep).
  package static let standard = XMLLimits(
    bytes: 32 << 20, depth: 100, elements: 1_000_000, attributes: 256)

  package init(bytes: Int, depth: Int, elements: Int, attributes: Int) {
    self.bytes = bytes
    self.depth = depth
    self.elements = elements
    self.attributes = attributes
  }
}
