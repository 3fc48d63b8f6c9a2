import Foundation
import TestSupport
import Testing

struct ProgressTests {
  /// What the program writes to a terminal about targets that it observes in a second or two.
  private func shown(_ command: String) throws -> String {
    let script = try Program.find("script", package: "bsdutils")
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let targets = (0..<40).map { "h\($0).invalid\tdns\n" }.joined()
    try folder.write(targets, to: "targets")
    // A name server that is not there is asked slowly enough to be watched.
    let line =
      command + " --resolver 127.0.0.1:9 --rate 40 --timeout 1 --output \(folder.path)/log"
      + " <\(folder.path)/targets"
    return try Program.run(
      ["-qec", line, "/dev/null"], program: script, environment: ["SITUS": Program.situs]
    ).output
  }

  @Test("A terminal is told how far the run is and how long it will take; a pipe is told nothing")
  func remaining() throws {
    let text = try shown("$SITUS observe")
    #expect(text.contains(#/[0-9]+ of 40 targets, [0-9]+ observations, [0-9]+\/s/#), "\(text)")
    #expect(text.contains(#/, [0-9]+ s left/#), "\(text)")
    #expect(try !shown("$SITUS observe 2>/dev/null").contains("targets"))
  }
}
