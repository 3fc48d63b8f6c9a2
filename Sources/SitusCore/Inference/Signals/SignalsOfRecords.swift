/// Signals of names, addresses and records, and the statements of others.
extension SignalDeclaration {
  static let regionInName = SignalDeclaration(
    "hostname", [.compute, .storage], .chain,
    senders: "Anybody can point a name there, and then its traffic goes there; a label that the "
      + "customer chooses is not read.",
    source: "service endpoints of each cloud; reference/host-forms.tsv, row by row")
  static let edgeInName = SignalDeclaration(
    "hostname.edge", [.edge], .chain, providers: ["microsoft"],
    senders: "Nobody but the operator of the zone; it names the edge of whoever asked.",
    source: "recorded answers of t-msedge.net", read: "2026-11-23")
  static let regionalRange = SignalDeclaration(
    "range", [.network, .compute], .list,
    senders: "Anybody can point a name there, and then its traffic goes there.",
    source: "the operators’ own lists of addresses", read: "2026-11-24")
  static let geofeed = SignalDeclaration(
    "range.geofeed", [.network, .compute], .word,
    senders: "Whoever holds the block: nobody checks what it says of itself.",
    indicatesUnseen: true, source: "RFC 8805 §2.1.1, and the holder’s feed", read: "2026-11-24")
  static let machinePointer = SignalDeclaration(
    "pointer", [.compute, .network], .reverseName, providers: ["aws"],
    senders: "Whoever holds the address writes its reverse name; only the operator’s zone can lead "
      + "back to it.", source: "Amazon EC2 user guide, instance host names")
  static let edgePointer = SignalDeclaration(
    "pointer", [.edge], .reverseName, providers: ["google", "aws"],
    senders: "Whoever holds the address writes its reverse name; only the operator’s zone can lead "
      + "back to it.", source: "recorded reverse names of 1e100.net and r.cloudfront.net")
  static let storageCertificate = SignalDeclaration(
    "certificate.azure-storage", [.storage, .compute],
    of: ServiceReach(
      provider: "microsoft", names: .below(["core.windows.net", "database.windows.net"])),
    senders: "Whoever passes the connection on without opening it; a certificate that nobody "
      + "verified can say anything.",
    source: "certificates of Azure Storage in recorded handshakes")
  static let mailExchanger = SignalDeclaration(
    "mx", [.compute], .word,
    senders: "Whoever holds the name: a record does not show that mail for it is taken in there.",
    indicatesUnseen: true, source: "reference/host-forms.tsv; service endpoints of Amazon SES")
  static let countryDatabase = SignalDeclaration(
    "database", [.network], .others,
    senders: "Nobody sends it: databases copy registries, where the holder states a country.",
    source: "the database that is named in the evidence")
  static let countryOfRegistration = SignalDeclaration(
    "database.registered-country", [.registration], .others,
    senders: "The holder states it to its registry.",
    source: "the database that is named in the evidence")
  static let parentCompany = SignalDeclaration(
    "provider.parent", [.legal], .others,
    senders: "It follows from a name of the chain or from who holds the address.",
    source: "reference/provider-suffixes.tsv, row by row")
  static let legalEntity = SignalDeclaration(
    "provider.entity", [.legal], .others,
    senders: "It follows from a name of the chain or from who holds the address.",
    source: "reference/provider-suffixes.tsv, row by row")
  static let roundTrip = SignalDeclaration(
    "timing.round-trip", [.network], .others,
    senders: "Whatever answers for the host on the way: it then bounds that.",
    source: "Gueye et al., Constraint-Based Geolocation of Internet Hosts, IMC 2004")
  static let anycastByRoundTrips = SignalDeclaration(
    "timing.anycast", [.network], .others,
    senders: "Whatever answers for the host on the way: it then bounds that.",
    source: "Cicalese et al., Characterizing IPv4 Anycast Adoption and Deployment, CoNEXT 2015")
}
