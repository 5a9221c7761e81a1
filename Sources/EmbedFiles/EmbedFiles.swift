import Foundation
import PackagePlugin

/// Embeds the text files of a target (`.sql`, `.csv`, `.json`, `.mustache`, `.css`, `.js`) in its module, as the constant
/// `embeddedFiles`.
///
/// A target lists it: `plugins: [.plugin(name: "EmbedFiles", package: "Entente")]`. Each build
/// reads the folder, so changed, added or removed files need no further step.
@main
struct EmbedFiles: BuildToolPlugin {
  private static let endings = ["sql", "csv", "json", "mustache", "css", "js"]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target.sourceModule else { return [] }
    let files = module.sourceFiles.map(\.url)
      .filter { Self.endings.contains($0.pathExtension) }.sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) files in \(module.name)",
        executable: try context.tool(named: "EmbedFilesTool").url,
        arguments: [output.path, module.directoryURL.path] + files.map(\.path),
        inputFiles: files, outputFiles: [output])
    ]
  }
}
