import Foundation
import SitusGround
import TestSupport
import Testing

@testable import SitusCore
@testable import SitusIO

/// One worked case: what somebody declared and what was observed, with what each stage made of it.
///
/// What a person writes: `inventory/`, `as-of` and, where the case has any, `log.jsonl` and `ranges/`.
/// What the stages write: `Stage.allCases`.
struct CaseFolder: CustomTestStringConvertible, Sendable {
  /// What each stage leaves behind, in the order of the stages.
  enum Stage: String, CaseIterable {
    case inferences = "inferences.jsonl"
    case assessments = "assessments.json"
    case findings = "findings.json"
    case report = "report.json"
  }

  static let root = Repository.root + "/Tests/Cases"

  /// Every folder with a day of its own, by name.
  static let all: [CaseFolder] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return names.sorted().map(CaseFolder.init).filter { $0.exists("as-of") }
  }()

  /// Whether the files of the stages are to be written anew; the test that would compare them fails.
  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_CASES"] == "1" }

  var name: String
  var testDescription: String { name }
  var path: String { Self.root + "/" + name }

  init(name: String) { self.name = name }

  func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + file) }

  /// What was written by the stage when it was last looked at.
  func recorded(_ stage: Stage) throws -> String {
    try String(contentsOfFile: path + "/" + stage.rawValue, encoding: .utf8)
  }

  func record(_ text: String, as stage: Stage) throws {
    try text.write(toFile: path + "/" + stage.rawValue, atomically: true, encoding: .utf8)
  }

  /// Runs every stage.
  ///
  /// - Throws: What is wrong with the files of the case.
  func run() throws -> [Stage: String] {
    let input = try analysisInput()
    let inferences = inferPlaces(input)
    var report = ""
    renderJSON(analyse(input, inferences: inferences)) {
      report += String(decoding: $0, as: UTF8.self)
    }
    guard
      let object = try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any]
    else { throw CocoaError(.coderInvalidValue) }
    return [
      .inferences: inferences.map { $0.jsonLine + "\n" }.joined(),
      .assessments: try Self.text(Self.assessments(object)),
      .findings: try Self.text(["findings": object["findings"], "waived": object["waived"]]),
      .report: Self.withoutVersions(report),
    ]
  }

  private func analysisInput() throws -> AnalysisInput {
    let shared = try SharedData.loaded.get()
    let day = try String(contentsOfFile: path + "/as-of", encoding: .utf8)
    guard let asOf = Day(iso: day.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw CocoaError(.formatting)
    }
    let files = try readInventory(path + "/inventory").map(shortened)
    let waivers = try readWaivers(beside: path + "/inventory").map(shortened)
    var log = ObservationLog(observations: [])
    if exists("log.jsonl") {
      let bytes = try readFile(path + "/log.jsonl", limit: 16 << 20)
      log = try ObservationLog(jsonLines: bytes, path: "log.jsonl")
    }
    return AnalysisInput(
      inventory: try parseInventory(files, places: shared.placeNames, unreadablePlaces: .kept),
      digest: InventoryDigest(path: "inventory", sha256: sha256(of: files)), log: log,
      reference: exists("ranges") ? try SharedData.reference(path + "/ranges") : shared.reference,
      register: shared.register,
      waivers: try waivers.map { try parseWaivers($0, asOf: asOf) } ?? [],
      placeNames: shared.placeNames, asOf: asOf)
  }

  /// A file under the name that somebody gives it who stands in the folder of the case.
  private func shortened(_ file: InventoryFile) -> InventoryFile {
    InventoryFile(path: String(file.path.dropFirst(path.count + 1)), bytes: file.bytes)
  }

  /// Of each transfer the way and the assessments.
  private static func assessments(_ report: [String: Any]) -> [[String: Any]] {
    let services = report["services"] as? [[String: Any]] ?? []
    return services.flatMap { $0["transfers"] as? [[String: Any]] ?? [] }.map { transfer in
      transfer.filter { ["id", "path", "basis", "assessments"].contains($0.key) }
    }
  }

  private static func text(_ value: Any) throws -> String {
    let data = try JSONSerialization.data(
      withJSONObject: value, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// A row that is added to a table changes its digest, and no case with it.
  private static func withoutVersions(_ report: String) -> String {
    report
      .replacing(/"version": "sha256:[0-9a-f]+"/, with: #""version": "sha256:*""#)
      .replacing(#""version": "\#(Version.text)""#, with: #""version": "*""#)
  }
}

/// What all cases share: the shipped tables and register, and no database of countries, since that is
/// another one on each machine.
private struct SharedData: Sendable {
  static let loaded = Result { try SharedData() }
  private static let data = DataDirectory(path: Repository.root)

  var placeNames: PlaceNames
  var register: AdequacyRegister
  var reference: ReferenceData

  private init() throws {
    placeNames = try readPlaceNames(Self.data)
    register = try RegisterInUse(.shipped, in: Repository.root + "/adequacy").register
    reference = try Self.reference(nil)
  }

  static func reference(_ ranges: String?) throws -> ReferenceData {
    let nowhere = try TemporaryFolder()
    return try readReference(data, ranges: ranges, databaseDirectory: nowhere.path)
  }
}
