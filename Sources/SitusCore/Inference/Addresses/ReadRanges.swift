import SitusGround

extension AddressBook {
  /// Largest file of ranges that is read, in bytes.
  static let maximumFileBytes = 256 << 20

  /// Reads every file that holds addresses.
  ///
  /// At equal prefixes the more careful statement counts: edge and anycast over region, region over
  /// geofeed. Of two files of one operator only the newer is used, by the operator's count of its
  /// editions, else by day; one that says no day never replaces one that does.
  ///
  /// - Parameters:
  ///   - files: All reference files; those without addresses are skipped.
  ///   - tables: The region tables, already read.
  /// - Returns: The book, and what is wrong in the files.
  static func read(_ files: [ReferenceFile], tables: ReferenceData) -> (AddressBook, [InputError]) {
    var builder = AddressBookBuilder()
    var errors: [InputError] = []
    var databases: (v4: [UInt8]?, v6: [UInt8]?) = (nil, nil)
    var lists: [(file: ReferenceFile, list: RangeList)] = []
    for file in files {
      guard let format = RangeFormat(of: file) else {
        if !file.name.hasSuffix(".tsv") { builder.unrecognised.append(file.name) }
        continue
      }
      do throws(RangeFailure) {
        switch format {
        case .torV4: databases.v4 = file.bytes
        case .torV6: databases.v6 = file.bytes
        case .owners: try PrefixList.readOwners(file, into: &builder)
        case .blocks: try PrefixList.readBlocks(file, into: &builder)
        case .aws, .azure, .gcp, .oci, .google, .fastly, .cloudflare, .anycast, .geofeed:
          if let list = try RangeList(file, format, tables) { lists.append((file, list)) }
        }
      } catch {
        errors.append(InputError(error, in: file.name))
      }
    }
    add(newest(of: lists, &builder), to: &builder)
    let database =
      databases.v4 == nil && databases.v6 == nil
      ? nil : CountryDatabase(v4: databases.v4, v6: databases.v6)
    return (AddressBook(builder, database: database), errors)
  }

  /// Leaves out each file that a newer one of the same kind replaces, and notes it.
  private static func newest(
    of lists: [(file: ReferenceFile, list: RangeList)], _ builder: inout AddressBookBuilder
  ) -> [(file: ReferenceFile, list: RangeList)] {
    struct Kind: Hashable {
      var format: RangeFormat
      var part: String
    }
    var newest: [Kind: RangeList] = [:]
    for (_, list) in lists where list.format.isReplaced {
      let kind = Kind(format: list.format, part: list.part)
      if newest[kind].map({ list.isNewer(than: $0) }) ?? true { newest[kind] = list }
    }
    return lists.filter { file, list in
      guard let other = newest[Kind(format: list.format, part: list.part)],
        other.isNewer(than: list)
      else { return true }
      builder.replaced.append(file.name)
      return false
    }
  }

  private static func add(
    _ lists: [(file: ReferenceFile, list: RangeList)], to builder: inout AddressBookBuilder
  ) {
    let clouds = Set(lists.compactMap(\.list.format.cloud))
    for (file, list) in lists {
      let source = builder.add(
        AddressSource(name: file.name, date: list.date, isGeofeed: list.isGeofeed))
      if list.date == nil { builder.undated.append(file.name) }
      if list.format == .anycast {
        builder.anycastSource = builder.anycastSource ?? builder.sources[source]
      }
      let owners = list.owners.map { owner in
        var owner = owner
        owner.source = source
        // Google's own services answer from fronts near the client; where its customers' regions
        // are not known besides, an address may as well be a customer's.
        if list.format == .google, !clouds.contains("google") { owner.use = .held }
        return owner
      }
      for (prefix, index) in list.statements { builder.add(prefix, owners[index]) }
      for (prefix, index) in list.general { builder.add(general: prefix, owners[index]) }
      for prefix in list.anycast { builder.addAnycast(prefix) }
      builder.complete.formUnion(list.complete)
      builder.clouds.formUnion(list.format.cloud.map { [$0] } ?? [])
      builder.unknownRegions.formUnion(
        list.unknownRegions.map { "\(list.format.cloud ?? ""):\($0)" })
    }
  }
}

extension RangeList {
  /// Reads one file of an operator; `nil` for the formats that are no such file.
  init?(_ file: ReferenceFile, _ format: RangeFormat, _ tables: ReferenceData)
    throws(RangeFailure)
  {
    guard file.bytes.count <= AddressBook.maximumFileBytes else {
      throw RangeFailure(
        code: .tooLarge, expected: "at most \(AddressBook.maximumFileBytes) bytes")
    }
    switch format {
    case .aws: self = try AWSRanges.read(file, tables)
    case .azure: self = try AzureServiceTags.read(file, tables)
    case .gcp, .google: self = try GoogleRanges.read(file, format, tables)
    case .oci: self = try OracleRanges.read(file, tables)
    case .fastly: self = try PrefixList.readFastly(file)
    case .cloudflare: self = try PrefixList.readCloudflare(file)
    case .anycast: self = try PrefixList.readAnycast(file)
    case .geofeed(let provider): self = try Geofeed.read(file, provider: provider)
    case .owners, .blocks, .torV4, .torV6: return nil
    }
  }
}

extension InputError {
  init(_ failure: RangeFailure, in file: String) {
    self.init(
      failure.code, at: SourceSite(file: file, line: failure.line, column: failure.column),
      expected: failure.expected, found: failure.found)
  }
}
