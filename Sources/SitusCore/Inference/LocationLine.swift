extension LocationInference {
  /// One line of the format `situs.location/1`, without a line end.
  ///
  /// Keys stand in the order of the format; a fact for which nothing may speak is `null`.
  package var jsonLine: String {
    var writer = LocationWriter()
    writer.object {
      $0.member("schema", "situs.location/1")
      $0.member("subject", subject)
      $0.list("providers", providers) { writer, provider in
        writer.object {
          $0.member("name", provider.name)
          $0.member("role", provider.role.rawValue)
          $0.member("country", provider.country?.rawValue)
        }
      }
      $0.place("edge", edge)
      $0.place("compute", compute)
      $0.place("storage", storage)
      $0.place("network", network)
      $0.place("registration", registration)
      $0.place("legal", legal)
      $0.list("conflicts", conflicts) { writer, conflict in
        writer.object {
          $0.member("fact", conflict.fact.rawValue)
          $0.member("text", conflict.text)
        }
      }
      $0.list("evidence", evidence) { writer, evidence in
        writer.object {
          $0.member("kind", evidence.kind)
          $0.member("fact", evidence.fact.rawValue)
          $0.member("country", evidence.country?.rawValue)
          $0.optional("region", evidence.region)
          $0.optional("place", evidence.site)
          $0.optional("provider", evidence.provider)
          $0.member("value", evidence.value)
          $0.member("source", evidence.source)
          $0.number("reliability", evidence.reliability)
          $0.flag("staged_by_supplier", evidence.stagedBySupplier)
          $0.member("observed_on", evidence.observedOn.iso)
          $0.member("stale_after", evidence.staleAfter.iso)
          $0.list("basis", evidence.basis) { $0.string($1) }
        }
      }
      $0.list("looked_for", lookedFor) { $0.string($1) }
      $0.flag("observed", wasObserved)
    }
    return writer.text
  }
}

/// Writes one JSON text from front to back.
///
/// - SeeAlso: RFC 8259 §7 for what must be escaped.
struct LocationWriter {
  private(set) var text = ""
  private var needsComma = false

  mutating func object(_ members: (inout LocationWriter) -> Void) {
    text += "{"
    needsComma = false
    members(&self)
    text += "}"
    needsComma = true
  }

  mutating func key(_ name: String) {
    if needsComma { text += "," }
    string(name)
    text += ":"
    needsComma = false
  }

  mutating func member(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { text += "null" }
    needsComma = true
  }

  /// Leaves the member out when there is no value.
  mutating func optional(_ name: String, _ value: String?) {
    if let value { member(name, value) }
  }

  mutating func flag(_ name: String, _ value: Bool) {
    key(name)
    text += value ? "true" : "false"
    needsComma = true
  }

  mutating func number(_ name: String, _ value: Double) {
    key(name)
    text += String(value)
    needsComma = true
  }

  mutating func list<Element>(
    _ name: String, _ elements: [Element], _ write: (inout LocationWriter, Element) -> Void
  ) {
    key(name)
    text += "["
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      write(&self, element)
    }
    text += "]"
    needsComma = true
  }

  mutating func place(_ name: String, _ place: InferredPlace?) {
    key(name)
    guard let place else {
      text += "null"
      needsComma = true
      return
    }
    object {
      $0.member("country", place.country?.rawValue)
      $0.optional("region", place.region)
      $0.optional("place", place.site)
      $0.member("strength", place.strength.rawValue)
      $0.optional("stale_after", place.staleAfter?.iso)
    }
  }

  mutating func string(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
