import Entente

extension PluginCommand {
  static let searchArticles = PluginCommand(
    name: "articles search",
    abstract: "Provisions in whose digest or imported text words stand, the best first.",
    discussion: """
      entente articles search armed attack
      entente articles search '"armed attack"' --treaty NAT --on 1950
      entente articles search 'вооруженное нападение'

      All words must stand in a passage; Russian words are found in all their cases. With \
      quotes, stars or capitals it is the language of FTS5: '"a phrase"', 'begin*', 'a OR b', 'a \
      NOT b', 'NEAR(a b, 5)'.
      """,
    parameters: [
      .init("words", .arguments, help: "What to search for."),
      .init("treaty", .option, help: "Only this treaty: an id or a name."),
      .init("language", .option, help: "Only this language, en or ru; digests are in en."),
      .init("on", .option, help: "Only what was in force on this day."),
      .init("limit", .option, help: "How many, the best first; 20 where it is not given."),
    ]
  ) { base, arguments in
    var search = ArticleSearch(arguments.all("words").joined(separator: " "))
    search.treaty = try arguments["treaty"].map { try base.treaty(named: $0) }
    search.language = arguments["language"]
    search.day = arguments["on"]
    if let limit = arguments["limit"] {
      guard let number = Int(limit), number > 0 else {
        throw KnowledgeBaseError.because(.badArgument, "--limit \(limit): a number from 1 on")
      }
      search.limit = number
    }
    let matches = try base.search(search)
    guard !matches.isEmpty else {
      throw KnowledgeBaseError.nothing("no provision has '\(search.text)' in it")
    }
    return Table(
      title: "Provisions with \(search.text)",
      columns: ["provision", "treaty", "in", "heading", "excerpt", "score"],
      rows: matches.map {
        [
          .init($0.provision), .init($0.treaty), .init($0.text ?? "digest"), .init($0.heading),
          .init($0.excerpt), .real(($0.score * 1000).rounded() / 1000),
        ]
      })
  }
}
