import SitusGround
import TestSupport
import Testing

@testable import SitusCore

struct AddressTableTests {
  @Test("The smallest range that holds an address wins, and gaps hold nothing")
  func nesting() {
    let table = AddressTable<UInt32>([
      .init(lower: 100, upper: 199, value: 1), .init(lower: 120, upper: 139, value: 2),
      .init(lower: 130, upper: 130, value: 3), .init(lower: 300, upper: 399, value: 4),
      .init(lower: 300, upper: 399, value: 5), .init(lower: 0xFFFF_FFFF, upper: .max, value: 6),
    ])
    let expected: [(UInt32, UInt32)] = [
      (0, 0), (99, 0), (100, 1), (119, 1), (120, 2), (129, 2), (130, 3), (131, 2), (139, 2),
      (140, 1), (199, 1), (200, 0), (299, 0), (300, 5), (399, 5), (400, 0), (.max - 1, 0),
      (.max, 6),
    ]
    for (address, value) in expected { #expect(table.value(at: address) == value, "\(address)") }
  }

  @Test("An empty table knows nothing")
  func empty() {
    #expect(AddressTable<UInt128>([]).value(at: 7) == 0)
    #expect(AddressTable<UInt32>(sorted: []).value(at: 7) == 0)
  }

  @Test("Sorted ranges give the same answers as any order", arguments: UInt64(0)..<20)
  func sameAsNaive(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var ranges: [AddressTable<UInt32>.Range] = []
    for value in 1...60 {
      let length = random.next(below: 33)
      let mask: UInt32 = length == 0 ? 0 : ~0 << UInt32(32 - length)
      let lower = UInt32(truncatingIfNeeded: random.next()) & mask
      ranges.append(.init(lower: lower, upper: lower | ~mask, value: UInt32(value)))
    }
    let table = AddressTable<UInt32>(ranges)
    for _ in 0..<400 {
      let picked = ranges[random.next(below: ranges.count)]
      let address = random.next(below: 2) == 0 ? picked.lower &- 1 : picked.upper &+ 1
      for probe in [address, picked.lower, picked.upper, UInt32(truncatingIfNeeded: random.next())]
      {
        let holding = ranges.filter { $0.lower <= probe && probe <= $0.upper }
        let size = holding.map { $0.upper - $0.lower }.min()
        let smallest = holding.last { $0.upper - $0.lower == size }
        #expect(table.value(at: probe) == smallest?.value ?? 0, "seed \(seed)")
      }
    }
  }
}
