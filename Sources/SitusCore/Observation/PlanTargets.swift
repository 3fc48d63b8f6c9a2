/// Every host that the inventory names, each once, with all the roles it is named in.
///
/// Endpoints of systems and of processors, and the domains of processors; a domain has no role.
/// Sorted by host, roles by name.
package func planTargets(_ inventory: Inventory) -> [Target] {
  var roles: [String: Set<EndpointRole>] = [:]
  for service in inventory.services {
    for system in service.systems {
      for endpoint in system.endpoints { roles[endpoint.host, default: []].insert(endpoint.role) }
    }
  }
  for processor in inventory.processors {
    for endpoint in processor.endpoints { roles[endpoint.host, default: []].insert(endpoint.role) }
    for domain in processor.domains { roles[domain, default: []].formUnion([]) }
  }
  return roles.map { host, roles in
    Target(host: host, roles: roles.sorted { $0.rawValue < $1.rawValue })
  }.sorted()
}
