import Foundation
import SitusGround
import TestSupport
import Testing

@testable import SitusCore

struct InventoryPropertyTests {
  private static let seeds: [[UInt8]] = [
    Array(anOrganisation.utf8),
    Array(
      """
      organisation: {id: o, name: O, country: "London, UK", public_authority: true, regimes: [UK]}
      services:
        - id: a
          name: &n A
          retention: {period: P1Y2M, reviewed: 2026-01-10}
          data_categories: [{name: *n, class: ordinary}]
          systems: [{id: s, name: S, processor: {processor: p}, endpoints: [{host: a.example, role: app}]}]
          volume: 12
      processor:
        id: p
        legal_entity: |
          P
        places: {storage: [GB, "Frankfurt (Germany)"], backup: none}
        mechanisms: [{kind: idta, module: 2, tra: {date: 2025-01-01, outcome: sufficient}}]
        attributes: {occupied-territories: false}
      """.utf8),
  ]

  private static let tokens: [[UInt8]] = [
    "&a ", "*a", "<<: ", "? ", ": ", "- ", "[", "]", "{", "}", "\t", "\n---\n", "!!x ", "|\n", "%",
    "~", "\"", "'", "\u{FEFF}", "é", ", ", "(", "#", "1e999", "9999999999999999999999",
  ].map { Array($0.utf8) }

  @Test("No bytes make the parser trap, and what it refuses names a place", arguments: 0..<40)
  func neverTraps(seed: Int) throws {
    let places = try PlaceNamesTests.published()
    var random = SeededRandom(seed: UInt64(seed))
    for round in 0..<50 {
      var bytes = Self.seeds[round % Self.seeds.count]
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let index = Int.random(in: 0..<max(1, bytes.count), using: &random)
        guard index < bytes.count else { break }
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: index)
        case 2: bytes.removeSubrange(index...)
        case 3:
          bytes.insert(
            contentsOf: Self.tokens[Int.random(in: 0..<Self.tokens.count, using: &random)],
            at: index)
        default:
          let end = min(bytes.count, index + Int.random(in: 1...40, using: &random))
          bytes.insert(contentsOf: Array(bytes[index..<end]), at: index)
        }
      }
      do {
        let file = InventoryFile(path: "a.yaml", bytes: bytes)
        let inventory = try parseInventory([file], places: places)
        #expect(!inventory.organisation.id.isEmpty)
      } catch {
        for error in error.errors {
          #expect(error.site.file == "a.yaml", "seed \(seed)")
          #expect(error.site.line >= 1 && error.site.column >= 1, "seed \(seed): \(error)")
          #expect(!error.expected.isEmpty, "seed \(seed)")
        }
        #expect(error.errors == InputErrors(error.errors).errors, "seed \(seed)")
      }
    }
  }

  @Test("Leaving out any one line of a file never makes the parser trap")
  func withoutALine() throws {
    let places = try PlaceNamesTests.published()
    let lines = Self.seeds[1].split(separator: 0x0A)
    for left in lines.indices {
      var rest = lines
      rest.remove(at: left)
      let file = InventoryFile(path: "a.yaml", bytes: Array(rest.joined(separator: [0x0A])))
      _ = try? parseInventory([file], places: places)
    }
  }

  @Test("The order of files changes neither the inventory nor whether there are errors")
  func orderOfFiles() throws {
    let places = try PlaceNamesTests.published()
    let texts = [
      anOrganisation, "service: {id: b, name: B, processors: [p]}", "service: {id: a, name: A}",
      "processor: {id: p, legal_entity: P}",
    ]
    let files = texts.enumerated().map {
      InventoryFile(path: "\($0.offset).yaml", bytes: Array($0.element.utf8))
    }
    #expect(
      try parseInventory(files, places: places)
        == parseInventory(files.reversed(), places: places))
  }

  @Test("The worked example has no error")
  func workedExample() throws {
    let root = Repository.root + "/inventory"
    let names = try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
    let files = try names.filter { $0.hasSuffix(".yaml") }.map { name in
      try InventoryFile(
        path: name, bytes: Array(Data(contentsOf: URL(fileURLWithPath: root + "/" + name))))
    }
    #expect(files.count > 1)
    #expect(try errorLines(files) == [])
  }
}
