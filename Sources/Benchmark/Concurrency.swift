import Entente
import Foundation

/// The query plans of all workloads, as JSON.
func printPlans(_ store: String) async throws {
  let kb = try await KnowledgeBase.open(at: store)
  var plans: [String: [String]] = [:]
  for query in SpellQuery.allCases {
    let rows = try await kb.query("EXPLAIN QUERY PLAN \(query.sql)").rows
    plans["\(query)"] = rows.map { row in
      if case .text(let detail) = row[3] { detail } else { "" }
    }
  }
  print(String(decoding: try JSONEncoder().encode(plans), as: UTF8.self))
}

/// The time that a reader needs for one answer, alone and beside a writer.
func readBesideWriter(_ file: String) async throws {
  let writer = try await KnowledgeBase.openForWriting(at: file)
  let reader = try await KnowledgeBase.open(at: file)
  func times() async throws -> [Double] {
    var times: [Double] = []
    for _ in 0..<500 {
      let start = ContinuousClock.now
      _ = try await reader.members(of: "csto", on: "2007-01-01")
      times.append((ContinuousClock.now - start) / .milliseconds(1))
    }
    return times.sorted()
  }
  _ = try await times()
  let alone = try await times()
  let writing = Task {
    var revisions = 0
    while !Task.isCancelled {
      let number = revisions
      let edit: @Sendable (Edit) throws -> Void = { edit in
        try edit.add(
          NewStatement(
            id: "bench-\(number)", subject: "armenia", predicate: "joined",
            value: .act(organization: "guam"),
            date: "2007"),
          source: "csto-charter", section: "none")
      }
      do {
        try await writer.revise("Revision \(number) of the benchmark.", edit)
        revisions += 1
      } catch is CancellationError {
        break
      }
    }
    return revisions
  }
  let beside = try await times()
  writing.cancel()
  let revisions = try await writing.value
  try await reader.close()
  try await writer.close()
  func summary(_ times: [Double]) -> String {
    let (median, last) = (times[times.count / 2], times[times.count * 99 / 100])
    return String(format: "median %.2f ms, 99th percentile %.2f ms", median, last)
  }
  print(
    "a reader alone: \(summary(alone)); "
      + "beside a writer (\(revisions) revisions meanwhile): \(summary(beside))"
  )
}
