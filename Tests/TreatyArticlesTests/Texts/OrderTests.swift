import Foundation
import Testing

@testable import TreatyArticles

/// The letters and digits of a text in their order.
private func ordered(_ text: String) -> String {
  String(text.filter { $0.isLetter || $0.isNumber })
}

@Suite("The order of print")
struct OrderTests {
  static let lists = [
    "The Parties shall:\n\n(a) do this; and\n\n(b) do that,\n\nunless they agree otherwise.",
    "1. Each Party may:\n(a) send;\n(b) receive,\nprovided that it notifies.\n2. Nothing more.",
    "1. Each Party may:\n\n(a) send:\n\n(i) by sea;\n\n(ii) by land,\n\nin good time;\n\n(b) receive,\n\nas it wishes.\n\n2. No more.",
    "The aims are:\n\n(a) salt;\n\nand what comes with it;\n\n(b) fish,\n\nat sea.\n\nThe seat is here.",
    "1. It holds:\n\n(a) one;\n\n(b) two,\n\nand then:\n\n- three,\n\n- four,\n\nat last.",
    "The text:\n\n(a) one;\n\n(b) two,\n\nthen\n\n(i) three;\n\n(ii) four,\n\nthe end.",
  ]

  @Test("is kept in plain text", arguments: lists)
  func plain(_ body: String) throws {
    let source = "Article 1\n\n\(body)\n\nArticle 2\n\nA rule.\n"
    let text = try read(source)
    #expect(ordered(text.provisions.map(\.words).joined()) == ordered(source))
  }

  @Test("is kept in ToTA and JSON", arguments: lists)
  func marked(_ body: String) throws {
    let tota = try read(
      "<treaty><body><chapter><article number=\"Article 1\">\(body)</article></chapter></body></treaty>",
      name: "a.xml")
    #expect(ordered(tota.provisions.map(\.words).joined()) == ordered("Article 1 \(body)"))
    let escaped = body.replacing("\n", with: "\\n")
    let json = try read(
      "{\"articles\": [{\"article\": \"1\", \"content_en\": \"\(escaped)\"}]}", name: "a.json")
    #expect(ordered(json.provisions.map(\.words).joined()) == ordered("1 \(body)"))
  }

  @Test("of random lists is kept", arguments: 0..<200)
  func random(_ seed: Int) throws {
    var random = FuzzTests.Seeded(state: UInt64(seed) + 7)
    let pieces = [
      "1. One", "2. Two", "(a) alpha;", "(b) beta,", "(i) iota:", "(ii) second,", "and so on.",
      "The Parties agree:", "unless they say so;", "- by day,", "A sentence stands here.",
    ]
    let body = (0..<Int.random(in: 2...25, using: &random)).map { _ in
      pieces.randomElement(using: &random)! + (Bool.random(using: &random) ? "\n\n" : "\n")
    }.joined()
    let text = try read("Article 1\n\n\(body)\nArticle 2\n\nA rule.\n")
    #expect(
      ordered(text.provisions.map(\.words).joined()) == ordered("Article 1 \(body) Article 2 A rule"),
      "\(body)")
  }

  @Test("closing words follow their list, and the list goes on after words within it")
  func places() throws {
    let text = try read("Article 1\n\n\(Self.lists[2])\n")
    #expect(text["art_1/para_1/point_a/point_ii"]?.following == "in good time;")
    #expect(text["art_1/para_1/point_b"]?.following == "as it wishes.")
    #expect(text["art_1/para_1"]?.wholeText.hasSuffix("(b) receive,\nas it wishes.") == true)
    let second = try read("Article 1\n\(Self.lists[1])\n")
    #expect(second["art_1/para_1/point_b"]?.text == "receive,")
    #expect(second["art_1/para_1/point_b"]?.following == "provided that it notifies.")
  }

  @Test("a line that goes on within a point belongs to the point")
  func wrapped() throws {
    let text = try read("Article 1\nIt may:\n(a) send this,\nthat and more;\n(b) stay.\n")
    #expect(text["art_1/point_a"]?.text == "send this, that and more;")
    #expect(text["art_1/point_a"]?.following == "")
  }
}
