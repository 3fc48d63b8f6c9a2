import Foundation
import Testing

@testable import SitusCore

struct HTMLTests {
  private var page: String { render(Sample.smallReport(), as: .html) }

  private func count(_ part: String, in text: String) -> Int {
    text.components(separatedBy: part).count - 1
  }

  @Test("The policy lets through exactly our style sheet and nothing else")
  func styleDigest() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/openssl")
    process.arguments = ["dgst", "-sha256", "-binary"]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(HTMLStyle.text.utf8))
    try input.fileHandleForWriting.close()
    let digest = try #require(try output.fileHandleForReading.readToEnd()).base64EncodedString()
    process.waitUntilExit()
    #expect(HTMLStyle.digest == "sha256-\(digest)")
    #expect(
      page.contains(
        "content=\"default-src &#39;none&#39;; style-src &#39;".replacing("&#39;", with: "'")
          + "\(HTMLStyle.digest)'; base-uri 'none'; form-action 'none'\""))
  }
}
