import GRDB

/// A statement that two sides do not have in common.
public struct StatementChange: Hashable, Sendable {
  /// The kind of change from the first side to the second.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Only the second side has it.
    case added
    /// Only the first side has it.
    case retired
    /// Both have it, and it differs; or the second side has another statement in its place: with
    /// the same subject, predicate and object.
    case changed
  }

  public let kind: Kind
  /// The statement of the first side; `nil` if it was added.
  public let first: Fact?
  /// The statement of the second side; `nil` if it was retired.
  public let second: Fact?
}

/// The statements in which two sides differ.
public struct StatementDifference: Hashable, Sendable {
  public let first: String
  public let second: String
  /// The number of statements that are the same on both sides.
  public let agreeing: Int
  /// By kind of statement, subject, predicate and id.
  public let changes: [StatementChange]
}

extension KnowledgeBase {
  /// The statements of all kinds that were added, retired or changed between two sides, such as two
  /// revisions, two files or two sources.
  ///
  /// ```swift
  /// let found = try await kb.statementDifference(between: "revision:1", and: "revision:2")
  /// for change in found.changes where change.kind == .retired { print(change.first?.sentence ?? "") }
  /// ```
  ///
  /// - Parameter about: Ids or names; only statements with one of these as subject or object.
  /// - Throws: ``KnowledgeBaseError`` as
  ///   ``difference(between:and:_:)``; `badArgument` for a report, which has spells and no
  ///   statements.
  public func statementDifference(
    between first: DifferenceSide, and second: DifferenceSide, about names: [String] = []
  ) async throws -> StatementDifference {
    let (one, other) = (try await facts(of: first, names), try await facts(of: second, names))
    return StatementMatching(one, other).difference(first.name, second.name)
  }

  private func facts(of side: DifferenceSide, _ names: [String]) async throws -> [Fact] {
    try await base(of: side).read { (db: Database) in
      let perspective = try ResolvedPerspective(side.perspective, db)
      let resolver = Snapshot(db).resolver
      let ids = try names.map { try resolver.entity(named: $0).id }
      let about: SQL =
        ids.isEmpty ? "1" : "(f.subject_id IN \(ids) OR f.object_id IN \(ids))"
      // Every statement has a standing by rank, so only sources need to be asked.
      let isTold: SQL = perspective.sources.isEmpty ? "1" : "standing IS NOT NULL"
      return try FactQuery(db, perspective).fetch(
        "\(about) AND \(isTold)", order: "f.kind, f.subject_id, f.predicate, f.statement_id")
    }
  }
}

extension DifferenceSide {
  fileprivate var perspective: Perspective {
    revision.map { Perspective(asOf: $0) } ?? Perspective(accordingTo: [place])
  }
}

/// Compares two lists of statements.
private struct StatementMatching {
  /// The place of a statement, in which another can follow it.
  private struct Place: Hashable {
    let kind: String
    let subject: String
    let predicate: String
    let object: String?

    init(_ fact: Fact) {
      (kind, subject, predicate) = (fact.kind, fact.subject.id, fact.predicate)
      object = fact.objectID
    }
  }

  private let first: [Fact]
  private let second: [Fact]

  init(_ first: [Fact], _ second: [Fact]) {
    self.first = first
    self.second = second
  }

  func difference(_ firstName: String, _ secondName: String) -> StatementDifference {
    let known = Dictionary(second.map { ($0.statement, $0) }) { first, _ in first }
    let earlier = Set(first.map(\.statement))
    var changes: [StatementChange] = []
    var agreeing = 0
    var retired: [Place: [Fact]] = [:]
    for fact in first {
      guard let now = known[fact.statement] else {
        retired[Place(fact), default: []].append(fact)
        continue
      }
      if Self.says(fact, now) {
        agreeing += 1
      } else {
        changes.append(.init(kind: .changed, first: fact, second: now))
      }
    }
    let added = Dictionary(
      grouping: second.filter { !earlier.contains($0.statement) }, by: Place.init)
    for (place, facts) in added {
      if facts.count == 1, let old = retired[place], old.count == 1 {
        changes.append(.init(kind: .changed, first: old[0], second: facts[0]))
        retired[place] = nil
      } else {
        changes += facts.map { .init(kind: .added, first: nil, second: $0) }
      }
    }
    changes += retired.values.joined().map { .init(kind: .retired, first: $0, second: nil) }
    return StatementDifference(
      first: firstName, second: secondName, agreeing: agreeing,
      changes: changes.sorted { Self.order($0) < Self.order($1) })
  }

  /// Whether two versions of a statement say the same, with the same rank and sources.
  private static func says(_ left: Fact, _ right: Fact) -> Bool {
    left.sentence == right.sentence && left.date == right.date && left.rank == right.rank
      && left.sources == right.sources && left.note == right.note
  }

  private static func order(_ change: StatementChange) -> (String, String, String, String) {
    guard let fact = change.first ?? change.second else { return ("", "", "", "") }
    return (fact.kind, fact.subject.id, fact.predicate, fact.statement)
  }
}
