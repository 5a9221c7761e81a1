public import Entente

/// Entities by entities: what a measure says of each two, with what is certain, what is possible, and why there is nothing.
public struct Matrix: Sendable {
  public struct Row: Sendable {
    public let entity: Entity
    /// One a column.
    public let cells: [MatrixCell]
  }

  public let measure: MatrixMeasure
  public let period: MatrixPeriod
  public let direction: MatrixRequest.Direction
  public let columns: [Entity]
  public let rows: [Row]
  /// Where a measure counts members, the bodies of which the base does not claim to know all then: counts are of those it knows.
  public let partial: [Entity]
  /// The rule by which memberships count.
  public let rule: String
}

/// What a measure says of two.
public struct MatrixCell: Hashable, Sendable {
  /// The value that is certain; `nil`: nothing is. Of a measure that asks for the lowest, such as the first contact, what it is at
  /// the latest.
  public let low: Double?
  /// The value that is possible, the same as ``low`` where there is no doubt; `nil`: there is none at all, and ``missing`` says why.
  /// Of a measure that asks for the lowest, what it can be at the earliest.
  public let high: Double?
  public let missing: Missing?
  /// The statements it rests on, by their ids: of a highest value those that reach it, of a sum all. Of counts of members none; of
  /// a cell that is empty because it was refused, the refusals.
  public let statements: [String]
  /// Whether sources disagree on one of them.
  public let isDisputed: Bool
  /// As it stands in a table: `4`, `2-4`, `?4` where nothing is certain, `O` for an observer; a sign where there is none.
  public let text: String
}

/// What is measured, and how its numbers are read.
public struct MatrixMeasure: Hashable, Sendable {
  /// A number that stands for something.
  public struct Step: Hashable, Sendable {
    public let value: Double
    /// One or two letters or digits.
    public let code: String
    public let label: String
  }

  public let id: String
  public let title: String
  public let unit: String?
  /// How to read it.
  public let description: String
  /// What an empty cell means; `nil`: nothing is claimed.
  public let family: PluginOffer.Family?
  /// The numbers of kinds of interactions that it counts with, which a file can replace.
  public let quantity: KindValues.Quantity?
  /// Of a scale or of statuses, by value; empty where numbers are numbers.
  public let steps: [Step]
  /// What each kind counted, by its id: the weights of an index, the levels of a file; empty where the base's levels were followed.
  public let weights: [String: Double]
}
