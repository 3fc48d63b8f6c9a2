import Foundation
import SitusCore

import SitusGround
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

  @Test("A link in the folder is an error wherever it leads, and the folder itself may be one")
  func links() throws {
    try inFolder { folder in
      let files = FileManager.default
      try write("x", folder + "/outside.yaml")
      try write("y", folder + "/in/real/a.yaml")
      try files.createSymbolicLink(atPath: folder + "/top", withDestinationPath: "in")
      #expect(try readInventory(folder + "/top").map(\.path) == [folder + "/top/real/a.yaml"])
      for (name, target) in [
        ("device.yaml", "/dev/zero"), ("inside.yaml", "real/a.yaml"),
        ("leave.yaml", "../outside.yaml"),
        ("loop", "."), ("lost.yaml", "nowhere.yaml"),
      ] {
        try files.createSymbolicLink(atPath: folder + "/in/" + name, withDestinationPath: target)
      }
      #expect(
        codes(folder + "/in") == [
          "device.yaml unreadable", "inside.yaml unreadable", "leave.yaml unreadable",
          "loop unreadable", "lost.yaml unreadable",
        ])
      #expect(codes(folder + "/in/inside.yaml") == ["inside.yaml unreadable"])
    }
  }

  @Test("A pipe in the folder is an error and is not waited for")
  func pipes() throws {
    try inFolder { folder in
      #expect(mkfifo(folder + "/pipe.yaml", 0o600) == 0)
      #expect(mkfifo(folder + "/waivers.yaml", 0o600) == 0)
      #expect(codes(folder) == ["pipe.yaml unreadable"])
      #expect(throws: InputErrors.self) { try readWaivers(beside: folder) }
    }
  }

  @Test("Waivers are read from a file of its own at the top, and nowhere else in silence")
  func waivers() throws {
    try inFolder { folder in
      #expect(try readWaivers(beside: folder) == nil)
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/waivers.yaml", withDestinationPath: "a.yaml")
      try write("a: b", folder + "/a.yaml")
      let errors = #expect(throws: InputErrors.self) { try readWaivers(beside: folder) }
      #expect(errors?.errors.map(\.found) == ["a link"])
      try FileManager.default.removeItem(atPath: folder + "/waivers.yaml")
      try write("waivers: []", folder + "/waivers.yaml")
      #expect(try readWaivers(beside: folder)?.bytes == Array("waivers: []".utf8))
      #expect(try readWaivers(beside: folder + "/a.yaml") == nil)
      try write("waivers: []", folder + "/sub/waivers.yaml")
      try write("waivers: []", folder + "/waivers.yml")
      #expect(codes(folder) == ["waivers.yaml badValue", "waivers.yml badValue"])
    }
  }

  @Test(
    "What is no YAML in UTF-8 is named, with what to type",
    arguments: [
      ([0xFF, 0xFE, 0x61, 0], "text in UTF-16", "save it again as UTF-8"),
      ([0x61, 0, 0x3A, 0, 0x20, 0], "text in UTF-16", "save it again as UTF-8"),
      ([0x50, 0x4B, 3, 4], "a spreadsheet or another archive", "situs inventory import"),
      (Array("Name,Owner,Place\nx,y,z\n".utf8), "a table", "situs inventory import"),
      (Array("Name;Owner;Place\n".utf8), "a table", "situs inventory import"),
    ])
  func otherForms(bytes: [UInt8], found: String, remedy: String) throws {
    try inFolder { folder in
      try Data(bytes).write(to: URL(filePath: folder + "/a.yaml"))
      for path in [folder, folder + "/a.yaml"] {
        let errors = #expect(throws: InputErrors.self) { try readInventory(path) }
        #expect(errors?.errors.map(\.found) == [found])
        #expect(errors?.errors.first?.expected.contains(remedy) == true)
      }
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
