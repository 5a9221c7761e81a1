import ArgumentParser
import Entente
import EntenteExplorer
import EntenteKit
import Foundation
import Hummingbird

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the pages of the explorer to a browser.",
    discussion: "It only reads. Interrupt it with Control-C.")

  @Option(help: ArgumentHelp("The address to listen at.", valueName: "host"))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("The port to listen at.", valueName: "port"))
  var port = 8080

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let server = ExplorerServer(try await common.explorer())
    try Console.write("Serving http://\(host):\(port)/ (Control-C ends it)\n")
    try await server.application(host: host, port: port).runService()
  }
}

struct SiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "Write the pages of the explorer as files.",
    discussion: "The files need no server: open index.html. The folder must be empty or missing.")

  @Argument(help: "The folder to write.")
  var folder: String

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let target = URL(fileURLWithPath: folder)
    if let found = try? FileManager.default.contentsOfDirectory(atPath: folder), !found.isEmpty {
      throw ValidationError("'\(folder)' is not empty.")
    }
    let count = try await ExplorerSite(common.explorer()).write(to: target)
    try Console.write("Wrote \(count) files to \(folder)\n")
  }
}

extension CommonOptions {
  /// The explorer of the file. Its questions are those of the command line.
  fileprivate func explorer() async throws -> Explorer {
    let kb = try await open(isQuestion: false)
    return try await EntenteCommand.explorer(of: kb, plugins: Shipped.plugins)
  }
}

/// The base whose pages are shown: questions read it instead of opening a file.
enum Served {
  @TaskLocal static var base: KnowledgeBase?
}
