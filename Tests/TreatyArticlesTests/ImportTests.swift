import Entente
import EntenteKit
import EntenteTestSupport
import Foundation
import Testing

@testable import TreatyArticles

@Suite("Importing full texts")
struct ImportTests {
  private static let pact = """
    Pact of Zenda

    Article 1
    1. The Parties keep the peace.
    2. They consult: (a) every year; (b) when one of them asks.

    Article 2
    The seat is Strelsau.

    Done at Strelsau on 1 May 1901.
    """

  private func add(
    _ kb: KnowledgeBase, _ text: String, _ more: [String: [String]] = [:]
  ) async throws -> Table {
    let words = [
      "file": [try PluginBase.file("pact.txt", text)], "treaty": ["zenda"], "on": ["1901-05-01"],
    ]
    return try await base.ask("articles import", words.merging(more) { $1 }, in: kb)
  }

  private func texts(_ kb: KnowledgeBase) async throws -> [[SQLValue]] {
    try await kb.query("SELECT id, file FROM treaty_text ORDER BY id").rows
  }

  @Test("a new treaty is added with its provisions, and the remainder of the text is kept")
  func newTreaty() async throws {
    let kb = try await base.copy()
    let table = try await add(kb, Self.pact, ["add-treaty": ["Pact of Zenda"]])
    let found = table.texts.filter { $0["what"] == "added" }.compactMap { $0["provision"] }
    #expect(found.prefix(3) == ["zenda/art_1", "zenda/art_1/para_1", "zenda/art_1/para_2"])
    #expect(found.last == "zenda/art_2")
    let rest = try await kb.query("SELECT body FROM treaty_remainder ORDER BY position").rows
    #expect(rest.contains { $0[0] == .text("Done at Strelsau on 1 May 1901.") }, "\(rest)")
    let article = try await kb.article("Pact of Zenda, Art. 1", on: "1901-06-01")
    let body = try #require(article.texts.first).body
    #expect(body.contains("keep the peace") && body.contains("when one of them asks"))
    #expect(
      try await kb.article("zenda/art_1/para_1", on: "1901-06-01").texts.first?.body
        == "The Parties keep the peace.")
    #expect(try await kb.check().findings.isEmpty)
  }

  @Test("a dry run reports the same and writes nothing")
  func dryRun() async throws {
    let kb = try await base.copy()
    let before = try await kb.revisions().count
    let told = try await add(kb, Self.pact, ["add-treaty": ["Pact of Zenda"], "dry-run": []])
    #expect(try await texts(kb).isEmpty)
    #expect(try await kb.revisions().count == before)
    let done = try await add(kb, Self.pact, ["add-treaty": ["Pact of Zenda"]])
    #expect(told.rows == done.rows && told.title != done.title)
  }

  @Test(
    "a file in another encoding is read, with a note; an encoding without a meaning is an error")
  func encoding() async throws {
    let kb = try await base.copy()
    let path = try PluginBase.file("pact.txt", "")
    let text = "Статья 1\nСтороны хранят мир на озере.\n"
    try #require(text.data(using: .windowsCP1251)).write(to: URL(fileURLWithPath: path))
    let words = ["add-treaty": ["Pact of Zenda"], "file": [path], "dry-run": []]
    let table = try await add(kb, "", words)
    let note = "The file is read as windows-1251"
    #expect(table.notes.map { $0.suffix(54) } == ["\(note), as its letters show."])
    let given = try await add(kb, "", words.merging(["encoding": ["cp1251"]]) { $1 })
    #expect(given.notes.first?.hasSuffix("\(note).") ?? false)
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await add(kb, "", words.merging(["encoding": ["klingon"]]) { $1 })
    }
    #expect(error?.code == .badArgument)
  }

  @Test(
    "the same file changes nothing; another one for the same day needs --replace"
  )
  func again() async throws {
    let kb = try await base.copy()
    _ = try await add(kb, Self.pact, ["add-treaty": ["Pact of Zenda"]])
    #expect(try await add(kb, Self.pact).title?.hasPrefix("There already") == true)
    let other = Self.pact.replacing("Strelsau.\n", with: "Zenda.\n")
    let error = await #expect(throws: KnowledgeBaseError.self) { try await add(kb, other) }
    #expect(error?.code == .badData && error?.message.contains("--replace") == true)
    _ = try await add(kb, other, ["replace": []])
    #expect(try await texts(kb).count == 1)
    #expect(
      try await kb.article("zenda/art_2", on: "1902").texts.first?.body == "The seat is Zenda.")
    #expect(try await kb.search(ArticleSearch("Strelsau NOT Zenda")).isEmpty)
  }

  @Test("the texts of two versions are shown with the words that changed")
  func history() async throws {
    let kb = try await base.copy()
    for (day, council) in [("1950-01-01", "eleven Members"), ("1970-01-01", "fifteen Members")] {
      let text =
        "Article 22\nOrgans.\n\nArticle 23\nThe Council has \(council) of the Organization.\n"
      _ = try await add(kb, text, ["treaty": ["UNC"], "on": [day]])
    }
    let table = try await base.ask("article", ["citation": ["UNC/23"], "history": []], in: kb)
    #expect(
      table.notes.first
        == "Version 1 to 2 (en): The Council has [-eleven-] {+fifteen+} Members of the Organization."
    )
    #expect(try await kb.article("UNC/23", on: "1960").texts.map(\.day) == ["1950-01-01"])
    #expect(try await kb.article("UNC/23", on: "2000").texts.map(\.day) == ["1970-01-01"])
  }

  @Test("with known paragraphs, the opening of a list is not a paragraph")
  func openings() async throws {
    let kb = try await base.copy()
    let principles = (1...7).map { "Principle \($0) stands here." }.joined(separator: "\n\n")
    let text = "Article 1\nPurposes.\n\nArticle 2\nThey act by these Principles.\n\n\(principles)\n"
    _ = try await add(kb, text, ["treaty": ["UNC"], "on": ["2000-01-01"]])
    let fourth = try await kb.article("UN Charter, Art. 2(4)", on: "2000-01-01")
    #expect(fourth.texts.map(\.body) == ["Principle 4 stands here."])
    let whole = try await kb.article("UNC/2", on: "2000-01-01").texts.first?.body ?? ""
    #expect(
      whole.hasPrefix("They act by these Principles.")
        && whole.hasSuffix("Principle 7 stands here."))
  }

  @Test("with known paragraphs, paragraphs without a break between them are separated")
  func joined() async throws {
    let kb = try await base.copy()
    let text =
      "Article 4\nThey talk.Always.\n\nArticle 5\nAn attack on one is one on all.Each attack is reported. At once.\n"
    _ = try await add(kb, text, ["treaty": ["NAT"], "on": ["1950-01-01"]])
    let second = try await kb.article("north-atlantic-treaty/art_5/para_2", on: "1950")
    #expect(second.texts.map(\.body) == ["Each attack is reported. At once."])
    #expect(try await kb.article("NAT/4", on: "1950").texts.first?.body == "They talk.Always.")
  }

  @Test(
    "the UN Charter has the same paragraphs in six languages as in the digests",
    .enabled(if: Shared.isThere, "needs ../shared"),
    arguments: ["en", "fr", "es", "ru", "zh", "ar"])
  func charter(language: String) async throws {
    let kb = try await base.copy()
    let file = Shared.folder.appendingPathComponent(
      "data/treaty-texts/un-charter-1945.\(language).txt")
    let words = ["file": [file.path], "treaty": ["UNC"], "on": ["2000-01-01"]]
    let table = try await base.ask("articles import", words, in: kb)
    let articles = table.texts.filter { $0["kind"] == "article" }
    #expect(articles.count == 111 && articles.allSatisfy { $0["what"] == "linked" })
    let added = table.texts.filter { $0["kind"] == "paragraph" && $0["what"] == "added" }.compactMap
    { $0["provision"] }
    let paragraphs = table.texts.filter { $0["kind"] == "paragraph" }.compactMap { $0["provision"] }
    for (article, count) in [("art_1", 4), ("art_2", 7)] {
      #expect(!added.contains { $0.hasPrefix("un-charter/\(article)/") }, "\(added)")
      #expect(paragraphs.filter { $0.hasPrefix("un-charter/\(article)/") }.count == count)
    }
    let fourth =
      try await kb.article("UN Charter, Art. 2(4)", on: "2000-01-01").texts.first?.body ?? ""
    let force = [
      "en": "force", "fr": "force", "es": "fuerza", "ru": "силой", "zh": "武力", "ar": "القوة",
    ]
    #expect(fourth.contains(force[language] ?? "?"), "\(fourth)")
  }

  @Test("a text of another treaty is refused without --force")
  func otherTreaty() async throws {
    let kb = try await base.copy()
    let text = (200...210).map { "Article \($0)\nWords.\n" }.joined(separator: "\n")
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await add(kb, text, ["treaty": ["NAT"]])
    }
    #expect(error?.code == .badData && error?.message.contains("another treaty") == true)
    #expect(try await texts(kb).isEmpty)
    let table = try await add(kb, text, ["treaty": ["NAT"], "force": []])
    #expect(table.notes.contains { $0.contains("north-atlantic-treaty/art_5") })
  }

  @Test(
    "bad input gives one error with file and rule, and changes nothing",
    arguments: [
      ("", "empty"), ("No heading stands here.\n", "no-article"),
      ("<?xml version=\"1.0\"?><akomaNtoso><act>", "malformed-xml"),
      ("{\"articles\": [", "malformed-json"),
    ])
  func badInput(text: String, rule: String) async throws {
    let kb = try await base.copy()
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await add(kb, text, ["add-treaty": ["Pact of Zenda"]])
    }
    #expect(
      error?.code == .badData && error?.message.contains(rule) == true,
      "\(String(describing: error))")
    #expect(error?.message.contains("pact.txt") == true && error?.message.contains("\n") == false)
    #expect(try await texts(kb).isEmpty)
  }

  @Test("files in an unknown encoding, too large and missing files are errors")
  func files() async throws {
    let kb = try await base.copy()
    let latin = PluginBase.temporaryPath("latin.txt")
    try (Data("Article 1\n".utf8) + [0xD1, 0xF2]).write(to: URL(fileURLWithPath: latin))
    let large = PluginBase.temporaryPath("large.txt")
    #expect(FileManager.default.createFile(atPath: large, contents: nil))
    let handle = try #require(FileHandle(forWritingAtPath: large))
    try handle.truncate(atOffset: 50 << 20)
    try handle.close()
    for (file, code, word) in [
      (latin, KnowledgeBaseError.Code.badData, "UTF"), (large, .badData, "32 MB"),
      ("/nowhere/at/all.txt", .fileNotFound, "no such file"),
    ] {
      let error = await #expect(throws: KnowledgeBaseError.self) {
        try await base.ask("articles import", ["file": [file], "treaty": ["NAT"]], in: kb)
      }
      #expect(
        error?.code == code && error?.message.contains(word) == true, "\(String(describing: error))"
      )
    }
    #expect(try await texts(kb).isEmpty)
  }

  @Test("an unknown treaty, source or format is an error before anything is written")
  func unknown() async throws {
    let kb = try await base.copy()
    for (words, code) in [
      (["treaty": ["nothing-of-the-kind"]], KnowledgeBaseError.Code.notFound),
      (["treaty": ["NAT"], "add-treaty": ["Another"]], .notFound),
      (["treaty": ["NAT"], "source": ["no-such-source"]], .notFound),
      (["treaty": ["NAT"], "text-format": ["word"]], .badArgument), (["treaty": []], .badArgument),
    ] {
      let error = await #expect(throws: KnowledgeBaseError.self) {
        try await add(kb, Self.pact, words)
      }
      if words["add-treaty"] == nil { #expect(error?.code == code, "\(words)") }
    }
    #expect(try await texts(kb).isEmpty)
  }

  @Test("removing the plugin removes its texts; upgrading it keeps them")
  func upgrade() async throws {
    let kb = try await base.copy()
    _ = try await add(kb, "Article 5\nAn attack on one is an attack on all.\n", ["treaty": ["NAT"]])
    try await kb.add(Newer(), recorded: "2099-01-01")
    #expect(try await texts(kb).count == 1)
    let found = try await kb.query(
      "SELECT count(*) FROM treaty_search WHERE treaty_search MATCH '\"attack on one is\"'"
    ).rows
    #expect(found == [[.integer(1)]])
    try await kb.removePlugin("treaty-articles", recorded: "2099-01-01")
    #expect(
      try await kb.query("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'treaty%'").rows == [
        [.integer(0)]
      ])
  }

  private struct Newer: Plugin {
    var files: [PluginFile] {
      TreatyArticles().files.map { file in
        guard file.path == "plugin.json" else { return file }
        let text = String(decoding: file.contents, as: UTF8.self).replacing(
          "\"0.1.0\"", with: "\"0.2.0\"")
        return PluginFile(path: file.path, contents: Data(text.utf8))
      }
    }
  }
}

