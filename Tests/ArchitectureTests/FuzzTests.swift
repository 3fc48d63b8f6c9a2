import Foundation
import TestSupport
import Testing

struct FuzzTests {
  /// What takes bytes and need not be a target, with the reason.
  private static let others: [String: String] = [
    "ReferenceFile": "holds the bytes for the readers of ranges and tables",
    "PlaceTable": "holds the bytes of a table that the program ships with",
    "InventoryFile": "holds the bytes for the readers of inventories and waivers",
    "ReportJSON": "writes", "JSONWriter": "writes", "ByteBuffer": "writes",
    "ObservationEncoder": "writes",
    "ObservationLineReader": "is what the log is read by",
    "JSONScanner": "is what logs, lists and reports are read by",
    "Provisions": "reads a file that the program ships with",
    "DecodeText": "stands in the target of CSV", "LineEnd": "looks for one byte",
  ]

  @Test("Whatever reads bytes from outside is a target of the fuzzer, or is named with the reason")
  func complete() throws {
    let target = try String(
      contentsOfFile: Repository.root + "/Tests/Fuzz/FuzzedParser.swift", encoding: .utf8)
    let modules = ["SitusCore", "SitusGround", "SitusXML"]
    var found: Set<String> = []
    for file in try modules.flatMap({ try sourceFiles(below: "Sources/\($0)") }) {
      let lines = file.code
      for (index, line) in lines.enumerated()
      where line.contains("package ") && (line.contains("func ") || line.contains("init")) {
        let signature = lines[index..<min(index + 4, lines.count)].joined().prefix { $0 != "{" }
        guard signature.contains("[UInt8]") || signature.contains("ArraySlice<UInt8>"),
          !signature.contains("-> [UInt8]") || signature.contains(": [UInt8]")
        else { continue }
        found.insert(file.name)
        let word = name(in: line) ?? file.name
        let isTarget = target.contains(file.name) || target.contains(word)
        #expect(
          isTarget || Self.others[file.name] != nil,
          "\(file.path): \(word) reads bytes and is no target in Tests/Fuzz")
      }
    }
    #expect(found.count > 12, "\(found.sorted())")
  }

  /// The name of the function that a line declares; `nil` for an initialiser.
  private func name(in line: String) -> String? {
    guard let start = line.firstRange(of: "func ")?.upperBound else { return nil }
    return String(line[start...].prefix { $0.isLetter || $0.isNumber })
  }
}
