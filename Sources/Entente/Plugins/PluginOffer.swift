import GRDB

/// What a plugin offers to others through the core, so that none has to know another.
///
/// A *dimension* is something by which organizations are compared; its file is one SELECT that gives `organization_id`,
/// `position`, `value`, `code`, `number`, `valid_from`, `valid_until` and `statement_id`. A *measure* is something between two
/// entities; its file gives `row_id`, `column_id`, `item_id`, `value`, the four days of a spell, `start_earliest`, `start_latest`,
/// `end_earliest` and `end_latest`, and `statement_id`. Days are ISO text, half-open. The file begins
/// with comments: its title, `unit: ...` where it has one, and how to read it. All values stand in the views `dimension_value`
/// and `measure_value`.
///
/// The rows of a measure that hold on the days of a question make one value as its comment `combine: ...` says: `max` (where it
/// has none), `sum` or `min`: those that certainly hold, and those that possibly do. Its `item_id` tells what a row is about, and a
/// sum counts each item once, with its highest value.
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

  /// How rows make one value.
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
  /// How to read it.
  public let description: String
  /// The public view that holds its values alone.
  public let view: String
  /// Of a measure; `nil` for a dimension.
  public let combination: Combination?
}

/// The comments that a SQL file of a plugin begins with, and its statement.
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
  /// What plugins offer, in the order in which they were added.
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
