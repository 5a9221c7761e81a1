public import Entente
import EntenteKit
import Foundation

/// The rules for every plugin. A test of a plugin is one line:
///
/// ```swift
/// @Test("the plugin keeps the contract") func contract() async throws {
///   try await PluginContract(Sanctions()).check()
/// }
/// ```
///
/// The check adds the plugin to a copy of the bundled dataset and tests the following. All rules of
/// the file hold, names begin with the subject, views and queries run, offers are in the common
/// views, pages answer, and commands read only what the plugin's SQL may, and answer strange arguments or throw
/// ``Entente/KnowledgeBaseError``. Adding it twice changes nothing, a
/// plugin with a broken file leaves the file unchanged, and removal leaves nothing behind.
public struct PluginContract: Sendable {
  let plugin: any Plugin
  let required: [any Plugin]
  let questions: [String: [String: [String]]]

  /// - Parameters:
  ///   - required: The plugins that it requires; they are added first.
  ///   - questions: Values for the parameters of commands: `["sanctioned": ["state": ["mali"]]]`.
  ///     Other arguments are the CSTO, NATO, or both.
  public init(
    _ plugin: any Plugin, after required: [any Plugin] = [],
    asking questions: [String: [String: [String]]] = [:]
  ) {
    self.plugin = plugin
    self.required = required
    self.questions = questions
  }

  /// Checks the whole contract.
  ///
  /// - Throws: ``ContractViolation`` with all findings.
  public func check() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "contract-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("base.sqlite").path
    try await KnowledgeBase.build(at: path, plugins: required)
    let kb = try await KnowledgeBase.openForWriting(at: path, plugins: required)
    let before = try await FileContents(kb, isDeep: true)
    var found: [String] = []
    found += try await brokenFiles(kb)
    do {
      try await kb.add(plugin, recorded: "2099-01-01")
    } catch let error as KnowledgeBaseError where !error.diagnostics.isEmpty {
      throw ContractViolation(
        plugin: try PluginManifest(of: plugin).id, findings: error.diagnostics.map(\.description))
    }
    found += try await whatItBrings(kb)
    found += try await pages(kb)
    found += try await strangeArguments(kb)
    if try await kb.add(plugin) { found.append("added a second time, it changes the file") }
    let manifest = try PluginManifest(of: plugin)
    try await kb.removePlugin(manifest.id, recorded: "2099-01-01")
    found += try await FileContents(kb, isDeep: true).differences(from: before).map {
      "removed, it leaves \($0)"
    }
    try await kb.close()
    guard found.isEmpty else { throw ContractViolation(plugin: manifest.id, findings: found) }
  }

  private func whatItBrings(_ kb: KnowledgeBase) async throws -> [String] {
    let manifest = try PluginManifest(of: plugin)
    var found = try await kb.check().findings.map { "\($0.check): \($0.place): \($0.finding)" }
    guard let installed = try await kb.plugins().first(where: { $0.id == manifest.id }) else {
      return found + ["added, it is not listed"]
    }
    for name in installed.tables + installed.views {
      do {
        _ = try await kb.query("SELECT * FROM \"\(name)\" LIMIT 100")
      } catch {
        found.append("\(name) does not answer: \(error)")
      }
    }
    for (registry, ids) in [("dimension", installed.dimensions), ("measure", installed.measures)] {
      for id in ids {
        let rows = try await kb.query(
          "SELECT count(*) FROM \(registry)_value WHERE \(registry)_id = '\(id)'"
        ).rows
        if rows == [[.integer(0)]] { found.append("the \(registry) \(id) has no value") }
      }
    }
    let undescribed = try await kb.query(
      "SELECT id FROM plugin_offer WHERE plugin_id = '\(manifest.id)' AND (title = '' OR description = '')"
    ).rows
    if !undescribed.isEmpty {
      found.append("\(undescribed.count) offer(s) without a title and how to read it")
    }
    return found + (try await commands(kb))
  }

  private func commands(_ kb: KnowledgeBase) async throws -> [String] {
    let queries = try await kb.read { base in try base.queryCommands() }
    var found: [String] = []
    for command in plugin.commands + queries where command.abstract.isEmpty {
      found.append("the command \(command.name) does not say what it does")
    }
    for query in queries {
      do {
        _ = try await kb.read { base in try query.answer(base, PluginCommand.Arguments([:])) }
      } catch {
        found.append("the query \(query.name) fails: \(error)")
      }
    }
    for command in plugin.commands {
      if let refusal = try await refusal(of: command, kb) {
        found.append("the command \(command.name): \(refusal)")
      }
    }
    return found
  }

  private struct Undone: Error {}

  /// The first query of a command that the plugin may not run, if there is one. The command may
  /// fail in other ways.
  private func refusal(of command: PluginCommand, _ kb: KnowledgeBase) async throws -> String? {
    let arguments = PluginCommand.Arguments(questions[command.name] ?? Self.bodies(for: command))
    do {
      try await kb.change(with: plugin) { change in
        switch command.action {
        case .answer(let answer): _ = try answer(change.base, arguments)
        case .change(let body): _ = try body(change, arguments)
        }
        throw Undone()
      }
      return nil
    } catch let error as KnowledgeBaseError {
      return error.code == .badPlugin ? error.message : nil
    } catch {
      return nil
    }
  }

  private static func bodies(for command: PluginCommand) -> [String: [String]] {
    let values = command.parameters.compactMap { parameter -> (String, [String])? in
      switch parameter.kind {
      case .argument: (parameter.name, ["csto"])
      case .arguments: (parameter.name, ["csto", "nato"])
      case .option, .flag: nil
      }
    }
    return Dictionary(values, uniquingKeysWith: { first, _ in first })
  }

  /// Checks that a plugin with one broken file is refused and leaves the file unchanged.
  private func brokenFiles(_ kb: KnowledgeBase) async throws -> [String] {
    var found: [String] = []
    let before = try await FileContents(kb, isDeep: false)
    for file in try plugin.files {
      let broken = BrokenPlugin(
        files: try plugin.files.map { other in
          other.path == file.path
            ? PluginFile(path: file.path, contents: Data("\"broken".utf8)) : other
        })
      do {
        try await kb.add(broken, recorded: "2099-01-01")
        found.append("with \(file.path) broken, it is added all the same")
        try await kb.removePlugin(try PluginManifest(of: plugin).id, recorded: "2099-01-01")
      } catch is KnowledgeBaseError {
        found += try await FileContents(kb, isDeep: false).differences(from: before).map {
          "with \(file.path) broken, it leaves \($0)"
        }
      }
    }
    return found
  }
}

