import EDTF

/// Whether a count tells certain members from possible ones.
public enum CountedDoubt: Hashable, Sendable {
  /// Count both certain and possible members.
  case told
  /// Count possible members only, which takes half the time.
  case ignored
}

extension Snapshot {
  /// The members of many bodies on a day, or on at least one day of a month or year, as numbers.
  ///
  /// - Parameters:
  ///   - organizations: Ids or names, without repetition.
  ///   - date: EDTF.
  ///   - rule: A rule of the vocabulary: `effective` (default), `signature`, `in-force`.
  ///   - status: A status of the vocabulary, or `nil` for all that count as membership.
  ///   - doubt: With `ignored`, no pair is marked as certain.
  /// - Returns: The pairs by body, in the order asked for. Nothing is certain after the last day of
  ///   the dataset.
  /// - Throws: ``KnowledgeBaseError``: `notFound` or `ambiguous` for a name, `badDate`,
  ///   `badArgument` for the rule or status.
  public func incidence(
    in organizations: [String], on date: String, rule: String = "effective", status: String? = nil,
    doubt: CountedDoubt = .told
  ) throws -> Incidence {
    let cursor = try StatementCursor(db, "SELECT count(*) FROM entity")
    defer { cursor.rewind() }
    let entities = try cursor.step() ? cursor.int(0) : 0
    // For most bodies, one scan that skips the others is faster than a search for each body.
    return try incidence(
      in: organizations, on: date, rule: rule, status: status, doubt: doubt,
      isScanned: organizations.count > entities / 4)
  }

  func incidence(
    in organizations: [String], on date: String, rule: String, status: String?,
    doubt: CountedDoubt, isScanned: Bool
  ) throws -> Incidence {
    let (window, limits) = (SpellWindow(try DayRange(date).bounds), try limits())
    let question = PairQuestion(
      rule: try key(ofRule: rule), window: window, status: try status.map { try key(ofStatus: $0) },
      doubt: limits.areKnown(window) ? doubt : .ignored, limits: limits)
    if isScanned, let all = try scan(organizations, question) { return all }
    return try seek(organizations, question)
  }

  /// The parameters of a query for pairs.
  private struct PairQuestion {
    let rule: Int
    let window: SpellWindow
    let status: Int?
    let doubt: CountedDoubt
    let limits: SpellLimits

    /// The member and whether it is certain. If lives have limits, also the four days, to apply the
    /// limits.
    var columns: String {
      "member_key, "
        + (doubt == .told ? "start_latest <= ?3 AND end_earliest > ?4" : "0")
        + (limits.areOpen ? "" : ", start_earliest, start_latest, end_earliest, end_latest")
    }

    /// Whether the current row is certain; `nil` if it does not hold on the days.
    @inline(__always)
    func certainty(_ cursor: StatementCursor, organization: Int32) -> Bool? {
      if limits.areOpen { return cursor.int32(1) == 1 }
      let stored = SpellBounds(
        startEarliest: cursor.int32(2), startLatest: cursor.int32(3), endEarliest: cursor.int32(4),
        endLatest: cursor.int32(5))
      guard
        let bounds = limits.limited(
          stored, organization: organization, member: cursor.int32(0)),
        window.isPossible(bounds)
      else { return nil }
      return doubt == .told && window.isCertain(bounds)
    }

    var condition: String {
      "\(SpellQuery.isOnDay) AND \(SpellQuery.isCounted(ofOneStatus: status != nil)) AND \(SpellOrigin.isFollowed)"
    }

    func bind(to cursor: StatementCursor) {
      cursor.bind(rule, at: 2)
      cursor.bind(window.first, at: 3)
      cursor.bind(window.last, at: 4)
      if let status { cursor.bind(status, at: 5) }
    }
  }

  /// Searches each body in the index.
  private func seek(_ organizations: [String], _ question: PairQuestion) throws -> Incidence {
    let cursor = try StatementCursor(
      db,
      "SELECT \(question.columns) FROM spell WHERE organization_key = ?1 AND \(question.condition)")
    defer { cursor.rewind() }
    question.bind(to: cursor)
    var members = try KeyNumbers(self)
    var pairs: ContiguousArray<Incidence.Pair> = []
    var ids: [String] = []
    for (number, name) in organizations.enumerated() {
      let known = try key(ofEntityID: name)
      let key = try known ?? key(ofEntity: name)
      ids.append(try known == nil ? id(ofEntity: key) : name)
      cursor.rewind()
      cursor.bind(key, at: 1)
      let organization = Int32(truncatingIfNeeded: key)
      while try cursor.step() {
        guard let isCertain = question.certainty(cursor, organization: organization) else {
          continue
        }
        pairs.append(
          Incidence.Pair(
            organization: Int32(truncatingIfNeeded: number), member: members[cursor.int32(0)],
            isCertain: isCertain))
      }
    }
    return Incidence(organizations: ids, members: try members.ids(self), pairs: pairs)
  }

