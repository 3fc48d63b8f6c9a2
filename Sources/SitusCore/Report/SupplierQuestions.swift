import SitusGround

/// Asks what the evidence about a host leaves open, in words that can be sent to the supplier.
///
/// - Parameters:
///   - check: The host with its facts, verdicts and the lists' answers.
///   - declared: Where the supplier says that it is.
///   - name: The English name of a place.
/// - Returns: Questions, most telling first, each once.
func supplierQuestions(
  _ check: HostCheck, declared: DeclaredPlace?, name: @escaping (PlaceCode) -> String
) -> [String] {
  let questions = Questions(check: check, declared: declared, name: name)
  return
    [
      questions.unobserved, questions.contradiction, questions.conflict, questions.origin,
      questions.storage, questions.law, questions.mechanism, questions.edge, questions.mail,
      questions.people,
    ].compactMap { $0 }
}

private struct Questions {
  let check: HostCheck
  let declared: DeclaredPlace?
  let name: (PlaceCode) -> String

  private var inference: LocationInference { check.inference }
  private var edges: [String] { inference.providerNames(.edge) }
  private var hosts: [String] { inference.providerNames(.hosting) }

  var unobserved: String? {
    inference.wasObserved
      ? nil
      : "Through which host names is the service reached? No question about \(check.host) was"
        + " answered."
  }

  var contradiction: String? {
    let bad = check.verdicts.filter { $0.verdict == .contradicted }
    guard let observed = bad.first?.observed, let declared else { return nil }
    return "Evidence shows \(listed(bad.map(\.kind.words))) in \(name(observed)), and “"
      + "\(declared.raw)” was stated: which is right, since when, and what else is done there?"
  }

  var conflict: String? {
    inference.conflicts.isEmpty
      ? nil
      : "What was seen of \(check.host) disagrees with itself ("
        + "\(inference.conflicts[0].fact.rawValue)): which is right?"
  }

  var origin: String? {
    if let compute = inference.compute, let country = compute.country {
      let region = compute.region.map { "\($0) (\(name(country)))" } ?? name(country)
      return "Is \(region) the only region in which it runs, failover and maintenance included?"
    }
    guard inference.wasObserved else { return nil }
    let clouds = hosts.filter { !edges.contains($0) }
    let place =
      clouds.isEmpty
      ? hosts.isEmpty
        ? "Who hosts the service, in which country and region"
        : "In which \(listed(hosts, conjunction: "or")) region does the service run"
      : "In which \(listed(clouds, conjunction: "or")) region does the service run"
    guard !edges.isEmpty else { return place + ", and to which does it fail over?" }
    return clouds.isEmpty && hosts.isEmpty
      ? "Who hosts the origin behind \(listed(edges)), in which country and region, and to which"
        + " does it fail over?"
      : "In which \(listed(clouds.isEmpty ? hosts : clouds, conjunction: "or")) region is the"
        + " origin behind \(listed(edges)), and to which does it fail over?"
  }

  var storage: String? {
    if let storage = inference.storage, let country = storage.country {
      return "Data was seen to rest in \(storage.region ?? name(country)): where are its replicas"
        + " and backups, and can it be moved without notice?"
    }
    return "In which country and region do the data, its replicas and its backups rest?"
  }

  /// Who signs, and whose orders reach the data.
  var law: String? {
    let own: PlaceCode? =
      if case .place(let code)? = declared?.meaning { code.country } else { nil }
    let foreign = inference.providers.filter { provider in
      guard provider.role != .dns, !provider.isClaimed,
        let parent = provider.parentCountry ?? provider.country
      else {
        return false
      }
      return parent != own
    }
    guard !foreign.isEmpty else {
      return "Which legal entity signs, who owns it, and who holds the keys of encrypted data?"
    }
    let names = Set(foreign.map(\.name)).sorted()
    let countries = Set(foreign.compactMap { $0.parentCountry ?? $0.country }).map(name).sorted()
    return "Which legal entity signs, and can the owners of \(listed(names)) (\(listed(countries)))"
      + " reach the data or its keys?"
  }

  var mechanism: String? {
    let open = check.laws.filter { law in
      law.occurrences.contains { $0 == .compute || $0 == .storage }
        && law.answers.contains { $0.regime == .uk && $0.status != .adequate }
    }
    guard !open.isEmpty else { return nil }
    return "Which transfer mechanism and which risk assessment cover"
      + " \(listed(open.map { name($0.place) }))?"
  }

  var edge: String? {
    guard !edges.isEmpty else { return nil }
    let territory: String
    if case .place(let code)? = declared?.meaning {
      territory = name(code)
    } else {
      territory = "named countries"
    }
    return "\(edges.count > 1 ? "Do" : "Does") \(listed(edges)) decrypt or log what passes, and"
      + " are points of presence limited to \(territory)?"
  }

  var mail: String? {
    let names = inference.providerNames(.mail)
    guard !names.isEmpty else { return nil }
    return names.contains { $0.contains("Microsoft") }
      ? "In which Microsoft 365 geography are mailboxes kept, as its admin centre shows it?"
      : "In which country does \(listed(names)) keep mailboxes, archives and quarantined messages?"
  }

  var people: String? {
    "From which countries do staff and sub-processors have access, and who are they?"
  }
}
