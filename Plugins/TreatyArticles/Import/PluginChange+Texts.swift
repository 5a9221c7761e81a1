public import Entente
import Foundation

extension PluginChange {
  /// Writes a text into the file: its provisions linked to those of the treaty, and what is no provision beside it.
  ///
  /// - Throws: ``KnowledgeBaseError``: `refusedWrite` where the schema refuses a row.
  public func write(_ text: TextImport) throws {
    guard !text.isPresent else { return }
    if let label = text.options.newTreaty {
      try revision("Added the treaty \(text.options.treaty), whose text was imported.")
        .add(Entity(id: text.options.treaty, type: "instrument", label: label, description: nil))
    }
    try write("DELETE FROM treaty_text WHERE id = :id", ["id": .text(text.id)])
    try write(
      """
      INSERT INTO treaty_text (id, treaty_id, language, as_of, title, source_id, file, format, sha256, imported)
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

  private func writeProvisions(of text: TextImport) throws {
    let treaty = text.options.treaty
    let last = try base.rows(
      "SELECT max(position) AS position FROM treaty_outline WHERE treaty_id = :treaty",
      ["treaty": .text(treaty)]
    ).first?.integer("position")
    var position = last ?? 0
    for (provision, step) in zip(text.text.allProvisions, text.steps) {
      if step == .added {
        position += 1
        try add(provision, of: text, at: position)
      }
      try addPassage(provision, of: text)
    }
  }

  private func add(_ provision: TextProvision, of text: TextImport, at position: Int) throws {
    let treaty = text.options.treaty
    try write(
      """
      INSERT INTO treaty_outline (provision_id, treaty_id, parent_id, kind, number, position, heading, text_id)
      VALUES (:id, :treaty, :parent, :kind, :number, :position, :heading, :text)
      """,
      [
        "id": .text("\(treaty)/\(provision.id)"), "treaty": .text(treaty),
        "parent": .text(provision.parentID.map { "\(treaty)/\($0)" } ?? treaty),
        "kind": .text(provision.kind.rawValue), "number": SQLValue(provision.readableNumber),
        "position": .integer(Int64(position)), "heading": SQLValue(provision.heading),
        "text": .text(text.id),
      ])
  }

  private func addPassage(_ provision: TextProvision, of text: TextImport) throws {
    try write(
      """
      INSERT INTO treaty_passage (provision_id, text_id, language, heading, body, line, is_part)
      VALUES (:id, :text, :language, :heading, :body, :line, :part)
      """,
      [
        "id": .text("\(text.options.treaty)/\(provision.id)"), "text": .text(text.id),
        "language": .text(text.text.language), "heading": .text(provision.heading ?? ""),
        "body": .text(provision.wholeText), "line": .integer(Int64(provision.line)),
        "part": .integer([.paragraph, .point].contains(provision.kind) ? 1 : 0),
      ])
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

extension TextProvision {
  /// Its number as printed, or in Arabic digits where it is printed in another script.
  var readableNumber: String? {
    number.flatMap { $0.allSatisfy(\.isASCII) ? $0 : nil } ?? value ?? number
  }

  /// Its own words and those of its paragraphs and points, one below the other.
  var wholeText: String {
    let parts = children.filter { [.paragraph, .point].contains($0.kind) }.map { part in
      let number = part.label.map { "\($0) " } ?? ""
      return number + part.wholeText
    }
    return ([text] + parts).filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension SQLValue {
  /// NULL for `nil`.
  init(_ text: String?) {
    self = text.map(Self.text) ?? .null
  }
}
