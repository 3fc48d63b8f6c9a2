import SitusGround

/// Adds what reverse names say, by the rule of the operator that makes them.
///
/// No letters are looked up in a name of which the maker's grammar is not known: "ash" is Ashburn to
/// one carrier and Nashua in the list of airports.
///
/// - SeeAlso: Luckie et al., *Learning to Extract Geographic Information from Internet Router
///   Hostnames*, CoNEXT 2021: rules per suffix placed 94.0 % of names with a hint.
enum PointerEvidence {
  /// How often a name by the operator's own rule is right.
  static let reliability = 0.94

  /// Looks at every reverse name of the host's addresses.
  static func examine(_ investigation: inout Investigation) {
    for pointer in investigation.record.pointers {
      let (address, name) = (pointer.address, pointer.name)
      if let region = computeName(name.value, address, investigation.reference) {
        add(.machinePointer, NamedPlace(region), provider: "aws", pointer, &investigation)
      } else if let (code, provider) = edgeName(name.value, address),
        let pop = investigation.reference.pops.iata(code, network: provider)
      {
        add(.edgePointer, NamedPlace(pop), provider: provider, pointer, &investigation)
      }
    }
  }

  /// The region of `ec2-52-56-1-2.eu-west-2.compute.amazonaws.com`, if it names this very address.
  static func computeName(_ name: DomainName, _ address: String, _ reference: ReferenceData)
    -> Region?
  {
    guard let first = name.labels.first, first == "ec2-" + address.replacing(".", with: "-"),
      name.isBelow("compute.amazonaws.com") || name.isBelow("compute-1.amazonaws.com")
    else { return nil }
    return NamesAWS.region(in: name, reference)?.region
  }

  /// The airport of `lhr25s33-in-f14.1e100.net` or `server-13-32-1-2.lhr50.r.cloudfront.net`.
  static func edgeName(_ name: DomainName, _ address: String) -> (Substring, String)? {
    guard let first = name.labels.first else { return nil }
    if let before = name.before("1e100.net"), before.count == 1 {
      let parts = first.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[1] == "in", parts[2].hasPrefix("f") || parts[2].hasPrefix("x")
      else { return nil }
      let code = parts[0].prefix(3)
      let slot = parts[0].dropFirst(3)
      guard code.allSatisfy(\.isSmall), slot.prefix(2).isDigits, slot.prefix(2).count == 2,
        slot.dropFirst(2).first?.isSmall == true, slot.dropFirst(3).isDigits
      else { return nil }
      return (code, "google")
    }
    if let before = name.before("r.cloudfront.net"), before.count == 2, let site = before.last,
      first == "server-" + address.replacing(".", with: "-")
    {
      let code = site.withoutTrailingDigits
      return code.count == 3 && code.count < site.count ? (code, "cloudfront") : nil
    }
    return nil
  }

  private static func add(
    _ signal: Signal, _ place: NamedPlace, provider: String, _ pointer: HostRecord.Pointer,
    _ investigation: inout Investigation
  ) {
    investigation.add(
      signal, in: .reverseName(address: pointer.address, leadsBack: pointer.leadsBack),
      detail: provider, place: place, provider: provider, value: pointer.name.value.text,
      reliability: reliability, rank: .pointer, shelfLife: ShelfLife.address,
      trace: Investigation.Trace(
        basis: pointer.name.basis, day: pointer.name.day, vantage: nil))
  }
}
