import Foundation
import Testing

@testable import SitusCore

struct ObservationEncoderTests {
  private func observation(
    subject: String = "a.example", ttl: Int = 60, elapsed: Double? = nil
  ) -> DNSObservation {
    DNSObservation(
      at: "2026-11-28T10:00:00Z", vantage: "lon", subject: subject,
      question: DNSQuestion(name: "a.example", type: "A"), resolver: "udp:192.0.2.53:53",
      outcome: .noError,
      answers: [DNSRecord(name: "a.example", type: "A", ttl: ttl, data: "192.0.2.1")],
      elapsedMilliseconds: elapsed)
  }

  private func line(_ observation: DNSObservation) -> String {
    Observation.dns(observation).jsonLine
  }

  @Test(
    "A character that JSON or a terminal would misread survives in any place of any text",
    arguments: ["\"", "\\", "\u{0}", "\u{1F}", "\n", "\u{7F}", "\u{80}", "é", "\u{2028}", "😀"])
  func characters(odd: String) throws {
    for length in 1...18 {
      for place in 0..<length {
        var text = [String](repeating: "a", count: length)
        text[place] = odd
        let line = line(observation(subject: text.joined()))
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        #expect(object?["subject"] as? String == text.joined(), "\(place) of \(length)")
        #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
      }
    }
  }

  @Test("Number signs that a build server would take for a command are told apart")
  func commands() throws {
    let text = "x ##vso[task.complete] ##[error]"
    let line = line(observation(subject: text))
    #expect(!line.contains("##"))
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    #expect(object?["subject"] as? String == text)
  }

  @Test("Every printable character of ASCII stands for itself but three")
  func plain() {
    for value in UInt8(0x20)...0x7E where ![0x22, 0x23, 0x5C].contains(value) {
      let text = String(repeating: String(UnicodeScalar(value)), count: 11)
      #expect(line(observation(subject: text)).contains("\"subject\":\"\(text)\""))
    }
  }

  @Test(
    "Times are written with the digits that they have",
    arguments: [
      (0.0, "0.0"), (0.001, "0.001"), (0.01, "0.01"), (0.1, "0.1"), (0.12, "0.12"),
      (0.102, "0.102"), (1, "1.0"), (10, "10.0"), (20.4, "20.4"), (1234.567, "1234.567"),
      (999_999.999, "999999.999"), (1_000_000, "1000000.0"), (0.0005, "0.0005"),
    ])
  func times(time: Double, text: String) {
    #expect(line(observation(elapsed: time)).contains("\"elapsed_ms\":\(text)}"))
  }

  @Test(
    "Times to live are written whole", arguments: [0, 9, 10, 99, 100, 3600, 86_400, 2_147_483_647])
  func timesToLive(ttl: Int) {
    #expect(line(observation(ttl: ttl)).contains("\"ttl\":\(ttl),"))
  }

  @Test("An encoder that is used again gives each line as a new one would, whatever came before")
  func usedAgain() {
    var observations = [observation(), observation(subject: "b.example", elapsed: 1.5)]
    observations.append(observations[0])
    observations[2].at = "2026-11-28T10:00:01Z"
    observations.append(observations[0])
    observations[3].vantage = "\"ams\""
    observations.append(observations[1])
    var encoder = ObservationEncoder()
    for round in 1...2 {
      for observation in observations { encoder.append(observation) }
      let lines = encoder.take()
      #expect(lines.count == observations.count)
      #expect(!lines.isCutShort)
      #expect(
        String(decoding: lines.bytes, as: UTF8.self)
          == observations.map { line($0) + "\n" }.joined(), "round \(round)")
    }
    observations[0].outcome = .deadline
    encoder.append(observations[0])
    #expect(encoder.take().isCutShort)
    encoder.append(observations[1])
    #expect(!encoder.take().isCutShort)
  }
}
