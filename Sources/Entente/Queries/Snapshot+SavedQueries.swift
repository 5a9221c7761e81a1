public import EntenteKit
import GRDB

extension Snapshot {
  /// The saved queries of the file: those of the cookbook first, then those of plugins, each by
  /// subject and id.
  ///
  /// ```swift
  /// let titles = try await kb.read { try $0.savedQueries().map(\.title) }
  /// ```
  public func savedQueries() throws -> [SavedQuery] { try SavedQueryTable(db).all() }

  /// One saved query.
  ///
  /// - Throws: ``KnowledgeBaseError``: `notFound`.
  public func savedQuery(named id: String) throws -> SavedQuery {
    guard let query = try savedQueries().first(where: { $0.id == id }) else {
      throw KnowledgeBaseError(
        .notFound, "there is no saved query '\(id)'; 'entente cookbook' lists them")
    }
    return query
  }

  /// The values of the parameters of a query, each of its type: entities as ids, months and years
  /// as their last day.
  ///
  /// - Parameter given: Texts by the names of parameters. The others have their defaults.
  /// - Throws: ``KnowledgeBaseError``: `badArgument` for an unknown parameter or a value of another
  ///   type; `badDate`; `notFound` or `ambiguous` for an entity.
  public func values(
    of query: SavedQuery, _ given: [String: String] = [:]
  ) throws -> [String: SQLValue] {
    if let unknown = given.keys.sorted().first(where: { name in
      !query.parameters.contains { $0.name == name }
    }) {
      let known = query.parameters.map { ":\($0.name)" }.joined(separator: ", ")
      throw KnowledgeBaseError(
        .badArgument,
        "\(query.id) has no parameter :\(unknown)\(known.isEmpty ? "" : "; it has \(known)")")
    }
    let pairs = try query.parameters.map { parameter -> (String, SQLValue) in
      if let text = given[parameter.name] {
        return (parameter.name, try value(text, of: parameter, in: query))
      }
      return (parameter.name, parameter.defaultSQLValue)
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  private func value(
    _ text: String, of parameter: SavedQuery.Parameter, in query: SavedQuery
  ) throws -> SQLValue {
    func refuse(_ reason: String) -> KnowledgeBaseError {
      KnowledgeBaseError(.badArgument, "\(query.id): :\(parameter.name): '\(text)' \(reason)")
    }
    switch parameter.kind {
    case .text: return .text(text)
    case .number:
      guard let number = SQLValue(number: text) else { throw refuse("is not a number") }
      return number
    case .day: return .text(try day(text).day)
    case .choice(let choices):
      guard choices.contains(text) else {
        throw refuse("is none of \(choices.joined(separator: ", "))")
      }
      return .text(text)
    case .entity(let type):
      let entity = try Resolver(db).entity(named: text)
      guard try type.map({ try isOf($0, entity) }) ?? true else {
        throw refuse("is \(entity.label), of the type \(entity.type), and not of \(type ?? "")")
      }
      return .text(entity.id)
    }
  }

  private func isOf(_ type: String, _ entity: Entity) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT 1 FROM entity_type_lineage WHERE type_id = ? AND ancestor_id = ?",
      arguments: [entity.type, type]) ?? false
  }

  /// The answer of a saved query.
  ///
  /// The file may come from a stranger, so it runs like
  /// ``KnowledgeBase/query(_:_:timeLimit:)``, and without any PRAGMA.
  ///
  /// - Parameter given: Texts by the names of parameters, as for ``values(of:_:)``.
  /// - Throws: ``KnowledgeBaseError``: those of ``values(of:_:)``; `refusedSQL`, `failedSQL`,
  ///   `timedOut`, `tooLarge`.
  public func answer(
    _ query: SavedQuery, _ given: [String: String] = [:]
  ) throws -> EntenteKit.Table {
    let values = try values(of: query, given)
    let result = try GuardedQuery(db, timeLimit: allowance?.seconds ?? 30, isStored: true)
      .result(query.sql, values)
    let told = query.parameters.compactMap { parameter -> String? in
      guard let value = values[parameter.name], value != .null else { return nil }
      return "\(parameter.name): \(EntenteKit.Table.Cell(value).text)"
    }
    return EntenteKit.Table(
      title: query.title + (told.isEmpty ? "" : " (\(told.joined(separator: ", ")))"),
      columns: result.columns, rows: result.rows.map { $0.map(EntenteKit.Table.Cell.init) })
  }

  /// The saved queries of the file, as commands. One that may not run says so when it is asked.
  public func queryCommands() throws -> [PluginCommand] {
    try savedQueries().map { query in
      PluginCommand(
        name: query.id, abstract: query.title, discussion: query.description,
        parameters: query.parameters.map { .init($0.name, .option, help: $0.help) }
      ) { (base: Snapshot, arguments) in
        let pairs = query.parameters.compactMap { parameter in
          arguments[parameter.name].map { (parameter.name, $0) }
        }
        return try base.answer(query, Dictionary(uniqueKeysWithValues: pairs))
      }
    }
  }
}

extension SavedQuery.Parameter {
  fileprivate var defaultSQLValue: SQLValue {
    guard let defaultValue else { return .null }
    return kind == .number ? SQLValue(number: defaultValue) ?? .null : .text(defaultValue)
  }
}

extension SQLValue {
  /// A whole number, or another finite one; `nil` for a text that is none.
  fileprivate init?(number text: String) {
    if let integer = Int64(text) {
      self = .integer(integer)
    } else if let number = Double(text), number.isFinite {
      self = .real(number)
    } else {
      return nil
    }
  }
}
