import SitusGround

/// What must be seen of a host before a signal may be believed to come from where it says.
enum SignalReach: Hashable, Sendable {
  /// The signal is a name of the chain of aliases: whoever follows it arrives there.
  case chain
  /// The signal is an address in its operator's own list of regions.
  case list
  /// The signal is a reverse name: the operator's list holds the address, or the operator's own zone
  /// leads back to it.
  case reverseName
  /// The signal is a header or a certificate of one service.
  case service(ServiceReach)
  /// The signal is something that its writer need not live up to.
  case word
  /// The signal is the statement of somebody other than the supplier.
  case others
}

/// Where the service answers that alone sets a signal, and what stands beside it there.
struct ServiceReach: Hashable, Sendable {
  /// Names at which only the service answers.
  enum Names: Hashable, Sendable {
    case none
    /// Every name of the operator but those of machines and balancers that anybody rents.
    case ofOperator
    case below([String])
    /// Names of Amazon S3.
    case s3
  }

  /// Addresses at which only the service answers.
  enum Addresses: Hashable, Sendable {
    case none
    /// Points of presence of the operator.
    case edge
    /// Those that the operator's list gives to that one service.
    case service(String)
  }

  /// What the `server` of an answer may be, all in lower case.
  enum Software: Hashable, Sendable {
    case any
    /// One of these beginnings, or an edge network's that writes its own in their place.
    case only([String])
    /// Amazon S3 or CloudFront, without a mark of another store that speaks the same protocol.
    case amazonStore
    /// Nothing that people run by themselves.
    case notSelfRun
  }

  /// Short name of the operator: `aws`.
  var provider: String
  var names: Names
  var addresses: Addresses = .none
  var software: Software = .any

  /// Beginnings of `server` of software that people run on machines of their own.
  private static let selfRun = [
    "nginx", "apache", "caddy", "litespeed", "openresty", "lighttpd", "haproxy", "traefik",
    "gunicorn", "werkzeug", "uvicorn", "minio", "jetty", "express", "cowboy", "python",
  ]

  /// What in the answer shows software that does not send this signal, as the end of a sentence; `nil` when
  /// nothing does.
  func contradiction(in headers: Headers) -> String? {
    let isForeign =
      switch software {
      case .any: false
      case .only(let allowed): EdgeHeaders.contradicts(headers, allowed: allowed)
      case .amazonStore: EdgeHeaders.contradicts(headers, allowed: ["amazons3", "cloudfront"])
      case .notSelfRun:
        headers.list("server").contains { server in
          ServiceReach.selfRun.contains { server.lowercased().hasPrefix($0) }
        }
      }
    if isForeign {
      let server = Set(headers.all("server")).sorted().joined(separator: ", ")
      return "the answer comes from “\(Investigation.shortened(server))”"
    }
    if software == .amazonStore, HeaderAmazon.isOtherStore(headers) {
      return "the answer has the marks of another store that speaks the same protocol"
    }
    return nil
  }

  /// Whether nothing that is seen tells the service from its tenants.
  var isWrittenByTenants: Bool { names == .none && addresses == .none }

  /// Whether only the service answers at the address.
  func holds(_ owner: AddressOwner) -> Bool {
    guard owner.provider == provider else { return false }
    switch addresses {
    case .none: return false
    case .edge: return owner.use == .edge || owner.use == .anycast
    case .service(let name): return owner.service == name
    }
  }

  /// Whether only the service answers at the name.
  func holds(_ name: DomainName, of owner: Provider?) -> Bool {
    switch names {
    case .none: false
    case .ofOperator: owner?.key == provider && !RentedNames.holds(name)
    case .below(let suffixes): suffixes.contains { name.isBelow($0) }
    case .s3: NamesAWS.isStore(name)
    }
  }
}

/// Names below which anybody runs machines, balancers or code, so that what answers there is whatever
/// its tenant wrote.
enum RentedNames {
  private static let suffixes = [
    "compute.amazonaws.com", "compute-1.amazonaws.com", "elb.amazonaws.com", "on.aws",
    "elasticbeanstalk.com", "awsapprunner.com", "amazonlightsail.com", "awsglobalaccelerator.com",
    "amplifyapp.com", "cloudapp.azure.com", "cloudapp.net",
    "azurewebsites.net", "azurewebsites.windows.net", "azurecontainerapps.io", "azurecontainer.io",
    "azmk8s.io", "azure-api.net", "bc.googleusercontent.com", "run.app", "cloudfunctions.net",
    "appspot.com", "linodeusercontent.com", "members.linode.com", "nodebalancer.linode.com",
    "vultrusercontent.com", "clients.your-server.de", "vps.ovh.net",
  ]
  /// Labels between a region and `amazonaws.com` at which the tenant's own code answers.
  private static let amazonServices: Set<Substring> = [
    "elb", "execute-api", "compute", "vpce", "lambda", "appsync-api", "eks",
  ]

  static func holds(_ name: DomainName) -> Bool {
    if suffixes.contains(where: { name.isBelow($0) }) { return true }
    guard let before = name.before("amazonaws.com") else { return false }
    return before.suffix(2).contains(where: amazonServices.contains)
  }
}
