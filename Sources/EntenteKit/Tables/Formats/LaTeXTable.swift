/// A table in LaTeX.
struct LaTeXTable {
  let table: Table

  var text: String {
    var lines = ["\\begin{table}"]
    if let title = table.title { lines.append("\\caption{\(Self.escaped(title))}") }
    lines += ["\\begin{tabular}{\(columns)}", "\\hline", row(table.columns), "\\hline"]
    lines += table.rows.map { row($0.map(\.text)) }
    lines += ["\\hline", "\\end{tabular}"]
    lines += table.notes.map { "\\par\\footnotesize \(Self.escaped($0))" } + ["\\end{table}"]
    return lines.map { $0 + "\n" }.joined()
  }

  /// Long cells are set as paragraphs, which share the rest of the line.
  private var columns: String {
    let isLong = table.columns.indices.map { column in
      table.rows.contains { $0[column].text.count > 30 }
    }
    let long = isLong.count { $0 }
    let share = max(15, (90 - 12 * (isLong.count - long)) / max(1, long))
    return isLong.map { $0 ? "p{0.\(share)\\linewidth}" : "l" }.joined()
  }

  private func row(_ cells: [String]) -> String {
    cells.map(Self.escaped).joined(separator: " & ") + " \\\\"
  }

  private static let special: [Unicode.Scalar: String] = [
    "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}",
  ]

  private static func escaped(_ text: String) -> String {
    text.joiningLines(with: " ").replacingScalars {
      special[$0] ?? ("&%$#_{}".unicodeScalars.contains($0) ? "\\\($0)" : nil)
    }
  }
}
