import EDTF
import GRDB

extension Snapshot {
  /// The members of a body on a day, or on the days of a month or year.
  ///
  /// ```swift
  /// let members = try await kb.read { try $0.members(of: "CSTO", on: "2006-07") }
  /// ```
  ///
  /// - Parameters:
  ///   - organization: An organization, or a treaty for its parties.
  ///   - date: EDTF: `2007-01-01`, or `2007` for every day of the year.
  ///   - rule: A rule of the vocabulary: `effective` (default), `signature`, `in-force`.
  ///   - status: A status of the vocabulary, or `nil` for all.
  ///   - perspective: The state of the record and the sources to follow.
  /// - Returns: One element for each spell on the days, so a member whose status changed has two.
  ///   Members come first, each group by label. Spells that hold under no reading of the dates are
  ///   left out. Nothing is certain after the last day of the dataset. Empty if no spell is known.
  /// - Throws: ``KnowledgeBaseError``: `notFound` or `ambiguous` for the name, `badDate`,
  ///   `badArgument` for rule and status.
  public func members(
    of organization: String, on date: String, rule: String = "effective", status: String? = nil,
    from perspective: Perspective = .preferred
  ) throws -> [Membership] {
    let days = try DayRange(date)
    let body = try resolver.entity(named: organization, on: days)
    if let status { _ = try key(ofStatus: status) }
    return try MembershipQuery(self, rule: rule, perspective: ResolvedPerspective(perspective, db))
      .fetch(
        "b.id = \(body.id) AND (\(status) IS NULL OR t.id = \(status))", days: days)
  }

  /// The whole history of a member in all bodies, or of a body with all its members.
  ///
  /// ```swift
  /// let spells = try await kb.read { try $0.memberships(of: "Uzbekistan") }
  /// ```
  ///
  /// - Parameters:
  ///   - name: A state, organization or instrument.
  ///   - date: EDTF: only the spells on a day, or on the days of a month or year; `nil` for all.
  /// - Returns: One element for each spell, by id of the body, id of the member, and start; with a
  ///   day in the order of ``members(of:on:rule:status:from:)``. Empty if no spell is known.
  /// - Throws: ``KnowledgeBaseError``: `notFound` or `ambiguous` for the name, `badDate`,
  ///   `badArgument` for the rule.
  public func memberships(
    of name: String, on date: String? = nil, rule: String = "effective",
    from perspective: Perspective = .preferred
  ) throws -> [Membership] {
    let days = try date.map(DayRange.init)
    let entity = try resolver.entity(named: name, on: days)
    let query = try MembershipQuery(
      self, rule: rule, perspective: ResolvedPerspective(perspective, db))
    return try query.fetch("e.id = \(entity.id)", days: days)
      + query.fetch("b.id = \(entity.id)", days: days)
  }
}

extension KnowledgeBase {
  /// The members of a body on a day, or on the days of a month or year: see
  /// ``Snapshot/members(of:on:rule:status:from:)``.
  public func members(
    of organization: String, on date: String, rule: String = "effective", status: String? = nil,
    from perspective: Perspective = .preferred
  ) async throws -> [Membership] {
    try await read { base in
      try base.members(of: organization, on: date, rule: rule, status: status, from: perspective)
    }
  }

  /// The whole history of a member or a body, or its spells on a day: see
  /// ``Snapshot/memberships(of:on:rule:from:)``.
  public func memberships(
    of name: String, on date: String? = nil, rule: String = "effective",
    from perspective: Perspective = .preferred
  ) async throws -> [Membership] {
    try await read { base in
      try base.memberships(of: name, on: date, rule: rule, from: perspective)
    }
  }

  /// The rules by which acts can be read, the default first.
  public func rules() async throws -> [(id: String, description: String)] {
    try await read { base in try base.rules() }
  }
}
