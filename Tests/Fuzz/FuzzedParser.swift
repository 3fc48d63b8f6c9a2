import Foundation
import SitusGround
import SitusIO
import SitusXML

@testable import SitusCore

/// A reader of bytes that come from outside; each is a target of its own.
///
/// A test holds the list complete: whatever takes bytes stands here or is named there with the reason why it
/// need not.
enum FuzzedParser: String, CaseIterable {
  case certificate, csv, dns, html, importRecord, inventory, legislation, log, mmdb, ranges,
    register
  case report, robots, targets, tsv, waivers, xml, yaml

  /// Reads the bytes; nothing is asked of what comes out but that it comes out.
  func read(_ bytes: [UInt8]) {
    let path = "fuzz"
    switch self {
    case .certificate:
      _ = HTTPObservation.TLSDetails(certificate: bytes, version: nil)
    case .csv:
      if let text = try? decodeText(bytes, path: path) { _ = try? CSVTable(text: text, path: path) }
    case .dns:
      _ = try? DNSMessage(bytes)
      _ = DNSMessage.answers(bytes, question: Array(bytes.prefix(64)))
    case .html:
      _ = PageReferences(html: bytes)
      _ = links(onPage: bytes)
      _ = newestServiceTags(onPage: bytes)
      readHTML(bytes, attributes: ["href", "src"]) { _ in true }
    case .importRecord:
      _ = try? SitusCore.importRecord(bytes, path: path, places: Shipped.places)
    case .inventory:
      _ = try? parseInventory(
        [InventoryFile(path: path, bytes: bytes)], places: Shipped.places, unreadablePlaces: .kept)
    case .legislation: _ = try? readLegislation(bytes, path: path)
    case .log:
      guard let log = try? ObservationLog(jsonLines: bytes, path: path) else { return }
      _ = ObservationLines(jsonLines: bytes, path: path, wanted: Set(log.observations.map(\.id)))
      _ = inferLocations(log, subjects: [], reference: Shipped.reference, asOf: Shipped.day)
    case .mmdb:
      let file = Shipped.scratch
      try? Data(bytes).write(to: URL(filePath: file))
      _ = (try? MaxMindDatabase(file))?.answer(for: IPAddress(version4: 0x0102_0304))
    case .ranges:
      for name in [
        "ip-ranges.json", "ServiceTags_Public.json", "cloud.json", "geofeed.csv", "a.txt",
      ] {
        _ = AddressBook.read([ReferenceFile(name: name, bytes: bytes)], tables: Shipped.reference)
      }
      _ = try? RangeIndex(bytes, path: path)
    case .register:
      _ = try? parseAdequacy(bytes, path: path, schema: Shipped.schema, schemaPath: "register.xsd")
      _ = try? KeptRegisters(bytes, path: path)
    case .report: _ = try? RecordedReport(json: bytes, path: path)
    case .robots: _ = RobotsRules(bytes, agent: "Situs").allows(path: "/a/b?c")
    case .targets:
      var reader = TargetLineReader()
      for line in bytes.split(separator: 0x0A) {
        _ = try? reader.read(line, at: SourceSite(file: path, line: 1, column: 1))
      }
    case .tsv:
      _ = TSVTable(bytes, path: path, required: ["a"])
      for table in ShippedTable.allCases { _ = table.problem(in: bytes, path: path) }
    case .waivers:
      _ = try? parseWaivers(InventoryFile(path: path, bytes: bytes), asOf: Shipped.day)
    case .xml:
      _ = try? XMLDocument(parsing: bytes)
      _ = try? XMLSchema(parsing: bytes)
    case .yaml:
      var errors: [InputError] = []
      _ = readYAML(bytes, path: path, errors: &errors)
    }
  }
}

/// What some readers need besides the bytes, read once.
private enum Shipped {
  static let data = need { try DataDirectory.find() }
  static let places = need { try readPlaceNames(data) }
  static let reference = need { try readReference(data) }
  static let schema = need { try readFile(data.registerSchema, limit: 1 << 20) }
  static let day = Day(iso: "2026-12-01") ?? { fatalError("a valid day") }()
  static let scratch = NSTemporaryDirectory() + "situs-fuzz-\(getpid()).mmdb"

  private static func need<Value>(_ make: () throws -> Value) -> Value {
    do {
      return try make()
    } catch {
      fatalError("\(error)")
    }
  }
}
