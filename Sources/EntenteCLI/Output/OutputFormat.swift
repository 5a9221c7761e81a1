import ArgumentParser
import Entente
import Foundation

/// The formats in which every command can answer.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case table, csv, tsv, json, jsonl, markdown, latex, html

  /// Whether it is read by programs, not by people.
  var isForPrograms: Bool { [.csv, .tsv, .json, .jsonl].contains(self) }

  /// The answer as one text, with a final line end.
  func render(_ table: Table, width: Int, isQuiet: Bool, hasHeader: Bool = true, isBold: Bool)
    -> String
  {
    let head = hasHeader ? [table.columns] : []
    let notes = isQuiet ? [] : table.notes
    let title = isQuiet ? nil : table.title
    switch self {
    case .table:
      return TextTable(table, width: width, hasHeader: hasHeader, isBold: isBold)
        .render(title: title, notes: notes)
    case .csv:
      return lines(
        (head + table.rows.map { $0.map(\.text) }).map {
          $0.map(quoted).joined(separator: ",")
        })
    case .tsv:
      return lines(
        (head + table.rows.map { $0.map(\.text) }).map {
          $0.map(tabbed).joined(separator: "\t")
        })
    case .json:
      let objects = table.rows.map { "  " + object(table.columns, $0) }
      return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    case .jsonl: return lines(table.rows.map { object(table.columns, $0) })
    case .markdown: return markdown(table, title, notes)
    case .latex: return latex(table, title, notes)
    case .html: return html(table, title, notes)
    }
  }

  private func lines(_ lines: [String]) -> String {
    lines.map { $0 + "\n" }.joined()
  }

  private func quoted(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r".contains($0) || $0 == "\r\n" }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private func tabbed(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\t", with: "\\t").replacing("\n", with: "\\n")
  }

  private func object(_ columns: [String], _ row: [Table.Cell]) -> String {
    "{" + zip(columns, row).map { "\(json($0)): \(value($1))" }.joined(separator: ", ") + "}"
  }

  private func value(_ cell: Table.Cell) -> String {
    switch cell {
    case .none: "null"
    case .text(let text): json(text)
    case .integer(let number): String(number)
    case .real(let number): number.isFinite ? "\(number)" : "null"
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  private func json(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }

  private func markdown(_ table: Table, _ title: String?, _ notes: [String]) -> String {
    func row(_ cells: [String]) -> String {
      "| "
        + cells.map { $0.replacing("|", with: "\\|").replacing("\n", with: "<br>") }.joined(
          separator: " | ") + " |"
    }
    let head = title.map { ["**\($0)**", ""] } ?? []
    let rule = "|" + table.columns.map { _ in "---|" }.joined()
    let body = [row(table.columns), rule] + table.rows.map { row($0.map(\.text)) }
    return lines(head + body + (notes.isEmpty ? [] : [""]) + notes.map { "- \($0)" })
  }

  private func latex(_ table: Table, _ title: String?, _ notes: [String]) -> String {
    func escaped(_ text: String) -> String {
      let special: [Character: String] = [
        "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}", "\n": " ",
      ]
      return String(
        text.flatMap { special[$0] ?? ("&%$#_{}".contains($0) ? "\\\($0)" : String($0)) })
    }
    func row(_ cells: [String]) -> String { cells.map(escaped).joined(separator: " & ") + " \\\\" }
    // Long cells are set as paragraphs, which share what is left of the line.
    let isLong = table.columns.indices.map { column in
      table.rows.contains { $0[column].text.count > 30 }
    }
    let long = isLong.filter { $0 }.count
    let share = max(15, (90 - 12 * (isLong.count - long)) / max(1, long))
    let columns = isLong.map { $0 ? "p{0.\(share)\\linewidth}" : "l" }.joined()
    var result = ["\\begin{table}"]
    if let title { result.append("\\caption{\(escaped(title))}") }
    result += ["\\begin{tabular}{\(columns)}", "\\hline", row(table.columns), "\\hline"]
    result += table.rows.map { row($0.map(\.text)) }
    result +=
      ["\\hline", "\\end{tabular}"] + notes.map { "\\par\\footnotesize \(escaped($0))" } + [
        "\\end{table}"
      ]
    return lines(result)
  }

  private func html(_ table: Table, _ title: String?, _ notes: [String]) -> String {
    func row(_ cells: [String], _ tag: String) -> String {
      "<tr>" + cells.map { "<\(tag)>\(Markup.escaped($0))</\(tag)>" }.joined() + "</tr>"
    }
    var result = ["<table>"]
    if let title { result.append("<caption>\(Markup.escaped(title))</caption>") }
    result += ["<thead>", row(table.columns, "th"), "</thead>", "<tbody>"]
    result += table.rows.map { row($0.map(\.text), "td") } + ["</tbody>", "</table>"]
    return lines(result + notes.map { "<p>\(Markup.escaped($0))</p>" })
  }
}
