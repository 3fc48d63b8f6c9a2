import SitusGround

extension ReferenceData {
  /// Reads codes of points of presence.
  mutating func readPops(_ file: ReferenceFile, _ shipped: ShippedTable) -> [InputError] {
    var table = TSVTable(file, shipped)
    for row in table.rows {
      let place = pop(table.requiredText("code", row), &table, row)
      if shipped == .popOddities {
        pops.add(oddity: place, network: table.requiredText("network", row))
      } else if shipped == .pops {
        pops.add(code: place)
      } else {
        pops.add(airport: place)
      }
    }
    return table.errors
  }

  /// Reads codes of Exchange Online and Entra, which stand in the column of that name.
  mutating func readMicrosoftCodes(
    _ file: ReferenceFile, _ shipped: ShippedTable, column: String,
    into places: WritableKeyPath<ReferenceData, [String: PopPlace]>
  ) -> [InputError] {
    var table = TSVTable(file, shipped)
    for row in table.rows {
      let place = pop(table.requiredText(column, row), &table, row)
      self[keyPath: places][place.code] = place
    }
    return table.errors
  }

  /// Reads who owns which domain suffix.
  mutating func readProviders(_ file: ReferenceFile) -> [InputError] {
    var table = TSVTable(file, .providerSuffixes)
    for row in table.rows {
      let suffix = table.requiredText("suffix", row)
      guard let role = ObservedProvider.Role(rawValue: table.text("role", row)) else {
        table.add(
          .badValue, row, "role", expected: "edge, hosting, mail, dns or service",
          found: table.text("role", row))
        continue
      }
      guard DomainName(suffix) != nil else {
        table.add(.badValue, row, "suffix", expected: "a domain name", found: suffix)
        continue
      }
      providers[suffix[...]] = Provider(
        key: table.requiredText("operator", row), name: table.requiredText("provider", row),
        legalEntity: table.text("legal_entity", row), country: table.country("country", row),
        parentCountry: table.country("parent_country", row), role: role,
        confidence: table.confidence(row), source: source(file.name, table, row))
    }
    return table.errors
  }

  /// Reads names of mail providers.
  mutating func readMailForms(_ file: ReferenceFile) -> [InputError] {
    var table = TSVTable(file, .mailProviders)
    for row in table.rows {
      let form = table.text("form", row)
      guard !form.isEmpty, let kind = MailForm.Kind(rawValue: table.text("kind", row)) else {
        continue
      }
      let mail = MailForm(
        kind: kind, form: form, provider: table.requiredText("provider", row),
        legalEntity: table.text("legal_entity", row), country: table.country("country", row),
        confidence: table.confidence(row), source: source(file.name, table, row))
      mailForms[mail.key, default: []].append(mail)
    }
    return table.errors
  }

  /// Reads headers by which providers show.
  mutating func readHeaderProviders(_ file: ReferenceFile) -> [InputError] {
    var table = TSVTable(file, .headerProviders)
    for row in table.rows {
      guard let role = ObservedProvider.Role(rawValue: table.text("role", row)) else {
        table.add(
          .badValue, row, "role", expected: "edge, hosting, mail, dns or service",
          found: table.text("role", row))
        continue
      }
      let entry = HeaderProvider(
        beginning: table.text("begins", row), provider: table.requiredText("operator", row),
        role: role)
      headerProviders[table.requiredText("header", row), default: []].append(entry)
    }
    return table.errors
  }

  private func pop(_ code: String, _ table: inout TSVTable, _ row: TSVTable.Row)
    -> PopPlace
  {
    PopPlace(
      code: code.uppercased(), country: table.country("country", row),
      city: table.text("city", row), confidence: table.confidence(row),
      source: source(table.path, table, row))
  }
}
