import Entente
import EntenteKit
import Foundation
import TreatyArticles

/// The plugin without its shipped treaties, so that the index holds only the articles of the
/// workload.
private struct BareTreaties: Plugin {
  var files: [PluginFile] { TreatyArticles().files.filter { !$0.path.hasPrefix("data/") } }
}

/// W1a: imports the articles of DATA/articles.csv into a new file, one treaty after another, in one
/// change.
func loadArticles(_ data: URL, into store: String) async throws -> Outcome {
  var outcome = Outcome()
  let watch = Stopwatch()
  try await KnowledgeBase.create(at: store)
  let kb = try await KnowledgeBase.openForWriting(at: store)
  try await kb.add(BareTreaties())
  let file = try Data(
    contentsOf: data.appendingPathComponent("articles.csv"), options: .alwaysMapped)
  outcome.rows = try await kb.change(with: BareTreaties()) { change in
    var (treaty, articles, count) = ("", [TextProvision](), 0)
    func write() throws {
      guard !articles.isEmpty else { return }
      var options = TextImportOptions(treaty: treaty, day: "2000-01-01")
      options.newTreaty = treaty
      let text = TreatyText(language: "en", provisions: articles)
      try change.write(
        TextImport(text, file: "articles.csv", data: Data(), options: options, in: change.base))
      count += articles.count
      articles = []
    }
    var records = CSVReader(file)
    _ = try records.advance()
    while try records.advance() {
      let fields = try (0..<4).map { try records.text($0) }
      if fields[0] != treaty {
        try write()
        treaty = fields[0]
      }
      articles.append(.article(fields[1], heading: fields[2], text: fields[3]))
    }
    try write()
    return count
  }
  try await kb.close()
  watch.read(into: &outcome)
  outcome.bytes = try FileManager.default.attributesOfItem(atPath: store)[.size] as? Int
  return outcome
}

/// W7: the ten best articles that contain both words of each line of q7.csv.
func searchArticles(_ data: URL, _ store: String) async throws -> Outcome {
  let pairs = try questions(data, "q7.csv")
  let kb = try await KnowledgeBase.open(at: store)
  return try await kb.read { base in
    func ask(_ pair: [String]) throws -> [ArticleMatch] {
      var search = ArticleSearch(pair.joined(separator: " "))
      search.limit = 10
      search.hasExcerpts = false
      return try base.search(search)
    }
    for pair in pairs.prefix(20) { _ = try ask(pair) }
    var outcome = Outcome()
    let watch = Stopwatch()
    let answers = try pairs.map(ask)
    watch.read(into: &outcome)
    var total = 0.0
    for (index, pair) in pairs.enumerated() {
      let found = try base.rows(
        "SELECT count(*) AS n FROM treaty_search WHERE treaty_search MATCH :pattern",
        ["pattern": .text("\"\(pair[0])\" AND \"\(pair[1])\"")])
      outcome.checksum &+= mix(UInt64(index) << 32 | UInt64(found.first?.integer("n") ?? 0))
      outcome.rows += answers[index].count
      total += answers[index].reduce(0) { $0 + $1.score }
    }
    outcome.score = total
    return outcome
  }
}
