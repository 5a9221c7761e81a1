import Entente

/// A base of a few rows: an organization, a treaty, two states, three sources, and the rows of a
/// test.
struct SmallBase {
  let kb: KnowledgeBase

  init() async throws {
    kb = try await KnowledgeBase.inMemory()
    try await kb.revise("The entities and sources of the test.", recorded: "2020-01-01") { edit in
      try edit.add(Entity(id: "league", type: "organization", label: "League"))
      try edit.add(Entity(id: "pact", type: "instrument", label: "Pact"))
      try edit.add(Entity(id: "ruritania", type: "state", label: "Ruritania"))
      try edit.add(Entity(id: "graustark", type: "state", label: "Graustark"))
      for id in ["gazette", "almanac", "yearbook"] {
        try edit.add(
          Source(id: id, title: id, kind: "reference", reliability: "secondary"))
      }
    }
  }

  /// Records one act in a new revision.
  func act(
    _ id: String, _ kind: String, by member: String = "ruritania", of body: String = "league",
    on date: String?,
    source: String = "gazette", recorded: String? = nil
  ) async throws {
    try await kb.revise("Recorded \(id).", recorded: recorded) { edit in
      try edit.add(
        NewStatement(
          id: id, subject: member, predicate: kind, value: .act(organization: body), date: date),
        source: source, section: "page 1")
    }
  }

  /// The spells of a member as short texts: `member 1990-01-01..1990-12-31 to 9999-12-31`. An open
  /// end is 9999-12-31.
  func spells(
    of member: String = "ruritania", rule: String = "effective",
    from perspective: Perspective = .preferred
  ) async throws -> [String] {
    try await kb.memberships(of: member, rule: rule, from: perspective).map { spell in
      let end = spell.isOpen ? spell.endLatest : span(spell.endEarliest, spell.endLatest)
      return "\(spell.status) \(span(spell.startEarliest, spell.startLatest)) to \(end)"
    }
  }

  private func span(_ first: String, _ last: String) -> String {
    first == last ? first : "\(first)..\(last)"
  }
}
