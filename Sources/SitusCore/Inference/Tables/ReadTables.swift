import SitusGround

extension ReferenceData {
  /// Reads one of the program's own tables into its place.
  ///
  /// - Returns: What is wrong in it; empty for those that others read, and for a table with a name
  ///   that means nothing here.
  mutating func readTable(_ file: ReferenceFile) -> [InputError] {
    guard let table = ShippedTable(rawValue: file.name) else { return [] }
    return switch table {
    case .awsRegions: readAWSRegions(file)
    case .awsBorderGroups: readAWSBorderGroups(file)
    case .azureRegions: readAzureRegions(file)
    case .azureStorageStamps: readStorageStamps(file)
    case .azureShortCodes: readShortCodes(file)
    case .gcpRegions: readGCPRegions(file)
    case .ociRegions: readOCIRegions(file)
    case .otherRegions: readOtherRegions(file)
    case .hostForms: readHostForms(file)
    case .pops, .airports, .popOddities: readPops(file, table)
    case .exchangeDatacentres:
      readMicrosoftCodes(file, table, column: "prefix", into: \.exchangeDatacentres)
    case .exchangeForests: readMicrosoftCodes(file, table, column: "code", into: \.exchangeForests)
    case .entraFrontEnds: readMicrosoftCodes(file, table, column: "token", into: \.entraFrontEnds)
    case .providerSuffixes: readProviders(file)
    case .mailProviders: readMailForms(file)
    case .headerProviders: readHeaderProviders(file)
    case .vantageCodes: readVantageCodes(file)
    case .countryOutlines: keepOutlines(file)
    // By `AddressBook`.
    case .addressOwners, .cloudBlocks: []
    case .places: readNaming(file)
    // By `PlaceNames`, `readSelectors` and `RangeSource`, for commands that infer nothing.
    case .placeWords, .towns, .dkimSelectors, .rangeSources: []
    }
  }

  private mutating func readVantageCodes(_ file: ReferenceFile) -> [InputError] {
    var errors: [InputError] = []
    vantageCodes = VantageCodes(file, errors: &errors)
    return errors
  }

  /// Names alone; `PlaceNames` reads the words of the same table, and tells what is wrong in it.
  private mutating func readNaming(_ file: ReferenceFile) -> [InputError] {
    let table = TSVTable(file, .places)
    var names: [PlaceCode: String] = [:]
    for row in table.rows where table.text("kind", row) != "body" {
      names[PlaceCode(table.text("code", row))] = table.text("name", row)
    }
    naming = PlaceNaming(names)
    return []
  }

  private mutating func keepOutlines(_ file: ReferenceFile) -> [InputError] {
    outlineFile = file
    return []
  }

  private mutating func readAWSRegions(_ file: ReferenceFile) -> [InputError] {
    var table = TSVTable(file, .awsRegions)
    for row in table.rows {
      let name = table.requiredText("region", row)
      // Partitions that are not on the Internet cannot be observed; a token of one is a forgery.
      if table.text("partition", row).hasPrefix("aws-iso") { continue }
      aws[name] = region("aws", name, &table, row)
      awsShortNames[shortAWSName(name)] = name
    }
    return table.errors
  }

  private mutating func readAWSBorderGroups(_ file: ReferenceFile) -> [InputError] {
    var table = TSVTable(file, .awsBorderGroups)
    for row in table.rows {
      let name = table.requiredText("border_group", row)
      awsBorderGroups[name] = region("aws", name, &table, row)
    }
    return table.errors
  }

  private mutating func readAzureRegions(_ file: ReferenceFile) -> [InputError] {
    var table = TSVTable(file, .azureRegions)
    for row in table.rows {
      let name = table.requiredText("region", row)
      azure[name] = region("azure", name, &table, row)
      azureNames[name] = name
      azureNames[table.text("display", row).lowercased().replacing(" ", with: "")] = name
      azureNames[table.text("service_tag", row)] = name
      for stamp in table.text("stamps", row).split(separator: ",") {
        azureStamps[String(stamp)] = name
      }
    }
    return table.errors
  }

  private mutating func readStorageStamps(_ file: ReferenceFile) -> [InputError] {
    var table = TSVTable(file, .azureStorageStamps)
    for row in table.rows {
      let code = table.requiredText("code", row)
      // An unchecked row is sure of the metro and less sure of the region within it.
      azureStorageStamps[code] = Region(
        token: "azure:" + table.requiredText("region", row), country: table.country("country", row),
        city: "", confidence: table.confidence(row) == .high ? .high : .medium,
        source: source(file, table, row))
    }
    return table.errors
  }

