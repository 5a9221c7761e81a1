import EntenteKit
import GRDB

/// Writes JSON Lines: an object for each statement, then one for each spell of a report.
struct StatementLines {
  private let exporter: Exporter
  private let output: TextOutput
  private var db: Database { exporter.base.db }

  init(_ exporter: Exporter, _ output: TextOutput) {
    self.exporter = exporter
    self.output = output
  }

  /// - Returns: The number of lines.
  func write() throws -> Int {
    let labels = try StatementCursor(db, "SELECT label FROM entity WHERE id = ?1")
    func label(_ id: String) throws -> JSONValue {
      labels.bind(id, at: 1)
      defer { labels.rewind() }
      return try labels.step() ? .text(labels.text(0)) : .null
    }
    let stream = StatementStream(db)
    let total = max(1, try stream.count())
    var count = 0
    try stream.forEach { statement in
      let object = statement.object.map { $0.value.csv }
      try output.write(
        JSONValue.object([
          ("id", .text(statement.id)), ("kind", .text(statement.kind.id)),
          ("subject", .text(statement.subject)), ("subject_label", try label(statement.subject)),
          ("predicate", .text(statement.predicate)), ("object", .text(object)),
          ("object_label", try object.map(label) ?? .null),
          ("value", .object(statement.values.map { ($0.column, JSONValue($0.value)) })),
          ("date", .text(statement.date)), ("earliest", .text(statement.earliest)),
          ("latest", .text(statement.latest)), ("modality", .text(statement.modality)),
          ("polarity", .text(statement.polarity)), ("rank", .text(statement.rank)),
          ("rank_reason", .text(statement.rankReason)), ("note", .text(statement.note)),
          ("qualifiers", .array(statement.qualifiers.map(Self.qualifier))),
          ("citations", .array(statement.citations.map(Self.citation))),
          ("revision_added", .number(statement.added)),
          ("revision_retired", .number(statement.retired)),
        ]).text + "\n")
      count += 1
      if count & 0x3FF == 0 { exporter.progress(Double(count) / Double(total)) }
    }
    return count + (try writeSpells())
  }

  private func writeSpells() throws -> Int {
    let columns = [
      "report", "source", "organization", "member", "status", "start", "end", "is_followed",
    ]
    let rows = try StatementCursor(
      db,
      """
      SELECT
        report_id, source_id, organization_id, member_id, status_id, start_date, end_date,
        is_selected
      FROM reported_spell
      """)
    defer { rows.rewind() }
    var count = 0
    while try rows.step() {
      let values = columns.enumerated().map { index, column in
        (
          column,
          column == "is_followed"
            ? JSONValue.flag(rows.int(Int32(index)) == 1) : .text(rows.text(Int32(index)))
        )
      }
      try output.write(JSONValue.object([("kind", .text("spell"))] + values).text + "\n")
      count += 1
    }
    return count
  }

  private static func qualifier(_ qualifier: RecordedStatement.Qualifier) -> JSONValue {
    .object([
      ("role", .text(qualifier.role)), ("entity", .text(qualifier.entity)),
      ("text", .text(qualifier.text)),
    ])
  }

  private static func citation(_ citation: RecordedStatement.Citation) -> JSONValue {
    .object([
      ("source", .text(citation.source)), ("stance", .text(citation.stance)),
      ("section", .text(citation.section)), ("char_start", .number(citation.start)),
      ("char_end", .number(citation.end)), ("opening", .text(citation.opening)),
    ])
  }
}

/// A value of JSON, with the names of an object in their order.
private enum JSONValue {
  case null
  case flag(Bool)
  case raw(String)
  case quoted(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  static func text(_ text: String?) -> JSONValue { text.map(JSONValue.quoted) ?? .null }
  static func number(_ number: Int?) -> JSONValue { number.map { .raw(String($0)) } ?? .null }

  init(_ value: SQLValue) {
    switch value {
    case .null: self = .null
    case .integer, .real: self = .raw(value.csv)
    case .text, .blob: self = .quoted(value.csv)
    }
  }

  var text: String {
    switch self {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .raw(let text): text
    case .quoted(let text): JSONText.quoted(text)
    case .array(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
    case .object(let values):
      "{" + values.map { "\(JSONText.quoted($0.0)): \($0.1.text)" }.joined(separator: ", ") + "}"
    }
  }
}
