import Foundation
import Testing

@testable import TreatyArticles

/// Invented texts in which headings are easily lost.
@Suite("The recognition of articles")
struct RecognitionTests {
  // MARK: Pages

  static let rules = ["lamps", "oars", "ropes", "sails", "nets", "masts", "keels", "bells"]

  private func paged(_ mark: (Int) -> String) -> String {
    "TREATY OF THE LAKE\n\n"
      + Self.rules.enumerated().map { index, rule in
        "\(mark(index + 1))\nArticle \(index + 1)\nThe \(rule) of all boats\nare kept."
      }.joined(separator: "\n")
  }

  @Test(
    "keeps headings that begin pages, and drops what printing added",
    arguments: [
      "#", "- # -", "Page # of 9", "#\nTREATY OF THE LAKE", "#\n\u{0C}Lake Series No. 4",
      "\u{0C}Journal of the Lake L 12/4#", "Journal of the Lake L 12/4#",
    ])
  func pages(_ mark: String) throws {
    let text = try read(paged { mark.replacing("#", with: String($0)) })
    #expect(text.articles == (1...8).map(String.init))
    for (index, rule) in Self.rules.enumerated() {
      #expect(text["art_\(index + 1)"]?.text == "The \(rule) of all boats are kept.")
    }
    #expect(text.findings == [])
  }

  @Test(
    "takes no title, mark of a list or heading for a running header",
    arguments: ["Seat", "(1)\nThe", "Rule #", "1. The"])
  func noHeaders(_ line: String) throws {
    let source = (1...8).map { number in
      "- \(number) -\nArticle \(number)\n\(line.replacing("#", with: String(number)))\nBoats are free."
    }
    let text = try read(source.joined(separator: "\n"))
    #expect(text.reasons(.runningHeader) == [])
    #expect(text.articles.count == 8)
  }

  @Test("keeps the first of the headings of a chapter that stand on each page")
  func repeatedChapter() throws {
    let pages = (1...4).map { "Article \($0)\nThe lake is free.\n- \($0) -\nCHAPTER I" }
    let text = try read("CHAPTER I\n\(pages.joined(separator: "\n"))\nCHAPTER II\nArticle 5\nOars.")
    #expect(text.provisions(of: .chapter).map(\.id) == ["chp_I", "chp_II"])
    #expect(text.reasons(.runningHeader).count == 4)
  }

  // MARK: Order

