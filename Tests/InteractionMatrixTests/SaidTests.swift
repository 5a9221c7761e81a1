import Entente
import EntenteTestSupport
import Testing

@testable import InteractionMatrix

@Suite("Matrices say no more than sources say")
struct SaidTests {
  @Test("a denial says so in lists, tooltips and networks, and counts as no dealing")
  func denials() async throws {
    let denied = try await base.kb.query(
      "SELECT statement_id, from_id, to_id, is_counted, level FROM interaction WHERE polarity = 'denied'"
    ).rows
    #expect(denied.count > 10)
    let tips = try await base.kb.read { snapshot in
      try StatementTips(
        snapshot, Set(denied.compactMap { if case .text(let id) = $0[0] { id } else { nil } }))
    }
    for row in denied {
      guard case .text(let id) = row[0] else { continue }
      #expect(row[4] == .integer(0), "\(id)")
      #expect(tips[id]?.contains(": Denied") == true, "\(id)")
    }
    let cell = try await base.matrix(["cell": "EU,NATO"])
    for row in cell.texts where row["statement"]?.hasPrefix("int-0484") == true {
      #expect(row["what"]?.hasPrefix("denied, as reported") == true)
    }
  }
}
