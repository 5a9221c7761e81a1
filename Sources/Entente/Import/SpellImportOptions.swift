/// How a list is read, and the record of its import.
///
/// By default an end is the last day of the spell, and an empty end means that the spell is open.
///
/// ```swift
/// var options = SpellImportOptions(
///   report: "cow-igo", source: "cow", section: "state_year_formatv3")
/// options.newSource = Source(
///   id: "cow", title: "Intergovernmental Organizations", kind: "dataset",
///   reliability: "secondary")
/// options.through = "2014-12-31"
/// options.addsEntities = true
/// let report = try await kb.importSpells(from: "spells.csv", options)
/// print(report.spells)
/// ```
public struct SpellImportOptions: Sendable {
  /// The meaning of an empty end.
  public enum EmptyEnd: String, Hashable, Sendable, CaseIterable {
    /// The spell had not ended on the last day that the list covers.
    case open
    /// It is not known whether and when the spell ended.
    case unknown
  }

  /// The id of the report: lower-case words joined by hyphens, not used before. If it is also the
  /// replaced report, the new one gets this id with a number.
  public var report: String
  /// The id of the source of all spells in the list.
  public var source: String
  /// The source, if it is to be added. It is an error if the base has it already.
  public var newSource: Source?
  /// The source, which is added if the base has none with its id.
  public var defaultSource: Source?
  /// The part of the source: a table, a file. Empty for the name of the file.
  public var section: String
  /// The last day that the list covers, `YYYY-MM-DD`. Open spells are not certain after it.
  public var through: String?
  /// The rank: `preferred`, `normal` or `deprecated`. If two reports list a pair, the better one is
  /// used.
  public var rank = "normal"
  /// The reason for a rank that is not normal.
  public var reason: String?
  /// Whether to add unknown organizations and members; otherwise their rows are refused.
  public var addsEntities = false
  /// The types of added organizations and members for which the list gives none.
  public var organizationType = "organization"
  public var memberType = "state"
  /// Whether to import the other rows if some are refused.
  public var skipsBad = false
  /// Called with each refused row. The report has only the first ones.
  public var refusal: (@Sendable (Diagnostic) -> Void)?
  /// Whether only to tell what the import would do; the file does not change.
  public var isDryRun = false
  /// Whether the end is the first day after; else it is the last day.
  public var isEndExcluded = false
  public var emptyEnd = EmptyEnd.open
  /// How columns and words of a list of spells are named.
  public var mapping = ListMapping()
  /// The id of an earlier report that this one replaces.
  public var replacedReport: String?
  /// The time of the import: a day or a UTC time; `nil` for now.
  public var recorded: String?

  /// The id of the source, which may be added.
  var sourceID: String { newSource?.id ?? source }

  public init(report: String, source: String, section: String) {
    self.report = report
    self.source = source
    self.section = section
  }

  /// The options of a format with a source of its own.
  ///
  /// - Parameter file: The path of the file, which names the report if the format has many files.
  /// - Returns: `nil` if the user must name a source.
  public init?(for format: any ImportFormat, file: String = "") {
    guard let source = format.source else { return nil }
    let name = InputFile.name(of: file).split(separator: ".").first.map(String.init) ?? ""
    let part = format.isWhole || name.isEmpty ? "" : "-" + SpellNames.id(for: name)
    self.init(report: source.id + part, source: source.id, section: "")
    defaultSource = source
    through = format.through
    organizationType = format.organizationType
    memberType = format.memberType
  }
}
