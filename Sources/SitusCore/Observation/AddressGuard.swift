import SitusGround

/// Decides whether anything may be sent to an address that was not chosen by the operator.
///
/// An inventory comes in a pull request and a redirect from a stranger, so both could point the
/// scanner at machines that only it can reach.
package struct AddressGuard: Hashable, Sendable {
  /// Whether the operator opened the private, loopback and other closed addresses; not those that
  /// hand out the credentials of a cloud, nor the ports that are no web's.
  package var allowsPrivate: Bool

  package init(allowsPrivate: Bool = false) { self.allowsPrivate = allowsPrivate }

  /// Why nothing may be sent to the address; `nil` when it is open.
  package func reasonClosed(_ address: IPAddress) -> ClosedAddress? {
    if let service = closedServices[address] { return service }
    if let embedded = address.embeddedByTranslation { return reasonClosed(embedded) }
    if let embedded = address.embeddedByTunnel, reasonClosed(embedded) != nil { return .tunnel }
    if allowsPrivate {
      return address.embeddedByMapping.flatMap { closedServices[$0] }
    }
    for range in address.isIPv4 ? closedIPv4 : closedIPv6
    where range.prefix.contains(address) {
      return range.reason
    }
    if !address.isIPv4, !globalUnicast.contains(address) { return .reserved }
    return nil
  }

  /// Whether nothing may be sent to the port: those that browsers refuse, because a request there
  /// would be read as mail, a login or a print job.
  package func isClosed(port: Int) -> Bool { closedPorts.contains(port) }
}

/// - SeeAlso: WHATWG Fetch Standard, *Port blocking*, read 2026-11-24.
private let closedPorts: Set<Int> = [
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102,
  103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465,
  512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993,
  995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668,
  6669, 6679, 6697, 10080,
]

/// Why an address is closed; the raw value is printed.
package enum ClosedAddress: String, Hashable, Sendable, CaseIterable {
  case unspecified, loopback, broadcast, multicast, documentation, benchmarking, reserved
  case `private` = "private"
  case linkLocal = "link_local"
  case sharedSpace = "shared_address_space"
  case uniqueLocal = "unique_local"
  case siteLocal = "site_local"
  case cloudMetadata = "cloud_metadata"
  case mappedIPv4 = "ipv4_mapped"
  case localTranslation = "local_translation"
  case tunnel
  case protocolAssignments = "protocol_assignments"
}

extension IPAddress {
  /// The IPv4 address that a NAT64 gateway would send to, for an address of its well-known prefix.
  ///
  /// - SeeAlso: RFC 6052 §2.1.
  fileprivate var embeddedByTranslation: IPAddress? {
    AddressPrefix.translation.contains(self) ? IPAddress(version4: key) : nil
  }

  /// The IPv4 address that stands at the end of an address that is mapped, translated here or sent
  /// through a tunnel of ours, or in the middle of one of 6to4.
  ///
  /// - SeeAlso: RFC 4291 §2.5.5; RFC 8215; RFC 3056 §2.
  fileprivate var embeddedByMapping: IPAddress? {
    guard !isIPv4 else { return nil }
    if bytes[0...1].elementsEqual([0x20, 0x02]) { return IPAddress(bytes: bytes[2..<6]) }
    let isMapped = bytes[..<8].allSatisfy { $0 == 0 }
    let isTranslated = localTranslation.prefix.contains(self)
    return isMapped || isTranslated ? IPAddress(bytes: bytes[12...]) : nil
  }

  /// The IPv4 address that an ISATAP router would send to, whatever the prefix.
  ///
  /// - SeeAlso: RFC 5214 §6.1.
  fileprivate var embeddedByTunnel: IPAddress? {
    guard !isIPv4, bytes[8] & 0xFD == 0, bytes[9...11].elementsEqual([0x00, 0x5E, 0xFE]) else {
      return nil
    }
    return IPAddress(bytes: bytes[12...])
  }
}

private struct ClosedBlock: Sendable {
  var prefix: AddressPrefix
  var reason: ClosedAddress

  init(_ prefix: String, _ reason: ClosedAddress) {
    self.prefix = prefix.asPrefix
    self.reason = reason
  }
}

extension String {
  fileprivate var asPrefix: AddressPrefix {
    guard let prefix = AddressPrefix(self) else {
      preconditionFailure("\(self) is no address with a length")
    }
    return prefix
  }
}