  @Test("loses no article after a doubtful one where an annex counts from 1 again")
  func cascade() throws {
    let text = try read(
      """
      Treaty on the Lake

      The Parties agree,
      Article 1: Scope
      The lake is free.
      Article 2: Seat
      The seat is as laid down in
      Article 3: it is on the isle.
      Article 3: Lamps
      Lamps are lit.

      ANNEX ON VOTES
      Article 1
      Votes are open.
      Article 2
      Votes are counted.
      """)
    #expect(
      text.ids.filter { $0.contains("art") } == [
        "art_1", "art_2", "art_3", "annex_1/art_1", "annex_1/art_2",
      ])
    #expect(text.findings == [])
  }

  @Test("takes a heading 'Annex' below a number for the title of the article")
  func annexTitle() throws {
    for blank in ["\n", "\n\n"] {
      let lines = [
        "Article 1", "Scope", "All boats.", "Article 2", "Annex",
        "The annex is part of the treaty.",
        "Article 3", "Seat", "The isle.", "ANNEX", "Article 1", "One boat.",
      ]
      let text = try read(lines.joined(separator: blank))
      #expect(
        text.ids.filter { !$0.contains("para") } == [
          "art_1", "art_2", "art_3", "annex_1", "annex_1/art_1",
        ])
      #expect(text["art_2"]?.heading == "Annex")
    }
  }

  @Test("begins an annex at the title of an attached document")
  func attached() throws {
    let text = try read(
      """
      TREATY ON BOATS

      Article 1
      Boats are free.

      Article 2
      It is in force at once.

      Done at Seaside, on 1 May 1921.

      For A: B

      PROTOCOL ON SAILS

      The parties have agreed:

      Article 1
      Sails are white.

      Article 2
      Sails are large.

      Exchange of Letters

      Sir, I have the honour to write.
      """)
    let annexes = text.provisions(of: .annex)
    #expect(annexes.map(\.heading) == ["PROTOCOL ON SAILS", "Exchange of Letters"])
    #expect(
      annexes.map(\.text) == ["The parties have agreed:", "Sir, I have the honour to write."])
    #expect(text.articles == ["1", "2", "1", "2"])
    #expect(text["art_2"]?.text == "It is in force at once.")
    #expect(text.findings == [])
  }

  @Test("reads the title of an annex in capitals over several lines")
  func longAnnex() throws {
    let title = [
      "ANNEX II: LIST OF THE BOATS THAT ARE SUBJECT TO THE RULES OF ARTICLE 7 AND THAT ARE TO BE",
      "REGISTERED WITH THE COUNCIL OF THE LAKE BEFORE THE FIRST OF JANUARY, WITH THEIR OARS AND",
      "THEIR SAILS",
    ]
    let text = try read(
      "Article 1\nA rule.\n\n\(title.joined(separator: "\n"))\n\n1. A boat.\n2. A raft.")
    let annex = try #require(text["annex_2"])
    #expect("ANNEX II: \(annex.heading ?? "")" == title.joined(separator: " "))
    #expect(annex.children.count == 2)
    let long = title.joined(separator: " ")
    let alone = try read("Article 1\nA rule.\n\n\(long).\n\n1. A boat.\n2. A raft.")
    #expect(alone["annex_2"]?.children.count == 2)
  }

  @Test("takes a list of annexes for none")
  func annexList() throws {
    let text = try read(
      "Article 1\nThe annexes are:\n\nAnnex I\nAnnex II\n\nANNEX I\n\n1. A.\n\nANNEX II\n\n1. B.")
    #expect(text.provisions(of: .annex).map(\.label) == ["ANNEX I", "ANNEX II"])
  }

  @Test("takes a quoted heading for a part of the article that amends")
  func quoted() throws {
    let text = try read(
      """
      Article 1
      Article 2 of the Treaty is replaced by the following:

      "Article 2
      The Council has ten members."

      Article 2
      It is in force at once.
      """)
    #expect(text.articles == ["1", "2"])
    #expect(text["art_2"]?.text == "It is in force at once.")
  }

  // MARK: Numbers

  @Test("corrects a number that was misread, with a finding")
  func misread() throws {
    let numbers = ["l", "2", "3", "4", "5", "6", "7", "8", "9", "1O", "II", "l2"]
    let text = try read(numbers.map { "Article \($0)\nA rule." }.joined(separator: "\n"))
    #expect(text.articles == (1...12).map(String.init))
    #expect(
      text.findings.map(\.rule) == [.misreadNumber, .misreadNumber, .misreadNumber, .misreadNumber])
    #expect(text.findings[2].message == "The number 'II' is read as 11.")
    let roman = try read(
      ["I", "II", "III"].map { "Article \($0)\nA rule." }.joined(separator: "\n"))
    #expect(roman.articles == ["1", "2", "3"])
    #expect(roman.findings == [])
  }

  @Test("joins a word and its number in two lines, and reads a text below the number's line")
  func split() throws {
    let text = try read(
      "Article\n1\nBoats.\nARTICLE\n2.\nOars.\nArticle 3 1. Sails are white.\n2. Or red.")
    #expect(text.ids == ["art_1", "art_2", "art_3", "art_3/para_1", "art_3/para_2"])
  }

  @Test("reads § as articles where no word stands before numbers")
  func signs() throws {
    let text = try read("VERTRAG\n\n§ 1 Zweck\nDer Rat schützt den See.\n§ 2\nDer Sitz ist am See.")
    #expect(text.articles == ["1", "2"])
    #expect(text["art_1"]?.heading == "Zweck")
    #expect(text.findings.map(\.rule) == [.numbersWithoutWord])
  }

  @Test("keeps the mark of a note out of a number in HTML, and glues no words")
  func html() throws {
    let text = try read(
      "<p align=center>Article 1<sup>1</sup></p><p>Boats<br/>and oars.</p><p>Article 2<sup>(2)</sup>"
        + "<br>5 m<sup>2</sup> of sails.", format: .html)
    #expect(text.articles == ["1", "2"])
    #expect(text["art_1"]?.text == "Boats and oars.")
    #expect(text["art_2"]?.text == "5 m² of sails.")
  }

  // MARK: Lists

  @Test(
    "keeps the points of a list beside one another when a sentence follows it",
    arguments: [
      ("Article", ["(a)", "(b)", "(c)"], "a b c"), ("Article", ["(i)", "(ii)", "(iii)"], "1 2 3"),
      ("Article", ["a)", "b)", "c)"], "a b c"), ("Статья", ["а)", "б)", "в)"], "а б в"),
    ])
  func sentenceAfterList(_ word: String, _ marks: [String], _ values: String) throws {
    let list = ["Лампы Lamps:"] + marks.map { "\($0) oars;" }
    func points(_ after: [String]) throws -> (text: TreatyText, article: TextProvision) {
      let lines = ["\(word) 1", "Boats.", "\(word) 2"] + list + after + ["\(word) 3", "Nets."]
      let text = try read(lines.joined(separator: "\n\n"))
      return (text, try #require(text["art_2"]))
    }
    for after in [[], ["Лодки Boats."]] as [[String]] {
      let (text, article) = try points(after)
      #expect(text.articles == ["1", "2", "3"])
      #expect(article.children.map(\.kind) == [.point, .point, .point])
      #expect(article.children.compactMap(\.value).joined(separator: " ") == values)
      #expect(article.children.allSatisfy { $0.children.isEmpty })
      #expect(article.children.last?.following == after.joined())
    }
    let (_, article) = try points(["Лодки Boats.", "Сети Nets."])
    #expect(
      article.children.map(\.kind) == [.point, .point, .point, .paragraph, .paragraph])
  }

  @Test(
    "keeps a heading above a list whose first mark is also a word",
    arguments: [
      ("Article", "a)"), ("Artikel", "a)"), ("Artículo", "a)"), ("Article", "a."), ("Статья", "а)"),
    ])
  func markBelowHeading(_ word: String, _ mark: String) throws {
    let text = try read("\(word) 1\nBoats.\n\n\(word) 2\n\(mark) Oars;\nb) nets.")
    #expect(text.articles == ["1", "2"])
    #expect(text["art_2"]?.children.first?.kind == .point)
  }

  // MARK: Texts in one line

  @Test("finds articles, annexes and paragraphs within a line, and says how sure that is")
  func oneLine() throws {
    let text = try read(
      "TREATY ON THE LAKE The States agree: CHAPTER I GENERAL RULES Article 1 Scope The lake is that "
        + "of Article 2 of this Treaty. Article 2 1. The lake is water. 2. The shore is: (a) the beach; "
        + "and (b) the rocks of Annex I. Article 3 In May 1. The Council sits. In accordance with "
        + "Article 1, it may act. Done at Seaside. PROTOCOL ON SAILS Article 1 Sails are white. "
        + "Article 2 Sails are large. ANNEX I LIST OF SAILS Article 1 One sail.")
    #expect(
      text.ids == [
        "preamble", "chp_I", "art_1", "art_2", "art_2/para_1", "art_2/para_2",
        "art_2/para_2/point_a", "art_2/para_2/point_b", "art_3", "annex_nn1", "annex_nn1/art_1",
        "annex_nn1/art_2", "annex_1", "annex_1/art_1",
      ])
    #expect(text["art_3"]?.text.hasSuffix("In accordance with Article 1, it may act.") ?? false)
    #expect(text.reasons(.signatureBlock) == ["Done at Seaside."])
    #expect(text.findings.map(\.rule) == [.headingsWithinLines])
    #expect(text.findings[0].message.hasPrefix("6 of 6 articles begin within a line; "))
  }

  @Test(
    "finds Chinese and Arabic articles within a line",
    arguments: [
      "湖泊条约各国议定如下：第一条 各国应依照第三条的规定保护湖泊。第二条理事会由代表组成。理事会依照第一条行使职权。第三条 本条约即日生效。",
      "معاهدة البحيرة إن الدول قد اتفقت على ما يلي: المادة 1 يحمي المجلس البحيرة وفقا للمادة 3 من هذه "
        + "المعاهدة. المادة 2: يجتمع المجلس كل سنة. المادة الثالثة تدخل المعاهدة حيز النفاذ.",
    ])
  func otherScripts(_ source: String) throws {
    #expect(try read(source).articles == ["1", "2", "3"])
  }
}
