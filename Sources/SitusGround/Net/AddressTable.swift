/// A sorted table that finds the value of the longest prefix that holds an address.
///
/// Overlapping ranges are flattened once into segments that touch without overlapping, so that a
/// look-up is one binary search: prefixes never have to be compared.
package struct AddressTable<Key: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
  /// Both ends belong to the range.
  package struct Range: Sendable {
    package var lower: Key
    package var upper: Key
    /// Never 0, which means "nothing known".
    package var value: UInt32

    @inlinable
    package init(lower: Key, upper: Key, value: UInt32) {
      self.lower = lower
      self.upper = upper
      self.value = value
    }
  }

  @usableFromInline var starts: [Key] = []
  @usableFromInline var values: [UInt32] = []
  /// First segment that starts at or after each value of the upper sixteen bits.
  @usableFromInline var pages: [UInt32] = []

  /// How many segments the table has.
  package var count: Int { starts.count }

  /// Flattens ranges of which any two are nested or apart, as prefixes are.
  ///
  /// Where two are equal the later one counts.
  @inlinable
  package init(_ ranges: [Range]) {
    let ranges = ranges.enumerated().sorted { left, right in
      if left.element.lower != right.element.lower {
        return left.element.lower < right.element.lower
      }
      if left.element.upper != right.element.upper {
        return left.element.upper > right.element.upper
      }
      return left.offset < right.offset
    }
    starts.reserveCapacity(ranges.count * 2)
    values.reserveCapacity(ranges.count * 2)
    var open: [Range] = []
    for (_, range) in ranges {
      close(&open, before: range.lower)
      emit(range.lower, range.value)
      open.append(range)
    }
    close(&open, before: nil)
    indexPages()
  }

  /// Takes ranges that are already sorted and do not overlap.
  @inlinable
  package init(sorted ranges: [Range]) {
    starts.reserveCapacity(ranges.count * 2)
    values.reserveCapacity(ranges.count * 2)
    var next: Key?
    for range in ranges {
      if let next, next < range.lower { emit(next, 0) }
      emit(range.lower, range.value)
      next = range.upper == Key.max ? nil : range.upper + 1
    }
    if let next { emit(next, 0) }
    indexPages()
  }

  /// The value of the smallest range that holds the address; 0 when none does.
  @inlinable
  package func value(at key: Key) -> UInt32 {
    let index = index(at: key)
    return index == 0 ? 0 : values[index - 1]
  }

  /// How many segments start at or before the key.
  @inlinable
  func index(at key: Key) -> Int {
    guard !pages.isEmpty else { return 0 }
    let page = Int(truncatingIfNeeded: key >> (Key.bitWidth - 16))
    return starts.withUnsafeBufferPointer { starts in
      var low = Int(pages[page])
      var high = Int(pages[page + 1])
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] <= key { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  /// The values of the ranges before and after a key that no range holds, when no more than so many
  /// keys lie between them.
  @inlinable
  package func gap(at key: Key, upTo widest: Key) -> (before: UInt32, after: UInt32)? {
    let index = index(at: key)
    guard index > 0, index < starts.count, values[index - 1] == 0, index >= 2,
      starts[index] - starts[index - 1] <= widest
    else { return nil }
    return (values[index - 2], values[index])
  }

  @inlinable
  mutating func close(_ open: inout [Range], before key: Key?) {
    while let last = open.last {
      if let key, last.upper >= key { return }
      open.removeLast()
      guard last.upper < Key.max else { continue }
      let next = last.upper + 1
      // A range that ended earlier than the one inside it has nothing left to give back to.
      if let outer = open.last, outer.upper < next { continue }
      emit(next, open.last?.value ?? 0)
    }
  }

  @inlinable
  mutating func emit(_ start: Key, _ value: UInt32) {
    if starts.last == start {
      values[values.count - 1] = value
      return
    }
    if values.last == value { return }
    starts.append(start)
    values.append(value)
  }

  @inlinable
  mutating func indexPages() {
    guard !starts.isEmpty else { return }
    pages = [UInt32](repeating: 0, count: 65_537)
    var index = 0
    for page in 0...65_535 {
      let first = Key(truncatingIfNeeded: page) << (Key.bitWidth - 16)
      while index < starts.count, starts[index] < first { index += 1 }
      pages[page] = UInt32(index)
    }
    pages[65_536] = UInt32(starts.count)
  }
}
