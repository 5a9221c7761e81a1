/// A kind of statement: one row of the vocabulary `statement_kind`.
///
/// ```swift
/// StatementKind(id: "act")?.objectColumn  // "organization_id"
/// ```
///
/// The list is part of the schema. It is the same in every file, and plugins cannot add to it.
public struct StatementKind: Hashable, Sendable {
  /// Lower-case words joined by hyphens, as in `statement.kind`.
  public let id: String
  /// The table with the values; `nil` if the statement needs none.
  public let table: String?
  /// The column of that table with the object, an entity; `nil` if the kind has no object.
  public let objectColumn: String?
  /// One or two words.
  public let label: String
  /// One sentence.
  public let description: String

  /// All kinds, in the order of the vocabulary: names come first.
  public static var all: [StatementKind] { RecordCatalogue.shared.kinds }

  /// Finds a kind by its id.
  ///
  /// - Returns: `nil` if there is no such kind.
  public init?(id: String) {
    guard let kind = Self.all.first(where: { $0.id == id }) else { return nil }
    self = kind
  }

  /// - Parameter row: A record of `statement_kind.csv`, by column.
  init(_ row: [String: String]) {
    id = row["id"] ?? ""
    table = row["table_name"]
    objectColumn = row["object_column"]
    label = row["label"] ?? ""
    description = row["description"] ?? ""
  }
}
