/// Bytes to which pieces are appended, for what is written millions of times: an array asks with
/// each piece whether it is shared.
package struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutableRawPointer
  private var capacity: Int
  package private(set) var count = 0

  package init(capacity: Int = 512) {
    self.capacity = max(1, capacity)
    start = .allocate(byteCount: self.capacity, alignment: 1)
  }

  deinit { start.deallocate() }

  package mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    start.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count += 1
  }

  package mutating func append(_ text: StaticString) {
    append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  package mutating func append(_ other: borrowing ByteBuffer) {
    append(UnsafeRawBufferPointer(start: other.start, count: other.count))
  }

  private mutating func append(_ bytes: UnsafeRawBufferPointer) {
    makeRoom(for: bytes.count)
    _ = ByteBuffer.copy(bytes, to: start + count)
    count += bytes.count
  }

  /// Takes away so many bytes from the end.
  package mutating func removeLast(_ number: Int) -> ByteBuffer {
    count -= number
    var last = ByteBuffer(capacity: number)
    last.append(UnsafeRawBufferPointer(start: start + count, count: number))
    return last
  }

  /// Appends bytes that stand for themselves in a JSON string; appends nothing and returns `false`
  /// when there is another among them.
  package mutating func append(plain bytes: UnsafeRawBufferPointer) -> Bool {
    makeRoom(for: bytes.count)
    guard ByteBuffer.copy(bytes, to: start + count) == 0 else { return false }
    count += bytes.count
    return true
  }

  /// Appends a number that is not negative, in decimal digits.
  package mutating func append(decimal number: Int) {
    if number >= 10 { append(decimal: number / 10) }
    append(0x30 + UInt8(truncatingIfNeeded: number % 10))
  }

  /// Hands over the bytes, and keeps the room.
  package mutating func take() -> [UInt8] {
    defer { count = 0 }
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  // MARK: Copying

  /// Copies the bytes, which are few as a rule; returns what `odd` finds in them.
  @inline(__always)
  private static func copy(
    _ bytes: UnsafeRawBufferPointer, to target: UnsafeMutableRawPointer
  ) -> UInt64 {
    var found: UInt64 = 0
    func copyEight(at index: Int) {
      let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      found |= odd(eight)
      target.storeBytes(of: eight, toByteOffset: index, as: UInt64.self)
    }
    let length = bytes.count
    if length >= 8 {
      var index = 0
      while index + 8 <= length {
        copyEight(at: index)
        index += 8
      }
      // The last eight again, some of them for the second time.
      if index < length { copyEight(at: length - 8) }
    } else {
      for index in 0..<length {
        found |= odd(UInt64(bytes[index]) | spaces)
        target.storeBytes(of: bytes[index], toByteOffset: index, as: UInt8.self)
      }
    }
    return found
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080
  /// Eight spaces, the lowest of them empty.
  private static let spaces: UInt64 = 0x2020_2020_2020_2000

  /// Not zero when one of the eight bytes is a control, a quotation mark, a number sign, a backslash
  /// or not ASCII.
  ///
  /// Subtracting from each byte at once borrows into its top bit where the byte is too small.
  @inline(__always)
  private static func odd(_ eight: UInt64) -> UInt64 {
    // The two differ in their lowest bit, which is why one look is enough for both.
    let quotes = (eight | ones) ^ (ones &* 0x23)
    let backslashes = eight ^ (ones &* 0x5C)
    return
      ((eight &- (ones &* 0x20)) | (quotes &- ones) | (backslashes &- ones) | eight
      | (eight &+ ones)) & tops
  }

  // MARK: Room

  @inline(__always)
  private mutating func makeRoom(for more: Int) {
    if count + more > capacity { grow(to: max(capacity * 2, count + more)) }
  }

  @inline(never)
  private mutating func grow(to capacity: Int) {
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 1)
    larger.copyMemory(from: start, byteCount: count)
    start.deallocate()
    start = larger
    self.capacity = capacity
  }
}