@Suite("Citations in documents")
struct CitationCommandTests {
  @Test("positions match the words, and ambiguous citations list all candidates")
  func positions() async throws {
    let text =
      "Под действие ст. 4 ДКБ.\nSee Article 51 of the UN Charter, and Article 4 of the Collective Security Treaty Organization.\n"
    let table = try await base.ask(
      "articles find-citations", ["file": [try PluginBase.file("a.txt", text)]])
    let scalars = Array(text.unicodeScalars)
    for row in table.texts {
      let range = Int(row["start"] ?? "")!..<Int(row["end"] ?? "")!
      #expect(String(String.UnicodeScalarView(scalars[range])) == row["citation"])
    }
    #expect(
      table.texts.compactMap { $0["provision"] } == [
        "cst/art_4", "un-charter/art_51", "cst/art_4", "csto-charter/art_4",
      ])
    #expect(table.texts.compactMap { $0["line"] } == ["1", "2", "2", "2"])
  }

  @Test("in the text of a treaty, citations without a treaty belong to it")
  func ownText() async throws {
    let text = "As in the Helsinki Final Act.\nArticle 4\nArticle 51 of the UN Charter stands.\n"
    let file = try PluginBase.file("own.txt", text)
    let bare = try await base.ask("articles find-citations", ["file": [file]])
    #expect(
      bare.texts.compactMap { $0["provision"] } == [
        "helsinki-final-act/art_4", "un-charter/art_51",
      ])
    let own = try await base.ask("articles find-citations", ["file": [file], "treaty": ["CST"]])
    #expect(own.texts.compactMap { $0["provision"] } == ["cst/art_4", "un-charter/art_51"])
  }

  @Test("a document without citations gives an error")
  func none() async throws {
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await base.ask(
        "articles find-citations", ["file": [try PluginBase.file("b.txt", "An art gallery.")]])
    }
    #expect(error?.code == .notFound)
  }
}

