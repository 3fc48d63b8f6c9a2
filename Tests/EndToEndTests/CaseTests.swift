import Foundation
import TestSupport
import Testing

/// What every stage makes of the cases, held to what was last looked at.
struct CaseTests {
  @Test("Each stage makes of a case what was recorded", arguments: CaseFolder.all)
  func stages(folder: CaseFolder) throws {
    let results = try folder.run()
    for stage in CaseFolder.Stage.allCases {
      let result = try #require(results[stage])
      let recorded = try? folder.recorded(stage)
      if result == recorded { continue }
      if CaseFolder.isRecording { try folder.record(result, as: stage) }
      let differences = RecordedDay.differences(recorded ?? "", result).prefix(12)
      Issue.record(
        "\(folder.name)/\(stage.rawValue):\n\(differences.joined(separator: "\n"))\nmake record-cases"
      )
    }
  }

  @Test("There are cases of each kind, and each says what it shows")
  func saysWhatItShows() throws {
    #expect(CaseFolder.all.count >= 30)
    for folder in CaseFolder.all {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/inventory")
      let isTold = try names.contains { name in
        try String(contentsOfFile: folder.path + "/inventory/" + name, encoding: .utf8)
          .hasPrefix("# ")
      }
      #expect(isTold, "\(folder.name): a file of its inventory begins with a comment")
    }
  }
}
