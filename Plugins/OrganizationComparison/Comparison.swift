public import Entente

/// A comparison of organizations: one row for each dimension, one cell for each organization.
///
/// Rows are in the order in which plugins offer the dimensions. A cell without values has the
/// reason in ``Cell/emptiness``.
///
/// ```swift
/// let comparison = try await kb.compare(["NATO", "CSTO@2009"], on: "2012-01-01")
/// for row in comparison.rows where row.isDifferent {
///   print(row.dimension.title, row.cells.map(\.text))
/// }
/// ```
public struct Comparison: Sendable {
  /// One organization on one day.
  public struct Column: Hashable, Sendable {
    public let organization: Entity
    /// The day, ISO 8601.
    public let day: String

    public init(organization: Entity, day: String) {
      self.organization = organization
      self.day = day
    }
  }

  public struct Row: Sendable {
    public let dimension: PluginOffer
    /// The cells, one for each column.
    public let cells: [Cell]

    /// Whether two of the cells have different texts.
    public var isDifferent: Bool { Set(cells.map(\.text)).count > 1 }
  }

  public let columns: [Column]
  /// The rows, in the order in which plugins offer the dimensions.
  public let rows: [Row]
}

/// The values of an organization in a dimension on a day.
public struct Cell: Sendable {
  /// A value with the statement behind it.
  public struct Value: Hashable, Sendable {
    /// The value in words.
    public let text: String
    /// The code of the value, if the dimension has codes.
    public let code: String?
    public let number: Double?
    public let statement: String?
    /// The ids of the sources that support it.
    public let sources: [String]
    /// Whether sources disagree about it.
    public let isDisputed: Bool
    /// Whether it certainly holds on the day, if its first day is known.
    public let isCertain: Bool
    /// Whether nothing tells that it had begun by the day: its first day is unknown. It is then
    /// shown on all days until its end.
    public let isUndated: Bool
    /// The words that say how the source says it: `planned`, `assessed`; `nil` if it simply states
    /// it.
    public let manner: String?
    /// Whether a source says that it is so: it is neither denied nor only planned or recommended.
    public let isAsserted: Bool
  }

  /// The values in display order; empty if there are none.
  public let values: [Value]
  /// The reason why there are no values; `nil` if there are some.
  public let emptiness: Emptiness?

  /// The values in words, or the reason for an empty cell in brackets. Values without a first day
  /// have a dagger, values that only may hold a question mark, and values that are not asserted say
  /// so: `(planned)`. A long list is shortened and begins with the number of its values.
  public var text: String { text(isCounted: false) }

  /// The same with the number of values first, for lists of things of one kind.
  /// - Parameter isMinimum: Whether there may be more than the dataset knows.
  func text(isCounted: Bool, isMinimum: Bool = false) -> String {
    guard !values.isEmpty else { return emptiness.map { "[\($0.rawValue)]" } ?? "" }
    let groups = Dictionary(grouping: values, by: \.text)
    var seen: Set<String> = []
    let ordered = values.map(\.text).filter { seen.insert($0).inserted }
    let texts = ordered.map { text in mark(text, groups[text] ?? []) }
    let certain = groups.values.count { $0.contains { $0.isCertain && $0.isAsserted } }
    let list = texts.prefix(Cell.longestList).joined(separator: "; ")
    let isCut = texts.count > Cell.longestList
    if isCounted {
      let count =
        switch (certain == texts.count, isMinimum) {
        case (true, true): "at least \(certain)"
        case (true, false): "\(certain)"
        case (false, true): "at least \(certain), \(texts.count) known"
        case (false, false): "\(certain) to \(texts.count)"
        }
      return "\(count): \(list)\(isCut ? "; ..." : "")"
    }
    return isCut ? "\(list); ... (\(texts.count))" : list
  }

  /// A text with its marks: those that all values with this text have.
  private func mark(_ text: String, _ values: [Value]) -> String {
    // A statement without doubt or reservation has priority over others of the same.
    let told = values.filter(\.isAsserted).isEmpty ? values : values.filter(\.isAsserted)
    let manner = told.allSatisfy(\.isAsserted) ? nil : told.first?.manner
    return text + (told.contains(where: \.isCertain) ? "" : "?")
      + (told.allSatisfy(\.isUndated) ? " †" : "") + (manner.map { " (\($0))" } ?? "")
  }

  /// The largest number of values that are written out.
  static let longestList = 12
}
