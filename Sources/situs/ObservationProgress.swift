import Foundation
import SitusIO

/// A line on the terminal that says how far a run is; silent when standard error is none.
struct ObservationProgress {
  /// Whether anything is shown.
  static var isShown: Bool { isatty(STDERR_FILENO) == 1 }

  private let start = ContinuousClock.now
  private var shownAt = ContinuousClock.now
  private let total: Int?
  private var lines = 0

  /// - Parameter total: Targets that will be observed, when that is known.
  init(total: Int?) { self.total = total }

  /// Counts lines, and shows the state a few times a second.
  ///
  /// - Parameters:
  ///   - count: Observations that came since.
  ///   - finished: Targets that are done.
  mutating func show(adding count: Int, finished: Int) {
    lines += count
    guard ObservationProgress.isShown, .now - shownAt > .milliseconds(250) else { return }
    shownAt = .now
    let text = ObservationProgress.text(
      finished: finished, total: total, lines: lines, elapsed: .now - start)
    StandardStreams.complain("\r\u{1B}[K" + text)
  }

  /// Wipes the line.
  func end() {
    if ObservationProgress.isShown { StandardStreams.complain("\r\u{1B}[K") }
  }

  /// What the line says.
  static func text(finished: Int, total: Int?, lines: Int, elapsed: Duration) -> String {
    let seconds = max(elapsed / .seconds(1), 0.001)
    var text = "\(finished)"
    if let total { text += " of \(total)" }
    text += " targets, \(lines) observations, \(Int(Double(lines) / seconds))/s"
    if let total, finished > 0, finished < total {
      text += ", \(words(seconds * Double(total - finished) / Double(finished))) left"
    }
    return text
  }

  /// A length of time in one or two units.
  private static func words(_ seconds: Double) -> String {
    let whole = Int(min(seconds.rounded(.up), 1e9))
    if whole < 90 { return "\(whole) s" }
    let minutes = (whole + 59) / 60
    return minutes < 90 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
