import Entente
import EntenteKit
import Foundation

/// Every interaction between two entities with its sources, including those that do not count.
struct CellTable {
  let table: Table

  init(_ base: Snapshot, _ cell: String, _ question: MatrixQuestion) throws {
    let names = cell.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    guard names.count == 2 else {
      throw KnowledgeBaseError.because(.badArgument, "--cell takes two names, as in CSTO,NATO")
    }
    let (one, other) = (try base.entity(named: names[0]), try base.entity(named: names[1]))
    let period = question.isDated ? question.request.period : nil
    let rows = try base.rows(
      """
      WITH told AS MATERIALIZED (SELECT * FROM interaction),
      side (interaction_id, organization_id, body_id) AS MATERIALIZED (
        SELECT interaction_id, organization_id, part_id FROM internal_interaction_part
        UNION SELECT interaction_id, from_id, from_id FROM told
        UNION SELECT interaction_id, to_id, to_id FROM told
      )
      SELECT i.*, f.manner, f.sentence
      FROM told i
      JOIN fact f ON f.statement_id = i.statement_id
      WHERE (
        (i.from_id, i.to_id) IN (VALUES (:one, :other), (:other, :one))
        -- An organ is found by what it acted in.
        OR i.interaction_id IN (
          SELECT s.interaction_id FROM side s
          JOIN side t ON t.interaction_id = s.interaction_id AND t.organization_id <> s.organization_id
          WHERE s.body_id = :one AND t.body_id = :other
        )
      )
        AND (:first IS NULL OR i.start_earliest < :end AND :first < i.end_latest)
      ORDER BY i.start_earliest, i.interaction_id, NOT i.is_counted, i.statement_id
      """,
      [
        "one": .text(one.id), "other": .text(other.id),
        "first": period.map { .text($0.first) } ?? .null,
        "end": period.map { .text($0.end) } ?? .null,
      ])
    guard !rows.isEmpty else { throw try Self.nothing(base, one, other, period) }
    var sources = SourceNotes()
    let cells = rows.map { row -> [Table.Cell] in
      [
        .init(row.optionalText("date") ?? "undated"), .init(row.text("kind")),
        .init(row.integer("level")), .init(row.text("from_id")),
        .init(row.integer("is_mutual") == 1 ? "=" : ">"), .init(row.text("to_id")),
        .init(Self.told(row)),
        .init(row.text("statement_id") + (row.integer("is_counted") == 1 ? "" : " -")),
        .init(sources.mark(row.text("sources"))),
      ]
    }
    var table = Table(
      title: "\(one.label) and \(other.label)\(period.map { ", \($0.label)" } ?? "")",
      columns: ["date", "kind", "level", "from", "", "to", "what", "statement", "sources"],
      rows: cells)
    table.notes =
      ["= mutual; > from the one to the other."]
      + (rows.contains { $0.integer("is_counted") == 0 }
        ? [
          "- Does not count: a plan or recommendation, a denial of an offer, or one of several statements of an interaction."
        ] : [])
      + (try sources.texts(base))
    table.records = Self.records(rows)
    self.table = table
  }

  private static func told(_ row: NamedRow) -> String {
    let parts = [
      row.optionalText("manner"), row.optionalText("instrument"), row.optionalText("note"),
    ]
    return parts.compactMap { $0 }.joined(separator: "; ")
  }

  private static func records(_ rows: [NamedRow]) -> Table {
    let columns = [
      "interaction_id", "statement_id", "kind_id", "level", "from_id", "to_id", "is_mutual", "date",
      "start_earliest", "start_latest", "end_earliest", "end_latest", "instrument_id", "instrument",
      "functions", "modality", "polarity", "is_refusal", "is_counted", "note", "sources", "sentence",
    ]
    let days: Set = ["start_earliest", "start_latest", "end_earliest", "end_latest"]
    return Table(
      columns: columns,
      rows: rows.map { row in
        columns.map { name in
          days.contains(name)
            ? .init(InteractionNetwork.day(row.text(name))) : .init(row[name])
        }
      })
  }

  /// The reason why there is none.
  private static func nothing(
    _ base: Snapshot, _ one: Entity, _ other: Entity, _ period: MatrixPeriod?
  ) throws -> KnowledgeBaseError {
    let day = try period ?? .day(base.day(nil))
    let context = MatrixContext(background: try .init(base, rule: "effective"), period: day)
    let isGone = context.isGone(one.id) || context.isGone(other.id)
    let missing = context.missing(one, other, isGone: isGone, .interaction)
    return .nothing("\(one.label) and \(other.label): \(missing.explanation)")
  }
}
