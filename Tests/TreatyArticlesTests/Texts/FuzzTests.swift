import Foundation
import Testing

@testable import TreatyArticles

@Suite("Random files")
struct FuzzTests {
  /// A generator that always gives the same numbers.
  struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  static let pieces = [
    "Article 1", "Article 2", "Article 3.", "ARTICLE IV", "Artikel 2", "第三条", "المادة 4",
    "CHAPTER I", "ANNEX",
    "Annex II", "Section 2. The", "1.", "(a)", "(i)", "2. Text", "The parties shall",
    "de partijen van het", "- 3 -", "Page 4",
    "####", "###1", "[x](y)", "[", "<b>", "<", "&amp;", "\u{0C}", "\u{AD}", "—", "|a|b|",
    "Done at Lake", "Contents",
    "...... 5", "*Section 3.*", "§ 4.", "(", ")", "\"", "\u{202B}", "bis", "-", "7bis", "İ", "ß",
    "𝕏", "é", "\u{301}",
  ]

  @Test("never crash, and lose no letter in lines", arguments: 0..<300)
  func lines(_ seed: Int) throws {
    var random = Seeded(state: UInt64(seed) + 1)
    let ends = ["\n", "\n\n", " ", "\r\n", ""]
    let source =
      "Article 1\n"
      + (0..<Int.random(in: 1...80, using: &random)).map { _ in
        Self.pieces.randomElement(using: &random)! + ends.randomElement(using: &random)!
      }.joined()
    for format in [TreatyText.Format.plain, .markdown, .html] {
      guard let text = try? read(source, format: format) else { continue }
      if format != .html {
        #expect(difference(source, text.everything) == [:], "\(source.debugDescription)")
      }
      #expect(Set(text.ids).count == text.ids.count)
    }
  }

  @Test("of bytes never crash", arguments: 0..<200)
  func bytes(_ seed: Int) {
    var random = Seeded(state: UInt64(seed) + 99)
    let bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    for name in ["a.txt", "a.md", "a.html", "a.json", "a.xml"] {
      _ = error(Data(bytes), name: name)
    }
    let ascii = bytes.map { $0 & 0x7F | 0x20 }
    for name in ["a.txt", "a.md", "a.html", "a.json", "a.xml"] {
      _ = error(Data(ascii), name: name)
    }
  }

  @Test("cut anywhere never crash", arguments: ["a.json", "a.xml"])
  func cuts(_ name: String) {
    let source =
      name == "a.json"
      ? FormatTests.json
      : "<treaty><body><chapter number=\"CHAPTER I\"><article number=\"ARTICLE 1\">A rule.</article></chapter></body></treaty>"
    for length in 0..<source.utf8.count {
      _ = error(Data(source.utf8.prefix(length)), name: name)
    }
  }

  @Test("take time in proportion to their size")
  func linear() throws {
    func time(_ copies: Int) throws -> Duration {
      let article = (1...copies).map {
        "Article \($0)\n\n1. The parties shall agree.\n(a) one;\n(b) two.\n\n[[[((( 2.\n\n"
      }
      return try ContinuousClock().measure { _ = try read(article.joined()) }
    }
    _ = try time(100)
    let (small, large) = (try time(300), try time(2400))
    #expect(large < small * 30)
  }
}
