import SitusGround

/// Hands the JSON form `situs.report/1` to `sink` piece by piece, so that a large report need not
/// be held in memory twice.
///
/// Keys and arrays are sorted; what is not known is `null`, never left out.
/// - SeeAlso: `reports/schema/report-1.3.json`.
package func renderJSON(_ report: Report, to sink: @escaping ([UInt8]) -> Void) {
  var writer = JSONWriter(sink: sink)
  writer.object { json in
    json.member("binding_regimes", report.bindingRegimes.map(\.rawValue))
    json.member("disclosures") { $0.array(report.disclosures) { $0.disclosure($1) } }
    json.member("findings") { $0.array(report.findings) { $0.finding($1) } }
    json.member("inventory") { json in
      json.row {
        $0.member("path", report.inventory.path)
        $0.member("sha256", report.inventory.sha256)
      }
    }
    json.member("not_observed") { $0.gaps(report.notObserved) }
    json.member("organisation") { $0.organisation(report.organisation) }
    json.member("place_names") { $0.placeNames(report.placeNames) }
    json.member("processors") { $0.array(report.processors) { $0.processor($1) } }
    json.member("promises") { $0.array(report.promises) { $0.promise($1) } }
    json.member("regimes", report.regimes.map(\.rawValue))
    json.member("run") { $0.run(report.run) }
    json.member("schema", Report.schema)
    json.member("services") { json in
      json.array(report.services) { $0.service($1, binding: report.bindingRegimes) }
    }
    json.member("summary") { $0.summary(report.summary, regimes: report.regimes) }
    json.member("tool") { json in
      json.row {
        $0.member("name", "situs")
        $0.member("version", Version.text)
      }
    }
    json.member("waived") { json in
      json.array(report.waived) { json, waived in
        json.object { json in
          json.member("finding") { $0.finding(waived.finding) }
          json.member("waiver") { $0.waiver(waived.waiver) }
        }
      }
    }
  }
  writer.finish()
}

extension JSONWriter {
  fileprivate mutating func disclosure(_ disclosure: Disclosure) {
    object { json in
      json.member("destination") { $0.declared(disclosure.destinations.first) }
      json.member("destinations") { $0.array(disclosure.destinations) { $0.declared($1) } }
      json.member("id", disclosure.id)
      json.member("name", disclosure.name)
      json.member("recipient", disclosure.recipient.legalEntity)
      json.member("recipient_country") { $0.declared(disclosure.recipient.country) }
      json.member("site") { $0.site(disclosure.site) }
      json.member("statutory_basis", disclosure.statutoryBasis)
    }
  }

  fileprivate mutating func finding(_ finding: Finding) {
    object { json in
      json.member("citations", finding.citations)
      json.member("id", finding.id)
      json.member("message", finding.message)
      json.member("reasons", finding.reasons)
      json.member("remedies") { json in
        json.array(finding.remedies) { json, remedy in
          json.row {
            $0.member("action", remedy.action)
            $0.member("changes") { json in
              json.array(remedy.changes) { json, change in
                json.row {
                  $0.member("action", change.action)
                  $0.member("owner", change.owner)
                }
              }
            }
            $0.member("owner", remedy.owner)
          }
        }
      }
      json.member("rule", finding.rule.rawValue)
      json.member("service", finding.service)
      json.member("severity", finding.severity.rawValue)
      json.member("site") { $0.site(finding.site) }
      json.member("subject", finding.subject)
    }
  }

  fileprivate mutating func waiver(_ waiver: Waiver) {
    object { json in
      json.member("approved", waiver.approved)
      json.member("expires", waiver.expires)
      json.member("owner", waiver.owner)
      json.member("reason", waiver.reason)
      json.member("rule", waiver.rule.rawValue)
      json.member("service", waiver.service)
      json.member("site") { $0.site(waiver.site) }
      json.member("subject", waiver.subject)
    }
  }

  mutating func site(_ site: SourceSite?) {
    guard let site else { return null() }
    row {
      $0.member("column", site.column)
      $0.member("file", site.file)
      $0.member("line", site.line)
    }
  }

  fileprivate mutating func organisation(_ organisation: Organisation) {
    object { json in
      json.member("competent_authority", organisation.isCompetentAuthority)
      json.member("contact", organisation.contact)
      json.member("country") { $0.declared(organisation.country) }
      json.member("data_protection_officer", organisation.dataProtectionOfficer)
      json.member("id", organisation.id)
      json.member("joint_controllers", organisation.jointControllers)
      json.member("name", organisation.name)
      json.member("notice") { json in
        guard let notice = organisation.notice else { return json.null() }
        json.object { json in
          json.member("read_on", notice.readOn)
          json.member("transfers_stated") { json in
            json.array(notice.transfersStated) { $0.declared($1) }
          }
          json.member("url", notice.url)
        }
      }
      json.member("public_authority", organisation.isPublicAuthority)
      json.member("representative", organisation.representative)
    }
  }