  private mutating func readShortCodes(_ file: ReferenceFile) -> [InputError] {
    var table = TSVTable(file, .azureShortCodes)
    for row in table.rows {
      azureShortCodes[table.requiredText("code", row)] = table.requiredText("region", row)
    }
    return table.errors
  }

  private mutating func readGCPRegions(_ file: ReferenceFile) -> [InputError] {
    var table = TSVTable(file, .gcpRegions)
    for row in table.rows {
      let name = table.requiredText("region", row)
      gcp[name] = region("gcp", name, &table, row)
      let code = table.text("code", row)
      if !code.isEmpty { gcpCodes[code] = name }
    }
    return table.errors
  }

  private mutating func readOCIRegions(_ file: ReferenceFile) -> [InputError] {
    var table = TSVTable(file, .ociRegions)
    for row in table.rows {
      let name = table.requiredText("region", row)
      // City and country are in the region's own name, so a dedicated region is as sure as others.
      var place = region("oci", name, &table, row)
      if place.confidence == .medium {
        place = Region(
          token: place.token, country: place.country, city: place.city, confidence: .high,
          source: place.source)
      }
      oci[name] = place
      ociDomains[name] = table.requiredText("realm_domain", row)
      let key = table.text("key", row)
      if !key.isEmpty { ociKeys[key] = name }
    }
    return table.errors
  }

  private mutating func readOtherRegions(_ file: ReferenceFile) -> [InputError] {
    var table = TSVTable(file, .otherRegions)
    for row in table.rows {
      let provider = table.requiredText("provider", row)
      let token = table.requiredText("token", row)
      others[provider, default: [:]][token] = region(provider, token, &table, row)
    }
    return table.errors
  }

  private mutating func readHostForms(_ file: ReferenceFile) -> [InputError] {
    var table = TSVTable(file, .hostForms)
    for row in table.rows {
      let pattern = table.requiredText("pattern", row)
      var facts: [FactKind] = []
      for word in table.requiredText("facts", row).split(separator: ",") {
        guard let fact = FactKind(rawValue: String(word)) else {
          table.add(
            .badValue, row, "facts", expected: "kinds of fact with commas", found: String(word))
          continue
        }
        facts.append(fact)
      }
      let confidence = table.confidence(row)
      guard
        let form = HostForm(
          pattern: pattern, provider: table.requiredText("provider", row),
          token: table.text("token", row), facts: facts, confidence: confidence,
          source: source(file, table, row))
      else {
        table.add(.badValue, row, "pattern", expected: "a host name form", found: pattern)
        continue
      }
      hostForms[form.suffix[...], default: []].append(form)
    }
    // The form that says more of the name is tried first.
    for suffix in hostForms.keys {
      hostForms[suffix]?.sort { $0.labelCount > $1.labelCount }
    }
    return table.errors
  }

  /// The region that a row of a region table describes.
  private func region(
    _ provider: String, _ token: String, _ table: inout TSVTable, _ row: TSVTable.Row
  ) -> Region {
    Region(
      token: provider + ":" + token, country: table.country("country", row),
      city: table.text("city", row), confidence: table.confidence(row),
      source: source(table.path, table, row))
  }

  private func source(_ file: ReferenceFile, _ table: TSVTable, _ row: TSVTable.Row)
    -> String
  { source(file.name, table, row) }

  /// Table and what the row was compiled from.
  func source(_ name: String, _ table: TSVTable, _ row: TSVTable.Row) -> String {
    let origin = table.text("source", row)
    return origin.isEmpty ? name : "\(name): \(origin)"
  }

  /// The short form that cache endpoints use: `euw2` for `eu-west-2`, `apne1` for `ap-northeast-1`.
  private func shortAWSName(_ name: String) -> String {
    var short = ""
    for (index, part) in name.split(separator: "-").enumerated() {
      if index == 0 || part.isDigits {
        short += part
        continue
      }
      var rest = part
      while !rest.isEmpty {
        let direction = ["north", "south", "east", "west", "central"].first { rest.hasPrefix($0) }
        short += String(rest.prefix(1))
        rest = rest.dropFirst(direction?.count ?? rest.count)
      }
    }
    return short
  }
}
