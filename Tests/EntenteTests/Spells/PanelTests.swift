import Entente
import Testing

@Suite("Panels")
struct PanelTests {
  @Test("a spell within one year is shared in that year, though no single day is certain (2026-11-29)")
  func oneYear() async throws {
    let base = try await SmallBase()
    try await importList(
      base.kb, [("league", "graustark", "1999", "1999"), ("league", "ruritania", "1990", "2010")])
    let rows = try await base.kb.query(
      "SELECT year, shared_certain, shared_possible FROM dyad_year WHERE rule_id = 'effective'"
    ).rows
    #expect(rows == [[.integer(1999), .integer(1), .integer(1)]])
  }

  @Test("two spells in one year may have no day in common")
  func passedBy() async throws {
    let base = try await SmallBase()
    try await importList(
      base.kb, [("league", "graustark", "1999", "1999"), ("league", "ruritania", "1999", "1999")])
    let rows = try await base.kb.query(
      "SELECT shared_certain, shared_possible FROM dyad_year WHERE rule_id = 'effective'"
    ).rows
    #expect(rows == [[.integer(0), .integer(1)]])
  }

  @Test("a treaty is not counted as an organization")
  func treaties() async throws {
    let base = try await SmallBase()
    for (id, member) in [("a1", "ruritania"), ("a3", "graustark")] {
      try await base.act(id, "joined", by: member, on: "2000-01-01")
      try await base.act("\(id)-pact", "acceded", by: member, of: "pact", on: "2000-01-01")
    }
    let rows = try await base.kb.query(
      """
      SELECT shared_certain, shared_possible, treaties_certain, treaties_possible
      FROM dyad_year WHERE rule_id = 'effective' AND year = 2005
      """
    ).rows
    #expect(rows == [[.integer(1), .integer(1), .integer(1), .integer(1)]])
  }

  @Test("a panel begins with the year of the first spell")
  func firstYear() async throws {
    let base = try await SmallBase()
    try await importList(base.kb, [("league", "ruritania", "1865", "1870")])
    let rows = try await base.kb.query(
      "SELECT min(year), max(CASE cell WHEN 'yes' THEN year END) FROM state_year").rows
    #expect(rows == [[.integer(1865), .integer(1870)]])
  }

  @Test("a signatory is not a member: the cell is none, and status_id says signatory")
  func signatory() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "signed", of: "pact", on: "1992-05-15")
    try await base.act("a2", "entered-into-force", of: "pact", on: "1994-04-20")
    let rows = try await base.kb.query(
      """
      SELECT year, status_id, is_member, cell FROM state_year
      WHERE rule_id = 'effective' AND year BETWEEN 1993 AND 1994 ORDER BY year
      """
    ).rows
    #expect(
      rows == [
        [.integer(1993), .text("signatory"), .integer(0), .text("none")],
        [.integer(1994), .text("party"), .integer(1), .text("yes")],
      ])
  }
}
