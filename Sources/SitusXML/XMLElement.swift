/// A name as namespaces make it; prefixes are not kept.
package struct XMLName: Hashable, Sendable {
  /// `nil` when the name is in no namespace.
  package var namespace: String?
  package var local: String

  package init(namespace: String?, local: String) {
    self.namespace = namespace
    self.local = local
  }
}

/// One attribute with its value after normalisation.
package struct XMLAttribute: Hashable, Sendable {
  package var name: XMLName
  package var value: String
}

/// What stands between the tags of an element, in document order.
package enum XMLNode: Hashable, Sendable {
  case element(XMLElement)
  /// Text, CDATA included; never empty, and never next to another text.
  case text(String)
}

/// One element with everything in it; comments and processing instructions are dropped.
package struct XMLElement: Hashable, Sendable {
  package var name: XMLName
  /// In document order, declarations of namespaces left out.
  package var attributes: [XMLAttribute]
  package var children: [XMLNode]
  /// Line of the `<` that opens it, from 1.
  package var line: Int
  /// Column of the `<` that opens it, from 1, in characters.
  package var column: Int

  /// The elements directly inside it, in document order.
  package var elements: [XMLElement] {
    children.compactMap {
      switch $0 {
      case .element(let element): element
      case .text: nil
      }
    }
  }

  /// All text inside it, at any depth, joined as it stands.
  package var text: String {
    var joined = ""
    for child in children {
      switch child {
      case .element(let element): joined += element.text
      case .text(let text): joined += text
      }
    }
    return joined
  }

  /// The elements directly inside it with that local name and its own namespace.
  package func elements(named local: String) -> [XMLElement] {
    elements.filter { $0.name.local == local && $0.name.namespace == name.namespace }
  }

  /// The value of an attribute in no namespace.
  package func attribute(_ local: String) -> String? {
    attributes.first { $0.name.namespace == nil && $0.name.local == local }?.value
  }
}
