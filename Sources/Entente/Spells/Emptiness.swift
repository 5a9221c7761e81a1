import GRDB

/// The reason why a cell, a list or an answer is empty. "Not listed" does not mean "no", so each
/// reason has its own value.
///
/// The raw values are the ids of the vocabulary `emptiness`, which views, commands and exports use
/// too.
///
/// ```swift
/// let reason = try await kb.read { try $0.emptiness(of: "CSTO", on: "1995") }
/// print(reason.label)  // did not exist
/// ```
public enum Emptiness: String, Hashable, Sendable, CaseIterable {
  /// The dataset claims to be complete here and then, and lists none.
  case nothing = "none"
  /// A source looked for it and marks it as missing.
  case unknown
  /// The dataset claims nothing for this body and day.
  case notCovered = "not-covered"
  /// The body or the state did not exist then.
  case didNotExist = "did-not-exist"
  /// A source says that it was not so: refused, unanswered or denied.
  case denied
  /// Something is recorded for other days, but nothing for this day.
  case notThen = "not-then"
  /// Row and column are the same entity.
  case sameEntity = "same-entity"

  /// One or two words: the label of the vocabulary.
  public var label: String {
    switch self {
    case .nothing: "none"
    case .unknown: "unknown"
    case .notCovered: "not covered"
    case .didNotExist: "did not exist"
    case .denied: "denied"
    case .notThen: "not then"
    case .sameEntity: "same entity"
    }
  }

  /// The reason as the end of a sentence.
  public var explanation: String {
    switch self {
    case .nothing: "the dataset claims to be complete here, and lists none"
    case .unknown: "a source marks it as missing, so it is not known"
    case .notCovered: "the dataset does not claim to cover this, so it is not known"
    case .didNotExist: "it did not exist then"
    case .denied: "a source says that there was none: refused, unanswered or denied"
    case .notThen: "something is recorded, but nothing for this day"
    case .sameEntity: "the same entity"
    }
  }
}

extension Snapshot {
  /// The reason why nobody has a status in a body on a day.
  ///
  /// ```swift
  /// let reason = try await kb.read { try $0.emptiness(of: "CSTO", on: "1995") }
  /// ```
  ///
  /// - Parameters:
  ///   - organization: An organization or instrument.
  ///   - date: EDTF.
  ///   - status: A status of the vocabulary; `nil` for membership.
  ///   - rule: A rule of the vocabulary. Claims to be complete hold under one rule.
  ///   - perspective: The state of the record and the sources whose claims count; without sources,
  ///     the claims of the dataset.
  /// - Throws: ``KnowledgeBaseError``: `notFound` or `ambiguous` for the name, `badDate`,
  ///   `badArgument`.
  public func emptiness(
    of organization: String, on date: String, status: String? = nil, rule: String = "effective",
    from perspective: Perspective = .preferred
  ) throws -> Emptiness {
    let days = try DayRange(date)
    let id = try resolver.entity(named: organization, on: days).id
    if try !existed(id, on: days) { return .didNotExist }
    let claims = try CoverageQuery(db, ResolvedPerspective(perspective, db))
    return try claims.isComplete(id, on: days, status: status, rule: rule) ? .nothing : .notCovered
  }

  /// Whether the dataset claims to know all members of a body on a day, or on every day of a month
  /// or year.
  ///
  /// The parameters and errors are those of ``emptiness(of:on:status:rule:from:)``.
  public func knowsAllMembers(
    of organization: String, on date: String, status: String? = nil, rule: String = "effective",
    from perspective: Perspective = .preferred
  ) throws -> Bool {
    let days = try DayRange(date)
    let id = try resolver.entity(named: organization, on: days).id
    return try CoverageQuery(db, ResolvedPerspective(perspective, db))
      .isComplete(id, on: days, status: status, rule: rule)
  }

  /// Whether a body or state can have existed on a day, or on at least one day of a month or year.
  ///
  /// - Throws: ``KnowledgeBaseError``: `notFound` or `ambiguous` for the name, `badDate`.
  public func existed(_ entity: String, on date: String) throws -> Bool {
    let days = try DayRange(date)
    return try existed(resolver.entity(named: entity, on: days).id, on: days)
  }

  /// Whether a body or state can have existed on at least one of the days.
  func existed(_ id: String, on days: DayRange) throws -> Bool {
    try SQLRequest<Bool>(
      literal: """
        SELECT NOT EXISTS (
          SELECT 1 FROM entity_life
          WHERE entity_id = \(id) AND (\(days.last) < start_earliest OR end_latest <= \(days.first))
        )
        """, cached: true
    ).fetchOne(db) ?? true
  }
}

extension KnowledgeBase {
  /// The reason why nobody has a status in a body on a day: see
  /// ``Snapshot/emptiness(of:on:status:rule:from:)``.
  public func emptiness(
    of organization: String, on date: String, status: String? = nil, rule: String = "effective",
    from perspective: Perspective = .preferred
  ) async throws -> Emptiness {
    try await read { base in
      try base.emptiness(of: organization, on: date, status: status, rule: rule, from: perspective)
    }
  }
}

/// Reads the claims to be complete.
struct CoverageQuery {
  private let db: Database
  private let perspective: ResolvedPerspective

  init(_ db: Database, _ perspective: ResolvedPerspective) {
    self.db = db
    self.perspective = perspective
  }

  func isComplete(_ id: String, on days: DayRange, status: String?, rule: String) throws -> Bool {
    try SQLRequest<Bool>(
      literal: """
        SELECT EXISTS (
          SELECT 1 FROM internal_recorded_coverage c
          WHERE c.organization_id = \(id) AND c.rule_id = \(rule)
            AND c.first_day <= \(days.first) AND \(days.last) <= c.last_day
            AND CASE WHEN \(status) IS NULL THEN c.status_id IN ('member', 'party') ELSE c.status_id = \(status) END
            AND \(perspective.isClaimCounted)
        )
        """, cached: true
    ).fetchOne(db) ?? false
  }
}
