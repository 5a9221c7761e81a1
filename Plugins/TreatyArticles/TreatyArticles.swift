public import Entente

/// Treaties article by article: digests in the words of the dataset, versions by day, clauses,
/// references, citations as people write them, and full texts that users import.
///
/// ```swift
/// let article = try await kb.article("Art. 4 CST", on: "2011-01-01")
/// print(article.version?.digest ?? "", article.parties.map(\.member))
/// ```
public struct TreatyArticles: Plugin {
  public init() {}

  public var files: [PluginFile] { PluginFile.embedded(embeddedFiles) }

  /// The text of one of the plugin's files; empty if there is no file with this path.
  func text(of path: String) -> String {
    let file = files.first { $0.path == path }
    return file.map { String(decoding: $0.contents, as: UTF8.self) } ?? ""
  }

  public var commands: [PluginCommand] {
    [
      .article, .treaties, .searchArticles, .alignArticles, .articleGraph, .findCitations,
      .importText,
    ]
  }
}
