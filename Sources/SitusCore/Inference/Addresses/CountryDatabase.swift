import SitusGround
import Synchronization

/// Countries by address from a free database: only ever an indication.
///
/// Its half a million lines are read at the first question, as most runs ask none.
///
/// - SeeAlso: tor-geoipdb in its two text forms, `INTIPLOW,INTIPHIGH,CC` and `IPV6LOW,IPV6HIGH,CC`;
///   the data is IPFire's export, CC BY-SA 4.0, read 2026-11-24.
struct CountryDatabase: CountrySource {
  /// Most lines that are read of each file.
  static let maximumLines = 5_000_000

  private let v4: Deferred<AddressTable<UInt32>>
  private let v6: Deferred<AddressTable<UInt128>>
  /// What it is called where it is cited.
  private(set) var source: AddressSource

  /// Reads one or both text files: the bytes of `geoip` and of `geoip6`.
  init(v4 bytesV4: [UInt8]?, v6 bytesV6: [UInt8]?) {
    source = AddressSource(name: "tor-geoipdb")
    source.date = [bytesV4, bytesV6].compactMap { $0.flatMap(CountryDatabase.day) }.first
    v4 = Deferred { CountryDatabase.table(bytesV4 ?? [], CountryDatabase.number) }
    v6 = Deferred { CountryDatabase.table(bytesV6 ?? []) { IPAddress(utf8: $0)?.number } }
  }

  private static func table<Key>(
    _ bytes: [UInt8], _ number: (UnsafeBufferPointer<UInt8>) -> Key?
  ) -> AddressTable<Key> {
    var ranges: [AddressTable<Key>.Range] = []
    ranges.reserveCapacity(bytes.count / 24)
    lines(bytes) { low, high, country in
      guard let lower = number(low), let upper = number(high),
        lower <= upper, ranges.last.map({ $0.upper < lower }) ?? true
      else { return }
      ranges.append(.init(lower: lower, upper: upper, value: country))
    }
    return AddressTable(sorted: ranges)
  }

  package var kind: String { "database.tor-geoipdb" }
  package var label: String { source.date.map { "\(source.name) of \($0.iso)" } ?? source.name }

  /// The country that the database names; it knows nothing of registration.
  package func answer(for address: IPAddress) -> CountryAnswer? {
    country(of: address).map { CountryAnswer(country: $0) }
  }

  /// The country that the database names, or `nil` for none, `??`, and the non-countries EU and AP.
  func country(of address: IPAddress) -> PlaceCode? {
    let address = address.answering
    let value =
      address.isIPv4 ? v4.value.value(at: address.key) : v6.value.value(at: address.number)
    guard value != 0 else { return nil }
    let code = String(
      decoding: [UInt8(truncatingIfNeeded: value >> 8), UInt8(truncatingIfNeeded: value)],
      as: UTF8.self)
    return code == "EU" || code == "AP" ? nil : PlaceCode(code)
  }

  /// Calls back with both ends and the two letters of each line, as a number; `??` is 0.
  private static func lines(
    _ bytes: [UInt8],
    _ line: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>, UInt32) -> Void
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      var count = 0
      while start < bytes.count, count < maximumLines {
        var first = -1
        var second = -1
        var end = start
        while end < bytes.count, bytes[end] != 0x0A {
          if bytes[end] == 0x2C {
            if first < 0 { first = end } else if second < 0 { second = end }
          }
          end += 1
        }
        if second > 0, bytes[start] != 0x23, end - second >= 3 {
          let letters = (bytes[second + 1], bytes[second + 2])
          let isCode = (0x41...0x5A).contains(letters.0) && (0x41...0x5A).contains(letters.1)
          if isCode {
            line(
              UnsafeBufferPointer(rebasing: bytes[start..<first]),
              UnsafeBufferPointer(rebasing: bytes[(first + 1)..<second]),
              UInt32(letters.0) << 8 | UInt32(letters.1))
          }
          count += 1
        }
        start = end + 1
      }
    }
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    var value: UInt64 = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + UInt64(byte - 0x30)
      guard value <= UInt64(UInt32.max) else { return nil }
    }
    return bytes.isEmpty ? nil : UInt32(value)
  }

  /// The day of the line `# Generated: Thu, 25 Jun 2026 04:33:59 GMT` near the top.
  private static func day(_ bytes: [UInt8]) -> Day? {
    let head = String(decoding: bytes.prefix(4_096), as: UTF8.self)
    for line in head.split(separator: "\n") {
      guard line.hasPrefix("# Generated:") else { continue }
      let words = line.split(whereSeparator: { $0 == " " || $0 == "," })
      guard words.count >= 6, let day = Int(words[3]), let year = Int(words[5]) else { return nil }
      let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
      ]
      guard let month = months.firstIndex(of: String(words[4])) else { return nil }
      return Day(year: year, month: month + 1, day: day)
    }
    return nil
  }
}

/// A value that is made when it is first asked for, and once.
private final class Deferred<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
