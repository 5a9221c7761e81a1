import Testing

@testable import TreatyArticles

/// Invented treaties, each with the traps of one kind.
@Suite("The structure of a text")
struct StructureTests {
  @Test("has title, preamble, chapters, articles, paragraphs and points")
  func whole() throws {
    let text = try read(
      """
      Deposited copy no. 7

      TREATY OF LAKE AMITY
      BETWEEN THE HARBOUR STATES

      The Harbour States, wishing to keep the peace on the lake,
      Have agreed as follows:

      CHAPTER I
      GENERAL RULES

      Article 1
      Use of terms

      1. In this Treaty:
      (a) "lake" means Lake Amity;
      (b) "boat" means
      (i) a sailing boat, or
      (ii) a rowing boat.
      2. Other words have their usual meaning.

      Article 2

      The lake is open to all boats.

      Each State marks its harbours.

      CHAPTER II
      LAST RULES

      Article 3 - Entry into force
      This Treaty enters into force at once.

      Done at Seaside, on the first of May 1921.

      For the North Harbour
      A. Miller
      """)
    #expect(text.title == "TREATY OF LAKE AMITY BETWEEN THE HARBOUR STATES")
    #expect(text.language == "en")
    #expect(text.format == .plain)
    #expect(
      text.ids == [
        "preamble", "chp_I", "art_1", "art_1/para_1", "art_1/para_1/point_a",
        "art_1/para_1/point_b",
        "art_1/para_1/point_b/point_i", "art_1/para_1/point_b/point_ii", "art_1/para_2", "art_2",
        "art_2/para_1", "art_2/para_2", "chp_II", "art_3",
      ])
    #expect(text["chp_I"]?.heading == "GENERAL RULES")
    #expect(text["art_1"]?.heading == "Use of terms")
    #expect(text["art_1"]?.parentID == "chp_I")
    #expect(text["art_1"]?.line == 12)
    #expect(text["art_3"]?.heading == "Entry into force")
    #expect(text["art_3"]?.text == "This Treaty enters into force at once.")
    #expect(text["art_1/para_1/point_b/point_ii"]?.value == "2")
    #expect(text.reasons(.beforeTitle) == ["Deposited copy no. 7"])
    #expect(text.reasons(.signatureBlock).first?.hasPrefix("Done at Seaside") ?? false)
    #expect(text.findings == [])
  }

  @Test("does not read a table of contents as articles")
  func contents() throws {
    let text = try read(
      """
      TREATY OF THE THREE HILLS

      Table of contents

      Preamble .......... 1
      Article 1 Purposes .......... 2
      Article 2 Members .......... 3
      Article 3 Seat of the League .......... 4

      The Hill States have agreed as follows:

      Article 1. Purposes
      The League keeps the paths in order.

      Article 2. Members
      The Hill States are its members.

      Article 3. Seat
      The seat is on the middle hill.
      """)
    #expect(text.articles == ["1", "2", "3"])
    #expect(text["art_1"]?.heading == "Purposes")
    #expect(text.reasons(.contents).joined().contains("Seat of the League"))
    #expect(text["preamble"]?.text == "The Hill States have agreed as follows:")
    #expect(text.findings == [])
  }

  @Test("recognizes a table of contents without leaders and title")
  func plainContents() throws {
    let text = try read(
      """
      PACT OF THE ISLES
      Article 1 Aims
      Article 2 Organs
      Article 3 Budget
      Article 4 Seat

      Article 1
      The aims are peace and trade.
      Article 2
      The organs are the council and the clerk.
      Article 3
      The budget is small.
      Article 4
      The seat is on the largest isle.
      """)
    #expect(text.articles == ["1", "2", "3", "4"])
    #expect(text["art_3"]?.text == "The budget is small.")
    #expect(text.title == "PACT OF THE ISLES")
  }

  @Test("keeps references at the beginning of a line in the text")
  func references() throws {
    let text = try read(
      """
      Article 1
      The council decides by vote in the cases that are laid down in
      Article 4. The clerk counts the votes as it is said in
      Article 2
      of the rules.

      Article 2
      Article 3 of this Treaty applies to boats as well.
      Annex II to this Treaty names them.

      Article 3
      Boats carry lights as they have agreed with
      Article 1, and with the rules made under it.

      Article 4
      The votes are open.
      """)
    #expect(text.articles == ["1", "2", "3", "4"])
    #expect(text.provisions(of: .annex).isEmpty)
    #expect(text["art_1"]?.text.contains("laid down in Article 4. The clerk") ?? false)
    #expect(text.findings == [])
  }

  @Test("drops page numbers, running headers and line-end hyphens, and keeps sentences")
  func pages() throws {
    let text = try read(
      """
      TREATY OF THE VALLEY

      Article 1
      The valley is neu-
      tral in all wars that the

      - 1 -
      Treaty of the Valley 1921

      neighbours may wage.

      Article 2
      The river is free.

      - 2 -
      Treaty of the Valley 1921

      Article 3
      The bridge is free.

      - 3 -
      Treaty of the Valley 1921
      """)
    #expect(
      text["art_1"]?.text == "The valley is neutral in all wars that the neighbours may wage.")
    #expect(text.articles == ["1", "2", "3"])
    #expect(text.reasons(.pageNumber) == ["- 1 -", "- 2 -", "- 3 -"])
    #expect(text.reasons(.runningHeader).count == 3)
  }

  @Test("puts footnotes into the remainder")
  func footnotes() throws {
    let text = try read(
      """
      Article 1
      The mountain is a park.[1]

      [1] Amended in 1930.

      Article 2
      The park has a warden.
      """)
    #expect(text["art_1"]?.text == "The mountain is a park.[1]")
    #expect(text.reasons(.footnote) == ["[1] Amended in 1930."])
  }

  @Test("numbers the articles of an annex separately")
  func annexes() throws {
    let text = try read(
      """
      Article 1
      There is a court.
      Article 2
      Its rules are annexed.

      ANNEX I
      RULES OF THE COURT

      Article 1
      The court sits on Mondays.
      Article 2
      It has three judges.

      ANNEX II

      1. First list.
      2. Second list.
      """)
    #expect(
      text.ids == [
        "art_1", "art_2", "annex_1", "annex_1/art_1", "annex_1/art_2", "annex_2", "annex_2/para_1",
        "annex_2/para_2",
      ])
    #expect(text["annex_1"]?.heading == "RULES OF THE COURT")
    #expect(text["annex_1"]?.number == "I")
    #expect(text.findings == [])
  }

  @Test("keeps a restart without a heading as an attached document, with a finding")
  func restart() throws {
    let text = try read(
      """
      Article 1
      One rule.
      Article 2
      Two rules.

      Article 1
      Another rule.
      Article 2
      Yet another rule.
      """)
    #expect(text.ids == ["art_1", "art_2", "annex_1", "annex_1/art_1", "annex_1/art_2"])
    #expect(text.findings.map(\.rule) == [.numberingRestarts])
  }

  @Test("numbers articles within chapters if each begins with 1")
  func chapters() throws {
    let text = try read(
      """
      CHAPTER ONE
      Article 1
      A rule.
      Article 2
      A rule.

      CHAPTER TWO
      Article 1
      A rule.
      Article 2
      A rule.
      """)
    #expect(
      text.ids == [
        "chp_ONE", "chp_ONE/art_1", "chp_ONE/art_2", "chp_TWO", "chp_TWO/art_1", "chp_TWO/art_2",
      ])
    #expect(text.findings == [])
  }

  @Test("reports gaps, repetitions and empty articles")
  func findings() throws {
    let text = try read(
      """
      Article 1
      A rule.

      Article 3
      A rule.

      Article 3
      The same number again.

      Article 7
      A rule.

      Article 8
      """)
    #expect(text.articles == ["1", "3", "3", "7", "8"])
    #expect(text.ids == ["art_1", "art_3", "art_3-2", "art_7", "art_8"])
    #expect(
      text.findings.map(\.message) == [
        "Article 2 is missing between 1 and 3.",
        "Article 3 occurs again; the second is kept as art_3-2.",
        "Articles 4 to 6 are missing between 3 and 7.", "Article 8 has no text.",
      ])
    #expect(text.findings.map(\.line) == [4, 7, 10, 13])
  }

  @Test("groups articles below titles without a number")
  func subheadings() throws {
    let text = try read(
      """
      Chapter I: The Council
      COMPOSITION
      Article 1
      The Council has nine members.
      VOTING
      Article 2
      Each member has one vote.
      """)
    #expect(text.ids == ["chp_I", "chp_I/sec_1", "art_1", "chp_I/sec_2", "art_2"])
    #expect(text["chp_I/sec_2"]?.heading == "VOTING")
    #expect(text["art_2"]?.parentID == "chp_I/sec_2")
  }

  @Test("distinguishes (i) after (h) from (i) before (ii)")
  func romanPoints() throws {
    let letters = "abcdefgh".map { "(\($0)) term \($0);" }.joined(separator: "\n")
    let nested = try read(
      "Article 1\n1. Terms:\n\(letters)\n(i) a lake, or\n(ii) a sea;\n(i) last term.")
    #expect(nested["art_1/para_1/point_h/point_i"]?.text == "a lake, or")
    #expect(nested["art_1/para_1/point_i"]?.text == "last term.")
    let plain = try read("Article 1\n1. Terms:\n\(letters)\n(i) ninth term;\n(j) tenth term.")
    #expect(plain["art_1/para_1/point_i"]?.text == "ninth term;")
  }

  @Test("reads several marks of paragraphs and points")
  func marks() throws {
    #expect(
      try read("Article 1\n(1) One.\n(2) Two.").ids == ["art_1", "art_1/para_1", "art_1/para_2"])
    #expect(
      try read("Article 1\n1) One.\n2) Two.\na) point;\nb) point.").ids.last
        == "art_1/para_2/point_b")
    #expect(
      try read("Статья 1\n1. Раз.\nа) буква;\nб) буква.\n2. Два.").ids.contains(
        "art_1/para_1/point_б"))
    #expect(
      try read("第一条\n一、甲方。\n二、乙方：\n（一）其一；\n（二）其二。").ids.suffix(2) == [
        "art_1/para_2/point_一", "art_1/para_2/point_二",
      ])
    #expect(
      try read("Article 1\n1. (a) One.\n(b) Two.\n2. Three.").ids == [
        "art_1", "art_1/para_1", "art_1/para_1/point_a", "art_1/para_1/point_b", "art_1/para_2",
      ])
    #expect(try read("Article 1\n1.To sail.2.5 miles off.\n2.To row.").ids.count == 3)
  }

  @Test("does not read a year or quantity at the beginning of a line as a paragraph")
  func years() throws {
    let text = try read(
      """
      Article 1
      Both kings, their queens and all their envoys signed the treaty of the two lakes in May
      1921. It was renewed in June
      25. The lake has a surface of
      3.5 square miles.
      """)
    #expect(text.ids == ["art_1"])
    #expect(
      text["art_1"]?.text
        == "Both kings, their queens and all their envoys signed the treaty of the two lakes in May 1921. It was renewed in June 25. The lake has a surface of 3.5 square miles."
    )
  }

  @Test("keeps bullets and the end of a sentence in the paragraph they belong to")
  func wrapUp() throws {
    let text = try read(
      """
      Article 1
      The parties keep:

      (a) lights;

      (b) bells;

      as the weather demands.

      - by day,
      - by night.
      """)
    #expect(text.ids == ["art_1", "art_1/point_a", "art_1/point_b"])
    #expect(text["art_1"]?.text == "The parties keep:")
    #expect(text["art_1/point_b"]?.text == "bells;")
    #expect(
      text["art_1/point_b"]?.following == "as the weather demands.\n- by day,\n- by night.")
  }

  @Test("nests titles, chapters and sections by the order in which their words appear")
  func levels() throws {
    let text = try read(
      """
      PART ONE
      TITLE I
      CHAPTER 1
      SECTION 1
      Article 1
      A rule.
      SECTION 2
      Article 2
      A rule.
      TITLE II
      Article 3
      A rule.
      PART TWO
      Article 4
      A rule.
      """)
    #expect(text["art_2"]?.parentID == "part_ONE/part_I/chp_1/sec_2")
    #expect(text["art_3"]?.parentID == "part_ONE/part_II")
    #expect(text["art_4"]?.parentID == "part_TWO")
  }

  @Test("of a decimal numbering is read by chapter")
  func decimals() throws {
    let text = try read(
      "Article 1.1: Scope\nA rule.\n\nArticle 1.2: Terms\nA rule.\n\nArticle 2.1: Tariffs\nA rule.")
    #expect(text.articles == ["1.1", "1.2", "2.1"])
    #expect(text.ids == ["art_1.1", "art_1.2", "art_2.1"])
    #expect(text.findings == [])
  }
}
