/// An output format for any table.
///
/// ``builtIn`` lists the formats of the program. A plugin can add its own:
///
/// ```swift
/// let wiki = TableFormat("wiki", isForPrograms: false) { table, layout in
///   let rows = table.rows.map { "|-\n| " + $0.map(\.text).joined(separator: " || ") + "\n" }
///   return "{|\n" + rows.joined() + "|}\n"
/// }
/// print(table.rendered(as: wiki))
/// ```
public struct TableFormat: Sendable {
  /// The layout of a table. Formats for programs use only the header.
  public struct Layout: Hashable, Sendable {
    /// The number of characters on a line of a text table.
    public var width: Int
    /// Whether the names of the columns are written.
    public var hasHeader: Bool
    /// Whether title and notes are written.
    public var hasNotes: Bool
    /// Whether the names of the columns are bold on a terminal.
    public var isBold: Bool
    /// Whether CSV and TSV put an apostrophe before text that a spreadsheet would run as a formula.
    public var isSpreadsheetSafe: Bool
    /// Whether CSV and TSV have title and notes, as lines with `# ` before the header.
    public var hasComments = false
    /// Whether LaTeX keeps every column, because a user chose them.
    public var keepsColumns = false
    /// The name for references to the table in LaTeX; by default its title.
    public var label: String?

    public init(
      width: Int = 100, hasHeader: Bool = true, hasNotes: Bool = true, isBold: Bool = false,
      isSpreadsheetSafe: Bool = false
    ) {
      self.width = width
      self.hasHeader = hasHeader
      self.hasNotes = hasNotes
      self.isBold = isBold
      self.isSpreadsheetSafe = isSpreadsheetSafe
    }
  }

  /// The name for the option `--format`: one lower-case word.
  public let name: String
  /// Whether the output is for programs, without title and notes.
  public let isForPrograms: Bool
  private let render: @Sendable (Table, Layout) -> String
  private let split: (@Sendable (Table, Layout, Bool) -> TableParts)?

  /// - Parameter render: Returns the whole text, with a line end after the last line.
  public init(
    _ name: String, isForPrograms: Bool, render: @escaping @Sendable (Table, Layout) -> String
  ) {
    self.name = name
    self.isForPrograms = isForPrograms
    self.render = render
    split = nil
  }

  /// - Parameter split: Returns the parts for a table, or for its first rows if there are more:
  ///   the last value then is `false`.
  init(
    _ name: String, isForPrograms: Bool,
    split: @escaping @Sendable (_ table: Table, _ layout: Layout, _ isWhole: Bool) -> TableParts
  ) {
    self.name = name
    self.isForPrograms = isForPrograms
    self.split = split
    render = { table, layout in split(table, layout, true).text(of: table.rows) }
  }

  /// Whether rows can be written as they come: see ``TableWriter``.
  public var isStreamed: Bool { split != nil }

  func parts(of table: Table, _ layout: Layout, isWhole: Bool) -> TableParts? {
    split?(table, layout, isWhole)
  }

  /// The table to write: ``Table/records`` for programs, if the table has them, with its title and
  /// notes.
  public func content(of table: Table) -> Table {
    guard isForPrograms, var records = table.records else { return table }
    records.title = table.title
    records.notes = table.notes
    return records
  }

  fileprivate func text(of table: Table, _ layout: Layout) -> String {
    var content = content(of: table)
    if !layout.hasNotes {
      content.title = nil
      content.notes = []
    }
    return render(content, layout)
  }
}

extension Table {
  /// The table as text, with a line end after the last line.
  public func rendered(
    as format: TableFormat, _ layout: TableFormat.Layout = TableFormat.Layout()
  ) -> String {
    format.text(of: self, layout)
  }
}

extension TableFormat {
  /// The forms beside a table that some answers have: pictures with their specifications, and the
  /// configuration of other programs. See ``Table/documents``.
  public static let pictures = ["svg", "vega-lite", "datasette"].map { name in
    TableFormat(name, isForPrograms: true) { table, _ in table.documents[name] ?? "" }
  }

  /// Whether it is one of ``pictures``.
  public var isPicture: Bool { Self.pictures.contains { $0.name == name } }

