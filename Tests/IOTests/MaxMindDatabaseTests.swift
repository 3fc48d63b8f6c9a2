import Foundation
import SitusCore
import SitusGround
import SitusIO
import TestSupport
import Testing

struct MaxMindDatabaseTests {
  private static func country(_ code: String) -> MaxMindFile.Value {
    .map([("geoname_id", .number32(1)), ("iso_code", .text(code))])
  }

  private func open(_ bytes: [UInt8], in folder: TemporaryFolder) throws -> MaxMindDatabase {
    let path = folder.path + "/test.mmdb"
    try Data(bytes).write(to: URL(filePath: path))
    return try MaxMindDatabase(path)
  }

  private static var file: MaxMindFile {
    // 2024-06-04.
    var file = MaxMindFile(databaseType: "GeoLite2-Country", built: 1_717_459_200)
    file.add(
      [193, 0, 0, 0], length: 16,
      .map([("country", country("NL")), ("registered_country", country("GB"))]))
    file.add([193, 0, 7, 0], length: 24, .map([("registered_country", country("US"))]))
    file.add(
      [193, 0, 8, 0], length: 24,
      .map([("country", country("US")), ("traits", .map([("is_anycast", .flag(true))]))]))
    file.add([194, 0, 0, 0], length: 8, .map([("country_code", .text("de"))]))
    file.add([195, 0, 0, 0], length: 8, .map([("country", .text("FR"))]))
    file.add([196, 0, 0, 0], length: 8, .map([("country", country("EU"))]))
    file.add(
      [0x2A, 0x02] + [UInt8](repeating: 0, count: 14), length: 16,
      .map([("country", country("SE"))]))
    return file
  }

