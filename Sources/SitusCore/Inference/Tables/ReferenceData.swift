import SitusGround

/// Every fact from outside that inference needs, parsed once and searched fast.
package struct ReferenceData: Sendable {
  /// Regions of AWS by name.
  var aws: [String: Region] = [:]
  /// Names of AWS regions by their short form in cache endpoints: `euw2`.
  var awsShortNames: [String: String] = [:]
  /// Local and wavelength zones of AWS by network border group.
  var awsBorderGroups: [String: Region] = [:]
  /// Regions of Azure by name.
  var azure: [String: Region] = [:]
  /// Names of Azure regions by display name in lower case without spaces, by service tag name, by
  /// App Service stamp and by short code.
  var azureNames: [String: String] = [:]
  var azureStamps: [String: String] = [:]
  var azureShortCodes: [String: String] = [:]
  var azureStorageStamps: [String: Region] = [:]
  var gcp: [String: Region] = [:]
  /// Names of Google Cloud regions by their two letters in run.app names.
  var gcpCodes: [String: String] = [:]
  var oci: [String: Region] = [:]
  /// Names of OCI regions by their key: `lhr`.
  var ociKeys: [String: String] = [:]
  /// Domain of the realm that an OCI region belongs to.
  var ociDomains: [String: String] = [:]
  /// Regions of other providers by provider, then token.
  var others: [String: [String: Region]] = [:]
  var hostForms: [Substring: [HostForm]] = [:]
  var pops = PopTables()
  var providers: [Substring: Provider] = [:]
  /// One provider of each key, for those known by address or header only.
  var providerByKey: [String: Provider] = [:]
  /// One provider of each key that has an edge, where it goes by another name.
  var edgeByKey: [String: Provider] = [:]
  /// Keys of providers that run an edge network.
  var edgeOperators: Set<String> = []
  var exchangeDatacentres: [String: PopPlace] = [:]
  var exchangeForests: [String: PopPlace] = [:]
  var entraFrontEnds: [String: PopPlace] = [:]
  var mailForms: [Substring: [MailForm]] = [:]
  /// Headers by which a provider shows, by name.
  var headerProviders: [String: [HeaderProvider]] = [:]
  var addresses = AddressBook()
  var vantageCodes = VantageCodes()
  /// What places are called in sentences.
  var naming = PlaceNaming.codes
  /// Read when a round trip is to be judged, which most logs do not ask for.
  var outlineFile: ReferenceFile?

  /// Outlines of countries; none without the table, so that nothing is excluded.
  var outlines: CountryOutlines {
    var errors: [InputError] = []
    return outlineFile.map { CountryOutlines($0, errors: &errors) } ?? CountryOutlines()
  }
  /// Databases that the user brought, in the order given.
  private var furtherSources: [any CountrySource] = []

  /// Every database of countries that may be asked.
  var countrySources: [any CountrySource] {
    (addresses.database.map { [$0] } ?? []) + furtherSources
  }

  /// Says which clouds' lists are missing and what mends it; `nil` when none is.
  package var missingLists: String? {
    let missing = AddressBook.listedClouds.filter { !addresses.clouds.contains($0.key) }
    if missing.isEmpty { return nil }
    let names = missing.map(\.name)
    let all =
      (names.count > 1 ? names.dropLast().joined(separator: ", ") + " or " : "")
      + (names.last ?? "")
    return "No list of the addresses of \(all) is kept, so what stands at them was not looked up:"
      + " situs data update fetches the lists."
  }

  /// Says that no database of countries is there and what mends it; `nil` when one is.
  package var missingDatabase: String? {
    guard countrySources.isEmpty else { return nil }
    return "No database of countries is kept, so an address that no list holds shows no country:"
      + " make fetches one, and --mmdb takes another."
  }

  /// The country in which operators' own lists place the address; `nil` where none does.
  package func statedCountry(of address: IPAddress) -> PlaceCode? {
    addresses.owner(of: address)?.country
  }

  /// The program's own tables that were read, with their digests, in their order.
  private(set) var tables: [(name: String, sha256: String?)] = []
  /// Tables among those given that no version of ours has, in their order.
  package private(set) var strangeTables: [String] = []

  /// Files among those given that were not told to be anything, in their order.
  package var unrecognisedFiles: [String] { addresses.unrecognised }
  /// Files that a newer one of the same operator replaces, in their order.
  package var replacedFiles: [String] { addresses.replaced }

  /// Operators' lists in use that do not say of which day they are, in their order.
  package var undatedFiles: [String] { addresses.undated }

  /// Parses the files by their names; a file with an unknown name is skipped.
  ///
  /// Tables of this project come first whatever their order, because range files name regions that
  /// the tables explain.
  ///
  /// - Parameters:
  ///   - files: Tables, operators' lists and the packaged database.
  ///   - databases: Further databases, which together with the packaged one are one witness.
  /// - Throws: `InputErrors` with every malformed line of every file.
  package init(_ files: [ReferenceFile], databases: [any CountrySource] = [])
    throws(InputErrors)
  {
    furtherSources = databases
    var errors: [InputError] = []
    for file in files where file.name.hasSuffix(".tsv") {
      errors += readTable(file)
      if ShippedTable(rawValue: file.name) == nil {
        strangeTables.append(file.name)
      } else {
        tables.append((file.name, file.sha256))
      }
    }
    indexProviders()
    let (book, problems) = AddressBook.read(files, tables: self)
    addresses = book
    errors += problems
    if !errors.isEmpty { throw InputErrors(errors) }
  }

  /// Chooses for each key the provider that an address or a header of it means: one that runs
  /// machines before one that does not, then the one with most suffixes.
  private mutating func indexProviders() {
    var suffixes: [String: Int] = [:]
    for provider in providers.values { suffixes[provider.name, default: 0] += 1 }
    func rank(_ entry: (key: Substring, value: Provider)) -> (Int, Int, String, Substring) {
      let provider = entry.value
      let order: [ObservedProvider.Role] = [.hosting, .edge, .service, .mail, .dns]
      return (
        order.firstIndex(of: provider.role) ?? order.count, -(suffixes[provider.name] ?? 0),
        provider.name, entry.key
      )
    }
    edgeOperators = Set(providers.values.filter { $0.role == .edge }.map(\.key))
    let sorted = providers.sorted { rank($0) < rank($1) }.map(\.value)
    for provider in sorted where providerByKey[provider.key] == nil {
      providerByKey[provider.key] = provider
    }
    for provider in sorted
    where provider.role == .edge && edgeByKey[provider.key] == nil
      && provider.name != providerByKey[provider.key]?.name
    {
      edgeByKey[provider.key] = provider
    }
  }

  /// The provider that an address or a header of that key means in that role.
  func provider(_ key: String, as role: ObservedProvider.Role) -> Provider? {
    role == .edge ? edgeByKey[key] ?? providerByKey[key] : providerByKey[key]
  }

  /// The provider that a host name belongs to, by the longest suffix at a label boundary.
  func provider(of name: DomainName) -> Provider? { name.longestSuffix(in: providers) }

  /// The region of a cloud by a token as another provider writes it; dashes do not count for Azure.
  func region(cloud: String, token: some StringProtocol) -> Region? {
    switch cloud {
    case "aws": aws[String(token)]
    case "azure": azure[token.replacing("-", with: "")]
    case "gcp": gcp[String(token)]
    case "oci": oci[String(token)]
    default: others[cloud]?[String(token)]
    }
  }

  /// The region that a host name's form carries, by the form with the longest suffix.
  func region(byFormOf name: DomainName) -> (form: HostForm, region: Region)? {
    for label in name.labels {
      guard let forms = hostForms[name.text[label.startIndex...]] else { continue }
      for form in forms {
        guard let token = form.token(in: name) else { continue }
        let region: Region? =
          switch form.vocabulary {
          case .own, .fixed: others[form.provider]?[String(token)]
          case .cloud(let cloud): region(cloud: cloud, token: token)
          }
        if let region { return (form, region) }
      }
    }
    return nil
  }
}

extension StringProtocol {
  /// The text with every occurrence of one character replaced.
  func replacing(_ character: Character, with text: String) -> String {
    var result = ""
    result.reserveCapacity(utf8.count)
    for each in self {
      if each == character { result += text } else { result.append(each) }
    }
    return result
  }
}
