import Foundation
import Testing

@testable import TreatyArticles

@Suite("Akoma Ntoso")
struct AkomaNtosoTests {
  private func act(_ body: String, rest: String = "") throws -> TreatyText {
    try read(
      "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><act><body>\(body)</body>\(rest)</act></akomaNtoso>",
      name: "a.xml")
  }

  @Test("lists in blocks are points, with words before and after")
  func blockLists() throws {
    let text = try act(
      """
      <article><num>Article 1</num><content><p>First.</p><blockList>
      <listIntroduction>Each may:</listIntroduction>
      <item><num>(a)</num><p>go;</p></item>
      <item><num>(b)</num><blockList><listIntroduction>stay</listIntroduction>
      <item><num>(i)</num><p>here,</p></item><listWrapUp>or there;</listWrapUp></blockList></item>
      <listWrapUp>as it wishes.</listWrapUp></blockList><p>Last.</p></content></article>
      """)
    #expect(text.ids == ["art_1", "art_1/point_a", "art_1/point_b", "art_1/point_b/point_i"])
    #expect(text["art_1"]?.number == "1")
    #expect(text["art_1"]?.text == "First.\nEach may:")
    #expect(text["art_1/point_b/point_i"]?.following == "or there;")
    #expect(text["art_1/point_b"]?.following == "as it wishes.\nLast.")
    #expect(
      text["art_1"]?.wholeText
        == "First.\nEach may:\n(a) go;\n(b) stay\n(i) here,\nor there;\nas it wishes.\nLast.")
  }

  @Test(
    "the number of an article is found in any label",
    arguments: [
      ("Art. 1.", "1"), ("§ 4", "4"), ("Article 5 <i>bis</i>", "5bis"), ("ARTICLE VI", "6"),
      ("Artículo 7.º", "7"), ("Статья 8.", "8"), ("第九条", "9"), ("Article 10.1", "10.1"),
      ("Article 11-2", "11-2"), ("12", "12"), ("[13]", "13"), ("Art 14", "14"),
      ("Article II.1", "II.1"), ("Article G-01", "G-01"), ("Article 1.1bis", "1.1bis"),
      ("ARTICLE: 8.4", "8.4"), ("Clause 3", "3"),
    ])
  func numbers(_ label: String, _ value: String) throws {
    let text = try act("<article><num>\(label)</num><content><p>x</p></content></article>")
    #expect(text.articles == [value])
    #expect(text.ids == ["art_\(value)"])
  }

  @Test("of several numbers the first one counts, and none is lost")
  func severalNumbers() throws {
    let text = try act(
      "<article><num>Article 12.</num><num>(ex Article 9)</num><heading>A</heading><subheading>B</subheading></article>")
    #expect(text["art_12"]?.label == "Article 12. (ex Article 9)")
    #expect(text["art_12"]?.heading == "A B")
  }

  @Test(
    "marks between words do not glue them",
    arguments: ["<br/>", "<eol/>", "<tab/>", "<img src=\"x\"/>", "<p>more</p>"])
  func breaks(_ mark: String) throws {
    let text = try act("<article><num>1</num><content><p>one\(mark)two</p></content></article>")
    #expect(text["art_1"]?.text.split(separator: " ").first == "one")
    let inline = try act(
      "<article><num>1</num><p>H<sub>2</sub>O, <ref href=\"x\">here</ref>.</p></article>")
    #expect(inline["art_1"]?.text == "H2O, here.")
  }

  @Test("articles that are quoted are words, not articles")
  func quoted() throws {
    let text = try act(
      "<article><num>1</num><content><p>Replace: <mod><quotedStructure><article><num>Article 4</num><p>New.</p></article></quotedStructure></mod></p></content></article>")
    #expect(text.articles == ["1"])
    #expect(text["art_1"]?.text == "Replace: Article 4 New.")
  }

  @Test("recitals, tables and attachments keep their numbers and places")
  func others() throws {
    let text = try read(
      """
      <akomaNtoso><act><preamble><formula><p>They,</p></formula><recitals>
      <recital><num>(1)</num><p>First.</p></recital><recital><num>(2)</num><p>Second.</p></recital>
      </recitals><formula><p>agree:</p></formula></preamble>
      <body><article><num>1</num><content><table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>
      </content></article></body>
      <attachments><attachment><doc><meta/><preface><p>Annex II: Seats</p></preface><mainBody>
      <article><num>Article 1</num><p>Here.</p></article></mainBody></doc></attachment></attachments>
      </act></akomaNtoso>
      """, name: "a.xml")
    #expect(
      text.ids == [
        "preamble", "preamble/para_1", "preamble/para_2", "art_1", "annex_2", "annex_2/art_1",
      ])
    #expect(text["preamble"]?.number == nil)
    #expect(text["preamble"]?.wholeText == "They,\n(1) First.\n(2) Second.\nagree:")
    #expect(text["art_1"]?.text == "a b")
    #expect(text["annex_2"]?.heading == "Seats")
  }

  @Test("paragraphs without a number take none of the others")
  func unnumbered() throws {
    let text = try act(
      "<article><num>1</num><paragraph><p>x</p></paragraph><paragraph><num>1.</num><p>y</p></paragraph></article>")
    #expect(text.ids == ["art_1", "art_1/para_nn1", "art_1/para_1"])
  }

  @Test("processing instructions without data are skipped, and other encodings are read")
  func instructions() throws {
    let body = "<akomaNtoso><?x?><act><body><article><num>Статья 1</num><?y?><p>Да.</p></article></body></act></akomaNtoso>"
    #expect(try read("<?xml version=\"1.0\"?><?x?>" + body, name: "a.xml").articles == ["1"])
    let latin = try #require(
      ("<?xml version=\"1.0\" encoding=\"windows-1251\"?>" + body).data(using: .windowsCP1251))
    let text = try TreatyText.read(latin, name: "a.xml", vocabulary: vocabulary)
    #expect(text["art_1"]?.text == "Да.")
    let wide = try #require(("<?xml version=\"1.0\"?>" + body).data(using: .utf16))
    #expect(
      try TreatyText.read(wide, name: "a.xml", vocabulary: vocabulary)["art_1"]?.text == "Да.")
  }
}

