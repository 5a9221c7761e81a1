import Entente
import EntenteKit

extension PluginCommand {
  static let alignArticles = PluginCommand(
    name: "articles align",
    abstract: "One clause in all organizations' treaties: the article and its content.",
    discussion: """
      entente articles align mutual-defence
      entente articles align withdrawal --on 2012-01-01

      A row without an article says why it is empty: the treaty has no such clause, it was not in \
      force, or its articles are not all known.
      """,
    parameters: [
      .init(
        "clause", .arguments,
        help: "mutual-defence, consultation, withdrawal ...; without it, all clauses are listed."),
      .day,
    ]
  ) { base, arguments in
    let words = arguments.all("clause")
    guard !words.isEmpty else { return try Alignment.clauses(base) }
    let question = try base.day(arguments["on"])
    var table = try Alignment(
      base, clause: words.joined(separator: "-"), day: question.day, label: question.dayLabel
    ).table
    table.notes = question.dayNotes + table.notes
    return table
  }
}

/// The provisions with one clause in all treaties.
struct Alignment {
  let table: Table

  /// All clauses, with the number of treaties that have each.
  static func clauses(_ base: Snapshot) throws -> Table {
    let rows = try base.rows(
      """
      SELECT clause_id, clause, count(DISTINCT treaty_id) AS treaties
      FROM treaty_clause GROUP BY clause_id ORDER BY clause_id
      """)
    return Table(
      title: "Clauses", columns: ["clause", "label", "treaties"],
      rows: rows.map {
        [
          .init(String($0.text("clause_id").dropFirst("clause-".count))), .init($0.text("clause")),
          .init($0.integer("treaties")),
        ]
      })
  }

  init(_ base: Snapshot, clause: String, day: String, label: String) throws {
    let all = try base.rows("SELECT DISTINCT clause_id FROM treaty_clause ORDER BY clause_id")
      .map { $0.text("clause_id") }
    let id = clause.hasPrefix("clause-") ? clause : "clause-\(clause)"
    guard all.contains(id) else {
      let names = all.map { $0.dropFirst("clause-".count) }.joined(separator: ", ")
      throw KnowledgeBaseError.because(
        .badArgument, "there is no clause '\(clause)'; the clauses are \(names)")
    }
    let found = try base.rows(
      """
      SELECT c.treaty_id, c.organization_id, c.provision_id, c.clause, v.version, v.valid_from,
        v.valid_until, v.digest,
        v.statement_id, v.sources
      FROM treaty_clause c
      JOIN treaty_provision_version v ON v.provision_id = c.provision_id
        AND v.valid_from <= :day AND :day < v.valid_until
      JOIN treaty_provision p ON p.provision_id = c.provision_id
      WHERE c.clause_id = :clause AND c.valid_from <= :day AND :day < c.valid_until
      ORDER BY c.organization_id IS NULL, c.organization_id, c.treaty_id, p.position
      """, ["clause": .text(id), "day": .text(day)])
    var notes = SourceNotes()
    let rows = found.map { row -> [Table.Cell] in
      [
        .init(row.optionalText("organization_id")), .init(row.text("treaty_id")),
        .init(row.text("provision_id")),
        .init("\(row.text("digest")) \(notes.mark(row.text("sources")))"),
        .init(row.text("valid_from") == ProvisionVersion.noFirstDay ? nil : row.text("valid_from")),
        .init(row.text("statement_id")), .none,
      ]
    }
    let missing = try Self.missing(base, Set(found.map { $0.text("treaty_id") }), day: day)
    let whole = Table(
      title: "\(found.first?.text("clause") ?? clause) \(label)",
      columns: ["organization", "treaty", "provision", "digest", "since", "statement", "empty"],
      rows: rows + missing, notes: try notes.texts(base))
    var table = Table(
      title: whole.title, columns: ["organization", "provision", "since", "digest"],
      rows: whole.rows.map { row in
        [
          row[0], row[2] == .none ? row[1] : row[2], row[4],
          row[6] == .none ? row[3] : .init("[\(row[6].text)]"),
        ]
      }, notes: whole.notes)
    table.records = whole
    self.table = table
  }

  /// The treaties without such a clause; treaties with all articles known are listed apart.
  private static func missing(
    _ base: Snapshot, _ found: Set<String>, day: String
  ) throws -> [[Table.Cell]] {
    try base.rows(
      """
      SELECT t.treaty_id, t.organization_id, t.extent = 'all' AND t.reading = 'whole' AS is_whole,
        EXISTS (
          SELECT 1 FROM treaty_provision_version v
          WHERE v.treaty_id = t.treaty_id AND v.valid_from <= :day AND :day < v.valid_until
        ) AS is_in_force
      FROM treaty t WHERE t.organization_id IS NOT NULL ORDER BY t.organization_id, t.treaty_id
      """, ["day": .text(day)]
    ).filter { !found.contains($0.text("treaty_id")) }.map { row in
      let isWhole = row.integer("is_whole") == 1
      let empty =
        row.integer("is_in_force") == 0
        ? "not in force then" : isWhole ? "none among its articles" : "not covered"
      return [
        .init(row.text("organization_id")), .init(row.text("treaty_id")), .none, .none, .none,
        .none,
        .init(empty),
      ]
    }
  }
}
