import Entente
import EntenteKit

/// A page with the picture of a matrix and its table: one file that works offline and loads
/// nothing.
///
/// The table has the details of each cell, and the script reads them from there. Without the
/// script, the picture has tooltips and the table shows everything.
struct HeatMapPage {
  let map: HeatMap

  var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
    <link rel="icon" href="data:,">
    <title>\(Markup.escaped(map.title))</title>
    <style>\(Self.style)\(map.columnCount > 10 ? Self.wideStyle : "")</style>
    <noscript><style>\(Self.styleWithoutScript)</style></noscript>
    </head>
    <body>
    \(main)
    <script>\(Self.script)</script>
    </body>
    </html>

    """
  }

  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"

  private var main: String {
    """
    <main>
    <h1>\(Markup.escaped(map.title))</h1>
    \(paragraph(map.subtitle, "subtitle"))
    <div class="picture">
    \(HeatMapSVG(map: map, isInteractive: true).svg)</div>
    <div id="panel" aria-live="polite"></div>
    \(map.notes.isEmpty ? "" : list(map.notes, "notes"))
    <details><summary>The legend in words</summary>
    \(list(Legend([map], map.scale, width: 0).lines))
    </details>
    <section>
    <h2>The same as a table</h2>
    <div class="picture" role="region" aria-label="Table" tabindex="0">
    \(table)
    </div>
    </section>
    </main>
    """
  }

  private func paragraph(_ text: String, _ name: String) -> String {
    text.isEmpty ? "" : "<p class=\"\(name)\">\(Markup.escaped(text))</p>"
  }

  private func list(_ lines: [String], _ name: String? = nil) -> String {
    let items = lines.map { "<li>\(Markup.escaped($0))</li>" }.joined()
    return "<ul\(name.map { " class=\"\($0)\"" } ?? "")>\(items)</ul>"
  }
}

// MARK: - The table

extension HeatMapPage {
  private var table: String {
    """
    <table>
    <caption>\(Markup.escaped(map.title))</caption>
    <thead><tr><td></td>\(columnHeaders)</tr></thead>
    <tbody>
    \((0..<map.rowCount).map(row).joined(separator: "\n"))
    </tbody>
    </table>
    """
  }

  private var columnHeaders: String {
    map.columnLabels.indices.map {
      header(map.columnLabels[$0], map.columnName($0), "col")
    }.joined()
  }

  private func header(_ label: String, _ name: String, _ scope: String) -> String {
    let title = name == label ? "" : " title=\"\(Markup.escaped(name))\""
    return "<th scope=\"\(scope)\"\(title)>\(Markup.escaped(label))</th>"
  }

  private func row(_ row: Int) -> String {
    let cells = (0..<map.columnCount).map { cell(row, $0) }.joined()
    return "<tr>\(header(map.rowLabels[row], map.rowName(row), "row"))\(cells)</tr>"
  }

  /// The text, or the reason for an empty cell. Screen readers get the tooltip instead.
  private func shown(_ cell: DrawnCell) -> String {
    guard cell.text.isEmpty, !cell.hasValue, let missing = cell.missing else {
      return Markup.escaped(cell.text)
    }
    return "<span class=\"reason\" aria-hidden=\"true\">\(Markup.escaped(missing.label))</span>"
  }

  /// The tooltip is hidden on screen but available to screen readers.
  private func cell(_ row: Int, _ column: Int) -> String {
    let cell = map.cell(row, column)
    let name = Markup.escaped(map.heading(row, column))
    let tip = cell.lines(on: map.scale).map { "<li>\(Markup.escaped($0))</li>" }.joined()
    return """
      <td data-row="\(row)" data-column="\(column)" data-name="\(name)">\
      \(shown(cell))<ul class="tip">\(tip)</ul></td>
      """
  }
}
