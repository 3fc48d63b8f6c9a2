import SitusGround
import SitusXML
import Testing

@testable import SitusCore

/// What a slip in an edit can do to the shipped register.
struct RegisterMutationTests {
  /// A way to spoil the element at one place among its siblings.
  enum Slip: String, CaseIterable, Sendable {
    case deletion, duplication, renaming, reordering
  }

  /// One element by the positions on the way to it.
  private struct Target: Hashable {
    var path: [Int]
    var name: String
    var parent: String
  }

  private func targets(in root: XMLElement) -> [Target] {
    var found: [Target] = []
    func visit(_ element: XMLElement, _ path: [Int]) {
      for (number, child) in element.elements.enumerated() {
        found.append(
          Target(path: path + [number], name: child.name.local, parent: element.name.local))
        visit(child, path + [number])
      }
    }
    visit(root, [])
    return found
  }

  /// The tree with one element spoiled; `nil` where the slip changes nothing.
  private func spoiled(
    _ element: XMLElement, at path: [Int], by slip: Slip, to name: String
  ) -> XMLElement? {
    var element = element
    var children = element.elements
    guard let first = path.first else { return nil }
    if path.count > 1 {
      guard let inner = spoiled(children[first], at: Array(path.dropFirst()), by: slip, to: name)
      else { return nil }
      children[first] = inner
    } else {
      switch slip {
      case .deletion: children.remove(at: first)
      case .duplication: children.insert(children[first], at: first)
      case .renaming:
        guard children[first].name.local != name else { return nil }
        children[first].name.local = name
      case .reordering:
        guard first > 0 else { return nil }
        children.swapAt(first, first - 1)
      }
    }
    let text = element.elements.isEmpty ? element.text : ""
    element.children = children.map { .element($0) } + (text.isEmpty ? [] : [.text(text)])
    return element
  }

  private func written(_ element: XMLElement, isRoot: Bool = true) -> String {
    func escaped(_ text: String) -> String {
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing("\"", with: "&quot;")
    }
    var text = "<" + element.name.local
    if isRoot { text += " xmlns=\"https://situs.example/ns/adequacy/1\"" }
    for attribute in element.attributes {
      text += " \(attribute.name.local)=\"\(escaped(attribute.value))\""
    }
    text += ">"
    for child in element.children {
      switch child {
      case .element(let inner): text += written(inner, isRoot: false)
      case .text(let words): text += escaped(words)
      }
    }
    return text + "</\(element.name.local)>\n"
  }

  /// Everything that anybody could ask about: each code that some row names, and parts of countries.
  private func places(of register: AdequacyRegister) -> [PlaceCode] {
    var found = Set(register.memberships.map(\.place) + register.notes.map(\.place))
    found.formUnion(register.aliases.flatMap { [$0.code, $0.place] })
    for case .place(let place) in register.instruments.flatMap(\.destinations) {
      found.insert(place)
    }
    return found.sorted() + [PlaceCode("FR-75"), PlaceCode("US-CA"), PlaceCode("QQ")]
  }

  /// From what lets nothing pass to what lets all pass, with the conditions that stand in the way.
  private struct Ease {
    var rank: Int
    var ways: [Set<AdequacyCondition>]

    init(_ answer: AdequacyAnswer) {
      switch answer.status {
      case .none: rank = 0
      case .partial: rank = 1
      case .adequate: rank = answer.isDomestic ? 3 : 2
      }
      if answer.needsReview { rank = min(rank, 1) }
      ways = answer.instruments.filter { !$0.needsReview }.map { Set($0.conditions) }
    }

    /// Whether some transfer passes here that does not pass there.
    func isEasier(than other: Ease) -> Bool {
      if rank != other.rank { return rank > other.rank }
      guard rank > 0, rank < 3 else { return false }
      return ways.contains { way in !other.ways.contains { $0.isSubset(of: way) } }
    }
  }

  @Test(
    "No element lost, doubled, renamed or moved makes any answer easier without an error",
    arguments: Slip.allCases)
  func slips(slip: Slip) throws {
    let schema = try ShippedRegister.bytes(of: ShippedRegister.schemaPath)
    let root = try XMLDocument(parsing: ShippedRegister.bytes(of: ShippedRegister.path)).root
    let register = try ShippedRegister.parsed.get()
    let places = places(of: register)
    let days: [Day] = [.of("2026-11-30")]
    let all = targets(in: root)
    // One of each kind of element in each kind of place.
    var chosen: [Target] = []
    var rest = all
    var state: UInt64 = 20_261_130
    var seen: Set<String> = []
    while !rest.isEmpty {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let one = rest.remove(at: Int(state >> 33) % rest.count)
      if seen.insert("\(one.name) in \(one.parent)").inserted { chosen.append(one) }
    }
    var read = 0
    for target in chosen {
      let siblings = Set(all.filter { $0.parent == target.parent }.map(\.name))
      var names = [""]
      if slip == .renaming {
        let others = siblings.sorted()
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        names = ["unheard-of", others[Int(state >> 33) % others.count]]
      }
      for name in names {
        guard let tree = spoiled(root, at: target.path, by: slip, to: name),
          let after = try? parseAdequacy(
            Array(written(tree).utf8), path: "r.xml", schema: schema, schemaPath: "r.xsd")
        else { continue }
        read += 1
        guard after != register else { continue }
        for regime in Regime.allCases {
          for day in days {
            for place in places {
              let old = Ease(register.explain(place, regime: regime, asOf: day))
              let new = Ease(after.explain(place, regime: regime, asOf: day))
              #expect(
                !new.isEasier(than: old),
                "\(slip) of \(target.name) in \(target.parent) \(name): \(place) \(regime) \(day)")
            }
          }
        }
      }
    }
    // Some slips are no errors; a test in which all are would show nothing of the answers.
    #expect(read > 0 || ![.deletion, .reordering].contains(slip))
  }
}
