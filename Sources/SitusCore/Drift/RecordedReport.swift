import FoundationEssentials
import SitusGround

/// What a comparison needs of a report that was written down, read back from its JSON form.
///
/// It has the keys that a comparison reads and no others; the rest are skipped, so that the format can
/// grow within its major number.
package struct RecordedReport: Decodable, Hashable, Sendable {
  var schema: String
  var inventory: Inventory
  var organisation: Organisation
  var run: Run
  var tool: Tool
  var services: [Service]
  var promises: [Promise]
  var findings: [Finding]
  var waived: [Waived]
  /// Names by code; older reports may lack one.
  private var placeNames: [String: String]?

  /// What its places are called in sentences.
  var naming: PlaceNaming {
    PlaceNaming(
      Dictionary(
        (placeNames ?? [:]).map { (PlaceCode($0.key), $0.value) },
        uniquingKeysWith: { first, _ in first }))
  }

  struct Inventory: Decodable, Hashable, Sendable {
    var sha256: String?
  }

  struct Organisation: Decodable, Hashable, Sendable {
    var name: String
  }

  struct Run: Decodable, Hashable, Sendable {
    var asOf: String
    var data: [DataFile]
  }

  struct DataFile: Decodable, Hashable, Sendable {
    var name: String
    var version: String?
    var date: String?

    var words: String { [version, date].compactMap { $0 }.joined(separator: " of ") }
  }

  struct Tool: Decodable, Hashable, Sendable {
    var version: String
  }

  struct Service: Decodable, Hashable, Sendable {
    var id: String
    var name: String
    var places: [Place]
    var transfers: [Transfer]
  }

  struct Meaning: Decodable, Hashable, Sendable {
    var code: String?
    var kind: String

    /// The place for the middle of a sentence; `nil` where there is none.
    func words(_ naming: PlaceNaming) -> String? {
      code.map { naming.phrase(PlaceMeaning(token: $0)) }
    }
  }

  struct Declared: Decodable, Hashable, Sendable {
    var raw: String
    var meaning: Meaning

    /// What was declared, however it is spelled; the words themselves where they were not understood.
    var sense: String {
      let meaning = [meaning.kind, meaning.code].compactMap { $0 }.joined(separator: " ")
      return self.meaning.code == nil && !Self.understood.contains(self.meaning.kind)
        ? "\(meaning) \(raw)" : meaning
    }

    /// Kinds that say everything without a code.
    private static let understood: Set<String> = ["anywhere", "unknown"]
  }

  struct Place: Decodable, Hashable, Sendable {
    var holder: String
    var system: String?
    var kind: String
    var declared: Declared?
    var verdict: String
    var observed: String?
    var evidence: [Evidence]
    var staleAfter: String?
  }

  struct Evidence: Decodable, Hashable, Sendable {
    var kind: String
    var fact: String
    var value: String
    var staleAfter: String
  }

  struct Transfer: Decodable, Hashable, Sendable {
    var id: String
    var aspect: String
    var basis: String
    var destination: Meaning?
    var destinationRaw: String
    var path: [String]
    var assessments: [Assessment]
  }

  struct Assessment: Decodable, Hashable, Sendable {
    var regime: String
    var verdict: String
    var instrument: String?
    var reasons: [Reason]
  }

  struct Reason: Decodable, Hashable, Sendable {
    var rule: String
    var text: String
  }

  struct Promise: Decodable, Hashable, Sendable {
    var id: String
    var quote: String
    var quantifier: String
    var subject: String
    var reading: String
    var places: [Declared]
    var verdict: String?
    var provenServices: [String]
    var declaredServices: [String]
    var unknownServices: [String]
    var breakingServices: [String]
  }

  struct Finding: Decodable, Hashable, Sendable {
    var id: String
    var rule: String
    var severity: String
    var message: String
    var service: String?
    var subject: String
  }

  struct Waived: Decodable, Hashable, Sendable {
    var finding: Finding
  }

  /// Reads the JSON form of a report.
  ///
  /// - Parameters:
  ///   - json: The bytes of the file.
  ///   - path: Only for the errors.
  /// - Throws: What is not as `situs.report/1` has it, or that it is not that format.
  package init(json: [UInt8], path: String) throws(InputErrors) {
    func failure(_ code: InputError.Code, _ expected: String, _ found: String?) -> InputErrors {
      InputErrors([
        InputError(
          code, at: SourceSite(file: path, line: 1, column: 1), expected: expected, found: found)
      ])
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    struct Head: Decodable {
      var schema: String
    }
    let data = Data(json)
    let head: Head
    do {
      head = try decoder.decode(Head.self, from: data)
    } catch {
      throw failure(.syntax, "a report in JSON, with its schema", nil)
    }
    guard head.schema == Report.schema else {
      throw failure(.badValue, "the schema \(Report.schema)", head.schema)
    }
    do {
      self = try decoder.decode(RecordedReport.self, from: data)
    } catch let error as DecodingError {
      throw failure(.schema, "a report as \(Report.schema) has it", Self.words(error))
    } catch {
      throw failure(.schema, "a report as \(Report.schema) has it", nil)
    }
  }

  /// Where it parts from the form, as a path of keys.
  private static func words(_ error: DecodingError) -> String {
    func path(_ keys: [any CodingKey]) -> String {
      "$"
        + keys.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }.joined()
    }
    switch error {
    case .keyNotFound(let key, let context):
      return "\(path(context.codingPath)) without \(key.stringValue)"
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      return "\(path(context.codingPath)): \(context.debugDescription)"
    @unknown default: return "something else"
    }
  }

  /// What a report calls the register among its data.
  static let registerName = "adequacy register"

  /// The register's version and the day it was read.
  var register: DataFile? { run.data.first { $0.name == Self.registerName } }

  /// Address lists and tables, without the register.
  var lists: [DataFile] { run.data.filter { $0.name != Self.registerName } }
}
