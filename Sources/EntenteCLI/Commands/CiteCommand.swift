import ArgumentParser
import Entente
import EntenteKit

struct CiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "How to cite the dataset, or some of its sources.",
    discussion: """
      With --format csv or json, each reference is a row. To cite only the sources behind an \
      answer, add --cite to the question: entente members CSTO --cite bibtex.
      """)

  enum Style: String, CaseIterable, ExpressibleByArgument {
    case text, bibtex, csl, cff
  }

  @Argument(help: "Ids of sources; none for the dataset itself.")
  var sources: [String] = []

  @Option(
    help: ArgumentHelp(
      "csl is CSL-JSON, cff a CITATION.cff of the dataset; by default text.",
      valueName: "style"))
  var style: Style?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if style == .cff, !sources.isEmpty {
      throw ValidationError("--style cff is for the dataset: leave out the sources.")
    }
    if style != nil, common.format != .table {
      throw ValidationError("--style gives a text: leave out --format.")
    }
  }

  func run() async throws {
    let sources = sources
    let kb = try await common.open()
    if style == .cff {
      return try Console.write(await kb.read { try $0.datasetEdition() }.citationFile)
    }
    let references = try await kb.read { try $0.references(to: sources) }
    guard common.format == .table, Asked.current?.isCaptured != true else {
      return try common.write(table(references))
    }
    let form = style.flatMap { Reference.Style(rawValue: $0.rawValue) } ?? .text
    try Console.write(Reference.list(references, as: form))
  }

  private func table(_ references: [Reference]) -> Table {
    Table(
      columns: [
        "id", "kind", "title", "version", "publisher", "published", "doi", "url", "citation",
      ],
      rows: references.map { reference in
        [
          .init(reference.id), .init(reference.kind), .init(reference.title),
          .init(reference.version), .init(reference.publisher), .init(reference.published),
          .init(reference.doi), .init(reference.url), .init(reference.text),
        ]
      }, details: ["doi", "url", "version", "kind", "publisher"])
  }
}
