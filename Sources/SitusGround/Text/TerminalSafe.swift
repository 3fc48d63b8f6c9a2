/// Makes one line of outside text harmless where it is read: on a terminal, in the log of a build
/// server, in a spreadsheet.
///
/// Newlines and tabs become spaces; what may not stand as it is becomes `\u{…}`.
package func terminalSafe(_ text: String) -> String {
  // Most text is plain and comes back as it is.
  if OutsideText.isPlain(text) { return text }
  var safe = ""
  safe.reserveCapacity(text.utf8.count)
  for letter in OutsideText(text) {
    switch letter.scalar {
    case "\t", "\n", "\r": safe.append(" ")
    default:
      if letter.isBarred {
        safe += letter.scalar.shownAsEscape
      } else {
        safe.unicodeScalars.append(letter.scalar)
      }
    }
  }
  return safe
}

/// A finished JSON text in which outside text inside strings can do nothing but be read.
///
/// Outside its strings JSON has neither number signs nor letters beyond ASCII, so the whole text can
/// be gone through.
package func visibleJSON(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x7F && $0 != 0x23 }) { return text }
  var visible = ""
  for letter in OutsideText(text) {
    switch letter.scalar {
    case "\n", "\r", "\t", " ": visible.unicodeScalars.append(letter.scalar)
    default:
      if letter.isBarred {
        visible += letter.scalar.jsonEscape
      } else {
        visible.unicodeScalars.append(letter.scalar)
      }
    }
  }
  return visible
}
