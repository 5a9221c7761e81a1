import Entente
import Foundation

extension PluginCommand {
  static let findCitations = PluginCommand(
    name: "articles find-citations",
    abstract:
      "The citations of treaty articles in a document, with where they stand and what they mean.",
    discussion: """
      entente articles find-citations report.txt

      Positions are characters (Unicode scalars), counted from 0, the end excluded. A citation \
      that may mean several treaties is given with all of them and why.
      """,
    parameters: [
      .init("file", .argument, help: "A text in UTF-8; '-' reads the standard input."),
      .init(
        "treaty", .option,
        help: "The document is a text of this treaty: what names no treaty is an article of it."),
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
      throw KnowledgeBaseError.nothing("\(file): no citation of a treaty article was found in it")
    }
    return Table(
      title: "Citations in \(file)",
      columns: ["start", "end", "line", "citation", "provision", "is_known", "why"], rows: rows)
  }
}
