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

    public init(
      width: Int = 100, hasHeader: Bool = true, hasNotes: Bool = true, isBold: Bool = false
    ) {
      self.width = width
      self.hasHeader = hasHeader
      self.hasNotes = hasNotes
      self.isBold = isBold
    }
  }

  /// The name for the option `--format`: one lower-case word.
  public let name: String
  /// Whether the output is for programs, without title and notes.
  public let isForPrograms: Bool
  private let render: @Sendable (Table, Layout) -> String

  /// - Parameter render: Returns the whole text, with a line end after the last line.
  public init(
    _ name: String, isForPrograms: Bool, render: @escaping @Sendable (Table, Layout) -> String
  ) {
    self.name = name
    self.isForPrograms = isForPrograms
    self.render = render
  }

  /// The table to write: ``Table/records`` for programs, if the table has them.
  public func content(of table: Table) -> Table {
    isForPrograms ? table.records ?? table : table
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
  /// The formats of every program, in the order of the help.
  public static let builtIn = [table, csv, tsv, json, jsonl, markdown, latex, html]

  /// Columns side by side, for a terminal: see ``Table/details``.
  public static let table = TableFormat("table", isForPrograms: false) { table, layout in
    TextTable(table, layout).text
  }

  /// CSV as in RFC 4180.
  public static let csv = TableFormat("csv", isForPrograms: true) { table, layout in
    let head = layout.hasHeader ? CSVWriter.record(table.columns) : ""
    return head + table.rows.map { CSVWriter.record($0.map(\.text)) }.joined()
  }

  /// Values separated by tabs; `\t`, `\n`, `\r` and `\\` are a tab, a line end and a backslash in
  /// a value.
  public static let tsv = TableFormat("tsv", isForPrograms: true) { table, layout in
    let head = layout.hasHeader ? [table.columns] : []
    return (head + table.rows.map { $0.map(\.text) }).map { record in
      record.map { field in
        field.replacingScalars { tsvEscapes[$0] }
      }.joined(separator: "\t") + "\n"
    }.joined()
  }

  private static let tsvEscapes: [Unicode.Scalar: String] = [
    "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r",
  ]

  /// A JSON array with one object for each row.
  public static let json = TableFormat("json", isForPrograms: true) { table, _ in
    let objects = JSONObjects(table).lines.map { "  " + $0 }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  /// One JSON object on each line.
  public static let jsonl = TableFormat("jsonl", isForPrograms: true) { table, _ in
    JSONObjects(table).lines.map { $0 + "\n" }.joined()
  }

  /// A table in GitHub's Markdown.
  public static let markdown = TableFormat("markdown", isForPrograms: false) { table, _ in
    MarkdownTable(table: table).text
  }

  /// A `table` environment with a `tabular`; long columns are paragraphs.
  public static let latex = TableFormat("latex", isForPrograms: false) { table, _ in
    LaTeXTable(table: table).text
  }

  /// A `table` element, with a paragraph for each note.
  public static let html = TableFormat("html", isForPrograms: false) { table, _ in
    HTMLTable(table: table).text
  }
}
