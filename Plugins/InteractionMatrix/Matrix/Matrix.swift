public import Entente

/// A matrix of entities: for each pair the certain and the possible value of a measure, or the
/// reason why there is none.
///
/// Values have the unit of the measure. Rows and columns are in the order asked for.
///
/// ```swift
/// let matrix = try await kb.matrix(["CSTO"], by: ["UN", "NATO"], on: "2012-01-01")
/// for row in matrix.rows { print(row.entity.label, row.cells.map(\.text)) }
/// ```
public struct Matrix: Sendable {
  public struct Row: Sendable {
    public let entity: Entity
    /// One cell for each column.
    public let cells: [MatrixCell]
  }

  public let measure: MatrixMeasure
  public let period: MatrixPeriod
  public let direction: MatrixRequest.Direction
  public let columns: [Entity]
  public let rows: [Row]
  /// The bodies whose members are not all known, if the measure counts members: their counts are
  /// minimum numbers.
  public let partial: [Entity]
  /// The rule that decides who is a member.
  public let rule: String
  /// The last day of the dataset, if the period goes on after it: nothing is certain then.
  public let unknownAfter: String?
}

/// The value of a measure for two entities.
public struct MatrixCell: Hashable, Sendable {
  /// The certain value; `nil` if nothing is certain. For a measure that takes the lowest value,
  /// such as the first contact, the latest possible value.
  public let low: Double?
  /// The possible value, equal to ``low`` if there is no doubt; `nil` if there is none, and then
  /// ``missing`` says why. For a measure that takes the lowest value, the earliest possible value.
  public let high: Double?
  public let missing: Emptiness?
  /// The ids of the statements behind the value: for a maximum those that reach it, for a sum all.
  /// Empty for counts of members. For a cell that is empty because of a refusal, the refusals.
  public let statements: [String]
  /// Whether sources disagree about one of the statements.
  public let isDisputed: Bool
  /// The cell in a table: `4`, `2-4`, `?4` if nothing is certain, `O` for an observer, or a sign
  /// for an empty cell.
  public let text: String
}

/// A measure, with the meaning of its numbers.
public struct MatrixMeasure: Hashable, Sendable {
  /// A number with a meaning.
  public struct Step: Hashable, Sendable {
    public let value: Double
    /// A code of one or two letters or digits.
    public let code: String
    public let label: String
  }

  public let id: String
  public let title: String
  public let unit: String?
  /// How to read the values.
  public let description: String
  /// The meaning of an empty cell; `nil` if nothing is claimed.
  public let family: PluginOffer.Family?
  /// The kind of numbers that it uses for kinds of interactions, which a file can replace.
  public let quantity: KindValues.Quantity?
  /// The steps of a scale or of statuses, by value; empty if the numbers have no labels.
  public let steps: [Step]
  /// The value of each kind, by id: weights of an index or levels of a file. Empty if the levels of
  /// the file are used.
  public let weights: [String: Double]
}
