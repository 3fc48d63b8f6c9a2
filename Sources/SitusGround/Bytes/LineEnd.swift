extension [UInt8] {
  /// Where the first line feed stands between `start` and `end`; `nil` where there is none.
  ///
  /// Eight bytes at a time, because a log is read whole and an element at a time is slow without
  /// optimisation.
  package func lineEnd(from start: Int, to end: Int) -> Int? {
    withUnsafeBytes { bytes in
      let ones: UInt64 = 0x0101_0101_0101_0101
      var index = start
      while index + 8 <= end {
        // Zero where a line feed stands; subtracting one borrows into the top bit of that byte.
        let eight =
          bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ (ones &* 0x0A)
        if (eight &- ones) & ~eight & (ones &* 0x80) != 0 { break }
        index += 8
      }
      while index < end {
        if bytes[index] == 0x0A { return index }
        index += 1
      }
      return nil
    }
  }
}
