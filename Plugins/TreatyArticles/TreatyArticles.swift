public import Entente

/// Treaties article by article: what each says, in our own words, in which version on which day; which clause it is, what it cites
/// and what cites it; citations as people write them; and the full texts that users import.
///
/// ```swift
/// let article = try await kb.article("Art. 4 CST", on: "2011-01-01")
/// print(article.version?.digest ?? "", article.parties.map(\.member))
/// ```
public struct TreatyArticles: Plugin {
  public init() {}

  public var files: [PluginFile] { PluginFile.embedded(embeddedFiles) }

  /// The text of one of its files; empty where there is none of this path.
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
