import ArgumentParser
import Entente
import EntenteKit
import Foundation

struct PluginsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugins",
    abstract: "The plugins of a file: list, add, remove, or begin a new one.",
    subcommands: [
      ListPluginsCommand.self, AddPluginCommand.self, RemovePluginCommand.self,
      NewPluginCommand.self,
    ],
    defaultSubcommand: ListPluginsCommand.self)
}

struct ListPluginsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The plugins of a file, with the number of their rows.")

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let plugins = try await common.open().plugins()
    let present = Set(plugins.map(\.id))
    let missing = try Shipped.plugins.map { try PluginManifest(of: $0) }.filter {
      !present.contains($0.id)
    }
    try common.write(
      Table(
        title: "Plugins",
        columns: [
          "plugin", "version", "title", "tables", "views", "commands", "dimensions", "measures",
        ],
        rows: try plugins.map { plugin in
          let commands = try Shipped.plugin(plugin.id)?.commands.map(\.name) ?? []
          return [
            .init(plugin.id), .init(plugin.version), .init(plugin.title),
            .init(plugin.tables.joined(separator: " ")),
            .init(plugin.views.joined(separator: " ")),
            .init((commands + plugin.queries).joined(separator: " ")),
            .init(plugin.dimensions.joined(separator: " ")),
            .init(plugin.measures.joined(separator: " ")),
          ]
        },
        notes: missing.map {
          "This program has the plugin \($0.id) \($0.version), which the file does not have."
        }))
  }
}

struct AddPluginCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a plugin to a file, or upgrade it. An error changes nothing."
  )

  @Argument(help: "The folder of a pack, or the id of a plugin of this program.")
  var plugin: String

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let columns = ["what", "names"]
    try common.check(columns: columns)
    let isFolder = FileManager.default.fileExists(atPath: plugin)
    let shipped = isFolder ? nil : try Shipped.plugin(plugin)
    let plugin = try shipped ?? Pack(folder: plugin)
    let manifest = try PluginManifest(of: plugin)
    try PluginCommands.checkQueries(of: plugin)
    let (isNew, added) = try await common.change { kb in
      (try await kb.add(plugin), try await kb.plugins().first { $0.id == manifest.id })
    }
    try common.write(
      Table(
        title: isNew
          ? "Added \(manifest.id) \(manifest.version)"
          : "\(manifest.id) \(manifest.version) is there already",
        columns: columns,
        rows: [
          ["tables", .init(added?.tables.joined(separator: " "))],
          ["views", .init(added?.views.joined(separator: " "))],
          ["commands", .init(added?.queries.joined(separator: " "))],
          ["dimensions", .init(added?.dimensions.joined(separator: " "))],
          ["measures", .init(added?.measures.joined(separator: " "))],
        ]), isSaved: isNew)
  }
}

struct RemovePluginCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove a plugin with its tables and rows from a file.")

  @Argument(help: "The id of a plugin of the file.")
  var plugin: String

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let table = Table(title: "Removed \(plugin)", columns: ["plugin"], rows: [[.init(plugin)]])
    let text = try common.text(of: table)
    try await common.change { kb in try await kb.removePlugin(plugin) }
    try Console.write(text, isSaved: true)
  }
}

struct NewPluginCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Create a plugin from a template: a pack or a Swift package.")

  @Argument(help: "The folder to create; its name becomes the id.")
  var folder: String

  @Option(help: ArgumentHelp("The prefix of the names of its tables.", valueName: "word"))
  var subject: String?

  @Flag(help: "Create a Swift package with an executable, instead of a pack.")
  var swift = false

  @Option(
    help: ArgumentHelp(
      "The folder or URL of the package Entente.",
      discussion: "By default the package that this program was built in.",
      valueName: "place"))
  var package: String?

  /// The nearest folder above this program that contains the package.
  private var ownPackage: String? {
    guard var folder = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return nil }
    while folder.pathComponents.count > 1 {
      folder.deleteLastPathComponent()
      let manifest = try? String(
        contentsOf: folder.appendingPathComponent("Package.swift"), encoding: .utf8)
      if manifest?.contains("name: \"Entente\"") == true { return folder.path }
    }
    return nil
  }

  func run() async throws {
    let id = URL(fileURLWithPath: folder).lastPathComponent
    guard !FileManager.default.fileExists(atPath: folder) else {
      throw ValidationError("\(folder) exists already.")
    }
    let template = PluginTemplate(id: id, subject: subject ?? id.replacing("-", with: "_"))
    _ = try PluginManifest(of: template)
    var files = template.pack
    if swift {
      guard let place = package ?? ownPackage else {
        throw ValidationError(
          "The package Entente was not found: give its folder or URL with --package.")
      }
      files = template.package(
        entente: place.contains("://")
          ? place : URL(fileURLWithPath: place).standardizedFileURL.path)
    }
    for (path, text) in files {
      let url = URL(fileURLWithPath: folder).appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    try Console.write(files.map { "\(folder)/\($0.path)\n" }.joined())
  }
}
