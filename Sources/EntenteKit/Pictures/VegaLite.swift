/// Vega-Lite specifications of pictures, with their data inside.
public enum VegaLite {
  private static let schema = "https://vega.github.io/schema/vega-lite/v5.json"

  /// A timeline of spells.
  ///
  /// - Parameters:
  ///   - table: The rows, with the columns `row`, `status`, `possible_from`, `possible_until`,
  ///     `certain_from` and `certain_until` among others. The days are ISO 8601, or empty.
  ///   - marks: The colours of the statuses.
  public static func spells(_ table: Table, marks: KindMarks) -> String {
    let tips = table.columns.map { "{\"field\": \(JSONText.quoted($0))}" }
    let parts = [("possible", "0.3"), ("certain", "1")].map { kind, opacity in
      """
          {
            "transform": [{"filter": "isValid(datum.\(kind)_from)"}],
            "mark": {"type": "bar", "opacity": \(opacity)},
            "encoding": {
              "x": {"field": "\(kind)_from", "type": "temporal", "title": null},
              "x2": {"field": "\(kind)_until"}
            }
          }
      """
    }
    return """
      {
        "$schema": "\(schema)",
        "title": \(JSONText.quoted(table.title ?? "")),
        "description": "Faint: possible days. Full: certain days. Ends are excluded.",
        "width": 640,
        "height": {"step": 18},
        "data": {"values": \(values(table))},
        "encoding": {
          "y": {"field": "row", "type": "nominal", "sort": null, "title": null},
          "color": \(color(table, marks)),
          "tooltip": [\(tips.joined(separator: ", "))]
        },
        "layer": [
      \(parts.joined(separator: ",\n"))
        ]
      }

      """
  }

  /// The members on a day: one mark for each status, hollow if it is only possible.
  ///
  /// - Parameter table: The rows, with the columns `member`, `status` and `certainty`.
  public static func members(_ table: Table, marks: KindMarks) -> String {
    let tips = table.columns.map { "{\"field\": \(JSONText.quoted($0))}" }
    return """
      {
        "$schema": "\(schema)",
        "title": \(JSONText.quoted(table.title ?? "")),
        "description": "Filled: certain. Hollow: possible.",
        "height": {"step": 18},
        "data": {"values": \(values(table))},
        "mark": {"type": "point", "size": 120, "strokeWidth": 2},
        "encoding": {
          "y": {"field": "member", "type": "nominal", "sort": null, "title": null},
          "x": {"field": "status", "type": "nominal", "title": null},
          "color": \(color(table, marks)),
          "fillOpacity": {
            "condition": {"test": "datum.certainty === 'yes'", "value": 1}, "value": 0
          },
          "fill": \(color(table, marks)),
          "tooltip": [\(tips.joined(separator: ", "))]
        }
      }

      """
  }

  private static func values(_ table: Table) -> String {
    Table(columns: table.columns, rows: table.rows).rendered(as: .json)
      .split(separator: "\n").joined(separator: "\n  ")
  }

  private static func color(_ table: Table, _ marks: KindMarks) -> String {
    let place = table.columns.firstIndex(of: "status")
    let ids = Set(table.rows.compactMap { row in place.map { row[$0].text } })
    let used = marks.marks(of: ids)
    let domain = used.map { JSONText.quoted($0.id) }.joined(separator: ", ")
    let range = used.map { JSONText.quoted($0.tint.hex) }.joined(separator: ", ")
    return "{\"field\": \"status\", \"type\": \"nominal\", "
      + "\"scale\": {\"domain\": [\(domain)], \"range\": [\(range)]}}"
  }
}