  @Test(
    "Countries by the shapes of MaxMind, DB-IP and IPinfo; registration apart",
    arguments: [
      ("193.0.6.1", "NL", "GB"), ("193.0.7.1", nil, "US"), ("194.1.1.1", "DE", nil),
      ("195.1.1.1", "FR", nil), ("2a02::1", "SE", nil),
    ] as [(String, String?, String?)])
  func answers(address: String, country: String?, registered: String?) throws {
    let folder = try TemporaryFolder()
    let database = try open(Self.file.bytes, in: folder)
    let answer = database.answer(for: try #require(IPAddress(address)))
    #expect(answer?.country?.rawValue == country)
    #expect(answer?.registered?.rawValue == registered)
  }

  @Test("Anycast, groups of countries and unknown addresses have no answer")
  func silence() throws {
    let folder = try TemporaryFolder()
    let database = try open(Self.file.bytes, in: folder)
    for text in ["193.0.8.1", "196.1.1.1", "8.8.8.8", "2001:db8::1"] {
      #expect(database.answer(for: try #require(IPAddress(text))) == nil, "\(text)")
    }
  }

  @Test("The database is cited with its name and the day it was built")
  func label() throws {
    let folder = try TemporaryFolder()
    #expect(try open(Self.file.bytes, in: folder).label == "GeoLite2-Country built 2024-06-04")
  }

  @Test("What is damaged, cut off or something else is an input error and never a crash")
  func damaged() throws {
    let folder = try TemporaryFolder()
    let whole = Self.file.bytes
    var outside = whole
    // The first node points far behind the end of the file.
    outside.replaceSubrange(0..<3, with: [0xFF, 0xFF, 0xFF])
    for bytes in [[], Array("text".utf8), Array(whole.prefix(whole.count / 2)), outside] {
      #expect(throws: InputErrors.self) { _ = try open(bytes, in: folder) }
    }
    #expect(throws: InputErrors.self) { _ = try MaxMindDatabase(folder.path) }
    #expect(throws: InputErrors.self) { _ = try MaxMindDatabase(folder.path + "/nowhere") }
    for position in whole.indices {
      var bytes = whole
      bytes[position] ^= UInt8(truncatingIfNeeded: 1 << (position % 8) | 0x80)
      if let database = try? open(bytes, in: folder) {
        _ = database.answer(for: try #require(IPAddress("193.0.6.1")))
      }
    }
  }

  /// Lists of eight, each eight times the next, down to one country: 8 to the power of ten values in
  /// some 400 bytes.
  private static func multiplied(by levels: UInt32) -> MaxMindFile {
    let size: UInt32 = 2 + 8 * 5
    var file = MaxMindFile(databaseType: "Bomb", built: 1_717_459_200)
    for level in 0..<levels {
      let next = MaxMindFile.Value.list(Array(repeating: .pointer((level + 1) * size), count: 8))
      file.add([UInt8(1 + level), 0, 0, 0], length: 8, next)
    }
    file.add([200, 0, 0, 0], length: 8, .text("GB"))
    return file
  }

  @Test("A record of lists that hold one another many times over is not written out")
  func multiplied() throws {
    let folder = try TemporaryFolder()
    // Written out, 2 is 64 values and 20 are more than any machine has.
    for levels: UInt32 in [2, 10, 20] {
      do {
        let database = try open(Self.multiplied(by: levels).bytes, in: folder)
        #expect(database.answer(for: try #require(IPAddress("1.0.0.1"))) == nil)
      } catch let error as InputErrors {
        #expect(levels > 2, "\(error)")
      }
    }
  }

  @Test("A record that holds itself is never walked without end")
  func cycle() throws {
    let folder = try TemporaryFolder()
    var file = MaxMindFile(databaseType: "Cycle", built: 1_717_459_200)
    file.add([1, 0, 0, 0], length: 8, .map([("country", .pointer(0))]))
    file.add([2, 0, 0, 0], length: 8, .list([.pointer(0), .pointer(0)]))
    if let database = try? open(file.bytes, in: folder) {
      for text in ["1.0.0.1", "2.0.0.1"] {
        #expect(database.answer(for: try #require(IPAddress(text))) == nil)
      }
    }
  }

  /// Values that no reader should unpack: what they are, their bytes at the beginning of a section,
  /// and what is said of them.
  private static let hostile: [(String, [UInt8], String)] = [
    ("lists in lists", deep, "levels deep"),
    ("a pointer at itself", [0x20, 0], "levels deep"),
    ("lists of eight pointers at the list before", fan, "more than 10000 values"),
    (
      "a list of 16,843,036 values", [0x1F, 4, 0xFF, 0xFF, 0xFF] + numbers, "more than 10000 values"
    ),
    ("a map of 16,843,036 pairs", [0xFF, 0xFF, 0xFF, 0xFF] + numbers, "more than 10000 values"),
    ("a text longer than the file", [0x5F, 0xFF, 0xFF, 0xFF], "outside the file"),
    ("a pointer outside of the file", [0x38, 0x7F, 0xFF, 0xFF, 0xFF], "outside the file"),
  ]
  /// 400,000 lists, each in the one before.
  private static let deep = (0..<400_000).flatMap { _ in [1, 4] as [UInt8] }
  private static let numbers = [UInt8](repeating: 0xA0, count: 100_000)
  /// Twelve lists, each the first value of the one before it, and seven pointers at that value after
  /// it: 8 to the power of twelve values.
  private static let fan: [UInt8] = {
    var bytes: [UInt8] = []
    for _ in 0..<12 { bytes += [8, 4] }
    bytes += [0xA0]
    for level in (0..<12).reversed() {
      let target = 2 * (level + 1)
      for _ in 0..<7 { bytes += [0x20 | UInt8(target >> 8), UInt8(target & 0xFF)] }
    }
    return bytes
  }()

  @Test(
    "A file that unpacks to more than it holds, or without end, is refused as soon as it is opened",
    arguments: 0..<7)
  func bombs(index: Int) throws {
    let folder = try TemporaryFolder()
    let (name, bytes, words) = Self.hostile[index]
    var file = MaxMindFile(databaseType: "GeoLite2-Country", built: 1_717_459_200)
    file.add([193, 0, 0, 0], length: 8, .bytes(bytes))
    expectRefusal(file.bytes, words, "\(name) as a record", in: folder)
    var value = MaxMindFile(databaseType: "GeoLite2-Country", built: 1_717_459_200)
    value.add([193, 0, 0, 0], length: 8, .bytes([0xE1, 0x42, 0x61, 0x62] + bytes))
    #expect(throws: InputErrors.self, "\(name) in a record") {
      _ = try open(value.bytes, in: folder)
    }
  }

  @Test(
    "What a file says of itself is no way round: libmaxminddb unpacks that when it opens the file")
  func description() throws {
    let folder = try TemporaryFolder()
    var file = Self.file
    file.description = .bytes(Self.deep.prefix(100_000) + [0xA0])
    expectRefusal(file.bytes, "levels deep", "lists in lists", in: folder)
    file.description = .bytes([0xE1, 0x42, 0x65, 0x6E, 0x20, 0])
    expectRefusal(file.bytes, "levels deep", "a pointer at the whole", in: folder)
  }

  private func expectRefusal(
    _ bytes: [UInt8], _ words: String, _ comment: Comment, in folder: TemporaryFolder
  ) {
    do {
      _ = try open(bytes, in: folder)
      Issue.record("accepted: \(comment)")
    } catch let error as InputErrors {
      #expect(error.errors.first?.found?.contains(words) == true, "\(comment): \(error.errors)")
    } catch {
      Issue.record("\(comment): \(error)")
    }
  }
}
