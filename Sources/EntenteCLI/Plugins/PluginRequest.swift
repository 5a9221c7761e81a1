import ArgumentParser
import Entente
import EntenteKit
import Foundation

/// A command of a plugin with its arguments: runs it once and prints the answer.
struct PluginRequest: Sendable {
  private let command: PluginCommand
  /// The plugin of the program that defines it; `nil` for a command of the file.
  private let plugin: (any Plugin)?
  private let arguments: PluginCommand.Arguments
  private let common: CommonOptions
  /// The format of the answer, if it is not a table.
  private let document: String?

  init(
    command: PluginCommand, plugin: (any Plugin)?, values: [String: [String]],
    common: CommonOptions, format: String
  ) {
    self.command = command
    self.plugin = plugin
    var common = common
    let output = OutputFormat(rawValue: format)
    common.format = output ?? .table
    self.common = common
    document = output == nil ? format : nil
    // A page of the explorer shows the picture with the table.
    let documents = document.map { [$0] } ?? Served.page?.documents ?? []
    arguments = .init(values, documents: documents, isOptional: document == nil)
  }

  func run() async throws {
    let (plugin, arguments, request) = (plugin, arguments, self)
    switch command.action {
    case .answer(let answer):
      let table = try await common.open().read(timeLimit: common.questionLimit) { base in
        if let plugin { try base.require(plugin) }
        var table = try answer(base, arguments)
        table.conditions.merge(request.conditions) { own, _ in own }
        return table
      }
      let isKept =
        Asked.current?.keep(table, common) { try Console.write(request.text(of: table)) } ?? false
      if !isKept { try Console.write(text(of: table)) }
    case .change(let change):
      // Of a dry run, nothing is saved.
      try Console.write(await changed(change), isSaved: !arguments.has("dry-run"))
    }
  }

  /// The text of the answer. A change is saved only after its text was made, so that a wrong
  /// option undoes it.
  private func changed(
    _ change: @escaping @Sendable (PluginChange, PluginCommand.Arguments) throws -> Table
  ) async throws -> String {
    let (arguments, request) = (arguments, self)
    guard let plugin else { throw ValidationError("A query changes nothing.") }
    guard Asked.current?.needs(common) != true else {
      throw ValidationError(
        "--cite and --save are for questions: \(command.name) changes the file.")
    }
    var common = common
    common.timeLimit = common.timeLimit ?? 600
    let limit = common.timeLimit
    return try await common.change { kb in
      try await kb.change(with: plugin, timeLimit: limit) {
        try request.text(of: change($0, arguments))
      }
    }
  }

  /// The conditions that stand in the arguments.
  private var conditions: [String: String] {
    var conditions: [String: String] = [:]
    conditions["on"] = arguments["on"]
    if command.parameters.contains(where: { $0.name == "rule" }) {
      conditions["rule"] = arguments["rule"] ?? RuleOption.usual
    }
    return conditions
  }

  private func text(of table: Table) throws -> String {
    common.tellNotes(of: table)
    guard let document else { return try common.text(of: table) }
    guard let text = table.documents[document] else {
      let all = OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError(
        "--format \(document): this answer has no such form. It has: \(all).")
    }
    return text.hasSuffix("\n") ? text : text + "\n"
  }
}
