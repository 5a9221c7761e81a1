import ArgumentParser
import Entente
import EntenteKit
import Foundation

struct CodebookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract: "The whole dictionary of the file: views, columns, predicates and terms.",
    discussion: """
      entente codebook --format markdown > codebook.md
      entente codebook --format datasette > metadata.yaml

      Markdown and HTML have a section for each view and vocabulary, other formats one table. With \
      --format datasette, metadata and configuration for Datasette 0.65 and 1.0, with the saved \
      queries. 'entente schema' shows one view.
      """)

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let kb = try await common.open()
    let name = common.path.map {
      URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent
    }
    let isDatasette = common.wants("datasette")
    let (book, datasette) = try await kb.read { base in
      (
        try base.codebook(),
        isDatasette ? try base.datasetteConfiguration(database: name ?? "entente") : nil
      )
    }
    guard let text = document(book), Asked.current?.needs(common) != true else {
      var table = book.table
      table.documents["datasette"] = datasette
      return try common.write(table)
    }
    try Console.write(text)
  }

  /// The sections as one text; `nil` for formats that have one table.
  private func document(_ book: Codebook) -> String? {
    func sections() -> String {
      book.sections.map { $0.rendered(as: common.format.format, common.layout) }
        .joined(separator: "\n")
    }
    switch common.format.rawValue {
    case TableFormat.markdown.name: return "# \(book.title)\n\n" + sections()
    case TableFormat.html.name:
      let title = Markup.escaped(book.title)
      return """
        <!DOCTYPE html>
        <html lang="en">
        <meta charset="utf-8">
        <title>\(title)</title>
        <h1>\(title)</h1>
        \(sections())</html>

        """
    default: return nil
    }
  }
}
