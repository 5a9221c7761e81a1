import EntenteKit
import GRDB

/// An entity with the name by which it was found.
public struct NameMatch: Hashable, Sendable {
  /// How a text finds an entity, the best first. The raw values are for answers.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case id
    /// A code of a state, or an item of Wikidata.
    case code
    /// The label, or a name in any language.
    case name
    case abbreviation
    /// A name that the entity no longer had on the day of the question.
    case formerName = "former name"
    /// A name that the entity did not have yet.
    case laterName = "later name"
    /// Another wording, a short form, or a name in Latin letters.
    case otherName = "other name"
    case misspelling
    /// The text is one or more words of a name, or their beginnings.
    case part = "part of a name"
    /// The names are only similar. It is a suggestion, and no answer takes it for the name.
    case near = "near name"

    /// Whether the text is the whole id, code or name.
    public var isWhole: Bool { self != .part && self != .near }
  }

  public let entity: Entity
  /// The name as it is stored.
  public let name: String
  public internal(set) var kind: Kind
  /// The statement of the name; `nil` for the label of the entity.
  public let statement: String?
  /// Ids of the sources that use it.
  public let sources: [String]
  /// The days on which the entity had the name, by number; `nil` if it is undated.
  let days: ClosedRange<Int>?

  /// An entity that was found without a name.
  init(_ entity: Entity, _ kind: Kind, text: String) {
    self.entity = entity
    self.kind = kind
    name = text
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
    kind =
      switch try row["name_kind"] as String? {
      case nil, "name": .name
      case "abbreviation": .abbreviation
      case "misspelling": .misspelling
      default: .otherName
      }
  }

  /// The match with the kind of a name that was not in use on the days asked for.
  func asked(on asked: ClosedRange<Int>) -> NameMatch {
    guard let days, kind.isWhole else { return self }
    var match = self
    if days.upperBound < asked.lowerBound { match.kind = .formerName }
    if days.lowerBound > asked.upperBound { match.kind = .laterName }
    return match
  }

  /// A part of its name can be enough for a person.
  var isPerson: Bool { entity.type == "person" }

  func marked(_ kind: Kind) -> NameMatch {
    var match = self
    match.kind = kind
    return match
  }
}

extension Entity {
  init(_ row: Row) throws {
    try self.init(
      id: row["id"], type: row["type_id"], label: row["label"], description: row["description"])
  }
}
