import Foundation
import TestSupport
import Testing

struct ArchitectureTests {
  @Test("The core has no clock, network, file, environment, randomness or console")
  func coreIsPure() throws {
    let banned = [
      "Date(", "Date.now", "ContinuousClock", "SuspendingClock", "FileManager", "FileHandle",
      "ProcessInfo", "URLSession", "getenv", "print(", ".random(", "SystemRandomNumberGenerator",
      "CommandLine", "Data(contentsOf", "String(contentsOf", "socket(", "fopen(", "import Glibc",
      "Task {", "Task.sleep",
      "nonisolated(unsafe)", "@unchecked",
    ]
    let pure = ["SitusCore", "SitusGround", "SitusXML"]
    for file in try pure.flatMap({ try sourceFiles(below: "Sources/\($0)") }) {
      for (number, line) in file.code.enumerated() {
        for name in banned where line.contains(name) {
          Issue.record("\(file.path):\(number + 1): the core may not use \(name)")
        }
        if line.trimmingCharacters(in: .whitespaces) == "import Foundation" {
          Issue.record("\(file.path):\(number + 1): the core imports FoundationEssentials only")
        }
      }
    }
  }

  @Test("There is one way to open a file for reading, which waits for none and has a cap")
  func oneWayToRead() throws {
    let banned = [
      "FileHandle(", "contents(atPath", "contentsOf:", "contentsOfFile", "fopen(", "O_RDONLY)",
    ]
    for file in try sourceFiles(below: "Sources/SitusIO") + sourceFiles(below: "Sources/situs")
    where !["FileAccess", "StandardStreams"].contains(file.name) {
      for (number, line) in file.code.enumerated() {
        for name in banned where line.contains(name) && !line.contains("append(contentsOf:") {
          Issue.record("\(file.path):\(number + 1): reads a file past FileAccess by \(name)")
        }
      }
    }
  }

