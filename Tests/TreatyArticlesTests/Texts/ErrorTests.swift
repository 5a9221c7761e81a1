import Foundation
import Testing

@testable import TreatyArticles

@Suite("Files that cannot be read")
struct ErrorTests {
  @Test("are empty", arguments: ["", " \n\t\n", "\u{FEFF}\n"])
  func empty(_ source: String) {
    #expect(error(Data(source.utf8))?.rule == .empty)
  }

  @Test("are in an encoding that their letters do not show; the error has the place and a guess")
  func encodings() throws {
    let few = Data("Article 1\n".utf8) + Data([0xD1, 0xF2])
    let found = try #require(error(few))
    #expect(found.rule == .unknownEncoding)
    #expect(found.message.contains("offset 10 is not UTF-8; the file seems to be "))
    #expect(found.line == 2 && found.column == 1)
    #expect(error(Data("%PDF-1.4\n".utf8) + Data([0xE2, 0xE3]))?.message.contains("PDF") ?? false)
  }

  @Test("may begin with the mark of UTF-8")
  func byteOrderMark() throws {
    #expect(try read("\u{FEFF}Article 1\nA rule.").articles == ["1"])
    let faulty = Data([0xEF, 0xBB, 0xBF, 0x41, 0xC3])
    #expect(error(faulty)?.message.contains("offset 4 ") ?? false)
  }

  @Test("are larger than the limit")
  func size() {
    let large = Data(repeating: 0x61, count: 50 << 20)
    #expect(
      error(large)?.message == "The file has 52428800 bytes, more than the limit of 33554432.")
    #expect(error(large)?.rule == .tooLarge)
  }

  @Test("have an endless line")
  func line() {
    let source = "Article 1\n" + String(repeating: "word ", count: 300_000)
    let found = error(Data(source.utf8))
    #expect(found?.rule == .endlessLine)
    #expect(found?.line == 2)
  }

  @Test(
    "have no article",
    arguments: [
      ("a.txt", "Just a letter.\n\nWith two paragraphs."), ("a.md", "# Letter\n\nText."),
      ("a.html", "<html><body><p>Text</body></html>"),
      (
        "a.xml",
        "<treaty><meta/><body><chapter name=\"Preamble\"><article>Text</article></chapter></body></treaty>"
      ),
      ("a.xml", "<akomaNtoso><act><body><p>Text</p></body></act></akomaNtoso>"),
      ("a.json", "{\"articles\": []}"),
    ])
  func noArticle(_ name: String, _ source: String) {
    #expect(error(Data(source.utf8), name: name)?.rule == .noArticle)
  }

  @Test(
    "are malformed JSON, with line and column",
    arguments: [
      ("{\n  \"articles\": [1,, 2]}", 2, 18), ("{\n\"articles\" 1}", 2, 12),
      ("{\"articles\": [\"a\n\"]}", 1, 17),
      ("{\"articles\": [", 1, 15), ("{\"articles\": []} x", 1, 18),
      ("{\"articles\": [\"\\q\"]}", 1, 18),
    ])
  func json(_ source: String, _ line: Int, _ column: Int) {
    let found = error(Data(source.utf8), name: "a.json")
    #expect(found?.rule == .malformedJSON)
    #expect([found?.line, found?.column] == [line, column])
  }

  @Test("are malformed XML, with the line")
  func xml() throws {
    let found = try #require(error(Data("<treaty>\n<body>\n</treaty>".utf8), name: "a.xml"))
    #expect(found.rule == .malformedXML)
    #expect(found.line == 3)
    #expect(found.description.hasPrefix("a.xml:3:"))
  }

  @Test("are XML or JSON of something else")
  func unknown() {
    #expect(
      error(Data("<?xml version=\"1.0\"?><note/>".utf8), name: "a.xml")?.rule == .unknownFormat)
    #expect(error(Data("{\"a\": 1}".utf8), name: "a.json")?.rule == .unknownFormat)
  }

  @Test("load no external entity and expand no bomb")
  func entities() throws {
    let secret = FileManager.default.temporaryDirectory.appendingPathComponent(
      "secret-\(UUID()).txt")
    try Data("SECRET".utf8).write(to: secret)
    defer { try? FileManager.default.removeItem(at: secret) }
    let external =
      "<?xml version=\"1.0\"?><!DOCTYPE treaty [<!ENTITY x SYSTEM \"\(secret.absoluteString)\">]><treaty><body><chapter number=\"CHAPTER I\"><article number=\"ARTICLE 1\">A &x; rule.</article></chapter></body></treaty>"
    #expect(error(Data(external.utf8), name: "a.xml")?.rule == .malformedXML)
    let levels = (1...9).map {
      "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">"
    }.joined()
    let bomb =
      "<?xml version=\"1.0\"?><!DOCTYPE treaty [<!ENTITY e0 \"boom\">\(levels)]><treaty><body><chapter><article number=\"ARTICLE 1\">&e9;</article></chapter></body></treaty>"
    #expect(error(Data(bomb.utf8), name: "a.xml")?.rule == .malformedXML)
  }

  @Test("are nested too deeply")
  func depth() {
    let json = String(repeating: "[", count: 100_000)
    #expect(error(Data("{\"articles\": \(json)".utf8), name: "a.json")?.rule == .malformedJSON)
    let xml = "<treaty>" + String(repeating: "<a>", count: 1000)
    #expect(error(Data(xml.utf8), name: "a.xml")?.rule == .malformedXML)
  }

  @Test("do not come from faulty word tables")
  func vocabularies() {
    let sources = ["text,language,kind\nArticle,en\n", "text,language,kind\nArticle,en,verse\n"]
    for source in sources {
      #expect(throws: TreatyTextError.self) { try HeadingVocabulary(headingWords: source) }
    }
    #expect(throws: TreatyTextError.self) {
      try HeadingVocabulary(
        headingWords: "text,language,kind\n", numberWords: "text,language,value\none,en,x\n")
    }
  }
}
