import Testing

@testable import SitusCore

struct FusionTests {
  private func clue(
    _ country: String?, _ rank: Clue.Rank, _ reliability: Double, fact: FactKind = .compute,
    region: String? = nil
  ) -> Clue {
    Clue(
      evidence: Evidence(
        .regionInName, .ofOthers, fact: fact, detail: "\(rank)",
        place: NamedPlace(country: country.map { PlaceCode($0) }, region: region, source: "s"),
        value: "v", reliability: reliability, observedOn: EvidenceFixture.day,
        staleAfter: EvidenceFixture.day, basis: ["b"]),
      rank: rank, vantage: nil)
  }

  private func conclude(_ clues: [Clue], _ fact: FactKind = .compute) -> (String, Int) {
    var fusion = Fusion(clues)
    let place = fusion.conclude(fact)
    return (place?.summary ?? "-", fusion.conflicts.count)
  }

  @Test("The limits of the words")
  func strengths() {
    #expect(conclude([clue("GB", .name, 0.97)]) == ("GB - established", 0))
    #expect(conclude([clue("GB", .name, 0.9699)]) == ("GB - indicated", 0))
    #expect(conclude([clue("GB", .name, 0.80)]) == ("GB - indicated", 0))
    #expect(conclude([clue("GB", .name, 0.7999)]) == ("GB - uncertain", 0))
    #expect(conclude([]) == ("-", 0))
  }

  @Test("The first class that speaks is heard; a claim that opposes is said and takes nothing away")
  func precedence() {
    #expect(
      conclude([clue("GB", .range, 0.99), clue("GB", .claim, 0.9)]) == ("GB - established", 0))
    #expect(conclude([clue("GB", .name, 0.99), clue("IE", .header, 0.99)]) == ("? - uncertain", 1))
    #expect(
      conclude([clue("GB", .name, 0.99), clue("IE", .claim, 0.9)]) == ("GB - established", 1))
    #expect(conclude([clue("GB", .name, 0.99), clue("IE", .name, 0.99)]) == ("? - uncertain", 1))
    #expect(
      conclude([clue("GB", .name, 0.99), clue(nil, .range, 0.99, region: "aws:new")])
        == ("GB - established", 0))
  }

  @Test("A database opposes no better evidence of the network")
  func databases() {
    #expect(
      conclude(
        [clue("GB", .range, 0.995, fact: .network), clue("US", .database, 0.81, fact: .network)],
        .network) == ("GB - established", 0))
  }

  @Test("Evidence of one fact never scores another")
  func facts() {
    for fact in FactKind.allCases where fact != .compute {
      #expect(conclude([clue("GB", .name, 0.99)], fact) == ("-", 0))
    }
  }

  @Test("Two confirmed edges are both true: no country and no conflict; two claims conflict")
  func edges() {
    let confirmed = [
      clue("GB", .header, 0.995, fact: .edge), clue("NL", .header, 0.995, fact: .edge),
    ]
    #expect(conclude(confirmed, .edge) == ("? - uncertain", 0))
    let claimed = [clue("GB", .claim, 0.9, fact: .edge), clue("NL", .claim, 0.9, fact: .edge)]
    #expect(conclude(claimed, .edge) == ("? - uncertain", 1))
    #expect(conclude(claimed + confirmed.prefix(1), .edge) == ("GB - established", 0))
  }
}
