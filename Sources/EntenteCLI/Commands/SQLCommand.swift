import ArgumentParser
import Entente
import EntenteKit
import Foundation

struct SQLCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Run one read-only SQL query.",
    discussion: """
      Start from the public views: fact, membership_spell, membership_act, state_year, contested_fact, statement_source, \
      entity_name. SELECT * FROM view_column describes every column of every view.

      entente sql "SELECT member FROM current_member WHERE organization_id = :id" -p id=csto
      """)

  @Argument(help: "The query; '-' reads it from the standard input.")
  var query: String?

  @Option(name: .long, help: ArgumentHelp("Read the query from a file.", valueName: "path"))
  var file: String?

  @Option(
    name: [.customShort("p"), .customLong("param")], parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "The value of a parameter: id=csto for :id. A number is one; '1' in single quotes is text.",
      valueName: "name=value"))
  var parameters: [QueryParameter] = []

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (query == nil) != (file == nil) else {
      throw ValidationError("Give a query or --file.")
    }
    let names = parameters.map(\.name)
    if let twice = Dictionary(grouping: names, by: \.self).first(where: { $0.value.count > 1 }) {
      throw ValidationError("-p: '\(twice.key)' has two values.")
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
    let text = try text()
    if query == "-" || file != nil {
      Asked.current?.read(["sql"] + parameters.flatMap { ["-p", $0.text] } + ["--", text])
    }
    let arguments = Dictionary(
      uniqueKeysWithValues: parameters.map { ($0.name, SQLValue.typed($0.value)) })
    let kb = try await common.open()
    guard common.format.format.isStreamed, Asked.current?.needs(common) != true else {
      let result = try await kb.query(text, arguments, timeLimit: common.questionLimit)
      return try common.write(
        Table(columns: result.columns, rows: result.rows.map { $0.map(Table.Cell.init) }))
    }
    let output = RowOutput(common)
    try await kb.query(text, arguments, timeLimit: common.questionLimit) { columns in
      try output.begin(columns)
      return output.add
    }
    try output.finish()
  }
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

/// Writes rows as they come. One query at a time uses it.
private final class RowOutput: @unchecked Sendable {
  private let common: CommonOptions
  private var places: [Int] = []
  private var writer: TableWriter?

  init(_ common: CommonOptions) {
    self.common = common
  }

  func begin(_ columns: [String]) throws {
    places =
      try common.chosenColumns.map { try Table.places(of: $0, in: columns) }
      ?? Array(columns.indices)
    writer = TableWriter(
      columns: places.map { columns[$0] }, as: common.format.format, common.layout,
      put: Console.write)
  }

  func add(_ row: [SQLValue]) throws {
    try writer?.add(places.map { Table.Cell(row[$0]) })
  }

  func finish() throws {
    try writer?.finish()
  }
}
