/// A table in LaTeX: `tabular` in a `table`, or `longtable` if it is longer than a page. It needs
/// the packages `array`, `booktabs` and `longtable`.
struct LaTeXTable {
  private let table: Table
  private let layout: TableFormat.Layout
  private let columns: LaTeXColumns
  private let isWhole: Bool
  private let isLong: Bool

  init(_ table: Table, _ layout: TableFormat.Layout, isWhole: Bool) {
    self.table = table
    self.layout = layout
    self.isWhole = isWhole
    columns = LaTeXColumns(
      table, isWhole: isWhole, hasHeader: layout.hasHeader, keepsColumns: layout.keepsColumns)
    let notes = table.notes.reduce(0) {
      $0 + (TeXMeasure.width(of: $1) / LaTeXColumns.textWidth).rounded(.up) * 9.5
    }
    isLong = !isWhole || columns.height + notes > LaTeXColumns.pageHeight
  }

  var parts: TableParts {
    func text(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
    return TableParts(
      opening: text(comments + guards + (isLong ? longOpening : opening)),
      closing: text(isLong ? longClosing : closing)
    ) { text(lines($0, $1)) }
  }

  // MARK: - Head

  private var comments: [String] {
    let omitted = columns.omitted.map { table.columns[$0] }.joined(separator: ", ")
    return ["% \\usepackage{array,booktabs,longtable}", "% pdflatex: \\usepackage[T1]{fontenc}"]
      + (needsGuards
        ? [
          "% Cyrillic in pdflatex: \\usepackage[T2A,T1]{fontenc}",
          "% Other scripts: xelatex or lualatex, \\usepackage{fontspec} and a font that has them:",
          "% \\newfontfamily{\\ententefont}{FreeSerif}",
        ] : [])
      + (omitted.isEmpty ? [] : ["% Without room for: \(omitted). --columns chooses others."])
  }

  /// Whether a character needs another encoding or font. A streamed table can always have one.
  private var needsGuards: Bool {
    let texts = [table.title].compactMap { $0 } + table.notes + table.columns
    return !texts.allSatisfy(Self.isSet)
      || !table.rows.allSatisfy { $0.allSatisfy { Self.isSet($0.text) } } || !isWhole
  }

  private static func isSet(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(TeXScript.isSet)
  }

  private var guards: [String] { needsGuards ? TeXText.guards : [] }

  private var caption: [String] {
    guard let title = table.title else { return [] }
    let label = layout.label ?? title
    return ["\\caption{\(text(title))}", "\\label{tab:\(Self.slug(label))}"]
  }

  /// `members-csto-2007-01-01`
  private static func slug(_ text: String) -> String {
    let words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return String(words.joined(separator: "-").prefix(60))
  }

  private var specification: String {
    let parts = columns.shown.map { column in
      column.width.map { ">{\\raggedright\\arraybackslash\\hspace{0pt}}p{\($0)pt}" } ?? "l"
    }
    return "{@{}\(parts.joined())@{}}"
  }

  private var head: [String] {
    guard layout.hasHeader, !columns.isListed else { return [] }
    return [row(columns.shown.map { cell(table.columns[$0.index], $0) }), "\\midrule"]
  }

  private var settings: [String] {
    [columns.size.command, "\\setlength{\\tabcolsep}{\(columns.gap)pt}"]
  }

  private var opening: [String] {
    ["\\begin{table}[htbp]", "\\centering\\sloppy"] + caption + settings
      + ["\\begin{tabular}\(specification)", "\\toprule"] + head
  }

  private var closing: [String] {
    let notes = table.notes.map { "\(text($0))\\par" }
    return ["\\bottomrule", "\\end{tabular}"]
      + (notes.isEmpty
        ? []
        : ["\\par\\medskip", "\\begin{minipage}{\\linewidth}\\footnotesize\\raggedright"] + notes
          + ["\\end{minipage}"]) + ["\\end{table}"]
  }

  private var longOpening: [String] {
    ["\\begingroup\\sloppy"] + settings
      + ["\\setlength{\\LTcapwidth}{\\linewidth}", "\\begin{longtable}\(specification)"]
      + (caption.isEmpty ? [] : caption.dropLast() + [(caption.last ?? "") + "\\\\"])
      + ["\\toprule"] + head + ["\\endfirsthead", "\\toprule"] + head
      + ["\\endhead", "\\bottomrule", "\\endfoot"]
  }

  private var longClosing: [String] {
    let notes = table.notes.map { "\\noindent \(text($0))\\par" }
    return ["\\end{longtable}"]
      + (notes.isEmpty ? [] : ["{\\footnotesize\\raggedright"] + notes + ["}"]) + ["\\endgroup"]
  }

  // MARK: - Rows

  private func lines(_ number: Int, _ row: [Table.Cell]) -> [String] {
    guard columns.isListed else {
      return [self.row(columns.shown.map { cell(row[$0.index].text, $0) })]
    }
    return (number == 0 ? [] : ["\\midrule"]) + list(row)
  }

  /// Names and values below each other. A page cannot break within a row, so a long text gets
  /// several.
  private func list(_ row: [Table.Cell]) -> [String] {
    zip(table.columns, row).enumerated().filter {
      !columns.omitted.contains($0.offset) && !$0.element.1.text.isEmpty
    }.flatMap { _, pair in
      Self.parts(of: pair.1.text).enumerated().map { part in
        self.row([
          cell(part.offset == 0 ? pair.0 : "", columns.shown[0]),
          cell(part.element, columns.shown[1]),
        ])
      }
    }
  }

  private static let longestPart = 1_500

  private static func parts(of text: String) -> [String] {
    var parts = [""]
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if parts[parts.count - 1].count + word.count > longestPart { parts.append("") }
      parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + word
    }
    return parts
  }

  private func cell(_ text: String, _ column: LaTeXColumns.Column) -> String {
    TeXText.set(text, limit: column.width.map { $0 / columns.size.scale - 0.5 })
  }

  private func text(_ text: String) -> String {
    TeXText.set(text.joiningLines(with: " "), limit: LaTeXColumns.textWidth / 2)
  }

  /// Braces keep a bracket or asterisk at the beginning from being read with the `\\` before it.
  private func row(_ cells: [String]) -> String {
    let text = cells.joined(separator: " & ") + " \\\\"
    return text.hasPrefix("[") || text.hasPrefix("*") ? "{}" + text : text
  }
}
