import EDTF
import EntenteKit
import GRDB

/// A status of a member in a body, with its days as ISO text: an end is the first day after.
struct MembershipTie {
  let body: String
  let member: String
  let status: String
  let isMember: Bool
  let startEarliest: String
  let startLatest: String
  let endEarliest: String
  let endLatest: String
  let isDisputed: Bool
  /// The ids of the acts, or of the report.
  let evidence: [String]
  let isTreaty: Bool

  var possible: Network.Spell? { NetworkWriter.spell(startEarliest, endLatest) }

  /// The days that are certain; `nil` if there are none.
  var certain: Network.Spell? {
    startLatest < endEarliest ? NetworkWriter.spell(startLatest, endEarliest) : nil
  }
}

extension NetworkWriter {
  /// An edge for each status of a member in a body. Days are the widest that the sources leave
  /// possible.
  func memberships() throws -> Network {
    let groups = try Dictionary(grouping: ties()) { [$0.member, $0.body, $0.status] }
    let edges = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, ties in
      Network.Edge(
        id: key.joined(separator: " "), source: key[0], target: key[1], kind: key[2],
        isDirected: true, spells: ties.compactMap(\.possible),
        attributes: Self.attributes(of: ties))
    }
    let bodies = Set(edges.map(\.target))
    return Network(
      title: "Memberships",
      description:
        "Members and bodies under the rule '\(exporter.options.rule)'; days are the widest that "
        + "the sources leave possible, and the attribute certain has those that are certain.",
      nodes: try nodes(bodies.union(edges.map(\.source))) {
        ["bipartite": .integer(bodies.contains($0) ? 1 : 0)]
      }, edges: edges)
  }

  private static func attributes(of ties: [MembershipTie]) -> [String: Network.Value] {
    var attributes: [String: Network.Value] = [
      "is_member": .flag(ties.contains(where: \.isMember)),
      "is_disputed": .flag(ties.contains(where: \.isDisputed)),
      "evidence": .text(unique(ties.flatMap(\.evidence)).joined(separator: ", ")),
    ]
    let certain = ties.compactMap(\.certain).map {
      "\($0.start?.description ?? "")..\($0.end?.description ?? "")"
    }
    if !certain.isEmpty { attributes["certain"] = .text(certain.joined(separator: ";")) }
    if ties.count == 1 {
      attributes["start_latest"] = day(ties[0].startLatest).map(Network.Value.text)
      attributes["end_earliest"] = day(ties[0].endEarliest).map(Network.Value.text)
    }
    return attributes
  }

  private static func unique(_ texts: [String]) -> [String] {
    texts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  // MARK: - Projections

  /// Joins each two nodes that had a group in common at the same time. Treaties do not count: most
  /// have an organization, too.
  func projection(
    onto node: KeyPath<MembershipTie, String>, through group: KeyPath<MembershipTie, String>
  ) throws -> Network {
    let ties = try ties().filter { $0.isMember && !$0.isTreaty }
    var shared: [NodePair: Shared] = [:]
    for (name, ties) in Dictionary(grouping: ties, by: { $0[keyPath: group] }) {
      for (index, left) in ties.enumerated() {
        for right in ties[(index + 1)...] where left[keyPath: node] != right[keyPath: node] {
          let start = max(left.startEarliest, right.startEarliest)
          let end = min(left.endLatest, right.endLatest)
          guard start < end else { continue }
          let isCertain =
            max(left.startLatest, right.startLatest) < min(left.endEarliest, right.endEarliest)
          let pair = NodePair(left[keyPath: node], right[keyPath: node])
          shared[pair, default: Shared()].add(name, start, end, isCertain)
        }
      }
    }
    let edges = shared.sorted { $0.key < $1.key }.map { $1.edge(of: $0) }
    let words = node == \.member ? ("Members", "bodies") : ("Bodies", "members")
    return Network(
      title: "\(words.0) with common \(words.1)",
      description:
        "The weight counts the \(words.1) that two had at the same time, however long; "
        + "shared_certain, those for certain. Treaties do not count.",
      nodes: try nodes(Set(ties.map { $0[keyPath: node] })), edges: edges)
  }

  private struct NodePair: Hashable, Comparable {
    let first: String
    let second: String

    init(_ left: String, _ right: String) {
      (first, second) = left < right ? (left, right) : (right, left)
    }

    static func < (left: Self, right: Self) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  private struct Shared {
    private var names: Set<String> = []
    private var certain: Set<String> = []
    private var spells: [Network.Spell] = []

    mutating func add(_ name: String, _ start: String, _ end: String, _ isCertain: Bool) {
      names.insert(name)
      if isCertain { certain.insert(name) }
      if let spell = NetworkWriter.spell(start, end) { spells = (spells + [spell]).disjoint }
    }

    func edge(of pair: NodePair) -> Network.Edge {
      Network.Edge(
        id: "\(pair.first) \(pair.second)", source: pair.first, target: pair.second,
        isDirected: false, weight: Double(names.count), spells: spells,
        attributes: [
          "shared": .text(names.sorted().joined(separator: ", ")),
          "shared_certain": .integer(certain.count),
        ])
    }
  }

  // MARK: - The memberships

  private func ties() throws -> [MembershipTie] {
    let known = try String.fetchAll(db, sql: "SELECT id FROM rule")
    guard known.contains(exporter.options.rule) else {
      throw KnowledgeBaseError(
        .badArgument,
        "there is no rule '\(exporter.options.rule)'; known are \(known.joined(separator: ", "))")
    }
    let rows = try StatementCursor(
      db,
      """
      SELECT
        m.organization_id, m.member_id, m.status_id, m.is_member, m.start_earliest, m.start_latest,
        m.end_earliest, m.end_latest, m.is_disputed, m.start_statement_id, m.end_statement_id,
        m.report_id, EXISTS (
          SELECT 1
          FROM entity e
          JOIN entity_type_lineage l ON l.type_id = e.type_id AND l.ancestor_id = 'instrument'
          WHERE e.id = m.organization_id
        )
      FROM membership_spell m
      WHERE m.rule_id = ?1
      ORDER BY m.organization_id, m.member_id, m.start_earliest
      """)
    rows.bind(exporter.options.rule, at: 1)
    defer { rows.rewind() }
    var ties: [MembershipTie] = []
    while try rows.step() {
      ties.append(
        MembershipTie(
          body: rows.text(0), member: rows.text(1), status: rows.text(2),
          isMember: rows.int(3) == 1, startEarliest: rows.text(4), startLatest: rows.text(5),
          endEarliest: rows.text(6), endLatest: rows.text(7), isDisputed: rows.int(8) == 1,
          evidence: [9, 10, 11].compactMap { rows.optionalText($0) }, isTreaty: rows.int(12) == 1))
    }
    return ties
  }
}
