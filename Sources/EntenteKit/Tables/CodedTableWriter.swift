/// Writes a table whose rows are numbers of values, for tables of millions of rows.
///
/// Each column has a list of values, and a row has the number of one value for each column. The
/// text of a value is made once, so writing a row only copies bytes. The text is that of
/// ``TableWriter``.
///
/// ```swift
/// var writer = CodedTableWriter(
///   columns: [("state", ["a", "b"]), ("year", nil)], as: .csv) { print($0, terminator: "") }
/// try writer.add([0, 1999, 1, 1999])
/// try writer.finish()
/// ```
public struct CodedTableWriter {
  /// The number in a column of integers that stands for no value.
  public static let noInteger = Int32.min

  private let columns: [(name: String, values: [Table.Cell]?)]
  private let format: TableFormat
  private let layout: TableFormat.Layout
  private let put: (String) throws -> Void
  private let form: RowForm?
  private var fields: FieldTexts?
  private var waiting: ContiguousArray<UInt8> = []
  private var used = 0
  private var writer: TableWriter

  /// - Parameters:
  ///   - columns: The names of the columns, each with its values; `nil` for a column of integers.
  ///   - put: Called with each further part of the text.
  public init(
    columns: [(name: String, values: [Table.Cell]?)], as format: TableFormat,
    _ layout: TableFormat.Layout = TableFormat.Layout(), put: @escaping (String) throws -> Void
  ) {
    self.columns = columns
    self.format = format
    self.layout = layout
    self.put = put
    form = RowForm(format)
    writer = TableWriter(columns: columns.map(\.name), as: format, layout, put: put)
  }

  /// Adds rows: for each row one number for each column.
  public mutating func add(_ numbers: ContiguousArray<Int32>) throws {
    guard form != nil else { return try addCells(numbers) }
    guard let fields = try begin() else { return }
    var place = 0
    while place < numbers.count {
      if waiting.count - used < fields.longestRow { try flush() }
      let used = used
      (place, self.used) = waiting.withUnsafeMutableBufferPointer { bytes in
        fields.write(numbers, from: place, to: bytes, from: used)
      }
      if place < numbers.count, waiting.count - self.used >= fields.longestRow {
        // The next row has an integer whose text was not made beforehand.
        try addRow(numbers[place..<place + columns.count])
        place += columns.count
      }
    }
  }

  /// Writes the rest.
  public mutating func finish() throws {
    guard form != nil else { return try writer.finish() }
    _ = try begin()
    try flush()
  }

  private mutating func flush() throws {
    guard used > 0 else { return }
    try put(String(decoding: waiting[..<used], as: UTF8.self))
    used = 0
  }

  private mutating func addRow(_ numbers: ArraySlice<Int32>) throws {
    let cells = zip(numbers, columns).map { Table.cell($0, of: $1.values) }
    let row = format.parts(
      of: Table(columns: columns.map(\.name), rows: []), layout, isWhole: false)
    try flush()
    try put(row?.row(0, cells) ?? "")
  }

  private mutating func addCells(_ numbers: ContiguousArray<Int32>) throws {
    for start in stride(from: 0, to: numbers.count, by: columns.count) {
      try writer.add(
        columns.indices.map { Table.cell(numbers[start + $0], of: columns[$0].values) })
    }
  }

  /// Makes the texts of all values, and writes the head.
  private mutating func begin() throws -> FieldTexts? {
    if let fields { return fields }
    guard let form else { return nil }
    let made = FieldTexts(columns, form, format, layout)
    waiting = ContiguousArray(repeating: 0, count: max(1 << 18, 4 * made.longestRow))
    let head = format.parts(
      of: Table(columns: columns.map(\.name), rows: []), layout, isWhole: false)
    try put(head?.opening ?? "")
    fields = made
    return made
  }
}

extension Table {
  /// The value for a number of a column.
  fileprivate static func cell(_ number: Int32, of values: [Cell]?) -> Cell {
    if let values { return values[Int(number)] }
    return number == CodedTableWriter.noInteger ? .none : .integer(Int64(number))
  }
}

/// The text of a row around its fields, in a format whose fields do not depend on one another.
private struct RowForm {
  let opening: String
  let separator: String
  let closing: String

  init?(_ format: TableFormat) {
    switch format.name {
    case TableFormat.csv.name: (opening, separator, closing) = ("", ",", "\n")
    case TableFormat.tsv.name: (opening, separator, closing) = ("", "\t", "\n")
    case TableFormat.jsonl.name: (opening, separator, closing) = ("{", ", ", "}\n")
    default: return nil
    }
  }
}

/// The texts of the values of all columns, with what stands around them in a row.
private struct FieldTexts {
  private var bytes: ContiguousArray<UInt8> = []
  /// The end of each text; the texts of a column begin at its place in `starts`.
  private var ends: ContiguousArray<Int> = [0]
  private var starts: ContiguousArray<Int> = []
  /// The number of texts of each column.
  private var counts: ContiguousArray<Int32> = []
  private(set) var longestRow = 0

  /// The integers whose texts are made beforehand.
  private static let written = 4096

  init(
    _ columns: [(name: String, values: [Table.Cell]?)], _ form: RowForm, _ format: TableFormat,
    _ layout: TableFormat.Layout
  ) {
    for (place, column) in columns.enumerated() {
      let values = column.values ?? (0..<Self.written).map { .integer(Int64($0)) }
      // The format writes the field as the only one of a row.
      let alone = format.parts(of: Table(columns: [column.name], rows: []), layout, isWhole: false)
      let before = place == 0 ? form.opening : form.separator
      let after = place == columns.count - 1 ? form.closing : ""
      starts.append(ends.count - 1)
      counts.append(Int32(values.count))
      var longest = 0
      for value in values {
        let row = (alone?.row(0, [value]) ?? "").utf8
        bytes.append(contentsOf: before.utf8)
        bytes.append(
          contentsOf: row.dropFirst(form.opening.utf8.count).dropLast(form.closing.utf8.count))
        bytes.append(contentsOf: after.utf8)
        longest = max(longest, bytes.count - (ends.last ?? 0))
        ends.append(bytes.count)
      }
      longestRow += longest
    }
  }

  /// Writes rows until the buffer may be too small, or until a row has an integer without a text.
  ///
  /// - Returns: The place of the first number that was not written, and the bytes that are used.
  func write(
    _ numbers: ContiguousArray<Int32>, from first: Int,
    to buffer: UnsafeMutableBufferPointer<UInt8>, from start: Int
  ) -> (place: Int, used: Int) {
    let width = starts.count
    var (place, used) = (first, start)
    bytes.withUnsafeBufferPointer { bytes in
      guard let source = bytes.baseAddress, let target = buffer.baseAddress else { return }
      while place < numbers.count, buffer.count - used >= longestRow {
        var end = used
        for column in 0..<width {
          let number = numbers[place + column]
          guard number >= 0, number < counts[column] else { return }
          let text = starts[column] + Int(number)
          let (from, to) = (ends[text], ends[text + 1])
          (target + end).update(from: source + from, count: to - from)
          end += to - from
        }
        used = end
        place += width
      }
    }
    return (place, used)
  }
}
