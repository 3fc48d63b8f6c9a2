import Foundation
import SitusCore
import SitusGround
import TestSupport
import Testing

@testable import SitusIO

struct RegisterStoreTests {
  private let folder: TemporaryFolder
  private let store: RegisterStore
  private let shipped = Repository.root + "/adequacy"
  private let files: RegisterFiles

  init() throws {
    folder = try TemporaryFolder()
    store = RegisterStore(folder.path + "/kept")
    files = try RegisterInUse(.shipped, in: shipped).files
  }

  /// The shipped register with another version.
  private func register(_ version: String) throws -> (RegisterFiles, AdequacyRegister) {
    let text = String(decoding: files.register, as: UTF8.self)
      .replacingOccurrences(of: "version=\"2026-11-30\"", with: "version=\"\(version)\"")
    var changed = files
    changed.register = Array(text.utf8)
    return (
      changed, try parseRegister(changed.register, path: "n.xml", schemaIn: shipped)
    )
  }

  private func inUse() throws -> String {
    let found = try RegisterInUse(of: store, shippedIn: shipped)
    return "\(found.place) \(found.register.version.iso)"
  }

  private func keep(_ version: String) throws {
    let (files, register) = try register(version)
    _ = try store.keep(files, register, from: "/from")
  }

  @Test("A register that was kept is in use, the one before comes back, and no file goes")
  func undo() throws {
    #expect(try inUse() == "shipped 2026-11-30")
    #expect(try store.undo() == nil)
    try keep("2026-12-01")
    try keep("2026-12-05")
    #expect(try inUse() == "kept 2026-12-05")
    #expect(try store.undo()?.version.iso == "2026-12-05")
    #expect(try inUse() == "kept 2026-12-01")
    _ = try store.undo()
    #expect(try inUse() == "shipped 2026-11-30")
    let names = try FileManager.default.contentsOfDirectory(atPath: store.path)
    #expect(names.filter { $0.hasPrefix("register-") }.count == 2)
    #expect(try store.index().registers.allSatisfy { $0.undone != nil })
    try keep("2026-12-05")
    #expect(try inUse() == "kept 2026-12-05")
  }

  @Test("A register shipped with a newer program is used, with a sentence")
  func shippedIsNewer() throws {
    let (files, register) = try register("2026-11-30")
    var older = register
    older.version = try #require(Day(iso: "2026-11-01"))
    _ = try store.keep(files, older, from: "/from")
    let found = try RegisterInUse(of: store, shippedIn: shipped)
    #expect(found.place == .shipped)
    #expect(found.remark?.contains("version 2026-11-30, is newer than the one kept") == true)
  }

  @Test(
    "A register that was kept and is damaged, cut, gone or changed is an error, and no older one answers"
  )
  func damage() throws {
    try keep("2026-12-01")
    let entry = try #require(try store.index().current)
    let file = store.path + "/" + entry.register.file
    let whole = try Data(contentsOf: URL(filePath: file))
    for bytes in [Data(), whole.dropLast(100), whole + Data("\n".utf8)] {
      try bytes.write(to: URL(filePath: file))
      #expect(throws: InputErrors.self) { try inUse() }
    }
    try FileManager.default.removeItem(atPath: file)
    #expect(throws: InputErrors.self) { try inUse() }
    try whole.write(to: URL(filePath: file))
    #expect(try inUse() == "kept 2026-12-01")
    let index = store.path + "/index.json"
    for text in ["", "{}", "{\"schema\":\"situs.registers/2\",\"registers\":[]}"] {
      try Data(text.utf8).write(to: URL(filePath: index))
      #expect(throws: InputErrors.self) { try inUse() }
    }
  }

  @Test("An index that names files elsewhere is no index")
  func elsewhere() throws {
    try keep("2026-12-01")
    let path = store.path + "/index.json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let moved = text.replacingOccurrences(of: "\"register-", with: "\"../register-")
    #expect(moved != text)
    try Data(moved.utf8).write(to: URL(filePath: path))
    #expect(throws: InputErrors.self) { try store.index() }
  }

  @Test("Files that were written before a kill, without the index, change nothing")
  func killedBeforeTheIndex() throws {
    try keep("2026-12-01")
    let (files, register) = try register("2026-12-05")
    try Data(files.register).write(
      to: URL(filePath: store.path + "/register-\(register.version.iso)-0.xml"))
    try Data("half".utf8).write(to: URL(filePath: store.path + "/.index.json.new"))
    #expect(try inUse() == "kept 2026-12-01")
    try keep("2026-12-05")
    #expect(try inUse() == "kept 2026-12-05")
  }
}
