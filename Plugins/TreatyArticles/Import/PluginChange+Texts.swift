public import Entente
import Foundation

extension PluginChange {
  /// Writes a text into the file. Its provisions are linked to those of the treaty; the remainder
  /// of the text is stored beside them.
  ///
  /// - Throws: ``KnowledgeBaseError``: `refusedWrite` if the schema refuses a row.
  public func write(_ text: TextImport) throws {
    guard !text.isPresent else { return }
    if let label = text.options.newTreaty {
      try revision("Added the treaty \(text.options.treaty) with an imported text.")
        .add(Entity(id: text.options.treaty, type: "instrument", label: label, description: nil))
    }
    try write("DELETE FROM treaty_text WHERE id = :id", ["id": .text(text.id)])
    try write(
      """
      INSERT INTO treaty_text (
        id, treaty_id, language, as_of, title, source_id, file, format, sha256, imported)
      VALUES (:id, :treaty, :language, :day, :title, :source, :file, :format, :sha256, :imported)
      """,
      [
        "id": .text(text.id), "treaty": .text(text.options.treaty),
        "language": .text(text.text.language), "day": .text(text.options.day),
        "title": SQLValue(text.text.title ?? text.options.newTreaty),
        "source": SQLValue(text.options.source), "file": .text(text.file),
        "format": .text(text.text.format.rawValue), "sha256": .text(text.sha256),
        "imported": .text(Date.now.ISO8601Format()),
      ])
    try writeProvisions(of: text)
    try writeRemainder(of: text)
  }

  /// Writes all provisions in two statements, because the full-text index is flushed after each
  /// statement.
  private func writeProvisions(of text: TextImport) throws {
    let last = try base.rows(
      "SELECT max(position) AS position FROM treaty_outline WHERE treaty_id = :treaty",
      ["treaty": .text(text.options.treaty)]
    ).first?.integer("position")
    let rows = try JSONEncoder().encode(ProvisionRow.rows(of: text, after: last ?? 0))
    let arguments: [String: SQLValue] = [
      "rows": .text(String(decoding: rows, as: UTF8.self)), "text": .text(text.id),
    ]
    try write(
      """
      INSERT INTO treaty_outline (
        provision_id, treaty_id, parent_id, kind, number, position, heading, text_id)
      SELECT json_extract(value, '$.id'), :treaty, json_extract(value, '$.parent'),
        json_extract(value, '$.kind'), json_extract(value, '$.number'),
        json_extract(value, '$.position'),
        json_extract(value, '$.heading'), :text
      FROM json_each(:rows) WHERE json_extract(value, '$.position') IS NOT NULL
      """, arguments.merging(["treaty": .text(text.options.treaty)]) { first, _ in first })
    try write(
      """
      INSERT INTO treaty_passage (provision_id, text_id, language, heading, body, line, is_part)
      SELECT json_extract(value, '$.id'), :text, :language,
        coalesce(json_extract(value, '$.heading'), ''), json_extract(value, '$.body'),
        json_extract(value, '$.line'),
        json_extract(value, '$.isPart')
      FROM json_each(:rows)
      """, arguments.merging(["language": .text(text.text.language)]) { first, _ in first })
  }

  private func writeRemainder(of text: TextImport) throws {
    for (position, remainder) in text.text.remainder.enumerated() {
      try write(
        """
        INSERT INTO treaty_remainder (text_id, position, line, reason, body)
        VALUES (:text, :position, :line, :reason, :body)
        """,
        [
          "text": .text(text.id), "position": .integer(Int64(position + 1)),
          "line": .integer(Int64(remainder.lines.lowerBound)),
          "reason": .text(remainder.reason.rawValue), "body": .text(remainder.text),
        ])
    }
  }
}

/// A provision as JSON for the SQL statement.
private struct ProvisionRow: Encodable {
  let id: String
  let parent: String
  let kind: String
  let number: String?
  /// The position in the treaty; `nil` for a provision that the treaty has already.
  let position: Int?
  let heading: String?
  let body: String
  let line: Int
  let isPart: Int

  static func rows(of text: TextImport, after last: Int) -> [ProvisionRow] {
    var position = last
    return zip(text.text.allProvisions, text.steps).map { provision, step in
      if step == .added { position += 1 }
      return ProvisionRow(
        provision, in: text.options.treaty, position: step == .added ? position : nil)
    }
  }

  private init(_ provision: TextProvision, in treaty: String, position: Int?) {
    id = "\(treaty)/\(provision.id)"
    parent = provision.parentID.map { "\(treaty)/\($0)" } ?? treaty
    kind = provision.kind.rawValue
    number = provision.readableNumber
    self.position = position
    heading = provision.heading
    body = provision.wholeText
    line = provision.line
    isPart = [.paragraph, .point].contains(provision.kind) ? 1 : 0
  }
}

extension TextProvision {
  /// The number as printed, or in Arabic digits if it is printed in another script.
  var readableNumber: String? {
    number.flatMap { $0.allSatisfy(\.isASCII) ? $0 : nil } ?? value ?? number
  }

  /// Its own words and those of its paragraphs and points, in the order of print.
  var wholeText: String {
    let parts = children.flatMap { part in
      let isPart = [.paragraph, .point].contains(part.kind)
      let number = part.label.map { "\($0) " } ?? ""
      return [isPart ? number + part.wholeText : "", part.following]
    }
    return ([text] + parts).filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension SQLValue {
  /// The text, or NULL for `nil`.
  init(_ text: String?) {
    self = text.map(Self.text) ?? .null
  }
}
