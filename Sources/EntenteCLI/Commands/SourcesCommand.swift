import ArgumentParser
import Entente
import EntenteKit

struct SourcesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "The documents behind the statements, and whether their text was read.")

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let sources = try await common.open().sources()
    var table = Table(
      title: "Sources",
      columns: ["id", "title", "publisher", "published", "kind", "reliability", "access", "url"],
      rows: sources.map { source in
        [
          .init(source.id), .init(source.title), .init(source.publisher ?? source.author),
          .init(source.published),
          .init(source.kind), .init(source.reliability),
          .init(source.isConsulted ? "consulted" : "not-consulted"),
          .init(source.url),
        ]
      },
      notes: [
        "\(sources.count) sources, \(sources.count(where: \.isConsulted)) of them consulted."
      ], details: ["url", "publisher", "title"])
    table.evidence = sources.map { .init(sources: [$0.id]) }
    try common.write(table)
  }
}
