import Foundation
import Testing

@testable import TreatyArticles

@Suite("Formats")
struct FormatTests {
  @Test("Markdown: marks, links and titles on the next line")
  func markdown() throws {
    let source = """
      <meta charset='utf-8' />
      ####TREATY OF THE [TWO BAYS](../bays/README.md)

      The Bay States trust each other.They trade.

      ### CHAPTER I

      ####Purposes

      ###Article 1 

      ####Aims

      1.To trade *freely*;

      2. To **sail**.

      ### Article  2  

      Article 7 is short.

      #### Protocol on Lights

      ###1 

      Boats carry lights.
      """
    let text = try read(source, name: "bays.md")
    #expect(text.format == .markdown)
    #expect(text.title == "TREATY OF THE TWO BAYS")
    #expect(
      text.ids == [
        "preamble", "chp_I", "art_1", "art_1/para_1", "art_1/para_2", "art_2", "annex_1",
        "annex_1/para_1",
      ])
    #expect(text["art_1"]?.heading == "Aims")
    #expect(text["art_1/para_1"]?.text == "To trade freely;")
    #expect(text["annex_1"]?.heading == "Protocol on Lights")
    #expect(text.reasons(.linkTarget) == ["../bays/README.md"])
    #expect(difference(source, text.everything) == [:])
  }

  @Test("Markdown: underlined and bold headings; numbers without a word")
  func otherMarkdown() throws {
    let bold = try read(
      "Pact\n====\n\n**Article 1**\n\nA rule.\n\n**Article 2**\n\nA rule.", name: "a.md")
    #expect(bold.title == "Pact")
    #expect(bold.articles == ["1", "2"])
    let bare = try read("# Pact\n\n## 1\n\nA rule.\n\n## 2\n\nA rule.", name: "a.md")
    #expect(bare.articles == ["1", "2"])
    #expect(bare.findings.map(\.rule) == [.numbersWithoutWord])
  }

  @Test("HTML: blocks, entities, scripts")
  func html() throws {
    let text = try read(
      """
      <!DOCTYPE html><html><head><title>Site</title><style>p { x: y }</style></head>
      <body><script>let article = "Article 9";</script><!-- Article 8 -->
      <h1>Treaty of Caf&eacute; Peace</h1>
      <p>The parties,<br>drinking coffee&nbsp;together,</p>
      <h2>Article&nbsp;1</h2><p>One <b>cup</b> &lt; two cups &amp; so on.
      <h2>Article 2</h2><p>(a) milk;<p>(b) sugar.
      <table><tr><td>cups</td><td>&#50;</td></tr></table></body></html>
      """)
    #expect(text.format == .html)
    #expect(text.title == "Treaty of Café Peace")
    #expect(text.articles == ["1", "2"])
    #expect(text["art_1"]?.text == "One cup < two cups & so on.")
    #expect(text["art_1"]?.line == 5)
    #expect(text["art_2/point_a"]?.text == "milk;")
    #expect(text["art_2/point_b"]?.following == "cups 2")
    #expect(text.reasons(.markup).joined().contains("Article 9"))
    #expect(text.reasons(.metadata).joined().contains("Site"))
  }

  static let json = #"""
    {
      "treaty": "湖約", "treaty_zh": "湖約", "treaty_en": "Lake Treaty", "total_articles": 3,
      "preamble_zh": "序。", "preamble_en": "The lake \"States\" \u0041gree.",
      "articles": [
        {"article": "一", "title_zh": "宗旨", "title_en": "Aims", "content_zh": "一、和平。\n二、通商。",
         "content_en": "1. Peace.\n\n2. Trade:\n\n(a) by day;"},
        {"article": "一之二", "title_zh": "", "title_en": "", "content_zh": "船。", "content_en": "Boats."},
        {"article": "二十", "title_zh": "", "title_en": "", "content_zh": "終。", "content_en": "End."}
      ]
    }
    """#

  @Test("JSON of open-treaties: one language, Chinese numerals")
  func openTreaties() throws {
    let text = try read(Self.json, name: "lake.json")
    #expect(text.language == "en")
    #expect(text.title == "Lake Treaty")
    #expect(text.articles == ["1", "1bis", "20"])
    #expect(text["preamble"]?.text == "The lake \"States\" Agree.")
    #expect(text["art_1/para_2/point_a"]?.text == "by day;")
    #expect(text["art_1"]?.line == 5)
    #expect(text.reasons(.otherLanguage).joined().contains("通商"))
    #expect(text.findings.map(\.rule) == [.missingArticle])
    let chinese = try read(Self.json, name: "lake.json", language: "zh-Hant")
    #expect(chinese.title == "湖約")
    #expect(chinese["art_1"]?.heading == "宗旨")
    #expect(chinese["art_1/para_2"]?.text == "通商。")
  }

  @Test("Akoma Ntoso: elements are provisions")
  func akomaNtoso() throws {
    let text = try read(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="treaty">
      <meta><identification source="#us"><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
      <preface><p><docTitle>Treaty of the Dunes</docTitle></p></preface>
      <preamble><p>The Dune States,</p><p>have agreed:</p></preamble>
      <body>
        <chapter eId="chp_I"><num>CHAPTER I</num><heading>Sand</heading>
          <article eId="art_1"><num>Article 1</num><heading>Aims</heading>
            <paragraph eId="art_1__para_1"><num>1.</num>
              <intro><p>Dunes are:</p></intro>
              <point><num>(a)</num><content><p>high<authorialNote marker="1"><p>Since 1900.</p></authorialNote>;</p></content></point>
            </paragraph>
            <paragraph><num>2.</num><content><p>Sand is free.</p></content></paragraph>
          </article>
          <article><num>Article II bis</num><content><p>Wind is free.</p></content></article>
        </chapter>
      </body>
      <conclusions><p>Done at the beach.</p></conclusions>
      <attachments><attachment><num>Annex I</num><heading>Rules</heading><doc name="annex"><mainBody>
        <article><num>Article 1</num><content><p>No shovels.</p></content></article>
      </mainBody></doc></attachment></attachments>
      </act></akomaNtoso>
      """, name: "dunes.xml")
    #expect(text.format == .akomaNtoso)
    #expect(text.title == "Treaty of the Dunes")
    #expect(text.language == "en")
    #expect(
      text.ids == [
        "preamble", "chp_I", "art_1", "art_1/para_1", "art_1/para_1/point_a", "art_1/para_2",
        "art_2bis", "annex_1", "annex_1/art_1",
      ])
    #expect(text["art_1/para_1/point_a"]?.text == "high;")
    #expect(text["art_1"]?.number == "1")
    #expect(text["art_1"]?.line == 8)
    #expect(text.reasons(.footnote) == ["Since 1900."])
    #expect(text.reasons(.signatureBlock) == ["Done at the beach."])
  }

  @Test("ToTA: chapters of articles, with number and name or both in the name")
  func tota() throws {
    let text = try read(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <treaty>
        <meta><name>North - South</name><treaty_identifier>9</treaty_identifier><language>en</language></meta>
        <body>
          <chapter name="Preamble" chapter_identifier="1"><article article_identifier="1">North and South agree.</article></chapter>
          <chapter number="CHAPTER I" name="Goods" chapter_identifier="2">
            <article number="ARTICLE 1" name="Aims" article_identifier="2">1. Trade &amp; more.

      2. The aims are:  (a) salt;  (b) fish.</article>
            <article name="Article 2: Terms" article_identifier="3">A rule.</article>
          </chapter>
          <chapter name="Conclusion" chapter_identifier="3"><article article_identifier="4">Done at the pole.</article></chapter>
        </body>
      </treaty>
      """, name: "pta_9.xml")
    #expect(text.format == .tota)
    #expect(text.title == "North - South")
    #expect(text.language == "en")
    #expect(
      text.ids == [
        "preamble", "chp_I", "art_1", "art_1/para_1", "art_1/para_2", "art_1/para_2/point_a",
        "art_1/para_2/point_b", "art_2",
      ])
    #expect(text["art_2"]?.heading == "Terms")
    #expect(text["art_1/para_1"]?.text == "Trade & more.")
    #expect(text.reasons(.signatureBlock) == ["Done at the pole."])
    #expect(text.reasons(.metadata).contains { $0.contains("treaty_identifier: 9") })
  }
}
