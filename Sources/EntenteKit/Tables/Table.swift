/// An answer: rows with named columns, and a title and notes for people.
///
/// All commands print tables, and a command of a plugin returns one.
///
/// ```swift
/// let table = Table(
///   title: "Seats", columns: ["organization", "seat"],
///   rows: [["CSTO", "Moscow"], ["NATO", "Brussels"]])
/// print(table.rendered(as: .markdown))
/// ```
///
/// Every row must have as many cells as there are columns.
public struct Table: Hashable, Sendable {
  /// One value of a row.
  public enum Cell: Hashable, Sendable {
    /// No value: empty in text, `null` in JSON.
    case none
    case text(String)
    case integer(Int64)
    case real(Double)
    /// `yes` or `no` in text.
    case flag(Bool)
  }

  public var title: String?
  public let columns: [String]
  /// The rows, each with one cell for each column.
  public var rows: [[Cell]]
  /// Sentences below the rows.
  public var notes: [String]
  /// Less important columns, the least important first.
  ///
  /// A text table that is too wide shows them below their rows. All formats include them.
  public var details: [String]
  /// The answer in other formats than tables, by the name of the format: `svg`, `graphml`.
  public var documents: [String: String] = [:]
  /// The evidence behind each row, for citations; empty if the columns tell: see
  /// ``rowEvidence``.
  public var evidence: [Evidence] = []
  /// The conditions of the answer by the names of their options: `on`, `as-of`, `according-to`,
  /// `rule`.
  public var conditions: [String: String] = [:]
  private var boxedRecords: [Table] = []

  /// The answer for programs, with nothing shortened; `nil` if it is the table itself.
  public var records: Table? {
    get { boxedRecords.first }
    set { boxedRecords = newValue.map { [$0] } ?? [] }
  }

  public init(
    title: String? = nil, columns: [String], rows: [[Cell]], notes: [String] = [],
    details: [String] = []
  ) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.notes = notes
    self.details = details
  }
}

extension Table {
  /// The table with each of its texts changed: title, columns, cells and notes.
  func mapped(_ change: (String) -> String) -> Table {
    func changed(_ cell: Cell) -> Cell {
      if case .text(let text) = cell { .text(change(text)) } else { cell }
    }
    var result = Table(
      title: title.map(change), columns: columns.map(change), rows: rows.map { $0.map(changed) },
      notes: notes.map(change), details: details.map(change))
    result.documents = documents
    result.evidence = evidence
    result.conditions = conditions
    return result
  }
}

extension Table.Cell: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) {
    self = .text(value)
  }

  public init(_ text: String?) {
    self = text.map(Self.text) ?? .none
  }

  public init(_ number: Int?) {
    self = number.map { .integer(Int64($0)) } ?? .none
  }

  /// The value as text, in all formats but JSON. NUL, which would end a text elsewhere, is `\0`.
  public var text: String {
    switch self {
    case .none: ""
    case .text(let text): text.utf8.contains(0) ? text.replacing("\0", with: "\\0") : text
    case .integer(let number): String(number)
    case .real(let number): "\(number)"
    case .flag(let flag): flag ? "yes" : "no"
    }
  }
}
