import Foundation

/// Writes rows as a Parquet file, with the help of DuckDB: see ``ParquetTool``.
///
/// The rows go into a CSV file beside the target, which DuckDB then turns into Parquet, so memory
/// does not grow with their number. The values of a column decide about its type: `INTEGER` or
/// `BIGINT`, `DOUBLE`, `BOOLEAN`, `DATE` for a column of days, else `VARCHAR`. In a column of days
/// 0000-01-01 becomes NULL, because the dates of R and Python begin with the year 1.
///
/// ```swift
/// var writer = try ParquetWriter(
///   columns: [.init("ccode"), .init("start", isDay: true)], to: "panel.parquet", with: .found())
/// try writer.add([.integer(365), .text("1992-05-15")])
/// let rows = try writer.finish()
/// ```
public struct ParquetWriter {
  public struct Column: Sendable {
    public let name: String
    /// Whether its texts are days, `YYYY-MM-DD`.
    public let isDay: Bool

    public init(_ name: String, isDay: Bool = false) {
      self.name = name
      self.isDay = isDay
    }
  }

  private enum Kind: Int, Comparable {
    case none, flag, small, large, real, day, text

    static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }

    var sql: String {
      switch self {
      case .flag: "BOOLEAN"
      case .small: "INTEGER"
      case .large: "BIGINT"
      case .real: "DOUBLE"
      case .day: "DATE"
      case .none, .text: "VARCHAR"
      }
    }

    /// The kind of a column that has values of both.
    func joined(_ other: Kind) -> Kind {
      let (low, high) = (min(self, other), max(self, other))
      if low == .none || low == high { return high }
      return low >= .small && high <= .real ? high : .text
    }
  }

  private let columns: [Column]
  private let path: String
  private let tool: ParquetTool
  private let handle: FileHandle
  private var kinds: [Kind]
  private var waiting = ""
  private var count = 0
  private var text: String { path + ".csv" }

  /// - Parameter path: The file to make. The rows wait in a file with `.csv` after this name.
  /// - Throws: ``ParquetTool/Failure`` if a file cannot be made.
  public init(columns: [Column], to path: String, with tool: ParquetTool) throws {
    self.columns = columns
    self.path = path
    self.tool = tool
    kinds = columns.map { $0.isDay ? .day : .none }
    guard FileManager.default.createFile(atPath: path + ".csv", contents: nil),
      let handle = FileHandle(forWritingAtPath: path + ".csv")
    else {
      throw ParquetTool.Failure(
        description: "\(path).csv: it cannot be written", isMissing: false)
    }
    self.handle = handle
  }

  /// Adds a row, with one cell for each column.
  public mutating func add(_ row: [Table.Cell]) throws {
    for (index, cell) in row.enumerated() {
      waiting += index == 0 ? "" : ","
      waiting += field(cell, index)
    }
    waiting += "\n"
    count += 1
    if waiting.utf8.count > 1 << 16 { try flush() }
  }

  /// Makes the Parquet file.
  ///
  /// - Returns: The number of rows.
  /// - Throws: ``ParquetTool/Failure``; then there is no file.
  public mutating func finish() throws -> Int {
    defer { discard() }
    try flush()
    try handle.close()
    let types = zip(columns, kinds).map { "'\(Self.escaped($0.name))': '\($1.sql)'" }
    try tool.execute(
      """
      COPY (
        SELECT * FROM read_csv(
          '\(Self.escaped(text))', auto_detect = false, header = false, delim = ',',
          quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false,
          max_line_size = 20000000, columns = {\(types.joined(separator: ", "))}
        )
      )
      TO '\(Self.escaped(path))' (FORMAT parquet)
      """)
    return count
  }

  /// Removes the file of the rows.
  public func discard() {
    try? handle.close()
    try? FileManager.default.removeItem(atPath: text)
  }

  private mutating func flush() throws {
    try handle.write(contentsOf: Data(waiting.utf8))
    waiting.removeAll(keepingCapacity: true)
  }

  /// A field of the CSV file: empty for NULL, quoted for a text.
  private mutating func field(_ cell: Table.Cell, _ index: Int) -> String {
    let kind: Kind
    let field: String
    switch cell {
    case .none: return ""
    case .flag(let flag): (kind, field) = (.flag, flag ? "true" : "false")
    case .integer(let number):
      (kind, field) = (Int32(exactly: number) == nil ? .large : .small, String(number))
    case .real(let number): (kind, field) = (.real, "\(number)")
    case .text(let text):
      if columns[index].isDay, text == "0000-01-01" { return "" }
      kind = columns[index].isDay && Self.isDay(text) ? .day : .text
      field = "\"" + text.replacingScalars { $0 == "\"" ? "\"\"" : $0 == "\0" ? "\\0" : nil } + "\""
    }
    kinds[index] = kinds[index].joined(kind)
    return field
  }

  private static func isDay(_ text: String) -> Bool {
    text.utf8.count == 10
      && text.utf8.enumerated().allSatisfy { place, byte in
        [4, 7].contains(place) ? byte == UInt8(ascii: "-") : (0x30...0x39).contains(byte)
      }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("'", with: "''")
  }
}