@Suite("Texts of Trade Agreements")
struct ToTATests {
  private func treaty(_ body: String) throws -> TreatyText {
    try read(
      "<treaty><meta><language>en</language></meta><body>\(body)</body></treaty>", name: "a.xml")
  }

  @Test("texts without a number take none of the articles")
  func unnumbered() throws {
    let text = try treaty(
      """
      <chapter><article>The Parties,</article><article>have agreed:</article></chapter>
      <chapter number="CHAPTER I"><article>General words.</article>
      <article number="ARTICLE 1" name="Aims">One.</article><article name="Scope">Two.</article>
      <article>Loose words.</article></chapter>
      <chapter><article>More words.
      IN WITNESS WHEREOF they sign.
      Done at Strelsau.</article></chapter>
      """)
    #expect(
      text.ids == ["preamble", "chp_I", "art_1", "art_nn1", "chp_I/sec_1", "sec_1"])
    #expect(text["preamble"]?.text == "The Parties,\nhave agreed:")
    #expect(text["chp_I"]?.text == "General words.")
    #expect(text["art_nn1"]?.heading == "Scope")
    #expect(text["sec_1"]?.text == "More words.")
    #expect(text.reasons(.signatureBlock) == ["IN WITNESS WHEREOF they sign.\nDone at Strelsau."])
  }

  @Test(
    "numbers of two parts keep both",
    arguments: [
      ("ARTICLE 2-01", "2-01"), ("ARTICLE II.1", "II.1"), ("ARTICLE G-01", "G-01"),
      ("ARTICLE: 8.4", "8.4"), ("12", "12"), ("Article 1.1bis", "1.1bis"), ("I-10", "I-10"),
    ])
  func numbers(_ label: String, _ value: String) throws {
    let text = try treaty("<chapter><article number=\"\(label)\" name=\"A\">x</article></chapter>")
    #expect(text.ids == ["art_\(value)"])
    guard label.contains("A"), !label.contains(":") else { return }
    #expect(try read("\(label)\n\nThe rule.\n\nArticle 99\n\nA rule.").ids.first == "art_\(value)")
    #expect(try read("\(label). Title\n\nThe rule.").ids == ["art_\(value)"])
  }

  @Test("chapters and annexes that count anew have articles of their own")
  func anew() throws {
    let text = try treaty(
      """
      <chapter number="CHAPTER I"><article number="Article 1">x</article></chapter>
      <chapter number="ANNEX I" name="Seats"><article number="Article 1">y</article></chapter>
      """)
    #expect(text.ids == ["chp_I", "art_1", "annex_1", "annex_1/art_1"])
  }

  @Test("breaks do not glue words, and words beside the articles are kept")
  func breaks() throws {
    let text = try treaty(
      "<chapter number=\"CHAPTER I\">Note.<article number=\"Article 1\">one<br/>two</article></chapter>")
    #expect(text["chp_I"]?.text == "Note.")
    #expect(text["art_1"]?.text.contains("onetwo") == false)
  }
}
