/// Makes control characters visible, so that outside text cannot move the cursor or hide a line.
///
/// Newlines and tabs become spaces; C0, DEL, C1 controls and Unicode bidirectional overrides become
/// `\u{…}`.
package func terminalSafe(_ text: String) -> String {
  // Most text is plain and comes back as it is.
  if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
  var safe = ""
  safe.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: safe.append(" ")
    case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
      safe.append("\\u{\(String(scalar.value, radix: 16, uppercase: true))}")
    default: safe.unicodeScalars.append(scalar)
    }
  }
  return safe
}
