import GRDB

/// An entity with the name by which it was found.
public struct NameMatch: Hashable, Sendable {
  public let entity: Entity
  /// The name as it is stored.
  public let name: String
  /// The statement of the name; `nil` for the label of the entity.
  public let statement: String?
  /// Ids of the sources that use it.
  public let sources: [String]
  /// The days on which the entity had the name, by number; `nil` if it is undated.
  let days: ClosedRange<Int>?

  /// An entity that was found by a code.
  init(_ entity: Entity, code: String) {
    self.entity = entity
    name = code
    statement = nil
    sources = []
    days = nil
  }

  init(_ row: Row) throws {
    entity = try Entity(row)
    name = try row["text"]
    statement = try row["statement_id"]
    sources = try (row["sources"] as String? ?? "").split(separator: ",").map(String.init)
    let bounds = (try row["earliest"] as String?, try row["latest"] as String?)
    if let first = bounds.0, let last = bounds.1 {
      days = try DayRange(first).numbers.lowerBound...DayRange(last).numbers.upperBound
    } else {
      days = nil
    }
  }
}

extension Entity {
  init(_ row: Row) throws {
    try self.init(
      id: row["id"], type: row["type_id"], label: row["label"], description: row["description"])
  }
}
