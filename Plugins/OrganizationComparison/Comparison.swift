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
    /// Whether nothing tells from which day on it held: it stands in the cells of all days until its end.
    public let isUndated: Bool
  }

  /// In the order in which they are shown; empty where there is none.
  public let values: [Value]
  /// `nil` where there are values.
  public let emptiness: Emptiness?

  /// In words: the values, or in brackets why there is none. Those without a first day bear a dagger; of a long list the first
  /// stand there, with how many there are.
  public var text: String { text(isCounted: false) }

  /// The same, with how many there are before them: for lists of things of one kind.
  func text(isCounted: Bool) -> String {
    guard !values.isEmpty else { return emptiness.map { "[\($0.rawValue)]" } ?? "" }
    var seen: Set<String> = []
    let texts = values.filter { seen.insert($0.text).inserted }.map {
      $0.isUndated ? "\($0.text) †" : $0.text
    }
    let list = texts.prefix(Cell.longestList).joined(separator: "; ")
    let isCut = texts.count > Cell.longestList
    if isCounted { return "\(texts.count): \(list)\(isCut ? "; ..." : "")" }
    return isCut ? "\(list); ... (\(texts.count))" : list
  }

  /// How many values are written out.
  static let longestList = 12
}
