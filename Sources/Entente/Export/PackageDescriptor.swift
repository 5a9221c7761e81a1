import Foundation
import GRDB

/// The descriptor of a package, `datapackage.json`. The words about columns are those of the
/// bundled dataset and of the vocabulary `view_column`.
struct PackageDescriptor {
  let text: String

  init(_ db: Database, _ scope: PackageScope?, _ resources: [PackageResource]) throws {
    let meta = Dictionary(
      try Row.fetchAll(db, sql: "SELECT key, value FROM meta").map {
        (try $0["key"] as String, try $0["value"] as String)
      }, uniquingKeysWith: { first, _ in first })
    let words = try FieldWords(db)
    var root: [String: Any] = [
      "profile": "tabular-data-package",
      "name": (meta["dataset_name"] ?? "dataset") + (scope == nil ? "" : "-part"),
      "title": meta["dataset_title"] ?? "", "version": meta["dataset_version"] ?? "",
      "created": "\(meta["dataset_date"] ?? "")T00:00:00Z",
      "description": scope == nil
        ? "A base of Entente as a whole: 'entente build' makes the same base from it."
        : "A part of a base of Entente: 'entente build' makes a base of this part.",
      "resources": resources.map { Self.resource($0, words) },
    ]
    if let authors = meta["dataset_authors"], !authors.isEmpty {
      root["contributors"] = authors.split(separator: "\n").map {
        ["title": String($0), "role": "author"]
      }
    }
    if let licenses = meta["dataset_licenses"] {
      root["licenses"] = try JSONSerialization.jsonObject(with: Data(licenses.utf8))
    }
    let sources = try Self.sources(db, scope)
    if !sources.isEmpty { root["sources"] = sources }
    let data = try JSONSerialization.data(
      withJSONObject: root, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    text = String(decoding: data, as: UTF8.self) + "\n"
  }

  private static func resource(_ resource: PackageResource, _ words: FieldWords) -> [String: Any] {
    var schema: [String: Any] = [
      "fields": resource.fields.map(words.described), "missingValues": [""],
    ]
    if !resource.primaryKey.isEmpty { schema["primaryKey"] = resource.primaryKey }
    if !resource.foreignKeys.isEmpty {
      schema["foreignKeys"] = resource.foreignKeys.map { key in
        [
          "fields": key.fields,
          "reference": ["resource": key.resource, "fields": key.references] as [String: Any],
        ] as [String: Any]
      }
    }
    var result: [String: Any] = [
      "profile": "tabular-data-resource", "name": resource.name, "path": resource.path,
      "title": resource.title, "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
      "schema": schema,
    ]
    if let bulk = resource.bulk {
      result["entente"] = ["content": bulk.content.rawValue, "report": bulk.report]
    }
    return result
  }

  private static func sources(_ db: Database, _ scope: PackageScope?) throws -> [[String: String]] {
    let rows = try Row.fetchAll(db, sql: "SELECT id, title, url FROM source ORDER BY rowid")
    return try rows.filter { try scope?.sources.contains($0["id"]) ?? true }.map { row in
      var source = ["title": try row["title"] as String]
      // Frictionless Data takes addresses and relative paths only.
      if let url = try row["url"] as String?, url.wholeMatch(of: /https?:\/\/\S+/) != nil {
        source["path"] = url
      }
      return source
    }
  }
}

/// The descriptions and constraints of columns.
private struct FieldWords {
  private let known: [String: [String: [String: Any]]]
  private let described: [String: String]

  init(_ db: Database) throws {
    var known: [String: [String: [String: Any]]] = [:]
    for file in EmbeddedFile.dataset where file.path.hasPrefix("schema/") {
      let schema = try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any]
      for field in schema?["fields"] as? [[String: Any]] ?? [] {
        guard let qualified = field["name"] as? String else { continue }
        // `citation.section` in the schema of statements is a column of citations.
        let parts = qualified.split(separator: ".")
        let table = parts.count > 1 ? String(parts[0]) : file.name
        known[table, default: [:]][String(parts[parts.count - 1])] = field
      }
    }
    self.known = known
    let rows = try Row.fetchAll(
      db, sql: "SELECT view_name, column_name, description FROM view_column")
    described = Dictionary(
      try rows.map { row in
        (
          "\(try row["view_name"] as String).\(try row["column_name"] as String)",
          try row["description"] as String
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// A field of the descriptor.
  func described(_ field: PackageResource.Field) -> [String: Any] {
    var result = known[field.table]?[field.name] ?? [:]
    result["name"] = field.name
    result["type"] = field.type
    result["description"] =
      result["description"] ?? described["\(field.table).\(field.name)"] ?? Self.words[field.name]
    if Self.dates.contains("\(field.table).\(field.name)") { result["rdfType"] = Self.edtf }
    var constraints = result["constraints"] as? [String: Any] ?? [:]
    constraints["required"] = field.isRequired ? true : nil
    result["constraints"] = constraints.isEmpty ? nil : constraints
    return result
  }

  /// The datatype of dates of ISO 8601-2 in RDF.
  private static let edtf = "http://id.loc.gov/datatypes/edtf/EDTF"
  /// The dates of files that the bundled dataset does not have.
  private static let dates: Set = ["reported_spell.start", "reported_spell.end"]

  private static let words = [
    "revision_added": "The revision that added it.",
    "revision_retired": "The revision that retired it; empty while it stands.",
    "organization": "The body; empty for all bodies of the report.",
    "member": "The member; empty for all members of the report.",
    "status": "The status of the member.",
    "start": "The first day, EDTF; empty where it is unknown.",
    "end": "The last day, EDTF; '..' where it is open, empty where it is unknown.",
    "first_day": "The first day, YYYY-MM-DD.", "last_day": "The last day, YYYY-MM-DD.",
    "cell": "none, unknown or did-not-exist.",
    "section": "The part of the source: a table, a file.",
    "sha256": "Of the file that was imported.",
    "through": "The last day that the report covers.",
    "rank": "preferred, normal or deprecated.", "reason": "The reason for the rank.",
    "source_id": "Source.", "id": "Id.",
  ]
}
