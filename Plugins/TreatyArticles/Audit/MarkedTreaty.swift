import EntenteKit

/// A treaty as the XML of ToTA marks it.
struct MarkedTreaty {
  struct Article {
    /// The number with its word: `ARTICLE 2-01`.
    let label: String
    /// The number alone.
    let number: String
    let title: String
    let text: String
  }

  private enum Piece {
    case chapter(label: String, title: String)
    case article(Article)
    case text(String)
  }

  let name: String
  let language: String?
  private var pieces: [Piece] = []

  init(_ root: MarkupElement) {
    let meta = root.first("meta")
    name = Folding.singleSpaced(meta?.first("name")?.text ?? "")
    let code = meta?.first("language")?.text.trimmed ?? ""
    language = code.isEmpty ? nil : code
    for chapter in root.first("body")?.elements ?? [] {
      let (label, title) = Self.names(chapter)
      if !label.isEmpty || !["", "preamble", "conclusion"].contains(title.lowercased()) {
        pieces.append(.chapter(label: label, title: title))
      }
      let articles = chapter.name == "article" ? [chapter] : chapter.children("article")
      pieces += articles.map(Self.piece)
    }
  }

  /// The articles that have a number.
  var articles: [Article] {
    pieces.compactMap { if case .article(let article) = $0 { article } else { nil } }
  }

  private static func piece(_ element: MarkupElement) -> Piece {
    let (label, title) = names(element)
    let text = element.brokenText()
    guard !label.isEmpty else { return .text([title, text].joined(separator: "\n")) }
    return .article(
      Article(label: label, number: number(label), title: title, text: text))
  }

  /// The number and the name; older files have both in the name, with a colon between.
  private static func names(_ element: MarkupElement) -> (label: String, title: String) {
    let number = Folding.singleSpaced(element.attributes["number"] ?? "")
    let name = Folding.singleSpaced(element.attributes["name"] ?? "")
    guard number.isEmpty, let colon = name.firstIndex(of: ":") else { return (number, name) }
    let label = String(name[..<colon])
    guard label.contains(where: \.isNumber) else { return ("", name) }
    return (label, String(name[name.index(after: colon)...]).trimmed)
  }

  /// A label without the word before the number.
  private static func number(_ label: String) -> String {
    let words = label.split(separator: " ")
    let first = words.first?.filter { $0 != ":" && $0 != "." } ?? ""
    let isWord = words.count > 1 && first.count > 1 && first.allSatisfy(\.isLetter)
    return (isWord ? words.dropFirst() : words[...]).joined(separator: " ")
  }

  // MARK: Plain text

  /// The number of lines on a page.
  private static let pageLength = 45

  /// The treaty as plain text.
  func text(paged: Bool) -> String {
    var lines = [name, ""]
    for piece in pieces {
      switch piece {
      case .chapter(let label, let title): lines += [label, title, ""]
      case .article(let article): lines += [Self.heading(article.label), article.title, ""]
      case .text: break
      }
      switch piece {
      case .article(let article): lines += Self.lines(article.text)
      case .text(let text): lines += Self.lines(text)
      case .chapter: break
      }
    }
    // A label or title that is not there leaves no line.
    let all = lines.enumerated()
      .filter { $1 != "" || $0 == 0 || lines[$0 - 1] != "" }.map(\.element)
    return (paged ? onPages(all) : all).joined(separator: "\n") + "\n"
  }

  private static func heading(_ label: String) -> String {
    label.contains(where: \.isLetter) && label.contains(" ") ? label : "Article \(label)"
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + [""]
  }

  private func onPages(_ lines: [String]) -> [String] {
    let pages = stride(from: 0, to: lines.count, by: Self.pageLength).map {
      lines[$0..<min($0 + Self.pageLength, lines.count)]
    }
    return pages.enumerated().flatMap { number, page in
      page + ["", "\(name) \(number + 1)", ""]
    }
  }
}
