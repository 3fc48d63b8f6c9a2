/// Headers that name the region in which something runs or rests.
extension SignalDeclaration {
  static let bucketRegion = SignalDeclaration(
    "header.x-amz-bucket-region", [.storage, .compute],
    of: ServiceReach(
      provider: "aws", names: .s3, addresses: .service("S3"),
      software: .amazonStore),
    senders: "Any machine, balancer or function, and any store that speaks the same protocol.",
    indicatesUnseen: true, source: "Amazon S3 API reference, HeadBucket")
  static let azureRegion = SignalDeclaration(
    "header.x-ms-region", [.compute],
    of: ServiceReach(
      provider: "microsoft",
      names: .below([
        "openai.azure.com", "cognitiveservices.azure.com", "api.cognitive.microsoft.com",
        "services.ai.azure.com", "models.ai.azure.com", "inference.ai.azure.com",
      ]), software: .notSelfRun),
    senders: "Any code of a customer, on Azure or elsewhere, and any gateway.",
    indicatesUnseen: true, source: "recorded answers of Azure OpenAI, 2023 to 2026")
  static let workerPlacement = SignalDeclaration(
    "header.cf-placement", [.compute],
    of: ServiceReach(provider: "cloudflare", names: .none, software: .only(["cloudflare"])),
    senders: "Any Worker, and any origin behind Cloudflare: its tenants write their own headers.",
    indicatesUnseen: true, source: "Cloudflare documentation, Smart Placement")
  static let vercelFunction = SignalDeclaration(
    "header.x-vercel-id", [.compute],
    of: ServiceReach(
      provider: "vercel", names: .none, software: .only(["vercel", "now"])),
    senders: "Any machine elsewhere; on Vercel a rewrite to another origin, which nothing says is "
      + "kept from writing it.", indicatesUnseen: true,
    source: "Vercel documentation, Response headers and Rewrites", read: "2026-11-30")
  static let mailboxServer = SignalDeclaration(
    "header.x-calculatedbetarget", [.compute], of: .exchange,
    senders: "Any machine elsewhere, Exchange on the organisation’s own premises included.",
    indicatesUnseen: true, source: "recorded answers of Outlook on the web and Autodiscover")
  static let mailboxSite = SignalDeclaration(
    "header.x-feefzinfo", [.compute], of: .exchange,
    senders: "Any machine elsewhere, Exchange on the organisation’s own premises included.",
    indicatesUnseen: true, source: "recorded answers of Outlook on the web and Autodiscover")
  static let mailboxFrontEnd = SignalDeclaration(
    "header.x-feserver", [.edge], of: .exchange,
    senders: "Any machine elsewhere, Exchange on the organisation’s own premises included.",
    source: "recorded answers of Outlook on the web and Autodiscover")
  static let shopifyPod = SignalDeclaration(
    "header.x-dc", [.compute],
    of: ServiceReach(provider: "shopify", names: .ofOperator),
    senders: "Any machine elsewhere; the name is a free one.", indicatesUnseen: true,
    source: "recorded answers of Shopify")
  static let zendeskOrigin = SignalDeclaration(
    "header.x-zendesk-origin-server", [.compute],
    of: ServiceReach(provider: "zendesk", names: .ofOperator),
    senders: "Any machine elsewhere.", indicatesUnseen: true, source: "recorded answers of Zendesk")
  static let automatticOrigin = SignalDeclaration(
    "header.x-ac", [.compute],
    of: ServiceReach(provider: "automattic", names: .ofOperator),
    senders: "Any machine elsewhere.", indicatesUnseen: true,
    source: "recorded answers of WordPress.com")
  static let oracleRegion = SignalDeclaration(
    "header.opc-request-id", [.compute],
    of: ServiceReach(provider: "oracle", names: .ofOperator, software: .notSelfRun),
    senders: "Any machine elsewhere, and a gateway that a tenant configures.",
    source: "recorded answers of OCI object storage")
  static let wikimediaOrigin = SignalDeclaration(
    "header.server", [.compute],
    of: ServiceReach(provider: "wikimedia", names: .ofOperator),
    senders: "Any machine elsewhere.", source: "wikitech.wikimedia.org, Data centers")
}

extension ServiceReach {
  /// Exchange Online.
  fileprivate static let exchange = ServiceReach(
    provider: "microsoft",
    names: .below([
      "outlook.com", "office365.com", "office.com", "office.net", "outlook.office365.us",
    ]))
}
