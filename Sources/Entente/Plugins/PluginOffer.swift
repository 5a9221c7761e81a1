import GRDB

/// A dimension or measure that a plugin offers to other plugins through the core.
///
/// A *dimension* compares organizations. Its file is one SELECT with the columns `organization_id`,
/// `position`, `value`, `code`, `number`, `valid_from`, `valid_until` and `statement_id`; if a value
/// can be in doubt, also `certain_from` and `certain_until`, the days on which it certainly holds. A
/// *measure* relates two entities. Its file has the columns `row_id`, `column_id`, `item_id`,
/// `value`, the four days of a spell (`start_earliest`, `start_latest`, `end_earliest`,
/// `end_latest`) and `statement_id`. Days are ISO text, with the end excluded.
///
/// The rows of a measure that hold on the days asked for are combined into one value, by the
/// comment `combine: ...`: `max` (the default), `sum` or `min`. The value has a certain and a
/// possible number. The `item_id` says what a row is about; a sum counts each item once, with its
/// highest value.
///
/// Offers that differ only in their rows can share a view of the plugin that has a column
/// `dimension_id` or `measure_id` besides: a file with the comment `rows: VIEW` and no SELECT takes
/// the rows with its own id. The view is then read once for all of them.
///
/// Further comments say how matrices read a measure:
///
/// | comment | meaning |
/// | --- | --- |
/// | `family: interaction` | the meaning of an empty cell: see ``Family`` |
/// | `scale: SELECT value, code, label FROM ...` | labels of the numbers, in `measure_step` |
/// | `kinds: level` | a file can give other levels (or `weight`: weights) of kinds |
/// | `rules: any` | the library counts shared members or bodies on a day under each rule |
/// | `direction: from` | a value is of the row to the column; `both`: of the two (the default) |
///
/// In the family `interaction`, a 0 on the scale means that there is none. With `kinds`, the
/// `item_id` is an interaction.
///
/// ```swift
/// let measures = try await kb.read { try $0.offers(.measure) }
/// for measure in measures { print(measure.id, measure.title, measure.unit ?? "") }
/// ```
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

    /// The columns that an offer can have after these, all or none.
    var optionalColumns: [String] {
      switch self {
      case .dimension: ["certain_from", "certain_until"]
      case .measure: []
      }
    }
  }

  /// How rows are combined into one value.
  public enum Combination: String, Hashable, Sendable, CaseIterable {
    case max
    case sum
    case min
  }

  /// The meaning of an empty cell of a measure.
  public enum Family: String, Hashable, Sendable, CaseIterable {
    /// The bodies have no dealings, if the sources were searched or say so.
    case interaction
    /// The one has no status at the other, if all members are known.
    case status
    /// The bodies share no member: 0, if members of both are known.
    case sharedMembers = "shared-members"
    /// The members share no body: 0, if bodies of both are known.
    case sharedOrganizations = "shared-organizations"
  }

  public let registry: Registry
  public let id: String
  /// The id of the plugin.
  public let plugin: String
  public let title: String
  public let unit: String?
  /// How to read the values.
  public let description: String
  /// The view with the values only; plugins may read it.
  public let view: String
  /// The combination of a measure; `nil` for a dimension.
  public let combination: Combination?
  /// The family of a measure; `nil` if it declares none.
  public let family: Family?
  /// The numbers of kinds of interactions that the measure uses: `level` or `weight`.
  public let kinds: String?
  /// Whether shared members or bodies on a day can be counted under each rule.
  public let followsAnyRule: Bool
  /// Whether a value is of the row to the column only; `nil` if the measure declares nothing.
  public let isDirected: Bool?
}

/// The comments at the beginning of a plugin's SQL file, and its statement.
struct SQLFileHead {
  /// The declarations that a comment can make: `unit: state`.
  enum Key: String, CaseIterable {
    case unit, rows, combine, family, scale, kinds, rules, direction
  }

  let title: String
  let description: String
  let body: String
  /// The comments about parameters, `:name (type) Meaning.`, with their lines.
  private(set) var parameters: [(line: Int, text: String)] = []
  private var declared: [Key: String] = [:]

  init(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    let comments = lines.prefix { $0.hasPrefix("--") }.map {
      String($0.drop { $0 == "-" }.drop { $0 == " " })
    }
    title = comments.first ?? ""
    var words: [String] = []
    for (place, comment) in comments.enumerated().dropFirst() {
      if comment.hasPrefix(":") {
        parameters.append((place + 1, comment))
      } else if let key = Key.allCases.first(where: { comment.hasPrefix("\($0.rawValue): ") }) {
        declared[key] = String(comment.dropFirst(key.rawValue.count + 2))
      } else {
        words.append(comment)
      }
    }
    description = words.joined(separator: " ")
    body = lines.dropFirst(comments.count).joined(separator: "\n")
  }

  subscript(key: Key) -> String? { declared[key] }
}

extension Snapshot {
  /// The offers of all plugins, in the order in which the plugins were added.
  ///
  /// ```swift
  /// let measures = try await kb.read { try $0.offers(.measure) }
  /// ```
  public func offers(_ registry: PluginOffer.Registry) throws -> [PluginOffer] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT o.id, o.plugin_id, o.title, o.unit, o.description, o.view_name, o.combine, o.family, o.kinds, o.rules, o.direction
        FROM plugin_offer o JOIN plugin p ON p.id = o.plugin_id
        WHERE o.registry = ?
        ORDER BY p.revision_added, o.position
        """, arguments: [registry.rawValue]
    ).map {
      try PluginOffer(
        registry: registry, id: $0["id"], plugin: $0["plugin_id"], title: $0["title"],
        unit: $0["unit"], description: $0["description"], view: $0["view_name"],
        combination: ($0["combine"] as String?).flatMap(PluginOffer.Combination.init),
        family: ($0["family"] as String?).flatMap(PluginOffer.Family.init), kinds: $0["kinds"],
        followsAnyRule: ($0["rules"] as String?) == "any",
        isDirected: ($0["direction"] as String?).map { $0 == "from" })
    }
  }
}
