import Glibc
import SitusCore
import SitusGround

/// The time of day for the log.
struct WallClock {
  private var second: time_t = -1
  private var text = ""

  /// The day in UTC of so many seconds since 1970; `nil` for years that no list is of.
  static func day(seconds: Int) -> Day? {
    var seconds = time_t(seconds)
    var parts = tm()
    guard gmtime_r(&seconds, &parts) != nil else { return nil }
    return Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  /// RFC 3339, UTC, whole seconds.
  mutating func now() -> String {
    var current = time(nil)
    if current != second {
      var parts = tm()
      gmtime_r(&current, &parts)
      func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
      text =
        "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
        + "T\(padded(parts.tm_hour)):\(padded(parts.tm_min)):\(padded(parts.tm_sec))Z"
      second = current
    }
    return text
  }
}

/// A clock that only goes forward, for short times.
enum Monotonic {
  /// Nanoseconds since some moment.
  static func nanoseconds() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
