import EDTF
import Testing

@Suite struct ListTests {
  @Test("our own list holds both valid and invalid strings")
  func ownListIsRead() {
    let rows = TestFiles.ownRows("strings.csv")
    #expect(rows.count > 150)
    #expect(rows.filter { $0[1] == "invalid" }.count > 60)
  }

  @Test(
    "strings of our own list have the listed level and bounds",
    arguments: TestFiles.ownRows("strings.csv"))
  func own(row: [String]) throws {
    #expect(answer(to: row[0]) == row[1])
    guard row[1] != "invalid" else { return }
    let date = try DateExpression(row[0])
    #expect(date.description == row[0])
    #expect((date.earliest?.description ?? "") == row[2])
    #expect((date.latest?.description ?? "") == row[3])
  }

  @Test(
    "strings of the shared list have the listed level, or the table of verdicts explains ours",
    .enabled(if: TestFiles.sharedListsExist, Comment(rawValue: TestFiles.whySkipped)),
    arguments: TestFiles.sharedRows("validity.csv"))
  func validity(row: [String]) {
    let ours = answer(to: row[0])
    #expect(ours == row[1] || VerdictRow.row(for: row[0])?.answer == ours)
  }

  @Test(
    "strings of the shared list have the listed bounds, or the table of verdicts explains ours",
    .enabled(if: TestFiles.sharedListsExist, Comment(rawValue: TestFiles.whySkipped)),
    arguments: TestFiles.sharedRows("bounds.csv"))
  func bounds(row: [String]) throws {
    if VerdictRow.row(for: row[0])?.answer == "invalid" {
      #expect(throws: DateSyntaxError.self) { try DateExpression(row[0]) }
    }
    let date = try DateExpression(toleratingBlanks: row[0])
    let ours = [date.earliest?.description ?? "", date.latest?.description ?? ""]
    #expect(
      ours == Array(row[1...2])
        || VerdictRow.row(for: row[0])?.bounds == ours.joined(separator: "/"))
  }

  @Test(
    "answers deviate from the shared lists for nine strings only",
    .enabled(if: TestFiles.sharedListsExist, Comment(rawValue: TestFiles.whySkipped)))
  func deviations() {
    let known: Set = [
      "1950S2", "Y17101E4S3", "Y3388E2S3", "[1760-01, 1760-02, 1760-12..]", "[1667, 1760-12]",
      "{1667,1668, 1670..1672}", "{1960, 1961-12}", "0000-01-03/0000-01",
      "2004-06-11%/2004-%06",
    ]
    let levels = TestFiles.sharedRows("validity.csv").filter { answer(to: $0[0]) != $0[1] }
    let bounds = TestFiles.sharedRows("bounds.csv").filter { row in
      guard let date = try? DateExpression(row[0]) else { return true }
      return (date.earliest?.description ?? "") != row[1]
        || (date.latest?.description ?? "") != row[2]
    }
    #expect(Set((levels + bounds).map { $0[0] }).subtracting(known).isEmpty)
  }
}
