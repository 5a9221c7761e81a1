import Entente
import EntenteTestSupport
import InteractionMatrix
import Testing

@Suite("Functions of SQL for pairs")
struct CellFunctionTests {
  private static let bodies = [
    "csto", "nato", "un", "sco", "cis", "osce", "eu", "eurasec", "guam", "eaeu", "russia",
  ]

  /// Each call prepares the view of its measure, which takes seconds in a debug build.
  private static let pairs = [("csto", "un"), ("nato", "csto"), ("csto", "russia")]

  @Test(
    "matrix_cell() has the values, reasons and statements of the matrix",
    arguments: [
      ("level", "2026-12"), ("status", "2012-06-01"), ("shared-members", "1998"),
      ("shared-functions", "2026-12"),
    ])
  func cells(measure: String, day: String) async throws {
    let matrix = try await base.kb.matrix(Self.bodies, by: Self.bodies, measure: measure, on: day)
    for (one, other) in Self.pairs {
      let rows = try await base.rows(
        "SELECT * FROM matrix_cell(:one, :other, :measure, :day)",
        [
          "one": .text(one), "other": .text(other), "measure": .text(measure), "day": .text(day),
        ])
      let row = try #require(rows.first)
      let cell = try matrix.cell(one, other)
      #expect(row.real("low") == cell.low, "\(one) \(other) \(day)")
      #expect(row.real("high") == cell.high, "\(one) \(other) \(day)")
      #expect(row.optionalText("emptiness_id") == cell.missing?.rawValue, "\(one) \(other) \(day)")
      if cell.missing == nil {
        let statements = (row.optionalText("statements") ?? "").split(separator: ",")
        #expect(statements.map(String.init) == cell.statements, "\(one) \(other) \(day)")
      }
    }
  }

  @Test("overlap() has the common members that are counted, on a day")
  func overlap() async throws {
    let bodies = Array(Self.bodies.prefix(4))
    for day in ["1998-03-01", "2026-11-22"] {
      let counts = try await base.kb.read { try $0.overlap(of: bodies, on: day) }
      for (place, one) in bodies.enumerated() {
        for (otherPlace, other) in bodies.enumerated() where otherPlace > place {
          let rows = try await base.rows(
            """
            SELECT count(DISTINCT CASE certainty WHEN 'yes' THEN entity_id END) AS low,
              count(DISTINCT entity_id) AS high
            FROM overlap(:one, :other, :day) WHERE role = 'member'
            """, ["one": .text(one), "other": .text(other), "day": .text(day)])
          let count = counts[place, otherPlace]
          #expect(rows.first?.integer("low") == count.lowerBound, "\(one) \(other) \(day)")
          #expect(rows.first?.integer("high") == count.upperBound, "\(one) \(other) \(day)")
        }
      }
    }
  }
}
