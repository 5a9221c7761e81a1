import EDTF
import GRDB

extension Snapshot {
  /// All codes of one scheme. The snapshot reads them once.
  public func stateCodes(_ scheme: CodeScheme) throws -> StateCodes {
    if let known = knownCodes[scheme] { return known }
    let codes = try StateCodes(scheme, db)
    knownCodes[scheme] = codes
    return codes
  }

  /// The code of a state on a day.
  ///
  /// ```swift
  /// let code = try await kb.read { try $0.stateCode(of: "germany", scheme: .cow, on: "1970") }
  /// ```
  ///
  /// - Parameters:
  ///   - entity: The id or name of a state.
  ///   - date: EDTF; a month or year counts with the code of most of its days. `nil` for the default
  ///     day of a question.
  /// - Returns: The code as the scheme writes it; `nil` if the state has none on the day.
  /// - Throws: ``KnowledgeBaseError``: `notFound` or `ambiguous` for the name, `badDate`.
  public func stateCode(of entity: String, scheme: CodeScheme, on date: String? = nil) throws
    -> String?
  {
    let id = try self.entity(named: entity).id
    return try stateCodes(scheme).code(of: id, in: DayRange(day(date).date).numbers)
  }

  /// The state that a code stands for.
  ///
  /// Importers ask this for every row: it reads no SQL after the first call. To avoid the reading of
  /// the date as well, use ``stateCodes(_:)``.
  ///
  /// - Parameters:
  ///   - code: In any case; numbers with or without leading zeros.
  ///   - date: EDTF; a month or year counts with the holder of most of its days. `nil` for the
  ///     default day of a question, or, if nobody holds the code then, for its only holder.
  /// - Returns: `nil` if nobody holds the code then.
  /// - Throws: ``KnowledgeBaseError``: `badDate`; `ambiguous` without a date, if nobody holds the
  ///   code on the default day and several did before.
  public func entity(code: String, scheme: CodeScheme, on date: String? = nil) throws -> Entity? {
    let codes = try stateCodes(scheme)
    if let date { return codes.holder(of: code, in: try DayRange(date).numbers) }
    if let holder = codes.holder(of: code, in: try DayRange(day(nil).date).numbers) {
      return holder
    }
    let holders = codes.entities(of: code)
    guard holders.count > 1 else { return holders.first }
    throw KnowledgeBaseError(
      .ambiguous,
      "'\(code)' (\(scheme.word)) was the code of \(Resolver.list(holders, " and of ")), none of "
        + "which has it now: ask with a day",
      candidates: holders)
  }
}

extension DayRange {
  /// The days by their numbers, as ``CalendarDay/number`` counts them.
  var numbers: ClosedRange<Int> { bounds.firstDay.number...bounds.lastDay.number }
}

extension StateCodes {
  init(_ scheme: CodeScheme, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT e.id, e.type_id, e.label, e.description, c.code, c.first_day, c.last_day
        FROM state_code c
        JOIN entity e ON e.id = c.entity_id
        WHERE c.scheme = ?
        ORDER BY c.first_day, c.last_day, c.entity_id
        """)
    self.init(
      scheme,
      try Row.fetchAll(statement, arguments: [scheme.rawValue]).map { row in
        let (first, last) = (try row["first_day"] as String?, try row["last_day"] as String?)
        return Spell(
          entity: try Entity(row), code: try row["code"],
          days: try Self.days(from: first, to: last),
          hasDays: first != nil || last != nil)
      })
  }

  /// The days of a row of `state_code`.
  static func days(from first: String?, to last: String?) throws -> ClosedRange<Int> {
    let start = try first.map { try DayRange($0).numbers.lowerBound }
    let end = try last.map { try DayRange($0).numbers.upperBound }
    return (start ?? CalendarDay.firstOfFile.number)...(end ?? CalendarDay.lastOfFile.number)
  }
}