@Suite("Differences of words")
struct WordDifferenceTests {
  @Test("removed and added words are shown in their places")
  func runs() {
    #expect(WordDifference(from: "a b c d", to: "a c e d").text == "a [-b-] c {+e+} d")
    #expect(WordDifference(from: "", to: "x y").text == "{+x y+}")
    #expect(WordDifference(from: "x y", to: "").text == "[-x y-]")
    #expect(WordDifference(from: "same words", to: "same  words").text == "same words")
  }

  @Test("both texts can be restored from the runs")
  func whole() {
    let old = "the parties shall consult together when one of them is threatened by an attack"
      .split(separator: " ")
    var seed = UInt64(3)
    for _ in 0..<200 {
      let (left, right) = (sample(old, &seed), sample(old, &seed))
      let runs = WordDifference(from: left, to: right).runs
      func joined(_ isOld: Bool) -> String {
        runs.compactMap { run in
          switch run {
          case .same(let text): text
          case .removed(let text): isOld ? text : nil
          case .added(let text): isOld ? nil : text
          }
        }.joined(separator: " ")
      }
      #expect(joined(true) == left && joined(false) == right)
    }
  }

  private func sample(_ words: [Substring], _ seed: inout UInt64) -> String {
    words.compactMap { word in
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return seed >> 62 == 0 ? nil : String(word)
    }.joined(separator: " ")
  }
}

