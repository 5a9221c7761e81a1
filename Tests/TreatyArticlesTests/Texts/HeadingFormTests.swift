import Testing

@testable import TreatyArticles

/// Many ways to print a number. Each line is tried as the heading of a treaty's articles.
@Suite("Headings of articles")
struct HeadingFormTests {
  @Test(
    "are read in many languages and numerals",
    arguments: [
      ("Article 4", "4"), ("ARTICLE IV", "4"), ("Art. 5.", "5"), ("ART. XIX", "19"),
      ("Article 1er", "1"), ("Article premier", "1"), ("Article One", "1"),
      ("Article Twenty-one", "21"),
      ("Article 18.1", "18.1"), ("Article 7 bis", "7bis"), ("Article 7bis", "7bis"),
      ("Article 12a", "12a"), ("Article XIV ter", "14ter"), ("Article No. 6", "6"),
      ("Artículo 4", "4"), ("Artículo 1º", "1"), ("ARTÍCULO PRIMERO", "1"), ("Artigo 4.º", "4"),
      ("Articolo 3", "3"), ("Artikel 4", "4"), ("Artikel IV", "4"), ("Artykuł 9", "9"),
      ("Článek 2", "2"), ("Madde 3", "3"), ("4. cikk", "4"), ("3 straipsnis", "3"),
      ("12. pants", "12"), ("Neni 8", "8"), ("Pasal 7", "7"), ("Điều 5", "5"), ("Άρθρο 6", "6"),
      ("Статья 4", "4"), ("СТАТЬЯ IV", "4"), ("Статья первая", "1"),
      ("Статья двадцать первая", "21"),
      ("Стаття 4", "4"), ("Стаття ІІ", "2"), ("Артыкул 3", "3"), ("Член 5", "5"),
      ("5-бап", "5"), ("4-модда", "4"), ("4-modda", "4"), ("Моддаи 6", "6"), ("Հոդված 3", "3"),
      ("მუხლი 2", "2"), ("第四条", "4"), ("第 4 条", "4"), ("第一百零二條", "102"), ("第八条之二", "8bis"),
      ("第12条", "12"), ("제3조", "3"), ("المادة 4", "4"), ("المادة ٤", "4"), ("المادة الرابعة", "4"),
      ("المادة الحادية عشرة", "11"), ("المادة الحادية والعشرون", "21"), ("المـادة ١٢", "12"),
      ("ARTICLE: 4", "4"), ("Article (4)", "4"), ("المادة (4)", "4"), ("Article 4¹", "4"),
      ("Article 1 A", "1a"), ("Article 1 (A)", "1a"), ("Article l", "1"), ("Article 1O", "10"),
      ("Article ll.", "11"), ("Article Iv", "4"), ("Artic1e 4", "4"), ("ARTlCLE 4", "4"),
      ("A R T I C L E 4", "4"), ("Article the Fourth", "4"), ("Article4", "4"),
      ("Article 4 ......", "4"), ("ARTICLE PREMIER", "1"), ("Art. 4.-", "4"),
      ("ماده ۴", "4"), ("סעיף 7", "7"), ("अनुच्छेद 4", "4"), ("ข้อ 9", "9"),
    ])
  func forms(_ line: String, _ value: String) throws {
    let source = SourceLine(number: 1, text: line, startsBlock: true)
    let heading = try #require(HeadingReader(vocabulary: vocabulary).heading(in: source))
    #expect(heading.kind == .article)
    #expect(heading.number?.value == value)
  }

  @Test(
    "have their title in the same line",
    arguments: [
      ("Article 3. Purposes", "Purposes"),
      ("Article 3 — The Purposes of the League", "The Purposes of the League"),
      ("Article 3: Purposes", "Purposes"), ("Article 3 Purposes", "Purposes"),
      ("ARTICLE III - PURPOSES", "PURPOSES"), ("第三条　宗旨", "宗旨"), ("第三条：宗旨", "宗旨"),
      ("Статья 3. Цели", "Цели"), ("المادة 3: الأهداف", "الأهداف"),
      ("Article 3 (Purposes)", "(Purposes)"), ("第三条 各国应", "各国应"), ("第三条各国应", "各国应"),
      ("المادة 3 يحمي المجلس البحيرة.", "يحمي المجلس البحيرة."),
      ("المادة الثالثة يحمي المجلس", "يحمي المجلس"), ("Article III. the lake", "the lake"),
      ("Article 3 1. The lake is free.", "1. The lake is free."),
      ("Article 3 (1) The lake is free.", "(1) The lake is free."),
      ("제3조 (목적) 이 조약은", "(목적) 이 조약은"),
    ])
  func titles(_ line: String, _ rest: String) throws {
    let source = SourceLine(number: 1, text: line, startsBlock: true)
    let heading = try #require(HeadingReader(vocabulary: vocabulary).heading(in: source))
    #expect(heading.number?.value == "3")
    #expect(heading.rest == rest)
  }

  @Test(
    "are not seen in references",
    arguments: [
      "Article 4 of this Treaty shall apply to the islands.", "Article 4, paragraph 2, is deleted.",
      "Article 4(2) shall not apply.", "Article 4 and Article 5 remain in force.",
      "Articles 5 and 6 shall apply.", "Article 4/2 shall apply.", "Article shall mean a clause.",
      "Статья 4 настоящего Договора не применяется.", "المادة 4 من هذه المعاهدة",
      "第四条所称各国应遵行", "第四条及第五条之规定", "Artikel 4 Absatz 2 gilt entsprechend.",
      "Artículo 4 de este Tratado", "Articled clerks 4", "Part 4 of the Annex applies.",
      "第四条 所称各国应遵行", "第四条第一款", "المادة 4 والمادة 5", "Article 4 (1) of the Treaty",
      "Article VI. of this Treaty", "Annexed hereto is a list.",
      "Section 2 of this Article applies.",
    ])
  func references(_ line: String) {
    let source = SourceLine(number: 1, text: line, startsBlock: true)
    #expect(HeadingReader(vocabulary: vocabulary).heading(in: source) == nil)
  }

  @Test(
    "of parts, chapters, sections and annexes are distinguished",
    arguments: [
      ("PART TWO", TextProvision.Kind.part, "2"), ("TITLE IV", .part, "4"),
      ("Chapter VIII", .chapter, "8"),
      ("Section A", .section, "A"), ("Глава III", .chapter, "3"), ("第十六章：杂项条款", .chapter, "16"),
      ("الفصل الحادي عشر: تصريح", .chapter, "11"), ("ANNEX", .annex, ""), ("Annex D", .annex, "D"),
      ("Annex EM I", .annex, "EM I"), ("Приложение № 2", .annex, "2"), ("Appendix 3", .annex, "3"),
      ("附件一", .annex, "1"), ("Hoofdstuk 2", .chapter, "2"), ("Teil II", .part, "2"),
    ])
  func containers(_ line: String, _ kind: TextProvision.Kind, _ value: String) throws {
    let source = SourceLine(number: 1, text: line, startsBlock: true)
    let heading = try #require(HeadingReader(vocabulary: vocabulary).heading(in: source))
    #expect(heading.kind == kind)
    #expect(heading.number?.value ?? "" == value)
  }
}
