public import EntenteKit

/// A row of a saved answer that came, went or changed.
public struct AnswerChange: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case came, went, changed
  }

  /// A value that changed.
  public struct ChangedCell: Hashable, Sendable {
    public let column: String
    public let before: String?
    public let now: String?
  }

  /// A statement or imported list that moved the row.
  public struct Mover: Hashable, Sendable {
    public let statement: String
    /// `new`, `gone`, or what changed: `said: ...; says: ...`.
    public let how: String
  }

  public let kind: Kind
  /// The first cells of the row, to recognize it.
  public let row: String
  /// The values that differ. Of a row that came or went, all that it has.
  public let cells: [ChangedCell]
  /// Empty if no statement about the row changed, for example because only the last day of the
  /// dataset did.
  public let movers: [Mover]
}

extension Snapshot {
  /// The rows by which a new answer differs from a saved one, and the statements that moved them.
  ///
  /// Rows are compared in the columns that both answers have. Those that changed come in the order
  /// of the saved answer, then those that came.
  ///
  /// - Parameter answer: The answer of this base to the same question.
  /// - Returns: Empty if nothing changed.
  public func changes(since saved: SavedQuestion, now answer: Table) throws -> [AnswerChange] {
    let now = try save(answer, question: saved.question)
    let perspective = Perspective(conditions: answer.conditions)
    let old = Set(saved.rows.flatMap(\.statements))
    // A statement of the saved answer can be gone from the new one and still be in the record.
    let missing = old.subtracting(now.statements.keys)
    let states = now.statements.merging(try states(of: missing.sorted(), from: perspective)) {
      $1
    }
    let movers = StatementMovers(before: saved.statements, now: states)
    return AnswerComparison(saved, now).changes(movers.movers)
  }
}

/// Tells which statements about some rows differ between two states of the record.
struct StatementMovers {
  private let before: [String: StatementState]
  private let now: [String: StatementState]
  private let topics: [String: Set<String>]

  init(before: [String: StatementState], now: [String: StatementState]) {
    self.before = before
    self.now = now
    topics = Dictionary(
      (Array(before) + Array(now)).map { ($0.value.topic, [$0.key]) },
      uniquingKeysWith: { $0.union($1) })
  }

  /// The statements behind some rows, and their rivals, that differ.
  func movers(of ids: [String]) -> [AnswerChange.Mover] {
    let related = ids.reduce(into: Set(ids)) { related, id in
      guard let topic = (before[id] ?? now[id])?.topic else { return }
      related.formUnion(topics[topic] ?? [])
    }
    return related.sorted().compactMap { id in
      Self.difference(before[id], now[id]).map { .init(statement: id, how: $0) }
    }
  }

  private static func difference(_ old: StatementState?, _ new: StatementState?) -> String? {
    guard let old else { return new.map { "new: \($0.says)" } }
    guard let new else { return "gone: \(old.says)" }
    var parts: [String] = []
    if old.says != new.says { parts.append("said: \(old.says); says: \(new.says)") }
    if old.rank != new.rank { parts.append("rank \(old.rank), now \(new.rank)") }
    if old.standing != new.standing { parts.append("\(old.standing), now \(new.standing)") }
    if old.sources != new.sources {
      let (was, now) = (old.sources.joined(separator: ", "), new.sources.joined(separator: ", "))
      parts.append("sources \(was), now \(now)")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
