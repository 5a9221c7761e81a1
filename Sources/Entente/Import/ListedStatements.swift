import GRDB

/// Writes the statements of a list, and the codes and names of the entities that it adds.
///
/// If the list replaces an earlier one, statements that are the same stay, and those that it no
/// longer makes are retired.
final class ListedStatements {
  /// The number of statements that are new or have changed.
  private(set) var count = 0

  private struct Qualifier {
    let role: String
    let entity: String
  }

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
    for statement in list.statements + codesOfAdded() {
      let listed = statement.listed
      var new = NewStatement(
        id: "\(stem)\(number + 1)", subject: try base.id(ofEntity: statement.subject),
        predicate: listed.predicate, value: listed.value, date: listed.date)
      new.note = listed.note
      let qualifiers = try statement.qualifiers.map {
        Qualifier(role: $0.role, entity: try base.id(ofEntity: $0.entity))
      }
      if earlier.removeValue(forKey: Self.signature(new, qualifiers)) != nil { continue }
      try add(new, qualifiers, section: listed.section, statement.place)
    }
    for id in earlier.values.sorted() {
      try edit.retire(id)
      count += 1
    }
  }

  private func add(
    _ new: NewStatement, _ qualifiers: [Qualifier], section: String, _ place: ListedPlace
  ) throws {
    do {
      try base.db.inSavepoint {
        try edit.add(new, source: list.options.sourceID, section: section)
        for qualifier in qualifiers {
          try edit.qualify(new.id, qualifier.role, entity: qualifier.entity)
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

  private func codesOfAdded() -> [ImportList.Statement] {
    list.names.added.flatMap { added in
      added.entity.codes.map { code in
        ImportList.Statement(
          listed: ListedStatement(
            subject: added.entity, predicate: code.scheme, value: .identifier(code.value),
            section: list.options.section),
          subject: added.key, place: ListedPlace(line: 1))
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
      let signature = Self.signature(
        try row["subject_id"], try row["predicate_id"], try row["date"], values,
        try qualifiers(of: id))
      found[signature] = id
    }
    return found
  }

  private func qualifiers(of statement: String) throws -> [Qualifier] {
    try Row.fetchAll(
      base.db,
      sql: """
        SELECT role_id, entity_id FROM qualifier WHERE statement_id = ? ORDER BY role_id, position
        """, arguments: [statement]
    ).map { Qualifier(role: try $0["role_id"], entity: try $0["entity_id"]) }
  }

  private static func signature(
    _ statement: NewStatement, _ qualifiers: [Qualifier]
  ) -> String {
    signature(
      statement.subject, statement.predicate, statement.date, statement.value.row.values,
      qualifiers)
  }

  private static func signature(
    _ subject: String, _ predicate: String, _ date: String?, _ values: RowWriter.Values,
    _ qualifiers: [Qualifier]
  ) -> String {
    let texts = values.sorted { $0.key < $1.key }.compactMap { name, value in
      let value = value?.databaseValue ?? .null
      return value.isNull ? nil : "\(name)=\(value)"
    }
    let roles = qualifiers.map { "\($0.role)=\($0.entity)" }
    return ([subject, predicate, date ?? ""] + texts + roles).joined(separator: "\u{1F}")
  }
}
