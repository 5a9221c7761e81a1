public import EDTF
import EntenteKit
import Foundation
import GRDB

/// Takes what an ``ImportFormat`` reads from a list.
public final class ImportList {
  /// An error that makes the whole file unreadable, with its place.
  public struct Unreadable: Error, Sendable {
    let place: ListedPlace
    let field: String?
    let rule: String

    public init(_ place: ListedPlace, field: String? = nil, rule: String) {
      self.place = place
      self.field = field
      self.rule = rule
    }
  }

  /// The base before the import.
  public let base: Snapshot
  public let options: SpellImportOptions
  /// The last day that the list covers; open spells are not certain after it. A format that finds
  /// it in the file sets it before the first open spell, unless the user gave one.
  public var through: CalendarDay?

  let names: SpellNames
  let file: String
  let sorter = SpellSorter()
  private(set) var refused = DiagnosticLog()
  private(set) var unreadable = DiagnosticLog()
  /// Rows that break no rule, but are not followed as they stand.
  private(set) var warnings = DiagnosticLog()
  private(set) var coverage: [ReportedCell] = []
  private(set) var statements: [KeyedStatement] = []
  private var covered: Set<ReportedCell.Start> = []
  private let judge: SpellJudge

  init(_ base: Snapshot, file: String, options: SpellImportOptions, names: SpellNames) throws {
    self.base = base
    self.file = file
    self.options = options
    self.names = names
    judge = try SpellJudge(base)
    through = options.through.flatMap { CalendarDay($0) }
  }

  /// Whether nothing was taken.
  var isEmpty: Bool { sorter.count == 0 && coverage.isEmpty && statements.isEmpty }

  // MARK: - What a list says

  /// Adds a spell. If it breaks a rule, the row is refused.
  ///
  /// - Returns: Whether the spell was taken.
  /// - Throws: ``KnowledgeBaseError`` if the base cannot be read, or a temporary file not written.
  @discardableResult
  public func add(_ spell: ListedSpell, at place: ListedPlace) throws -> Bool {
    guard
      let organization = try key(of: spell.organization, as: .organization, place),
      let member = try key(of: spell.member, as: .member, place),
      let status = try key(ofStatus: spell.status, place)
    else { return false }
    var record = SpellRecord()
    record.organization = organization
    record.member = member
    record.status = status
    record.line = UInt32(truncatingIfNeeded: place.line)
    record.column = UInt16(clamping: place.column ?? 1)
    guard record.setDays(spell.start, spell.end, isEndExcluded: false, through: through) else {
      refuse(place, field: "end", rule: "it ends before it starts")
      return false
    }
    for warning in judge.warnings(about: record) {
      warn(place, field: warning.field, rule: warning.rule)
    }
    try append(record)
    return true
  }

  /// Adds what the list says of pairs without a spell. A row that breaks a rule is refused.
  public func add(_ said: ListedCoverage, at place: ListedPlace) throws {
    guard said.organization != nil || said.member != nil,
      [.nothing, .unknown, .didNotExist].contains(said.emptiness)
    else {
      refuse(place, rule: "coverage is about a body or a member: none, unknown or did-not-exist")
      return
    }
    var cell = ReportedCell(
      first: Int32(clamping: max(said.days.lowerBound, .firstOfFile).julianDayNumber),
      last: Int32(clamping: min(said.days.upperBound, .lastOfFile).julianDayNumber),
      emptiness: said.emptiness)
    guard cell.first <= cell.last else { return }
    if let organization = said.organization {
      guard let key = try key(of: organization, as: .organization, place) else { return }
      cell.organization = key
    }
    if let member = said.member {
      guard let key = try key(of: member, as: .member, place) else { return }
      cell.member = key
    }
    guard covered.insert(cell.start).inserted else {
      refuse(place, rule: "the list says something of these pairs from this day on already")
      return
    }
    coverage.append(cell)
  }

