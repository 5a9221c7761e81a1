import EDTF
import Entente
import Foundation

/// The rows of a file of questions, without the header.
func questions(_ data: URL, _ name: String) throws -> [[String]] {
  try String(contentsOf: data.appendingPathComponent(name), encoding: .utf8)
    .split(separator: "\n").dropFirst()
    .map { $0.split(separator: ",").map(String.init) }
}

func load(_ file: String, into store: String) async throws -> Outcome {
  var outcome = Outcome()
  let watch = Stopwatch()
  try await KnowledgeBase.create(at: store)
  let kb = try await KnowledgeBase.openForWriting(at: store)
  var options = SpellImportOptions(report: "bench", source: "bench", section: "memberships.csv")
  options.newSource = Source(
    id: "bench", title: "Generated memberships", kind: "dataset", reliability: "tertiary",
    isConsulted: true)
  options.addsEntities = true
  try await kb.importSpells(from: file, options)
  try await kb.close()
  watch.read(into: &outcome)
  outcome.bytes = try FileManager.default.attributesOfItem(atPath: store)[.size] as? Int
  return outcome
}

/// Reads every id, status and certainty of an answer, so that the time includes decoding them.
private func use(_ answer: SpellList) -> SpellList {
  for spell in answer {
    let length = spell.organization.utf8.count + spell.member.utf8.count + spell.status.utf8.count
    precondition(length > 2 && (spell.certainty ?? .yes).rawValue.utf8.count < 6)
  }
  return answer
}

/// Asks all questions, after a few untimed ones: all in one read, or each in a read of its own.
private func ask(
  _ store: String, _ questions: [[String]], warmUp: Int, isAwaited: Bool,
  _ answer: @escaping @Sendable (Snapshot, [String]) throws -> SpellList
) async throws -> (answers: [SpellList], outcome: Outcome) {
  let kb = try await KnowledgeBase.open(at: store)
  guard !isAwaited else {
    for question in questions.prefix(warmUp) { _ = try await kb.read { try answer($0, question) } }
    var outcome = Outcome()
    let watch = Stopwatch()
    var answers: [SpellList] = []
    for question in questions {
      answers.append(use(try await kb.read { try answer($0, question) }))
    }
    watch.read(into: &outcome)
    return (answers, outcome)
  }
  return try await kb.read { base in
    for question in questions.prefix(warmUp) { _ = try answer(base, question) }
    var outcome = Outcome()
    let watch = Stopwatch()
    let answers = try questions.map { use(try answer(base, $0)) }
    watch.read(into: &outcome)
    return (answers, outcome)
  }
}

/// Adds up the checksums of answers; only the listed entities count.
private func total(_ answers: [SpellList], _ outcome: Outcome, _ id: KeyPath<Spell, String>)
  -> Outcome
{
  var outcome = outcome
  for (index, spells) in answers.enumerated() {
    for spell in spells {
      outcome.checksum &+= mix(UInt64(index) << 32 | number(in: spell[keyPath: id]))
    }
    outcome.rows += spells.count
  }
  return outcome
}

func membersOnDays(_ data: URL, _ store: String, isAwaited: Bool) async throws -> Outcome {
  let asked = try await ask(
    store, questions(data, "q2.csv"), warmUp: 100, isAwaited: isAwaited
  ) { base, question in
    try base.spells(in: question[0], on: question[1], status: "member")
  }
  return total(asked.answers, asked.outcome, \.member)
}

func organizationsOnDays(_ data: URL, _ store: String, isAwaited: Bool) async throws -> Outcome {
  let asked = try await ask(
    store, questions(data, "q3.csv"), warmUp: 100, isAwaited: isAwaited
  ) { base, question in
    try base.spells(of: question[0], on: question[1], status: "member")
  }
  return total(asked.answers, asked.outcome, \.organization)
}

func timelines(_ data: URL, _ store: String, isAwaited: Bool) async throws -> Outcome {
  let asked = try await ask(
    store, questions(data, "q6.csv"), warmUp: 20, isAwaited: isAwaited
  ) { base, question in
    try base.spells(of: question[0])
  }
  let codes: [String: UInt64] = ["member": 0, "observer": 1, "associate": 2, "suspended": 3]
  let never = CalendarDay(year: 9999, month: 12, day: 31)
  var outcome = asked.outcome
  for (index, spells) in asked.answers.enumerated() {
    for (place, spell) in spells.enumerated() {
      // Days as in Python's date.toordinal(); the last day of a spell is the day before its end.
      let start = UInt64(spell.startEarliest.number + 719_163)
      let end = spell.endLatest == never ? 0xF_FFFF : UInt64(spell.endLatest.number + 719_162)
      let line =
        number(in: spell.organization) << 42 | (codes[spell.status] ?? 0) << 40 | start << 20 | end
      outcome.checksum &+= mix(mix(UInt64(index) << 32 | UInt64(place)) &+ line)
    }
    outcome.rows += spells.count
  }
  return outcome
}
