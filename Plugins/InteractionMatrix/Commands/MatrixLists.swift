import Entente
import EntenteKit

/// The lists that the command can print.
enum MatrixLists {
  static func measures(_ base: Snapshot) throws -> Table {
    Table(
      title: "Measures", columns: ["measure", "title", "unit", "description", "plugin"],
      rows: try MeasureDefinition.all(base).map { measure, plugin in
        [
          .init(measure.id), .init(measure.title), .init(measure.unit), .init(measure.description),
          .init(plugin),
        ]
      })
  }

  static func kinds(_ base: Snapshot) throws -> Table {
    Table(
      title: "Kinds of interactions",
      columns: ["kind", "label", "level", "weight", "mutual", "description"],
      rows: try base.rows(
        "SELECT id, label, level, weight, is_mutual, description FROM interaction_kind ORDER BY level, id"
      ).map {
        [
          .init($0["id"]), .init($0["label"]), .init($0["level"]), .init($0["weight"]),
          .flag($0.integer("is_mutual") == 1), .init($0["description"]),
        ]
      },
      notes: try base.rows(
        "SELECT value, label, description FROM interaction_step WHERE measure_id = 'level' ORDER BY value"
      ).map { "\($0.integer("value") ?? 0) \($0.text("label")): \($0.text("description"))" })
  }
}