  /// Adds a statement, which cites the source of the list. A row that breaks a rule is refused.
  public func add(_ statement: ListedStatement, at place: ListedPlace) throws {
    guard let subject = try key(of: statement.subject, as: .member, place) else { return }
    var qualifiers: [Int?] = []
    for qualifier in statement.qualifiers {
      let key = try qualifier.entity.map { try self.key(of: $0, as: .member, place) }
      if case .some(nil) = key { return }
      qualifiers.append(key.flatMap { $0 }.map(Int.init))
    }
    statements.append(
      KeyedStatement(
        statement: statement, subject: Int(subject), qualifiers: qualifiers, place: place))
  }

  /// Refuses a row, with the reason.
  public func refuse(
    _ place: ListedPlace, field: String? = nil, value: String? = nil, rule: String
  ) {
    let diagnostic = diagnostic(place, field, value, rule)
    refused.add(diagnostic)
    options.refusal?(diagnostic)
  }

  /// Warns of a row that is taken, but not followed as it stands.
  public func warn(
    _ place: ListedPlace, field: String? = nil, value: String? = nil, rule: String
  ) {
    warnings.add(diagnostic(place, field, value, rule))
  }

  /// Finds an entity, or adds it if the options allow that. Otherwise the row is refused, with
  /// similar names.
  ///
  /// A format with many rows about an entity asks first, and leaves out the rows of one that is not
  /// taken, so that it is reported once.
  ///
  /// - Returns: Whether there is such an entity.
  public func takes(
    _ entity: ListedEntity, as role: ListedRole, at place: ListedPlace
  ) throws -> Bool {
    try key(of: entity, as: role, place) != nil
  }

  /// A bound from EDTF as in lists of spells: a year, month, day, decade or century with at most
  /// one of `?`, `~` and `%`, or a range of days `[a..b]`. Other text, and none, is unknown; `..` is
  /// open.
  public func bound(_ text: String) -> ListedBound {
    guard text != ".." else { return .open }
    return (try? ListedDate(text)).map(ListedBound.on) ?? .unknown
  }

  // MARK: - For formats of the library

  func append(_ record: SpellRecord) throws {
    try sorter.append(record)
  }

  func fail(_ place: ListedPlace, field: String? = nil, value: String? = nil, rule: String) {
    unreadable.add(diagnostic(place, field, value, rule))
  }

  func warningsOfJudge(about record: SpellRecord) -> [SpellJudge.Warning] {
    judge.warnings(about: record)
  }

  private func diagnostic(
    _ place: ListedPlace, _ field: String?, _ value: String?, _ rule: String
  ) -> Diagnostic {
    Diagnostic(
      file: file, line: place.line, column: place.column, field: field, value: value, rule: rule)
  }

  private func key(
    of entity: ListedEntity, as role: ListedRole, _ place: ListedPlace
  ) throws -> Int32? {
    if let control = ControlCharacters.first(in: entity.name) {
      refuse(place, field: role.rawValue, value: entity.name, rule: control.rule)
      return nil
    }
    do {
      return try Int32(exactly: names.key(of: entity, as: role))
    } catch let error as KnowledgeBaseError {
      refuse(place, field: role.rawValue, value: entity.name, rule: error.message)
      return nil
    }
  }

  private func key(ofStatus status: String, _ place: ListedPlace) throws -> UInt8? {
    do {
      return UInt8(truncatingIfNeeded: try names.key(ofStatus: status))
    } catch let error as KnowledgeBaseError {
      refuse(place, field: "status", value: status, rule: error.message)
      return nil
    }
  }
}

/// A statement of a list with the keys of its entities.
struct KeyedStatement {
  let statement: ListedStatement
  let subject: Int
  /// For each qualifier its entity; `nil` for a text.
  let qualifiers: [Int?]
  let place: ListedPlace
}

/// A row of the table `report_coverage`; a key of 0 is all of them.
struct ReportedCell: Hashable {
  var organization: Int32 = 0
  var member: Int32 = 0
  var first: Int32
  var last: Int32
  var emptiness: Emptiness

  /// The part that must differ between the rows of a report.
  struct Start: Hashable {
    let organization: Int32
    let member: Int32
    let first: Int32
  }

  var start: Start { Start(organization: organization, member: member, first: first) }
}
