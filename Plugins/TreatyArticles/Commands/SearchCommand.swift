import Entente
import EntenteKit

extension PluginCommand {
  static let searchArticles = PluginCommand(
    name: "articles search",
    abstract: "Provisions whose digest or imported text contains words, the best first.",
    discussion: """
      entente articles search armed attack
      entente articles search '"armed attack"' --treaty NAT --on 1950
      entente articles search 'withdraw* OR denounc*' --limit 5

      All words must occur in a passage; Russian words match all their cases, in imported Russian \
      texts. Each version of a provision is a passage of its own. Quotes, stars, \
      brackets or capitals make it an FTS5 query: '"a phrase"', 'begin*', 'a OR b', 'a NOT b', \
      'NEAR(a b, 5)'.
      """,
    parameters: [
      .init("words", .arguments, help: "The words to search for."),
      .init("treaty", .option, help: "Only this treaty: an id or a name."),
      .init("language", .option, help: "Only this language, en or ru; digests are in en."),
      .init("on", .option, help: "Only provisions in force on this day."),
      .init("limit", .option, help: "The largest number of rows; 20 by default."),
    ]
  ) { base, arguments in
    var search = ArticleSearch(arguments.all("words").joined(separator: " "))
    search.treaty = try arguments["treaty"].map { try base.treaty(named: $0) }
    search.language = arguments["language"]
    search.day = arguments["on"]
    if let limit = arguments["limit"] {
      guard let number = Int(limit), number > 0 else {
        throw KnowledgeBaseError.because(
          .badArgument, "--limit \(limit): must be a number of at least 1")
      }
      search.limit = number
    }
    let matches = try base.search(search)
    guard !matches.isEmpty else {
      let languages = try base.rows("SELECT DISTINCT language FROM treaty_passage ORDER BY 1")
        .map { $0.text("language") }.joined(separator: ", ")
      throw KnowledgeBaseError.nothing(
        "no provision contains '\(search.text)'; the file has passages in: \(languages)")
    }
    var table = Table(
      title: "Provisions with \(search.text)",
      columns: ["provision", "treaty", "in", "in_force", "heading", "excerpt", "score"],
      rows: matches.map {
        [
          .init($0.provision), .init($0.treaty), .init($0.text ?? "digest"), .init($0.inForce),
          .init($0.heading), .init($0.excerpt), .real(($0.score * 1000).rounded() / 1000),
        ]
      })
    table.evidence = matches.map { .init(statements: [$0.statement].compactMap { $0 }) }
    return table
  }
}
