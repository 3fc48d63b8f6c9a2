import SitusGround

/// Finds the region in names that Microsoft Azure gives.
///
/// - SeeAlso: Azure documentation of each service for the forms of host names; App Service, storage
///   and SQL cluster names checked against service tags 398 of 2026-05-06; read 2026-11-23.
enum NamesAzure {
  /// Suffixes directly below which a region stands after a customer's label.
  static let regionalSuffixes = [
    "cloudapp.azure.com", "azurecontainerapps.io", "azmk8s.io", "azurecontainer.io",
    "logic.azure.com", "fe.azcr.io", "data.azurecr.io", "kusto.windows.net", "batch.azure.com",
    "inference.ml.azure.com", "inference.ai.azure.com", "models.ai.azure.com",
    "azurestaticapps.net", "prometheus.monitor.azure.com", "webpubsub.azure.com",
  ]

  /// Suffixes below which the region is the first label.
  static let leadingSuffixes = [
    "api.cognitive.microsoft.com", "prometheus.monitor.azure.com", "fe.azcr.io",
    "livediagnostics.monitor.azure.com", "tts.speech.microsoft.com", "stt.speech.microsoft.com",
    "api.azureml.ms", "logic.azure.com", "batch.azure.com",
  ]

  /// The region that the name carries, or `nil`.
  static func region(in name: DomainName, _ reference: ReferenceData) -> RegionInName? {
    storageStamp(name, reference) ?? sqlRing(name, reference) ?? regionalLabel(name, reference)
      ?? appService(name, reference) ?? managedService(name, reference)
  }

  /// `blob.lon26prdstr09c.store.core.windows.net`: the cluster that holds the data.
  static func storageStamp(_ name: DomainName, _ reference: ReferenceData) -> RegionInName? {
    guard let before = name.before("store.core.windows.net"), let stamp = before.last,
      let code = stampCode(stamp), let region = reference.azureStorageStamps[String(code)]
    else { return nil }
    return RegionInName(
      region: region, holdsData: true, form: "storage stamp")
  }

  /// The metro letters of `lon26prdstr09c`.
  ///
  /// Two to four letters, one or two digits, `prd`, `st` and a letter or `s` and two, two digits, a
  /// letter.
  static func stampCode(_ stamp: Substring) -> Substring? {
    let letters = stamp.prefix(while: \.isSmall)
    guard (2...4).contains(letters.count) else { return nil }
    var rest = stamp.dropFirst(letters.count)
    let number = rest.prefix(while: \.isDigit)
    guard (1...2).contains(number.count) else { return nil }
    rest = rest.dropFirst(number.count)
    guard rest.hasPrefix("prds") else { return nil }
    rest = rest.dropFirst(4)
    let kind = rest.prefix(while: \.isSmall)
    guard kind.count == 2 else { return nil }
    rest = rest.dropFirst(2)
    guard rest.count == 3, rest.prefix(2).isDigits, rest.last?.isSmall == true else { return nil }
    return letters
  }

  /// `cr15.japaneast1-a.control.database.windows.net`, also without its first label: the ring that
  /// holds the database.
  static func sqlRing(_ name: DomainName, _ reference: ReferenceData) -> RegionInName? {
    if let before = name.before("control.database.windows.net"), before.count == 1,
      let label = before.first, label.dropLast(2).last?.isDigit == true,
      let region = ringRegion(label, reference)
    {
      return RegionInName(region: region, holdsData: true, form: "SQL ring", reliability: 0.98)
    }
    guard let before = name.before("database.windows.net"), before.count >= 2 else { return nil }
    let labels = Array(before)
    let first = labels[0]
    let isRing =
      ["cr", "tr", "dataslice", "lr", "db"].contains(String(first.withoutTrailingDigits))
      && first.last?.isDigit == true
    guard isRing else { return nil }
    guard let region = ringRegion(labels[1], reference) else { return nil }
    return RegionInName(region: region, holdsData: true, form: "SQL ring", reliability: 0.99)
  }

  /// The region of `uksouth`, `japaneast1-a`, `westus21-a` (West US 2, ring 1).
  private static func ringRegion(_ label: Substring, _ reference: ReferenceData) -> Region? {
    if let region = reference.azure[String(label)] { return region }
    var text = label
    if let dash = text.lastIndex(of: "-"), text[dash...].count == 2 { text = text[..<dash] }
    guard text.last?.isDigit == true else { return nil }
    // The longest name whose rest is digits; both readings of westus21 are in one country.
    for length in stride(from: text.count, to: 3, by: -1) {
      let name = text.prefix(length)
      let rest = text.dropFirst(length)
      if rest.isDigits, let region = reference.azure[String(name)] { return region }
    }
    return nil
  }

  /// The metro of the edge in `edge-prod-vier3.ctrl.t-0001.t-msedge.net`, which the zone answers to
  /// whoever is near.
  ///
  /// - SeeAlso: Recorded answers of Front Door names; read 2026-11-23.
  static func edgeSite(_ name: DomainName) -> Substring? {
    guard name.isBelow("t-msedge.net") || name.isBelow("a-msedge.net"), name.labels.count >= 4,
      name.labels[1] == "ctrl",
      let site = name.labels[0].split(separator: "-", omittingEmptySubsequences: false).last
    else { return nil }
    let code = site.prefix(3)
    let number = site.dropFirst(4)
    guard code.count == 3, code.allSatisfy(\.isSmall), site.dropFirst(3).first == "r",
      number.isDigits
    else { return nil }
    return code
  }

