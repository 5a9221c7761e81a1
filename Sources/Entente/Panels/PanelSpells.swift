import GRDB

/// A spell in a panel, within its limits.
struct PanelSpell: Sendable {
  var bounds: SpellBounds
  /// The place of the body among the bodies of the panel.
  let body: Int32
  let member: Int32
  let status: Int16
  let report: Int32
  let statement: Int32
  /// The earliest end without the limit of the dataset's last day; read for a panel of spells only,
  /// as the two below.
  var toldEndEarliest: Int32 = 0
  /// The marks of the dates, as in the table of spells.
  var form: Int16 = 0
  var isOpen = false
}

extension PanelSpell {
  /// The spells of some bodies, in no order.
  ///
  /// - Parameter bodies: The place of each body by its key.
  static func all(
    _ base: Snapshot, _ question: PanelQuestion, _ perspective: ResolvedPerspective,
    bodies: [Int32: Int32], statuses: PanelStatuses
  ) throws -> ContiguousArray<PanelSpell> {
    let rule = try base.key(ofRule: question.rule)
    let columns = "organization_key, member_key, status_key, report_key, start_statement_key"
    let days = "start_earliest, start_latest, end_earliest, end_latest"
    let isOfSpells = question.unit == .spell
    let limits = perspective.isDefault && !isOfSpells ? try base.limits() : nil
    let statement: Statement
    if limits != nil {
      statement = try base.db.cachedStatement(
        sql: "SELECT \(columns), \(days) FROM spell WHERE \(SpellOrigin.isFollowed)")
    } else {
      // In another perspective the view has the spells of that perspective.
      let query: SQL = """
        \(try perspective.definitions(base.db))
        SELECT \(sql: columns), \(sql: days), told_end_earliest, form, is_open
        FROM internal_limited_spell WHERE rule_id = \(question.rule)
        """
      let (sql, arguments) = try query.build(base.db)
      statement = try base.db.makeStatement(sql: sql)
      try statement.setArguments(arguments)
    }
    let cursor = StatementCursor(statement)
    defer { cursor.rewind() }
    if limits != nil { cursor.bind(rule, at: 2) }
    var spells: ContiguousArray<PanelSpell> = []
    var count = 0
    while try cursor.step() {
      count += 1
      if count & 4095 == 0 { try base.checkTimeLimit() }
      let (organization, status) = (cursor.int32(0), cursor.int(2))
      guard let body = bodies[organization], statuses.only.map({ $0 == status }) ?? true else {
        continue
      }
      let stored = SpellBounds(
        startEarliest: cursor.int32(5), startLatest: cursor.int32(6), endEarliest: cursor.int32(7),
        endLatest: cursor.int32(8))
      let member = cursor.int32(1)
      guard
        let bounds = limits.map({ $0.limited(stored, organization: organization, member: member) })
          ?? stored
      else { continue }
      var spell = PanelSpell(
        bounds: bounds, body: body, member: member, status: Int16(truncatingIfNeeded: status),
        report: cursor.int32(3), statement: cursor.int32(4))
      if isOfSpells {
        spell.toldEndEarliest = cursor.int32(9)
        spell.form = Int16(truncatingIfNeeded: cursor.int32(10))
        spell.isOpen = cursor.int32(11) != 0
      }
      spells.append(spell)
    }
    return spells
  }
}