/// The rules that a plugin breaks.
public struct ContractViolation: Error, CustomStringConvertible {
  public let plugin: String
  public let findings: [String]

  public var description: String {
    "the plugin \(plugin) does not keep the contract:\n"
      + findings.map { "- \($0)" }.joined(separator: "\n")
  }
}

private struct BrokenPlugin: Plugin {
  let files: [PluginFile]
}

/// The schema of a file, and the number of rows of each table with a checksum.
private struct FileContents {
  private var objects: Set<String> = []
  private var tables: [String: String] = [:]

  /// - Parameter isDeep: Whether to compare rows, or only their numbers.
  init(_ kb: KnowledgeBase, isDeep: Bool) async throws {
    let schema = try await kb.query(
      "SELECT name, type, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'"
    ).rows
    for row in schema {
      guard case .text(let name) = row[0] else { continue }
      objects.insert("\(row)")
      // The inner structure of the search index does not matter, and revisions are kept on purpose.
      let isInternal = ["name_search_", "name_trigram_", "statement_search_", "source_search_"]
        .contains { name.hasPrefix($0) }
      guard row[1] == .text("table"), !isInternal, !["revision", "sqlite_sequence"].contains(name)
      else { continue }
      let columns = isDeep ? "*" : "count(*)"
      let contents = try await kb.query("SELECT \(columns) FROM \"\(name)\"").rows.map { "\($0)" }
      tables[name] = contents.sorted().joined(separator: "\n")
    }
  }

  func differences(from other: FileContents) -> [String] {
    let made = objects.subtracting(other.objects).map { "the object \($0.prefix(120))" }
    let gone = other.objects.subtracting(objects).map { "no more the object \($0.prefix(120))" }
    let names = Set(tables.keys).intersection(other.tables.keys)
    let changed = names.filter { tables[$0] != other.tables[$0] }.map { "other rows in \($0)" }
    return (made + gone + changed).sorted()
  }
}
