import Entente
import EntenteKit
import Foundation

/// The names of all entities as a script, so that a site on a disk can be searched.
struct SearchIndex {
  /// Names with the page, the label and the type of the entity.
  private let entries: [[String]]

  init(_ base: Snapshot, _ links: Links) throws {
    let rows = try base.rows(
      """
      SELECT DISTINCT n.entity_id, n.entity AS label, t.label AS type, n.name
      FROM entity_name n
      JOIN entity_type t ON t.id = n.entity_type
      WHERE n.name_kind <> 'id'
      ORDER BY n.name, n.entity_id
      """)
    let found = rows.compactMap { row -> [String]? in
      guard let address = links.address(of: row.text("entity_id")) else { return nil }
      return [
        row.text("name"), LinkStyle.files(depth: 0).href(address), row.text("label"),
        row.text("type"),
      ]
    }
    // Short names first: the reader who types "UN" does not look for "UN Charter".
    entries = found.sorted { ($0[0].count, $0[0], $0[1]) < ($1[0].count, $1[0], $1[1]) }
  }

  /// The script: it sets `ententeNames`.
  var script: String {
    let data = try? JSONEncoder().encode(entries)
    let text = data.map { String(decoding: $0, as: UTF8.self) } ?? "[]"
    return "\"use strict\";\nconst ententeNames = \(text.replacing("],[", with: "],\n["));\n"
  }
}
