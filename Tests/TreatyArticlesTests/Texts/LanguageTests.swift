import Testing

@testable import TreatyArticles

@Test("a few words under English headings are English")
func fewWords() throws {
  #expect(try read("ARTICLE ONE\nPeace.\n\nARTICLE TWO\nSeat.\n").language == "en")
  #expect(
    try read(
      "Article premier\nLa paix est gardée par les parties.\n\nArticle 2\nLe siège est à la mer.\n"
    ).language == "fr")
}

@Suite("The language of a text")
struct LanguageTests {
  static let english = """
    Article 1
    The parties to this treaty shall keep the peace of the lake.

    Article 2
    The boats of the parties are free on the lake.

    """
  static let dutch = """
    Artikel 1
    De partijen bij dit verdrag bewaren de vrede van het meer.

    Artikel 2
    De schepen van de partijen zijn vrij op het meer.

    """

  @Test(
    "is found by words and script",
    arguments: [
      (english, "en"), (dutch, "nl"),
      (
        "Article 1\nLes parties à ce traité maintiennent la paix dans le lac et sur les rives.",
        "fr"
      ),
      (
        "Artikel 1\nDie Parteien dieses Vertrags wahren den Frieden auf dem See und an den Ufern.",
        "de"
      ),
      ("Статья 1\nСтороны настоящего договора сохраняют мир на озере и на его берегах.", "ru"),
      ("Стаття 1\nСторони цього договору зберігають мир на озері та його берегах.", "uk"),
      ("第一条\n缔约国应维持湖上之和平。", "zh"), ("المادة 1\nتحافظ الأطراف على السلام في البحيرة.", "ar"),
      (
        "Artículo 1\nLas partes en este tratado mantienen la paz en el lago y en las orillas.", "es"
      ),
    ])
  func detection(_ source: String, _ language: String) throws {
    #expect(try read(source).language == language)
  }

  @Test("separates a bilingual text; the first of equal languages is the default")
  func bilingual() throws {
    let source =
      "LAKE TREATY\n\n" + Self.english
      + "MEERVERDRAG\n\nDe staten aan het meer zijn overeengekomen:\n\n" + Self.dutch
    let first = try read(source)
    #expect(first.language == "en")
    #expect(first.articles == ["1", "2"])
    #expect(first.reasons(.otherLanguage).joined().contains("bewaren de vrede"))
    let second = try read(source, language: "nl")
    #expect(second.articles == ["1", "2"])
    #expect(second["art_1"]?.text.contains("bewaren de vrede") ?? false)
    #expect(difference(source, first.everything) == [:])
    #expect(difference(source, second.everything) == [:])
  }

  @Test("separates alternating articles")
  func alternating() throws {
    let english = Self.english.split(separator: "\n\n")
    let dutch = Self.dutch.split(separator: "\n\n")
    let source = zip(english, dutch).flatMap { [$0, $1] }.joined(separator: "\n\n")
    #expect(try read(source, language: "en")["art_2"]?.text.hasPrefix("The boats") ?? false)
    #expect(try read(source, language: "nl")["art_2"]?.text.hasPrefix("De schepen") ?? false)
  }

  @Test("that is requested must occur in the text")
  func missing() {
    let error = error(.init(Self.english.utf8), language: "nl")
    #expect(error?.rule == .noArticle)
    #expect(error?.message == "No article was found in the language nl; the text has 2 in en.")
  }

  @Test("of a heading may differ from that of its text where it fills a gap")
  func foreign() throws {
    let third =
      "Artikel 3\nThe harbours of the parties are open to all the boats.\n\nArticle 4\nThe end of the treaty."
    let text = try read(Self.english + third)
    #expect(text.articles == ["1", "2", "3", "4"])
    #expect(text.findings.map(\.rule) == [.headingInOtherLanguage])
  }

  @Test("of a note within the text puts it into the remainder")
  func note() throws {
    let note = "Treedt in werking op een nader te bepalen tijdstip"
    let source =
      "Article 1\n\n\(note)\n\nThe parties shall keep the peace of the lake.\n\nArticle 2\n\n\(note)\n\nThe boats of the parties are free on the lake."
    let text = try read(source)
    #expect(text.reasons(.editorsNote) == [note, note])
    #expect(text["art_1"]?.text == "The parties shall keep the peace of the lake.")
  }
}
