import SitusGround

/// Everything that is read of a host, each once: no evidence is made of anything else.
package enum Signal: String, Hashable, Sendable, CaseIterable {
  // Names, addresses, records.
  case regionInName, edgeInName, regionalRange, geofeed, machinePointer, edgePointer
  case storageCertificate, mailExchanger
  // Statements of others.
  case countryDatabase, countryOfRegistration, parentCompany, legalEntity, roundTrip
  case anycastByRoundTrips
  // Headers that name a region.
  case bucketRegion, azureRegion, workerPlacement, vercelFunction, mailboxServer, mailboxSite
  case mailboxFrontEnd, shopifyPod, zendeskOrigin, automatticOrigin, oracleRegion, wikimediaOrigin
  // Headers that name a point of presence.
  case cloudflareRay, cloudFrontSite, fastlyCache, vercelEdge, frontDoorReference
  case edgeNodeReference, azureRouting, azureCorrelation, signInServer, graphGateway
  case exchangeFrontEnd, exchangeReport, flyEdge, bunnyServer, edgioServer, keyCDNLocation
  case cdn77Site, automatticEdge, netlifySite, railwayEdge, shopifyEdge, alibabaCache
  case wikimediaCache, wikimediaTiming

  /// What it tells, and who could send it without being there.
  var declaration: SignalDeclaration {
    switch self {
    case .regionInName: .regionInName
    case .edgeInName: .edgeInName
    case .regionalRange: .regionalRange
    case .geofeed: .geofeed
    case .machinePointer: .machinePointer
    case .edgePointer: .edgePointer
    case .storageCertificate: .storageCertificate
    case .mailExchanger: .mailExchanger
    case .countryDatabase: .countryDatabase
    case .countryOfRegistration: .countryOfRegistration
    case .parentCompany: .parentCompany
    case .legalEntity: .legalEntity
    case .roundTrip: .roundTrip
    case .anycastByRoundTrips: .anycastByRoundTrips
    case .bucketRegion: .bucketRegion
    case .azureRegion: .azureRegion
    case .workerPlacement: .workerPlacement
    case .vercelFunction: .vercelFunction
    case .mailboxServer: .mailboxServer
    case .mailboxSite: .mailboxSite
    case .mailboxFrontEnd: .mailboxFrontEnd
    case .shopifyPod: .shopifyPod
    case .zendeskOrigin: .zendeskOrigin
    case .automatticOrigin: .automatticOrigin
    case .oracleRegion: .oracleRegion
    case .wikimediaOrigin: .wikimediaOrigin
    case .cloudflareRay: .cloudflareRay
    case .cloudFrontSite: .cloudFrontSite
    case .fastlyCache: .fastlyCache
    case .vercelEdge: .vercelEdge
    case .frontDoorReference: .frontDoorReference
    case .edgeNodeReference: .edgeNodeReference
    case .azureRouting: .azureRouting
    case .azureCorrelation: .azureCorrelation
    case .signInServer: .signInServer
    case .graphGateway: .graphGateway
    case .exchangeFrontEnd: .exchangeFrontEnd
    case .exchangeReport: .exchangeReport
    case .flyEdge: .flyEdge
    case .bunnyServer: .bunnyServer
    case .edgioServer: .edgioServer
    case .keyCDNLocation: .keyCDNLocation
    case .cdn77Site: .cdn77Site
    case .automatticEdge: .automatticEdge
    case .netlifySite: .netlifySite
    case .railwayEdge: .railwayEdge
    case .shopifyEdge: .shopifyEdge
    case .alibabaCache: .alibabaCache
    case .wikimediaCache: .wikimediaCache
    case .wikimediaTiming: .wikimediaTiming
    }
  }
}

/// What is fixed about a signal, whatever the host.
struct SignalDeclaration: Hashable, Sendable {
  /// The stable word that evidence of it begins with: `header.cf-ray`.
  var kind: String
  var facts: [FactKind]
  /// Operators that set it; empty where any may.
  var providers: [String] = []
  /// Who could send it without being there.
  var senders: String
  var reach: SignalReach
  /// Whether it may be an indication where the way it came is not seen: so only where at least 80 %
  /// of the recorded hosts that showed it were right.
  var indicatesUnseen = false
  /// Where its meaning is laid down or was seen.
  var source: String
  /// The day that was read.
  var read: Day

  /// A header or a certificate of one service.
  init(
    _ kind: String, _ facts: [FactKind], of service: ServiceReach, senders: String,
    indicatesUnseen: Bool = false, source: String, read: String = "2026-11-23"
  ) {
    self.init(
      kind, facts, .service(service), providers: [service.provider], senders: senders,
      indicatesUnseen: indicatesUnseen, source: source, read: read)
  }

  /// Anything else.
  init(
    _ kind: String, _ facts: [FactKind], _ reach: SignalReach, providers: [String] = [],
    senders: String,
    indicatesUnseen: Bool = false, source: String, read: String = "2026-11-23"
  ) {
    guard let day = Day(iso: read) else { preconditionFailure("\(read) is no day") }
    self.kind = kind
    self.facts = facts
    self.providers = providers
    self.senders = senders
    self.reach = reach
    self.indicatesUnseen = indicatesUnseen
    self.source = source
    self.read = day
  }

  /// The highest level at which it can stand.
  var bestLevel: Standing.Level {
    switch reach {
    case .chain, .list, .reverseName, .others: .reaches
    case .word: .hidden
    case .service(let service):
      service.isWrittenByTenants ? .hidden : .reaches
    }
  }
}
