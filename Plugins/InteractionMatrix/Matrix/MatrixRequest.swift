import Entente

/// The question that a matrix answers.
public struct MatrixRequest: Sendable {
  /// The direction that a directed interaction must have.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// From the row to the column.
    case from
    /// From the column to the row.
    case to
    case both
  }

  /// The default measure.
  public static let usualMeasure = "level"

  /// Ids or names; `members:CSTO`, `observers:CSTO`, `partners:CSTO`; `all-organizations`,
  /// `all-states`.
  public var rows: [String]
  /// The columns, in the same form.
  public var columns: [String]
  /// The id of a measure that a plugin offers, or `member-share`.
  public var measure: String
  public var period: MatrixPeriod
  /// The direction; by default `both`, or `from` for a measure of the family `status`, which is
  /// directed itself.
  public var direction: Direction?
  /// The rule for measures that count members; the others follow `effective`.
  public var rule = "effective"
  /// Levels or weights of kinds that replace those of the file; `nil` to keep them.
  public var kinds: KindValues?

  public init(
    rows: [String], columns: [String], measure: String = MatrixRequest.usualMeasure,
    period: MatrixPeriod
  ) {
    self.rows = rows
    self.columns = columns
    self.measure = measure
    self.period = period
  }
}
