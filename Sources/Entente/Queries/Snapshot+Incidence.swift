import EDTF

extension Snapshot {
  /// Who was in many bodies on a day, or on some day of a month or year, as numbers.
  ///
  /// - Parameters:
  ///   - organizations: Ids or names, each once.
  ///   - date: EDTF.
  ///   - rule: A rule of the vocabulary: `effective` (default), `signature`, `in-force`.
  ///   - status: A status of the vocabulary, or `nil` for all that count as membership.
  /// - Returns: By body, in the order asked for. Of days after the day of the dataset nothing is certain.
  /// - Throws: ``KnowledgeBaseError``: `notFound` or `ambiguous` for a name, `badDate`, `badArgument` for the rule or status.
  public func incidence(
    in organizations: [String], on date: String, rule: String = "effective", status: String? = nil
  ) throws -> Incidence {
    let window = SpellWindow(try DayRange(date).bounds, upTo: datasetDay)
    let statuses = try counted(status)
    let cursor = try cursor(.pairsInOrganization)
    defer { cursor.rewind() }
    cursor.bind(try key(ofRule: rule), at: 2)
    cursor.bind(window.first, at: 3)
    cursor.bind(window.last, at: 4)
    var members = try KeyNumbers(self)
    var pairs: ContiguousArray<Incidence.Pair> = []
    var ids: [String] = []
    for (number, name) in organizations.enumerated() {
      let key = try key(ofEntity: name)
      ids.append(try id(ofEntity: key))
      cursor.rewind()
      cursor.bind(key, at: 1)
      while try cursor.step() {
        guard statuses >> cursor.int32(1) & 1 == 1 else { continue }
        pairs.append(
          Incidence.Pair(
            organization: Int32(truncatingIfNeeded: number), member: members[cursor.int32(0)],
            isCertain: window.isKnown && cursor.int32(2) == 1))
      }
    }
    return Incidence(organizations: ids, members: try members.ids(self), pairs: pairs)
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
    let statuses = try counted(status)
    let cursor = try StatementCursor(
      db,
      """
      SELECT organization_key, member_key, status_key, start_earliest, start_latest, end_earliest, end_latest FROM spell
      WHERE \(HotQuery.isFollowed)
      """)
    defer { cursor.rewind() }
    cursor.bind(try key(ofRule: rule), at: 2)
    var (organizations, members) = (try KeyNumbers(self), try KeyNumbers(self))
    var rows: ContiguousArray<SpellColumns.Row> = []
    let epoch = Int32(truncatingIfNeeded: CalendarDay(number: 0).julianDayNumber)
    while try cursor.step() {
      guard statuses >> cursor.int32(2) & 1 == 1 else { continue }
      rows.append(
        SpellColumns.Row(
          organization: organizations[cursor.int32(0)], member: members[cursor.int32(1)],
          startEarliest: cursor.int32(3) - epoch, startLatest: cursor.int32(4) - epoch,
          endEarliest: cursor.int32(5) - epoch, endLatest: cursor.int32(6) - epoch))
    }
    return SpellColumns(
      organizations: try organizations.ids(self), members: try members.ids(self), rows: rows)
  }

  /// The statuses to count, a bit for the key of each.
  private func counted(_ status: String?) throws -> UInt64 {
    if let status { return 1 << UInt64(try key(ofStatus: status)) }
    let cursor = try StatementCursor(db, "SELECT key FROM status WHERE membership = 1")
    defer { cursor.rewind() }
    var bits: UInt64 = 0
    while try cursor.step() { bits |= 1 << UInt64(cursor.int(0)) }
    return bits
  }
}

/// Numbers keys from 0 in the order in which they are met.
private struct KeyNumbers {
  private var numbers: ContiguousArray<Int32>
  private var keys: ContiguousArray<Int32> = []

  init(_ base: Snapshot) throws {
    let cursor = try StatementCursor(base.db, "SELECT max(key) FROM entity")
    defer { cursor.rewind() }
    numbers = .init(repeating: -1, count: try cursor.step() ? cursor.int(0) + 1 : 1)
  }

  @inline(__always)
  subscript(key: Int32) -> Int32 {
    mutating get {
      let known = numbers[Int(key)]
      return known >= 0 ? known : add(key)
    }
  }

  private mutating func add(_ key: Int32) -> Int32 {
    let number = Int32(truncatingIfNeeded: keys.count)
    numbers[Int(key)] = number
    keys.append(key)
    return number
  }

  func ids(_ base: Snapshot) throws -> [String] {
    try keys.map { try base.id(ofEntity: Int($0)) }
  }
}
