import Entente
import EntenteKit
import EntenteTestSupport
import Foundation
import Testing

@testable import TreatyArticles

@Suite("Looking articles up")
struct ArticleTests {
  @Test(
    "the amendments of 2010 make a second version of article 4 of the Treaty",
    arguments: [
      ("2011-01-01", 1, "1994-04-20", "2012-12-19"), ("2012-12-18", 1, "1994-04-20", "2012-12-19"),
      ("2012-12-19", 2, "2012-12-19", "9999-12-31"),
    ])
  func versions(day: String, number: Int, from: String, until: String) async throws {
    let article = try await base.kb.article("CST/4", on: day)
    let version = try #require(article.version)
    #expect(article.versions.count == 2 && version.number == number)
    #expect(version.validFrom == from && version.validUntil == until)
    #expect((version.amendedBy != nil) == (number == 2))
  }

  @Test("no version of an article is in force before its treaty is")
  func beforehand() async throws {
    let article = try await base.kb.article("CST/4", on: "1993")
    #expect(article.version == nil && !article.versions.isEmpty)
    let table = try await base.ask("article", ["citation": ["CST/4"], "on": ["1993"]])
    #expect(
      table.texts.first { $0["what"] == "version" }?["detail"]?.hasPrefix("none in force") == true)
  }

  @Test("an article has its parties on the day and references in both directions")
  func around() async throws {
    let article = try await base.kb.article("Art. 4 CST", on: "2011-01-01")
    #expect(Set(article.parties.map(\.member)).isSuperset(of: ["armenia", "russia", "uzbekistan"]))
    #expect(article.references.contains { $0.to == "un-charter/art_51" && $0.kind == "cites" })
    #expect(article.citations.contains { $0.from == "agreement-status-forces-2000" })
    let treaty = try await base.kb.article("NAT/5", on: "1960")
    #expect(treaty.parties.count == 15, "\(treaty.parties.map(\.member))")
    #expect(try await base.kb.article("NAT/5", on: "1950").parties.count == 12)
  }

  @Test(
    "an article is found by any of its names",
    arguments: [
      ("CST/4", "cst/art_4"), ("cst/art_4", "cst/art_4"), ("CST/art_4/para_1", "cst/art_4/para_1"),
      ("Article 4 of the Collective Security Treaty", "cst/art_4"), ("ст. 4 ДКБ", "cst/art_4"),
      ("статья 51 Устава ООН", "un-charter/art_51"), ("Art 51 UNC", "un-charter/art_51"),
      ("Устав ОДКБ, ст. 13", "csto-charter/art_13"), ("NAT art. 5", "north-atlantic-treaty/art_5"),
      ("Chapter VIII of the UN Charter", "un-charter/chp_VIII"),
      ("Article V of the North Atlantic Treaty", "north-atlantic-treaty/art_5"),
    ])
  func names(citation: String, id: String) async throws {
    let found = try await base.kb.read { base in try base.provision(citation).id }
    #expect(found == id)
  }

  @Test(
    "an ambiguous citation is an error that lists the candidates",
    arguments: [
      (
        "Article 13 of the Charter",
        ["csto-charter/art_13", "un-charter/art_13", "cis-charter/art_13"]
      ),
      (
        "Article 4 of the Collective Security Treaty Organization",
        ["cst/art_4", "csto-charter/art_4"]
      ),
      ("Article V", ["cst/art_5", "un-charter/art_5"]),
    ])
  func ambiguous(citation: String, ids: [String]) async throws {
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await base.kb.article(citation, on: "2011-01-01")
    }
    #expect(error?.code == .ambiguous)
    for id in ids { #expect(error?.message.contains(id) == true, "\(citation): \(id)") }
  }

  @Test(
    "a text that is not a citation and an unknown provision are different errors",
    arguments: [
      ("nothing at all", KnowledgeBaseError.Code.badArgument), ("CST/44", .notFound),
      ("Articles 2 and 4 of the Collective Security Treaty", .badArgument),
    ])
  func errors(citation: String, code: KnowledgeBaseError.Code) async throws {
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await base.kb.article(citation, on: "2011-01-01")
    }
    #expect(error?.code == code)
  }

  @Test("paragraphs and chapters are provisions")
  func parts() async throws {
    let chapter = try await base.kb.article("un-charter/chp_VIII", on: "2000")
    #expect(chapter.parts.map(\.id) == [52, 53, 54].map { "un-charter/art_\($0)" })
    let article = try await base.kb.article("UN Charter, Art. 2(4)", on: "2000")
    #expect(article.provision.id == "un-charter/art_2/para_4")
    #expect(article.version?.digest.isEmpty == false)
  }

  @Test("a history has all versions with digests and sources")
  func history() async throws {
    let table = try await base.ask("article", ["citation": ["un-charter/art_61"], "history": []])
    #expect(table.texts.map { $0["from"] } == ["1945-10-24", "1965-08-31", "1973-09-24"])
    for (row, seats) in zip(table.texts, ["18", "27", "54"]) {
      #expect(row["digest"]?.contains(seats) == true)
    }
    #expect(table.notes.contains { $0.hasPrefix("[1] ") })
  }
}

