import SitusGround
import Testing

@testable import SitusCore

struct VantagePositionTests {
  @Test("A position is a line of the log of its own, which is read again")
  func roundTrip() throws {
    let position = try #require(
      VantagePosition(coordinates: "51.5,-0.12", at: "2026-11-27T10:00:00Z", vantage: "a\"b"))
    let log = try ObservationLog(jsonLines: Array((position.jsonLine + "\n").utf8), path: "log")
    #expect(log.positions == [position])
    #expect(log.observations.isEmpty && log.unknownKinds.isEmpty)
  }

  @Test(
    "What names no place on the globe is refused",
    arguments: ["", "51.5", "91,0", "0,181", "a,b", "51.5,-0.12,3", "nan,0", "1,inf"])
  func refused(text: String) {
    #expect(VantagePosition(coordinates: text, at: "2026-11-27T10:00:00Z", vantage: "x") == nil)
    let line =
      #"{"schema":"situs.observation/1","kind":"vantage","at":"2026-11-27T10:00:00Z","vantage":"x","latitude":91,"longitude":0}"#
    #expect(throws: InputErrors.self) {
      _ = try ObservationLog(jsonLines: Array((line + "\n").utf8), path: "log")
    }
  }
}
