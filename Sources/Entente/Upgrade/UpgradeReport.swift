/// The result of an upgrade, or of a dry run.
///
/// Rows that cannot be carried over are in ``findings``. Without `skippingBad` they are thrown as
/// `badData`, and the file stays unchanged.
///
/// ```swift
/// let report = try await KnowledgeBase.upgrade(at: "mine.sqlite", isDryRun: true)
/// print(report.isUpToDate, report.rows.map(\.count), report.findings.map(\.description))
/// ```
public struct UpgradeReport: Sendable {
  /// The version of the schema that the file had.
  public let schemaBefore: Int
  /// Whether the file was up to date already.
  public let isUpToDate: Bool
  /// The new numbers of the carried revisions, in order.
  public internal(set) var revisions: [Int] = []
  /// The number of carried rows, by table; `retired` counts rows of the dataset and of plugins that
  /// the user had retired.
  public internal(set) var rows: [(table: String, count: Int)] = []
  /// The rows that could not be carried over, each with the reason.
  public internal(set) var findings: [Diagnostic] = []
  /// Further remarks, one sentence each.
  public internal(set) var notes: [String] = []
  /// The path of the old file; `nil` if nothing was changed.
  public internal(set) var keptFile: String?

  init(schemaBefore: Int, isUpToDate: Bool = false) {
    self.schemaBefore = schemaBefore
    self.isUpToDate = isUpToDate
  }
}
