import Foundation
import TestSupport
import Testing

struct ProgressTests {
  /// What the program writes to a terminal about 40 targets, asked so slowly that it can be watched.
  ///
  /// The last target is answered once the condition holds for what the terminal shows.
  private func shown(
    _ command: String, until condition: @escaping @Sendable (String) -> Bool
  ) throws -> String {
    let script = try Program.find("script", package: "bsdutils")
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let targets = (0..<40).map { "h\($0).example\tdns\n" }.joined()
    try folder.write(targets, to: "targets")
    let terminal = folder.path + "/terminal"
    let server = try HostileNameServer { question in
      if question.starts(with: question.prefix(12) + DNSPacket.name("h39.example")) {
        _ = comesTrue { condition((try? String(contentsOfFile: terminal, encoding: .utf8)) ?? "") }
      }
      return [(0, DNSPacket(answering: question).bytes)]
    }
    defer { server.stop() }
    let line =
      command + " --resolver 127.0.0.1:\(server.port) --rate 40 --timeout 600"
      + " --output \(folder.path)/log <\(folder.path)/targets"
    return try Program.run(
      ["-qefc", line, terminal], program: script, environment: ["SITUS": Program.situs]
    ).output
  }

  @Test("A terminal is told how far the run is and how long it will take; a pipe is told nothing")
  func remaining() throws {
    let text = try shown("$SITUS observe") { $0.contains(" left") }
    #expect(text.contains(#/[0-9]+ of 40 targets, [0-9]+ observations, [0-9]+\/s/#), "\(text)")
    #expect(text.contains(#/, [0-9]+ s left/#), "\(text)")
    #expect(try !shown("$SITUS observe 2>/dev/null") { _ in true }.contains("targets"))
  }
}
