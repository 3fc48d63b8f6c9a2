import Foundation
import SitusGround
import TestSupport

@testable import SitusCore

/// The register that the program ships with, read once.
enum ShippedRegister {
  static let path = Repository.root + "/adequacy/register.xml"
  static let schemaPath = Repository.root + "/adequacy/register.xsd"
  static let provisionsPath = Repository.root + "/adequacy/provisions.xml"

  static let parsed: Result<AdequacyRegister, any Error> = Result {
    try parseAdequacy(
      bytes(of: path), path: "register.xml", schema: bytes(of: schemaPath),
      schemaPath: "register.xsd")
  }

  static func bytes(of path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  static func explain(_ place: String, _ regime: Regime, _ date: String) throws -> AdequacyAnswer {
    try parsed.get().explain(PlaceCode(place), regime: regime, asOf: calendarDay(date))
  }

  /// The ids of the instruments that answer.
  static func ids(_ place: String, _ regime: Regime, _ date: String) throws -> [String] {
    try explain(place, regime, date).instruments.map(\.id)
  }
}

struct NotADay: Error { var text: String }

/// The day that the text names.
func calendarDay(_ iso: String) throws -> Day {
  guard let day = Day(iso: iso) else { throw NotADay(text: iso) }
  return day
}
