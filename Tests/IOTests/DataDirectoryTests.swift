import Foundation
import SitusCore
import SitusGround
import TestSupport
import Testing

@testable import SitusIO

struct DataDirectoryTests {
  private let folder: TemporaryFolder

  /// The data that the program ships with, as links.
  init() throws {
    folder = try TemporaryFolder()
    for part in ["adequacy", "reference"] {
      try FileManager.default.createDirectory(
        atPath: folder.path + "/" + part, withIntermediateDirectories: true)
      for name in try FileManager.default.contentsOfDirectory(atPath: "\(Repository.root)/\(part)")
      where !name.hasPrefix(".") {
        try FileManager.default.createSymbolicLink(
          atPath: "\(folder.path)/\(part)/\(name)",
          withDestinationPath: "\(Repository.root)/\(part)/\(name)")
      }
    }
  }

  private func replace(_ path: String, with text: String?) throws {
    try FileManager.default.removeItem(atPath: folder.path + "/" + path)
    if let text { try folder.write(text, to: path) }
  }

  /// The files that are found wrong.
  private func wrong() -> [String] {
    do throws(InputErrors) {
      _ = try DataDirectory.find(named: folder.path)
      return []
    } catch {
      return error.errors.map { String($0.site.file.dropFirst(folder.path.count + 1)) }
    }
  }

  @Test("The data that ships with the program is whole, and every table of it is known")
  func whole() throws {
    #expect(wrong() == [])
    let tables = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root + "/reference"
    ).filter { $0.hasSuffix(".tsv") }
    #expect(Set(tables) == Set(ShippedTable.allCases.map(\.file)))
  }

  @Test("A table that is missing, misnamed or empty is an error", arguments: ShippedTable.allCases)
  func missing(table: ShippedTable) throws {
    let path = "reference/" + table.file
    let text = try String(contentsOfFile: Repository.root + "/" + path, encoding: .utf8)
    try replace(path, with: nil)
    #expect(wrong() == [path])
    try folder.write(text, to: "reference/x-" + table.file)
    #expect(wrong() == [path])
    for empty in [
      "", "\n", "# nothing but a comment\n", table.columns.joined(separator: "\t") + "\n",
    ] {
      try folder.write(empty, to: path)
      #expect(wrong() == [path], "\(empty)")
    }
    try folder.write(text, to: path)
    #expect(wrong() == [])
  }

  @Test("A table that was cut off is an error, wherever", arguments: ShippedTable.allCases)
  func cutOff(table: ShippedTable) throws {
    let path = "reference/" + table.file
    let text = try String(contentsOfFile: Repository.root + "/" + path, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for cut in [
      String(text.dropLast()), String(text.dropLast(4)),
      lines.dropLast(2).joined(separator: "\n") + "\n",
      lines.dropLast(lines.count / 2).joined(separator: "\n") + "\n",
    ] {
      try replace(path, with: cut)
      #expect(wrong() == [path], "\(cut.suffix(40))")
    }
    // Whoever adds a row, or says how many his own table has, goes on.
    try replace(path, with: text + lines[lines.count - 2] + "\n")
    #expect(wrong() == [])
    let own = lines.dropLast(2).joined(separator: "\n") + "\n"
    try replace(path, with: "# rows: \(table.shippedRows - 1)\n" + own)
    #expect(wrong() == [])
    try replace(path, with: "# rows: \(table.shippedRows)\n" + own)
    #expect(wrong() == [path])
  }

  @Test("The rows that each table must have are those that it ships with")
  func rows() throws {
    let source = Repository.root + "/Sources/SitusCore/Inference/Tables/ShippedTableRows.swift"
    var text = try String(contentsOfFile: source, encoding: .utf8)
    for table in ShippedTable.allCases {
      let lines = try String(
        contentsOfFile: "\(Repository.root)/reference/\(table.file)", encoding: .utf8
      ).split(separator: "\n").drop { $0.hasPrefix("#") }
      text = text.replacing(
        try Regex("case \\.\(table): [0-9]+"), with: "case .\(table): \(lines.count - 1)")
    }
    if ProcessInfo.processInfo.environment["RECORD_TABLES"] == "1" {
      try text.write(toFile: source, atomically: true, encoding: .utf8)
    }
    #expect(
      try String(contentsOfFile: source, encoding: .utf8) == text, "RECORD_TABLES=1 rewrites it")
  }

  @Test("A table without one of its columns is an error", arguments: ShippedTable.allCases)
  func column(table: ShippedTable) throws {
    let path = "reference/" + table.file
    let text = try String(contentsOfFile: Repository.root + "/" + path, encoding: .utf8)
    let header = table.columns.joined(separator: "\t")
    for (index, column) in table.columns.enumerated() {
      var renamed = table.columns
      renamed[index] = column + "_x"
      let changed = text.replacingOccurrences(
        of: header + "\n", with: renamed.joined(separator: "\t") + "\n")
      try #require(changed != text)
      try replace(path, with: changed)
      #expect(wrong() == [path], "\(column)")
    }
  }

  @Test(
    "A file of the law that is missing or empty is an error",
    arguments: ["register.xml", "register.xsd", "provisions.xml"])
  func law(name: String) throws {
    try replace("adequacy/" + name, with: "")
    #expect(wrong() == ["adequacy/" + name])
    try replace("adequacy/" + name, with: nil)
    #expect(!wrong().isEmpty)
  }
}
