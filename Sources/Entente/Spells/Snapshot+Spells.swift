import EDTF
import GRDB

extension Snapshot {
  /// The spells in a body on a day, or on the days of a month or year.
  ///
  /// ```swift
  /// let sizes = try await kb.read { base in
  ///   try (1995...2020).map {
  ///     try base.spells(in: "csto", on: "\($0)-12-31", status: "member").count
  ///   }
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - organization: The id or name of an organization or treaty.
  ///   - date: EDTF.
  ///   - rule: A rule of the vocabulary: `effective` (default), `signature`, `in-force`.
  ///   - status: A status of the vocabulary, or `nil` for all.
  /// - Returns: One element for each spell on the days, by its first possible day; empty if there
  ///   is none. Nothing is certain after the last day of the dataset.
  /// - Throws: ``KnowledgeBaseError``: `notFound` or `ambiguous` for the name, `badDate`,
  ///   `badArgument`.
  public func spells(
    in organization: String, on date: String, rule: String = "effective", status: String? = nil
  ) throws -> SpellList {
    try spells(
      status == nil ? .organizationOnDay : .organizationOnDayByStatus,
      Question(
        known: known(organization), isOrganization: true, days: DayRange(date), rule: rule,
        status: status))
  }

  /// The spells of a member on a day, or on the days of a month or year.
  ///
  /// Arguments, result and errors are those of ``spells(in:on:rule:status:)``, with the id or name
  /// of a member.
  public func spells(
    of member: String, on date: String, rule: String = "effective", status: String? = nil
  ) throws -> SpellList {
    try spells(
      status == nil ? .memberOnDay : .memberOnDayByStatus,
      Question(
        known: known(member), isOrganization: false, days: DayRange(date), rule: rule,
        status: status))
  }

  /// All spells of a member: its timeline.
  ///
  /// - Parameters:
  ///   - member: An id or name.
  ///   - rule: A rule of the vocabulary: `effective` (default), `signature`, `in-force`.
  /// - Returns: Spells by first possible day of the start, last possible day of the end, and id of
  ///   the body; empty if no spell is known.
  /// - Throws: ``KnowledgeBaseError``: `notFound` or `ambiguous` for the name, `badArgument` for
  ///   the rule.
  public func spells(of member: String, rule: String = "effective") throws -> SpellList {
    var spells = try spells(
      .timeline,
      Question(known: known(member), isOrganization: false, days: nil, rule: rule, status: nil))
    sortTies(&spells)
    return spells
  }

  private struct Question {
    /// The body or member asked for; the same in all rows.
    let known: (key: Int, id: String)
    let isOrganization: Bool
    let days: DayRange?
    let rule: String
    let status: String?
  }

  private func known(_ name: String) throws -> (key: Int, id: String) {
    let key = try key(ofEntity: name)
    return (key, try id(ofEntity: key))
  }

  private func spells(_ query: SpellQuery, _ question: Question) throws -> SpellList {
    let rule = try key(ofRule: question.rule)
    let status = Int16(truncatingIfNeeded: try question.status.map { try key(ofStatus: $0) } ?? 0)
    if status > 0 { _ = try id(ofStatus: Int(status)) }
    let rows: ContiguousArray<SpellList.Row>
    if let days = question.days?.bounds {
      let window = SpellWindow(days)
      let side = SpellMemory.Side(
        key: question.known.key, isOrganization: question.isOrganization, rule: rule)
      if let all = try memory.rows(of: side, reading: { try self.rows(side) }) {
        rows = window.rows(of: all, status: status)
      } else {
        rows = try self.rows(query, question.known.key, rule, window, status)
      }
    } else {
      rows = try self.rows(query, question.known.key, rule, nil, status)
    }
    return SpellList(
      rows: rows, known: question.known.id, isOrganizationKnown: question.isOrganization,
      isOnDay: question.days != nil, entities: names.entities, statuses: names.statuses)
  }

  /// All rows of a body or member, ordered as queries by day order them.
  private func rows(_ side: SpellMemory.Side) throws -> ContiguousArray<SpellList.Row> {
    try rows(side.isOrganization ? .organization : .timeline, side.key, side.rule, nil, 0)
  }

  private func rows(
    _ query: SpellQuery, _ key: Int, _ rule: Int, _ window: SpellWindow?, _ status: Int16
  ) throws -> ContiguousArray<SpellList.Row> {
    let cursor = try cursor(query)
    defer { cursor.rewind() }
    cursor.bind(key, at: 1)
    cursor.bind(rule, at: 2)
    if let window {
      cursor.bind(window.first, at: 3)
      cursor.bind(window.last, at: 4)
    }
    if status > 0 { cursor.bind(Int(status), at: 5) }
    var rows: ContiguousArray<SpellList.Row> = []
    rows.reserveCapacity(32)
    var isSorted = true
    let (entities, statuses) = (names.entities, names.statuses)
    let (limits, known) = (try limits(), Int32(truncatingIfNeeded: key))
    while try cursor.step() {
      let stored = SpellBounds(
        startEarliest: cursor.int32(0), startLatest: cursor.int32(1), endEarliest: cursor.int32(2),
        endLatest: cursor.int32(3))
      let other = cursor.int32(4)
      guard
        let bounds = query.isOfOrganization
          ? limits.limited(stored, organization: known, member: other)
          : limits.limited(stored, organization: other, member: known),
        window?.isPossible(bounds) ?? true
      else { continue }
      isSorted =
        isSorted && bounds.startEarliest == stored.startEarliest
        && bounds.endLatest == stored.endLatest
      if entities[Int(other)] == nil { _ = try id(ofEntity: Int(other)) }
      var rowStatus = status
      if status == 0 {
        rowStatus = Int16(truncatingIfNeeded: cursor.int32(5))
        if statuses[Int(rowStatus)] == nil { _ = try id(ofStatus: Int(rowStatus)) }
      }
      rows.append(
        SpellList.Row(
          bounds: bounds, other: other, status: rowStatus,
          isCertain: window?.isCertain(bounds) ?? false))
    }
    if !isSorted {
      rows.sort {
        ($0.bounds.startEarliest, $0.bounds.endLatest) < (
          $1.bounds.startEarliest, $1.bounds.endLatest
        )
      }
    }
    return rows
  }

  /// Sorts spells with the same days by the id of their body; the index has them by key.
  private func sortTies(_ spells: inout SpellList) {
    let names = spells.entities
    func isTie(_ left: Int, _ right: Int) -> Bool {
      spells.rows[left].bounds.startEarliest == spells.rows[right].bounds.startEarliest
        && spells.rows[left].bounds.endLatest == spells.rows[right].bounds.endLatest
    }
    var start = 0
    while start < spells.rows.count {
      var end = start + 1
      while end < spells.rows.count, isTie(start, end) { end += 1 }
      if end - start > 1 {
        spells.rows[start..<end].sort {
          (names[Int($0.other)] ?? "") < (names[Int($1.other)] ?? "")
        }
      }
      start = end
    }
  }
}
