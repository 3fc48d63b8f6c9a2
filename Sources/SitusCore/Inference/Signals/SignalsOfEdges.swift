/// Headers that name the point of presence that answered; they speak for no other kind of fact.
extension SignalDeclaration {
  /// Who could send the header of an edge network without being one.
  private static let anyMachine =
    "Any machine elsewhere, and whatever passes on the answer of such a network."

  static let cloudflareRay = SignalDeclaration(
    "header.cf-ray", [.edge],
    of: ServiceReach(
      provider: "cloudflare", names: .ofOperator, addresses: .edge, software: .only(["cloudflare"])),
    senders: anyMachine, indicatesUnseen: true,
    source: "Cloudflare documentation, Cloudflare Ray ID")
  static let cloudFrontSite = SignalDeclaration(
    "header.x-amz-cf-pop", [.edge],
    of: ServiceReach(provider: "aws", names: .ofOperator, addresses: .edge),
    senders: anyMachine, indicatesUnseen: true, source: "CloudFront developer guide")
  static let fastlyCache = SignalDeclaration(
    "header.x-served-by", [.edge],
    of: ServiceReach(provider: "fastly", names: .ofOperator, addresses: .edge),
    senders: anyMachine, indicatesUnseen: true, source: "Fastly documentation, X-Served-By")
  static let vercelEdge = SignalDeclaration(
    "header.x-vercel-id", [.edge],
    of: ServiceReach(
      provider: "vercel", names: .ofOperator, addresses: .edge, software: .only(["vercel", "now"])),
    senders: anyMachine, indicatesUnseen: true, source: "Vercel documentation, Response headers")
  static let frontDoorReference = SignalDeclaration(
    "header.x-azure-ref", [.edge],
    of: ServiceReach(provider: "microsoft", names: .ofOperator, addresses: .edge),
    senders: anyMachine, indicatesUnseen: true,
    source: "Azure Front Door documentation, X-Azure-Ref")
  static let edgeNodeReference = SignalDeclaration(
    "header.x-msedge-ref", [.edge],
    of: ServiceReach(provider: "microsoft", names: .ofOperator, addresses: .edge),
    senders: anyMachine, indicatesUnseen: true,
    source: "recorded answers of msedge.net, 2019 to 2026")
  static let azureRouting = SignalDeclaration(
    "header.x-ms-routing-request-id", [.edge],
    of: ServiceReach(
      provider: "microsoft", names: .below(["management.azure.com"]), addresses: .edge),
    senders: anyMachine, indicatesUnseen: true, source: "recorded answers of management.azure.com")
  static let azureCorrelation = SignalDeclaration(
    "header.x-ms-correlation-request-id", [.edge],
    of: ServiceReach(
      provider: "microsoft", names: .below(["management.azure.com"]), addresses: .edge),
    senders: anyMachine, source: "recorded answers of management.azure.com")
  static let signInServer = SignalDeclaration(
    "header.x-ms-ests-server", [.edge],
    of: ServiceReach(
      provider: "microsoft",
      names: .below(["microsoftonline.com", "login.windows.net", "login.microsoft.com"]),
      addresses: .edge),
    senders: anyMachine, indicatesUnseen: true,
    source: "recorded answers of login.microsoftonline.com")
  static let graphGateway = SignalDeclaration(
    "header.x-ms-ags-diagnostic", [.edge],
    of: ServiceReach(
      provider: "microsoft", names: .below(["graph.microsoft.com"]), addresses: .edge),
    senders: anyMachine, indicatesUnseen: true, source: "recorded answers of graph.microsoft.com")
  static let exchangeFrontEnd = SignalDeclaration(
    "header.x-firsthopcafeefz", [.edge],
    of: ServiceReach(
      provider: "microsoft",
      names: .below(["outlook.com", "office365.com", "office.com", "office.net"]),
      addresses: .edge),
    senders: anyMachine, indicatesUnseen: true,
    source: "recorded answers of Outlook on the web and Autodiscover")
  static let exchangeReport = SignalDeclaration(
    "header.report-to", [.edge],
    of: ServiceReach(
      provider: "microsoft",
      names: .below(["outlook.com", "office365.com", "office.com", "office.net"]),
      addresses: .edge),
    senders: anyMachine,
    source: "recorded answers of Outlook on the web and Autodiscover")
  static let flyEdge = SignalDeclaration(
    "header.fly-request-id", [.edge],
    of: ServiceReach(
      provider: "fly", names: .ofOperator, addresses: .edge, software: .only(["fly/"])),
    senders: anyMachine, indicatesUnseen: true, source: "Fly.io documentation, Request headers")
  static let bunnyServer = SignalDeclaration(
    "header.server", [.edge],
    of: ServiceReach(provider: "bunny", names: .ofOperator, addresses: .edge),
    senders: anyMachine, indicatesUnseen: true, source: "recorded answers of bunny.net")
  static let edgioServer = SignalDeclaration(
    "header.server", [.edge],
    of: ServiceReach(provider: "edgio", names: .ofOperator, addresses: .edge),
    senders: anyMachine,
    source: "recorded answers of Edgio, ceased 2025-01-15")
  static let keyCDNLocation = SignalDeclaration(
    "header.x-edge-location", [.edge],
    of: ServiceReach(provider: "keycdn", names: .ofOperator, addresses: .edge),
    senders: anyMachine, source: "recorded answers of KeyCDN")
  static let cdn77Site = SignalDeclaration(
    "header.x-77-pop", [.edge],
    of: ServiceReach(provider: "cdn77", names: .ofOperator, addresses: .edge),
    senders: anyMachine, indicatesUnseen: true, source: "recorded answers of CDN77")
  static let automatticEdge = SignalDeclaration(
    "header.x-ac", [.edge],
    of: ServiceReach(provider: "automattic", names: .ofOperator, addresses: .edge),
    senders: anyMachine, indicatesUnseen: true, source: "recorded answers of WordPress.com")
  static let netlifySite = SignalDeclaration(
    "header.server-timing", [.edge],
    of: ServiceReach(provider: "netlify", names: .ofOperator, addresses: .edge),
    senders: anyMachine, indicatesUnseen: true, source: "recorded answers of Netlify",
    read: "2026-11-27")
  static let railwayEdge = SignalDeclaration(
    "header.x-railway-edge", [.edge],
    of: ServiceReach(provider: "railway", names: .ofOperator, addresses: .edge),
    senders: anyMachine, indicatesUnseen: true, source: "recorded answers of Railway",
    read: "2026-11-27")
  static let shopifyEdge = SignalDeclaration(
    "header.server-timing", [.edge],
    of: ServiceReach(provider: "cloudflare", names: .ofOperator, addresses: .edge),
    senders: anyMachine,
    source: "recorded answers of Shopify, which repeats the code of Cloudflare’s data centre")
  static let alibabaCache = SignalDeclaration(
    "header.via", [.edge],
    of: ServiceReach(provider: "alibaba", names: .ofOperator, addresses: .edge),
    senders: anyMachine, indicatesUnseen: true, source: "recorded answers of Alibaba Cloud")
  static let wikimediaCache = SignalDeclaration(
    "header.x-cache", [.edge],
    of: ServiceReach(provider: "wikimedia", names: .ofOperator, addresses: .edge),
    senders: anyMachine, source: "wikitech.wikimedia.org, Data centers")
  static let wikimediaTiming = SignalDeclaration(
    "header.server-timing", [.edge],
    of: ServiceReach(provider: "wikimedia", names: .ofOperator, addresses: .edge),
    senders: anyMachine, source: "wikitech.wikimedia.org, Data centers")
}
