import GRDB

/// Inserts the spells of a report in the order of the table.
///
/// If the list is longer than the table, the index by member is dropped and built again.
final class SpellInsertion {
  /// The number of inserted spells.
  private(set) var count = 0
  private let db: Database
  private let origin: Int
  private let progress: (Double) -> Void

  /// - Parameters:
  ///   - origin: The key of the report.
  ///   - progress: Called repeatedly with the completed part, from 0 to 1.
  init(_ db: Database, origin: Int, progress: @escaping (Double) -> Void = { _ in }) {
    self.db = db
    self.origin = origin
    self.progress = progress
  }

  /// - Parameter refuse: Called with a spell that overlaps another one; it is not inserted.
  func insert(_ sorter: SpellSorter, refuse: (ListedPlace, String) -> Void) throws {
    let standing = try Standing(db, origin: origin)
    let present =
      standing.isAlone ? 0 : try Int.fetchOne(db, sql: "SELECT count(*) FROM spell") ?? 0
    let index = try String.fetchOne(
      db, sql: "SELECT sql FROM sqlite_schema WHERE name = 'spell_by_member'")
    let isIndexMadeAnew = sorter.count > present
    if isIndexMadeAnew { try db.execute(sql: "DROP INDEX spell_by_member") }
    try db.execute(sql: "INSERT INTO meta (key, value) VALUES ('deriving', 'import')")
    let cursor = try StatementCursor(
      db,
      """
      INSERT INTO spell (
        organization_key, start_earliest, member_key, origin_key, status_key, start_latest, end_earliest, end_latest, form,
        start_statement_key
      )
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      """)
    var overlaps = OverlapCheck()
    try sorter.drain { record in
      let place: Int32
      switch overlaps.add(record) {
      case .broken(let rule):
        refuse(ListedPlace(line: Int(record.line), column: Int(record.column)), rule)
        return
      case .beginsLike(let count): place = count
      }
      cursor.bind(record.organization, at: 1)
      cursor.bind(record.startEarliest, at: 2)
      cursor.bind(record.member, at: 3)
      cursor.bind(try standing.origin(of: record), at: 4)
      cursor.bind(Int32(record.status), at: 5)
      cursor.bind(record.startLatest, at: 6)
      cursor.bind(record.endEarliest, at: 7)
      cursor.bind(record.endLatest, at: 8)
      cursor.bind(Int32(record.form), at: 9)
      cursor.bind(-place, at: 10)
      _ = try cursor.step()
      cursor.rewind()
      count += 1
      if count & 0xFFFF == 0 { progress(Double(count) / Double(sorter.count)) }
    }
    try standing.outrankTheWeaker()
    try db.execute(sql: "DELETE FROM meta WHERE key = 'deriving'")
    if isIndexMadeAnew, let index { try db.execute(sql: index) }
    try db.execute(sql: "PRAGMA analysis_limit = 1000; ANALYZE spell; ANALYZE entity")
  }
}

/// Decides whether the spells of a report are used, given acts and other reports.
private final class Standing {
  /// Whether the file has no other spells.
  let isAlone: Bool

  private let db: Database
  private let origin: Int32
  private let strengths: [Int: Int]
  private let strength: Int
  private var organization: Int32 = -1
  /// For each member of the organization, the strength of its strongest other origin.
  private var others: [Int32: Int] = [:]
  private var weaker: Set<Int64> = []

  init(_ db: Database, origin: Int) throws {
    self.db = db
    self.origin = Int32(origin)
    isAlone = try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM spell)") ?? true
    let rows = try Row.fetchAll(
      db, sql: "SELECT report_key, strength FROM internal_report_strength")
    strengths = Dictionary(
      try rows.map { (try $0["report_key"], try $0["strength"]) },
      uniquingKeysWith: { first, _ in first })
    strength = strengths[origin] ?? 9
  }

  /// The origin under which a record is stored.
  func origin(of record: SpellRecord) throws -> Int32 {
    guard strength < 9 else { return SpellOrigin.outranked(origin) }
    guard !isAlone else { return origin }
    if record.organization != organization {
      organization = record.organization
      try readOthers()
    }
    guard let other = others[record.member] else { return origin }
    if other > strength { weaker.insert(Int64(record.organization) << 32 | Int64(record.member)) }
    return other < strength ? SpellOrigin.outranked(origin) : origin
  }

  private func readOthers() throws {
    others.removeAll(keepingCapacity: true)
    let cursor = try StatementCursor(
      db,
      "SELECT DISTINCT member_key, coalesce(report_key, 0) FROM spell WHERE organization_key = ?")
    defer { cursor.rewind() }
    cursor.bind(organization, at: 1)
    while try cursor.step() {
      let (member, key) = (Int32(cursor.int(0)), cursor.int(1))
      let strength = key == 0 ? 0 : strengths[key] ?? 9
      if strength < 9 { others[member] = min(others[member] ?? 9, strength) }
    }
  }

  /// Deselects the spells of lower-ranked reports.
  func outrankTheWeaker() throws {
    let update = try db.makeStatement(
      sql: """
        UPDATE spell SET \(SpellOrigin.turn)
        WHERE organization_key = ? AND member_key = ? AND is_followed AND report_key <> ?
        """)
    for pair in weaker {
      try update.execute(arguments: [pair >> 32, pair & 0xFFFF_FFFF, origin])
    }
  }
}
