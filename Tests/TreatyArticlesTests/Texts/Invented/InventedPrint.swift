import Foundation

@testable import TreatyArticles

/// Prints an invented treaty in its layout.
struct InventedPrint {
  private let treaty: InventedTreaty
  private var lines: [String] = []

  static func file(_ treaty: InventedTreaty) -> String {
    var print = InventedPrint(treaty: treaty)
    print.write()
    return print.whole()
  }

  private init(treaty: InventedTreaty) { self.treaty = treaty }

  private var layout: InventedTreaty.Layout { treaty.layout }
  private var language: InventedLanguage { treaty.language }

  private mutating func write() {
    add(language.title, blankBelow: true)
    if layout.hasContents { writeContents() }
    add(language.preamble, blankBelow: true)
    var document = 0
    for article in treaty.articles {
      if article.document != document {
        document = article.document
        if document == 1, layout.attached == .document { add(language.closing, blankBelow: true) }
        addDocument(document)
      }
      write(article)
    }
    if document == 0 { add(language.closing, blankBelow: true) }
  }

  private mutating func addDocument(_ number: Int) {
    let title =
      layout.attached == .document
      ? language.attached : InventedTreaty.numbered(language.annex, number)
    lines.append("")
    add(heading(title), blankBelow: true)
  }

  private mutating func writeContents() {
    for article in treaty.articles where article.document == 0 {
      add("\(number(article)) \(article.title ?? "") ........ \(article.number + 2)")
    }
    lines.append("")
  }

  private func number(_ article: InventedTreaty.Article) -> String {
    InventedTreaty.numbered(layout.heading, article.number)
  }

  private mutating func write(_ article: InventedTreaty.Article) {
    var first = number(article)
    if layout.title == .beside, let title = article.title {
      let stops = ".:-–".contains(first.last!)
      first += stops || language.blank.isEmpty ? " \(title)" : ". \(title)"
    }
    var paragraphs = article.paragraphs.map { [$0.mark, $0.text].filter { !$0.isEmpty } }
      .map { $0.joined(separator: " ") }
    if layout.textBeside { first += " " + paragraphs.removeFirst() }
    if layout.lines != .tight { lines.append("") }
    add(heading(first))
    if layout.title == .below, let title = article.title { add(title) }
    if layout.lines != .tight { lines.append("") }
    for paragraph in paragraphs { add(paragraph, blankBelow: layout.lines == .blocks) }
  }

  private func heading(_ text: String) -> String {
    layout.format == .markdown && !layout.textBeside ? "**\(text)**" : text
  }

  private mutating func add(_ text: String, blankBelow: Bool = false) {
    let widths: [InventedTreaty.Layout.Lines: Int] = [.wrapped: 76, .tight: 64, .narrow: 44]
    lines += widths[layout.lines].map { Self.wrapped(text, $0) } ?? [text]
    if layout.format == .markdown || layout.format == .html || blankBelow { lines.append("") }
  }

  static func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] = String(word)
      } else if lines[lines.count - 1].count + word.count < width {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  // MARK: The file

  private func whole() -> String {
    switch layout.format {
    case .html:
      let blocks = lines.filter { !$0.isEmpty }.map { "<p align=\"center\">\($0)</p>" }
      return "<html><body>\n\(blocks.joined(separator: "\n"))\n</body></html>\n"
    case .markdown: return lines.joined(separator: "\n")
    case .plain: break
    }
    switch layout.lines {
    case .one: return lines.filter { !$0.isEmpty }.joined(separator: " ")
    case .few:
      let all = lines.filter { !$0.isEmpty }
      let third = max(1, all.count / 3)
      return [all[..<third], all[third..<(2 * third)], all[(2 * third)...]]
        .map { $0.joined(separator: " ") }.joined(separator: "\n\n")
    default: return paged()
    }
  }

  /// The lines with what printing adds to each page.
  private func paged() -> String {
    guard layout.pages != .none, lines.count > 60 else { return lines.joined(separator: "\n") }
    var result: [String] = []
    for (index, line) in lines.enumerated() {
      if index > 0, index % 14 == 0 { result += pageBreak(index / 14) }
      result.append(line)
    }
    return result.joined(separator: "\n")
  }

  private func pageBreak(_ page: Int) -> [String] {
    switch layout.pages {
    case .none: []
    case .bare: ["\(page)"]
    case .dashed: ["", "- \(page) -", ""]
    case .counted: ["Page \(page) of 9"]
    case .title: ["\(page)", language.title]
    case .journal: ["", "Journal of the Lakes L 123/\(page + 40)", ""]
    case .feed: ["\(page)", "\u{0C}\(language.title)"]
    }
  }

  static func roman(_ number: Int) -> String {
    let tens = String(repeating: "X", count: number / 10)
    return tens + ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][number % 10]
  }

  static func han(_ number: Int) -> String {
    let digits = Array("〇一二三四五六七八九").map(String.init)
    if number < 10 { return digits[number] }
    let tens = number / 10 > 1 ? digits[number / 10] : ""
    return tens + "十" + (number % 10 > 0 ? digits[number % 10] : "")
  }
}
