/// An answer: rows under named columns, with a title and notes for people.
///
/// Every door prints tables, and a command of a plugin answers with one.
///
/// ```swift
/// let table = Table(
///   title: "Seats", columns: ["organization", "seat"],
///   rows: [["CSTO", "Moscow"], ["NATO", "Brussels"]])
/// print(table.rendered(as: .markdown))
/// ```
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
  /// Each with one cell for each column.
  public var rows: [[Cell]]
  /// Sentences under the rows.
  public var notes: [String]
  /// Columns that a reader can do without, the first ones sooner.
  ///
  /// A text table that is too wide sets them below their rows. All formats have them.
  public var details: [String]
  /// The same answer in forms that are no tables, by the name of the format: `svg`, `graphml`.
  public var documents: [String: String] = [:]
  private var boxedRecords: [Table] = []

  /// The same answer for programs, with nothing shortened; `nil` where the table itself serves.
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

  /// The value as all formats but JSON write it.
  public var text: String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .real(let number): "\(number)"
    case .flag(let flag): flag ? "yes" : "no"
    }
  }
}
