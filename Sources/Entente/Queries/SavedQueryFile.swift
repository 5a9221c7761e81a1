import GRDB

/// The file of a saved query: comments with title, description and parameters, then one SELECT.
///
/// ```sql
/// -- Members of a body on a day
/// -- One row for each member, from possible to certain.
/// -- :body (entity organization = csto) The body.
/// -- :on (day = 2007-01-01) The day.
/// -- :rule (effective, signature = effective) One of these.
/// -- :name (text) Without a default, it is NULL.
/// SELECT ...
/// ```
struct SavedQueryFile {
  let head: SQLFileHead
  let parameters: [SavedQuery.Parameter]

  /// - Parameter path: The path for messages.
  /// - Throws: ``KnowledgeBaseError``: `badPlugin` with the line of a parameter that is not one.
  init(_ text: String, path: String) throws {
    head = SQLFileHead(text)
    guard !head.title.isEmpty else {
      throw KnowledgeBaseError(.badPlugin, "\(path):1: it begins with its title, as a comment")
    }
    parameters = try head.parameters.map { line, text in
      try Self.parameter(text, place: "\(path):\(line)")
    }
    let names = parameters.map(\.name)
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw KnowledgeBaseError(.badPlugin, "\(path): the parameter :\(twice) is described twice")
    }
  }

  private static func parameter(_ text: String, place: String) throws -> SavedQuery.Parameter {
    let pattern = /:([a-z][a-z0-9_]*) \(([^()=]+?)(?: = ([^()]+))?\) (.+)/
    guard let match = text.wholeMatch(of: pattern) else {
      throw KnowledgeBaseError(
        .badPlugin,
        "\(place): a parameter is described as ':name (type = default) Meaning.', where the type "
          + "is text, number, day, entity, entity TYPE, or choices with commas")
    }
    let kind = try kind(String(match.2), place)
    let value = match.3.map(String.init)
    switch (kind, value) {
    case (.number, let value?) where Double(value) == nil:
      throw KnowledgeBaseError(.badPlugin, "\(place): the default '\(value)' is not a number")
    case (.choice(let choices), let value?) where !choices.contains(value):
      throw KnowledgeBaseError(
        .badPlugin, "\(place): the default '\(value)' is none of the choices")
    default: break
    }
    return .init(
      name: String(match.1), kind: kind, defaultValue: value, description: String(match.4))
  }

  private static func kind(_ text: String, _ place: String) throws -> SavedQuery.Kind {
    switch text {
    case "text": return .text
    case "number": return .number
    case "day": return .day
    case "entity": return .entity(type: nil)
    default: break
    }
    if let type = text.wholeMatch(of: /entity ([a-z][a-z0-9-]*)/)?.1 {
      return .entity(type: String(type))
    }
    let choices = text.split(separator: ",").map { String($0).trimmed }
    guard choices.count > 1 else {
      throw KnowledgeBaseError(
        .badPlugin,
        "\(place): '\(text)' is no type: text, number, day, entity, or choices with commas")
    }
    return .choice(choices)
  }

  /// The query of the file.
  ///
  /// - Parameter marked: The parameters that its SQL uses, with their marks. Those without a
  ///   description are texts.
  /// - Throws: ``KnowledgeBaseError``: `badPlugin` for a parameter that the SQL does not use, or
  ///   whose name no command can have.
  func query(
    id: String, subject: String, plugin: String?, path: String, using marked: [String]
  ) throws -> SavedQuery {
    guard id.wholeMatch(of: /[a-z][a-z0-9-]*/) != nil else {
      throw KnowledgeBaseError(
        .badPlugin, "\(path): a command is lower-case words joined by hyphens")
    }
    guard marked.allSatisfy({ $0.wholeMatch(of: /:[a-z][a-z0-9_]*/) != nil }) else {
      throw KnowledgeBaseError(
        .badPlugin, "\(path): its parameters are named, as in :organization")
    }
    let used = marked.map { String($0.dropFirst()) }
    if let unused = parameters.first(where: { !used.contains($0.name) }) {
      throw KnowledgeBaseError(
        .badPlugin, "\(path): the query does not use its parameter :\(unused.name)")
    }
    if let taken = used.first(where: PluginCommand.commonOptions.contains) {
      throw KnowledgeBaseError(
        .badPlugin, "\(path): every command has an option like :\(taken): name it otherwise")
    }
    let described = Set(parameters.map(\.name))
    let others = used.filter { !described.contains($0) }.map {
      SavedQuery.Parameter(
        name: $0, kind: .text, defaultValue: nil, description: "A value for :\($0).")
    }
    return SavedQuery(
      id: id, plugin: plugin, subject: subject, title: head.title, description: head.description,
      sql: head.body, parameters: parameters + others)
  }
}