@Suite("Importing words around lists")
struct ClosingWordsTests {
  private static let pact =
    "Article 1\n\nEach Party may:\n\n(a) send;\n\n(b) receive,\n\nunless Zenda objects.\n"

  private func add(_ kb: KnowledgeBase, _ text: String, on day: String) async throws -> Table {
    let known = try await !kb.query("SELECT 1 FROM treaty_text").rows.isEmpty
    return try await base.ask(
      "articles import",
      [
        "file": [try PluginBase.file("pact.txt", text)], "treaty": ["zenda"], "on": [day],
      ].merging(known ? [:] : ["add-treaty": ["Pact of Zenda"]]) { $1 }, in: kb)
  }

  @Test("closing words follow the list in the article, in its history and in the answer")
  func order() async throws {
    let kb = try await base.copy()
    let table = try await add(kb, Self.pact, on: "1901-01-01")
    #expect(
      table.texts.compactMap { $0["kind"] } == ["article", "point", "point", "closing words"])
    #expect(table.texts.last?["begins"] == "unless Zenda objects.")
    #expect(
      try await kb.article("zenda/art_1", on: "1901-06-01").texts.first?.body
        == "Each Party may:\n(a) send;\n(b) receive,\nunless Zenda objects.")
    #expect(try await kb.search(ArticleSearch("\"receive unless Zenda\"")).count == 1)
  }

  @Test("a treaty of which the file knows few articles takes its whole text")
  func knownInPart() async throws {
    let kb = try await base.copy()
    _ = try await add(kb, Self.pact, on: "1901-01-01")
    let whole = (1...40).map { "Article \($0)\n\nA rule.\n" }.joined(separator: "\n")
    let table = try await add(kb, whole, on: "1902-01-01")
    #expect(table.texts.count { $0["what"] == "added" } == 39)
    let other = (41...60).map { "Article \($0)\n\nA rule.\n" }.joined(separator: "\n")
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await add(kb, other, on: "1903-01-01")
    }
    #expect(error?.message.contains("0 of its 20 articles") == true)
  }
}
