public import Entente

/// Organizations beside one another: a row a dimension, a cell an organization.
public struct Comparison: Sendable {
  /// One organization on one day.
  public struct Column: Hashable, Sendable {
    public let organization: Entity
    /// ISO 8601.
    public let day: String

    public init(organization: Entity, day: String) {
      self.organization = organization
      self.day = day
    }
  }

  public struct Row: Sendable {
    public let dimension: PluginOffer
    /// One for each column.
    public let cells: [Cell]

    /// Whether two of the cells differ in what they say.
    public var isDifferent: Bool { Set(cells.map(\.text)).count > 1 }
  }

  public let columns: [Column]
  /// In the order in which their plugins offer them.
  public let rows: [Row]
}

/// What an organization has in a dimension on a day.
public struct Cell: Sendable {
  /// One value, with the statement that it rests on.
  public struct Value: Hashable, Sendable {
    /// In words.
    public let text: String
    /// As a code of the dimension, where it has codes.
    public let code: String?
    public let number: Double?
    public let statement: String?
    /// Ids of the sources that support it.
    public let sources: [String]
    /// Whether sources disagree about it.
    public let isDisputed: Bool
  }

  /// Why there is no value.
  public enum Emptiness: String, Hashable, Sendable {
    /// The organization did not exist on that day.
    case didNotExist = "did not exist"
    /// There are values, but none for that day.
    case notThen = "not on that day"
    /// Nothing is recorded of it; that is not a no.
    case notCovered = "not covered"
  }

  /// In the order in which they are shown; empty where there is none.
  public let values: [Value]
  /// `nil` where there are values.
  public let emptiness: Emptiness?

  /// In words: the values, or in brackets why there is none.
  public var text: String {
    guard !values.isEmpty else { return emptiness.map { "[\($0.rawValue)]" } ?? "" }
    var seen: Set<String> = []
    let texts = values.map(\.text).filter { seen.insert($0).inserted }
    return texts.count > Cell.longestList
      ? "\(texts.count): \(texts.prefix(Cell.longestList).joined(separator: "; ")); ..."
      : texts.count > 3
        ? "\(texts.count): \(texts.joined(separator: "; "))" : texts.joined(separator: "; ")
  }

  /// How many values are written out.
  static let longestList = 12
}
