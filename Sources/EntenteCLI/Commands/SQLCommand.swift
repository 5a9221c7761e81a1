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
      """)

  @Argument(help: "The query; '-' reads it from the standard input.")
  var query: String

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let text =
      query == "-"
      ? String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self) : query
    if query == "-" { Asked.current?.read(["sql", "--", text]) }
    let kb = try await common.open()
    guard common.format.format.isStreamed, Asked.current?.needs(common) != true else {
      let result = try await kb.query(text, timeLimit: common.questionLimit)
      return try common.write(
        Table(columns: result.columns, rows: result.rows.map { $0.map(Table.Cell.init) }))
    }
    let output = RowOutput(common)
    try await kb.query(text, timeLimit: common.questionLimit) { columns in
      try output.begin(columns)
      return output.add
    }
    try output.finish()
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