  /// Reads all spells; `nil` if a body is given by a name instead of an id, or twice.
  private func scan(_ organizations: [String], _ question: PairQuestion) throws -> Incidence? {
    var numbers = try KeyNumbers(self)
    for (number, name) in organizations.enumerated() {
      guard let key = try key(ofEntityID: name),
        numbers[Int32(truncatingIfNeeded: key)] == number
      else { return nil }
    }
    let cursor = try StatementCursor(
      db,
      """
      SELECT \(question.columns), organization_key FROM spell INDEXED BY spell_by_member
      WHERE \(question.condition)
      """)
    defer { cursor.rewind() }
    question.bind(to: cursor)
    var members = try KeyNumbers(self)
    var pairs: ContiguousArray<Incidence.Pair> = []
    pairs.reserveCapacity(4096)
    let place: Int32 = question.limits.areOpen ? 2 : 6
    while try cursor.step() {
      let key = cursor.int32(place)
      guard let number = numbers.known(key),
        let isCertain = question.certainty(cursor, organization: key)
      else { continue }
      pairs.append(
        Incidence.Pair(
          organization: number, member: members[cursor.int32(0)], isCertain: isCertain))
    }
    return Incidence(
      organizations: organizations, members: try members.ids(self),
      pairs: Self.byOrganization(pairs, organizations.count))
  }

  private static func byOrganization(
    _ pairs: ContiguousArray<Incidence.Pair>, _ count: Int
  ) -> ContiguousArray<Incidence.Pair> {
    var places = [Int](repeating: 0, count: count + 1)
    for pair in pairs { places[Int(pair.organization) + 1] += 1 }
    for organization in 0..<count { places[organization + 1] += places[organization] }
    var sorted = pairs
    for pair in pairs {
      sorted[places[Int(pair.organization)]] = pair
      places[Int(pair.organization)] += 1
    }
    return sorted
  }

  /// All spells of a status, as numbers.
  ///
  /// - Parameters:
  ///   - rule: A rule of the vocabulary.
  ///   - status: A status of the vocabulary, or `nil` for all that count as membership.
  /// - Throws: ``KnowledgeBaseError``: `badArgument` for the rule or status.
  public func spellColumns(
    rule: String = "effective", status: String? = nil
  ) throws -> SpellColumns {
    let cursor = try StatementCursor(
      db,
      """
      SELECT organization_key, member_key, start_earliest, start_latest, end_earliest, end_latest FROM spell
      WHERE \(SpellQuery.isCounted(ofOneStatus: status != nil)) AND \(SpellOrigin.isFollowed)
      ORDER BY organization_key, start_earliest
      """)
    defer { cursor.rewind() }
    if let status { cursor.bind(try key(ofStatus: status), at: 5) }
    cursor.bind(try key(ofRule: rule), at: 2)
    var (organizations, members) = (try KeyNumbers(self), try KeyNumbers(self))
    var rows: ContiguousArray<SpellColumns.Row> = []
    let epoch = Int32(truncatingIfNeeded: CalendarDay(number: 0).julianDayNumber)
    let limits = try limits()
    while try cursor.step() {
      let (organization, member) = (cursor.int32(0), cursor.int32(1))
      let stored = SpellBounds(
        startEarliest: cursor.int32(2), startLatest: cursor.int32(3), endEarliest: cursor.int32(4),
        endLatest: cursor.int32(5))
      guard let bounds = limits.limited(stored, organization: organization, member: member) else {
        continue
      }
      rows.append(
        SpellColumns.Row(
          organization: organizations[organization], member: members[member],
          startEarliest: bounds.startEarliest - epoch, startLatest: bounds.startLatest - epoch,
          endEarliest: bounds.endEarliest - epoch, endLatest: bounds.endLatest - epoch))
    }
    return SpellColumns(
      organizations: try organizations.ids(self), members: try members.ids(self), rows: rows)
  }
}

/// Numbers keys from 0 in the order of first use.
private struct KeyNumbers {
  private var numbers: ContiguousArray<Int32>
  private var keys: ContiguousArray<Int32> = []

  init(_ base: Snapshot) throws {
    let cursor = try StatementCursor(base.db, "SELECT max(key) FROM entity")
    defer { cursor.rewind() }
    let last = try cursor.step() ? cursor.int(0) : 0
    guard NameTable.keys.contains(last) else {
      throw KnowledgeBaseError(.damaged, "the key \(last) is out of bounds")
    }
    numbers = .init(repeating: -1, count: last + 1)
  }

  @inline(__always)
  subscript(key: Int32) -> Int32 {
    mutating get {
      let known = numbers[Int(key)]
      return known >= 0 ? known : add(key)
    }
  }

  @inline(__always)
  func known(_ key: Int32) -> Int32? {
    let number = numbers[Int(key)]
    return number >= 0 ? number : nil
  }

  private mutating func add(_ key: Int32) -> Int32 {
    let number = Int32(truncatingIfNeeded: keys.count)
    numbers[Int(key)] = number
    keys.append(key)
    return number
  }

  /// The ids of all numbered keys, in the order of their numbers.
  func ids(_ base: Snapshot) throws -> [String] {
    if let first = keys.min(), let last = keys.max(), Int(last - first) < 8 * keys.count {
      try base.learnIDs(of: Int(first)...Int(last))
    }
    return try keys.map { try base.id(ofEntity: Int($0)) }
  }
}
