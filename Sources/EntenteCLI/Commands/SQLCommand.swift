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

  @Option(help: ArgumentHelp("The time limit of the query in seconds.", valueName: "seconds"))
  var timeLimit = 30.0

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard timeLimit > 0 else { throw ValidationError("--time-limit must be above 0.") }
  }

  func run() async throws {
    let text =
      query == "-"
      ? String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self) : query
    let result = try await common.open().query(text, timeLimit: timeLimit)
    try common.write(
      Table(columns: result.columns, rows: result.rows.map { $0.map(Table.Cell.init) }))
  }
}