  fileprivate mutating func processor(_ report: ProcessorReport) {
    let processor = report.processor
    object { json in
      json.member("country") { $0.declared(processor.party.country) }
      json.member("id", processor.id)
      json.member("legal_entity", processor.party.legalEntity)
      json.member("name", processor.name)
      json.member("parent") { json in
        guard let parent = processor.party.parent else { return json.null() }
        json.object { json in
          json.member("country") { $0.declared(parent.country) }
          json.member("name", parent.name)
        }
      }
      json.member("services", report.services)
      json.member("site") { $0.site(processor.site) }
      json.member("sub_processors", processor.subProcessors.map(\.processor).sorted())
    }
  }

  fileprivate mutating func promise(_ report: PromiseReport) {
    let promise = report.promise
    let judgement = report.judgement
    object { json in
      json.member("breaking_services", judgement?.breakingServices ?? [])
      json.member("causes") { $0.causes(judgement?.causes ?? []) }
      json.member("corrected_sentence", judgement?.correctedSentence)
      json.member("declared_services", judgement?.declaredServices ?? [])
      json.member("id", promise.id)
      json.member("other_reading", judgement?.otherReading?.rawValue)
      json.member("parting_services", judgement?.partingServices ?? [])
      json.member("places") { $0.array(promise.places) { $0.declared($1) } }
      json.member("proven_services", judgement?.provenServices ?? [])
      json.member("quantifier", promise.quantifier.rawValue)
      json.member("quote", promise.quote)
      json.member("reading", promise.reading.rawValue)
      json.member("reasons", judgement?.reasons ?? [])
      json.member("site") { $0.site(promise.site) }
      json.member("subject", promise.subject.rawValue)
      json.member("unknown_services", judgement?.unknownServices ?? [])
      json.member("unless", promise.unless.map(\.rawValue).sorted())
      json.member("verdict", judgement?.verdict.rawValue)
    }
  }

  /// What stands in the way of a promise.
  mutating func causes(_ causes: [PromiseJudgement.Cause]) {
    array(causes) { json, cause in
      json.object { json in
        json.member("breaks", cause.isBreaking)
        json.member("services", cause.services)
        json.member("text", cause.text)
      }
    }
  }

  mutating func dataVersions(_ versions: [DataVersion]) {
    array(versions) { json, data in
      json.row {
        $0.member("date", data.date)
        $0.member("name", data.name)
        $0.member("version", data.version)
      }
    }
  }

  mutating func gaps(_ gaps: [NotObserved]) {
    array(gaps) { json, gap in
      json.row {
        $0.member("host", gap.host)
        $0.member("outcome", gap.outcome)
        $0.member("question", gap.question)
      }
    }
  }

  mutating func placeNames(_ names: [PlaceCode: String]) {
    object { json in
      for (code, name) in names.sorted(by: { $0.key < $1.key }) {
        json.member(code.rawValue, name)
      }
    }
  }

  fileprivate mutating func run(_ run: ReportRun) {
    object { json in
      json.member("allow_private", run.allowPrivate)
      json.member("as_of", run.asOf)
      json.member("cut_short") { json in
        guard let cutShort = run.cutShort else { return json.null() }
        json.row {
          $0.member("cause", cutShort.cause.rawValue)
          $0.member("hosts", cutShort.hosts)
          $0.member("hosts_done", cutShort.hostsDone)
        }
      }
      json.member("data") { $0.dataVersions(run.data) }
      json.member("log_warnings", run.logWarnings)
      json.member("offline", run.offline)
      json.member("resolvers", run.resolvers)
      json.member("vantage", run.vantage)
    }
  }

  fileprivate mutating func summary(_ summary: ReportSummary, regimes: [Regime]) {
    object { json in
      json.member("findings") { json in
        json.counts(Finding.Severity.allCases.map { ($0.rawValue, summary.findings[$0] ?? 0) })
      }
      json.member("hosts_not_observed", summary.hostsNotObserved)
      json.member("places") { json in
        json.counts(PlaceVerdict.allCases.map { ($0.rawValue, summary.places[$0] ?? 0) })
      }
      json.member("processors", summary.processors)
      json.member("promises") { json in
        json.counts(
          PromiseJudgement.Verdict.allCases.map { ($0.rawValue, summary.promises[$0] ?? 0) })
      }
      json.member("services", summary.services)
      json.member("transfers", summary.transfers)
      json.member("verdicts") { json in
        json.object { json in
          for regime in regimes.sorted(by: { $0.rawValue < $1.rawValue }) {
            json.member(regime.rawValue) { json in
              json.counts(
                TransferVerdict.allCases.map {
                  ($0.rawValue, summary.verdicts[regime]?[$0] ?? 0)
                })
            }
          }
        }
      }
      json.member("waived", summary.waived)
    }
  }

  fileprivate mutating func counts(_ counts: [(String, Int)]) {
    object { json in
      for (key, count) in counts.sorted(by: { $0.0 < $1.0 }) { json.member(key, count) }
    }
  }
}
