import Entente
import Testing

@Suite("States and treaties of the bundled dataset")
struct StateLifeTests {
  private static func ids(of body: String, on day: String) async throws -> Set<String> {
    let members = try await DatasetTests.bundled.value.members(of: body, on: day)
    return Set(members.map(\.member.id))
  }

  @Test("no state acts before its founding or after its end")
  func lives() async throws {
    let acts = try await DatasetTests.bundled.value.query(
      """
      SELECT a.id, a.subject_id, a.date
      FROM statement a
      JOIN edtf d ON d.text = a.date AND d.earliest > '0000-01-01'
      JOIN statement m ON m.subject_id = a.subject_id AND m.kind = 'milestone'
      JOIN edtf x ON x.text = m.date
      JOIN entity e ON e.id = a.subject_id AND e.type_id = 'state'
      WHERE a.kind = 'act' AND a.polarity = 'affirmed' AND (
        (m.predicate_id IN ('founded', 'became-independent') AND d.latest < x.earliest)
        OR (m.predicate_id = 'ended' AND d.earliest > x.latest))
      """)
    #expect(acts.rows == [])
  }

  @Test(
    "a state that ended was a member until then",
    arguments: [
      ("czechoslovakia", "1992-12-31", "1993-01-01"),
      ("german-democratic-republic", "1990-10-02", "1990-10-03"),
      ("yugoslavia", "1992-04-26", "1992-07-05"),
    ])
  func ended(state: String, lastDay: String, later: String) async throws {
    #expect(try await Self.ids(of: "UN", on: lastDay).contains(state))
    #expect(try await Self.ids(of: "UN", on: later).contains(state) == false)
  }

  @Test("the CSCE opened with 35 states")
  func conference() async throws {
    let members = try await Self.ids(of: "OSCE", on: "1975-08-01")
    #expect(members.count == 35)
    #expect(members.isSuperset(of: ["czechoslovakia", "german-democratic-republic", "germany"]))
  }

  @Test(
    "successors of a state",
    arguments: [
      ("soviet-union", 12), ("czechoslovakia", 2), ("yugoslavia", 5),
      ("german-democratic-republic", 1),
    ])
  func successors(state: String, count: Int) async throws {
    let answer = try await DatasetTests.bundled.value.query(
      """
      SELECT count(*) FROM relation r JOIN statement s ON s.id = r.statement_id
      WHERE s.predicate_id = 'succeeds' AND r.object_id = '\(state)'
      """)
    #expect(answer.rows == [[.integer(Int64(count))]])
  }

  @Test(
    "parties of a treaty on a day",
    arguments: [
      ("eaeu-treaty", "2015-01-01", 3), ("eaeu-treaty", "2020-01-01", 5),
      ("sco-charter", "2003-09-19", 6), ("sco-charter", "2025-01-01", 10),
      ("eurasec-treaty", "2014-12-31", 5), ("eurasec-treaty", "2015-01-01", 0),
    ])
  func parties(treaty: String, day: String, count: Int) async throws {
    let members = try await DatasetTests.bundled.value.members(of: treaty, on: day)
    #expect(members.count { $0.status == "party" && $0.certainty == .yes } == count)
  }
}
