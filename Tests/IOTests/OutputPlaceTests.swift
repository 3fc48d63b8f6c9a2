import Foundation
import Glibc
import SitusCore
import TestSupport
import Testing

@testable import SitusIO

struct OutputPlaceTests {
  private func mode(_ path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test("A new result is for its owner alone, unless others are asked for")
  func newFiles() throws {
    let folder = try TemporaryFolder()
    try OutputPlace(folder.path + "/a").write("x")
    try OutputPlace(folder.path + "/b", permissions: .exactly(0o640)).write("x")
    #expect(mode(folder.path + "/a") == 0o600)
    #expect(mode(folder.path + "/b") == 0o640)
    #expect(try names(folder.path) == ["a", "b"])
  }

  @Test("A place is tried without touching it")
  func tried() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a")
    _ = try OutputPlace(folder.path + "/a")
    _ = try OutputPlace(folder.path + "/new")
    #expect(try names(folder.path) == ["a"])
    #expect(try text(folder.path + "/a") == "old")
  }

  @Test("What is there keeps its mode and its owner")
  func kept() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a"
    try folder.write("old and long", to: "a")
    #expect(chmod(path, 0o644) == 0)
    let isRoot = geteuid() == 0
    if isRoot { #expect(chown(path, 12_345, 54_321) == 0) }
    try OutputPlace(path).write("new")
    #expect(try text(path) == "new")
    #expect(mode(path) == 0o644)
    var status = stat()
    #expect(stat(path, &status) == 0)
    if isRoot { #expect(status.st_uid == 12_345 && status.st_gid == 54_321) }
  }

  @Test("A link stays a link, and what it leads to is replaced, also where nothing is yet")
  func links() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "real/a")
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.path + "/l", withDestinationPath: "real/a")
    try files.createSymbolicLink(atPath: folder.path + "/m", withDestinationPath: "l")
    try files.createSymbolicLink(atPath: folder.path + "/n", withDestinationPath: "real/new")
    try files.createSymbolicLink(atPath: folder.path + "/loop", withDestinationPath: "loop")
    try OutputPlace(folder.path + "/m").write("new")
    try OutputPlace(folder.path + "/n").write("newer")
    #expect(try files.destinationOfSymbolicLink(atPath: folder.path + "/m") == "l")
    #expect(try files.destinationOfSymbolicLink(atPath: folder.path + "/l") == "real/a")
    #expect(try text(folder.path + "/real/a") == "new")
    #expect(try text(folder.path + "/real/new") == "newer")
    #expect(throws: WriteFailure.self) { try OutputPlace(folder.path + "/loop") }
  }

  @Test("A device is written to and stays a device, for root, too")
  func devices() throws {
    try OutputPlace("/dev/null").write("x")
    #expect(
      (try FileManager.default.attributesOfItem(atPath: "/dev/null"))[.type] as? FileAttributeType
        == .typeCharacterSpecial)
    let full = #expect(throws: WriteFailure.self) { try OutputPlace("/dev/full").write("x") }
    #expect(full?.sentence == "/dev/full: could not be written: No space left on device")
    #expect(
      (try FileManager.default.attributesOfItem(atPath: "/dev/full"))[.type] as? FileAttributeType
        == .typeCharacterSpecial)
  }

  @Test("A pipe is written to and stays a pipe")
  func pipes() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    let place = try OutputPlace(path)
    // Both ends, so that opening it waits for nobody.
    let reader = open(path, O_RDWR)
    defer { close(reader) }
    try place.write("hello")
    var buffer = [UInt8](repeating: 0, count: 9)
    #expect(read(reader, &buffer, 9) == 5)
    var status = stat()
    #expect(lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
  }

  @Test("What a process has open is written to by its number")
  func descriptors() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "a")
    let descriptor = open(folder.path + "/a", O_WRONLY)
    defer { close(descriptor) }
    var before = stat()
    fstat(descriptor, &before)
    try OutputPlace("/dev/fd/\(descriptor)").write("x")
    var after = stat()
    #expect(stat(folder.path + "/a", &after) == 0 && after.st_ino == before.st_ino)
    #expect(try text(folder.path + "/a") == "x")
  }

  @Test("Folders and places that are not there are refused in words")
  func refused() throws {
    let folder = try TemporaryFolder()
    for (path, words) in [
      (folder.path, "it is a folder; name a file in it"),
      (folder.path + "/none/a", "No such file or directory"),
      (folder.path + "/a/", "No such file or directory"),
    ] {
      let failure = #expect(throws: WriteFailure.self) { try OutputPlace(path) }
      #expect(failure?.sentence == "\(path): could not be written: \(words)")
    }
  }

  @Test("A result over an input or over another result is refused, however it is spelled")
  func clashes() throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    try folder.write("a: b", to: "in/a.yaml")
    try folder.write("x", to: "log")
    try FileManager.default.createSymbolicLink(atPath: path + "/link", withDestinationPath: "log")
    func clash(_ outputs: [String], _ inputs: [String] = []) -> Bool {
      do {
        try refuseClashes(outputs: outputs, inputs: inputs)
        return false
      } catch {
        return true
      }
    }
    #expect(clash([path + "/log"], [path + "/log"]))
    #expect(clash([path + "/link"], [path + "/log"]))
    #expect(clash([path + "/in/../log"], [path + "/link"]))
    #expect(clash([path + "/in/a.yaml"], [path + "/in"]))
    #expect(clash([path + "/in/new.yml"], [path + "/in/"]))
    #expect(clash([path + "/new", path + "/in/../new"]))
    try FileManager.default.createSymbolicLink(
      atPath: path + "/later", withDestinationPath: "not-yet")
    #expect(clash([path + "/not-yet", path + "/later"]))
    #expect(clash(["-", "-"]))
    #expect(!clash(["/dev/null", "/dev/null", "-", path + "/new"], [path + "/log", "-"]))
    #expect(!clash([path + "/in/report.html"], [path + "/in"]))
  }
}
