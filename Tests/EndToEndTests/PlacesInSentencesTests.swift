import Foundation
import TestSupport
import Testing

/// Sentences for people name countries; codes are for ids and members of JSON.
struct PlacesInSentencesTests {
  /// Members of a report that are sentences of the program.
  private static let sentences: Set<String> = [
    "text", "message", "reason", "reasons", "questions", "action", "actions", "cause",
    "corrected_sentence", "sentence", "dangling",
  ]
  /// What two capitals mean in them beside a country: the two laws.
  private static let laws: Set<String> = ["UK", "EU"]

  /// Sentences of the text in which the code of a country stands between blanks, names of parties aside.
  private static func sentencesWithCodes(in text: String) throws -> [String] {
    var names: Set<String> = []
    let codes = try Set(
      String(contentsOfFile: Repository.root + "/reference/places.tsv", encoding: .utf8)
        .split(separator: "\n").compactMap { $0.split(separator: "\t").first.map(String.init) }
        .filter { $0.wholeMatch(of: /[A-Z]{2}(-[A-Z]{2,3})?/) != nil }
    ).subtracting(laws)
    func isCode(_ word: String) -> Bool {
      codes.contains(word.trimmingCharacters(in: CharacterSet(charactersIn: "(,.;:)")))
    }
    var found: [String] = []
    func collectNames(_ value: Any) {
      switch value {
      case let object as [String: Any]:
        for (key, member) in object {
          if let name = member as? String, ["name", "legal_entity", "recipient"].contains(key) {
            names.insert(name)
          }
          collectNames(member)
        }
      case let list as [Any]: list.forEach(collectNames)
      default: break
      }
    }
    func walk(_ value: Any, isSentence: Bool) {
      switch value {
      case let object as [String: Any]:
        for (key, member) in object { walk(member, isSentence: sentences.contains(key)) }
      case let list as [Any]: for member in list { walk(member, isSentence: isSentence) }
      case let sentence as String where isSentence:
        // Most sentences have no code at all, and looking for names takes long.
        guard sentence.split(separator: " ").contains(where: { isCode(String($0)) }) else { return }
        // A name may stand in a longer one.
        let text = names.sorted { ($1.count, $0) < ($0.count, $1) }
          .reduce(sentence) { $0.replacing($1, with: "…") }
        for word in text.split(separator: " ") where isCode(String(word)) { found.append(text) }
      default: break
      }
    }
    for line in text.hasPrefix("{\n") ? [text] : text.split(separator: "\n").map(String.init) {
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      collectNames(value)
      walk(value, isSentence: false)
    }
    return found
  }

  @Test("No sentence of a case has the code of a country", arguments: CaseFolder.all)
  func cases(folder: CaseFolder) throws {
    for stage in [CaseFolder.Stage.report, .inferences] {
      #expect(try Self.sentencesWithCodes(in: folder.recorded(stage)) == [])
    }
  }

  @Test("No sentence about the example has the code of a country")
  func example() throws {
    let run = try Program.run([
      "scan", "inventory", "--from", RecordedDay.path, "--as-of", RecordedDay.day, "--format",
      "json",
    ])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try Self.sentencesWithCodes(in: run.output) == [])
  }
}