/// Single addresses that answer with credentials inside some cloud, whatever range they lie in.
///
/// - SeeAlso: AWS EC2 *Instance metadata*, ECS *Task metadata* and EKS *Pod Identity*; Azure *What
///   is IP address 168.63.129.16*; Google Cloud *Metadata server*; Alibaba Cloud *Instance
///   metadata*; Oracle Cloud *Instance metadata*; Scaleway and Tencent Cloud *Instance metadata*;
///   OpenStack Nova *Metadata service* for fe80::a9fe:a9fe.
private let closedServices: [IPAddress: ClosedAddress] = {
  var services: [IPAddress: ClosedAddress] = [:]
  for text in [
    "169.254.169.254", "169.254.169.253", "169.254.169.123", "169.254.170.2", "169.254.170.23",
    "168.63.129.16", "100.100.100.200", "192.0.0.192", "fd00:ec2::254", "fd00:ec2::253",
    "fd00:ec2::23", "fd20:ce::254", "fd00:c1::a9fe:a9fe", "169.254.42.42", "fd00:42::42",
    "169.254.0.23", "fe80::a9fe:a9fe",
  ] {
    services[text.asPrefix.first] = .cloudMetadata
  }
  return services
}()

/// First match counts.
///
/// - SeeAlso: IANA IPv4 Special-Purpose Address Registry (RFC 6890, RFC 8190); IANA IPv4 Multicast
///   Address Space Registry; RFC 7526 for 192.88.99.0/24.
private let closedIPv4: [ClosedBlock] = [
  ClosedBlock("0.0.0.0/32", .unspecified),
  ClosedBlock("0.0.0.0/8", .reserved),
  ClosedBlock("10.0.0.0/8", .private),
  ClosedBlock("100.64.0.0/10", .sharedSpace),
  ClosedBlock("127.0.0.0/8", .loopback),
  ClosedBlock("169.254.0.0/16", .linkLocal),
  ClosedBlock("172.16.0.0/12", .private),
  ClosedBlock("192.0.0.0/24", .protocolAssignments),
  ClosedBlock("192.0.2.0/24", .documentation),
  ClosedBlock("192.88.99.0/24", .tunnel),
  ClosedBlock("192.168.0.0/16", .private),
  ClosedBlock("198.18.0.0/15", .benchmarking),
  ClosedBlock("198.51.100.0/24", .documentation),
  ClosedBlock("203.0.113.0/24", .documentation),
  ClosedBlock("224.0.0.0/4", .multicast),
  ClosedBlock("255.255.255.255/32", .broadcast),
  ClosedBlock("240.0.0.0/4", .reserved),
]

/// First match counts; what is outside `globalUnicast` and not here is reserved.
///
/// - SeeAlso: IANA IPv6 Special-Purpose Address Registry (RFC 6890, RFC 8190); RFC 3879 for
///   fec0::/10; RFC 4380 for Teredo; RFC 7526 for 6to4; RFC 8215 for 64:ff9b:1::/48; RFC 9637 for
///   3fff::/20.
private let closedIPv6: [ClosedBlock] = [
  ClosedBlock("::/128", .unspecified),
  ClosedBlock("::1/128", .loopback),
  ClosedBlock("::ffff:0:0/96", .mappedIPv4),
  ClosedBlock("::ffff:0:0:0/96", .mappedIPv4),
  ClosedBlock("::/96", .mappedIPv4),
  localTranslation,
  ClosedBlock("100::/64", .reserved),
  ClosedBlock("2001::/32", .tunnel),
  ClosedBlock("2001:2::/48", .benchmarking),
  ClosedBlock("2001::/23", .protocolAssignments),
  ClosedBlock("2001:db8::/32", .documentation),
  ClosedBlock("2002::/16", .tunnel),
  ClosedBlock("3fff::/20", .documentation),
  ClosedBlock("fc00::/7", .uniqueLocal),
  ClosedBlock("fe80::/10", .linkLocal),
  ClosedBlock("fec0::/10", .siteLocal),
  ClosedBlock("ff00::/8", .multicast),
]

/// What a network may use for NAT64 of its own.
private let localTranslation = ClosedBlock("64:ff9b:1::/48", .localTranslation)

/// The only block from which unicast addresses are allocated.
///
/// - SeeAlso: IANA *Internet Protocol Version 6 Address Space*.
private let globalUnicast = "2000::/3".asPrefix
