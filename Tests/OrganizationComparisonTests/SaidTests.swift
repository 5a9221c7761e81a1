import Entente
import EntenteKit
import EntenteTestSupport
import OrganizationComparison
import Testing

private let base = PluginBase(OrganizationComparison())

@Suite("Comparisons say no more than sources say")
struct SaidTests {
  @Test("what is denied or advised against is not printed as said or recommended")
  func overlap() async throws {
    let advised = try await base.ask("overlap", ["organization": ["CSTO", "SCO"]]).notes
    let note = try #require(advised.first { $0.contains("ins-0768") })
    #expect(note.hasPrefix("Recommended against: "))
  }

  @Test("every value that no source asserts says so in its cell, and counts among no functions")
  func cells() async throws {
    let rows = try await base.kb.query(
      """
      SELECT c.organization_id, c.dimension_id, c.value, max(c.valid_from, '1950-01-01')
      FROM comparison_cell c
      WHERE c.is_asserted = 0 AND c.valid_until > '1950-01-01'
      """, timeLimit: 300
    ).rows
    #expect(rows.count > 5)
    for row in rows {
      guard case .text(let organization) = row[0], case .text(let dimension) = row[1],
        case .text(let value) = row[2], case .text(let day) = row[3]
      else { continue }
      let on = min(day, "2026-11-22")
      let cells = try await base.kb.compare([organization], on: on, dimensions: [dimension])
        .rows[0].cells
      let text = cells[0].text
      let isSaidToo = cells[0].values.contains { $0.text == value && $0.isAsserted }
      #expect(
        cells[0].values.isEmpty || isSaidToo || text.contains("(planned)")
          || text.contains("; ... ("), "\(organization) \(dimension): \(text)")
    }
    let counted = try await base.kb.query(
      """
      SELECT count(*) FROM comparison_function c JOIN fact f ON f.statement_id = c.statement_id
      WHERE f.is_asserted IS NOT 1
      """
    ).rows
    #expect(counted == [[.integer(0)]])
  }

  @Test(
    "an office has one holder on a day, or each of several is in doubt",
    arguments: ["csto", "nato", "sco", "cis"])
  func oneHolder(organization: String) async throws {
    for day in [
      "1957-06-01", "1995-06-01", "1999-03-15", "2014-02-01", "2014-11-15", "2017-06-01",
      "2018-11-15", "2026-06-01",
    ] {
      let cell = try await base.kb.compare(
        [organization], on: day, dimensions: ["secretary-general"]
      ).rows[0].cells[0]
      // A value with a year names a holder, first by the name.
      let holders = Set(
        cell.values.filter { $0.text.contains(where: \.isNumber) && $0.isCertain && $0.isAsserted }
          .map {
            $0.text.split { $0 == " " || $0 == "," }.prefix(2).joined(separator: " ")
          })
      #expect(
        holders.filter { !$0.hasPrefix("Secretary") && !$0.hasPrefix("Chairman") }.count < 2,
        "\(day): \(cell.text)")
    }
    let last = try await base.kb.compare(
      ["csto"], on: "2026-06-01", dimensions: ["secretary-general"]
    ).rows[0].cells[0].text
    #expect(last.contains("Masadykov") && !last.contains("Tasmagambetov"))
  }
}
