/// The version of the program.
package enum Version {
  /// Semantic version, as reports and the User-Agent state it.
  package static let text = "0.1.0"
}
