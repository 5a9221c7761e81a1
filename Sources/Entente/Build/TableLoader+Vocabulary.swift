import GRDB

extension TableLoader {
  /// The columns that only describe a row.
  private static let words: Set = [
    "label", "plural", "inverse_label", "description", "definition", "words",
  ]

  /// Whether a row of a package is one that the program itself has in its vocabularies, as in the
  /// package that an export writes. Words of the package then replace those of the program.
  func repeatsVocabulary(
    _ given: [String: (any DatabaseValueConvertible)?], _ origin: Origin, _ table: String
  ) throws -> Bool {
    guard revision == nil else { return false }
    func condition(_ columns: [String]) -> String {
      columns.map { "\($0.quotedDatabaseIdentifier) IS ?" }.joined(separator: " AND ")
    }
    let fixed = given.keys.filter { !Self.words.contains($0) }
    let row = try Int64.fetchOne(
      db, sql: "SELECT rowid FROM \(table.quotedDatabaseIdentifier) WHERE \(condition(fixed))",
      arguments: StatementArguments(fixed.map { given[$0] ?? nil }))
    guard let row, let known = self.origin(of: row, in: table), known.isOfProgram else {
      return false
    }
    let words = given.keys.filter(Self.words.contains)
    if !words.isEmpty {
      let assignments = words.map { "\($0.quotedDatabaseIdentifier) = ?" }
      try db.execute(
        sql: """
          UPDATE \(table.quotedDatabaseIdentifier) SET \(assignments.joined(separator: ", "))
          WHERE rowid = \(row) AND NOT (\(condition(words)))
          """,
        arguments: StatementArguments((words + words).map { given[$0] ?? nil }))
    }
    record(origin, of: row, in: table)
    return true
  }
}