@Suite("Treaties in the dataset")
struct TreatyDataTests {
  @Test(
    "every article has a digest with a source and a section of it",
    arguments: [
      ("un-charter", 111), ("north-atlantic-treaty", 14), ("cst", 11), ("csto-charter", 29),
      ("sco-charter", 26), ("cis-charter", 45), ("cis-agreement-1991", 14),
    ])
  func digests(treaty: String, count: Int) async throws {
    let rows = try await base.kb.query(
      """
      SELECT p.number, count(DISTINCT v.statement_id), count(s.section)
      FROM treaty_provision p
      LEFT JOIN treaty_provision_version v ON v.provision_id = p.provision_id
      LEFT JOIN statement_source s ON s.statement_id = v.statement_id
        AND s.stance = 'supports' AND s.section <> ''
      WHERE p.treaty_id = '\(treaty)' AND p.kind = 'article'
      GROUP BY p.provision_id
      """
    ).rows
    #expect(rows.count == count)
    for row in rows {
      #expect(row[1] != .integer(0) && row[2] != .integer(0), "article \(row[0])")
    }
  }

  @Test("the versions of a provision do not overlap")
  func chains() async throws {
    let rows = try await base.kb.query(
      """
      SELECT a.provision_id, a.version, a.valid_until, b.valid_from
      FROM treaty_provision_version a
      JOIN treaty_provision_version b
        ON b.provision_id = a.provision_id AND b.version = a.version + 1
      WHERE a.date NOT LIKE '%/' AND (a.valid_until > b.valid_from OR a.valid_from >= b.valid_from)
        AND a.date NOT LIKE '%~%' AND b.date NOT LIKE '%~%'
      """
    ).rows
    #expect(rows.isEmpty, "\(rows)")
  }

  @Test(
    "provisions are in document order: articles by number, parts after their parents"
  )
  func order() async throws {
    let rows = try await base.kb.read { base in
      try base.rows(
        """
        SELECT a.provision_id FROM treaty_provision a
        JOIN treaty_provision b ON b.treaty_id = a.treaty_id AND b.position > a.position
        WHERE a.kind = 'article' AND b.kind = 'article'
          AND CAST(a.number AS INTEGER) > CAST(b.number AS INTEGER)
        UNION ALL
        SELECT a.provision_id FROM treaty_provision a
        JOIN treaty_provision b ON b.provision_id = a.parent_id
        WHERE b.position > a.position
        """)
    }
    #expect(rows.isEmpty, "\(rows.map { $0.text("provision_id") })")
  }

  @Test(
    "the parents, clauses, topics and references of provisions exist"
  )
  func references() async throws {
    for (what, sql) in [
      (
        "parent",
        """
        SELECT provision_id FROM treaty_provision
        WHERE parent_id <> treaty_id
          AND parent_id NOT IN (SELECT provision_id FROM treaty_provision)
        """
      ),
      (
        "version",
        """
        SELECT statement_id FROM treaty_version
        WHERE statement_id NOT IN (SELECT statement_id FROM fact)
        """
      ),
      (
        "provision",
        """
        SELECT provision_id FROM treaty_version
        WHERE provision_id NOT IN (SELECT provision_id FROM treaty_provision)
        """
      ),
      (
        "name",
        """
        SELECT DISTINCT treaty_id FROM treaty_citation_name
        WHERE treaty_id NOT IN (SELECT id FROM entity)
        """
      ),
      ("matter", "SELECT provision_id FROM treaty_provision WHERE matter IS NULL"),
    ] {
      let rows = try await base.kb.read { base in try base.rows(sql) }
      #expect(rows.isEmpty, "\(what): \(rows)")
    }
  }

  @Test(
    "no digest shares seven consecutive words with its text",
    .enabled(if: Shared.isThere, "needs ../shared"))
  func ownWords() async throws {
    for (treaty, file) in [
      ("un-charter", "un-charter-1945.en.txt"),
      ("north-atlantic-treaty", "north-atlantic-treaty-1949.en.txt"),
      ("cis-agreement-1991", "cis-agreement-minsk-belovezh-1991.en.txt"),
    ] {
      let text = try String(
        contentsOf: Shared.folder.appendingPathComponent("data/treaty-texts/\(file)"),
        encoding: .utf8)
      let runs = Set(Self.runs(text))
      let digests = try await base.kb.query(
        "SELECT provision_id, digest FROM treaty_provision_version WHERE treaty_id = '\(treaty)'"
      ).rows
      for row in digests {
        guard case .text(let digest) = row[1] else { continue }
        let copied = Self.runs(digest).filter { runs.contains($0) }
        #expect(copied.isEmpty, "\(row[0]): \(copied)")
      }
    }
  }

  private static func runs(_ text: String) -> [String] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard words.count >= 7 else { return [] }
    return (0...(words.count - 7)).map { words[$0..<($0 + 7)].joined(separator: " ") }
  }
}
