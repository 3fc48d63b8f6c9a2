import Foundation
import SitusCore

import TestSupport
import Testing

@testable import SitusIO

struct ReadInventoryTests {
  /// Runs the body in a new empty folder, removed afterwards.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/situs-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func write(_ text: String, _ path: String) throws {
    let folder = String(path.prefix(upTo: try #require(path.lastIndex(of: "/"))))
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  private func codes(_ path: String) -> [String] {
    do {
      _ = try readInventory(path)
      return []
    } catch {
      return error.errors.map { "\($0.site.file.split(separator: "/").last ?? "") \($0.code)" }
    }
  }

  @Test("A folder gives its YAML files sorted by path, all else passed over")
  func folder() throws {
    try inFolder { folder in
      for name in [
        "b.yaml", "a.YML", "sub/deep/c.yaml", ".hidden.yaml", ".git/x.yaml", "README.md",
        "inventory.schema.json", "waivers.yaml", "sub/d.yaml.bak",
      ] {
        try write(name, folder + "/" + name)
      }
      let files = try readInventory(folder + "/")
      #expect(
        files.map(\.path) == ["a.YML", "b.yaml", "sub/deep/c.yaml"].map { folder + "/" + $0 })
      #expect(files[2].bytes == Array("sub/deep/c.yaml".utf8))
    }
  }

  @Test("An empty folder gives nothing; one file may have any name")
  func others() throws {
    try inFolder { folder in
      #expect(try readInventory(folder).isEmpty)
      try write("x", folder + "/list.txt")
      #expect(
        try readInventory(folder + "/list.txt") == [
          InventoryFile(path: folder + "/list.txt", bytes: [0x78])
        ])
      #expect(codes(folder + "/none") == ["none notFound"])
    }
  }

  @Test("Links count inside the folder, and are errors when they leave it")
  func links() throws {
    try inFolder { folder in
      let files = FileManager.default
      try write("x", folder + "/outside.yaml")
      try write("y", folder + "/in/real/a.yaml")
      try files.createSymbolicLink(
        atPath: folder + "/in/link.yaml", withDestinationPath: "real/a.yaml")
      try files.createSymbolicLink(atPath: folder + "/in/loop", withDestinationPath: ".")
      try files.createSymbolicLink(atPath: folder + "/top", withDestinationPath: "in")
      #expect(
        try readInventory(folder + "/in").map(\.path)
          == ["link.yaml", "real/a.yaml"].map { folder + "/in/" + $0 })
      #expect(try readInventory(folder + "/top").count == 2)
      try files.createSymbolicLink(
        atPath: folder + "/in/leave.yaml", withDestinationPath: "../outside.yaml")
      try files.createSymbolicLink(
        atPath: folder + "/in/lost.yaml", withDestinationPath: "nowhere.yaml")
      try files.createSymbolicLink(
        atPath: folder + "/in/device.yaml", withDestinationPath: "/dev/zero")
      #expect(
        codes(folder + "/in") == [
          "device.yaml unreadable", "leave.yaml unreadable", "lost.yaml unreadable",
        ])
    }
  }

  @Test("A pipe inside the folder is not waited for")
  func pipes() throws {
    try inFolder { folder in
      #expect(mkfifo(folder + "/pipe.yaml", 0o600) == 0)
      let files = try readInventory(folder)
      #expect(files.isEmpty)
    }
  }

  @Test("Folders inside one another end at the cap")
  func depth() throws {
    try inFolder { folder in
      let path = folder + String(repeating: "/d", count: 16)
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      #expect(codes(folder) == ["d tooLarge"])
    }
  }

  @Test("A file beyond the cap is an error")
  func size() throws {
    try inFolder { folder in
      let path = folder + "/big.yaml"
      try write("", path)
      let handle = try #require(FileHandle(forWritingAtPath: path))
      try handle.truncate(atOffset: UInt64(InventoryLimits.fileBytes) + 1)
      try handle.close()
      try write("a: b", folder + "/small.yaml")
      #expect(codes(folder) == ["big.yaml tooLarge"])
    }
  }

  @Test("The table of places is found in the data directory")
  func places() throws {
    let places = try readPlaceNames(DataDirectory(path: Repository.root))
    #expect(places.name(of: PlaceCode("FR")) == "France")
    #expect(throws: InputErrors.self) { try readPlaceNames(DataDirectory(path: "/nowhere")) }
  }
}
