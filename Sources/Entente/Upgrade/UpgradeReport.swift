/// What an upgrade did, or would do.
public struct UpgradeReport: Sendable {
  /// The version of the schema that the file had.
  public let schemaBefore: Int
  /// Whether there was nothing to do.
  public let isUpToDate: Bool
  /// The numbers that the carried revisions have now, in order.
  public internal(set) var revisions: [Int] = []
  /// The rows that were carried over, by table; `retired` counts the rows of the dataset and of
  /// plugins that the user retired.
  public internal(set) var rows: [(table: String, count: Int)] = []
  /// The rows that cannot be carried over, each with the reason.
  public internal(set) var findings: [Diagnostic] = []
  /// What else is worth knowing, a sentence each.
  public internal(set) var notes: [String] = []
  /// Where the old file is kept; `nil` where nothing was changed.
  public internal(set) var keptFile: String?

  init(schemaBefore: Int, isUpToDate: Bool = false) {
    self.schemaBefore = schemaBefore
    self.isUpToDate = isUpToDate
  }
}
