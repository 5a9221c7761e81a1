import Entente
import EntenteKit
import Foundation

extension PluginCommand {
  static let article = PluginCommand(
    name: "article",
    abstract:
      "A provision of a treaty on a day: version, digest, texts, parties and references.",
    discussion: """
      entente article CST/4 --on 2011-01-01
      entente article "Устав ОДКБ, ст. 13"
      entente article CST/4 --history

      A citation can be written as in documents, in several languages, or as an id \
      (cst/art_4/para_1). An ambiguous citation lists all candidates and exits with 4. Digests are \
      in the dataset's own words; the wording of the treaty is shown if a text was imported \
      (entente articles import).
      """,
    parameters: [
      .init(
        "citation", .arguments,
        help: "A citation, CST/4, Art. 4 CST or UNC 53(1), or an id, cst/art_4."),
      .day,
      .init(
        "history", .flag,
        help: "All versions side by side, with the differences of their texts."),
    ]
  ) { base, arguments in
    let citation = arguments.all("citation").joined(separator: " ")
    let day = try base.day(arguments["on"])
    let article = try base.article(citation, on: day.date)
    guard arguments.has("history") else { return try ArticleTable(base, article, day).table() }
    guard arguments["on"] == nil else {
      throw KnowledgeBaseError.because(
        .badArgument, "--history shows all days and cannot be combined with --on")
    }
    return try HistoryTable(base, article).table
  }
}

/// Lays out a provision as a table: one row for each fact, with the numbers of its sources.
struct ArticleTable {
  private let base: Snapshot
  private let article: Article
  private let day: QuestionDay
  /// The rows: the name of the fact, its value, its statement and its sources.
  private var rows: [[Table.Cell]] = []

  init(_ base: Snapshot, _ article: Article, _ day: QuestionDay) throws {
    self.base = base
    self.article = article
    self.day = day
    if let heading = article.provision.heading { add("heading", heading) }
    addVersion()
    addTexts()
    addParts()
    try addRoles()
    try addParties()
    addReferences()
    try addFacts()
    try addDisputes()
  }

  /// The table. For readers, sources are numbered notes; for programs, a column of ids.
  func table() throws -> Table {
    var notes = SourceNotes()
    let marked = rows.map { row -> [Table.Cell] in
      let mark = notes.mark(row[3].text)
      return [row[0], .init(row[1].text + (mark.isEmpty ? "" : " \(mark)")), row[2]]
    }
    let provision = article.provision
    var table = Table(
      title: "\(article.label) (\(provision.id)) \(day.dayLabel)"
        + (provision.matter.map { ": \($0)" } ?? ""),
      columns: ["what", "detail", "statement"], rows: marked,
      notes: try day.dayNotes + notes.texts(base))
    table.records = Table(
      title: table.title, columns: ["what", "detail", "statement", "sources"], rows: rows)
    return table
  }

  private mutating func add(
    _ what: String, _ detail: String, _ statement: String? = nil, _ sources: String = ""
  ) {
    rows.append([.init(what), .init(detail), .init(statement), .init(sources)])
  }

  private mutating func addVersion() {
    let count = article.versions.count
    guard let version = article.version else {
      let known = article.versions.map { "version \($0.number) \($0.period)" }
      add(
        "version",
        known.isEmpty
          ? "no digest: not covered"
          : "none in force on that day: \(known.joined(separator: "; "))")
      return
    }
    add("digest", version.digest, version.statement, version.sources)
    let amended = version.amendedBy.map { ", introduced by \($0)" } ?? ""
    add("version", "\(version.number) of \(count), in force \(version.period)\(amended)")
  }

  private mutating func addTexts() {
    for text in article.texts {
      let heading = text.heading.isEmpty ? "" : "\(text.heading). "
      let remark = text.day > article.day ? ", after the day asked" : ""
      add("text (\(text.language), \(text.day)\(remark))", heading + text.body)
    }
  }

  private mutating func addParts() {
    for part in article.parts {
      add(part.kind, "\(part.id)\((part.matter ?? part.heading).map { ": \($0)" } ?? "")")
    }
  }

  /// Adds the clauses of the provision and the functions that it concerns.
  private mutating func addRoles() throws {
    let arguments: [String: SQLValue] = [
      "id": .text(article.provision.id), "day": .text(article.day),
    ]
    let clauses = try base.rows(
      """
      SELECT clause, statement_id, sources FROM treaty_clause
      WHERE provision_id = :id AND valid_from <= :day AND :day < valid_until ORDER BY clause
      """, arguments)
    for row in clauses {
      add("clause", row.text("clause"), row.text("statement_id"), row.text("sources"))
    }
    let topics = try base.rows(
      """
      SELECT DISTINCT function, min(statement_id) AS statement_id,
        group_concat(DISTINCT sources) AS sources
      FROM treaty_topic WHERE provision_id = :id AND valid_from <= :day AND :day < valid_until
      GROUP BY function ORDER BY function
      """, arguments)
    for row in topics {
      add("topic", row.text("function"), row.text("statement_id"), row.text("sources"))
    }
  }

