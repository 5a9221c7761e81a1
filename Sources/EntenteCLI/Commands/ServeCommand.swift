import ArgumentParser
import Entente
import EntenteExplorer
import EntenteKit
import Foundation

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the pages of the explorer to a browser.",
    discussion: """
      It only reads. /reconcile is a reconciliation service for OpenRefine. --time-limit is the \
      limit of each question. Interrupt it with Control-C.
      """)

  @Option(help: ArgumentHelp("The address to listen at.", valueName: "host"))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("The port to listen at; 0 for a free one.", valueName: "port"))
  var port = 8080

  @Option(
    name: .customLong("name"),
    help: ArgumentHelp("A further name of the server, such as that of a proxy.", valueName: "host"))
  var names: [String] = []

  @OptionGroup var connections: ConnectionsOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (0...65535).contains(port) else {
      throw ValidationError("--port must be from 0 to 65535.")
    }
  }

  func run() async throws {
    let (explorer, bases) = try await common.explorer(connections.connections)
    let host = host.contains(":") ? "[\(host)]" : host
    let server = ExplorerServer(explorer, bases: bases)
    try await server.run(host: self.host, port: port, names: names) { port in
      try? Console.write("Serving http://\(host):\(port)/ (Control-C ends it)\n")
    }
  }
}

struct SiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "Write the pages of the explorer as files.",
    discussion: """
      The files need no server: open index.html. The folder must be empty or missing. --time-limit \
      is the limit of each question.
      """)

  @Argument(help: "The folder to write.")
  var folder: String

  @OptionGroup var connections: ConnectionsOption
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let target = URL(fileURLWithPath: folder)
    if let found = try? FileManager.default.contentsOfDirectory(atPath: folder), !found.isEmpty {
      throw ValidationError("'\(folder)' is not empty.")
    }
    let (explorer, bases) = try await common.explorer(connections.connections)
    let (progress, start) = (ProgressBar(), Date.now)
    let report = try await ExplorerSite(explorer, bases: bases).write(to: target) { part in
      progress.show(part)
    }
    progress.clear()
    let seconds = Int(Date.now.timeIntervalSince(start).rounded())
    try Console.write(
      "Wrote \(report.files) files, \(report.bytes / 1_000_000) MB, to \(folder) in \(seconds) s\n")
  }
}

struct ConnectionsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The number of questions that are answered at the same time.", valueName: "count"))
  var connections = 4

  func validate() throws {
    guard (1...64).contains(connections) else {
      throw ValidationError("--connections must be from 1 to 64.")
    }
  }
}

extension CommonOptions {
  /// The explorer of the file, which is opened for reading several times. Its questions are those
  /// of the command line. No time limit ends the process.
  fileprivate func explorer(_ connections: Int) async throws -> (Explorer, [KnowledgeBase]) {
    var bases: [KnowledgeBase] = []
    for _ in 0..<connections { bases.append(try await opened()) }
    var explorer = try await EntenteCommand.explorer(of: bases[0], plugins: Shipped.plugins)
    explorer.timeLimit = questionLimit
    return (explorer, bases)
  }
}

/// A page of the explorer that asks a question.
struct Served {
  @TaskLocal static var page: Served?

  /// Questions read it instead of opening a file.
  let base: KnowledgeBase
  /// The documents of the table that the page needs: `svg`.
  let documents: Set<String>
}