  /// The formats of every program, in the order of the help.
  public static let builtIn = [table, csv, tsv, json, jsonl, markdown, latex, html]

  /// Columns side by side, for a terminal: see ``Table/details``.
  public static let table = TableFormat("table", isForPrograms: false) {
    TextTable($0, $1, isWhole: $2).parts
  }

  /// CSV as in RFC 4180. With ``Layout/hasComments``, lines that begin with `# ` come first, and
  /// each field with a `#` is quoted.
  public static let csv = TableFormat("csv", isForPrograms: true) { table, layout, _ in
    let comments = layout.comments(of: table).joined()
    return TableParts(
      opening: comments + (layout.hasHeader ? layout.record(layout.names(table)) : "")
    ) {
      layout.record(layout.fields($1))
    }
  }

  /// Values separated by tabs; `\t`, `\n`, `\r` and `\\` are a tab, a line feed, a carriage
  /// return and a backslash in a value.
  public static let tsv = TableFormat("tsv", isForPrograms: true) { table, layout, _ in
    func line(_ fields: [String]) -> String {
      fields.map { field in field.replacingScalars { tsvEscapes[$0] } }.joined(separator: "\t")
    }
    let head = layout.hasHeader ? line(layout.names(table)) + "\n" : ""
    return TableParts(opening: layout.comments(of: table).joined() + head) {
      line(layout.fields($1)) + "\n"
    }
  }

  private static let tsvEscapes: [Unicode.Scalar: String] = [
    "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r",
  ]

  /// A JSON array with one object for each row.
  public static let json = TableFormat("json", isForPrograms: true) { table, _, _ in
    let objects = JSONObjects(columns: table.columns)
    guard !table.rows.isEmpty else { return TableParts(opening: "[]\n") { _, _ in "" } }
    return TableParts(opening: "[\n", closing: "\n]\n") {
      ($0 == 0 ? "  " : ",\n  ") + objects.line($1)
    }
  }

  /// One JSON object on each line.
  public static let jsonl = TableFormat("jsonl", isForPrograms: true) { table, _, _ in
    let objects = JSONObjects(columns: table.columns)
    return TableParts([]) { [objects.line($0)] }
  }

  /// A table in GitHub's Markdown.
  public static let markdown = TableFormat("markdown", isForPrograms: false) { table, _, _ in
    MarkdownTable(table: table).parts
  }

  /// A `table` environment, or a `longtable` if it is longer than a page. It fits a width of
  /// 345 pt: long columns are paragraphs, and ``Table/details`` without room are left out.
  public static let latex = TableFormat("latex", isForPrograms: false) {
    LaTeXTable($0, $1, isWhole: $2).parts
  }

  /// A `table` element, with a paragraph for each note.
  public static let html = TableFormat("html", isForPrograms: false) { table, _, _ in
    HTMLTable(table: table).parts
  }
}

extension TableFormat.Layout {
  /// Title and notes as lines of comment, if they were asked for.
  fileprivate func comments(of table: Table) -> [String] {
    guard hasComments else { return [] }
    return ([table.title].compactMap { $0 } + table.notes).map {
      "# \($0.joiningLines(with: " "))\n"
    }
  }

  /// A record of CSV. A reader of comments would cut a field at `#`, unless it is quoted.
  fileprivate func record(_ fields: [String]) -> String {
    hasComments
      ? CSVWriter.record(fields, quoting: CSVWriter.signsWithComments) : CSVWriter.record(fields)
  }

  /// The names of the columns of CSV or TSV.
  fileprivate func names(_ table: Table) -> [String] { fields(table.columns.map(Table.Cell.text)) }

  /// The values of a row of CSV or TSV.
  fileprivate func fields(_ row: [Table.Cell]) -> [String] {
    row.map { cell in
      if case .text(let text) = cell, isSpreadsheetSafe { return text.withoutFormula }
      return cell.text
    }
  }
}

extension String {
  private static let formulaStarts = "=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars

  /// The text with an apostrophe before it if it begins as a formula does: with `=`, `+`, `-`, `@`,
  /// their wide forms, a tab or a carriage return.
  fileprivate var withoutFormula: String {
    guard let first = unicodeScalars.first, Self.formulaStarts.contains(first) else { return self }
    return "'" + self
  }
}
