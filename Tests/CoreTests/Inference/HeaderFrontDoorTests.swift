import Foundation
import Testing

@testable import SitusCore

struct HeaderFrontDoorTests {
  private func edge(_ name: String, _ value: String) -> String {
    SeenHost(chain: ["www.example", "x.z01.azurefd.net"], headers: [[name, value]]).inferred()
      .summary(.edge)
  }

  /// An old reference with that edge node.
  private func reference(_ node: String) -> String {
    let bytes = [UInt8](repeating: 7, count: 24) + Array(node.utf8) + [0] + Array("guid".utf8)
    return "0" + Data(bytes).base64EncodedString()
  }

  @Test("The metro after hC1 in the newer form")
  func newForm() {
    #expect(
      edge("x-azure-ref", "20250204T141149Z-r15774cf85dn94vbhC1LONxrx000000002d00000000017pf")
        == "GB LON established")
    #expect(
      edge("x-azure-ref", "20260312T224320Z-17fb8dccf88p4vlrhC1IADdvtn0000001fsg000")
        == "US IAD established")
  }

  @Test("The node inside the older form, if it begins with an IATA code")
  func oldForm() {
    #expect(edge("x-azure-ref", reference("LON04EDGE0817")) == "GB LON established")
    #expect(edge("x-azure-ref", reference("VIEr3")) == "AT VIE established")
    #expect(edge("x-azure-ref", reference("WSTEDGE0619")) == "-")
    #expect(
      HeaderFrontDoor.site("0zxV+XAAAAABKMMOjBv2NT4TY6SQVjC0zV1NURURHRTA2MTkANDM3YzgyY2Q=") == nil)
  }

  @Test(
    "Other values of x-azure-ref stay silent",
    arguments: [
      "20250204T141149Z-r15774cf85dn94vb00000000017pf", "20250204T141149Z-r15774cf85hC1QQQxrx00",
      "20250204-r15774cf85dn94vbhC1LONxrx0000", "LON", "0", "0notbase64!!",
      "20250204T141149Z-r15774cf85dn94vbhC1LON",
    ])
  func silence(value: String) { #expect(edge("x-azure-ref", value) == "-") }

  @Test("Ref B of x-msedge-ref, only with a hexadecimal Ref A and an IATA code")
  func msedge() {
    let hex = "0123456789ABCDEF0123456789ABCDEF"
    func value(_ a: String, _ b: String) -> String {
      "Ref A: \(a) Ref B: \(b) Ref C: 2024-05-21T00:15:44Z"
    }
    #expect(edge("x-msedge-ref", value(hex, "LON04EDGE0817")) == "GB LON established")
    #expect(edge("x-msedge-ref", value(hex, "STBEDGE0506")) == "-")
    #expect(edge("x-msedge-ref", value(hex, "STB04EDGE0506")) == "-")
    #expect(edge("x-msedge-ref", value("EXAMPLE", "LON04EDGE0817")) == "-")
    #expect(edge("x-msedge-ref", "Ref B: LON04EDGE0817") == "-")
  }
}
