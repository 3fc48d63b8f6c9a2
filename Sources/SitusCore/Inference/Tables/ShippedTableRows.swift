extension ShippedTable {
  /// How many rows it ships with, without the header: fewer are a table that was cut off.
  ///
  /// `RECORD_TABLES=1 swift test --filter DataDirectoryTests` writes this file.
  package var shippedRows: Int {
    switch self {
    case .addressOwners: 199
    case .airports: 7487
    case .awsBorderGroups: 78
    case .awsRegions: 49
    case .azureRegions: 73
    case .azureShortCodes: 47
    case .azureStorageStamps: 57
    case .cloudBlocks: 1194
    case .countryOutlines: 1628
    case .dkimSelectors: 30
    case .entraFrontEnds: 41
    case .exchangeDatacentres: 59
    case .exchangeForests: 24
    case .gcpRegions: 50
    case .headerProviders: 75
    case .hostForms: 106
    case .mailProviders: 216
    case .ociRegions: 88
    case .otherRegions: 414
    case .placeWords: 57
    case .places: 463
    case .popOddities: 142
    case .pops: 425
    case .providerSuffixes: 878
    case .rangeSources: 13
    case .towns: 8289
    case .vantageCodes: 414
    }
  }
}
