import SitusGround

/// The tables after the services, already in words.
extension HTMLPage {
  var promises: [HTMLPromise] {
    report.promises.enumerated().map {
      HTMLPromise($0.element, number: $0.offset + 1, services: report.services)
    }
  }

  var tables: [Table] { [suppliers, gaps, waived] }

  private var suppliers: Table {
    Table(
      anchor: "suppliers", title: "Suppliers",
      lead: "Everyone who processes data for the organisation, and those who do so for them.",
      caption: "Suppliers and the services that reach them",
      columns: ["Supplier", "Legal entity", "Established in", "Parent", "Services"],
      rows: report.processors.map { supplier in
        let party = supplier.processor.party
        let parent = party.parent.map { parent in
          parent.name + (parent.country.map { " (\(report.name(of: $0.meaning)))" } ?? "")
        }
        return Table.Row(
          first: supplier.processor.name,
          rest: [
            party.legalEntity, party.country.map { report.name(of: $0.meaning) } ?? "not recorded",
            parent ?? "none recorded",
            supplier.services.isEmpty
              ? "none" : supplier.services.map(name).joined(separator: ", "),
          ])
      }, hasRows: !report.processors.isEmpty)
  }

  private var gaps: Table {
    Table(
      anchor: "gaps", title: "Not observed",
      lead: report.notObserved.isEmpty
        ? "Every question about every host was answered."
        : "These questions brought no answer, so nothing in this report rests on one.",
      caption: "Questions without an answer", columns: ["Host", "Question and outcome"],
      rows: report.notObserved.map {
        Table.Row(first: $0.host, rest: [$0.words])
      }, hasRows: !report.notObserved.isEmpty)
  }

  private var waived: Table {
    Table(
      anchor: "waived", title: "Waived findings",
      lead: report.waived.isEmpty
        ? "No finding was waived."
        : "These findings stand; their owners have accepted them until the day that is given.",
      caption: "Findings that were accepted for a time",
      columns: ["Finding", "Severity", "Service", "Accepted by", "Reason", "Until"],
      rows: report.waived.map {
        Table.Row(
          first: $0.finding.message,
          rest: [
            $0.finding.severity.words, $0.finding.service.map(name) ?? "none", $0.waiver.owner,
            $0.waiver.reason, $0.waiver.expires.written,
          ])
      }, hasRows: !report.waived.isEmpty)
  }

  var method: Method {
    let run = report.run
    return Method(
      missing: run.missing,
      data: run.data.map {
        Table.Row(
          first: $0.name,
          rest: [$0.version ?? "not versioned", $0.date?.written ?? "not dated"])
      },
      facts: [
        Term(term: "Day in question", text: run.asOf.written),
        Term(term: "Observed from", text: run.vantage ?? "nowhere"),
        Term(
          term: "Resolvers",
          text: run.resolvers.isEmpty ? "none" : run.resolvers.joined(separator: ", ")),
        Term(term: "Offline", text: run.offline ? "yes" : "no"),
        Term(term: "Private addresses allowed", text: run.allowPrivate ? "yes" : "no"),
        Term(term: "Law that binds", text: listed(report.bindingRegimes.map(\.lawName))),
      ],
      placeWords: PlaceVerdict.allCases.map {
        Word(word: $0.words, tone: $0.tone.rawValue, meaning: $0.meaning)
      },
      transferWords: TransferVerdict.allCases.map {
        Word(word: $0.words, tone: $0.tone.rawValue, meaning: $0.meaning)
      }, version: Version.text, path: report.inventory.path, digest: report.inventory.sha256)
  }
}
