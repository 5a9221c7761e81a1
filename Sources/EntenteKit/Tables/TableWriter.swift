/// Writes a table whose rows come one by one. Memory does not grow with the number of rows.
///
/// ```swift
/// var writer = TableWriter(columns: ["year"], as: .csv) { print($0, terminator: "") }
/// for year in 1949...2024 { try writer.add([.integer(Int64(year))]) }
/// try writer.finish()
/// ```
///
/// The text equals ``Table/rendered(as:_:)`` for a table of up to ``sampleCount`` rows and
/// ``sampleSize`` bytes. The first rows of a longer table decide the widths of its columns. A format
/// that is not ``TableFormat/isStreamed`` gets all rows at the end.
public struct TableWriter {
  /// The largest number of rows that are kept to measure columns.
  public static let sampleCount = 10_000
  /// The largest size of the rows that are kept, in bytes of text.
  public static let sampleSize = 4 << 20

  private var sample: Table
  private var size = 0
  private var count = 0
  private var parts: TableParts?
  private var waiting = ""
  private let format: TableFormat
  private let layout: TableFormat.Layout
  private let put: (String) throws -> Void

  /// - Parameter put: Called with each further part of the text.
  public init(
    columns: [String], as format: TableFormat,
    _ layout: TableFormat.Layout = TableFormat.Layout(), put: @escaping (String) throws -> Void
  ) {
    sample = Table(columns: columns, rows: [])
    self.format = format
    self.layout = layout
    self.put = put
  }

  /// Adds a row, with one cell for each column.
  public mutating func add(_ row: [Table.Cell]) throws {
    guard parts == nil else { return try write(row) }
    sample.rows.append(row)
    size += row.reduce(0) { $0 + $1.text.utf8.count }
    guard format.isStreamed, sample.rows.count == Self.sampleCount || size > Self.sampleSize
    else { return }
    try begin(isWhole: false)
  }

  /// Writes the rest.
  public mutating func finish() throws {
    guard format.isStreamed else { return try put(sample.rendered(as: format, layout)) }
    if parts == nil { try begin(isWhole: true) }
    try put(waiting + (parts?.closing ?? ""))
    waiting = ""
  }

  private mutating func begin(isWhole: Bool) throws {
    let parts = format.parts(of: sample, layout, isWhole: isWhole)
    self.parts = parts
    waiting = parts?.opening ?? ""
    let rows = sample.rows
    sample.rows = []
    for row in rows { try write(row) }
  }

  private mutating func write(_ row: [Table.Cell]) throws {
    waiting += parts?.row(count, row) ?? ""
    count += 1
    guard waiting.utf8.count > 1 << 16 else { return }
    try put(waiting)
    waiting = ""
  }
}