  private static func regionalLabel(_ name: DomainName, _ reference: ReferenceData) -> RegionInName?
  {
    for suffix in regionalSuffixes {
      guard let before = name.before(suffix), before.count >= 2, let label = before.last else {
        continue
      }
      if let region = reference.azure[String(label)] { return found(region, suffix) }
      // <name>.<region>.<n>.azurestaticapps.net
      if suffix == "azurestaticapps.net", label.isDigits, before.count >= 3,
        let region = reference.azure[String(before[before.endIndex - 2])]
      {
        return found(region, suffix, reliability: 0.93)
      }
    }
    for suffix in leadingSuffixes {
      guard let before = name.before(suffix), before.count == 1, let label = before.first else {
        continue
      }
      if let region = reference.azure[String(label)] { return found(region, suffix) }
    }
    return nil
  }

  /// Forms of App Service: stamps, and default names with a hash and a region.
  static func appService(_ name: DomainName, _ reference: ReferenceData) -> RegionInName? {
    if let before = name.before("azurewebsites.net"), before.count >= 2, let label = before.last,
      let dash = label.lastIndex(of: "-"), label[label.index(after: dash)...].count == 2,
      label[label.index(after: dash)...].isDigits,
      let region = reference.azure[String(label[..<dash])]
    {
      return found(region, "azurewebsites.net")
    }
    let stampDomains = [
      "sip.azurewebsites.windows.net", "vip.azurewebsites.windows.net", "cloudapp.net",
      "p.azurewebsites.net", "azurewebsites.windows.net", "cloudapp.azure.com",
    ]
    guard stampDomains.contains(where: name.isBelow), let first = name.labels.first else {
      return nil
    }
    let parts = first.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 4, parts[0] == "waws", parts[1] == "prod",
      parts[3].isDigits || parts[3].count == 8 && parts[3].allSatisfy(\.isLowerHex),
      let region = reference.azureStamps[String(parts[2])].flatMap({ reference.azure[$0] })
    else { return nil }
    // Below cloudapp.net customers chose the first label.
    return found(
      region, "App Service stamp", reliability: name.isBelow("cloudapp.net") ? 0.93 : 0.99)
  }

  /// Names that managed services put their region into.
  private static func managedService(_ name: DomainName, _ reference: ReferenceData)
    -> RegionInName?
  {
    guard let first = name.labels.first else { return nil }
    // <service>-<region>-01.regional.azure-api.net
    if let before = name.before("regional.azure-api.net"), before.count == 1,
      let dash = first.lastIndex(of: "-"), first[first.index(after: dash)...].isDigits,
      let region = regionAtEnd(first[..<dash], reference)
    {
      return found(region, "regional.azure-api.net")
    }
    // <code>-<n>-az.fe.azcr.io, the front end of a container registry
    if let before = name.before("fe.azcr.io"), before.count == 1 {
      var code = first.hasSuffix("-az") ? first.dropLast(3) : first
      if let dash = code.lastIndex(of: "-"), code[code.index(after: dash)...].isDigits {
        code = code[..<dash]
      }
      let known = [code, code.withoutTrailingDigits].lazy.compactMap {
        reference.azureShortCodes[String($0)].flatMap { reference.azure[$0] }
      }.first
      if let known { return found(known, "fe.azcr.io", reliability: 0.93) }
    }
    // <region>-<n>.in.applicationinsights.azure.com
    if name.isBelow("in.applicationinsights.azure.com"), let dash = first.lastIndex(of: "-"),
      first[first.index(after: dash)...].isDigits,
      let region = reference.azure[String(first[..<dash])]
    {
      return found(region, "in.applicationinsights.azure.com")
    }
    // <account>-<region>.documents.azure.com: an account may also be called so
    if let before = name.before("documents.azure.com"), before.count == 1,
      let region = regionAtEnd(first, reference)
    {
      return RegionInName(
        region: region, holdsData: true, form: "documents.azure.com", reliability: 0.90)
    }
    // data-prod-<code>.vaultcore.azure.net
    if name.isBelow("vaultcore.azure.net"), first.hasPrefix("data-prod-") {
      let code = first.dropFirst("data-prod-".count).prefix { $0 != "-" }
      if let region = reference.azureShortCodes[String(code)].flatMap({ reference.azure[$0] }) {
        return found(region, "vaultcore.azure.net", reliability: 0.93)
      }
    }
    // ns-sb2-prod-<stamp>-… and cdb-ms-prod-<region>1-… below cloudapp.net
    if name.isBelow("cloudapp.net") || name.isBelow("cloudapp.azure.com") {
      let parts = first.split(separator: "-")
      guard parts.count >= 4, parts[2] == "prod", ["ns", "cdb"].contains(parts[0]) else {
        return nil
      }
      if let region = reference.azureStamps[String(parts[3])].flatMap({ reference.azure[$0] })
        ?? ringRegion(parts[3], reference)
      {
        return found(region, "cloudapp.net", reliability: 0.95)
      }
    }
    return nil
  }

  /// The region name after the last dash that makes one.
  private static func regionAtEnd(_ label: Substring, _ reference: ReferenceData) -> Region? {
    guard let dash = label.lastIndex(of: "-"), dash > label.startIndex else { return nil }
    return reference.azure[String(label[label.index(after: dash)...])]
  }

  private static func found(_ region: Region, _ form: String, reliability: Double = 0.99)
    -> RegionInName
  {
    RegionInName(
      region: region, holdsData: false, form: form,
      reliability: reliability)
  }
}
