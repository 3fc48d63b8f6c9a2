import CMaxMindDB
import Foundation
import SitusCore
import SitusGround

/// A database of countries in MaxMind's format, mapped into memory.
///
/// - SeeAlso: MaxMind DB File Format Specification 2.0; libmaxminddb 1.7, `libmaxminddb(3)`. The
///   shapes read are MaxMind's and DB-IP's (`country.iso_code`, `registered_country.iso_code`) and
///   IPinfo's (`country_code`, or `country` as a text of two letters); read 2026-11-27.
package final class MaxMindDatabase: CountrySource {
  /// Most nodes of a search tree that are accepted.
  private static let maximumNodes: UInt32 = 100_000_000
  /// Most records that are looked through when the file is opened; each is again when it is asked for.
  private static let maximumChecked = 5_000
  /// Longest end of the file in which its description may begin.
  private static let maximumMetadata = 128 << 10

  package let kind = "database.mmdb"
  package let label: String
  // Never written after it was opened, and libmaxminddb only reads.
  private nonisolated(unsafe) let handle: UnsafeMutablePointer<MMDB_s>

  /// Opens the file and looks through its search tree.
  ///
  /// - Parameter path: A regular file.
  /// - Throws: `InputErrors` with `notFound`, `unreadable`, or `syntax` for a file that is damaged
  ///   or of another format.
  package init(_ path: String) throws(InputErrors) {
    func failure(_ code: InputError.Code, _ expected: String, _ found: String? = nil)
      -> InputErrors
    {
      InputErrors([
        InputError(
          code, at: SourceSite(file: path, line: 1, column: 1), expected: expected, found: found)
      ])
    }
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(filePath: path).resolvingSymlinksInPath().path)
    guard let attributes else { throw failure(.notFound, "a file") }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw failure(.unreadable, "a regular file")
    }
    if let problem = try MaxMindDatabase.problem(inMetadataOf: path) {
      throw failure(.syntax, "a database in MaxMind's format", problem)
    }
    let handle = UnsafeMutablePointer<MMDB_s>.allocate(capacity: 1)
    handle.initialize(to: MMDB_s())
    let status = MMDB_open(path, UInt32(MMDB_MODE_MMAP), handle)
    guard status == MMDB_SUCCESS else {
      handle.deallocate()
      throw failure(.syntax, "a database in MaxMind's format", MaxMindDatabase.words(status))
    }
    if let problem = MaxMindDatabase.problem(handle) {
      MMDB_close(handle)
      handle.deallocate()
      throw failure(.syntax, "an undamaged database in MaxMind's format", problem)
    }
    self.handle = handle
    let type = handle.pointee.metadata.database_type.map { String(cString: $0) } ?? ""
    label =
      "\(terminalSafe(String((type.isEmpty ? "database without a name" : type).prefix(60))))"
      + " built \(MaxMindDatabase.day(handle.pointee.metadata.build_epoch))"
  }

  deinit {
    MMDB_close(handle)
    handle.deallocate()
  }

  /// What the database says of the address; `nil` when it has no entry for it.
  package func answer(for address: IPAddress) -> CountryAnswer? {
    var status: Int32 = 0
    let result = lookUp(address.answering, &status)
    guard status == MMDB_SUCCESS, result.found_entry,
      MaxMindDatabase.problem(in: result.entry, of: handle) == nil
    else { return nil }
    return MaxMindDatabase.answer(in: result.entry)
  }

  private func lookUp(_ address: IPAddress, _ status: inout Int32) -> MMDB_lookup_result_s {
    func look(_ socket: UnsafePointer<sockaddr>) -> MMDB_lookup_result_s {
      MMDB_lookup_sockaddr(handle, socket, &status)
    }
    if address.isIPv4 {
      var socket = sockaddr_in()
      socket.sin_family = sa_family_t(AF_INET)
      withUnsafeMutableBytes(of: &socket.sin_addr) { bytes in
        bytes.storeBytes(of: address.key.bigEndian, as: UInt32.self)
      }
      return withUnsafePointer(to: &socket) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1, look)
      }
    } else {
      var socket = sockaddr_in6()
      socket.sin6_family = sa_family_t(AF_INET6)
      withUnsafeMutableBytes(of: &socket.sin6_addr) { bytes in
        bytes.storeBytes(of: address.number.bigEndian, as: UInt128.self)
      }
      return withUnsafePointer(to: &socket) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1, look)
      }
    }
  }

  // MARK: Records

  /// What one record says; `nil` for nothing of a country, or what cannot be decoded.
  private static func answer(in entry: MMDB_entry_s) -> CountryAnswer? {
    if flag(["traits", "is_anycast"], entry) || flag(["is_anycast"], entry) { return nil }
    let country =
      code(["country", "iso_code"], entry) ?? code(["country_code"], entry)
      ?? code(["country"], entry)
    let registered = code(["registered_country", "iso_code"], entry)
    guard country != nil || registered != nil else { return nil }
    return CountryAnswer(country: country, registered: registered)
  }

  /// A code of two letters at the end of a path of keys.
  private static func code(_ path: [String], _ entry: MMDB_entry_s) -> PlaceCode? {
    guard let data = value(path, entry), data.type == MMDB_DATA_TYPE_UTF8_STRING,
      data.data_size == 2, let bytes = data.utf8_string
    else { return nil }
    let text = String(
      decoding: UnsafeRawBufferPointer(start: bytes, count: 2), as: UTF8.self
    ).uppercased()
    // Codes for Europe and Asia at large are no countries.
    guard text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }), text != "EU", text != "AP",
      text != "ZZ"
    else { return nil }
    return PlaceCode(text)
  }

  private static func flag(_ path: [String], _ entry: MMDB_entry_s) -> Bool {
    guard let data = value(path, entry) else { return false }
    return data.type == MMDB_DATA_TYPE_BOOLEAN && data.boolean
  }

  private static func value(_ path: [String], _ entry: MMDB_entry_s) -> MMDB_entry_data_s? {
    var entry = entry
    var data = MMDB_entry_data_s()
    let keys = path.map { strdup($0) }
    defer { for key in keys { free(key) } }
    var pointers = keys.map { UnsafePointer($0) }
    pointers.append(nil)
    let status = MMDB_aget_value(&entry, &data, &pointers)
    return status == MMDB_SUCCESS && data.has_data ? data : nil
  }

  // MARK: The file as a whole

  /// What is wrong with the search tree or the records; `nil` when nothing is.
  private static func problem(_ handle: UnsafeMutablePointer<MMDB_s>) -> String? {
    let count = handle.pointee.metadata.node_count
    guard count <= maximumNodes else { return "\(count) nodes" }
    var seen: Set<UInt32> = []
    for number in 0..<count {
      var node = MMDB_search_node_s()
      let status = MMDB_read_node(handle, number, &node)
      guard status == MMDB_SUCCESS else { return words(status) }
      let sides = [
        (node.left_record_type, node.left_record_entry),
        (node.right_record_type, node.right_record_entry),
      ]
      for (type, entry) in sides {
        if type == UInt8(MMDB_RECORD_TYPE_INVALID) { return "a record outside the file" }
        guard type == UInt8(MMDB_RECORD_TYPE_DATA), seen.count < maximumChecked,
          seen.insert(entry.offset).inserted
        else { continue }
        if let problem = problem(in: entry, of: handle) { return problem }
      }
    }
    return nil
  }

  /// What is wrong with a record and everything that it points at; `nil` when nothing is.
  private static func problem(
    in entry: MMDB_entry_s, of handle: UnsafeMutablePointer<MMDB_s>
  ) -> String? {
    let section = UnsafeRawBufferPointer(
      start: handle.pointee.data_section, count: Int(handle.pointee.data_section_size))
    return MaxMindValues.problem(in: section, at: Int(entry.offset))
  }

  /// What is wrong with what the file says of itself, which libmaxminddb unpacks when it opens it;
  /// `nil` when nothing is.
  private static func problem(inMetadataOf path: String) throws(InputErrors) -> String? {
    let end = try readEnd(of: path, bytes: maximumMetadata)
    let marker = [0xAB, 0xCD, 0xEF] + Array("MaxMind.com".utf8)
    // The last one counts.
    guard
      let start = end.indices.last(where: {
        end[$0] == marker[0] && end[$0...].starts(with: marker)
      })
    else { return "a file without its description at the end" }
    return end.withUnsafeBytes {
      MaxMindValues.problem(
        in: UnsafeRawBufferPointer(rebasing: $0[(start + marker.count)...]), at: 0)
    }
  }

  private static func words(_ status: Int32) -> String {
    MMDB_strerror(status).map { String(cString: $0) } ?? "error \(status)"
  }

  private static func day(_ epoch: UInt64) -> String {
    var seconds = time_t(clamping: epoch)
    var parts = tm()
    guard gmtime_r(&seconds, &parts) != nil,
      let day = Day(
        year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { return "on an unknown day" }
    return day.iso
  }
}
