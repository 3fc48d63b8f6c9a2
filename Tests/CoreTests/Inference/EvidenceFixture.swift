import Foundation
import SitusGround
import TestSupport

@testable import SitusCore

/// Reference data and observations for tests of inference.
enum EvidenceFixture {
  /// The project's own tables, without any operator's list and without a database.
  static let reference: ReferenceData = {
    do throws(InputErrors) {
      return try ReferenceData(tables)
    } catch {
      fatalError("\(error.errors)")
    }
  }()

  /// The tables with further files of addresses.
  static func load(_ more: [ReferenceFile]) -> ReferenceData {
    var data = reference
    let (book, errors) = AddressBook.read(tables + more, tables: data)
    precondition(errors.isEmpty, "\(errors)")
    data.addresses = book
    return data
  }

  private static let tables: [ReferenceFile] = {
    let directory = Repository.root + "/reference"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.filter { $0.hasSuffix(".tsv") }.sorted().compactMap { name in
      FileManager.default.contents(atPath: directory + "/" + name).map {
        ReferenceFile(name: name, bytes: [UInt8]($0))
      }
    }
  }()

  /// A text file of reference data.
  static func file(_ name: String, _ text: String) -> ReferenceFile {
    ReferenceFile(name: name, bytes: Array(text.utf8))
  }

  static let day = day("2026-11-23")

  static func day(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { fatalError("\(iso) is no day") }
    return day
  }
}

/// What was seen of one host, from which observations are made.
struct SeenHost {
  /// The host, then each name it is an alias of.
  var chain: [String] = ["host.example"]
  var addresses: [String] = []
  var headers: [[String]] = []
  /// Address that answered over HTTP; the first of `addresses` when not stated.
  var answeredFrom: String?
  var mailExchangers: [String] = []
  var pointers: [String: String] = [:]
  var certificate: HTTPObservation.TLSDetails?
  var at = "2026-11-23T10:00:00Z"
  var vantage = "lon"

  var subject: String { chain[0] }

  /// DNS and HTTP observations; HTTP only when there are headers or a certificate.
  var observations: [Observation] {
    var records: [DNSRecord] = zip(chain, chain.dropFirst()).map {
      DNSRecord(name: $0, type: "CNAME", ttl: 60, data: $1)
    }
    let last = chain[chain.count - 1]
    var found: [Observation] = []
    let v4 = addresses.filter { !$0.contains(":") }
    let v6 = addresses.filter { $0.contains(":") }
    records += v4.map { DNSRecord(name: last, type: "A", ttl: 60, data: $0) }
    if !records.isEmpty { found.append(dns(subject, "A", records)) }
    if !v6.isEmpty {
      found.append(
        dns(subject, "AAAA", v6.map { DNSRecord(name: last, type: "AAAA", ttl: 60, data: $0) }))
    }
    if !mailExchangers.isEmpty {
      found.append(
        dns(
          subject, "MX",
          mailExchangers.map { DNSRecord(name: subject, type: "MX", ttl: 60, data: "10 " + $0) }))
    }
    for (address, name) in pointers.sorted(by: { $0.key < $1.key }) {
      guard let owner = IPAddress(address)?.reverseName else { continue }
      found.append(dns(owner, "PTR", [DNSRecord(name: owner, type: "PTR", ttl: 60, data: name)]))
    }
    if !headers.isEmpty || certificate != nil {
      found.append(
        .http(
          HTTPObservation(
            at: at, vantage: vantage, subject: subject,
            request: .init(method: "HEAD", url: "https://\(subject)/"), outcome: .ok,
            address: answeredFrom ?? addresses.first, status: 200, version: "2", headers: headers,
            redirects: [], elapsed: nil, certificate: certificate)))
    }
    return found
  }

  func dns(_ name: String, _ type: String, _ answers: [DNSRecord]) -> Observation {
    .dns(
      DNSObservation(
        at: at, vantage: vantage, subject: subject,
        question: DNSQuestion(name: name, type: type), resolver: "udp:192.0.2.53:53",
        outcome: .noError, answers: answers, elapsedMilliseconds: nil))
  }

  /// What is inferred from these observations alone.
  func inferred(
    _ reference: ReferenceData = EvidenceFixture.reference, asOf: Day = EvidenceFixture.day
  ) -> LocationInference {
    let all = inferLocations(
      observations, subjects: [subject], reference: reference, asOf: asOf)
    precondition(all.count == 1)
    return all[0]
  }
}

extension InferredPlace {
  /// Country, region or site, and strength in one text.
  var summary: String {
    [country?.rawValue ?? "?", region ?? site ?? "-", strength.rawValue].joined(separator: " ")
  }
}

extension LocationInference {
  /// Summary of one fact; `-` for silence.
  func summary(_ fact: FactKind) -> String { place(fact)?.summary ?? "-" }
}
