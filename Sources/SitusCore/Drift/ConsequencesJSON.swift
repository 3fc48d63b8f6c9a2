import SitusGround

/// The consequences as one JSON object, `situs.whatif/1`.
///
/// - SeeAlso: `reports/schema/whatif-1.0.json`.
func consequencesJSON(_ consequences: Consequences) -> String {
  var bytes: [UInt8] = []
  var writer = JSONWriter { bytes += $0 }
  writer.object { json in
    json.member("after_as_of", consequences.after.run.asOf)
    json.member("before_as_of", consequences.before.run.asOf)
    json.member("findings_appear") { $0.array(consequences.appearing) { $0.brief($1) } }
    json.member("findings_vanish") { $0.array(consequences.vanishing) { $0.brief($1) } }
    json.member("hypotheses") { json in
      json.array(consequences.hypotheses) { json, hypothesis in
        json.object { json in
          switch hypothesis {
          case .withoutInstruments(let name, let ids):
            json.member("ids", ids)
            json.member("kind", "without_instrument")
            json.member("name", name)
          case .withoutProcessor(let id):
            json.member("ids", [id])
            json.member("kind", "without_processor")
            json.member("name", id)
          case .withoutPlace(let place):
            json.member("ids", [place.rawValue])
            json.member("kind", "without_place")
            json.member("name", place.rawValue)
          case .withoutRegion(let region):
            json.member("ids", [region])
            json.member("kind", "without_region")
            json.member("name", region)
          case .onDay(let day):
            json.member("ids", [day.iso])
            json.member("kind", "on_day")
            json.member("name", day.iso)
          }
        }
      }
    }
    json.member("inventory") { json in
      json.row {
        $0.member("path", consequences.before.inventory.path)
        $0.member("sha256", consequences.before.inventory.sha256)
      }
    }
    json.member("notes", consequences.notes)
    json.member("nothing_changes", consequences.isNothing)
    json.member("organisation", consequences.before.organisation.name)
    json.member("places_lost") { json in
      json.array(consequences.losses) { json, loss in
        json.row {
          $0.member("holder", loss.holder)
          $0.member("kind", loss.kind.rawValue)
          $0.member("left", loss.left)
          $0.member("place", loss.place)
          $0.member("service", loss.service)
        }
      }
    }
    json.member("promises") { json in
      json.array(consequences.promises) { json, promise in
        json.object {
          $0.member("id", promise.promise.id)
          $0.member("new_breaking_services", promise.new.breakingServices)
          $0.member("new_unknown_services", promise.new.unknownServices)
          $0.member("new_verdict", promise.new.verdict.rawValue)
          $0.member("old_breaking_services", promise.old.breakingServices)
          $0.member("old_unknown_services", promise.old.unknownServices)
          $0.member("old_verdict", promise.old.verdict.rawValue)
          $0.member("quote", promise.promise.quote)
        }
      }
    }
    json.member("schema", "situs.whatif/1")
    json.member("services") { $0.array(consequences.services) { $0.affected($1) } }
    json.member("tool") { json in
      json.row {
        $0.member("name", "situs")
        $0.member("version", Version.text)
      }
    }
    json.member("transfers") { json in
      json.array(consequences.transfers) { $0.consequence($1) }
    }
  }
  writer.finish()
  return String(decoding: bytes, as: UTF8.self)
}

extension JSONWriter {
  fileprivate mutating func brief(_ finding: Finding) {
    object { json in
      json.member("id", finding.id)
      json.member("message", finding.message)
      json.member("rule", finding.rule.rawValue)
      json.member("service", finding.service)
      json.member("severity", finding.severity.rawValue)
    }
  }

  fileprivate mutating func affected(_ service: Service) {
    object { json in
      json.dataAndPeople(of: service)
      json.member("id", service.id)
      json.member("name", service.name)
      json.member("volume", service.volume)
    }
  }

  fileprivate mutating func consequence(_ consequence: TransferConsequence) {
    let transfer = consequence.transfer
    object { json in
      json.member("aspect", transfer.aspect.token)
      json.member("changes") { json in
        json.array(consequence.changes) { json, change in
          json.object { json in
            json.member("binding", change.isBinding)
            json.member("carried_instead_by", change.carrier)
            json.member("new_verdict", change.new?.verdict.rawValue)
            json.member("old_instrument", change.old?.instrument)
            json.member("old_verdict", change.old?.verdict.rawValue)
            json.member("questions", change.new?.questions ?? [])
            json.member("regime", change.regime.rawValue)
          }
        }
      }
      json.member("destination") { $0.meaning(transfer.destination) }
      json.member("destination_raw", transfer.destinationRaw)
      json.member("id", transfer.id)
      json.member("path", transfer.path)
      json.member("service", transfer.service)
    }
  }
}
