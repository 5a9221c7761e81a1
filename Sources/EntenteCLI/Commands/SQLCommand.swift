import ArgumentParser
import Entente
import EntenteKit
import Foundation

struct SQLCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Run one read-only SQL query, or a saved one; alone on a terminal, a shell.",
    discussion: """
      Start from the public views: fact, membership_spell, membership_act, state_year, contested_fact, statement_source, \
      entity_name. 'entente schema' describes every column of every view, 'entente cookbook' lists saved queries.

      entente sql "SELECT member FROM current_member WHERE organization_id = :id" -p id=csto
      entente sql --saved members-on-day -p body=nato -p on=1999-04-01
      """)

  @Argument(help: "The query; '-' reads it from the standard input.")
  var query: String?

  @Option(name: .long, help: ArgumentHelp("Read the query from a file.", valueName: "path"))
  var file: String?

  @Option(
    help: ArgumentHelp(
      "Run a saved query of the cookbook: entities by any name.", valueName: "name"))
  var saved: String?

  @Flag(help: "Instead of the rows, say in words what the query reads, and how.")
  var explain = false

  @Option(help: ArgumentHelp("Print at most this many rows.", valueName: "rows"))
  var limit: Int?

  @OptionGroup var parameters: QueryParameters
  @OptionGroup var common: CommonOptions

  /// Whether a shell is asked for.
  private var isShell: Bool { query == nil && file == nil && saved == nil }

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit must not be below 0.") }
    let isOne = [query, file, saved].count { $0 != nil } == 1
    let isForShell = isShell && !explain && parameters.values.isEmpty && Console.isInteractive
    guard isOne || isForShell else {
      throw ValidationError("Give a query, --file or --saved.")
    }
  }

  private func text() throws -> String {
    if let file {
      guard FileManager.default.fileExists(atPath: file) else {
        throw KnowledgeBaseError.because(.fileNotFound, "\(file): there is no such file")
      }
      return String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
    }
    guard query == "-" else { return query ?? "" }
    return String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
  }

  func run() async throws {
    guard !isShell else { return try await SQLShell(common).run() }
    if let saved { return try await answer(saved) }
    let text = try text()
    if query == "-" || file != nil {
      let words =
        parameters.values.flatMap { ["-p", $0.text] } + (explain ? ["--explain"] : [])
        + (limit.map { ["--limit", "\($0)"] } ?? [])
      Asked.current?.read(["sql"] + words + ["--", text])
    }
    let kb = try await common.open()
    guard !explain else {
      return try common.write(try await kb.read { try $0.explanation(of: text).table })
    }
    try await QueryOutput(kb, common, limit: limit).write(text, parameters.typed)
  }

  /// Answers a saved query.
  private func answer(_ name: String) async throws {
    let (given, isExplained) = (parameters.byName, explain)
    let table = try await common.open().read(timeLimit: common.questionLimit) { base in
      let query = try base.savedQuery(named: name)
      guard isExplained else { return try base.answer(query, given) }
      return try base.explanation(of: query.sql, query).table
    }
    try common.write(limited(table))
  }

  /// The first rows of an answer.
  private func limited(_ table: Table) -> Table {
    guard let limit, table.rows.count > limit else { return table }
    var table = table
    table.rows = Array(table.rows.prefix(limit))
    table.notes.append("There are more than \(limit) rows, the limit.")
    return table
  }
}

/// The values of the parameters of a query.
struct QueryParameters: ParsableArguments {
  @Option(
    name: [.customShort("p"), .customLong("param")], parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "The value of a parameter: id=csto for :id. A number is one; '1' in single quotes is text.",
      valueName: "name=value"))
  var values: [QueryParameter] = []

  func validate() throws {
    let names = values.map(\.name)
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw ValidationError("-p: '\(twice)' has two values.")
    }
  }

  /// The texts as they were given.
  var byName: [String: String] {
    Dictionary(uniqueKeysWithValues: values.map { ($0.name, $0.value) })
  }

  /// Values for a query whose parameters have no types.
  var typed: [String: SQLValue] { byName.mapValues(SQLValue.typed) }
}

/// The value of a parameter of a query: `name=value`.
struct QueryParameter: ExpressibleByArgument {
  let text, name, value: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="), sign > argument.startIndex else { return nil }
    text = argument
    name = String(argument[..<sign])
    value = String(argument[argument.index(after: sign)...])
  }
}

extension SQLValue {
  /// A number as one, a text in single quotes without them, and any other text as it is.
  static func typed(_ text: String) -> SQLValue {
    if let integer = Int64(text) { return .integer(integer) }
    if text.contains("."), let number = Double(text), number.isFinite { return .real(number) }
    guard text.count > 1, text.hasPrefix("'"), text.hasSuffix("'") else { return .text(text) }
    return .text(String(text.dropFirst().dropLast()).replacing("''", with: "'"))
  }
}
