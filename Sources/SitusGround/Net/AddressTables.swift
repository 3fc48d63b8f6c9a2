/// Numbers by address, of both families.
package struct AddressTables: Sendable {
  /// Counts of addresses of either family.
  package typealias Widths = (v4: UInt32, v6: UInt128)

  @usableFromInline var v4 = AddressTable<UInt32>([])
  @usableFromInline var v6 = AddressTable<UInt128>([])

  /// Where two prefixes are equal the later one counts; no number may be 0, which means "nothing
  /// known".
  package init(_ prefixes: [(prefix: AddressPrefix, value: UInt32)]) {
    var v4: [AddressTable<UInt32>.Range] = []
    var v6: [AddressTable<UInt128>.Range] = []
    for (prefix, value) in prefixes {
      if prefix.isIPv4 {
        v4.append(.init(lower: prefix.first.key, upper: prefix.last.key, value: value))
      } else {
        v6.append(.init(lower: prefix.first.number, upper: prefix.last.number, value: value))
      }
    }
    self.v4 = AddressTable(v4)
    self.v6 = AddressTable(v6)
  }

  /// The number of the longest prefix that holds the address that answers; 0 when none does.
  @inlinable
  package func value(at address: IPAddress) -> UInt32 {
    let address = address.answering
    return address.isIPv4 ? v4.value(at: address.key) : v6.value(at: address.number)
  }

  /// The numbers of the prefixes before and after an address that none holds, when no more than so
  /// many addresses lie between them.
  @inlinable
  package func gap(
    at address: IPAddress, upTo widest: Widths
  ) -> (before: UInt32, after: UInt32)? {
    let address = address.answering
    return address.isIPv4
      ? v4.gap(at: address.key, upTo: widest.v4) : v6.gap(at: address.number, upTo: widest.v6)
  }
}
