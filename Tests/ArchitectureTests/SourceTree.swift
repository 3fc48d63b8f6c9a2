import Foundation
import TestSupport

/// One Swift file of the program, with comments and string literals told apart from code.
struct SourceFile {
  /// Path below the repository's root.
  let path: String
  let lines: [String]

  /// Lines without what follows `//` and without the text inside quotation marks.
  var code: [String] { lines.map(SourceFile.withoutCommentsAndText) }

  /// Name of the file without its extension.
  var name: String {
    (path as NSString).lastPathComponent.replacingOccurrences(of: ".swift", with: "")
  }

  private static func withoutCommentsAndText(_ line: String) -> String {
    var code = ""
    var insideText = false
    var previous: Character = " "
    for character in line {
      if character == "\"", previous != "\\" {
        insideText.toggle()
        code.append(character)
      } else if !insideText {
        if character == "/", previous == "/" {
          code.removeLast()
          return code
        }
        code.append(character)
      }
      previous = character
    }
    return code
  }
}

/// Every Swift file below a folder of the repository, sorted by path.
func sourceFiles(below folder: String) throws -> [SourceFile] {
  let root = Repository.root
  let found = FileManager.default.enumerator(atPath: "\(root)/\(folder)")
  var files: [SourceFile] = []
  while let path = found?.nextObject() as? String {
    guard path.hasSuffix(".swift") else { continue }
    let text = try String(contentsOfFile: "\(root)/\(folder)/\(path)", encoding: .utf8)
    files.append(
      SourceFile(
        path: "\(folder)/\(path)",
        lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)))
  }
  return files.sorted { $0.path < $1.path }
}

/// The name declared by a line at column 0, if it declares a type or a function.
func declaredName(_ line: String) -> String? {
  let words = line.split(whereSeparator: { " (:<{".contains($0) }).map(String.init)
  guard line.first?.isLetter == true || line.first == "@" else { return nil }
  let kinds: Set = ["struct", "enum", "class", "actor", "protocol", "func", "typealias"]
  guard let index = words.firstIndex(where: kinds.contains), index + 1 < words.count,
    words[..<index].allSatisfy({ modifiers.contains($0) || $0.hasPrefix("@") })
  else { return nil }
  return words[index + 1]
}

private let modifiers: Set = ["package", "public", "internal", "private", "fileprivate", "final"]
