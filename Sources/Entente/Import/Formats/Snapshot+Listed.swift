import EDTF
import GRDB

extension Snapshot {
  /// The types of the entities that have an identifier of a scheme, by its value.
  func typesByCode(of scheme: String) throws -> [String: String] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT i.value, e.type_id
        FROM statement s
        JOIN identifier i ON i.statement_id = s.id
        JOIN entity e ON e.id = s.subject_id
        WHERE s.predicate_id = ? AND s.kind = 'identifier' AND s.revision_retired IS NULL
        """, arguments: [scheme])
    return Dictionary(
      try rows.map { (try $0["value"], try $0["type_id"]) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// The states that have a code of a scheme, by days.
  func holders(of code: String, in scheme: CodeScheme) throws -> CodeHolders {
    CodeHolders(
      try stateCodes(scheme).spells(of: code).map { spell in
        let first = CalendarDay(number: spell.days.lowerBound)
        return CodeHolders.Holder(
          id: spell.entity.id, days: first...CalendarDay(number: spell.days.upperBound))
      })
  }

  /// The date of publication of the source whose file has this SHA-256; `nil` if there is none.
  func published(sha256: String) throws -> String? {
    try String.fetchOne(
      db, sql: "SELECT published FROM source WHERE sha256 = ?", arguments: [sha256])
  }
}
