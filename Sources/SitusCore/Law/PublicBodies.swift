import SitusGround

extension MechanismExamination {
  /// Whether the parties may have an instrument or an arrangement between public bodies.
  ///
  /// In the EU, and in the UK until the reform, both must be public bodies. Since then the UK asks for
  /// one public body, and lets the other be any person that exercises functions of a public nature.
  ///
  /// - SeeAlso: UK GDPR Art. 46(2)(a), (3)(b), (8)(b), text valid 2026-06-19, read 2026-11-30;
  ///   Regulation (EU) 2016/679 Art. 46(2)(a), (3)(b).
  func publicBodyProblems() -> [MechanismProblem] {
    let parties = [exporter, importer]
    guard law == .uk, asOf >= LegalCalendar.ukReform else {
      return parties.compactMap { party in
        switch party.isPublicBody {
        case .some(true): nil
        case .some(false):
          mismatch("\(party.name) is no public body, and both parties must be.")
        case .none:
          mismatch("both parties must be public bodies.", asking: "Is \(party.name) a public body?")
        }
      }
    }
    let unfit = parties.compactMap(relevance)
    guard unfit.isEmpty, !parties.contains(where: { $0.isPublicBody == true }) else { return unfit }
    let open = parties.filter { $0.isPublicBody == nil }.map(\.name)
    return [
      mismatch(
        "one of the parties must be a public body.",
        asking: open.isEmpty ? nil : "Is \(open.joined(separator: " or ")) a public body?")
    ]
  }

  fileprivate struct PublicParty {
    var name: String
    var isPublicBody: Bool?
    /// Whether it exercises functions of a public nature without being a public body.
    var hasPublicFunctions: Bool?
  }

  private var exporter: PublicParty {
    guard let party = transferCase.hop.exporter?.party else {
      return PublicParty(
        name: transferCase.exporterName,
        isPublicBody: transferCase.organisation.isPublicAuthority)
    }
    return PublicParty(transferCase.exporterName, party)
  }

  private var importer: PublicParty {
    PublicParty(transferCase.importerName, transferCase.hop.party)
  }

  /// What keeps a party from being a public body or another that exercises public functions.
  private func relevance(_ party: PublicParty) -> MechanismProblem? {
    switch (party.isPublicBody, party.hasPublicFunctions) {
    case (.some(true), _), (_, .some(true)): nil
    case (.some(false), .some(false)):
      mismatch("\(party.name) is no public body and exercises no functions of a public nature.")
    case (.some(false), .none):
      mismatch(
        "\(party.name) is no public body.",
        asking: "Does \(party.name) exercise functions of a public nature?")
    case (.none, _):
      mismatch(
        "whether \(party.name) is a public body is not known.",
        asking: "Is \(party.name) a public body, or does it exercise functions of a public nature?")
    }
  }

  private func mismatch(_ text: String, asking question: String? = nil) -> MechanismProblem {
    problem(.partiesMismatch, text, asking: question)
  }
}

extension MechanismExamination.PublicParty {
  fileprivate init(_ name: String, _ party: Party?) {
    self.init(
      name: name, isPublicBody: party?.sector.map { $0 == .public },
      hasPublicFunctions: party?.attributes[PartyAttribute.publicFunctions])
  }
}
