import SitusGround

/// A line of law without what differs between copies of it: white space, the forms of quotes and
/// dashes, the numbers of EU acts, which some copies lack, and the sign that ends an item of a list.
struct LineEssence: Hashable, Sendable {
  var words: String
  /// `and` or `or` at the end of an item: what joins it to the next.
  var joint: String?
  /// The numbers of EU acts: `2010/146`, `95/46`.
  var numbers: Set<String>

  init(_ text: String) {
    var rest = ""
    numbers = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let number = Self.decisionNumber(in: word) {
        numbers.insert(number)
      } else {
        rest += word
      }
    }
    var plain = ""
    for character in rest {
      switch character {
      case "“", "”": plain.append("\"")
      case "‘", "’": plain.append("'")
      case "–", "—", "\u{2011}": plain.append("-")
      case _: plain.append(character)
      }
    }
    plain = plain.replacing("(EU)", with: "")
    while let last = plain.last, ";,.".contains(last) { plain.removeLast() }
    for (ending, joint) in [(";and", "and"), (";or", "or"), (",and", "and"), (",or", "or")]
    where plain.hasSuffix(ending) {
      plain.removeLast(ending.count)
      self.joint = joint
      break
    }
    words = plain
  }

  /// `2010/146` for `2010/146/EU`, `(EU)2019/419` or `2019/419,`; `nil` for any other word.
  private static func decisionNumber(in word: Substring) -> String? {
    let bare = word.drop { !$0.isNumber }
    let digits = bare.split(separator: "/", omittingEmptySubsequences: false)
    guard digits.count >= 2, (2...4).contains(digits[0].count), digits[0].allSatisfy(\.isNumber)
    else { return nil }
    let second = digits[1].prefix { $0.isNumber }
    guard !second.isEmpty else { return nil }
    return "\(digits[0])/\(second)"
  }
}

/// The days that a text names as statutes do: `12th October 2023`.
func daysInWords(_ text: String) -> Set<Day> {
  let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  let words = text.split { $0.isWhitespace || ",;.".contains($0) }.map(String.init)
  var days: Set<Day> = []
  for (number, word) in words.enumerated() {
    guard let month = months.firstIndex(of: word), number > 0, number + 1 < words.count,
      let day = Int(words[number - 1].prefix { $0.isNumber }), let year = Int(words[number + 1]),
      let found = Day(year: year, month: month + 1, day: day)
    else { continue }
    days.insert(found)
  }
  return days
}
