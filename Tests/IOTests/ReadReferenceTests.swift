import Foundation
import SitusCore
import SitusGround
import TestSupport
import Testing

@testable import SitusIO

struct ReadReferenceTests {
  @Test("Folders below the directory are read, too, and strangers are named")
  func folders() throws {
    let folder = try TemporaryFolder()
    try folder.write("203.0.113.0/24\n", to: "cloudflare/ipv4.txt")
    try folder.write("hello\n", to: "notes/readme.txt")
    let reference = try readReference(
      DataDirectory(path: Repository.root), ranges: folder.path, databaseDirectory: folder.path)
    #expect(reference.unrecognisedFiles == ["notes/readme.txt"])
  }

  private func temporaryDirectory() throws -> String {
    let path = NSTemporaryDirectory() + "situs-reference-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  @Test(
    "The shipped tables are read, with operators' files from a directory and without a database")
  func reads() throws {
    let directory = try temporaryDirectory()
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try OutputPlace(directory + "/ips-v4.txt").write("203.0.113.0/24\n")
    let data = DataDirectory(path: Repository.root)
    _ = try readReference(data, ranges: directory, databaseDirectory: directory)
    _ = try readReference(data, databaseDirectory: directory + "/nowhere")
  }

  @Test("The countries of addresses are read beside the tables, both files or neither")
  func countries() throws {
    let folder = try TemporaryFolder()
    let root = Repository.root
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/adequacy", withDestinationPath: root + "/adequacy")
    for table in try FileManager.default.contentsOfDirectory(atPath: root + "/reference")
    where table.hasSuffix(".tsv") {
      let bytes = try Data(contentsOf: URL(filePath: root + "/reference/" + table))
      try folder.write(String(decoding: bytes, as: UTF8.self), to: "reference/" + table)
    }
    try folder.write("3238002688,3254779903,US\n", to: "reference/tor-geoipdb/geoip")
    let half = #expect(throws: InputErrors.self) {
      _ = try readReference(DataDirectory(path: folder.path))
    }
    #expect(half?.errors.map(\.site.file) == [folder.path + "/reference/tor-geoipdb/geoip6"])
    try folder.write("2001:db8::,2001:db8:ffff::,US\n", to: "reference/tor-geoipdb/geoip6")
    _ = try readReference(DataDirectory(path: folder.path))
  }

  @Test("A missing directory and a malformed file are errors with their place")
  func errors() throws {
    let directory = try temporaryDirectory()
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let data = DataDirectory(path: Repository.root)
    let missing = #expect(throws: InputErrors.self) {
      _ = try readReference(data, ranges: directory + "/nowhere", databaseDirectory: directory)
    }
    #expect(missing?.errors.map(\.code) == [.notFound])
    try OutputPlace(directory + "/ips-v4.txt").write("nonsense\n")
    let malformed = #expect(throws: InputErrors.self) {
      _ = try readReference(data, ranges: directory, databaseDirectory: directory)
    }
    #expect(malformed?.errors.map(\.site.file) == ["ips-v4.txt"])
  }
}
