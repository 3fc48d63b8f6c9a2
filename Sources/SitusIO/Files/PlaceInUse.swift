/// Another run is writing the same log or directory.
package struct PlaceInUse: Error, Hashable, Sendable {
  package var path: String

  /// What is said of it.
  package var sentence: String {
    "\(path): another run is writing there; try again when it has ended"
  }
}
