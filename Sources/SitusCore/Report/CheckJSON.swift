import SitusGround

/// The JSON form `situs.check/1`: keys in ascending order, what is not known is `null`.
///
/// - SeeAlso: `reports/schema/check-1.1.json`.
func checkJSON(_ report: CheckReport) -> String {
  var bytes: [UInt8] = []
  withoutActuallyEscaping({ (chunk: [UInt8]) in bytes += chunk }) { sink in
    var writer = JSONWriter(sink: sink)
    writer.object { json in
      json.member("as_of", report.asOf)
      json.member("data") { $0.dataVersions(report.data) }
      json.member("declared") { $0.declared(report.declared) }
      json.member("hosts") { $0.array(report.hosts) { $0.check($1, report) } }
      json.member("log_warnings", report.logWarnings)
      json.member("place_names") { $0.placeNames(report.placeNames) }
      json.member("resolvers", report.resolvers)
      json.member("schema", CheckReport.schema)
      json.member("tool") { json in
        json.row {
          $0.member("name", "situs")
          $0.member("version", Version.text)
        }
      }
      json.member("vantages", report.vantages)
    }
    writer.finish()
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension JSONWriter {
  fileprivate mutating func check(_ check: HostCheck, _ report: CheckReport) {
    object { json in
      json.member("conflicts") { json in
        json.array(check.inference.conflicts) { json, conflict in
          json.row {
            $0.member("fact", conflict.fact.rawValue)
            $0.member("text", conflict.text)
          }
        }
      }
      json.member("dangling", check.inference.dangling.map(\.sentence))
      json.member("evidence") { $0.array(check.inference.evidence) { $0.evidence($1) } }
      json.member("facts") { json in
        json.object { json in
          let byName = check.facts.sorted { $0.fact.rawValue < $1.fact.rawValue }
          for fact in byName { json.member(fact.fact.rawValue) { $0.place(fact) } }
        }
      }
      json.member("host", check.host)
      json.member("limits", check.limits)
      json.member("lists") { $0.array(check.laws) { $0.law($1) } }
      json.member("looked_for", check.inference.lookedFor)
      json.member("not_observed") { $0.gaps(check.notObserved) }
      json.member("observed", check.inference.wasObserved)
      json.member("providers") { json in
        json.array(check.inference.providers) { json, provider in
          json.row {
            $0.member("claimed", provider.isClaimed)
            $0.member("country", provider.country?.rawValue)
            $0.member("legal_entity", provider.legalEntity)
            $0.member("name", provider.name)
            $0.member("parent_country", provider.parentCountry?.rawValue)
            $0.member("role", provider.role.rawValue)
          }
        }
      }
      json.member("questions", check.questions)
      json.member("verdicts") { json in
        json.array(check.verdicts) { json, verdict in
          json.row {
            $0.member("kind", verdict.kind.rawValue)
            $0.member("observed", verdict.observed?.rawValue)
            $0.member("reason", verdict.reason)
            $0.member("stale_after", verdict.staleAfter)
            $0.member("verdict", verdict.verdict.rawValue)
          }
        }
      }
      json.member("ways", check.inference.branches.map { report.words($0) })
    }
  }

  private mutating func place(_ fact: CheckedFact) {
    guard let place = fact.place else { return null() }
    object { json in
      json.member("country", place.country?.rawValue)
      json.member("evidence") { json in
        guard let evidence = fact.evidence else { return json.null() }
        json.evidence(evidence)
      }
      json.member("place", place.site)
      json.member("region", place.region)
      json.member("stale_after", place.staleAfter)
      json.member("strength", place.strength.rawValue)
    }
  }

  private mutating func law(_ law: CheckedLaw) {
    object { json in
      json.member("answers") { json in
        json.array(law.answers) { json, answer in
          json.object { json in
            let best = answer.instruments.first
            json.member("conditions", best?.conditions.map(\.words) ?? [])
            json.member("domestic", answer.isDomestic)
            json.member("effective_until", best?.effectiveUntil)
            json.member("instruments", answer.instruments.map(\.id))
            json.member("list_read_on", answer.listReadOn)
            json.member("needs_review", answer.needsReview)
            json.member("regime", answer.regime.rawValue)
            json.member("review_by", best?.reviewBy)
            json.member("source", answer.source)
            json.member("status", answer.status.rawValue)
          }
        }
      }
      json.member("occurs_as", law.occurrences.map(\.rawValue))
      json.member("place", law.place.rawValue)
    }
  }
}
