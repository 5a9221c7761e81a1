import GRDB

/// A dimension or measure that a plugin offers to other plugins through the core.
///
/// A *dimension* compares organizations. Its file is one SELECT with the columns `organization_id`,
/// `position`, `value`, `code`, `number`, `valid_from`, `valid_until` and `statement_id`. A
/// *measure* relates two entities. Its file has the columns `row_id`, `column_id`, `item_id`,
/// `value`, the four days of a spell (`start_earliest`, `start_latest`, `end_earliest`,
/// `end_latest`) and `statement_id`. Days are ISO text, with the end excluded.
///
/// The file begins with comments: the title, an optional `unit: ...`, and how to read the values.
/// The views `dimension_value` and `measure_value` combine the values of all plugins.
///
/// The comment `combine: ...` of a measure says how the rows on the days asked for make one value:
/// `max` (the default), `sum` or `min`, once for certain rows and once for possible rows. `item_id`
/// identifies the item of a row; a sum counts each item once, with its highest value.
public struct PluginOffer: Hashable, Sendable {
  public enum Registry: String, Hashable, Sendable, CaseIterable {
    case dimension
    case measure

    var columns: [String] {
      switch self {
      case .dimension:
        [
          "organization_id", "position", "value", "code", "number", "valid_from", "valid_until",
          "statement_id",
        ]
      case .measure:
        [
          "row_id", "column_id", "item_id", "value", "start_earliest", "start_latest",
          "end_earliest", "end_latest", "statement_id",
        ]
      }
    }
  }

  /// The way in which rows make one value.
  public enum Combination: String, Hashable, Sendable, CaseIterable {
    case max
    case sum
    case min
  }

  public let registry: Registry
  public let id: String
  /// The id of the plugin.
  public let plugin: String
  public let title: String
  public let unit: String?
  /// How to read the values.
  public let description: String
  /// The public view with its values.
  public let view: String
  /// The combination of a measure; `nil` for a dimension.
  public let combination: Combination?
}

/// The comments at the beginning of a plugin's SQL file, and its statement.
struct SQLFileHead {
  let title: String
  var unit: String?
  /// The word after `combine: `.
  var combination: String?
  var description: String
  let body: String

  private static let unitKey = "unit: "
  private static let combinationKey = "combine: "

  init(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    let comments = lines.prefix { $0.hasPrefix("--") }.map {
      String($0.drop { $0 == "-" }.drop { $0 == " " })
    }
    title = comments.first ?? ""
    func value(_ key: String) -> String? {
      comments.first { $0.hasPrefix(key) }.map { String($0.dropFirst(key.count)) }
    }
    unit = value(Self.unitKey)
    combination = value(Self.combinationKey)
    description = comments.dropFirst()
      .filter { !$0.hasPrefix(Self.unitKey) && !$0.hasPrefix(Self.combinationKey) }
      .joined(separator: " ")
    body = lines.dropFirst(comments.count).joined(separator: "\n")
  }
}

extension Snapshot {
  /// The offers of all plugins, in the order in which the plugins were added.
  public func offers(_ registry: PluginOffer.Registry) throws -> [PluginOffer] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT o.id, o.plugin_id, o.title, o.unit, o.description, o.view_name, o.combine
        FROM plugin_offer o JOIN plugin p ON p.id = o.plugin_id
        WHERE o.registry = ?
        ORDER BY p.revision_added, o.position
        """, arguments: [registry.rawValue]
    ).map {
      PluginOffer(
        registry: registry, id: $0["id"], plugin: $0["plugin_id"], title: $0["title"],
        unit: $0["unit"], description: $0["description"], view: $0["view_name"],
        combination: ($0["combine"] as String?).flatMap(PluginOffer.Combination.init))
    }
  }
}
