import SitusGround

/// A duration as people write it: `6 years`, `1 year and 6 months`; what is none stays as it is.
///
/// - Parameter text: Years, months, weeks and days, as in `P6Y` and `P1Y6M`.
/// - Returns: The words, or the text itself.
/// - SeeAlso: ISO 8601-1:2019 §5.5.2.
func durationInWords(_ text: String) -> String {
  guard text.first == "P", text.count > 1 else { return text }
  let units = [("Y", "year"), ("M", "month"), ("W", "week"), ("D", "day")]
  var parts: [String] = []
  var digits = ""
  var next = 0
  for letter in text.dropFirst() {
    if letter.isASCII, letter.isNumber {
      digits.append(letter)
      continue
    }
    guard let number = Int(digits),
      let unit = units[next...].firstIndex(where: { $0.0 == String(letter) })
    else { return text }
    parts.append(counted(number, units[unit].1))
    (digits, next) = ("", unit + 1)
  }
  return digits.isEmpty ? listed(parts) : text
}

extension Retention {
  /// Period, rule and last review.
  var words: String {
    [period.map(durationInWords), rule].compactMap { $0 }.joined(separator: ", ")
      + (reviewed.map { "; reviewed \($0.written)" } ?? "; never reviewed")
  }
}
