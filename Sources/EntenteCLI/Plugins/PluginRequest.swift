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
    arguments = .init(values, documents: Set([document].compactMap { $0 }))
  }

  func run() async throws {
    let text = try await answer()
    if case .change = command.action {
      // Of a dry run, nothing is saved.
      try Console.write(text, isSaved: !arguments.has("dry-run"))
    } else {
      try Console.write(text)
    }
  }

  /// The text of the answer. A change is saved only after its text was made, so that a wrong
  /// option undoes it.
  private func answer() async throws -> String {
    let (plugin, arguments, request) = (plugin, arguments, self)
    switch command.action {
    case .answer(let answer):
      return try text(
        of: try await common.open().read(timeLimit: common.questionLimit) { base in
          if let plugin { try base.require(plugin) }
          return try answer(base, arguments)
        })
    case .change(let change):
      guard let plugin else { throw ValidationError("A query changes nothing.") }
      var common = common
      common.timeLimit = common.timeLimit ?? 600
      let limit = common.timeLimit
      return try await common.change { kb in
        try await kb.change(with: plugin, timeLimit: limit) {
          try request.text(of: change($0, arguments))
        }
      }
    }
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
