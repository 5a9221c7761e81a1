import Entente
import Foundation
import InteractionMatrix

/// W4: the number of common members of each two of the largest bodies on the day of q4.csv.
func overlap(_ data: URL, _ store: String) async throws -> Outcome {
  let question = try questions(data, "q4.csv")[0]
  let kb = try await KnowledgeBase.open(at: store)
  // All programs get the same list of bodies; finding it is not timed.
  let largest = try await kb.read { base in
    try base.rows(
      """
      SELECT organization_id AS id FROM reported_spell
      GROUP BY organization_id ORDER BY count(*) DESC, organization_id
      LIMIT :most
      """, ["most": .integer(Int64(question[1]) ?? 0)]
    ).map { $0.text("id") }
  }
  return try await kb.read { base in
    _ = try base.overlap(
      of: Array(largest.prefix(20)), on: question[0], status: "member", doubt: .ignored)
    var outcome = Outcome()
    let watch = Stopwatch()
    let overlap = try base.overlap(of: largest, on: question[0], status: "member", doubt: .ignored)
    watch.read(into: &outcome)
    let numbers = overlap.ids.map { number(in: $0) }
    for one in numbers.indices {
      for other in numbers.indices.dropFirst(one + 1) {
        let count = overlap.most(one, other)
        guard count > 0 else { continue }
        let (first, second) = (min(numbers[one], numbers[other]), max(numbers[one], numbers[other]))
        outcome.checksum &+= mix(first << 32 | second) &* UInt64(count)
        outcome.rows += 1
      }
    }
    return outcome
  }
}

/// W5: the number of common bodies of each two members in each year from 1950 to 2010.
func dyadYears(_ store: String) async throws -> Outcome {
  let kb = try await KnowledgeBase.open(at: store)
  return try await kb.read { base in
    _ = try base.dyadYears(2000...2000, status: "member", doubt: .ignored)
    var outcome = Outcome()
    let watch = Stopwatch()
    let panel = try base.dyadYears(1950...2010, status: "member", doubt: .ignored)
    watch.read(into: &outcome)
    let numbers = panel.members.map { number(in: $0) }
    for one in numbers.indices {
      for other in numbers.indices.dropFirst(one + 1) {
        let (first, second) = (min(numbers[one], numbers[other]), max(numbers[one], numbers[other]))
        for year in panel.years {
          let count = panel.most(one, other, year)
          guard count > 0 else { continue }
          outcome.checksum &+= mix(UInt64(year) << 40 | first << 20 | second) &* UInt64(count)
          outcome.rows += 1
        }
      }
    }
    return outcome
  }
}
