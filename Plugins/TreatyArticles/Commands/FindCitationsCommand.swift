import Entente
import EntenteKit
import Foundation

extension PluginCommand {
  static let findCitations = PluginCommand(
    name: "articles find-citations",
    abstract:
      "The citations of treaty articles in a document, with their places and meanings.",
    discussion: """
      entente articles find-citations report.txt

      Positions count characters (Unicode scalars) from 0; the end is excluded. An ambiguous \
      citation has one row for each treaty that it may mean, with the reason.
      """,
    parameters: [
      .init("file", .argument, help: "A text in UTF-8; '-' reads the standard input."),
      .init(
        "treaty", .option,
        help: "The treaty that the document is: citations without a treaty belong to it."),
    ]
  ) { base, arguments in
    let file = arguments["file"] ?? "-"
    let text = try InputFile(file, atMost: TreatyTextReader.maximumSize).text
    let parser = try base.citationParser()
    let own = try arguments["treaty"].map { try base.treaty(named: $0) }
    var (line, place) = (1, text.startIndex)
    let rows = try parser.find(in: text).flatMap { citation in
      line += text[place..<citation.range.lowerBound].count { $0.isNewline }
      place = citation.range.lowerBound
      return try CitationRows(base, citation, line: line, own: own).rows
    }
    guard !rows.isEmpty else {
      throw KnowledgeBaseError.nothing("no citation of a treaty article was found in \(file)")
    }
    return Table(
      title: "Citations in \(file)",
      columns: ["start", "end", "line", "citation", "provision", "is_known", "why"], rows: rows)
  }
}
