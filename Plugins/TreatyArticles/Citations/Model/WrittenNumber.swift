/// An article whose number in texts is not its number in identifiers: a row of
/// `treaty_written_number`.
public struct WrittenNumber: Hashable, Sendable {
  public init(treatyID: String, written: String, number: String) {
    self.treatyID = treatyID
    self.written = written
    self.number = number
  }

  public let treatyID: String
  /// The number in texts: `18.1` for an inserted article, `#.#` if all dotted numbers of the treaty
  /// are inserted articles, `J.7` for an earlier letter, `ex 17` for an earlier number.
  public let written: String
  /// The number in identifiers; empty if the article was not carried over.
  public let number: String

  /// The mark of an earlier number.
  static let formerly = "ex "
  /// Stands for all dotted numbers of a treaty.
  static let anyInserted = "#.#"
}
