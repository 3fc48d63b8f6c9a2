import Foundation
import SitusGround
import TestSupport
import Testing

@testable import SitusCore

/// An address of which the operator says in which country it is.
struct LabelledAddress: Hashable, Sendable, CustomTestStringConvertible {
  /// Operator and family: `aws IPv4`.
  var group: String
  var address: String
  var country: PlaceCode

  var testDescription: String { "\(group) \(address)" }

  /// One address near the middle of each range of `CloudAddresses.tsv`.
  static let excerpt: [LabelledAddress] = {
    let path = Repository.root + "/Tests/CoreTests/Labels/CloudAddresses.tsv"
    let table = TSVTable(
      [UInt8](FileManager.default.contents(atPath: path) ?? Data()), path: path,
      required: ["cloud", "prefix", "country"])
    return table.rows.compactMap { row in
      AddressPrefix(table.text("prefix", row)).map { prefix in
        LabelledAddress(
          group: "\(table.text("cloud", row)) \(prefix.isIPv4 ? "IPv4" : "IPv6")",
          address: prefix.address(at: 0.5), country: PlaceCode(table.text("country", row)))
      }
    }
  }()
}

extension AddressPrefix {
  /// The address that far from the first to the last, 0 to 1, in text form.
  fileprivate func address(at share: Double) -> String {
    let key = first.number + UInt128(Double(last.number - first.number) * share)
    let address = isIPv4 ? IPAddress(version4: UInt32(key)) : IPAddress(version6: key)
    return address.description
  }
}

/// How often what is said of addresses is right, by how strongly it is said.
struct StrengthCounts {
  private var counts: [Strength: (right: Int, wrong: Int)] = [:]
  private var silent = 0

  mutating func add(_ place: InferredPlace?, truth: PlaceCode) {
    guard let place, let country = place.country else {
      silent += 1
      return
    }
    if country == truth {
      counts[place.strength, default: (0, 0)].right += 1
    } else {
      counts[place.strength, default: (0, 0)].wrong += 1
    }
  }

  /// Whether at least four of five are right where it is said that strongly.
  func holds(_ strength: Strength) -> Bool {
    let (right, wrong) = counts[strength] ?? (0, 0)
    return right * 5 >= (right + wrong) * 4
  }

  var text: String {
    let words = [Strength.established, .indicated, .uncertain].map { strength in
      let (right, wrong) = counts[strength] ?? (0, 0)
      return "\(strength.rawValue) \(right) right \(wrong) wrong"
    }
    return (words + ["silent \(silent)"]).joined(separator: ", ")
  }
}

struct AddressLabelTests {
  /// A database that says GB of every address of the Internet, and further lists.
  private func reference(_ lists: ReferenceFile...) -> ReferenceData {
    EvidenceFixture.load(
      [
        EvidenceFixture.file("geoip", "16777216,3758096383,GB\n"),
        EvidenceFixture.file("geoip6", "2000::,3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff,GB\n"),
      ] + lists)
  }

  @Test("No database speaks at an address of a cloud when no list is kept")
  func silentInClouds() {
    let reference = reference()
    #expect(LabelledAddress.excerpt.count >= 150)
    let spoken = LabelledAddress.excerpt.filter {
      SeenHost(addresses: [$0.address]).inferred(reference).network != nil
    }
    #expect(spoken.isEmpty, "\(spoken)")
  }

  @Test("A list of one cloud makes no database speak at addresses of that cloud or of others")
  func silentBesideAList() {
    let reference = reference(
      EvidenceFixture.file(
        "ip-ranges.json",
        #"{"createDate":"2026-11-01-1","prefixes":[{"ip_prefix":"3.9.0.0/16","region":"eu-west-2","service":"EC2"}]}"#
      ))
    let spoken = LabelledAddress.excerpt.filter {
      let place = SeenHost(addresses: [$0.address]).inferred(reference).network
      return place != nil && place?.country != $0.country
    }
    #expect(spoken.isEmpty, "\(spoken)")
  }

  // MARK: Measured on whole lists

  /// Where whole lists of operators may lie, beside the repository.
  private static let lists = Repository.root + "/../shared/ranges"
  private static let isMeasured =
    ProcessInfo.processInfo.environment["SITUS_QUALITY"] == "1"
    && FileManager.default.fileExists(atPath: lists)

  private static func file(_ path: String) -> ReferenceFile? {
    FileManager.default.contents(atPath: path).map {
      ReferenceFile(
        name: path.split(separator: "/").last.map(String.init) ?? path, bytes: [UInt8]($0))
    }
  }

  private static let files: [ReferenceFile] =
    [
      "aws.json", "ServiceTags_Public_20250721.json", "gcp.json", "oci.json", "digitalocean.csv",
      "linode.txt",
    ].compactMap { file(lists + "/" + $0) }

  /// At most so many addresses of a group, a steady choice among all ranges.
  private static func labels(most: Int) throws -> [LabelledAddress] {
    var found: [String: [LabelledAddress]] = [:]
    for file in files {
      guard let format = RangeFormat(of: file),
        let list = try RangeList(file, format, EvidenceFixture.reference)
      else { continue }
      var random = SeededRandom(seed: 0)
      for (prefix, index) in list.statements {
        let owner = list.owners[index]
        guard owner.use == .region, let country = owner.country else { continue }
        let group = "\(owner.provider) \(prefix.isIPv4 ? "IPv4" : "IPv6")"
        found[group, default: []].append(
          LabelledAddress(
            group: group, address: prefix.address(at: Double(random.next() >> 11) / 0x1p53),
            country: country))
      }
    }
    return found.sorted { $0.key < $1.key }.flatMap { _, all in
      stride(from: 0, to: all.count, by: max(1, all.count / most)).map { all[$0] }
    }
  }

  /// `make quality` prints it; `SITUS_QUALITY=1` without lists beside the repository says so.
  @Test(
    "What is indicated is right four times in five at addresses of every cloud",
    .enabled(
      if: isMeasured, "needs SITUS_QUALITY=1 and operators' lists in ../shared/ranges"))
  func measured() throws {
    let databases = ["geoip", "geoip6"].compactMap { Self.file("/usr/share/tor/" + $0) }
    let without = EvidenceFixture.load(databases)
    let cases: [(name: String, reference: ReferenceData)] =
      [("no list", without)]
      + Self.files.map { left in
        (
          "all lists but \(left.name)",
          EvidenceFixture.load(databases + Self.files.filter { $0.name != left.name })
        )
      }
    let labels = try Self.labels(most: 1_500)
    var database: [String: StrengthCounts] = [:]
    for label in labels {
      let said = IPAddress(label.address).flatMap {
        without.addresses.database?.country(of: $0)
      }
      database[label.group, default: StrengthCounts()].add(
        said.map {
          InferredPlace(country: $0, region: nil, site: nil, strength: .uncertain, staleAfter: nil)
        }, truth: label.country)
    }
    for (group, counts) in database.sorted(by: { $0.key < $1.key }) {
      print("database itself, \(group): \(counts.text)")
    }
    for (name, reference) in cases {
      var groups: [String: StrengthCounts] = [:]
      for label in labels {
        groups[label.group, default: StrengthCounts()].add(
          SeenHost(addresses: [label.address]).inferred(reference).network, truth: label.country)
      }
      for (group, counts) in groups.sorted(by: { $0.key < $1.key }) {
        print("\(name), \(group): \(counts.text)")
        #expect(counts.holds(.indicated), "\(name), \(group)")
        #expect(counts.holds(.established), "\(name), \(group)")
      }
    }
  }
}
