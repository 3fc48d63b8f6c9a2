import SitusGround

/// Static Analysis Results Interchange Format, the part of it that code-scanning services read.
///
/// Waived findings are left out and told as notifications of the run, because GitHub takes no notice
/// of suppressions and opens an alert for each; where they are asked for they are results with an
/// accepted suppression. Fingerprints are the ids of findings, which hold neither line number nor
/// the words of the line, so that moving or respelling a line makes no new alert, and two findings
/// on one line stay two.
///
/// - SeeAlso: OASIS SARIF 2.1.0 §3.20, §3.27, §3.58; GitHub Docs, *SARIF support for code scanning*:
///   `partialFingerprints.primaryLocationLineHash`, read 2026-11-30.
func renderSARIF(
  _ report: Report, files: RepositoryFiles, includesWaived: Bool = false
) -> String {
  var bytes: [UInt8] = []
  var writer = JSONWriter { bytes += $0 }
  writer.object { json in
    json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    json.member("runs") { json in
      json.array([report]) { json, report in
        json.object { json in
          json.member("columnKind", "unicodeCodePoints")
          json.member("invocations") { json in
            json.array([true]) { json, succeeded in
              json.object { json in
                json.member("executionSuccessful", succeeded)
                json.member("toolExecutionNotifications") { json in
                  json.notifications(
                    report.run.warnings.map { ("warning", $0) } + report.waivers)
                }
              }
            }
          }
          json.member("results") { json in
            let open = report.findings.map { (finding: $0, waiver: nil as Waiver?) }
            let waived = report.waived.map { (finding: $0.finding, waiver: $0.waiver as Waiver?) }
            json.array(open + (includesWaived ? waived : [])) { json, result in
              let site =
                result.finding.site ?? SourceSite(file: report.inventory.path, line: 1, column: 1)
              json.result(result.finding, result.waiver, at: files.place(site))
            }
          }
          json.member("tool") { json in
            json.object { json in json.member("driver") { $0.driver() } }
          }
        }
      }
    }
    json.member("version", "2.1.0")
  }
  writer.finish()
  return String(decoding: bytes, as: UTF8.self)
}

extension Report {
  /// One sentence for each waiver that holds a finding back.
  fileprivate var waivers: [(level: String, text: String)] {
    waived.map { ("note", "\($0.finding.id): \($0.sentence)") }
  }
}

extension JSONWriter {
  fileprivate mutating func notifications(_ notifications: [(level: String, text: String)]) {
    array(notifications) { json, notification in
      json.row { json in
        json.member("level", notification.level)
        json.member("message") { json in
          json.row { $0.member("text", terminalSafe(notification.text)) }
        }
      }
    }
  }

  fileprivate mutating func driver() {
    object { json in
      json.member("name", "situs")
      json.member("rules") { json in
        json.array(FindingRule.allCases) { json, rule in
          let text = rule.text
          json.object { json in
            json.member("defaultConfiguration") { json in
              json.row { $0.member("level", text.severity.rawValue) }
            }
            json.member("fullDescription") { json in json.row { $0.member("text", text.why) } }
            json.member("help") { json in
              json.row { $0.member("text", "\(text.clear) Source: \(text.citation).") }
            }
            json.member("id", rule.rawValue)
            json.member("name", text.title)
            json.member("shortDescription") { json in json.row { $0.member("text", text.title) } }
          }
        }
      }
      json.member("semanticVersion", Version.text)
    }
  }

  fileprivate mutating func result(_ finding: Finding, _ waiver: Waiver?, at site: SourceSite) {
    let remedy = finding.remedies.first.map { " To clear it: \($0.line)" } ?? ""
    object { json in
      json.member("level", finding.severity.rawValue)
      json.member("locations") { json in
        json.array([site]) { json, site in
          json.row { json in
            json.member("physicalLocation") { json in
              json.row { json in
                json.member("artifactLocation") { json in
                  json.row { $0.member("uri", reference(site.file)) }
                }
                json.member("region") { json in
                  json.row {
                    $0.member("startColumn", site.column)
                    $0.member("startLine", site.line)
                  }
                }
              }
            }
          }
        }
      }
      json.member("message") { json in
        json.row { $0.member("text", terminalSafe(finding.message + remedy)) }
      }
      json.member("partialFingerprints") { json in
        json.row {
          $0.member("primaryLocationLineHash", finding.id)
          $0.member("situsFinding/v1", finding.id)
        }
      }
      json.member("ruleId", finding.rule.rawValue)
      json.member("ruleIndex", FindingRule.allCases.firstIndex(of: finding.rule))
      json.member("suppressions") { json in
        json.array(waiver.map { [$0] } ?? []) { json, waiver in
          json.row {
            $0.member(
              "justification",
              terminalSafe("\(waiver.reason) (\(waiver.owner), until \(waiver.expires.iso))"))
            $0.member("kind", "external")
            $0.member("status", "accepted")
          }
        }
      }
    }
  }
}

/// A path as a relative reference, an absolute one as an address of a file; everything that a
/// reference reserves is percent-encoded.
///
/// - SeeAlso: RFC 3986 §2.3, §4.2; RFC 8089 §2.
private func reference(_ path: String) -> String {
  var uri = path.hasPrefix("/") ? "file://" : ""
  for byte in path.utf8 {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
      uri.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      uri += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }
  return uri
}
