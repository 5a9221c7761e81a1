/// The result of an import.
public struct SpellImportReport: Hashable, Sendable {
  /// An entity that the import added.
  public struct AddedEntity: Hashable, Sendable {
    public let entity: Entity
    /// Its codes in the list.
    public let codes: [ListedCode]
    /// Entities of the base with similar names, at most three.
    public let near: [Entity]
  }

  /// The difference between a report and the one that it replaced, for one body.
  public struct Change: Hashable, Sendable {
    /// The id of the organization.
    public let organization: String
    /// The number of spells that only the new report has.
    public let added: Int
    /// The number of spells that only the old report had.
    public let removed: Int
    /// The number of spells with the same pair and status, but other dates.
    public let changed: Int
  }

  /// The id of the report.
  public let report: String
  /// The revision of the report.
  public let revision: Int
  /// Whether the base had this list already, so that nothing was imported.
  public let isUnchanged: Bool
  /// Whether nothing was written, because this was a dry run.
  public let isDryRun: Bool
  /// The number of imported spells.
  public let spells: Int
  /// The number of rows about pairs without a spell.
  public let coverage: Int
  /// The number of statements that are new or have changed.
  public let statements: Int
  public let added: [AddedEntity]
  /// The refused rows: the first 20 for each field.
  public let refused: [Diagnostic]
  /// The number of refused rows.
  public let refusedCount: Int
  /// Rows that are not followed as they stand: a spell outside the life of its body or member, or
  /// between entities of which one cannot be a member of the other. The first 20.
  public let warnings: [Diagnostic]
  /// The number of all such places.
  public let warningCount: Int
  /// The id of the report that was replaced.
  public let replaced: String?
  /// The differences to the replaced report, by organization; only bodies with differences.
  public let changes: [Change]

  /// The number of added organizations and members.
  public var entitiesAdded: Int { added.count }
}
