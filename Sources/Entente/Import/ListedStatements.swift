import GRDB

/// Writes the statements of a list, and the codes and names of the entities that it adds.
///
/// If the list replaces an earlier one, statements that are the same stay, and those that it no
/// longer makes are retired.
final class ListedStatements {
  /// The number of statements that are new or have changed.
  private(set) var count = 0

  private typealias Qualifier = (role: String, entity: String?, text: String?)

  private let base: Snapshot
  private let edit: Edit
  private let list: ImportList
  /// The beginning of the ids.
  private let stem: String
  private var number = 0

  /// - Parameter stem: The id of the report without a number.
  init(_ base: Snapshot, _ edit: Edit, _ list: ImportList, stem: String) {
    self.base = base
    self.edit = edit
    self.list = list
    self.stem = stem + "-s"
  }

  /// - Parameter isReplacing: Whether statements of an earlier list are kept or retired.
  func write(replacing isReplacing: Bool) throws {
    var earlier = isReplacing ? try earlierStatements() : [:]
    number = try lastNumber()
    for keyed in list.statements + codesOfAdded() {
      let statement = keyed.statement
      var new = NewStatement(
        id: "\(stem)\(number + 1)", subject: try base.id(ofEntity: keyed.subject),
        predicate: statement.predicate, value: statement.value, date: statement.date)
      new.note = statement.note
      let qualifiers = try qualifiers(of: keyed)
      let signature = Self.signature(
        new.subject, new.predicate, new.date, new.value.row.values, qualifiers)
      if earlier.removeValue(forKey: signature) != nil { continue }
      try add(new, qualifiers, section: statement.section, keyed.place)
    }
    for id in earlier.values.sorted() {
      try edit.retire(id)
      count += 1
    }
  }

  /// The qualifiers with the ids of their entities.
  private func qualifiers(of keyed: KeyedStatement) throws -> [Qualifier] {
    try zip(keyed.statement.qualifiers, keyed.qualifiers).map { qualifier, key in
      (qualifier.role, try key.map { try base.id(ofEntity: $0) }, qualifier.text)
    }
  }

  private func add(
    _ new: NewStatement, _ qualifiers: [Qualifier], section: String, _ place: ListedPlace
  ) throws {
    do {
      try base.db.inSavepoint {
        try edit.add(new, source: list.options.sourceID, section: section)
        for qualifier in qualifiers {
          try edit.qualify(
            new.id, qualifier.role, entity: qualifier.entity, text: qualifier.text)
        }
        return .commit
      }
      number += 1
      count += 1
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      list.refuse(
        place, field: new.predicate, value: new.date,
        rule: error.message ?? "the schema refuses the statement")
    }
  }

  private func codesOfAdded() -> [KeyedStatement] {
    list.names.added.flatMap { added in
      added.entity.codes.map { code in
        KeyedStatement(
          statement: ListedStatement(
            subject: added.entity, predicate: code.scheme, value: .identifier(code.value),
            section: list.options.section),
          subject: added.key, qualifiers: [], place: ListedPlace(line: 1))
      }
    }
  }

  // MARK: - Statements of an earlier list

  private func lastNumber() throws -> Int {
    let ids = try String.fetchAll(
      base.db, sql: "SELECT id FROM statement WHERE id GLOB ? || '[0-9]*'", arguments: [stem])
    return ids.compactMap { Int($0.dropFirst(stem.count)) }.max() ?? 0
  }

  /// The ids of the statements that are not retired, by signature.
  private func earlierStatements() throws -> [String: String] {
    var found: [String: String] = [:]
    let rows = try Row.fetchAll(
      base.db,
      sql: """
        SELECT id, kind, subject_id, predicate_id, date FROM statement
        WHERE id GLOB ? || '[0-9]*' AND revision_retired IS NULL
        """, arguments: [stem])
    for row in rows {
      let (id, kind): (String, String) = (try row["id"], try row["kind"])
      var values: RowWriter.Values = [:]
      if let table = StatementKind(id: kind)?.table,
        let value = try Row.fetchOne(
          base.db, sql: "SELECT * FROM \(table) WHERE statement_id = ?", arguments: [id])
      {
        values = Dictionary(
          uniqueKeysWithValues: value.map { ($0.0, $0.1) }.filter {
            !["statement_id", "kind"].contains($0.0)
          })
      }
      let qualifiers = try Row.fetchAll(
        base.db,
        sql: """
          SELECT role_id, entity_id, text FROM qualifier WHERE statement_id = ? ORDER BY position, role_id
          """, arguments: [id]
      ).map { row -> Qualifier in (try row["role_id"], try row["entity_id"], try row["text"]) }
      let signature = Self.signature(
        try row["subject_id"], try row["predicate_id"], try row["date"], values, qualifiers)
      found[signature] = id
    }
    return found
  }

  private static func signature(
    _ subject: String, _ predicate: String, _ date: String?, _ values: RowWriter.Values,
    _ qualifiers: [Qualifier]
  ) -> String {
    let texts = values.sorted { $0.key < $1.key }.compactMap { name, value in
      let value = value?.databaseValue ?? .null
      return value.isNull ? nil : "\(name)=\(value)"
    }
    let more = qualifiers.map { "\($0.role)=\($0.entity ?? $0.text ?? "")" }.sorted()
    return ([subject, predicate, date ?? ""] + texts + more).joined(separator: "\u{1F}")
  }
}
