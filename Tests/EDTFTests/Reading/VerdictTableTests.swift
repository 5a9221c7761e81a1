import EDTF
import Testing

@Suite struct VerdictTableTests {
  @Test("the table of verdicts has rows, each with a reason")
  func isRead() {
    #expect(VerdictRow.all.count >= 40)
    #expect(VerdictRow.all.allSatisfy { $0.why.count > 8 })
    #expect(Set(VerdictRow.all.map(\.text)).count == VerdictRow.all.count)
  }

  @Test("the table of verdicts states the library's answers", arguments: VerdictRow.all)
  func row(_ row: VerdictRow) throws {
    #expect(answer(to: row.text) == row.answer)
    guard row.answer != "invalid" else {
      #expect(row.bounds.isEmpty)
      return
    }
    let date = try DateExpression(row.text)
    #expect(
      (date.earliest?.description ?? "") + "/" + (date.latest?.description ?? "") == row.bounds)
  }
}
