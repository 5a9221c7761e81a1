import Foundation

/// An invented treaty: its articles, and a file that prints them in one of many layouts.
struct InventedTreaty {
  struct Article {
    /// The number of the document among those that count from 1; 0 for the treaty.
    var document = 0
    var number: Int
    var title: String?
    /// The marks and texts of its paragraphs.
    var paragraphs: [(mark: String, text: String)]

    /// The words without the heading's word and number.
    var words: String {
      ([title ?? ""] + paragraphs.flatMap { [$0.mark, $0.text] }).joined(separator: " ")
    }
  }

  /// The way to print it.
  struct Layout {
    enum Lines: CaseIterable { case blocks, wrapped, tight, narrow, one, few }
    enum Pages: CaseIterable { case none, bare, dashed, counted, title, journal, feed }
    enum Title: CaseIterable { case none, below, beside }
    enum Attached: CaseIterable { case none, annexes, document }

    var heading: String
    var lines: Lines
    var pages: Pages
    var title: Title
    var attached: Attached
    var hasContents: Bool
    var textBeside: Bool
    var format: TreatyFormat
  }

  enum TreatyFormat: String, CaseIterable {
    case plain = "txt"
    case markdown = "md"
    case html
  }

  var language: InventedLanguage
  var layout: Layout
  var articles: [Article] = []
  private var random: FuzzTests.Seeded

  init(seed: Int) {
    random = FuzzTests.Seeded(state: UInt64(seed) &* 7919 &+ 17)
    for _ in 0..<4 { _ = random.next() }
    language = InventedLanguage.all[seed % 2 == 0 ? 0 : seed / 2 % InventedLanguage.all.count]
    layout = Layout(
      heading: "", lines: .blocks, pages: .none, title: .none, attached: .none, hasContents: false,
      textBeside: false, format: .plain)
    chooseLayout()
    write()
  }

  private mutating func chance(_ share: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < share
  }

  private mutating func one<T>(_ all: [T]) -> T { all.randomElement(using: &random)! }

  private mutating func chooseLayout() {
    layout.heading = one(language.headings)
    layout.format = chance(70) ? .plain : one(TreatyFormat.allCases)
    layout.lines = layout.format == .plain ? one(Layout.Lines.allCases) : .blocks
    let isWrapped = [.wrapped, .tight, .narrow].contains(layout.lines)
    if isWrapped && language.blank.isEmpty { layout.lines = .blocks }
    if isWrapped { layout.pages = one(Layout.Pages.allCases) }
    layout.title = one(Layout.Title.allCases)
    layout.attached = chance(50) ? one(Layout.Attached.allCases) : .none
    layout.hasContents = chance(15) && layout.title != .none && layout.lines != .one
    layout.textBeside = layout.title == .none && chance(40)
    if layout.heading.last?.isWhitespace ?? false {
      (layout.title, layout.textBeside, layout.hasContents) = (.none, true, false)
    }
  }

  // MARK: Words

  private mutating func write() {
    let documents = layout.attached == .none ? 1 : layout.attached == .annexes ? 3 : 2
    for document in 0..<documents {
      let count = Int.random(in: document == 0 ? 6...16 : 2...6, using: &random)
      for number in 1...count {
        articles.append(
          Article(
            document: document, number: number,
            title: layout.title == .none ? nil : one(language.titles),
            paragraphs: paragraphs(upTo: count)))
      }
    }
  }

  private mutating func paragraphs(upTo count: Int) -> [(mark: String, text: String)] {
    guard chance(45) else { return [("", sentences(Int.random(in: 1...3, using: &random), count))] }
    let mark = one(["#.", "(#)"])
    return (1...Int.random(in: 2...4, using: &random)).map { number in
      (mark.replacing("#", with: String(number)), sentences(1, count))
    }
  }

  private mutating func sentences(_ number: Int, _ count: Int) -> String {
    let all = (0..<number).map { _ in
      [one(language.subjects), one(language.verbs), one(language.objects)]
        .joined(separator: language.blank) + tail(count) + language.stop
    }
    return all.joined(separator: language.blank)
  }

  private mutating func tail(_ count: Int) -> String {
    var tail = one(language.tails)
    while let place = tail.firstIndex(of: "&") {
      let number = Int.random(in: 1...count, using: &random)
      tail.replaceSubrange(place...place, with: Self.numbered(language.reference, number))
    }
    return tail
  }

  static func numbered(_ form: String, _ number: Int) -> String {
    form.replacing("#", with: String(number)).replacing("@", with: InventedPrint.roman(number))
      .replacing("%", with: InventedPrint.han(number))
  }
}
