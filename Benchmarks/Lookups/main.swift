// Reads lists of the size that operators publish and counts look-ups a second on one core.
//
//   swift run -c release lookups [FILE.mmdb…]
import Foundation
import SitusCore
import SitusGround
import SitusIO

/// The same addresses in every run.
struct Sequence64 {
  var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}

/// Lists in the shapes of AWS, Azure and Google, of their real lengths, and an anycast list.
func lists() -> [ReferenceFile] {
  var random = Sequence64()
  func prefix(_ length: Int) -> String {
    let value = UInt32(truncatingIfNeeded: random.next() >> 16)
    return "\(value >> 24).\(value >> 16 & 255).\(value >> 8 & 255).0/\(length)"
  }
  func file(_ name: String, _ text: String) -> ReferenceFile {
    ReferenceFile(name: name, bytes: Array(text.utf8))
  }
  let regions = ["eu-west-2", "us-east-1", "ap-southeast-2", "eu-central-1", "sa-east-1"]
  let aws = (0..<10_000).map { index in
    "{\"ip_prefix\":\"\(prefix(16 + index % 9))\",\"region\":\"\(regions[index % 5])\","
      + "\"service\":\"EC2\",\"network_border_group\":\"\(regions[index % 5])\"}"
  }
  let tags = ["uksouth", "eastus", "germanywc", "norwaye", "westeurope"].map { region in
    let prefixes = (0..<26_000).map { _ in "\"\(prefix(24))\"" }.joined(separator: ",\n")
    return "{\"name\":\"AzureCloud.\(region)\",\"properties\":{\"region\":\"\(region)\","
      + "\"addressPrefixes\":[\(prefixes)]}}"
  }
  let google = (0..<900).map { _ in
    "{\"ipv4Prefix\":\"\(prefix(20))\",\"service\":\"Google Cloud\",\"scope\":\"europe-west2\"}"
  }
  let v6 = (0..<2_000).map { index in
    "{\"ipv6_prefix\":\"2600:1f\(String(index % 256, radix: 16)):\(String(index, radix: 16))::/48\","
      + "\"region\":\"eu-west-2\",\"service\":\"EC2\"}"
  }
  let anycast = (0..<4_000).map { _ in prefix(24) }
  return [
    file(
      "ip-ranges.json",
      "{\"syncToken\":\"1\",\"createDate\":\"2026-08-22-1\",\"prefixes\":["
        + aws.joined(separator: ",\n") + "],\"ipv6_prefixes\":[" + v6.joined(separator: ",\n")
        + "]}"
    ),
    file("tags.json", "{\"changeNumber\":1,\"values\":[" + tags.joined(separator: ",\n") + "]}"),
    file(
      "cloud.json", "{\"syncToken\":\"1\",\"prefixes\":[" + google.joined(separator: ",\n") + "]}"),
    file("anycast-v4.txt", anycast.joined(separator: "\n") + "\n"),
  ]
}

func seconds(_ work: () throws -> Void) rethrows -> Double {
  let start = ContinuousClock.now
  try work()
  return (ContinuousClock.now - start) / .seconds(1)
}

let count = 5_000_000
let tables = try FileManager.default.contentsOfDirectory(atPath: "reference")
  .filter { $0.hasSuffix(".tsv") }
  .map { ReferenceFile(name: $0, bytes: try readFile("reference/\($0)", limit: 1 << 24)) }
let files = tables + lists()
var reference: ReferenceData?
let reading = try seconds { reference = try ReferenceData(files) }
guard let reference else { fatalError("nothing was read") }
print("lists read: \(files.map(\.bytes.count).reduce(0, +) >> 10) KiB in \(reading) s")

func measure(_ name: String, _ addresses: [IPAddress], _ look: (IPAddress) -> Bool) {
  for _ in 0..<3 {
    var found = 0
    let time = seconds { for address in addresses where look(address) { found += 1 } }
    print("\(name): \(Int(Double(addresses.count) / time)) look-ups/s, \(found) found")
  }
}

var random = Sequence64()
let v4 = (0..<count).map { _ in
  IPAddress(version4: UInt32(truncatingIfNeeded: random.next() >> 16))
}
let v6 = (0..<count).map { index in
  IPAddress(version6: UInt128(0x2600_1F00 + random.next() % 256) << 96 | UInt128(index) << 70)
}
measure("operators' lists, IPv4", v4) { reference.statedCountry(of: $0) != nil }
measure("operators' lists, IPv6", v6) { reference.statedCountry(of: $0) != nil }
for path in CommandLine.arguments.dropFirst() {
  let database = try MaxMindDatabase(path)
  measure(database.label, Array(v4.prefix(1_000_000))) { database.answer(for: $0) != nil }
}