  /// Adds the parties; if none is known, the members of the organization that the treaty founded.
  private mutating func addParties() throws {
    if !article.parties.isEmpty { return add("parties", Self.told(article.parties)) }
    for organization in article.organizations {
      let members = try base.spells(in: organization, on: article.day, status: "member")
      if !members.isEmpty { add("members of \(organization)", Self.told(members)) }
    }
    add("parties", "none known on that day; the list may be incomplete")
  }

  /// The certain and the largest possible number, and the names; `?` marks a doubtful one.
  private static func told(_ spells: SpellList) -> String {
    let certain = spells.count { $0.certainty == .yes }
    let names = spells.map { $0.certainty == .yes ? $0.member : "\($0.member)?" }.sorted()
    let count = certain == spells.count ? "\(certain)" : "\(certain) to \(spells.count)"
    let rest = names.count > longestList ? ", ... ('entente members' lists them)" : ""
    return "\(count) known: \(names.prefix(longestList).joined(separator: ", "))\(rest)"
  }

  private static let longestList = 60

  private mutating func addReferences() {
    for reference in article.references {
      add(
        reference.kind, "\(place(reference.from))\(reference.toLabel) (\(reference.to))",
        reference.statement, reference.sources)
    }
    for citation in article.citations {
      add(
        "\(citation.kind) it", "\(place(citation.to))\(citation.fromLabel) (\(citation.from))",
        citation.statement, citation.sources)
    }
  }

  /// The part of the provision: `para_2: `; empty for the whole.
  private func place(_ id: String) -> String {
    id == article.provision.id ? "" : "\(id.dropFirst(article.provision.id.count + 1)): "
  }

  /// Adds the recorded facts other than digests and references.
  private mutating func addFacts() throws {
    let facts = try base.rows(
      """
      SELECT predicate, manner, object, date, statement_id, sources FROM fact
      WHERE subject_id = :id AND kind IN ('attribute', 'quantity', 'milestone')
        AND rank <> 'deprecated'
        AND statement_id NOT IN (SELECT statement_id FROM treaty_version)
      ORDER BY predicate, statement_id
      """, ["id": .text(article.provision.id)])
    for row in facts {
      let date = row.optionalText("date").map { " (\($0))" } ?? ""
      add(
        row.text("predicate"),
        (row.optionalText("manner").map { "\($0): " } ?? "") + row.text("object") + date,
        row.text("statement_id"),
        row.text("sources"))
    }
  }

  private mutating func addDisputes() throws {
    let disputes = try base.rows(
      """
      SELECT DISTINCT dispute_id, dispute_type, title, resolution FROM contested_fact
      WHERE subject_id = :id
        OR statement_id IN (SELECT statement_id FROM treaty_version WHERE provision_id = :id)
      ORDER BY dispute_id
      """, ["id": .text(article.provision.id)])
    for row in disputes {
      add(
        "dispute",
        "\(row.text("title")) "
          + "(\(row.text("dispute_id")), \(row.text("dispute_type")), \(row.text("resolution")))"
      )
    }
  }
}

/// All versions of a provision, the oldest first, with the words that changed.
struct HistoryTable {
  let table: Table

  init(_ base: Snapshot, _ article: Article) throws {
    var notes = SourceNotes()
    let provision = article.provision
    let texts = try base.texts(of: provision.id)
    let rows = article.versions.map { version -> [Table.Cell] in
      let own = texts.filter { version.holds(on: $0.day) }
      return [
        .init(version.number), .init(version.from), .init(version.until),
        .init(version.amendedBy), .init("\(version.digest) \(notes.mark(version.sources))"),
        .init(own.isEmpty ? nil : own.map { "\($0.language): \($0.body)" }.joined(separator: "\n")),
        .init(version.statement),
      ]
    }
    var table = Table(
      title: "Versions of \(article.label) (\(provision.id))",
      columns: ["version", "from", "until", "amended_by", "digest", "text", "statement"], rows: rows
    )
    table.notes =
      Self.differences(article.versions, texts) + (try Self.numbers(base, provision))
      + (try notes.texts(base))
    self.table = table
  }

  /// The words that changed from each version to the next, if both were imported in one language.
  private static func differences(
    _ versions: [ProvisionVersion], _ texts: [ProvisionText]
  ) -> [String] {
    zip(versions, versions.dropFirst()).flatMap { old, new in
      texts.filter { old.holds(on: $0.day) }.compactMap { before in
        texts.first { new.holds(on: $0.day) && $0.language == before.language }.map { after in
          "Version \(old.number) to \(new.number) (\(before.language)): "
            + WordDifference(from: before.body, to: after.body).text
        }
      }
    }
  }

  /// The earlier and later numbers of a renumbered provision.
  private static func numbers(_ base: Snapshot, _ provision: TreatyProvision) throws -> [String] {
    try base.rows(
      """
      SELECT from_id, to_id, date, sources FROM treaty_cross_reference
      WHERE kind = 'renumbered-as' AND (from_id = :id OR to_id = :id) ORDER BY date
      """, ["id": .text(provision.id)]
    ).map {
      "Renumbered: \($0.text("from_id")) became \($0.text("to_id")) on \($0.text("date")) "
        + "(\($0.text("sources")))."
    }
  }
}
