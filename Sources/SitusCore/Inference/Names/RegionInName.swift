/// A region that a host name carries.
struct RegionInName: Hashable, Sendable {
  var region: Region
  /// Whether data of the host rests behind that name: a bucket, a storage cluster, a database.
  var holdsData: Bool
  /// The form that the name has, for people.
  var form: String
  /// How often the country is right when a name has this form.
  var reliability: Double

  init(region: Region, holdsData: Bool, form: String, reliability: Double = 1) {
    self.region = region
    self.holdsData = holdsData
    self.form = form
    self.reliability = min(reliability, region.reliability)
  }
}
