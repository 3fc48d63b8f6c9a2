import SitusGround

/// The part of the JSON form that repeats for each service.
extension JSONWriter {
  mutating func service(_ report: ServiceReport, binding: [Regime]) {
    let service = report.service
    object { json in
      json.member("condition", service.condition)
      json.dataAndPeople(of: service)
      json.member("disclosures", service.disclosures)
      json.member("findings", report.findings)
      json.member("first_failing_hops") { json in
        json.array(report.failing) { json, hop in
          json.object { json in
            json.member("indirect", hop.isIndirect)
            json.member("path", hop.path)
            json.member("regime", hop.regime.rawValue)
            json.member("transfers", hop.transfers)
            json.member("verdict", hop.verdict.rawValue)
          }
        }
      }
      json.member("id", service.id)
      json.member("lawful_basis", service.lawfulBasis?.rawValue)
      json.member("name", service.name)
      json.member("owner", service.owner)
      json.member("places") { $0.array(report.places) { $0.place($1) } }
      json.member("public_powers", service.exercisesPublicPowers)
      json.member("purposes", service.purposes)
      json.member("recipients", service.recipients)
      json.member("retention") { json in
        guard let retention = service.retention else { return json.null() }
        json.row {
          $0.member("period", retention.period)
          $0.member("reviewed", retention.reviewed)
          $0.member("rule", retention.rule)
        }
      }
      json.member("site") { $0.site(service.site) }
      json.member("summary", report.sentence)
      json.member("systems") { $0.array(service.systems) { $0.system($1) } }
      json.member("transfers") { json in
        json.array(report.transfers) { $0.transfer($1, binding: binding) }
      }
      json.member("volume", service.volume)
      json.member("worst") { json in
        json.object { json in
          for (regime, verdict) in report.worst.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            json.member(regime.rawValue, verdict.rawValue)
          }
        }
      }
    }
  }

  /// The members that say which data a service holds, and about whom; inside an object.
  mutating func dataAndPeople(of service: Service) {
    member("data_categories") { json in
      json.array(service.dataCategories) { json, category in
        json.row {
          $0.member("class", category.sensitivity.rawValue)
          $0.member("name", category.name)
        }
      }
    }
    member("data_subjects") { json in
      json.array(service.dataSubjects) { json, subjects in
        json.row {
          $0.member("children", subjects.areChildren)
          $0.member("name", subjects.name)
          $0.member("vulnerable", subjects.areVulnerable)
        }
      }
    }
  }

  private mutating func system(_ system: System) {
    object { json in
      json.member("endpoints") { json in
        json.array(system.endpoints) { json, endpoint in
          json.row {
            $0.member("host", endpoint.host)
            $0.member("role", endpoint.role.rawValue)
          }
        }
      }
      json.member("id", system.id)
      json.member("name", system.name)
      json.member("processor", system.engagement?.processor)
    }
  }

  private mutating func place(_ place: PlaceJudgement) {
    object { json in
      json.member("declared") { $0.declared(place.declared) }
      json.member("evidence") { $0.array(place.evidence) { $0.evidence($1) } }
      json.member("holder", place.holder)
      json.member("hosts", place.hosts)
      json.member("id", place.id)
      json.member("kind", place.kind.rawValue)
      json.member("looked_for", place.lookedFor)
      json.member("observed", place.observed?.rawValue)
      json.member("reason", place.reason)
      json.member("site") { $0.site(place.site) }
      json.member("stale_after", place.staleAfter)
      json.member("system", place.system)
      json.member("verdict", place.verdict.rawValue)
    }
  }

  mutating func evidence(_ evidence: Evidence) {
    row { json in
      json.member("basis", evidence.basis)
      json.member("country", evidence.country?.rawValue)
      json.member("fact", evidence.fact.rawValue)
      json.member("kind", evidence.kind)
      json.member("observed_on", evidence.observedOn)
      json.member("provider", evidence.provider)
      json.member("region", evidence.region)
      json.member("reliability", evidence.reliability)
      json.member("site", evidence.site)
      json.member("source", evidence.source)
      json.member("staged_by_supplier", evidence.stagedBySupplier)
      json.member("stale_after", evidence.staleAfter)
      json.member("value", evidence.value)
    }
  }

  private mutating func transfer(_ report: TransferReport, binding: [Regime]) {
    let transfer = report.transfer
    object { json in
      json.member("aspect", transfer.aspect.token)
      json.member("assessments") { json in
        json.array(report.assessments) {
          $0.assessment(
            $1, risk: report.risk($1.regime), isBinding: binding.contains($1.regime))
        }
      }
      json.member("basis", transfer.basis.rawValue)
      json.member("destination") { $0.meaning(transfer.destination) }
      json.member("destination_raw", transfer.destinationRaw)
      json.member("id", transfer.id)
      json.member("indirect", transfer.isIndirect)
      json.member("path", transfer.path)
      json.member("site") { $0.site(transfer.site) }
    }
  }

  private mutating func assessment(
    _ assessment: Assessment, risk: RiskRating?, isBinding: Bool
  ) {
    object { json in
      json.member("as_of", assessment.asOf)
      json.member("binding", isBinding)
      json.member("confidence", assessment.confidence.rawValue)
      json.member("fallback", assessment.fallback)
      json.member("fragility", assessment.fragility)
      json.member("instrument", assessment.instrument)
      json.member("questions", assessment.questions)
      json.member("reasons") { json in
        json.array(assessment.reasons) { json, reason in
          json.row {
            $0.member("citation", reason.citation)
            $0.member("rule", reason.rule)
            $0.member("text", reason.text)
          }
        }
      }
      json.member("regime", assessment.regime.rawValue)
      json.member("risk") { json in
        guard let risk else { return json.null() }
        json.row {
          $0.member("level", risk.level.rawValue)
          $0.member("row", risk.row)
        }
      }
      json.member("verdict", assessment.verdict.rawValue)
    }
  }

  mutating func declared(_ place: DeclaredPlace?) {
    guard let place else { return null() }
    row { json in
      json.member("meaning") { $0.meaning(place.meaning) }
      json.member("raw", place.raw)
    }
  }

  mutating func meaning(_ meaning: PlaceMeaning) {
    row { json in
      switch meaning {
      case .place(let code):
        json.member("code", code.rawValue)
        json.member("kind", "place")
      case .group(let group):
        json.member("code", group.rawValue)
        json.member("kind", "group")
      case .anywhere:
        json.member("code", nil as String?)
        json.member("kind", "anywhere")
      case .unknown:
        json.member("code", nil as String?)
        json.member("kind", "unknown")
      }
    }
  }
}
