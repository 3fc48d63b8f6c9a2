import SitusGround

extension LocationInference {
  /// One line of the format `situs.location/1`, without a line end.
  ///
  /// Keys stand in the order of the format; a fact for which nothing may speak is `null`.
  package var jsonLine: String {
    var writer = JSONLine()
    writer.object {
      $0.member("schema", "situs.location/1")
      $0.member("subject", subject)
      $0.list("providers", providers) { writer, provider in
        writer.object {
          $0.member("name", provider.name)
          $0.member("role", provider.role.rawValue)
          $0.member("country", provider.country?.rawValue)
          if provider.isClaimed { $0.flag("claimed", true) }
        }
      }
      $0.place("edge", edge)
      if !edges.isEmpty {
        $0.key("edges")
        $0.object { writer in
          for (vantage, edge) in edges.sorted(by: { $0.key < $1.key }) {
            writer.place(vantage, edge)
          }
        }
      }
      $0.place("compute", compute)
      $0.place("storage", storage)
      $0.place("network", network)
      $0.place("registration", registration)
      $0.place("legal", legal)
      if !branches.isEmpty {
        $0.list("branches", branches) { writer, branch in
          writer.object {
            $0.member("end", branch.end)
            $0.list("seen_by", branch.seenBy) { $0.string($1) }
            for fact in [FactKind.compute, .storage, .network] {
              $0.place(fact.rawValue, branch.place(fact))
            }
          }
        }
      }
      if !dangling.isEmpty {
        $0.list("dangling", dangling) { writer, alias in
          writer.object {
            $0.member("target", alias.target)
            $0.member("reason", alias.reason)
            $0.member("observed_on", alias.observedOn.iso)
            $0.list("basis", alias.basis) { $0.string($1) }
          }
        }
      }
      $0.list("conflicts", conflicts) { writer, conflict in
        writer.object {
          $0.member("fact", conflict.fact.rawValue)
          $0.member("text", conflict.text)
        }
      }
      $0.list("evidence", evidence) { writer, evidence in
        writer.object {
          $0.member("kind", evidence.kind)
          $0.member("fact", evidence.fact.rawValue)
          $0.member("country", evidence.country?.rawValue)
          $0.optional("region", evidence.region)
          $0.optional("place", evidence.site)
          $0.optional("provider", evidence.provider)
          $0.member("value", evidence.value)
          $0.member("source", evidence.source)
          $0.number("reliability", evidence.reliability)
          $0.member("level", evidence.standing.level.rawValue)
          $0.member("because", evidence.standing.reason)
          $0.flag("staged_by_supplier", evidence.stagedBySupplier)
          $0.member("observed_on", evidence.observedOn.iso)
          $0.member("stale_after", evidence.staleAfter.iso)
          $0.list("basis", evidence.basis) { $0.string($1) }
        }
      }
      $0.list("third_parties", thirdParties) { writer, party in
        writer.object {
          $0.member("host", party.host)
          $0.list("contacts", party.contacts) { $0.string($1.rawValue) }
          $0.member("provider", party.provider)
          $0.member("country", party.country?.rawValue)
          $0.optional("parent_country", party.parentCountry?.rawValue)
        }
      }
      $0.list("bounds", bounds) { writer, bound in
        writer.object {
          $0.member("vantage", bound.vantage.name)
          $0.member("address", bound.address)
          $0.number("rtt_ms", bound.milliseconds)
          $0.number("radius_km", bound.radius.rounded(.up))
          $0.member("basis", bound.vantage.basis)
          $0.member("observed_on", bound.observedOn.iso)
          let near = bound.vantage.countries(within: bound.radius)
          if near.count <= RoundTripBound.mostListed {
            $0.list("within", near) { $0.string($1.rawValue) }
          }
        }
      }
      $0.list("looked_for", lookedFor) { $0.string($1) }
      $0.flag("observed", wasObserved)
      mail?.write(to: &$0)
    }
    return writer.text
  }
}

extension JSONLine {
  /// An inferred place; `null` where nothing may speak.
  mutating func place(_ name: String, _ place: InferredPlace?) {
    key(name)
    guard let place else { return null() }
    object {
      $0.member("country", place.country?.rawValue)
      $0.optional("region", place.region)
      $0.optional("place", place.site)
      $0.member("strength", place.strength.rawValue)
      $0.optional("stale_after", place.staleAfter?.iso)
    }
  }
}
