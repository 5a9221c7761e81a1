/// A table in LaTeX.
struct LaTeXTable {
  let table: Table

  var parts: TableParts {
    let caption = table.title.map { ["\\caption{\(Self.escaped($0))}"] } ?? []
    let notes = table.notes.map { "\\par\\footnotesize \(Self.escaped($0))" }
    return TableParts(
      ["\\begin{table}"] + caption
        + ["\\begin{tabular}{\(columns)}", "\\hline", row(table.columns), "\\hline"],
      closing: ["\\hline", "\\end{tabular}"] + notes + ["\\end{table}"]
    ) { [row($0.map(\.text))] }
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

  /// Braces keep a bracket or asterisk at the beginning from being read with the `\\` before it.
  private func row(_ cells: [String]) -> String {
    let text = cells.map(Self.escaped).joined(separator: " & ") + " \\\\"
    return text.hasPrefix("[") || text.hasPrefix("*") ? "{}" + text : text
  }

  private static let special: [Unicode.Scalar: String] = [
    "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}",
    "<": "\\textless{}", ">": "\\textgreater{}", "|": "\\textbar{}",
  ]

  private static func escaped(_ text: String) -> String {
    text.joiningLines(with: " ").printable.replacingScalars {
      special[$0] ?? ("&%$#_{}".unicodeScalars.contains($0) ? "\\\($0)" : nil)
    }
  }
}
