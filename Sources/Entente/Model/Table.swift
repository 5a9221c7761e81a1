/// An answer as rows under named columns, with a title and notes for people: what every door prints, and what a plugin's command
/// gives.
public struct Table: Hashable, Sendable {
  public enum Cell: Hashable, Sendable {
    case none
    case text(String)
    case integer(Int64)
    case real(Double)
    case flag(Bool)
  }

  public var title: String?
  public let columns: [String]
  public var rows: [[Cell]]
  public var notes: [String]
  /// The same answer in forms that are no tables, by the name of the format: `svg`, `graphml`.
  public var documents: [String: String] = [:]
  private var boxedRecords: [Table] = []

  /// The same answer for programs, with nothing shortened, where this one is laid out for reading: what CSV, TSV, JSON and JSON
  /// Lines write. `nil` where the table itself serves.
  public var records: Table? {
    get { boxedRecords.first }
    set { boxedRecords = newValue.map { [$0] } ?? [] }
  }

  public init(title: String? = nil, columns: [String], rows: [[Cell]], notes: [String] = []) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }

  /// The table with only these columns, in this order.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badArgument` for a column that it does not have.
  public func selecting(_ names: [String]) throws -> Table {
    let places = try names.map { name in
      guard let place = columns.firstIndex(of: name) else {
        throw KnowledgeBaseError(
          .badArgument, "there is no column '\(name)': there are \(columns.joined(separator: ", "))"
        )
      }
      return place
    }
    return Table(
      title: title, columns: places.map { columns[$0] },
      rows: rows.map { row in places.map { row[$0] } }, notes: notes)
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

  /// The value of a query.
  public init(_ value: SQLValue) {
    switch value {
    case .null: self = .none
    case .integer(let number): self = .integer(number)
    case .real(let number): self = .real(number)
    case .text(let text): self = .text(text)
    case .blob(let data):
      self = .text("x'" + data.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "'")
    }
  }

  /// As it is written in all formats but JSON.
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