  @Test("No core folder uses a type or function of a later one")
  func foldersKeepTheirOrder() throws {
    let order = [
      ["Model"], ["Inventory", "Adequacy"], ["Observation"], ["Inference"], ["Transfer"], ["Law"],
      ["Policy"], ["Report"], ["Drift"],
    ]
    var rankOfName: [String: (rank: Int, folder: String)] = [:]
    let files = try sourceFiles(below: "Sources/SitusCore")
    func folder(of file: SourceFile) -> String {
      String(file.path.split(separator: "/")[2])
    }
    func rank(of folder: String) -> Int? { order.firstIndex { $0.contains(folder) } }
    for file in files {
      guard let rank = rank(of: folder(of: file)) else {
        Issue.record("\(file.path) is in a folder that has no place in the order")
        continue
      }
      for line in file.code {
        guard let name = declaredName(line), !line.hasPrefix("private") else { continue }
        rankOfName[name] = (rank, folder(of: file))
      }
    }
    for file in files {
      guard let own = rank(of: folder(of: file)) else { continue }
      for (number, line) in file.code.enumerated() {
        for word in line.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") }) {
          guard let used = rankOfName[String(word)] else { continue }
          let mayNot =
            used.rank > own
            || (used.rank == own && used.folder != folder(of: file))
            || (used.folder == "Adequacy"
              && ["Observation", "Inference"].contains(folder(of: file)))
          if mayNot, word.first?.isUppercase == true {
            Issue.record(
              "\(file.path):\(number + 1): \(word) belongs to \(used.folder), a later folder")
          }
        }
      }
    }
  }

  @Test("Modules import only what lies below them")
  func modulesPointDown() throws {
    let allowed: [String: Set<String>] = [
      "SitusGround": ["CLibIDN2", "FoundationEssentials", "CYaml"],
      "SitusXML": ["CLibXML2"],
      "SitusCore": [
        "SitusGround", "SitusXML", "FoundationEssentials", "Mustache", "Synchronization",
        // Functions of mathematics one by one, which are as pure as addition.
        "func Glibc.asin", "func Glibc.cos", "func Glibc.sin",
      ],
      "SitusIO": [
        "SitusCore", "SitusGround", "CCares", "CCurlShim", "CDatagrams", "CLibCrypto", "CMaxMindDB",
        "Foundation",
        "Glibc", "Synchronization", "Dispatch",
      ],
      "situs": ["SitusIO", "SitusCore", "SitusGround", "ArgumentParser", "Foundation", "Glibc"],
    ]
    for (module, imports) in allowed {
      for file in try sourceFiles(below: "Sources/\(module)") {
        for line in file.code where line.hasPrefix("import ") {
          let whole = line.dropFirst("import ".count)
          // One function of a module is named with it.
          let name = whole.hasPrefix("func ") ? whole : whole.split(separator: ".")[0]
          #expect(imports.contains(String(name)), "\(file.path): import \(name)")
        }
      }
    }
  }

  @Test("The ground floor knows no word of what stands on it")
  func groundIsPlain() throws {
    let words = [
      "adequa", "transfer", "controller", "processor", "promise", "waiver", "finding", "inventory",
      "regime", "disclos", "verdict", "country", "region",
    ]
    for file in try sourceFiles(below: "Sources/SitusGround") {
      for (number, line) in file.code.enumerated() {
        for word in words where line.lowercased().contains(word) {
          Issue.record("\(file.path):\(number + 1): \(word) is a word of the floors above")
        }
      }
    }
  }

  @Test("Every type and function that another module may use is documented")
  func packageDeclarationsAreDocumented() throws {
    for file in try sourceFiles(below: "Sources") {
      for (number, line) in file.lines.enumerated() {
        let code = line.trimmingCharacters(in: .whitespaces)
        let declares = ["struct ", "enum ", "func ", "actor ", "class ", "protocol "].contains {
          code.hasPrefix("package " + $0) || code.hasPrefix("package static " + $0)
            || code.hasPrefix("package final " + $0) || code.hasPrefix("package indirect " + $0)
        }
        guard declares, !code.contains("func encode(to"), !code.contains("static func <"),
          !code.contains("static func ==")
        else { continue }
        // Small types nested in a documented one speak through their owner's comment.
        if line.hasPrefix(" "), !code.contains("func ") { continue }
        var above = number - 1
        while above >= 0, file.lines[above].trimmingCharacters(in: .whitespaces).hasPrefix("@") {
          above -= 1
        }
        let comment = above >= 0 ? file.lines[above].trimmingCharacters(in: .whitespaces) : ""
        #expect(comment.hasPrefix("///"), "\(file.path):\(number + 1): \(code) has no comment")
      }
    }
  }

  @Test("No source file is longer than 400 lines")
  func filesAreShort() throws {
    for file in try sourceFiles(below: "Sources") {
      #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test(
    "Each rule of law and each family of evidence has a test file of its own name",
    arguments: ["Law", "Inference/Headers", "Inference/Names"])
  func everyRuleHasItsTests(folder: String) throws {
    let top = folder.split(separator: "/")[0]
    let tests = Set(try sourceFiles(below: "Tests/CoreTests/\(top)").map(\.name))
    for file in try sourceFiles(below: "Sources/SitusCore/\(folder)") {
      // A file of plain values has nothing to test; one with a rule declares a function.
      let decides = file.code.contains {
        declaredName($0) != nil && $0.contains("func ")
          || $0.contains("static func ")
            && !$0.contains("func <")
      }
      guard decides else { continue }
      #expect(tests.contains(file.name + "Tests"), "\(file.path) has no \(file.name)Tests.swift")
    }
  }

  @Test("Each format of the report has a test file of its own name")
  func everyFormatHasItsTests() throws {
    let tests = Set(try sourceFiles(below: "Tests/CoreTests/Report").map(\.name))
    let formats = try sourceFiles(below: "Sources/SitusCore/Report").filter { file in
      file.code.contains { $0.hasPrefix("func render") || $0.hasPrefix("package func render") }
    }
    #expect(formats.count >= 5)
    for file in formats {
      #expect(tests.contains(file.name + "Tests"), "\(file.path) has no \(file.name)Tests.swift")
    }
  }

  @Test("The text of the program names no place of the machine that it was written on")
  func nothingLocalIsNamed() throws {
    for file in try sourceFiles(below: "Sources") + sourceFiles(below: "Tests") {
      for (number, line) in file.lines.enumerated() {
        for place in ["/" + "work/", "/" + "home/", "/opt/" + "swift"] where line.contains(place) {
          Issue.record("\(file.path):\(number + 1) names \(place)")
        }
      }
    }
  }
}
