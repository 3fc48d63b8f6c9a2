import SitusGround

/// One finding, already in words.
struct HTMLFinding {
  /// One change, or a set of changes that are all needed.
  struct Remedy {
    struct Change {
      var action: String
      var owner: String
    }

    /// Most changes of a set that are shown before anybody asks for them.
    private static let maximumShown = 6

    var single: Change?
    var set: [Change]
    var isSet: Bool
    var isShown: Bool
    var count: Int

    init(_ remedy: Finding.Remedy) {
      let changes = remedy.changes.map { Change(action: $0.action, owner: $0.owner) }
      isSet = changes.count > 1
      isShown = changes.count <= Self.maximumShown
      count = changes.count
      single = isSet ? nil : changes.first
      set = isSet ? changes : []
    }
  }

  var anchor: String
  var tone: String
  var severity: String
  var title: String
  var serviceName: String?
  var serviceAnchor: String
  var message: String
  var why: String
  var remedies: [Remedy]
  var hasRemedies: Bool
  var hasSeveral: Bool
  var reasons: [String]
  var law: String
  var place: String?
  var rule: String
  var id: String

  init(_ finding: Finding, serviceNames: [String: String]) {
    let text = finding.rule.text
    anchor = HTMLEncoding.anchor("finding", finding.id)
    tone = finding.severity.tone.rawValue
    severity = finding.severity.words
    title = text.title
    serviceName = finding.service.map { serviceNames[$0] ?? $0 }
    serviceAnchor = HTMLEncoding.anchor("service", finding.service ?? "")
    message = finding.message
    why = text.why
    remedies = finding.remedies.map { Remedy($0) }
    hasRemedies = !remedies.isEmpty
    hasSeveral = remedies.count > 1
    reasons = finding.reasons
    law =
      "Law: "
      + (finding.citations.isEmpty ? [text.citation] : finding.citations)
      .joined(separator: "; ") + "."
    place = finding.site.map { "\($0.file):\($0.line):\($0.column)" }
    rule = finding.rule.rawValue
    id = finding.id
  }
}

/// One promise, already in words.
struct HTMLPromise {
  struct Share {
    var kind: String
    var text: String
    /// Thousandths of the bar's width.
    var start: Int
    var width: Int
  }

  var tone: String
  var heading: String
  var quote: String
  var verdict: String
  var hasVerdict: Bool
  var test: String
  var shares: [Share]
  var hasShares: Bool
  var corrected: String?
  /// What a kept promise comes to in numbers.
  var inNumbers: String?
  var other: String?
  var reasons: [String]
  var hasReasons: Bool
  var reasonCount: String

  init(_ report: PromiseReport, number: Int, services: [ServiceReport]) {
    let promise = report.promise
    let judgement = report.judgement
    tone = (judgement?.verdict.tone ?? .open).rawValue
    heading = "Promise \(number)"
    quote = promise.quote
    verdict = judgement?.verdict.words ?? ""
    hasVerdict = judgement != nil
    test = judgement == nil ? "This promise was not judged." : promise.testInWords
    let parts = judgement.map { PromiseShares($0, services: services).shares } ?? []
    let total = parts.reduce(0) { $0 + $1.services.count }
    var shares: [Share] = []
    var done = 0
    for part in parts where !part.services.isEmpty {
      let start = done * 1000 / total
      done += part.services.count
      shares.append(
        Share(
          kind: part.footing.tone,
          text: "\(counted(part.services.count, "service")) (\(percentage(part.percent))): "
            + part.footing.words, start: start, width: done * 1000 / total - start))
    }
    self.shares = shares
    hasShares = total > 0
    corrected = judgement?.correctedSentence
    inNumbers = judgement?.verdict == .kept ? judgement?.countedSentence : nil
    other = judgement?.otherReading.flatMap { other in
      other == judgement?.verdict
        ? nil
        : "Read the other way (\(promise.reading == .any ? "both laws must" : "one law is enough to") "
          + "call the country adequate), the verdict would be: \(other.words.lowercased())."
          + (judgement?.partingServices.isEmpty == false
            ? " The readings part at \(listed(judgement?.partingServices ?? []))." : "")
    }
    // Where the readings part is told by `other`.
    reasons =
      judgement.map { judgement in
        judgement.causes.isEmpty
          ? judgement.reasons
          : judgement.causes.map {
            "\($0.isBreaking ? "Not so" : "Not known"): \($0.text) "
              + "(\($0.services.joined(separator: ", ")))."
          }
      } ?? []
    hasReasons = !reasons.isEmpty
    reasonCount = counted(reasons.count, "reason")
  }
}

extension Promise {
  /// What the sentence is tested for, in words.
  var testInWords: String {
    let howMany =
      switch quantifier {
      case .most: "more than half of the services"
      case .all, .always: "every service"
      case .never: "no service"
      }
    let area = listed(places.map(\.raw))
    let what =
      switch (subject, area.isEmpty) {
      case (.stored, false): "storage in \(area)"
      case (.stored, true): "storage in countries that \(reading.words) adequate"
      case (.sent, false): "sending to, or access from, \(area)"
      case (.sent, true):
        quantifier == .never
          ? "sending to a country not called adequate by \(reading == .any ? "either law" : "both laws")"
          : "sending only to countries that \(reading.words) adequate"
      case (.agreement, _): "an agreement in force with everyone who holds data for us"
      case (.retention, _): "a set retention time"
      case (.purpose, _): "a recorded purpose"
      }
    let occasions = Occasion.allCases.filter { unless.contains($0) }.map(\.words)
    let exception = occasions.isEmpty ? "" : ", except \(listed(occasions, conjunction: "or"))"
    return "Tested as: \(howMany), \(what)\(exception)."
  }
}

extension Promise.Reading {
  fileprivate var words: String {
    switch self {
    case .any: "one of the laws calls"
    case .all: "each of the laws calls"
    }
  }
}
