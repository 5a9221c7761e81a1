import EntenteKit
import Foundation
import GRDB

extension Snapshot {
  /// Metadata and configuration for Datasette, as YAML: title, licence and source of the dataset,
  /// the descriptions of the codebook, and the saved queries.
  ///
  /// One file serves Datasette 0.65, as its metadata, and 1.0, as its metadata and as its
  /// configuration, where saved queries are called stored queries. Datasette leaves parameters
  /// empty, so that the SQL has their defaults. Choices are links above the form.
  ///
  /// - Parameter database: The name of the file without its extension.
  public func datasetteConfiguration(database: String) throws -> String {
    let book = try codebook()
    let described = Set(book.views.map(\.name))
    let vocabularies = book.views.filter { $0.kind == .vocabulary }.map(\.name)
    let others = try Row.fetchAll(
      db, sql: "SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name"
    ).map { (name: try $0["name"] as String, isView: try $0["type"] == "view") }
    let unlinked = try unlinkedTables()
    let tables = book.views.map { ($0.name, Self.table($0, isShown: !unlinked.contains($0.name))) }
      + others.filter { !described.contains($0.name) }.compactMap { other in
        // Links lead to hidden tables. Of views, Datasette lists hidden ones too.
        if other.isView || unlinked.contains(other.name) {
          return (other.name, .map([("allow", .flag(false))]))
        }
        // Datasette 0.65 also hides tables whose names begin with that of a hidden one.
        guard !vocabularies.contains(where: { $0.hasPrefix(other.name) }) else { return nil }
        return (other.name, .map([("hidden", .flag(true))]))
      }
    let queries = try savedQueries().map { ($0.id, Self.query($0)) }
    let edition = book.edition
    let source = [edition.title, edition.version.map { "version \($0)" }, "to \(edition.day)"]
    return try YAMLValue.map(
      [
        ("title", .text(edition.title)),
        ("description", .text("Public views and vocabularies. Each fact has its sources.")),
        ("source", .text(source.compactMap { $0 }.joined(separator: ", "))),
      ] + licence() + [
        (
          "databases",
          .map([(database, .map([("tables", .map(tables)), ("queries", .map(queries))]))])
        )
      ]
    ).document()
  }

  /// The tables that others refer to by another column than the primary key. The pages of their
  /// rows have the key in their address, so links of Datasette would lead nowhere. It makes none to
  /// tables that it does not show; views have the same rows.
  private func unlinkedTables() throws -> Set<String> {
    try Set(
      String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT f."table"
          FROM sqlite_schema t
          JOIN pragma_foreign_key_list(t.name) f
          WHERE t.type = 'table'
            AND f."to" NOT IN (SELECT p.name FROM pragma_table_info(f."table") p WHERE p.pk > 0)
          """))
  }

  private func licence() throws -> [(name: String, value: YAMLValue)] {
    let text = try String.fetchOne(
      db, sql: "SELECT value FROM meta WHERE key = 'dataset_licenses'")
    let licences = try text.map {
      try JSONDecoder().decode([DataPackage.License].self, from: Data($0.utf8))
    }
    guard let licence = licences?.first else { return [] }
    let url = licence.path.map { [("license_url", YAMLValue.text($0))] } ?? []
    return [("license", .text(licence.title ?? licence.name ?? ""))] + url
  }

  private static func table(_ view: ViewDescription, isShown: Bool) -> YAMLValue {
    let columns = view.columns.map { column in
      let unit = column.unit.map { " (\($0))" } ?? ""
      return (column.name, YAMLValue.text(column.description + unit))
    }
    return .map(
      [("description", .text(view.purpose)), ("columns", .map(columns))]
        + (isShown ? [] : [("allow", .flag(false))]))
  }

  private static func query(_ query: SavedQuery) -> YAMLValue {
    let defaults = Dictionary(uniqueKeysWithValues: query.parameters.map { ($0.name, $0) })
    let sql = SQLParameters.replacing(in: query.sql) { name in
      defaults[name]?.filled ?? "nullif(:\(name), '')"
    }
    var members: [(name: String, value: YAMLValue)] = [
      ("title", .text(query.title)), ("sql", .text(sql)),
    ]
    if query.parameters.isEmpty {
      members.append(("description", .text(query.description)))
    } else {
      members += [
        ("description_html", .text(html(query))),
        ("params", .list(query.parameters.map { .text($0.name) })),
      ]
    }
    return .map(members)
  }

  /// The description with a line for each parameter, whose choices are links.
  private static func html(_ query: SavedQuery) -> String {
    let items = query.parameters.map { parameter in
      var words = "<code>\(parameter.name)</code>: \(Markup.escaped(parameter.help))"
      if case .choice(let choices) = parameter.kind {
        let links = choices.map { choice in
          let value = choice.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
          return "<a href=\"?\(parameter.name)=\(value)\">\(Markup.escaped(choice))</a>"
        }
        words += ": " + links.joined(separator: " ")
      }
      return "<li>\(words)</li>"
    }
    let text = query.description.isEmpty ? "" : "<p>\(Markup.escaped(query.description))</p>"
    return "\(text)<ul>\(items.joined())</ul>"
  }
}

extension SavedQuery.Parameter {
  /// The parameter in SQL, with its default for an empty text.
  fileprivate var filled: String {
    let value = kind == .number ? "nullif(:\(name), '') + 0" : "nullif(:\(name), '')"
    return defaultValue == nil ? value : "coalesce(\(value), \(literal))"
  }
}
